"""Files may be let go of anywhere over a window, its fields too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class FilesOverWindow(QObject):
    """Leads files past the fields, which would write down their addresses, to the window they lie in.

    Words that are dragged go to the fields as ever.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() is QEvent.Type.Show and (handle := self._window.windowHandle()) is not None:
                handle.installEventFilter(self)
            return False
        return self._leads_past(event)

    def _leads_past(self, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or not event.mimeData().hasUrls():
            return False
        if isinstance(event, QDragMoveEvent):
            self._window.dragEnterEvent(event)  # type: ignore[arg-type]  # a move asks what the entering asked
        else:
            self._window.dropEvent(event)
        return True
