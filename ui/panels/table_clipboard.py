"""Cells of the table out to Excel or WPS, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from ui.editor import Editor
from ui.item_models.filing_table_model import SUGGESTED, FilingTableModel, Role
from ui.item_models.table_columns import TableKind
from ui.model_words import told
from ui.panels.table_view import TableView
from ui.slices import Slices
from ui.tab_separated import read, written

Place = tuple[int, int]
_MOST_TOLD = 6  # refusals in one sentence
translate = QCoreApplication.translate


class Copying(QObject):
    """Puts the chosen cells on the clipboard, bit by bit where they are many; `copied` says how many rows."""

    copied = Signal(int)

    def __init__(self, view: TableView, model: FilingTableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._model = model
        self._lines: list[list[str]] = []
        self._slices = Slices(self)
        for happened in (model.modelReset, model.rowsRemoved, model.rowsInserted):
            happened.connect(self._slices.stop)

    def start(self) -> None:
        places = chosen_places(self._view)
        if not places:
            return
        rows = [row for row in sorted({row for row, _ in places}) if takes_entries(self._model, row)]
        columns = _in_sight(self._view, sorted({column for _, column in places}))
        self._lines = []
        self._slices.start(self._reading(rows, columns, set(places)), self._put, first_now=True)

    def _cell(self, row: int, column: int, wanted: set[Place]) -> str:
        return str(self._model.index(row, column).data(Role.COPIED) or "") if (row, column) in wanted else ""

    def _reading(self, rows: Sequence[int], columns: Sequence[int], wanted: set[Place]) -> Iterator[None]:
        for row in rows:
            self._lines.append([self._cell(row, column, wanted) for column in columns])
            yield

    def _put(self) -> None:
        QGuiApplication.clipboard().setText(written(self._lines))
        self.copied.emit(len(self._lines))


@dataclass(frozen=True, slots=True)
class Pasted:
    """What a paste would write, by row and column, and the sentences that speak against it."""

    words: dict[Place, str]
    refused: list[str]
    cells: int


def paste(view: TableView, model: FilingTableModel, editor: Editor, text: str) -> bool:
    """All cells as one edit, or none: what cannot be kept is said with its row and column, so that
    it can be put right where it came from and pasted again.

    A blank cell leaves what is there, and so does one that says what the table shows already.
    """
    found = planned(view, model, read(text))
    places = list(found.words)
    refused = list(found.refused)
    if not refused:
        label = f"粘贴{len(places)}格（{_table_name(model)}）"
        refused = [_named(model, *places[one.number], told(one.sentence)) for one in model.write(found.words, label)]
    else:
        refused += [_named(model, *places[one.number], told(one.sentence)) for one in model.refusals(found.words)]
    if refused:
        editor.refused.emit(_sentence(refused, found.cells))
    return not refused


def planned(view: TableView, model: FilingTableModel, block: Sequence[Sequence[str]]) -> Pasted:
    """Where the cells of a block go: from the first chosen cell on; an only one into all that are chosen."""
    chosen = chosen_places(view)
    if not chosen or not block:
        return Pasted({}, [], 0)
    if len(block) == 1 and len(block[0]) == 1:
        given = [(place, block[0][0]) for place in chosen if takes_entries(model, place[0])]
        return _plan(model, given, [])
    rows = [row for row in range(min(row for row, _ in chosen), model.rowCount()) if takes_entries(model, row)]
    first = min(column for _, column in chosen)
    columns = _in_sight(view, range(first, model.columnCount()))
    wide = max(map(len, block))
    too_many = []
    if len(block) > len(rows):
        words = translate("TablePanel", "粘贴的内容有{0}行，从这一格往下只有{1}行。")
        too_many.append(words.format(len(block), len(rows)))
    if wide > len(columns):
        words = translate("TablePanel", "粘贴的内容有{0}列，从这一格往右只有{1}列。")
        too_many.append(words.format(wide, len(columns)))
    given = [
        ((row, column), words)
        for row, line in zip(rows, block, strict=False)
        for column, words in zip(columns, line, strict=False)
    ]
    return _plan(model, given, too_many)


def chosen_places(view: TableView) -> list[Place]:
    """The chosen cells that are in sight, row by row."""
    places: list[Place] = []
    for part in view.selectionModel().selection().toList():
        columns = [c for c in range(part.left(), part.right() + 1) if not view.isColumnHidden(c)]
        places += [(row, column) for row in range(part.top(), part.bottom() + 1) for column in columns]
    return sorted(set(places))


def takes_entries(model: FilingTableModel, row: int) -> bool:
    """Headings among filings hold nothing; among assignments they are tasks, which are assigned too."""
    return model.kind is TableKind.ASSIGNMENTS or not model.index(row, 0).data(Role.HEADING)


def _plan(model: FilingTableModel, given: Sequence[tuple[Place, str]], refused: list[str]) -> Pasted:
    words: dict[Place, str] = {}
    for (row, column), typed in given:
        index = model.index(row, column)
        text = typed.strip()
        if not text or text in _shown(index.data(Role.COPIED), index.data(), index.data(Qt.ItemDataRole.EditRole)):
            continue
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            words[row, column] = text.removesuffix(SUGGESTED)
        else:
            refused.append(_named(model, row, column, _why_not(model, column)))
    return Pasted(words, refused, len(given))


def _why_not(model: FilingTableModel, column: int) -> str:
    if model.columns[column].name == "title":
        return translate("TablePanel", "这一列是原文，和粘贴的文字不一样，可能行没有对齐。")
    return translate("TablePanel", "这一格不能填。")


def _shown(*values: object) -> set[str]:
    return {str(value or "").strip() for value in values}


def _in_sight(view: TableView, columns: Sequence[int]) -> list[int]:
    return [column for column in columns if not view.isColumnHidden(column)]


def _named(model: FilingTableModel, row: int, column: int, sentence: str) -> str:
    words = translate("TablePanel", "第{0}行 {1} “{2}”：{3}")
    return words.format(row + 1, model.name_of(row), model.columns[column].heading, sentence)


def _sentence(refused: Sequence[str], cells: int) -> str:
    head = translate("TablePanel", "没有粘贴。{0}格里有{1}处不能填，所以一格也没有写入：")
    more = translate("TablePanel", "……另有{0}处。").format(len(refused) - _MOST_TOLD)
    told = [head.format(cells, len(refused)), *refused[:_MOST_TOLD]]
    return "\n".join([*told, more] if len(refused) > _MOST_TOLD else told)


def _table_name(model: FilingTableModel) -> str:
    return "分工" if model.period is None else f"{model.period.name}填报"
