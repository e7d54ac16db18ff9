"""Where in the paper the window is, and in which period. All sheets follow."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from models.outline import NodeId, Outline


class Place(QObject):
    """`leaving` comes before another node is shown, while the words of the last can still be kept."""

    leaving = Signal()
    moved = Signal(str)
    period_chosen = Signal(str)

    def __init__(self, outline: Outline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outline = outline
        self.node = NodeId("")
        self.period = ""

    def go(self, node: str) -> None:
        """The one way to another node. What is none of this paper leads nowhere."""
        if node not in self._outline:
            return
        self.leaving.emit()
        self.node = NodeId(node)
        self.moved.emit(self.node)

    def choose_period(self, period: str) -> None:
        """One for the whole window, and for the next start."""
        self.period = period
        self.period_chosen.emit(period)
