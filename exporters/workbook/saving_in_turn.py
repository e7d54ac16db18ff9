"""A workbook saved for one unit after the other: what is the same in every file is made once."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.utils import quote_sheetname
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import ARC_CORE, ARC_STYLE, ARC_WORKBOOK
from openpyxl.xml.functions import tostring

from exporters.workbook.saving import saved

_SHEETS, _BESIDE_SHEETS = "xl/worksheets/", "xl/worksheets/_rels/"
_STYLES = re.compile(rb'<(cellXfs|dxfs) count="([0-9]+)"')
_STYLE_OF_CELL = re.compile(rb'<c r="[A-Z]+[0-9]+" s="([0-9]+)"')
_STYLE_OF_RULE = re.compile(rb'<cfRule [^>]*dxfId="([0-9]+)"')
_REACH = re.compile(r'(name="_xlnm\.(Print_Area|_FilterDatabase)" localSheetId="([0-9]+)"[^>]*>)[^<]*')


class SavedInTurn:
    """For each unit the sheets are written, and in the names how far they reach; styles, theme and the rest are those
    of the workbook saved whole before. Where a sheet wears a style or has a comment, and these are not among them, it
    is saved whole once more, and so is what follows one with a comment. How many sheets there are, and what they are
    called, must stand still meanwhile."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._whole = b""
        self._frame: _Frame | None = None
        self._known: dict[tuple[str, Hashable], bytes] = {}

    def saved(self, says: Mapping[str, Hashable]) -> bytes:
        """`says`: of some sheets, by title, all that they say. One that says the same again is not written again."""
        if self._whole:
            self._frame, self._whole = _frame_of(self._whole), b""
        if self._frame:
            sheets = dict(self._sheets(says))
            if all(map(self._frame.holds, sheets.values())):
                return self._frame.around(sheets, self._workbook)
        self._whole = saved(self._workbook)
        return self._whole

    def _sheets(self, says: Mapping[str, Hashable]) -> Iterator[tuple[str, bytes]]:
        with ZipFile(BytesIO(), "w") as archive:
            writer = ExcelWriter(self._workbook, archive)
            for sheet in self._workbook.worksheets:
                name, key = sheet.path.removeprefix("/"), (sheet.title, says.get(sheet.title))
                if key not in self._known:
                    writer.write_worksheet(sheet)
                part = self._known.get(key) or archive.read(name)
                if sheet.title in says:
                    self._known[key] = part
                yield name, part


def _frame_of(whole: bytes) -> _Frame | None:
    """None where sheets have comments or the like, which belong to one unit."""
    with ZipFile(BytesIO(whole)) as package:
        is_plain = not any(name.startswith(_BESIDE_SHEETS) for name in package.namelist())
        return _Frame(package) if is_plain else None


class _Frame:
    """A package without its sheets."""

    def __init__(self, package: ZipFile) -> None:
        parts = {name: package.read(name) for name in package.namelist() if not name.startswith(_SHEETS)}
        self._names = parts.pop(ARC_WORKBOOK).decode()
        self._styles = {of: int(number) for of, number in _STYLES.findall(parts[ARC_STYLE])}
        del parts[ARC_CORE]
        buffer = BytesIO()
        _add(buffer, parts)
        self._rest = buffer.getvalue()

    def holds(self, sheet: bytes) -> bool:
        """Whether all that a sheet refers to is there."""
        cells = max(map(int, set(_STYLE_OF_CELL.findall(sheet))), default=-1)
        rules = max(map(int, _STYLE_OF_RULE.findall(sheet)), default=-1)
        has_all_styles = cells < self._styles[b"cellXfs"] and rules < self._styles.get(b"dxfs", 0)
        return has_all_styles and b"r:id=" not in sheet

    def around(self, sheets: Mapping[str, bytes], workbook: Workbook) -> bytes:
        workbook.properties.modified = datetime.now(UTC).replace(tzinfo=None)
        said = {ARC_CORE: tostring(workbook.properties.to_tree()), ARC_WORKBOOK: self._names_of(workbook)}
        buffer = BytesIO(self._rest)
        _add(buffer, {**sheets, **said})
        return buffer.getvalue()

    def _names_of(self, workbook: Workbook) -> bytes:
        def reach(name: re.Match[str]) -> str:
            sheet = workbook.worksheets[int(name[3])]
            is_printed = name[2] == "Print_Area"
            place = sheet.print_area if is_printed else f"{quote_sheetname(sheet.title)}!{sheet.auto_filter}"
            return name[1] + escape(str(place))

        return _REACH.sub(reach, self._names).encode()


def _add(package: BytesIO, parts: Mapping[str, bytes]) -> None:
    with ZipFile(package, "a", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
