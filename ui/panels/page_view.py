"""The pages of a paper one below the other, as they will be printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from enum import Enum
from math import sqrt

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from exporters.page_links import PageLink
from exporters.page_pictures import PageSize
from ui.drawn_pages import MOST_PIXELS, DrawnPages
from ui.panels.followed_links import FollowedLinks, Place
from ui.plain_words import tip
from ui.theme import Theme

ACTUAL = 96 / 72  # pixels a point at 100 %
LEAST, MOST = 0.25, 4.0
_STEP = 1.2
_PAPER, _EDGE, _RING = QColor("#ffffff"), QColor("#b9b9b9"), QColor("#2b4c7e")
_NOTCH = 120
_AT_REST = 120  # milliseconds after the last scrolling
_SMALLEST = 0.05  # whatever the room, a page that is to fit it is seen whole


class Fit(Enum):
    """What the zoom follows when the window changes its size."""

    WIDTH = "width"
    PAGE = "page"
    NOTHING = "nothing"


class PageView(QAbstractScrollArea):
    """Draws only what is in sight and one page on either side. The paper stays white in any look.

    Arrows and Page Up/Down scroll, Left and Right turn pages, Home and End go to the first and the last,
    + and − zoom, 0 fits the width, 9 the page. A click on an entry of the contents goes there; L chooses one,
    Enter follows it, Backspace comes back. `turned` comes when another page stands at the top.
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
        self._links = FollowedLinks(pages)
        self._pressed: PageLink | None = None
        self.fit = Fit.WIDTH
        self._came_up = QTimer(self, singleShot=True, interval=_AT_REST)
        self._came_up.timeout.connect(self._fit_what_came_up)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("预览"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        pages.drawn.connect(self._repaint)
        theme.changed.connect(self._arrange)
        self.verticalScrollBar().sliderReleased.connect(self._came_up.start)

    # what is shown

    def show_paper(self, data: bytes, sizes: Sequence[PageSize]) -> None:
        """Another paper, at the same place in it."""
        self._nothing = ""
        self._links.forget()
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
            self._scroll_to((number, 0.0))

    def follow(self, link: PageLink) -> None:
        """To what it leads to."""
        self._links.leave(self._place())
        self._scroll_to((link.to_page, link.to_y / self._sizes[link.to_page].height))

    def come_back(self) -> None:
        """To where the last link was followed."""
        if place := self._links.back():
            self._scroll_to(place)

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
        self._came_up.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.zoom * _STEP ** (event.angleDelta().y() / _NOTCH))
            event.accept()
            return
        super().wheelEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        link = self._link_at(event.position())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor)
        self.viewport().setToolTip(tip(self.tr("到第{0}面").format(link.to_page + 1)) if link else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._link_at(event.position()) if is_left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link, self._pressed = self._pressed, None
        if link is not None and link == self._link_at(event.position()):
            self.follow(link)

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
            Qt.Key.Key_L: lambda: self._choose_link(-1 if shifted else 1),
            Qt.Key.Key_Backspace: self.come_back,
        }
        if chosen := self._links.chosen:
            deeds[Qt.Key.Key_Return] = deeds[Qt.Key.Key_Enter] = lambda: self.follow(chosen[1])
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
        self._zoom = self._fitted()
        self._tops = []
        y = float(self._gap)
        for size in self._sizes:
            self._tops.append(y)
            y += size.height * self._zoom + self._gap
        view = self.viewport()
        down = self.verticalScrollBar()
        down.setRange(0, max(0, round(y) - view.height()))
        down.setPageStep(max(1, view.height() - self._gap))
        down.setSingleStep(self._theme.px(40))
        across.setRange(0, max(0, self._inside - view.width()))
        across.setValue(round(across.maximum() * aside))
        across.setPageStep(view.width())
        across.setSingleStep(self._theme.px(40))
        if self._sizes:
            self._scroll_to((min(number, len(self._sizes) - 1), share))
        self._look()
        self.zoomed.emit()
        view.update()

    def _choose_link(self, step: int) -> None:
        link = self._links.choose(self._in_sight(), step)
        if link is not None:
            self.setAccessibleDescription(self.tr("到第{0}面").format(link.to_page + 1))
        self.viewport().update()

    def _link_at(self, position: QPointF) -> PageLink | None:
        for number in self._in_sight():
            corner = self._area(number).topLeft()
            point = (position - corner) / self._zoom
            if link := self._links.at(number, point.x(), point.y()):
                return link
        return None

    def _scroll_to(self, place: Place) -> None:
        """So that this stands at the top of the view."""
        number, share = place
        y = self._tops[number] + share * self._sizes[number].height * self._zoom
        self.verticalScrollBar().setValue(round(y) - self._gap)

    def _place(self) -> Place:
        """The page at the top of the view, and how much of it is scrolled away."""
        if not self._tops or not self._sizes:
            return 0, 0.0
        line = self.verticalScrollBar().value() + self._gap
        number = min(max(0, bisect_right(self._tops, line) - 1), len(self._sizes) - 1)
        return number, max(0.0, (line - self._tops[number]) / (self._sizes[number].height * self._zoom))

    @property
    def _inside(self) -> int:
        """How wide all of it is, at least the view. Where the page in sight fills the width, one that lies across is
        cut at its sides until it comes to be in sight itself."""
        widest = max((size.width for size in self._sizes), default=0.0) if self.fit is not Fit.WIDTH else 0.0
        return max(self.viewport().width(), int(widest * self._zoom + 2 * self._gap))

    def _fitted(self) -> float:
        if not self._sizes or self.fit is Fit.NOTHING:
            return self._zoom
        room = self.viewport().size()
        if self.fit is Fit.PAGE:
            wide = (room.width() - 2 * self._gap) / max(size.width for size in self._sizes)
            whole = min(wide, (room.height() - 2 * self._gap) / max(size.height for size in self._sizes))
            return min(max(whole, _SMALLEST * ACTUAL), MOST * ACTUAL)
        wide = (room.width() - 2 * self._gap) / self._sizes[min(self.page, self.count) - 1].width
        return min(max(wide, _SMALLEST * ACTUAL), MOST * ACTUAL)

    def _fit_what_came_up(self) -> None:
        """A sheet that lies fills the width too once it is in sight; not while a hand holds the bar, which would run
        away from it. The scrolling that comes of it asks for nothing more."""
        if self.fit is Fit.WIDTH and not self.verticalScrollBar().isSliderDown() and self._fitted() != self._zoom:
            self._arrange()
            self._came_up.stop()

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

    def _area(self, number: int) -> QRectF:
        """Where a page stands in the view."""
        size = self._sizes[number]
        wide, high = round(size.width * self._zoom), round(size.height * self._zoom)
        left = (self._inside - wide) // 2 - self.horizontalScrollBar().value()
        return QRectF(left, round(self._tops[number]) - self.verticalScrollBar().value(), wide, high)

    def _paint_page(self, painter: QPainter, number: int) -> None:
        place = self._area(number)
        painter.fillRect(place, _PAPER)
        image = self._pages.image(number)
        if image is not None:
            ratio = self.devicePixelRatioF()
            own = QRectF(place.topLeft(), QSizeF(image.width() / ratio, image.height() / ratio))
            painter.drawImage(own if abs(own.width() - place.width()) <= 1 else place, image)
        painter.setPen(QPen(_EDGE, 1))
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self._links.chosen and self._links.chosen[0] == number and self.hasFocus():
            self._paint_chosen(painter, place, self._links.chosen[1])

    def _paint_chosen(self, painter: QPainter, page: QRectF, link: PageLink) -> None:
        """A ring on white paper, in any look."""
        corner = page.topLeft() + QPointF(link.x, link.y) * self._zoom
        painter.setPen(QPen(_RING, 2))
        painter.drawRect(QRectF(corner, QSizeF(link.width, link.height) * self._zoom))
