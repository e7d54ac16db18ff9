"""Tasks by achievements as Qt sees them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from models.links import LinkVerdict
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.coverage import Cell, Coverage, Head
from models.workspace.verdicts import JudgedLink
from ui.model_words import told
from ui.phrases import named
from ui.plain_words import tip

Index = QModelIndex | QPersistentModelIndex
_NOTHING = Coverage(tasks=(), achievements=(), cells={}, without_groundwork={}, not_leaned_on=())


class Role(IntEnum):
    """What delegate and headers ask besides the text."""

    CONFIRMED = Qt.ItemDataRole.UserRole
    SUGGESTED = Qt.ItemDataRole.UserRole + 1
    OPENS = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Reason:
    """A link in words: its verdict and the role in which that is written, the point with the measure, and why."""

    verdict: str
    role: str
    point: str
    why: str


class CoverageModel(QAbstractTableModel):
    """A row a task, a column an achievement, in each cell the number of links that stand."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.coverage = _NOTHING
        self._snapshot: Snapshot | None = None

    def show_coverage(self, snapshot: Snapshot, found: Coverage) -> None:
        """Where rows and columns are the same ones, the chosen cell stays chosen."""
        same = found.tasks == self.coverage.tasks and found.achievements == self.coverage.achievements
        self._snapshot = snapshot
        if same:
            self.coverage = found
            if self.rowCount() and self.columnCount():
                last = self.index(self.rowCount() - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.coverage = found
        self.endResetModel()

    def ends(self, index: Index) -> tuple[Head, Head] | None:
        """The task and the achievement that meet in a cell."""
        if not index.isValid():
            return None
        return self.coverage.tasks[index.row()], self.coverage.achievements[index.column()]

    def cell(self, index: Index) -> Cell | None:
        ends = self.ends(index)
        return self.coverage.cell(ends[0].node, ends[1].node) if ends else None

    def reasons(self, index: Index) -> tuple[Reason, ...]:
        """What there is to say of each link of a cell."""
        cell = self.cell(index)
        return tuple(self._reason(judged) for judged in cell.links) if cell else ()

    def summary(self, index: Index) -> str:
        """3条关联，已确认1条."""
        cell = self.cell(index)
        if cell is None:
            return self.tr("没有关联")
        return self.tr("{0}条关联，已确认{1}条").format(len(cell.links), cell.confirmed)

    # what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        return 0 if parent.isValid() else len(self.coverage.tasks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.coverage.achievements)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        ends = self.ends(index)
        if ends is None:
            return None
        cell = self.cell(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(len(cell.links)) if cell else ""
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._hint(index, *ends))
            case Qt.ItemDataRole.AccessibleTextRole:
                return named(f"{ends[0].words} × {ends[1].title}", self.summary(index))
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Role.CONFIRMED:
                return cell.confirmed if cell else 0
            case Role.SUGGESTED:
                return cell.suggested if cell else 0
            case Role.OPENS:
                return ends[1].opens
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        horizontal = orientation is Qt.Orientation.Horizontal
        heads = self.coverage.achievements if horizontal else self.coverage.tasks
        if not 0 <= section < len(heads):
            return None
        head = heads[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return head.title if horizontal else head.words
            case Qt.ItemDataRole.ToolTipRole:
                return tip(head.words)
            case Qt.ItemDataRole.AccessibleTextRole:
                return head.words
            case Role.OPENS:
                return head.opens and horizontal
        return None

    # inside

    def _hint(self, index: Index, task: Head, achievement: Head) -> str:
        reasons = [named(f"{reason.verdict} {reason.point}", reason.why) for reason in self.reasons(index)]
        said = "\n".join(reasons) or self.summary(index)
        return f"{task.words}\n× {achievement.words}\n\n{said}"

    def _reason(self, judged: JudgedLink) -> Reason:
        link = judged.link
        measure = self.tr("（举措{0}）").format(link.measure.partition(".s")[2]) if link.measure else ""
        verdict, role = self._verdict(judged)
        return Reason(verdict, role, f"{self._point(link.point)}{measure}", told(link.why))

    def _point(self, node: NodeId) -> str:
        if self._snapshot is None:
            return node
        reading, point = self._snapshot.reading, self._snapshot.document.outline[node]
        return f"{reading.marker(point)} {reading.title(point)}".strip()

    def _verdict(self, judged: JudgedLink) -> tuple[str, str]:
        if judged.look_again:
            return self.tr("△ 待复核"), "doubt"
        if judged.verdict is LinkVerdict.CONFIRMED:
            return self.tr("✓ 已确认"), "good"
        return self.tr("? 建议"), "doubt"
