"""Baseline → target → current of a task, as small bars that can be read in grey."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from models.figures import Comparison, Relation
from models.outline import Level, NodeId
from models.workspace import Snapshot
from models.workspace.filings import latest_of_each_unit
from ui.editor import Editor
from ui.model_words import word
from ui.panels.flow import emptied
from ui.phrases import beside, spoken
from ui.plain_words import tip
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Bar:
    """What one bar says, in the source's own numbers. `reported` is the sum of the units' latest values."""

    comparison: Comparison
    reported: Decimal | None


def bars_of(snapshot: Snapshot, task: NodeId) -> tuple[Bar, ...]:
    """The comparisons of a task with what has been reported on their targets."""
    return tuple(Bar(one, _reported(snapshot, one)) for one in snapshot.document.comparisons_of(task))


def _reported(snapshot: Snapshot, comparison: Comparison) -> Decimal | None:
    values = [
        Decimal(str(value))
        for filing in latest_of_each_unit(snapshot.filings_of(comparison.measure))
        for place, value in filing.current
        if place == comparison.target.span.start
    ]
    return sum(values, Decimal(0)) if values else None


class ComparisonStrip(QScrollArea):
    """The bars of the task shown, side by side. Gone where a task has none."""

    node_wanted = Signal(str)
    source_wanted = Signal(object)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._inside = QWidget()
        self._row = QHBoxLayout(self._inside)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "foot")
        self._inside.setProperty("role", "sheet")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_node(self, node: NodeId) -> None:
        outline = self._editor.document.outline
        task = outline[node].parent_id if outline[node].level is Level.MEASURE else node
        bars = bars_of(self._editor.snapshot, task) if task else ()
        self.setVisible(bool(bars))
        emptied(self._row)
        if bars:
            self._fill(bars)

    def _fill(self, bars: Sequence[Bar]) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(32), px(8), px(32), px(8))
        self._row.setSpacing(px(20))
        for bar in bars:
            widget = BarWidget(bar, self._theme)
            widget.node_wanted.connect(self.node_wanted)
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self.setFixedHeight(px(78))


class BarWidget(QWidget):
    """One indicator: name, bar, numbers. A click leads to the measure that sets the target."""

    node_wanted = Signal(str)

    def __init__(self, bar: Bar, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = bar
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(170))
        self.setMaximumWidth(theme.px(280))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        name, relation, numbers, change = self.words
        self.setAccessibleName(spoken((name, relation, numbers, change)))
        comparison = bar.comparison
        self.setToolTip(tip(f"{comparison.baseline_quote}\n→ {comparison.target_quote}\n{comparison.note}"))

    @property
    def words(self) -> tuple[str, str, str, str]:
        """Name with unit, relation, the numbers, and the difference or what is reported."""
        from exporters.content.wording import RELATIONS, difference, plain

        found = self.bar.comparison
        sign = "＋" if found.relation is Relation.FLOW_VS_STOCK else "→"
        numbers = f"{plain(found.baseline.amount)} {sign} {plain(found.target.amount)}"
        change = difference(found) if found.relation is not Relation.FLOW_VS_STOCK else ""
        if self.bar.reported is not None:
            reported = self.tr("现 {0}").format(plain(self.bar.reported))
        else:
            reported = self.tr("未报")
        name = beside(found.indicator, found.unit)
        return name, word(RELATIONS[found.relation]), numbers, f"{change} {reported}".strip()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(58))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.node_wanted.emit(self.bar.comparison.measure)

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, relation, numbers, change = self.words
        line, wide = px(18), self.width()
        painter.setFont(self._theme.font(12))
        metrics = painter.fontMetrics()
        right = metrics.horizontalAdvance(relation)
        painter.setPen(self._theme.colour("soft"))
        painter.drawText(QRect(0, 0, wide, line), Qt.AlignmentFlag.AlignRight, relation)
        room = wide - right - px(8)
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(0, metrics.ascent(), metrics.elidedText(name, Qt.TextElideMode.ElideRight, room))
        self._paint_bar(painter, QRect(0, px(23), wide, px(9)))
        painter.setFont(self._theme.font(13))
        painter.setPen(self._theme.colour("ink"))
        base = px(36) + painter.fontMetrics().ascent()
        painter.drawText(0, base, numbers)
        used = painter.fontMetrics().horizontalAdvance(numbers) + px(10)
        painter.setFont(self._theme.font(12))
        painter.setPen(self._theme.colour("soft"))
        painter.drawText(used, base, painter.fontMetrics().elidedText(change, Qt.TextElideMode.ElideRight, wide - used))
        if self.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _paint_bar(self, painter: QPainter, rect: QRect) -> None:
        """The whole is what shall be there at the year's end; dark what there was, hatched what is to come;
        a tick where the units say they are."""
        found = self.bar.comparison
        baseline, target = found.baseline.amount, found.target.amount
        whole = baseline + target if found.relation is Relation.FLOW_VS_STOCK else max(baseline, target)
        if whole <= 0:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        radius = rect.height() / 2
        painter.drawRoundedRect(rect, radius, radius)
        aim = QRect(rect)
        aim.setWidth(
            round(rect.width() * float((whole if found.relation is Relation.FLOW_VS_STOCK else target) / whole))
        )
        soft = self._theme.colour("accent")
        soft.setAlphaF(0.38)
        painter.setBrush(soft)
        painter.drawRoundedRect(aim, radius, radius)
        done = QRect(rect)
        done.setWidth(round(rect.width() * float(min(baseline, whole) / whole)))
        painter.setBrush(self._theme.colour("accent"))
        painter.drawRoundedRect(done, radius, radius)
        if self.bar.reported is not None:
            at = rect.left() + round(rect.width() * float(min(self.bar.reported, whole) / whole))
            painter.setBrush(self._theme.colour("ink"))
            painter.drawRect(QRect(at - 1, rect.top() - 3, 3, rect.height() + 6))
