"""What Excel would "repair" in a workbook that other programs open: the order of ECMA-376 Part 1, 18.3.1.99, and the
limits Microsoft gives for Excel ("Excel specifications and limits")."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CONTENT_TYPES = "[Content_Types].xml"
_PARTS_OF_A_SHEET = (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios "
    "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations "
    "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches "
    "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems "
    "tableParts extLst"
)
_IN_ORDER = [*re.findall(r"\w+", _PARTS_OF_A_SHEET)]
_LONGEST = {"errorTitle": 32, "promptTitle": 32, "error": 225, "prompt": 255}  # characters of a check's words
_FORMULA, _CHECKED, _HEADER, _WORDS = 8_192, 255, 255, 32_767  # characters
_TALLEST, _WIDEST = 409.5, 255  # points; characters
_SHEET_NAME = re.compile(r"(?!')[^\[\]:*?/\\]{1,31}(?<!')")


def breaches(workbook: bytes) -> list[str]:
    """Each rule that a workbook breaks, with the place."""
    with zipfile.ZipFile(BytesIO(workbook)) as parts:
        held = {name: parts.read(name) for name in parts.namelist()}
        if len(held) < len(parts.namelist()):
            return ["a part is there twice"]
    return [*_of_the_package(held), *_of_the_book(held), *_of_the_sheets(held)]


def _of_the_package(held: dict[str, bytes]) -> Iterator[str]:
    types = ElementTree.fromstring(held[_CONTENT_TYPES])
    named = {one.get("PartName", "")[1:] for one in types if one.get("PartName")}
    endings = {one.get("Extension") for one in types if one.get("Extension")}
    yield from (f"{name} is declared and missing" for name in named - held.keys())
    for name in held.keys() - named - {_CONTENT_TYPES}:
        if name.rpartition(".")[2] not in endings:
            yield f"{name} has no content type"
    for name in held:
        if name.endswith(".rels"):
            yield from _of_relations(name, held)


def _of_relations(name: str, held: dict[str, bytes]) -> Iterator[str]:
    home = posixpath.dirname(posixpath.dirname(name))
    for relation in ElementTree.fromstring(held[name]):
        target = relation.get("Target", "")
        whole = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(home, target))
        if relation.get("TargetMode") == "External":
            yield f"{name} leads outside: {target}"
        elif whole not in held:
            yield f"{name} leads to {whole}, which is missing"


def _of_the_book(held: dict[str, bytes]) -> Iterator[str]:
    book = ElementTree.fromstring(held["xl/workbook.xml"])
    sheets = [sheet.get("name", "") for sheet in book.iter(f"{_MAIN}sheet")]
    yield from (f"a sheet is called {name!r}" for name in sheets if not _SHEET_NAME.fullmatch(name))
    if len({name.casefold() for name in sheets}) < len(sheets):
        yield "two sheets have one name"
    for name in book.iter(f"{_MAIN}definedName"):
        if "#REF!" in (name.text or "#REF!"):
            yield f"the name {name.get('name')} leads nowhere"
    yield from (f"words of {_units(text)} characters" for text in _shared(held) if _units(text) > _WORDS)


def _shared(held: dict[str, bytes]) -> Iterator[str]:
    if strings := held.get("xl/sharedStrings.xml"):
        yield from ("".join(item.itertext()) for item in ElementTree.fromstring(strings))


def _of_the_sheets(held: dict[str, bytes]) -> Iterator[str]:
    styles = ElementTree.fromstring(held["xl/styles.xml"])
    cell_styles = len([*(styles.find(f"{_MAIN}cellXfs") or ())])
    differential = len([*(styles.find(f"{_MAIN}dxfs") or ())])
    for name in held:
        if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name):
            sheet = ElementTree.fromstring(held[name])
            found = (*_of_order(sheet), *_of_cells(sheet, cell_styles), *_of_checks(sheet), *_of_the_page(sheet))
            yield from (f"{name}: {breach}" for breach in found)
            for rule in sheet.iter(f"{_MAIN}cfRule"):
                if int(rule.get("dxfId", "0")) >= max(differential, 1):
                    yield f"{name}: a rule has a look that is not there"


def _of_order(sheet: Element) -> Iterator[str]:
    names = [part.tag.removeprefix(_MAIN) for part in sheet]
    places = [_IN_ORDER.index(name) for name in names]
    yield from (f"parts out of order: {names}" for _ in range(places != sorted(places)))
    for name in {*names} - {"conditionalFormatting"}:
        if names.count(name) > 1:
            yield f"{name} stands there twice"


def _of_cells(sheet: Element, styles: int) -> Iterator[str]:
    rows = [*sheet.iter(f"{_MAIN}row")]
    if any(int(one.get("r", "0")) >= int(other.get("r", "0")) for one, other in pairwise(rows)):
        yield "rows out of order"
    for row in rows:
        if not 0 <= float(row.get("ht", "0")) <= _TALLEST:
            yield f"row {row.get('r')} is {row.get('ht')} points tall"
        columns = [_column(cell.get("r", "")) for cell in row]
        if columns != sorted({*columns}):
            yield f"cells of row {row.get('r')} out of order"
        for cell in row:
            yield from _of_cell(cell, styles)
    for column in sheet.iter(f"{_MAIN}col"):
        if not 0 <= float(column.get("width", "0")) <= _WIDEST:
            yield f"a column is {column.get('width')} characters wide"


def _of_cell(cell: Element, styles: int) -> Iterator[str]:
    place, value = cell.get("r"), cell.findtext(f"{_MAIN}v")
    if int(cell.get("s", "0")) >= styles:
        yield f"{place} has a style that is not there"
    if cell.get("t", "n") == "n" and value is not None and not re.fullmatch(r"-?[\d.]+(?:[eE][-+]?\d+)?", value):
        yield f"{place} holds {value!r} as a number"
    if _units("".join(cell.itertext())) > _WORDS:
        yield f"{place} holds more words than a cell can"
    if len(cell.findtext(f"{_MAIN}f") or "") > _FORMULA:
        yield f"{place} holds a formula that is too long"


def _of_checks(sheet: Element) -> Iterator[str]:
    for check in sheet.iter(f"{_MAIN}dataValidation"):
        for words, most in _LONGEST.items():
            if _units(check.get(words, "")) > most:
                yield f"{words} of {check.get('sqref')} has {_units(check.get(words, ''))} characters"
        for number in (1, 2):
            if len(check.findtext(f"{_MAIN}formula{number}") or "") > _CHECKED:
                yield f"the check of {check.get('sqref')} is too long"


def _of_the_page(sheet: Element) -> Iterator[str]:
    for words in (part.text or "" for whole in sheet.iter(f"{_MAIN}headerFooter") for part in whole):
        if _units(words) > _HEADER:
            yield f"a header or footer has {_units(words)} characters"
    merged = [merge.get("ref") for merge in sheet.iter(f"{_MAIN}mergeCell")]
    yield from (f"{place} is merged twice" for place in {*merged} if merged.count(place) > 1)
    for page in sheet.iter(f"{_MAIN}pageSetup"):
        if not 10 <= int(page.get("scale", "100")) <= 400:
            yield f"printed at {page.get('scale')} %"


def _column(place: str) -> int:
    number = 0
    for letter in re.match("[A-Z]*", place)[0]:  # type: ignore[index]
        number = number * 26 + ord(letter) - 64
    return number


def _units(words: str) -> int:
    """As Excel counts: in UTF-16."""
    return len(words.encode("utf-16-le")) // 2
