"""The name of a node that leads to it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from models.outline import NodeId
from ui.plain_words import caption, tip
from ui.theme import Theme


class NodeLink(QPushButton):
    """As wide as there is room for; what does not fit is in the tooltip, and always in what is read out."""

    node_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self.node = NodeId("")
        self.setProperty("role", "link")
        self.setStyleSheet("text-align: left")
        self.setAutoDefault(True)
        self.setDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.node_wanted.emit(self.node))

    def show_node(self, node: NodeId, words: str) -> None:
        self.node, self._words = node, words
        self.setAccessibleName(words)
        self.setToolTip(tip(words))
        self._elide()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + self._margins(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width() - self._margins(), 0) + 1
        self.setText(caption(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)))

    def _margins(self) -> int:
        return 2 * self._theme.px(4) + 4
