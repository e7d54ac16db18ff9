"""The files opened last, as a menu."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from ui.plain_words import caption, tip
from ui.preferences import Preferences


class RecentMenu(QMenu):
    """Read anew whenever it opens."""

    open_wanted = Signal(object)

    def __init__(self, preferences: Preferences, shown: Path, parent: QWidget | None = None) -> None:
        """`shown` is the file that is open, and cannot be opened once more."""
        super().__init__(self.tr("最近打开的文件"), parent)
        self._preferences = preferences
        self._shown = shown
        self.aboutToShow.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self.clear()
        for path in self._preferences.recent:
            action = self.addAction(caption(path.name), partial(self.open_wanted.emit, path))
            action.setToolTip(tip(str(path)))
            action.setEnabled(path != self._shown)
        if self.isEmpty():
            self.addAction(self.tr("还没有打开过文件")).setEnabled(False)
