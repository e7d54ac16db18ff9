"""Counts as rows that lead to what was counted: shape, word, a small bar, the number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from models.outline import NodeId
from models.search import Filter
from models.workspace.judged import shortened
from models.workspace.lamp import Colour
from ui.panels.flow import context_menu, label
from ui.plain_words import caption, tip
from ui.theme import Theme

_MOST_NAMED = 32  # characters of a node where many are listed: a measure names itself by all its words
_LEAST_BAR = 40  # pixels at 100 %: a bar and what stands free around it
_IN_MENU = 40  # nodes that a menu lists; a longer one nobody reads


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One row. `wanted` is the filter that shows what was counted, where a filter can say it.

    `led` tells apart what a department leads; the rest it supports. `of_measures`: it is on no task, and no bar
    of tasks can be held against it.
    """

    word: str
    nodes: tuple[NodeId, ...]
    wanted: Filter | None = None
    shape: str = ""
    colour: Colour | None = None
    led: int | None = None
    of_measures: bool = False


class CountRow(QAbstractButton):
    """A click, Enter or the space bar leads to the rows; the menu key lists them."""

    list_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = 1
        self._longest = ""  # of the words of all rows
        self.count = Count(word="", nodes=())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: Count, most: int, hint: str, longest: str = "") -> None:
        """`most` is the number whose bar is as long as there is room for, `longest` the words of a row beside which
        all bars begin."""
        self.count, self._most, self._longest = count, max(most, 1), longest
        self.setEnabled(bool(count.nodes))
        self.setCursor(Qt.CursorShape.PointingHandCursor if count.nodes else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("{0}：{1}").format(count.word, self.numbers))
        self.setAccessibleDescription(hint)
        self.setToolTip(tip(hint))
        self.update()

    @property
    def numbers(self) -> str:
        count = self.count
        if count.led is None:
            return str(len(count.nodes))
        if count.of_measures:
            return self.tr("举措 {0}").format(len(count.nodes))
        supported = len(count.nodes) - count.led
        parts = [self.tr("牵头 {0}").format(count.led)] if count.led else []
        parts += [self.tr("配合 {0}").format(supported)] if supported else []
        return _apart(*parts)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._theme.px(29))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(29))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.list_wanted.emit(event.globalPos())

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        px, theme = self._theme.px, self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        painter.setFont(theme.font(13))
        inside = self.rect().adjusted(px(8), 0, -px(8), 0)
        if self.count.shape:
            painter.setPen(self._lamp())
            painter.drawText(QRect(inside.left(), 0, px(18), self.height()), _LEFT, self.count.shape)
            inside.setLeft(inside.left() + px(22))
        painter.setPen(theme.colour("ink" if self.isEnabled() else "soft"))
        words = QRect(inside.left(), 0, self.width_of_words(painter.fontMetrics(), inside.width()), self.height())
        elided = painter.fontMetrics().elidedText(self.count.word, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _LEFT, elided)
        room = self._room(painter.fontMetrics())
        numbers = QRect(inside.right() - room, 0, room, self.height())
        painter.drawText(numbers, _RIGHT if self.count.led is None else _LEFT, self.numbers)
        self._paint_bar(painter, QRect(words.right() + px(8), 0, numbers.left() - words.right() - px(16), px(8)))

    def width_of_words(self, metrics: QFontMetrics, room: int) -> int:
        """The same in every row: bars and numbers keep what they need."""
        wanted = max(self._theme.px(104), metrics.horizontalAdvance(self._longest) + 2)
        left = room - self._room(metrics) - self._theme.px(_LEAST_BAR)
        return min(wanted, max(left, room // 2))

    def _room(self, metrics: QFontMetrics) -> int:
        """For the numbers: the same in every row, so that bars can be compared."""
        if self.count.led is None:
            return self._theme.px(34)
        widest = _apart(self.tr("牵头 {0}").format(8), self.tr("配合 {0}").format(8))
        return max(self._theme.px(92), metrics.horizontalAdvance(widest))

    def _paint_ground(self, painter: QPainter) -> None:
        if self.isEnabled() and self.underMouse():
            painter.fillRect(self.rect(), self._theme.colour("desk"))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), max(1, self._theme.px(1.5))))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_bar(self, painter: QPainter, room: QRect) -> None:
        """Full what is counted, or led; hollow behind it what is supported."""
        whole, led = len(self.count.nodes), self.count.led
        if whole == 0 or self.count.of_measures or room.width() < self._theme.px(16):
            return
        long = room.width() / self._most
        top = (self.height() - room.height()) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._lamp())
        full = QRectF(room.left(), top, long * (whole if led is None else led), room.height())
        painter.drawRoundedRect(full, 2, 2)
        if led is not None and led < whole:
            painter.setPen(QPen(self._lamp(), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            hollow = QRectF(full.right(), top, long * (whole - led), room.height())
            painter.drawRoundedRect(hollow.adjusted(1 if led else 0.5, 0.5, -0.5, -0.5), 2, 2)

    def _lamp(self) -> QColor:
        return self._theme.colour("accent") if self.count.colour is None else self._theme.lamp(self.count.colour)


def _apart(*parts: str) -> str:
    return "　".join(parts)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CountedBars(QWidget):
    """A heading and its rows. Rows stay where they are when numbers change, and so does the focus."""

    filter_wanted = Signal(object)
    node_wanted = Signal(str)

    def __init__(
        self,
        title: str,
        theme: Theme,
        name_of: Callable[[NodeId], str],
        *,
        nothing: str = "",
        legend: str = "",
        columns: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name_of = name_of
        self._columns = columns
        self.rows: list[CountRow] = []
        self.heading = label(title, "section")
        self.nothing = label(nothing, "soft", wraps=True)
        self.nothing.setVisible(bool(nothing))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(32))
        self._grid.setVerticalSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addWidget(self.heading)
        if legend:
            head.addWidget(label(legend, "legend", wraps=True), 1)
        else:
            head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(self.nothing)
        layout.addLayout(self._grid)
        layout.addStretch(1)

    def show_counts(self, counts: Sequence[Count], most: int | None = None) -> None:
        self._keep(len(counts))
        lengths = (len(count.nodes) for count in counts if not count.of_measures)
        longest = max(lengths, default=1) if most is None else most
        words = max((count.word for count in counts), key=len, default="")
        for row, count in zip(self.rows, counts, strict=True):
            row.show_count(count, longest, self._hint(count), words)
        self.nothing.setVisible(not counts and bool(self.nothing.text()))

    # inside

    def _keep(self, number: int) -> None:
        """Exactly so many rows, down the first column and then the next."""
        if number == len(self.rows):
            return
        while len(self.rows) > number:
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < number:
            self.rows.append(self._new_row())
        high = max(1, ceil(number / self._columns))
        for place, row in enumerate(self.rows):
            self._grid.addWidget(row, place % high, place // high)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)

    def _new_row(self) -> CountRow:
        row = CountRow(self._theme)
        row.clicked.connect(lambda: self._lead(row))
        row.list_wanted.connect(lambda at: self._list(row, at))
        return row

    def _lead(self, row: CountRow) -> None:
        if row.count.wanted is not None:
            self.filter_wanted.emit(row.count.wanted)
        elif len(row.count.nodes) == 1:
            self.node_wanted.emit(row.count.nodes[0])
        else:
            self._list(row, row.mapToGlobal(QPoint(0, row.height())))

    def _list(self, row: CountRow, at: QPoint) -> None:
        menu = context_menu(self)
        menu.setToolTipsVisible(True)
        nodes = row.count.nodes
        for node in nodes[:_IN_MENU]:
            name = self._name_of(node)
            action = menu.addAction(caption(shortened(name, _MOST_NAMED)), partial(self.node_wanted.emit, node))
            action.setToolTip(tip(name))
        if len(nodes) > _IN_MENU:
            menu.addAction(self.tr("……另有{0}项").format(len(nodes) - _IN_MENU)).setEnabled(False)
        menu.popup(at)

    def _hint(self, count: Count) -> str:
        if not count.nodes:
            return ""
        names = [shortened(self._name_of(node), _MOST_NAMED) for node in count.nodes[:12]]
        more = len(count.nodes) - len(names)
        rest = [self.tr("……另有{0}项").format(more)] if more else []
        return "\n".join([*names, *rest, self.tr("右键或菜单键列出各项")])
