"""The page that the window itself prints on."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize

MARGIN = 22.0  # millimetres


def set_page(device: QPagedPaintDevice) -> None:
    """A4 upright with equal margins."""
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter))
