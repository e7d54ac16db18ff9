"""What has to be known before a paper leaves the house."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.panels.flow import button, label
from ui.theme import Theme


class ExportNotice(QFrame):
    """Fonts that stand in for others, and what did not fit. It can be made small, never shut."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._sentences: Sequence[str] = ()
        self._is_small = False
        self.words = label(role="doubt", wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.turn = button("", "link", self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(8))
        row.addWidget(self.words, 1)
        row.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignTop)
        self.show_sentences(())

    @property
    def sentences(self) -> Sequence[str]:
        """All that is to be known, whether shown in full or not."""
        return self._sentences

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """News are shown in full."""
        if set(sentences) - set(self._sentences):
            self._is_small = False
        self._sentences = tuple(sentences)
        self.setVisible(bool(sentences))
        self._show()

    def _turn(self) -> None:
        self._is_small = not self._is_small
        self._show()

    def _show(self) -> None:
        short = self.tr("有{0}件事要知道：{1}…").format(len(self._sentences), "".join(self._sentences)[:14])
        self.words.setText(short if self._is_small else "\n".join(self._sentences))
        self.words.setAccessibleDescription("\n".join(self._sentences))
        self.turn.setText(self.tr("详细") if self._is_small else self.tr("收起"))
