"""What somebody put into a workbook beside its cells: comments, pictures, text boxes, sheets, words on 填报说明. It is
counted, and never taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from exporters.errors import ReadError
from exporters.workbook.grid import Grid
from exporters.workbook.layout import INSTRUCTIONS, LAST_INSTRUCTION
from exporters.workbook.markup import listen
from exporters.workbook.package import Package
from exporters.workbook.words import one_line
from models.workspace.returned import Beside, BesideKind

_COMMENTS = re.compile(r"xl/(?:.*/)?comments?[0-9]*\.xml")
_DRAWINGS = re.compile(r"xl/drawings/drawing[0-9]*\.xml")
_OPENS = {"comment": BesideKind.COMMENT, "pic": BesideKind.PICTURE, "sp": BesideKind.TEXT_BOX}
_OF_A_PROGRAM = "WpsReserved"


def beside_cells(package: Package, others: Iterable[Grid]) -> Iterator[Beside]:
    """`others` are the sheets that are none of ours. A part that cannot be read says nothing: what is taken stands
    elsewhere."""
    for grid in others:
        yield from _on_sheet(grid)
    for name in package.names:
        if _COMMENTS.fullmatch(name) or _DRAWINGS.fullmatch(name):
            listener = _Listener()
            try:
                listen(package, name, listener)
            except ReadError:
                continue
            yield from listener.found


def _on_sheet(grid: Grid) -> Iterator[Beside]:
    cells = list(grid.cells())
    if not cells or grid.title.startswith(_OF_A_PROGRAM):
        return
    if cells[0][2].words != INSTRUCTIONS:
        yield Beside(BesideKind.SHEET, grid.caption)
        return
    last = max((row for row, column, cell in cells if column == 1 and cell.words == LAST_INSTRUCTION), default=0) + 1
    for row, column, cell in cells:
        if column > 1 or 1 < last < row:
            yield Beside(BesideKind.WORDS, one_line(cell.words))


@dataclass(slots=True)
class _Listener:
    """Of a text box only where words stand in it."""

    wants_text: bool = False
    found: list[Beside] = field(default_factory=list)
    _kind: BesideKind | None = None
    _words: str = ""

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        if name in _OPENS:
            self._kind, self._words = _OPENS[name], ""
        self.wants_text = self._kind is not None and name == "t"

    def text(self, words: str) -> None:
        self._words += words

    def end(self, name: str) -> None:
        self.wants_text = False
        kind = _OPENS.get(name)
        if kind is not None and (self._words.strip() or kind is not BesideKind.TEXT_BOX):
            self.found.append(Beside(kind, one_line(self._words)))
        if kind is not None:
            self._kind = None
