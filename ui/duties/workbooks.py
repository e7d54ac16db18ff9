"""Workbooks go out to departments and come home."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QWidget

from ui.actions import Deeds
from ui.dialogs import Dialogs
from ui.duties.place import Place
from ui.duties.side_windows import bring_up, shown_beside
from ui.editor import Editor
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.handing_out import HandingOut
    from ui.reviewing import Reviewing

_PATIENCE = 3000  # milliseconds for work beside the window to see that it is to stop


class Workbooks(QObject):
    """Its work outlives the windows that ask for it. `taken` brings a sentence about what came home."""

    node_wanted = Signal(str)
    taken = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, dialogs: Dialogs, place: Place, window: QWidget) -> None:
        super().__init__(window)
        self._place = place
        self._editor = editor
        self._theme = theme
        self._dialogs = dialogs
        self._window = window
        self.gate: Callable[[Callable[[], object]], object] = lambda export: export()
        """As that of papers."""

    @property
    def deeds(self) -> Deeds:
        return {"export_tables": self.hand_out, "take_back": self.take_back}

    @cached_property
    def handing_out(self) -> HandingOut:
        from ui.handing_out import HandingOut

        return HandingOut(self._editor, self)

    @cached_property
    def reviewing(self) -> Reviewing:
        from ui.reviewing import Reviewing

        return Reviewing(self._editor, self)

    def hand_out(self) -> None:
        self.gate(self._hand_out)

    def _hand_out(self) -> None:
        from ui.windows.handout_window import HandoutWindow

        HandoutWindow(
            self._editor,
            self._theme,
            self._dialogs,
            self.handing_out,
            period=self._place.period,
            parent=self._window,
        ).open()

    def take_back(self, paths: Sequence[Path] = ()) -> None:
        """Review files that came home; without any, the window asks for them."""
        from ui.windows.return_window import ReturnWindow

        window = shown_beside(self._window, ReturnWindow)
        if window is None:
            window = ReturnWindow(self._editor, self._theme, self._dialogs, self.reviewing, parent=self._window)
            window.node_wanted.connect(self.node_wanted)
            window.taken.connect(self.taken)
        bring_up(window)
        window.add(paths)

    def stop(self) -> None:
        """The window goes: nothing is left that the log does not know; what is being read is waited for no longer."""
        handing_out: HandingOut | None = self.__dict__.get("handing_out")
        if "reviewing" in self.__dict__:
            self.reviewing.cancel()
        if handing_out is not None:
            handing_out.cancel()
        QThreadPool.globalInstance().waitForDone(_PATIENCE)
        if handing_out is not None:
            handing_out.abandon()
