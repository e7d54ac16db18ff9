"""What has to be known before a paper leaves the house."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from ui.panels.flow import button, label
from ui.theme import Theme

_LINES, _PART = 5, 0.2  # so high it may be before it scrolls, and of the window


class ExportNotice(QFrame):
    """Fonts that stand in for others, and what did not fit. It can be made small, never shut, and is then small again
    the next time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._sentences: Sequence[str] = ()
        self._is_small = self._was_small = False
        self.words = label(role="doubt", wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.turn = button("", "link", self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(8))
        self._scroll = _Scroll(self.words)
        row.addWidget(self._scroll, 1)
        row.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignTop)
        self.show_sentences(())

    @property
    def sentences(self) -> Sequence[str]:
        """All that is to be known, whether shown in full or not."""
        return self._sentences

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """News are shown in full, but where it was left small the last time and nobody has asked for more."""
        if set(sentences) - set(self._sentences):
            self._is_small = self._was_small
        self._sentences = tuple(sentences)
        self.setVisible(bool(sentences))
        self._show()

    @property
    def is_small(self) -> bool:
        return self._is_small or self._was_small

    def return_to(self, small: bool) -> None:
        """As it was left the last time."""
        self._was_small = small

    def fit(self, window: int) -> None:
        """The pages come first: few lines are seen in a window so high, and the others scroll."""
        line = self.words.fontMetrics().lineSpacing()
        self._scroll.setMaximumHeight(line * max(2, min(_LINES, int(window * _PART / line))) + 1)

    def _turn(self) -> None:
        self._is_small = not self._is_small
        self._was_small = False
        self._show()

    def _show(self) -> None:
        short = self.tr("有{0}件事要知道：{1}…").format(len(self._sentences), "".join(self._sentences)[:14])
        self.words.setText(short if self._is_small else "\n".join(self._sentences))
        self.words.setAccessibleDescription("\n".join(self._sentences))
        self._scroll.verticalScrollBar().setValue(0)
        self._scroll.updateGeometry()
        self.turn.setText(self.tr("详细") if self._is_small else self.tr("收起"))


class _Scroll(QScrollArea):
    """As high as the words, up to its greatest height."""

    def __init__(self, words: QWidget) -> None:
        super().__init__()
        self._words = words
        self.setWidget(words)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(self._words.heightForWidth(width), self.maximumHeight())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(max(1, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self._words.fontMetrics().height(), self.maximumHeight()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
