"""The ledger, a row each workbook that was sent: late ones first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import IntEnum
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.workspace.lamp import Colour
from models.workspace.ledger import LedgerEntry, LedgerState
from models.workspace.periods import Period
from ui.item_models.cell_role import CellRole
from ui.model_words import period_name, word
from ui.phrases import spoken
from ui.plain_words import tip

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()

STATES = MappingProxyType(
    {
        LedgerState.LATE: ("■", Colour.RED),
        LedgerState.RETURNED: ("▲", Colour.AMBER),
        LedgerState.SENT: ("○", Colour.GREY),
        LedgerState.ACCEPTED: ("✓", Colour.GREEN),
    }
)  # in the order in which somebody has to look at them


class LedgerColumn(IntEnum):
    """From left to right."""

    STATE = 0
    UNIT = 1
    ISSUE = 2
    DUE = 3
    RETURNED = 4
    ACCEPTED = 5
    SENT = 6
    FILE = 7


class LedgerModel(QAbstractTableModel):
    """Issue, state and words narrow what is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[LedgerEntry, ...] = ()
        self._shown: tuple[LedgerEntry, ...] = ()

    def show_entries(self, entries: Sequence[LedgerEntry]) -> None:
        order = list(STATES)
        self._all = tuple(
            sorted(entries, key=lambda one: (order.index(one.state), -one.late_days, -one.issue, one.department))
        )

    def narrow(self, lets_through: Callable[[LedgerEntry], bool]) -> None:
        self.beginResetModel()
        self._shown = tuple(one for one in self._all if lets_through(one))
        self.endResetModel()

    @property
    def entries(self) -> tuple[LedgerEntry, ...]:
        return self._all

    def entry(self, row: int) -> LedgerEntry:
        return self._shown[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(LedgerColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self._shown[index.row()], LedgerColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _words(entry, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(_words(entry, column))
            case Qt.ItemDataRole.AccessibleTextRole:
                heading = str(self.headerData(column, Qt.Orientation.Horizontal))
                return spoken((heading, _words(entry, column) or translate("LedgerModel", "无"), _below(entry, column)))
            case CellRole.BELOW:
                return _below(entry, column)
            case CellRole.COLOUR:
                return STATES[entry.state][1] if column is LedgerColumn.STATE else ""
            case CellRole.INK:
                return "soft" if column in (LedgerColumn.SENT, LedgerColumn.FILE) else "ink"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = (
            translate("LedgerModel", "状态"),
            translate("LedgerModel", "单位"),
            translate("LedgerModel", "期次"),
            translate("LedgerModel", "应报回"),
            translate("LedgerModel", "报回"),
            translate("LedgerModel", "收下"),
            translate("LedgerModel", "下发"),
            translate("LedgerModel", "下发的文件"),
        )
        return names[section]


def _words(entry: LedgerEntry, column: LedgerColumn) -> str:
    match column:
        case LedgerColumn.STATE:
            return f"{STATES[entry.state][0]} {word(entry.state.word)}"
        case LedgerColumn.UNIT:
            return entry.department
        case LedgerColumn.ISSUE:
            return period_name(Period.parse(entry.period))
        case LedgerColumn.SENT:
            return _day(entry.sent_at)
        case LedgerColumn.DUE:
            return entry.due.isoformat() if entry.due else translate("LedgerModel", "不限期")
        case LedgerColumn.RETURNED:
            return _day(entry.returned_at)
        case LedgerColumn.ACCEPTED:
            return _day(entry.accepted_at)
        case LedgerColumn.FILE:
            return entry.file


def _below(entry: LedgerEntry, column: LedgerColumn) -> str:
    match column:
        case LedgerColumn.STATE if entry.late_days:
            return translate("LedgerModel", "迟{0}天").format(entry.late_days)
        case LedgerColumn.ISSUE:
            return translate("LedgerModel", "第{0}次下发").format(entry.issue)
        case LedgerColumn.RETURNED if entry.versions:
            copies = translate("LedgerModel", "{0}份").format(entry.versions)
            return " · ".join(part for part in (entry.returned_by, copies) if part)
    return ""


def _day(moment: str) -> str:
    """Of a moment by the clock of this machine."""
    return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d}" if moment else ""
