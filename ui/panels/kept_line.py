"""A line that keeps what was typed, or says beside itself why not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.panels.flow import label
from ui.theme import Theme

Keep = Callable[[str], str]
"""Keeps the words and returns nothing, or returns the sentence why they cannot be kept."""


class KeptLine(QWidget):
    """Keeps at Enter and when it is left; Escape takes back what was typed. What is refused stays
    as it was typed, with the reason below it."""

    def __init__(self, name: str, theme: Theme, keep: Keep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._shown = ""
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.installEventFilter(self)
        self.line.editingFinished.connect(self.keep)
        self.hint = label(role="bad", wraps=True)
        self.hint.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(2))
        layout.addWidget(self.line)
        layout.addWidget(self.hint)

    @property
    def is_unkept(self) -> bool:
        """Something is typed that has not been kept."""
        return self.line.text() != self._shown

    def show_words(self, words: str) -> None:
        """What holds now. Words that are typed and not kept are left alone."""
        was_unkept = self.is_unkept
        self._shown = words
        if not was_unkept:
            self.line.setText(words)

    def discard(self) -> None:
        """Let go of what was typed and not kept."""
        self.line.setText(self._shown)
        self._say("")

    def freeze(self, frozen: bool) -> None:
        self.line.setReadOnly(frozen)

    def keep(self) -> None:
        if not self.is_unkept:
            self._say("")
            return
        why = self._keep(self.line.text())
        self._say(why)
        if not why:
            self.line.setText(self._shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() == Qt.Key.Key_Escape and self.is_unkept:  # type: ignore[attr-defined]
            self.discard()
            return True
        return super().eventFilter(watched, event)

    def _say(self, why: str) -> None:
        self.hint.setText(why)
        self.hint.setVisible(bool(why))
        self.line.setAccessibleDescription(why)
