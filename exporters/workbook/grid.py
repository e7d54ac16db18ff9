"""The filled cells of a sheet, as words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from exporters.workbook.markup import listen
from exporters.workbook.package import LARGEST_PART, Package
from exporters.workbook.parts import Parts, unescaped
from models.sentence import sentence

_MOST_CELLS = 1_500_000  # blank ones counted
_MOST_FILLED = 200_000
_ADDRESS = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_FORMULA = sentence("格子里是公式，请改成数值（复制→选择性粘贴→数值）")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says. `fault` says why its words cannot be taken."""

    address: str
    words: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The filled cells by row and column, both from 1, in the order of the sheet."""

    title: str
    rows: Mapping[int, Mapping[int, Cell]]

    def cells(self) -> Iterator[tuple[int, int, Cell]]:
        for row, cells in self.rows.items():
            for column, cell in cells.items():
                yield row, column, cell


def read_grid(package: Package, parts: Parts, title: str) -> Grid:
    """Raises ReadError."""
    listener = _SheetListener(parts)
    try:
        listen(package, parts.sheets[title], listener, LARGEST_PART)
    except _TooManyError:
        raise package.refused(sentence("里面的格子太多，不像是填报的表，没有读。请在下发的原表上填写。")) from None
    return Grid(title, dict(sorted(listener.rows.items())))


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


class _TooManyError(Exception):
    """More cells than any handout has."""


@dataclass(slots=True)
class _SheetListener:
    parts: Parts
    wants_text: bool = False
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    _row: int = 0
    _column: int = 0
    _kind: str = ""
    _style: int = 0
    _pieces: list[str] = field(default_factory=list)
    _formula: bool = False
    _aside: bool = False
    _seen: int = 0
    _filled: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._open(attributes)
        elif name in ("v", "t"):
            self.wants_text = not self._aside
        elif name == "row":
            said = attributes.get("r", "")
            self._row = int(said) if said.isdecimal() and len(said) < 9 else self._row + 1
            self._column = 0
        elif name == "f":
            self._formula = True
        elif name == "rPh":
            self._aside = True

    def text(self, words: str) -> None:
        self._pieces.append(words)

    def end(self, name: str) -> None:
        if name == "c":
            if self._pieces or self._formula:
                self._close()
        elif name in ("v", "t"):
            self.wants_text = False
        elif name == "rPh":
            self._aside = False

    def _open(self, attributes: dict[str, str]) -> None:
        self._seen += 1
        if self._seen > _MOST_CELLS:
            raise _TooManyError
        match = _ADDRESS.fullmatch(attributes.get("r", ""))
        if match:
            self._column, self._row = column_number(match[1]), int(match[2])
        else:
            self._column += 1
        self._kind = attributes.get("t", "n")
        style = attributes.get("s", "")
        self._style = int(style) if style.isdecimal() and len(style) < 9 else 0
        self._pieces, self._formula = [], False

    def _close(self) -> None:
        self._filled += 1
        if self._filled > _MOST_FILLED:
            raise _TooManyError
        words, fault = self._read("".join(self._pieces))
        if words or fault:
            address = f"{column_letters(self._column)}{self._row}"
            self.rows.setdefault(self._row, {})[self._column] = Cell(address, words, fault)

    def _read(self, raw: str) -> tuple[str, str]:
        if self._formula:
            return raw, _FORMULA
        match self._kind:
            case "s":
                strings = self.parts.strings
                known = raw.isdecimal() and len(raw) < 9 and int(raw) < len(strings)
                return (strings[int(raw)], "") if known else ("", sentence("格子里的文字丢失了"))
            case "str" | "inlineStr":
                return unescaped(raw), ""
            case "b":
                return ("是" if raw == "1" else "否"), ""
            case "e":
                return raw, sentence("格子里是错误值 {value}", value=raw)
            case "d":
                return raw.removesuffix("T00:00:00").replace("T", " "), ""
            case _:
                return self._number(raw), ""

    def _number(self, raw: str) -> str:
        try:
            value = Decimal(raw.strip())
        except InvalidOperation:
            return raw
        if not value.is_finite() or abs(value) > Decimal("1e300"):
            return raw
        if self._style in self.parts.formats.dates and 0 <= value < 2_958_466:
            return _date_words(value, from_1904=self.parts.index.from_1904)
        if self._style in self.parts.formats.percents:
            return f"{_plain(value * 100)}%"
        return _plain(value)


def _plain(value: Decimal) -> str:
    """The fifteen digits that such a program keeps, without exponent and idle zeros."""
    rounded = Decimal(f"{value:.15g}") if value else Decimal(0)
    words = f"{rounded:f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


def _date_words(serial: Decimal, *, from_1904: bool) -> str:
    """2017-06-30, with the time where there is one."""
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet knows no zones
    moment = start + timedelta(seconds=round(float(serial) * 86400))
    if serial < 1:
        return f"{moment:%H:%M}"
    return f"{moment:%Y-%m-%d}" if serial == int(serial) else f"{moment:%Y-%m-%d %H:%M}"
