"""The pages of a paper one below the other, as they will be printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from enum import Enum
from math import sqrt

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from exporters.page_pictures import PageSize
from ui.drawn_pages import MOST_PIXELS, DrawnPages
from ui.theme import Theme

ACTUAL = 96 / 72  # pixels a point at 100 %
LEAST, MOST = 0.25, 4.0
_STEP = 1.2
_PAPER, _EDGE = QColor("#ffffff"), QColor("#b9b9b9")
_NOTCH = 120


class Fit(Enum):
    """What the zoom follows when the window changes its size."""

    WIDTH = "width"
    PAGE = "page"
    NOTHING = "nothing"


class PageView(QAbstractScrollArea):
    """Draws only what is in sight and one page on either side. The paper stays white in any look.

    Arrows and Page Up/Down scroll, Left and Right turn pages, Home and End go to the first and the last,
    + and − zoom, 0 fits the width, 9 the page. `turned` comes when another page stands at the top.
    """

    turned = Signal()
    zoomed = Signal()

    def __init__(self, pages: DrawnPages, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._theme = theme
        self._sizes: Sequence[PageSize] = ()
        self._tops: list[float] = []
        self._zoom = ACTUAL
        self._nothing = ""
        self.fit = Fit.WIDTH
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("预览"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        pages.drawn.connect(self._repaint)
        theme.changed.connect(self._arrange)

    # what is shown

    def show_paper(self, data: bytes, sizes: Sequence[PageSize]) -> None:
        """Another paper, at the same place in it."""
        self._nothing = ""
        self._pages.show_paper(data)
        self._sizes = sizes
        self._arrange()

    def show_nothing(self, sentence: str) -> None:
        """No pages, and why."""
        self._nothing = sentence
        self._sizes = ()
        self._pages.forget()
        self._arrange()

    @property
    def count(self) -> int:
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page in the upper part of the view, counted from 1; 0 without pages."""
        if not self._sizes:
            return 0
        line = self.verticalScrollBar().value() + self.viewport().height() / 3
        at_end = self.verticalScrollBar().value() >= self.verticalScrollBar().maximum() > 0
        return len(self._sizes) if at_end else max(1, bisect_right(self._tops, line))

    def go_to(self, page: int) -> None:
        """Its upper edge to the top of the view."""
        if self._sizes:
            number = min(max(page, 1), len(self._sizes)) - 1
            self.verticalScrollBar().setValue(round(self._tops[number] - self._gap))

    # how large

    @property
    def zoom(self) -> float:
        """1.0 is as large as on paper, on a screen of 96 dots an inch."""
        return self._zoom / ACTUAL

    def zoom_to(self, zoom: float) -> None:
        self.fit = Fit.NOTHING
        self._zoom = min(max(zoom, LEAST), MOST) * ACTUAL
        self._arrange()

    def zoom_in(self) -> None:
        self.zoom_to(self.zoom * _STEP)

    def zoom_out(self) -> None:
        self.zoom_to(self.zoom / _STEP)

    def fit_to(self, fit: Fit) -> None:
        self.fit = fit
        self._arrange()

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour("ground"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._in_sight():
            self._paint_page(painter, number)
        if self._nothing:
            painter.setFont(self._theme.font())
            painter.setPen(self._theme.colour("ink"))
            room = self.viewport().rect().adjusted(self._gap * 3, 0, -self._gap * 3, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._nothing)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._look()
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.zoom * _STEP ** (event.angleDelta().y() / _NOTCH))
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deed(Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # inside

    def _deed(self, key: Qt.Key, shifted: bool) -> Callable[[], object] | None:
        """What a key does; None for those that scroll."""
        bar = self.verticalScrollBar()
        step = -bar.pageStep() if shifted else bar.pageStep()
        deeds: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
            Qt.Key.Key_Space: lambda: bar.setValue(bar.value() + step),
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Equal: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: lambda: self.fit_to(Fit.WIDTH),
            Qt.Key.Key_9: lambda: self.fit_to(Fit.PAGE),
        }
        if not self.horizontalScrollBar().maximum():
            deeds[Qt.Key.Key_Left] = lambda: self.go_to(self.page - 1)
            deeds[Qt.Key.Key_Right] = lambda: self.go_to(self.page + 1)
        return deeds.get(key)

    @property
    def _gap(self) -> int:
        return self._theme.px(16)

    def _arrange(self) -> None:
        """Places anew, with what stands at the top of the view staying there."""
        number, share = self._place()
        across = self.horizontalScrollBar()
        aside = across.value() / across.maximum() if across.maximum() else 0.5
        self._zoom = self._fitted(number)
        self._tops = []
        y = float(self._gap)
        for size in self._sizes:
            self._tops.append(y)
            y += size.height * self._zoom + self._gap
        view = self.viewport()
        widest = max((size.width for size in self._sizes), default=0.0) * self._zoom + 2 * self._gap
        down = self.verticalScrollBar()
        down.setRange(0, max(0, round(y) - view.height()))
        down.setPageStep(max(1, view.height() - self._gap))
        down.setSingleStep(self._theme.px(40))
        across.setRange(0, max(0, int(widest) - view.width()))
        across.setValue(round(across.maximum() * aside))
        across.setPageStep(view.width())
        across.setSingleStep(self._theme.px(40))
        if self._sizes:
            number = min(number, len(self._sizes) - 1)
            down.setValue(round(self._tops[number] + share * self._sizes[number].height * self._zoom) - self._gap)
        self._look()
        self.zoomed.emit()
        view.update()

    def _place(self) -> tuple[int, float]:
        """The page at the top of the view, and how much of it is scrolled away."""
        if not self._tops or not self._sizes:
            return 0, 0.0
        line = self.verticalScrollBar().value() + self._gap
        number = min(max(0, bisect_right(self._tops, line) - 1), len(self._sizes) - 1)
        return number, max(0.0, (line - self._tops[number]) / (self._sizes[number].height * self._zoom))

    def _fitted(self, number: int) -> float:
        if not self._sizes or self.fit is Fit.NOTHING:
            return self._zoom
        room = self.viewport().size()
        wide = (room.width() - 2 * self._gap) / max(size.width for size in self._sizes)
        if self.fit is Fit.PAGE:
            wide = min(wide, (room.height() - 2 * self._gap) / max(size.height for size in self._sizes))
        return min(max(wide, LEAST * ACTUAL), MOST * ACTUAL)

    def _in_sight(self) -> range:
        if not self._sizes or len(self._tops) != len(self._sizes):
            return range(0)
        above = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, above) - 1)
        return range(first, max(first + 1, bisect_right(self._tops, above + self.viewport().height())))

    def _look(self) -> None:
        """Ask for the pictures of what is in sight, and then of the neighbours."""
        seen = self._in_sight()
        near = [number for number in (seen.stop, seen.start - 1) if 0 <= number < len(self._sizes)]
        self._pages.want([(number, self._scale(number)) for number in (*seen, *near)])
        said = self.tr("第{0}面，共{1}面").format(self.page, self.count) if self._sizes else self._nothing
        self.setAccessibleDescription(said)
        self.turned.emit()

    def _scale(self, number: int) -> float:
        size = self._sizes[number]
        return min(self._zoom * self.devicePixelRatioF(), sqrt(MOST_PIXELS / (size.width * size.height)))

    def _repaint(self, number: int) -> None:
        if number in self._in_sight():
            self.viewport().update()

    def _paint_page(self, painter: QPainter, number: int) -> None:
        size = self._sizes[number]
        wide, high = round(size.width * self._zoom), round(size.height * self._zoom)
        inside = max(self.viewport().width(), wide + 2 * self._gap)
        left = (inside - wide) // 2 - self.horizontalScrollBar().value()
        place = QRectF(left, round(self._tops[number]) - self.verticalScrollBar().value(), wide, high)
        painter.fillRect(place, _PAPER)
        image = self._pages.image(number)
        if image is not None:
            ratio = self.devicePixelRatioF()
            own = QRectF(place.topLeft(), QSizeF(image.width() / ratio, image.height() / ratio))
            painter.drawImage(own if abs(own.width() - wide) <= 1 else place, image)
        painter.setPen(QPen(_EDGE, 1))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
