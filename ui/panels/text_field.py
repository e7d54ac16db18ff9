"""A field of many lines, kept when somebody leaves it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from models.source import Span
from ui.theme import Theme
from ui.utf16 import units

_MARGIN = 4  # pixels around the words of a field of many lines
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TextField(QPlainTextEdit):
    """Several lines; keeps what was typed when it is left or at Ctrl+Enter. Tab goes on to the next field."""

    typed = Signal(str, str)

    def __init__(
        self,
        field: str,
        name: str,
        theme: Theme,
        lines: int = 3,
        *,
        enter_keeps: bool = False,
        left_keeps: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Where `enter_keeps`, Enter keeps too and Shift+Enter begins a line. Without `left_keeps` somebody else
        tells when the field is left."""
        super().__init__(parent)
        self.field = field
        self._enter_keeps = enter_keeps
        self._left_keeps = left_keeps
        self._shown = self._before = ""
        self._holds = False
        self._refused: str | None = None
        self.hits: Sequence[Span] = ()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the wheel that scrolls past it takes no focus
        self.setPlaceholderText(self.tr("未填"))
        self.setTabChangesFocus(True)
        self._theme = theme
        self._lines = lines
        self.document().setDocumentMargin(_MARGIN)
        theme.changed.connect(self._wear)
        self._wear()

    def show_words(self, words: str) -> None:
        """What holds now. Words that somebody is typing are left alone."""
        is_typing = self._holds or (self.hasFocus() and self.document().isModified())
        if is_typing and self.is_unkept and words == self._shown:
            return
        self.let_go()
        if words != self.toPlainText():
            self.hits = ()
            self.setPlainText(words)
            self.moveCursor(QTextCursor.MoveOperation.Start)
        elif self.document().isUndoAvailable():
            self.document().clearUndoRedoStacks()  # it is kept: Ctrl+Z takes back the edit, not the letters alone
        self._shown = words
        self.document().setModified(False)

    def show_hits(self, hits: Sequence[Span]) -> None:
        """Mark what a search found. In words that somebody is typing the marks go along with what is typed."""
        if hits and self.is_unkept:
            return
        if hits and hits != self.hits and not self.hasFocus():
            self.setTextCursor(self._cursor(Span(hits[0].start, hits[0].start)))
        self.hits = hits
        self._tint()

    def _tint(self) -> None:
        found = []
        for hit in self.hits:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self._cursor(hit)
            selection.format.setBackground(self._theme.colour("hit"))
            found.append(selection)
        self.setExtraSelections(found)

    def _cursor(self, span: Span) -> QTextCursor:
        words, found = self.toPlainText(), QTextCursor(self.document())
        found.setPosition(units(words, span.start))
        found.setPosition(units(words, span.end), QTextCursor.MoveMode.KeepAnchor)
        return found

    @property
    def is_unkept(self) -> bool:
        """Something was typed that is not kept yet."""
        return self.toPlainText() != self._shown

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._left_keeps and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.leave()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Enter is ours while somebody types here, whatever it does in the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ctrl_enter(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_ctrl_enter(event) or (self._enter_keeps and _is_enter(event)):
            self.keep()
            return
        super().keyPressEvent(event)

    def leave(self) -> None:
        """Keep what was typed, but for what has been refused."""
        if self.toPlainText() != self._refused:
            self.keep()

    def keep(self) -> None:
        words = self.toPlainText()
        if words != self._shown:
            self._before, self._shown = self._shown, words
            self.let_go()
            self.document().setModified(False)
            self.typed.emit(self.field, words)

    def hold(self) -> None:
        """What was typed could not be kept: it stays, to be tried again when somebody wishes."""
        self._shown, self._refused = self._before, self.toPlainText()
        self._holds = True

    def type_again(self, words: str) -> None:
        """As if somebody had typed it, and not left the field yet."""
        self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._holds = True

    def let_go(self) -> None:
        """What is held belongs to something that is no longer shown."""
        self._holds, self._refused = False, None

    def _wear(self) -> None:
        """Room for so many lines, so that a bar comes only with more of them."""
        if not self.is_unkept:
            self._tint()
        around = 2 * (_MARGIN + self._theme.px(4)) + 6
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * self._lines + around))


def _is_ctrl_enter(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
