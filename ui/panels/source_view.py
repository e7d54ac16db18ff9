"""The saved page as it was, character by character."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from models.source import Span
from ui.editor import Editor
from ui.panels.flow import button, label
from ui.theme import Theme


class SourceView(QWidget):
    """Read only. A double click leads from a place to the node that stands there, Escape back to the reading."""

    node_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._span = Span(0, 0)
        self.page = _Page()
        self.page.setReadOnly(True)
        self.page.setProperty("role", "page")
        self.page.setAccessibleName(self.tr("原文"))
        self.page.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.page.setPlainText(editor.document.source.text.replace("\r", " "))
        self.page.clicked_at.connect(self._go)
        self.place = label(role="soft", wraps=True)
        self._lay_out()
        theme.changed.connect(self._wear)
        self._wear()

    def show_span(self, span: Span) -> None:
        """Mark a range of the source and bring it into sight."""
        self._span = span
        text = self._editor.document.source.text
        if not len(span):  # a place between two characters is shown by both
            span = Span(max(0, span.start - 1), min(len(text), span.start + 1))
        cursor = QTextCursor(self.page.document())
        cursor.setPosition(_units(text, span.start))
        self.page.setTextCursor(cursor)
        cursor.setPosition(_units(text, span.end), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format.setBackground(self._theme.colour("wash"))
        self.page.setExtraSelections([selection])
        self.page.centerCursor()
        words = self.tr("第{0}—{1}字，一字未改。双击正文回到条目。")
        self.place.setText(words.format(span.start + 1, span.end))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def _go(self, units: int) -> None:
        text = self._editor.document.source.text
        place = min(len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore")), max(0, len(text) - 1))
        node = self._editor.document.outline.deepest_at(Span(place, place + 1))
        if node is not None:
            self.node_wanted.emit(node.id)

    def _wear(self) -> None:
        self.page.setFont(self._theme.text_font(14.5))
        if len(self._span):
            self.show_span(self._span)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        title = label(self.tr("保存的原文"))
        title.setFont(self._theme.font(15))
        head.addWidget(title)
        head.addWidget(self.place, 1)
        head.addWidget(button(self.tr("回到读本"), "link", self.back_wanted.emit))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(32), px(16), px(24), px(8))
        layout.setSpacing(px(12))
        layout.addLayout(head)
        layout.addWidget(self.page, 1)


class _Page(QPlainTextEdit):
    clicked_at = Signal(int)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.clicked_at.emit(self.cursorForPosition(event.position().toPoint()).position())


def _units(text: str, points: int) -> int:
    return points + sum(character > "\uffff" for character in text[:points])
