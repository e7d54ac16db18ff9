"""The part of a window that scrolls as soon as the window is too small for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


class ScrolledBody(QScrollArea):
    """As large as there is room, and never smaller than what stands in it can be.

    Qt's own resizing goes by the size a list would like to have, and would scroll where a shorter list does.
    """

    def __init__(self, body: QLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = body
        self.inside = QWidget()
        self.inside.setProperty("role", "sheet")
        self.inside.setLayout(body)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.inside)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.inside and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Twice where a bar has come and taken of the width."""
        for _ in range(2):
            room = self.viewport().size()
            width = max(room.width(), self._body.minimumSize().width())
            self.inside.resize(width, max(room.height(), self._least_height(width)))

    def _least_height(self, width: int) -> int:
        wraps = self._body.hasHeightForWidth()
        return self._body.minimumHeightForWidth(width) if wraps else self._body.minimumSize().height()
