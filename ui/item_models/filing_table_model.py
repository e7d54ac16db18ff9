"""The table as Qt sees it: who is to do what, or what each unit reports in a period."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from models.outline import NodeId
from models.workspace.assignment import task_of
from models.workspace.entries import EntryError
from models.workspace.entry_cells import EntryCell, RefusedCell, fields_of_cells, typed_fields
from models.workspace.entry_rows import EntryRow, Narrowed
from models.workspace.filings import CURRENT
from models.workspace.labels import field_name
from models.workspace.periods import Period
from models.workspace.values import SubjectId
from ui.editor import Editor
from ui.item_models.table_columns import Cell, Facts, Hand, TableKind, columns, title_of, translate
from ui.item_models.table_rows import TableRows
from ui.model_words import office_words, told
from ui.plain_words import tip
from ui.slices import Slices

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the delegate asks besides the text."""

    HAND = Qt.ItemDataRole.UserRole
    BELOW = Qt.ItemDataRole.UserRole + 1
    COLOUR = Qt.ItemDataRole.UserRole + 2
    HEADING = Qt.ItemDataRole.UserRole + 3
    FIELD = Qt.ItemDataRole.UserRole + 4
    COPIED = Qt.ItemDataRole.UserRole + 5


class FilingTableModel(QAbstractTableModel):
    """A view of a workspace: it holds which rows there are, and asks for what stands in them.

    The rows come once somebody looks (`show`), in slices, so that a large paper keeps nobody waiting;
    `filled` comes with the last one. In another order than the paper's the headings are left out, and each row says its
    task's number itself: nothing is ever numbered anew. `unwritten` brings row, column and words that
    the disk refused.
    """

    filled = Signal()
    unwritten = Signal(int, int, str)

    def __init__(self, editor: Editor, kind: TableKind, period: Period, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.kind = kind
        self.columns = columns(kind)
        self._rows = TableRows(editor, kind, period)
        self._cells: dict[EntryRow, tuple[Cell, ...]] = {}
        self._made: list[EntryRow] = []  # in this slice
        self._filling = Slices(self)
        self._filling.paused.connect(self._take_slice)
        self._is_shown = False
        editor.changed.connect(self._changed)

    # what the panel asks

    def show(self) -> None:
        """Somebody looks, for the first time or again."""
        if not self._is_shown:
            self._is_shown = True
            self._begin()

    @property
    def order(self) -> tuple[str, bool]:
        """The field the rows are put in order by, and whether descending; empty for the paper's order."""
        return self._rows.order, self._rows.descending

    @property
    def is_filling(self) -> bool:
        return self._filling.is_running

    @property
    def period(self) -> Period | None:
        """The period of the filings; none for assignments, which hold for the whole year."""
        return self._rows.period

    def show_period(self, period: Period) -> None:
        if period != self._rows.quarter_or_month:
            self._rows.quarter_or_month = period
            if self._rows.period:
                self._begin()

    def show_unit(self, unit: str) -> None:
        """The rows of one unit; all for the empty name."""
        self._narrow(replace(self._rows.wanted, unit=unit))

    def show_only(self, nodes: Collection[NodeId] | None) -> None:
        """The rows of these nodes; all for None."""
        self._narrow(replace(self._rows.wanted, nodes=None if nodes is None else frozenset(nodes)))

    def renew(self, nodes: Collection[NodeId]) -> None:
        """The rows of these nodes; of those that stand, the ones that still belong there are left alone."""
        before, now = self._rows.wanted.nodes, frozenset(nodes)
        if not self._is_shown or before is None or self.is_filling or self._rows.order:
            self.show_only(nodes)
            return
        self._rows.wanted = replace(self._rows.wanted, nodes=now)
        touched = {task_of(self._editor.document, node) for node in before ^ now}
        self._exchange([task.id for task in self._editor.snapshot.tasks if task.id in touched])

    def put_in_order(self, field: str, *, descending: bool = False) -> None:
        """By a column's field; the empty name is the order of the paper."""
        if (field, descending) != self.order:
            self._rows.order, self._rows.descending = field, descending
            self._begin()
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def row_of(self, index: Index) -> EntryRow | None:
        return self._rows.standing[index.row()] if index.isValid() else None

    def rows_of(self, node: NodeId) -> Sequence[int]:
        """Where a node stands: several times where several units report on it."""
        return [number for number, row in enumerate(self._rows.standing) if row.node == node]

    def measures(self) -> int:
        """How many different measures are shown."""
        return len({row.node for row in self._rows.standing if not row.is_heading})

    # what may be done with cells, by row and column

    def editable(self, places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        return (place for place in places if self._may_edit(*place))

    def said(self, places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Those in which somebody has said something that may be taken back."""
        return (place for place in self.editable(places) if self._cell(*place).is_said)

    def suggested(self, places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        return (place for place in self.editable(places) if self._cell(*place).hand is Hand.SUGGESTED)

    def words(self, row: int, column: int) -> str:
        """What stands in a cell, as it would be typed."""
        return self._cell(row, column).words

    # writing

    def write(self, words: Mapping[tuple[int, int], str], label: str) -> Sequence[RefusedCell]:
        """Words for cells, by row and column, as one edit; all of them or, where one is refused, none.

        The refusals are numbered as the cells are given. What the file cannot keep the editor says.
        """
        cells = self._entries(words)
        fields, refusals = fields_of_cells(self._editor.snapshot, cells, self._editor.actor)
        if fields and not refusals:
            self._editor.say_cells(fields, cells, label)
        return refusals

    def refusals(self, words: Mapping[tuple[int, int], str]) -> Sequence[RefusedCell]:
        """What would speak against writing this."""
        return fields_of_cells(self._editor.snapshot, self._entries(words), self._editor.actor)[1]

    def fill(self, cells: Iterable[tuple[int, int]], words: str) -> bool:
        """The same words into several cells of one column, as one edit; none where one is refused."""
        places = [place for place in cells if self._may_edit(*place)]
        if not places:
            return False
        column = self.columns[places[0][1]]
        if self.kind is TableKind.ASSIGNMENTS:
            return self._assign([self._rows.standing[row].node for row, _ in places], column.name, words)
        count = len(places)
        deed = "填入" if words else "清除"
        label = f"{deed}{count}条的{field_name(column.name)}（{self._rows.quarter_or_month.name}）"
        refusals = self.write(dict.fromkeys(places, words), label)
        if refusals:
            self._editor.refused.emit(told(refusals[0].sentence))
        return not refusals

    def name_of(self, row: int) -> str:
        """A row as sentences name it: （三）3, with the unit that reports."""
        found = self._rows.standing[row]
        number = title_of(self._editor.snapshot, found, alone=True).partition("　")[0]
        return f"{number} {found.unit}".strip()

    # what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self._rows.standing)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self._may_edit(index.row(), index.column()):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            arrow = ("↓" if self._rows.descending else "↑") if column.name == self._rows.order else ""
            return f"{column.heading} {arrow}".strip()
        if role == Qt.ItemDataRole.ToolTipRole and column.may_order:
            return translate("FilingTable", "点一下排序，再点倒过来，第三下回到文件的顺序")
        return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) if role == _ALIGNMENT else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows.standing[index.row()]
        if role == Role.HEADING:
            return row.is_heading
        if role == Role.FIELD:
            return self.columns[index.column()].name
        cell = self._cells_of(row)[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.EditRole:
                return cell.words
            case Qt.ItemDataRole.ToolTipRole:
                return tip(cell.why) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(cell, index.column())
            case Role.HAND:
                return cell.hand.value
            case Role.BELOW:
                return cell.below
            case Role.COLOUR:
                return cell.colour
            case Role.COPIED:
                return _copied(cell)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or not self._may_edit(index.row(), index.column()):
            return False
        written = self._take(index, str(value))
        if not written and self._editor.is_disk_failing:
            self.unwritten.emit(index.row(), index.column(), str(value))
        return written

    # what somebody typed

    def _take(self, index: Index, value: str) -> bool:
        row, column = self._rows.standing[index.row()], self.columns[index.column()]
        if self.kind is TableKind.ASSIGNMENTS:
            return self._assign([row.node], column.name, value)
        typed = self._typed(self._entry(index.row(), index.column(), value))
        if typed is None:
            return False
        if sum(field.startswith(CURRENT) for field in typed) > 1:  # several targets go together
            label = f"{row.unit}填报{self.name_of(index.row()).partition(' ')[0]}的{field_name(column.name)}"
            return not self.write({(index.row(), index.column()): value}, label)
        return self._editor.report(row.node, self._rows.quarter_or_month, row.unit, typed)

    def _entries(self, words: Mapping[tuple[int, int], str]) -> Sequence[EntryCell]:
        return [self._entry(row, column, text) for (row, column), text in words.items()]

    def _assign(self, nodes: Sequence[NodeId], field: str, words: str) -> bool:
        typed = self._typed(EntryCell(node=nodes[0], field=field, words=self._in_office_words(field, words)))
        return typed is not None and self._editor.assign(nodes, typed)

    def _typed(self, cell: EntryCell) -> dict[str, str] | None:
        try:
            return typed_fields(self._editor.snapshot, cell)
        except EntryError as error:
            self._editor.refused.emit(told(str(error)))
            return None

    def _entry(self, row: int, column: int, words: str) -> EntryCell:
        found, field = self._rows.standing[row], self.columns[column].name
        words = self._in_office_words(field, words)
        return EntryCell(node=found.node, field=field, words=words, period=self._rows.period, unit=found.unit)

    def _in_office_words(self, field: str, words: str) -> str:
        return office_words(words, self._editor.snapshot.statuses.names) if field == "status" else words

    def _may_edit(self, row: int, column: int) -> bool:
        found = self._rows.standing[row]
        if self._editor.read_only or (found.is_heading and self.kind is TableKind.FILINGS):
            return False
        return self._cells_of(found)[column].may_edit

    # making rows

    def _begin(self) -> None:
        """Make the rows anew, the first slice at once."""
        if not self._is_shown:
            return
        self._filling.stop()
        self.beginResetModel()
        coming = self._rows.coming()
        self._made = []
        self._cells.clear()
        self.endResetModel()
        self._filling.start(self._making(coming), self._end, first_now=True)

    def _making(self, coming: Iterator[list[EntryRow]]) -> Iterator[None]:
        for rows in coming:
            self._made += rows
            yield

    def _take_slice(self) -> None:
        made, self._made = self._made, []
        if not self._rows.order:
            self._insert(len(self._rows.standing), made)

    def _end(self) -> None:
        if self._rows.order:
            self.beginResetModel()
            self._rows.put_in_order()
            self.endResetModel()
        self.filled.emit()

    def _insert(self, at: int, rows: Sequence[EntryRow]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
            self._rows.standing[at:at] = rows
            self.endInsertRows()

    def _remove(self, place: range) -> None:
        if place:
            self.beginRemoveRows(QModelIndex(), place.start, place.stop - 1)
            del self._rows.standing[place.start : place.stop]
            self.endRemoveRows()

    def _exchange(self, tasks: Collection[NodeId]) -> None:
        """Other rows for these tasks. Those that belong there as before are not taken out: something is
        chosen in them, or somebody is typing."""
        for place, rows in list(self._rows.differing(tasks)):
            wanted = frozenset(rows)
            left = [number for number in place if self._rows.standing[number] not in wanted]
            for first, last in reversed([*_runs(left)]):
                self._remove(range(first, last + 1))
            self._put_between(place.start, place.stop - len(left), rows)

    def _put_between(self, at: int, end: int, rows: Sequence[EntryRow]) -> None:
        """What of `rows` does not stand there yet, run by run; what stands in another order goes."""
        standing, number, coming = self._rows.standing, at, list[EntryRow]()
        for row in rows:
            if number < end and standing[number] == row:
                number, end = number + len(coming) + 1, end + len(coming)
                self._insert(number - len(coming) - 1, coming)
                coming = []
            else:
                coming.append(row)
        self._remove(range(number, end))
        self._insert(number, coming)

    def _narrow(self, wanted: Narrowed) -> None:
        if wanted != self._rows.wanted:
            self._rows.wanted = wanted
            self._begin()

    # reading cells

    def _cell(self, row: int, column: int) -> Cell:
        return self._cells_of(self._rows.standing[row])[column]

    def _cells_of(self, row: EntryRow) -> tuple[Cell, ...]:
        if row not in self._cells:
            facts = Facts.of(self._editor.snapshot, row, self._editor.today(), self._rows.period)
            cells = [column.read(facts) for column in self.columns]
            words = title_of(facts.snapshot, row, alone=bool(self._rows.order))
            cells[0] = Cell(words, Hand.SOURCE, why=words, may_edit=False)
            self._cells[row] = tuple(cells)
        return self._cells[row]

    def _spoken(self, cell: Cell, column: int) -> str:
        parts = [self.columns[column].heading, cell.text or translate("FilingTable", "未填"), cell.below, cell.why]
        return " ".join(dict.fromkeys(part for part in parts if part))

    # hearing of changes

    def _changed(self, subjects: frozenset[SubjectId]) -> None:
        if not self._is_shown:
            return
        self._cells.clear()
        tasks = self._rows.touched(subjects)
        if tasks is None or self.is_filling or (self._rows.order and self._rows.differ(tasks)):
            self._begin()
            return
        if not self._rows.order:
            self._exchange(tasks)
        if touched := self._rows.numbers_of(tasks):
            self.dataChanged.emit(self.index(touched[0], 0), self.index(touched[-1], len(self.columns) - 1))


SUGGESTED = "（建议）"
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of consecutive numbers."""
    for _, run in groupby(enumerate(numbers), lambda one: one[1] - one[0]):
        together = [number for _, number in run]
        yield together[0], together[-1]


def _copied(cell: Cell) -> str:
    """What the clipboard gets: a suggestion says that it is one."""
    if cell.hand is Hand.SUGGESTED and cell.text:
        return f"{cell.text}{SUGGESTED}"
    return cell.text
