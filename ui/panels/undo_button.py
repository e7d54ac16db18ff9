"""What would be taken back, with its key: the words give way, the key stays whole."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.panels.flow import OnceButton
from ui.plain_words import caption, tip

_USUAL_SAID = 16  # characters of what would be taken back that are seen while everything else has its least room
_LEAST_SAID = 4  # and in any case
_SPARE = 2  # pixels: widths of parts are rounded, and their sum is not that of the whole


class UndoButton(OnceButton):
    """As wide as `take` is told, and no wider than its words."""

    def __init__(self, pressed: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda _checked=False: pressed())
        self.hide()

    def show_words(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self.setText(caption(self._said(words)))
            self.setVisible(bool(words))

    @property
    def whole(self) -> int:
        """Pixels that it needs for all of its words."""
        return self._wide(self._words)

    @property
    def usual(self) -> int:
        return min(self.whole, self._wide(f"{self._words[:_USUAL_SAID]}…"))

    @property
    def least(self) -> int:
        return min(self.whole, self._wide(f"{self._words[:_LEAST_SAID]}…"))

    def take(self, room: int) -> None:
        """Be so wide, with as many words as that holds."""
        wide = min(max(room, self.least), self.whole)
        metrics, left = self.fontMetrics(), wide - self._wide("") + _SPARE
        short = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, left)
        if self.text() != (said := caption(self._said(short))):
            self.setText(said)
        self.setToolTip(tip("" if short == self._words else self._words))
        if self.minimumWidth() != wide or self.maximumWidth() != wide:
            self.setFixedWidth(wide)

    # inside

    def _said(self, words: str) -> str:
        return self.tr("可撤销：{0}　Ctrl Z").format(words) if words else ""

    def _wide(self, words: str) -> int:
        """With what stands around every word of a button."""
        metrics = self.fontMetrics()
        own = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        around = max(0, self.sizeHint().width() - own)
        return around + metrics.horizontalAdvance(self.tr("可撤销：{0}　Ctrl Z").format(words)) + 2 * _SPARE
