"""Baseline → target → current of every task that has any, one group a task."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.outline import NodeId
from ui.panels.comparison_bar import LEAST, MOST, Bar, BarWidget
from ui.panels.flow import emptied, label
from ui.panels.node_link import NodeLink
from ui.theme import Theme

_IN_A_ROW = 3  # at the most
_GAP = 28  # pixels at 100 % between two
_BESIDE = 5  # pixels at 100 % on the left, so that bars stand below the words of their task


@dataclass(frozen=True, slots=True)
class ComparedTask:
    """A task, how it is called, and its bars."""

    node: NodeId
    words: str
    bars: tuple[Bar, ...]


class ComparedBars(QWidget):
    """Made anew only when it has something else to show, or another size."""

    node_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[ComparedTask, ...] | None = None
        self.bars: list[BarWidget] = []
        self._grids: list[QGridLayout] = []
        self._in_a_row = _IN_A_ROW
        self.nothing = label(self.tr("这份文件里没有能和上年数据对比的目标。"), "soft", wraps=True)
        self._groups = QVBoxLayout()
        self._groups.setSpacing(theme.px(4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self.nothing)
        layout.addLayout(self._groups)
        theme.changed.connect(self._again)

    def show_tasks(self, tasks: Sequence[ComparedTask]) -> None:
        if tuple(tasks) == self._shown:
            return
        self._shown = tuple(tasks)
        self._again()

    def minimumSizeHint(self) -> QSize:
        """One bar beside the other only where there is room."""
        return QSize(self._theme.px(LEAST + _BESIDE), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px
        in_a_row = max(1, min(_IN_A_ROW, (self.width() - px(_BESIDE) + px(_GAP)) // px(LEAST + _GAP)))
        if in_a_row != self._in_a_row:
            self._in_a_row = in_a_row
            self._again()
        for grid in self._grids:
            grid.setContentsMargins(px(_BESIDE), 0, self._free, px(12))

    @property
    def _free(self) -> int:
        """What is left at the end of a row, as no bar is wider: they begin at the same places, two of them or three."""
        px = self._theme.px
        return max(0, self.width() - px(_BESIDE) - self._in_a_row * px(MOST) - (self._in_a_row - 1) * px(_GAP))

    def _again(self) -> None:
        tasks = self._shown or ()
        self.nothing.setVisible(not tasks)
        emptied(self._groups)
        self.bars, self._grids = [], []
        for task in tasks:
            link = NodeLink(self._theme)
            link.show_node(task.node, task.words)
            link.node_wanted.connect(self.node_wanted)
            self._groups.addWidget(link)
            self._grids.append(self._grid(task.bars))
            self._groups.addLayout(self._grids[-1])

    def _grid(self, bars: Sequence[Bar]) -> QGridLayout:
        px = self._theme.px
        grid = QGridLayout()
        grid.setContentsMargins(px(_BESIDE), 0, self._free, px(12))
        grid.setHorizontalSpacing(px(_GAP))
        grid.setVerticalSpacing(px(12))
        for place, bar in enumerate(bars):
            widget = BarWidget(bar, self._theme)
            widget.node_wanted.connect(self.node_wanted)
            self.bars.append(widget)
            grid.addWidget(widget, place // self._in_a_row, place % self._in_a_row, Qt.AlignmentFlag.AlignTop)
        for column in range(self._in_a_row):
            grid.setColumnStretch(column, 1)
        return grid
