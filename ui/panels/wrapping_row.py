"""A row of widgets that goes on below where it has no room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class WrappingRow(QWidget):
    """Each widget in its own size, from the left; `space` stands between them, and between the lines.

    The row places them itself: the items of a layout made in Python would have two owners.
    """

    def __init__(self, space: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._space = space
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        widget.setParent(self)
        self._widgets.append(widget)
        widget.show()
        self.arrange()

    def clear(self) -> None:
        """The widgets go when the event loop comes round."""
        for widget in self._widgets:
            widget.hide()
            widget.deleteLater()
        self._widgets.clear()
        self.arrange()

    def arrange(self) -> None:
        """Some widgets have other words, or have come or gone."""
        self.updateGeometry()
        self._place(self.width(), is_tried=False)

    # what Qt asks

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, is_tried=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = self._sizes()
        wide = sum(size.width() for size in sizes) + self._space * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = self._sizes()
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), is_tried=False)

    def showEvent(self, event: QShowEvent) -> None:
        """While it was away nobody told of other words."""
        super().showEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.arrange()
        return super().event(event)

    # inside

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._widgets if not widget.isHidden()]

    def _sizes(self) -> list[QSize]:
        return [widget.sizeHint() for widget in self._shown()]

    def _place(self, width: int, *, is_tried: bool) -> int:
        """How high all of it becomes."""
        left = top = line = 0
        for widget in self._shown():
            size = widget.sizeHint()
            if line and left + size.width() > width:
                left, top, line = 0, top + line + self._space, 0
            if not is_tried:
                widget.setGeometry(QRect(left, top, size.width(), size.height()))
            left, line = left + size.width() + self._space, max(line, size.height())
        return top + line
