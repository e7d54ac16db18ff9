"""Every cell that came home, a row each: what was sent, what came back, what stands, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.deciding import Deciding, Decision, choices
from models.workspace.judged import Judged, Outcome
from models.workspace.lamp import Colour
from ui.item_models.cell_role import CellRole
from ui.item_models.outline_model import node_label
from ui.model_words import word
from ui.phrases import spoken
from ui.plain_words import tip

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LONGEST = 400  # characters of a cell: more cannot be seen in a row

SHAPES = MappingProxyType(
    {
        Outcome.UNCHANGED: ("○", Colour.GREY),
        Outcome.TAKE: ("✓", Colour.GREEN),
        Outcome.DOUBTFUL: ("！", Colour.AMBER),
        Outcome.CONFLICT: ("▲", Colour.AMBER),
        Outcome.REFUSED: ("■", Colour.RED),
        Outcome.ALTERED: ("◆", Colour.AMBER),
        Outcome.MISSING: ("－", Colour.GREY),
        Outcome.NEW: ("＋", Colour.BLUE),
        Outcome.UNKNOWN: ("？", Colour.GREY),
    }
)
_ORDER = (
    Outcome.DOUBTFUL,
    Outcome.CONFLICT,
    Outcome.REFUSED,
    Outcome.NEW,
    Outcome.ALTERED,
    Outcome.MISSING,
    Outcome.UNKNOWN,
    Outcome.TAKE,
    Outcome.UNCHANGED,
)  # what somebody has to look at comes first
_BOXES = MappingProxyType(
    {Decision.TAKE: "☑", Decision.LEAVE: "☐", Decision.WAIT: "?", Decision.NOTE: "☑", Decision.MILESTONE: "☑"}
)


class ReturnColumn(IntEnum):
    """From left to right."""

    DECISION = 0
    OUTCOME = 1
    NODE = 2
    FIELD = 3
    SENT = 4
    RETURNED = 5
    NOW = 6


class ReturnModel(QAbstractTableModel):
    """Rows are narrowed by outcome, by file and by words; whole files that cannot be read are no rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._units: dict[tuple[str, str], str] = {}
        self._names: dict[str, str] = {}
        self._searched: dict[int, str] = {}  # by the identity of rows, which live as long as the review
        self.deciding = Deciding(())
        self._all: tuple[int, ...] = ()
        self._shown: tuple[int, ...] = ()

    def show_judged(self, deciding: Deciding, units: dict[tuple[str, str], str], snapshot: Snapshot) -> None:
        """`units` names the unit of each file and handout."""
        self.deciding, self._units, self._snapshot, self._names = deciding, units, snapshot, {}
        self._searched = {}
        cells = [number for number, row in enumerate(deciding.judged) if row.title or row.address or row.node]
        self._all = tuple(sorted(cells, key=lambda number: _ORDER.index(deciding.judged[number].outcome)))
        self.narrow(lambda _: True)

    def narrow(self, lets_through: Callable[[Judged], bool]) -> None:
        self.beginResetModel()
        judged = self.deciding.judged
        self._shown = tuple(number for number in self._all if lets_through(judged[number]))
        self.endResetModel()

    def cells(self) -> Iterable[Judged]:
        """All of them, narrowed or not."""
        return (self.deciding.judged[number] for number in self._all)

    def row_at(self, row: int) -> Judged:
        return self.deciding.judged[self._shown[row]]

    def decision_at(self, row: int) -> Decision | None:
        return self.deciding.of(self._shown[row])

    def searched(self, row: Judged) -> str:
        """What somebody may look for."""
        if id(row) not in self._searched:
            parts = (self.unit_of(row), self._node_name(row), self.field_name(row), row.returned, row.file)
            self._searched[id(row)] = " ".join(parts).casefold()
        return self._searched[id(row)]

    def decide(self, rows: Sequence[int], decision: Decision | None = None) -> None:
        """For these rows; without a decision they go on to the next one."""
        numbers = [self._shown[row] for row in rows]
        if decision is None:
            self.deciding.turn(numbers)
        else:
            self.deciding.decide(numbers, decision)
        self.refresh()

    def refresh(self) -> None:
        """Decisions were made: of values for one field others may have changed with them."""
        if self._shown:
            last = self.index(len(self._shown) - 1, ReturnColumn.DECISION)
            self.dataChanged.emit(self.index(0, ReturnColumn.DECISION), last)

    def field_name(self, row: Judged) -> str:
        if row.outcome is Outcome.ALTERED and not row.label:
            return translate("ReturnModel", "锁定的内容")
        if row.place and not row.place.column:
            return translate("ReturnModel", "整行") if row.place.row else translate("ReturnModel", "整张表")
        if row.place and not row.place.row:
            return translate("ReturnModel", "{0}一栏").format(word(row.label))
        return word(row.label)

    # what Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(ReturnColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number = self._shown[index.row()]
        row, column = self.deciding.judged[number], ReturnColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(number, row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(row.reason or self._words(number, row, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(number, row, column)
            case CellRole.BELOW:
                return self._below(row, column)
            case CellRole.COLOUR:
                return SHAPES[row.outcome][1] if column is ReturnColumn.OUTCOME else ""
            case CellRole.INK:
                return self._ink(number, row, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = (
            translate("ReturnModel", "怎么定"),
            translate("ReturnModel", "结果"),
            translate("ReturnModel", "条目"),
            translate("ReturnModel", "栏目"),
            translate("ReturnModel", "下发值"),
            translate("ReturnModel", "报回值"),
            translate("ReturnModel", "现值"),
        )
        return names[section]

    # inside

    def _words(self, number: int, row: Judged, column: ReturnColumn) -> str:
        match column:
            case ReturnColumn.DECISION:
                decision = self.deciding.of(number)
                return f"{_BOXES[decision]} {decision_name(decision, row)}" if decision else ""
            case ReturnColumn.OUTCOME:
                return f"{SHAPES[row.outcome][0]} {word(row.outcome.word)}"
            case ReturnColumn.NODE:
                return self._node_name(row)
            case ReturnColumn.FIELD:
                return self.field_name(row)
            case ReturnColumn.SENT:
                return row.sent[:_LONGEST]
            case ReturnColumn.RETURNED:
                return row.returned[:_LONGEST]
            case ReturnColumn.NOW:
                return row.now[:_LONGEST]

    def _below(self, row: Judged, column: ReturnColumn) -> str:
        match column:
            case ReturnColumn.NODE:
                return self.unit_of(row)
            case ReturnColumn.FIELD:
                return row.address
            case ReturnColumn.OUTCOME:
                return row.reason
            case ReturnColumn.RETURNED:
                return read_as(row)
        return ""

    def _spoken(self, number: int, row: Judged, column: ReturnColumn) -> str:
        words, below = self._words(number, row, column), self._below(row, column)
        empty = translate("ReturnModel", "空")
        return spoken((str(self.headerData(column, Qt.Orientation.Horizontal)), words or empty, below))

    def _ink(self, number: int, row: Judged, column: ReturnColumn) -> str:
        if column is ReturnColumn.DECISION:
            decision = self.deciding.of(number)
            return {Decision.WAIT: "amber_ink", Decision.LEAVE: "soft", None: "soft"}.get(decision, "accent")
        soft = column in (ReturnColumn.SENT, ReturnColumn.NOW) and row.returned not in (row.sent, row.now)
        return "soft" if soft else "ink"

    def unit_of(self, row: Judged) -> str:
        return self._units.get((row.file, row.handout), "")

    def _node_name(self, row: Judged) -> str:
        """（三）3　新增照料中心…; the identifier where it is none of ours."""
        if row.node not in self._names:
            self._names[row.node] = _node_name(self._snapshot, row.node)
        return self._names[row.node]


def decision_name(decision: Decision, row: Judged) -> str:
    """In the words of what is to be decided."""
    if decision is Decision.LEAVE:
        return {
            Outcome.CONFLICT: translate("ReturnModel", "留现值"),
            Outcome.REFUSED: translate("ReturnModel", "不再等"),
        }.get(row.outcome, translate("ReturnModel", "不收"))
    if decision is Decision.WAIT:
        return {
            Outcome.REFUSED: translate("ReturnModel", "等重报"),
            Outcome.DOUBTFUL: translate("ReturnModel", "待核"),
        }.get(row.outcome, translate("ReturnModel", "待定"))
    if decision is Decision.TAKE:
        return {
            Outcome.CONFLICT: translate("ReturnModel", "用报回值"),
            Outcome.DOUBTFUL: translate("ReturnModel", "确认收"),
        }.get(row.outcome, translate("ReturnModel", "收"))
    if decision is Decision.NOTE:
        return translate("ReturnModel", "收作批注")
    return translate("ReturnModel", "收作节点")


def read_as(row: Judged) -> str:
    """读作 85: what would be kept, where it is worded otherwise than what was typed."""
    return translate("ReturnModel", "读作 {0}").format(row.read_as) if row.read_as else ""


def decisions_of(rows: Iterable[Judged]) -> list[Decision]:
    """Whatever can be decided of at least one of these, in the order of the first."""
    kinds = {(row.outcome, bool(row.place or row.added)): row for row in rows}
    return list(dict.fromkeys(decision for row in kinds.values() for decision in choices(row)))


def _node_name(snapshot: Snapshot | None, node: str) -> str:
    if snapshot is None or node not in snapshot.document.outline:
        return node
    outline, own = snapshot.document.outline, node_label(snapshot, NodeId(node))
    parent = outline[NodeId(node)].parent_id
    if parent is None or not outline[NodeId(node)].id.count("."):
        return own
    return f"{snapshot.reading.marker(outline[parent])}{own}"
