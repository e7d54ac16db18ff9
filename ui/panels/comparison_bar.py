"""One indicator as a small bar that can be read in grey: baseline → target → current."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.figures import Comparison, Figure, Relation
from models.figures.comparing import (
    RELATIONS,
    difference,
    large,
    part_added,
    part_reached,
    printed,
    reached,
    reached_alone,
)
from models.outline import NodeId
from models.workspace.periods import Period
from ui.model_words import period_name, told, word
from ui.phrases import listed, spoken
from ui.plain_words import tip
from ui.theme import Theme

HEIGHT = 56  # pixels at 100 % of a bar with one line of numbers
LINE = 18  # of each further line
_APART = 10  # between what stands in a line
LEAST, MOST = 184, 400  # how wide it may be
GAP = 20  # between two


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What one bar says, in the source's own numbers: the figure to be reached, the measure that sets it, and where
    there is a baseline how the two compare. `reported` is what the units' latest values come to, `periods` those they
    are of; `is_earlier` where words have been filed for a later one; `is_rejected` where somebody rejected the link
    to the baseline."""

    indicator: str
    measure: NodeId
    target: Figure
    comparison: Comparison | None
    reported: Decimal | None
    periods: tuple[Period, ...] = ()
    is_earlier: bool = False
    is_rejected: bool = False

    @property
    def place(self) -> int:
        """Where in the source the target stands."""
        return self.target.span.start


class BarWords(NamedTuple):
    """What a bar says in words: the numbers, `halves` of them for where they have no room in one line, and `more` to
    stand behind, of which the `spare` one goes first."""

    name: str
    relation: str
    numbers: str
    more: tuple[str, ...]
    halves: tuple[str, ...]
    spare: str


class BarWidget(QWidget):
    """One indicator: name, bar, numbers. A click or Enter leads to the measure that sets the target."""

    node_wanted = Signal(str)

    def __init__(self, bar: Bar, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = bar
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        words = self.words
        self.setAccessibleName(spoken((words.name, words.relation, words.numbers, *words.more)))
        said = (
            spoken((words.name, words.relation)),
            *self._quotes(words),
            *words.more,
            self._added(),
            self._fall(),
            self._rejected(),
        )
        self.setToolTip(tip("\n".join(part for part in (*said, self._of_period()) if part)))
        theme.changed.connect(self._wear)
        self._wear()

    @property
    def words(self) -> BarWords:
        found, target = self.bar.comparison, printed(self.bar.target)
        relation, change = self._relation(), self._change()
        if found is None:
            halves: tuple[str, ...] = (self.tr("目标 {0}").format(target),)
            numbers = halves[0]
        elif self._is_apart:
            numbers = self.tr("存量 {0} · 增量 {1}").format(printed(found.baseline), target)
            halves = tuple(numbers.split(" · "))
        else:
            halves = printed(found.baseline), f"→ {target}"
            numbers = " ".join(halves)
        is_filed = self.bar.reported is not None
        spare = self._apart(change) if is_filed else change
        more = (self._reported(), self._part(), spare) if is_filed else (spare, self.tr("未报"))
        return BarWords(self.bar.indicator, relation, numbers, tuple(one for one in more if one), halves, spare)

    def _relation(self) -> str:
        if self.bar.comparison is None:
            return self.tr("无基数")
        return self.tr("关联已否决") if self.bar.is_rejected else word(RELATIONS[self.bar.comparison.relation])

    def _rejected(self) -> str:
        return self.tr("基数所在的关联已否决，这里仍列出它。") if self.bar.is_rejected else ""

    def _reported(self) -> str:
        value = large(self.bar.reported or Decimal(0), self.bar.target.plain_unit)
        said = self.tr("现 {0}").format(value)
        return f"{said}{self._period}"

    def _part(self) -> str:
        """How much of the target that is; of a share what is left to it."""
        found, current = self.bar.comparison, self.bar.reported or Decimal(0)
        if found is not None and found.is_running_total:
            part = part_added(found, current)
            return self.tr("占应增{0}").format(part) if part else told(reached(found, current))
        part = part_reached(self.bar.target, current)
        return self.tr("占目标{0}").format(part) if part else told(reached_alone(self.bar.target, current))

    def _added(self) -> str:
        """What the year has added to a total, whole."""
        found, current = self.bar.comparison, self.bar.reported
        if found is None or current is None or not found.is_running_total or not part_added(found, current):
            return ""
        return told(reached(found, current))

    def _quotes(self, words: BarWords) -> tuple[str, ...]:
        """What the paper says of both."""
        found = self.bar.comparison
        if found is None:
            return (words.numbers,)
        return found.baseline_quote, f"→ {found.target_quote}", found.note

    @property
    def _period(self) -> str:
        """Said beside the value where it is not of the latest period that anything was filed for."""
        return self.tr("（{0}）").format(self._periods) if self.bar.is_earlier else ""

    @property
    def _periods(self) -> str:
        return listed(period_name(one) for one in self.bar.periods)

    def _change(self) -> str:
        """A lower target is said in words: a number with a minus reads as if something had been lost. Of two that
        are not of one indicator the relation above says all."""
        if self.bar.comparison is None or not self.bar.comparison.is_comparable:
            return ""
        return self.tr("目标低于上年") if self._falls else told(difference(self.bar.comparison))

    def _apart(self, change: str) -> str:
        """Behind what the units say a bare ＋644 would pass for what they have added."""
        return self.tr("目标比基数{0}").format(change) if change and not self._falls else change

    def _of_period(self) -> str:
        return self.tr("现在的数是{0}报的").format(self._periods) if self.bar.periods else ""

    def _fall(self) -> str:
        return told(difference(self.bar.comparison)) if self.bar.comparison and self._falls else ""

    @property
    def numbers(self) -> str:
        """Baseline and target as they stand in the first line, or in as many as they need."""
        return "\n".join(self._laid_out(self.width())[0])

    @property
    def shown(self) -> tuple[str, ...]:
        """What stands behind the numbers; what has no room is told by the tooltip."""
        _, last, below = self._laid_out(self.width())
        return tuple(one for line in (last, *below) for one in line)

    def high(self, width: int) -> int:
        """How high a bar is that is so wide."""
        numbers, _, below = self._laid_out(width)
        return self._theme.px(HEIGHT + LINE * (len(numbers) + len(below) - 1))

    def _laid_out(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """The lines of the numbers, what stands behind the last of them, and the lines below. Neither number is ever
        left out, nor what the units say: they go on in a second line, where the difference goes before the rest."""
        words, large = self.words, self._theme.font(13)
        numbers = (words.numbers,) if _long(words.numbers, large) <= width else words.halves
        room = width - _long(numbers[-1], large)
        more = tuple(self._fitting(one, width) for one in words.more)
        needed = tuple(one for one in more if one != words.spare)
        for one_line in (more, needed):
            if self._wide(one_line) <= room:
                return numbers, one_line, ()
        last: list[str] = []
        rest = list(more)
        while rest and self._wide((*last, rest[0])) <= room:
            last.append(rest.pop(0))
        below = next(one for one in self._below(rest, words.spare) if len(one) < 2 or self._wide(one, -1) <= width)
        return numbers, tuple(last), (below,) if below else ()

    def _below(self, rest: Sequence[str], spare: str) -> Iterator[tuple[str, ...]]:
        """What may stand in the line below, and what of it if that is too much."""
        yield tuple(rest)
        needed = [one for one in rest if one != spare]
        for number in range(len(needed), -1, -1):
            yield tuple(needed[:number])

    def _fitting(self, said: str, width: int) -> str:
        """The value without its period where a line of its own is too short for both."""
        period = self._period
        return said.removesuffix(period) if period and self._wide((said,), -1) > width else said

    def _wide(self, words: Sequence[str], gaps: int = 0) -> int:
        """How much room these need, with a gap before each; `gaps` are added."""
        across = sum(_long(one, self._theme.font(12)) for one in words)
        return across + self._theme.px(_APART) * (len(words) + gaps)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.node_wanted.emit(self.bar.measure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.node_wanted.emit(self.bar.measure)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_name(painter)
        self._paint_bar(painter, QRect(0, px(23), self.width(), px(9)))
        self._paint_numbers(painter, px(36))
        if self.hasFocus():
            painter.setPen(self._theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    # inside

    @property
    def _falls(self) -> bool:
        found = self.bar.comparison
        return found is not None and found.is_comparable and found.target.amount < found.baseline.amount

    @property
    def _is_apart(self) -> bool:
        """What is added during a year is no part of what there is: neither a sum nor a rise."""
        return self.bar.comparison is not None and self.bar.comparison.relation is Relation.FLOW_VS_STOCK

    def _wear(self) -> None:
        self.setMinimumWidth(self._theme.px(LEAST))
        self.setMaximumWidth(self._theme.px(MOST))
        self.setFixedHeight(self.high(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.high(event.size().width()))

    def _paint_name(self, painter: QPainter) -> None:
        words, wide = self.words, self.width()
        painter.setFont(self._theme.font(12))
        metrics = painter.fontMetrics()
        right = metrics.horizontalAdvance(words.relation)
        painter.setPen(self._theme.colour("soft"))
        painter.drawText(QRect(0, 0, wide, self._theme.px(20)), Qt.AlignmentFlag.AlignRight, words.relation)
        name = metrics.elidedText(words.name, Qt.TextElideMode.ElideRight, wide - right - self._theme.px(8))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(0, metrics.ascent(), name)

    def _paint_numbers(self, painter: QPainter, top: int) -> None:
        numbers, last, below = self._laid_out(self.width())
        ink, soft = self._theme.font(13), self._theme.font(12)
        base, at = top + QFontMetrics(ink).ascent(), 0
        for line, words in enumerate(numbers):
            at = self._paint_words(painter, words, ink, "ink", QPoint(0, base + line * self._theme.px(LINE)))
        base += (len(numbers) - 1) * self._theme.px(LINE)
        for line, said in enumerate((last, *below)):
            at = at if line == 0 else 0
            for one in said:
                at = self._paint_words(painter, one, soft, "soft", QPoint(at, base + line * self._theme.px(LINE)))

    def _paint_words(self, painter: QPainter, words: str, font: QFont, colour: str, at: QPoint) -> int:
        """Where the next words begin."""
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() - at.x())
        painter.drawText(at, words)
        return at.x() + _long(words, font) + self._theme.px(_APART)

    def _paint_bar(self, painter: QPainter, rect: QRect) -> None:
        """Dark what there was, light what is aimed at, over one another where they are of one kind, else
        apart; a tick where the units say they are."""
        found, target = self.bar.comparison, self.bar.target.amount
        baseline = found.baseline.amount if found else Decimal(0)
        whole = max(baseline, target)
        if whole <= 0:
            return
        dark, soft = self._theme.colour("accent"), self._theme.colour("accent")
        soft.setAlphaF(0.38)
        aim = rect
        if self._is_apart:
            half = max(3, (rect.height() - 1) // 2)
            aim = QRect(rect.left(), rect.bottom() + 1 - half, rect.width(), half)
            rect = QRect(rect.left(), rect.top(), rect.width(), half)
            _stripe(painter, rect, 1.0, self._theme.colour("line"))
        _stripe(painter, aim, 1.0, self._theme.colour("line"))
        _stripe(painter, aim, float(target / whole), soft)
        _stripe(painter, rect, float(baseline / whole), dark)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._falls:
            painter.setBrush(self._theme.colour("paper"))  # a gap where the lower target ends
            painter.drawRect(
                QRect(rect.left() + round(rect.width() * float(target / whole)), rect.top(), 2, rect.height())
            )
        if self.bar.reported is not None:
            at = aim.left() + round(aim.width() * float(min(self.bar.reported, whole) / whole))
            painter.setBrush(self._theme.colour("ink"))
            painter.drawRect(QRect(at - 1, aim.top() - 3, 3, aim.height() + 6))


def _long(words: str, font: QFont) -> int:
    """In whole pixels, upwards: what is but a part of a pixel longer than its room is cut."""
    return ceil(QFontMetricsF(font).horizontalAdvance(words))


def _stripe(painter: QPainter, rect: QRect, share: float, colour: QColor) -> None:
    """A part of a bar from the left, with round ends; never so short that it is not seen."""
    part = QRect(rect)
    part.setWidth(max(round(rect.width() * share), min(3, rect.width()) if share else 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(part, rect.height() / 2, rect.height() / 2)
