"""Something to be known that stops nobody: a line below the head of the window, until it is put away."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from ui.editor import Editor
from ui.panels.flow import button, label
from ui.plain_words import caption, tip
from ui.theme import Theme

Deed = Callable[[], object]


class NoticeBar(QFrame):
    """A sentence, and what can be done about it. Whatever is done puts the bar away."""

    def __init__(
        self,
        theme: Theme,
        sentence: str,
        deeds: Mapping[str, Deed] | None = None,
        *,
        away: str = "",
        details: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`away` is the word of the last button, which does nothing else; empty says 知道了."""
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setAccessibleName(sentence)
        self.sentence = label(sentence, wraps=True)
        self.sentence.setToolTip(tip(details))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(8))
        row.addWidget(self.sentence, 1)
        for words, deed in (deeds or {}).items():
            row.addWidget(button(words, "", lambda deed=deed: self._do(deed)))  # type: ignore[misc]
        row.addWidget(button(away or self.tr("知道了"), "link", self.put_away))

    def put_away(self) -> None:
        self.hide()
        self.deleteLater()

    def _do(self, deed: Deed) -> None:
        self.put_away()
        deed()


class UndoableBar(NoticeBar):
    """About what has just been done and can be taken back: it goes once Ctrl+Z would take back something else."""

    def __init__(self, editor: Editor, theme: Theme, sentence: str, deeds: Mapping[str, Deed]) -> None:
        super().__init__(theme, sentence, deeds)
        self._editor = editor
        self._edit = editor.next_undone()
        editor.changed.connect(self._follow)

    def _follow(self, _subjects: object) -> None:
        if self._editor.next_undone() != self._edit:
            self.put_away()


class NameBar(QFrame):
    """Asks whose name goes into the history, once; until it is given the login stands."""

    given = Signal(str)

    def __init__(self, theme: Theme, login: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        question = self.tr("修改记在谁的名下？历史里会写上这个名字。")
        self.setAccessibleName(question)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("署名"))
        self.line.setPlaceholderText(self.tr("姓名"))
        self.line.setMaxLength(40)
        self.line.setFixedWidth(theme.px(160))
        self.line.returnPressed.connect(self._give)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(8))
        row.addWidget(label(question))
        row.addWidget(self.line)
        row.addWidget(button(self.tr("用这个署名"), "", self._give))
        row.addStretch(1)
        row.addWidget(button(caption(self.tr("就用登录名“{0}”").format(login)), "link", lambda: self._end(login)))

    def _give(self) -> None:
        name = " ".join(self.line.text().split())
        if name:
            self._end(name)
        else:
            self.line.setFocus()

    def _end(self, name: str) -> None:
        self.hide()
        self.deleteLater()
        self.given.emit(name)
