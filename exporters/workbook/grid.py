"""The filled cells of a sheet, as words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from exporters.workbook.limits import LARGEST_EXPONENT, LARGEST_PART, LONGEST_WORDS, MOST_MERGED, Left, TooMuchError
from exporters.workbook.markup import listen
from exporters.workbook.package import Package
from exporters.workbook.parts import Parts, strikes
from exporters.workbook.words import one_line, plain_words
from models.sentence import sentence
from models.workspace.returned import STRUCK

_ADDRESS = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_RANGE = re.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")
_FORMULA = sentence("格子里是公式，请改成数值（复制→选择性粘贴→数值）")
_PICTURE = sentence("格子里是嵌入的图片，收不了图片，请写成文字（文号、文件名），图片另发")
_PICTURE_IN_CELL = "=DISPIMG("  # as WPS keeps one
_TOO_LONG = sentence("格子里的文字超过{most}个字，表格程序放不下这么多，请分成几条", most=LONGEST_WORDS)


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says. `fault` says why its words cannot be taken, `doubt` why they may be meant otherwise."""

    address: str
    words: str
    fault: str = ""
    doubt: str = ""


class Range(NamedTuple):
    """From one corner to the other, columns and rows from 1."""

    left: int
    top: int
    right: int
    bottom: int

    def __str__(self) -> str:
        return f"{column_letters(self.left)}{self.top}:{column_letters(self.right)}{self.bottom}"


@dataclass(frozen=True, slots=True)
class Grid:
    """The filled cells by row and column, both from 1, in the order of the sheet, and the ranges merged."""

    title: str
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[Range, ...] = ()

    @property
    def caption(self) -> str:
        """The title as it may be shown."""
        return one_line(self.title)

    def cells(self) -> Iterator[tuple[int, int, Cell]]:
        for row, cells in self.rows.items():
            for column, cell in cells.items():
                yield row, column, cell


def read_grid(package: Package, parts: Parts, title: str) -> Grid:
    """Raises ReadError."""
    listener = _SheetListener(parts, package.left)
    listen(package, parts.sheets[title], listener, LARGEST_PART)
    return Grid(title, dict(sorted(listener.rows.items())), tuple(listener.merged))


def column_number(letters: str) -> int:
    """1 of A, 27 of AA."""
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


@dataclass(slots=True)
class _SheetListener:
    parts: Parts
    left: Left
    wants_text: bool = False
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: list[Range] = field(default_factory=list)
    _row: int = 0
    _column: int = 0
    _said: str = ""  # the address of a cell, looked at where it matters: most cells of a large sheet are blank
    _cell: dict[str, str] = field(default_factory=dict)
    _pieces: list[str] = field(default_factory=list)
    _formula: bool = False
    _aside: bool = False
    _struck: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._open(attributes)
        elif name in ("v", "t"):
            self.wants_text = not self._aside
        elif name == "row":
            said = attributes.get("r", "")
            self._row = int(said) if said.isdecimal() and len(said) < 9 else self._row + 1
            self._column, self._said = 0, ""
        elif name == "f":
            self._formula = True
        elif name == "strike":
            self._struck = strikes(attributes)
        elif name == "rPh":
            self._aside = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

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

    @property
    def _kind(self) -> str:
        return self._cell.get("t", "n")

    @property
    def _style(self) -> int:
        said = self._cell.get("s", "")
        return int(said) if said.isdecimal() and len(said) < 9 else 0

    def _open(self, attributes: dict[str, str]) -> None:
        if "r" in attributes:
            self._said = attributes["r"]
        else:
            self._locate()
            self._column += 1
        self._cell = attributes
        if self._pieces or self._formula:
            self._pieces, self._formula = [], False
        self._struck = False

    def _locate(self) -> None:
        if self._said:
            match = _ADDRESS.fullmatch(self._said)
            self._column, self._row = (
                (column_number(match[1]), int(match[2])) if match else (self._column + 1, self._row)
            )
            self._said = ""

    def _merge(self, reference: str) -> None:
        if len(self.merged) == MOST_MERGED:
            raise TooMuchError
        if match := _RANGE.fullmatch(reference):
            left, right = column_number(match[1]), column_number(match[3])
            self.merged.append(Range(left, int(match[2]), right, int(match[4])))

    def _close(self) -> None:
        self._locate()
        raw = "".join(self._pieces)
        words, fault = self._read(raw)
        if len(words) > LONGEST_WORDS:
            words, fault = one_line(words), _TOO_LONG
        self.left.show(words)
        if words or fault:
            address = f"{column_letters(self._column)}{self._row}"
            doubt = "" if fault else self._doubt(raw)
            self.rows.setdefault(self._row, {})[self._column] = Cell(address, words, fault, doubt)

    def _is_struck(self, raw: str) -> bool:
        is_known = self._kind == "s" and raw.isdecimal() and len(raw) < 9
        return self._struck or self._style in self.parts.formats.struck or (is_known and int(raw) in self.parts.struck)

    def _read(self, raw: str) -> tuple[str, str]:
        if self._formula:
            return plain_words(raw), _PICTURE if raw.startswith(_PICTURE_IN_CELL) else _FORMULA
        match self._kind:
            case "s":
                strings = self.parts.strings
                known = raw.isdecimal() and len(raw) < 9 and int(raw) < len(strings)
                return (strings[int(raw)], "") if known else ("", sentence("格子里的文字丢失了"))
            case "str" | "inlineStr":
                return plain_words(raw), ""
            case "b":
                return ("是" if raw == "1" else "否"), ""
            case "e":
                return one_line(raw), sentence("格子里是错误值 {value}", value=one_line(raw, 12))
            case "d":
                return plain_words(raw).removesuffix("T00:00:00").replace("T", " "), ""
            case _:
                return self._number(raw), ""

    def _number(self, raw: str) -> str:
        value = _decimal(raw)
        if value is None:
            return plain_words(raw)
        if self._style in self.parts.formats.dates and 0 <= value < 2_958_466:
            return _date_words(value, from_1904=self.parts.index.from_1904)
        shown = self.parts.formats.shown.get(self._style)
        if self._style in self.parts.formats.percents:
            return f"{_plain(value * 100)}{shown.after if shown and value >= 0 else '%'}"
        if shown is None or shown.is_other or value < 0:
            return _plain(value)
        whole, point, rest = _plain(value).partition(".")
        return f"{shown.before}{whole.zfill(shown.least)}{point}{rest}{shown.after}"

    def _doubt(self, raw: str) -> str:
        """Why it may be meant otherwise than it is kept: words are struck through, a number looks like another one."""
        if self._is_struck(raw):
            return STRUCK
        shown = self.parts.formats.shown.get(self._style) if self._kind == "n" else None
        value = _decimal(raw) if shown else None
        if shown is None or value is None:
            return ""
        is_share = self._style in self.parts.formats.percents
        if not shown.misleads(value * 100 if is_share else value):
            return ""
        return sentence("格子里存的是{number}，照它的数字格式看到的却是另一个样子", number=_plain(value))


def _decimal(raw: str) -> Decimal | None:
    try:
        value = Decimal(raw.strip())
    except InvalidOperation:
        return None
    if not value.is_finite() or (value and abs(value.adjusted()) > LARGEST_EXPONENT):
        return None
    return value or Decimal(0)


def _plain(value: Decimal) -> str:
    """The fifteen digits that such a program keeps, without exponent and idle zeros."""
    rounded = Decimal(f"{value:.15g}") if value else Decimal(0)
    words = f"{rounded:f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


def _date_words(serial: Decimal, *, from_1904: bool) -> str:
    """2017-06-30, with the time where there is one."""
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet knows no zones
    try:
        moment = start + timedelta(seconds=round(float(serial) * 86400))
    except OverflowError:  # past the year 9999
        return _plain(serial)
    if serial < 1:
        return f"{moment:%H:%M}"
    return f"{moment:%Y-%m-%d}" if serial == int(serial) else f"{moment:%Y-%m-%d %H:%M}"
