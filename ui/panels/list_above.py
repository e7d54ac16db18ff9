"""A list, and below it what is said of its current row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from ui.theme import Theme

_HANDLE = 9  # pixels at 100 % that the line between can be taken hold of by
_LIST = 0.4  # of the height that the list keeps, whatever the details want


class ListAbove(QSplitter):
    """The details take the height they ask for and the list the rest, until somebody moves the line between."""

    def __init__(
        self,
        theme: Theme,
        above: QWidget,
        details: QWidget,
        wanted: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        """`wanted` is the height that the details ask for."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._is_moved = False
        self._wanted = wanted
        self.addWidget(above)
        self.addWidget(details)
        self.setStretchFactor(0, 1)
        self.setChildrenCollapsible(False)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._once_nothing_is_pressed)
        self.splitterMoved.connect(lambda *_: self._keep())
        theme.changed.connect(self._wear)
        self._wear()

    def createHandle(self) -> QSplitterHandle:
        return _Grip(self._theme, self)

    def fit(self) -> None:
        """Another row is shown. While a button of the mouse is down, and until a second click could have come,
        nothing moves below the mouse."""
        is_pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._soon.start(QGuiApplication.styleHints().mouseDoubleClickInterval() if is_pressed else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    # inside

    def _once_nothing_is_pressed(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self.fit()
        elif not self._is_moved:
            below = min(self._wanted(), round(self.height() * (1 - _LIST)))
            self.setSizes([self.height() - self.handleWidth() - below, below])

    def _keep(self) -> None:
        self._is_moved = True

    def _wear(self) -> None:
        self.setHandleWidth(self._theme.px(_HANDLE))


class _Grip(QSplitterHandle):
    """A line with a short bar in its middle, which shows that it can be moved."""

    def __init__(self, theme: Theme, parent: ListAbove) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self.setToolTip(self.tr("上下拖动，改变列表和明细的高度"))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, middle = QPainter(self), self.height() / 2
        painter.fillRect(QRectF(0, middle - 0.5, self.width(), 1), self._theme.colour("line"))
        bar = QRectF(0, 0, self._theme.px(36), self._theme.px(3))
        bar.moveCenter(QRectF(self.rect()).center())
        painter.fillRect(bar, self._theme.colour("accent" if self.underMouse() else "edge"))
