"""The small parts of a workbook: its sheets and names, its strings, its number formats."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field

from exporters.workbook.limits import (
    LARGEST_PART,
    LARGEST_SMALL_PART,
    LONGEST_FORMAT,
    LONGEST_WORDS,
    MOST_FORMATS,
    MOST_SHEETS,
    MOST_STRINGS,
    TooMuchError,
)
from exporters.workbook.markup import Listener, attribute, listen
from exporters.workbook.number_formats import BUILT_IN, Shown, shown_by
from exporters.workbook.package import Package
from exporters.workbook.words import plain_words

_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|[\\!].|_.|\*.')  # in squared time: of LONGEST_FORMAT only
_PLACE = re.compile(r"(?:'((?:[^']|'')+)'|\$?([^'!.]+))[!.]\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::.*)?")


@dataclass(slots=True)
class Index:
    """What the workbook part says: sheets by title with their parts, and the places of defined names."""

    wants_text: bool = False
    sheets: dict[str, str] = field(default_factory=dict)
    names: dict[str, tuple[str, int, str]] = field(default_factory=dict)
    from_1904: bool = False
    _name: str = ""
    _words: str = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "sheet":
                self.sheets[attributes.get("name", "")] = attribute(attributes, "id")
                if len(self.sheets) > MOST_SHEETS:
                    raise TooMuchError
            case "definedName":
                self._name, self._words, self.wants_text = attributes.get("name", ""), "", True
            case "workbookPr":
                self.from_1904 = attributes.get("date1904", "") in ("1", "true")

    def text(self, words: str) -> None:
        self._words += words

    def end(self, name: str) -> None:
        if name == "definedName":
            self.wants_text = False
            if match := _PLACE.fullmatch(self._words.strip()):
                title = (match[1] or match[2]).replace("''", "'")
                self.names.setdefault(self._name, (title, int(match[4]), match[3]))


@dataclass(slots=True)
class _Relations:
    wants_text: bool = False
    targets: dict[str, tuple[str, str]] = field(default_factory=dict)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.targets[attributes.get("Id", "")] = (kind, attributes.get("Target", ""))

    def text(self, words: str) -> None: ...

    def end(self, name: str) -> None: ...


def strikes(attributes: dict[str, str]) -> bool:
    """Of the mark on a font or on some words."""
    return attributes.get("val", "1") not in ("0", "false")


@dataclass(slots=True)
class _Strings:
    """Plain text of each string; how it is pronounced does not belong to it."""

    wants_text: bool = False
    found: list[str] = field(default_factory=list)
    struck: set[int] = field(default_factory=set)  # those in which something is struck through
    _pieces: list[str] = field(default_factory=list)
    _aside: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "si":
                self._pieces = []
            case "strike" if strikes(attributes):
                self.struck.add(len(self.found))
            case "rPh":
                self._aside = True
            case "t":
                self.wants_text = not self._aside

    def text(self, words: str) -> None:
        self._pieces.append(words)

    def end(self, name: str) -> None:
        match name:
            case "t":
                self.wants_text = False
            case "rPh":
                self._aside = False
            case "si":
                self.found.append(plain_words("".join(self._pieces))[: LONGEST_WORDS + 1])
                if len(self.found) > MOST_STRINGS:
                    raise TooMuchError


@dataclass(slots=True)
class Formats:
    """Which of the cell formats show a date, which a share, which more than the number or another one, and which
    strike it through."""

    wants_text: bool = False
    dates: set[int] = field(default_factory=set)
    percents: set[int] = field(default_factory=set)
    shown: dict[int, Shown] = field(default_factory=dict)
    struck: set[int] = field(default_factory=set)
    _codes: dict[int, str] = field(default_factory=dict)
    _first: dict[int, int] = field(default_factory=dict)  # the first cell format with each number format
    _count: int = 0
    _inside: bool = False
    _fonts: int = -1  # so many are past, where they are told one after the other
    _struck_fonts: set[int] = field(default_factory=set)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "fonts":
                self._fonts = 0
            case "strike" if self._fonts >= 0 and strikes(attributes):
                self._struck_fonts.add(self._fonts)
            case "numFmt":
                self._codes[_number(attributes.get("numFmtId", ""))] = attributes.get("formatCode", "")[:LONGEST_FORMAT]
                if len(self._codes) > MOST_FORMATS:
                    raise TooMuchError
            case "cellXfs":
                self._inside = True
            case "xf" if self._inside:
                if _number(attributes.get("fontId", "")) in self._struck_fonts:
                    self.struck.add(self._count)
                self._take(_number(attributes.get("numFmtId", "")))

    def text(self, words: str) -> None: ...

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False
        elif name == "font" and self._fonts >= 0:
            self._fonts += 1
        elif name == "fonts":
            self._fonts = -1

    def _take(self, number: int) -> None:
        first = self._first.setdefault(number, self._count)
        if first == self._count:
            self._look_through(number)
        for kind in (self.dates, self.percents):
            if first in kind:
                kind.add(self._count)
        if first in self.shown:
            self.shown[self._count] = self.shown[first]
        self._count += 1

    def _look_through(self, number: int) -> None:
        full = self._codes.get(number) or BUILT_IN.get(number, "")
        code = _QUOTED.sub("", full).lower()
        if "%" in code:
            self.percents.add(self._count)
        elif number in _DATES or (code not in ("", "general", "@") and re.search("[ymdhs年月日]", code)):
            self.dates.add(self._count)
        if self._count not in self.dates and not (shown := shown_by(full)).is_plain:
            self.shown[self._count] = shown


@dataclass(frozen=True, slots=True)
class Parts:
    """What is needed to read the sheets."""

    index: Index
    strings: list[str]
    struck: set[int]
    formats: Formats
    sheets: dict[str, str]  # title → part

    def place(self, title: str, name: str) -> tuple[int, str] | None:
        """The row and the column that a name stands for on a sheet. Some programs give a sheet another title
        and leave its names behind: what stands for a sheet that is not there may be on this one."""
        found = self.index.names.get(name)
        return found[1:] if found and (found[0] == title or found[0] not in self.sheets) else None


def read_parts(package: Package) -> Parts:
    """Raises ReadError."""
    root = _relations(package, "_rels/.rels", "")
    main = next((target for kind, target in root.values() if kind == "officeDocument"), "xl/workbook.xml")
    index, strings, formats = Index(), _Strings(), Formats()
    listen(package, main, index)
    folder, name = posixpath.split(main)
    related = _relations(package, f"{folder}/_rels/{name}.rels", folder)
    for kind, listener, largest in _read_into(strings, formats):
        for part in [target for found, target in related.values() if found == kind and target in package][:1]:
            listen(package, part, listener, largest)
    tables = {id_: target for id_, (kind, target) in related.items() if kind == "worksheet"}
    sheets = {title: tables[id_] for title, id_ in index.sheets.items() if id_ in tables}
    return Parts(index, strings.found, strings.struck, formats, sheets)


def _read_into(strings: _Strings, formats: Formats) -> tuple[tuple[str, Listener, int], ...]:
    return ("sharedStrings", strings, LARGEST_PART), ("styles", formats, LARGEST_SMALL_PART)


def _relations(package: Package, part: str, folder: str) -> dict[str, tuple[str, str]]:
    if part not in package:
        return {}
    found = _Relations()
    listen(package, part, found)
    return {
        id_: (kind, target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target)))
        for id_, (kind, target) in found.targets.items()
    }


def _number(words: str) -> int:
    return int(words) if words.isdecimal() and len(words) < 10 else 0
