"""What a cell says besides its words."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt


class CellRole(IntEnum):
    """A small line below, the colour of the shape at its head, the ink of its words."""

    BELOW = Qt.ItemDataRole.UserRole + 1
    COLOUR = Qt.ItemDataRole.UserRole + 2
    INK = Qt.ItemDataRole.UserRole + 3
