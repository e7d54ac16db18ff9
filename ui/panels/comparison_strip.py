"""Baseline → target → current of a task, side by side below its words."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.figures import Comparison, Figure
from models.outline import Level, NodeId
from models.workspace import Edit, Snapshot
from models.workspace.filings import CURRENT
from ui.editor import Editor
from ui.panels.flow import button, emptied
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panels.comparison_bar import Bar, BarWidget

_LEFT, _RIGHT, _ABOVE = 32, 16, 8  # pixels at 100 % around the bars
_BESIDE = 5  # pixels at 100 % that stand free in a button before its words
_LOW, _LOWEST = 520, 380  # a sheet lower than this shows one row of bars, or says only how many there are


def bars_of(snapshot: Snapshot, task: NodeId) -> tuple[Bar, ...]:
    """The comparisons of a task with what has been reported on their targets; then what else has been reported on,
    which has no baseline to start from."""
    compared = snapshot.document.comparisons_of(task)
    found = [_bar(snapshot, one.measure, one.target, one.indicator, one) for one in compared]
    places = {one.target.span.start for one in compared}
    for node in (task, *(child.id for child in snapshot.document.outline.children(task))):
        said = {place for filing in snapshot.filings_of(node) for place, _ in filing.current} - places
        known = snapshot.reading.figures_of(snapshot.document.outline[node]) if said else ()
        found += [_bar(snapshot, node, one, one.indicator, None) for one in known if one.span.start in said]
    return tuple(found)


def _bar(snapshot: Snapshot, node: NodeId, target: Figure, indicator: str, compared: Comparison | None) -> Bar:
    """With the periods it was reported for, and whether something has been filed since that says no number."""
    from models.workspace.linking import is_baseline_rejected
    from models.workspace.reported import latest_on, reported_on
    from ui.panels.comparison_bar import Bar

    filings = snapshot.filings_of(node)
    latest = latest_on(snapshot, node, target)
    periods = tuple(sorted({filing.period for filing in latest}))
    return Bar(
        indicator=indicator,
        measure=node,
        target=target,
        comparison=compared,
        reported=reported_on(target, latest),
        periods=periods,
        is_earlier=bool(periods) and any(filing.period > periods[-1] for filing in filings),
        is_rejected=compared is not None and is_baseline_rejected(snapshot, compared),
    )


class ComparisonStrip(QScrollArea):
    """The bars of the task shown, in one row or two. Gone where a task has none. Of those that have no room at once
    it shows what was filled in last, or else that of the measure chosen."""

    node_wanted = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self.bars: list[BarWidget] = []
        self._node = NodeId("")
        self._wanted = -1  # where in the source the target stands that is to be seen
        self._bringing = QTimer(self, singleShot=True, interval=0)
        self._bringing.timeout.connect(self._bring)
        self._inside = QWidget()
        self.turn = button("", "link", self._open_or_shut)
        self._is_open = False
        self._grid = QGridLayout()
        above = QVBoxLayout(self._inside)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self.turn)
        self._head.addStretch(1)
        above.addLayout(self._head)
        above.addLayout(self._grid)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "foot")
        self._inside.setProperty("role", "sheet")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        theme.changed.connect(self._fit)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._bringing.start())
        editor.kept.connect(self._follow)

    def show_node(self, node: NodeId) -> None:
        outline = self._editor.document.outline
        task = outline[node].parent_id if outline[node].level is Level.MEASURE else node
        bars = bars_of(self._editor.snapshot, task) if task else ()
        self.setVisible(bool(bars))
        self._choose(node, bars)
        if bars == tuple(one.bar for one in self.bars):
            return
        emptied(self._grid)
        self.bars = [self._made(bar) for bar in bars]
        self._fit()

    def _made(self, bar: Bar) -> BarWidget:
        from ui.panels.comparison_bar import BarWidget

        widget = BarWidget(bar, self._theme)
        widget.node_wanted.connect(self.node_wanted)
        return widget

    def _choose(self, node: NodeId, bars: Sequence[Bar]) -> None:
        """A measure that sets no target leaves what is seen as it is; a task begins anew."""
        if node == self._node:
            return
        self._node = node
        is_task = self._editor.document.outline[node].level is not Level.MEASURE
        places = [bar.place for bar in bars]
        own = [bar.place for bar in bars if is_task or bar.measure == node]
        stays = [self._wanted] if self._wanted in places else []
        self._wanted = next(iter((*own, *stays, *places)), -1)
        self._bringing.start()

    def _follow(self, edit: Edit) -> None:
        """What somebody has just filled in, or taken back."""
        shown = [one.bar.place for one in self.bars]
        fields = (change.field.removeprefix(CURRENT) for change in edit.changes if change.field.startswith(CURRENT))
        filled = [int(field) for field in fields if field.isdecimal() and int(field) in shown]
        if filled and self._wanted not in filled:
            self._wanted = filled[0]
        self._bringing.start()

    def _bring(self) -> None:
        """Once it has its place."""
        wanted = next((one for one in self.bars if one.bar.place == self._wanted), None)
        if wanted is not None:
            self.ensureWidgetVisible(wanted, 0, self._theme.px(_ABOVE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """How low the sheet is nobody else tells."""
        super().showEvent(event)
        if (home := self.parentWidget()) is not None:
            home.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() is QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _open_or_shut(self) -> None:
        self._is_open = not self._is_open
        self._fit()

    def _fit(self) -> None:
        """As few rows as the width allows, and as even ones; of three rows two are seen at once."""
        px, number = self._theme.px, len(self.bars)
        if not number:
            return
        from ui.panels.comparison_bar import GAP, LEAST, MOST

        room = self.width() - px(_LEFT + _RIGHT) - self.verticalScrollBar().sizeHint().width()
        most = max(1, (room + px(GAP)) // px(LEAST + GAP))
        rows = ceil(number / most)
        columns = ceil(number / rows)
        widest = columns * px(MOST) + (columns - 1) * px(GAP)  # what is left stays free at the end
        free = self.viewport().width() - px(_LEFT + _RIGHT) - widest
        self._grid.setContentsMargins(px(_LEFT), px(_ABOVE), px(_RIGHT) + max(0, free), px(_ABOVE))
        self._grid.setHorizontalSpacing(px(GAP))
        self._grid.setVerticalSpacing(px(_ABOVE))
        for place, bar in enumerate(self.bars):
            self._grid.addWidget(bar, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(most + number):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        wide = min(px(MOST), (room - (columns - 1) * px(GAP)) // columns)
        highs = [
            max(one.high(wide) for one in row)
            for row in (self.bars[at : at + columns] for at in range(0, number, columns))
        ]
        seen = highs[: self._rows_seen()]
        self._show_turn()
        self.setFixedHeight(self._turn_high + (0 if self._is_shut else sum(seen) + px(_ABOVE) * (len(seen) + 1)) + 1)

    @property
    def _is_lowest(self) -> bool:
        home = self.parentWidget()
        return home is not None and home.height() < self._theme.px(_LOWEST)

    @property
    def _is_shut(self) -> bool:
        return self._is_lowest and not self._is_open

    @property
    def _turn_high(self) -> int:
        return self.turn.sizeHint().height() if self._is_lowest else 0

    def _show_turn(self) -> None:
        """Where the words would have next to no room left, the bars come when somebody asks for them."""
        words = self.tr("{0}项指标对比　展开") if self._is_shut else self.tr("{0}项指标对比　收起")
        self.turn.setText(words.format(len(self.bars)))
        self.turn.setVisible(self._is_lowest)
        self._head.setContentsMargins(self._theme.px(_LEFT - _BESIDE), 0, 0, 0)
        for one in self.bars:
            one.setVisible(not self._is_shut)
        if self._is_shut:
            self._grid.setContentsMargins(0, 0, 0, 0)

    def _rows_seen(self) -> int:
        """In a low window the words come first."""
        home = self.parentWidget()
        return 1 if home is not None and home.height() < self._theme.px(_LOW) else 2
