"""The parts of the link picker: the words of what is chosen, the reason, the link that is replaced."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from models.links import Link
from models.outline import NodeId
from models.workspace import Snapshot
from ui.marked_text import plain_paragraph
from ui.model_words import told
from ui.panels.flow import label, set_role
from ui.panels.reading_view import LINE, ReadingView
from ui.theme import Theme
from ui.windows.link_choices import full_name

_SIZE, _LINES, _LEAST = 14.0, 5, 2  # type, and lines in sight at most and at least, of the words of what is chosen


class PassagePane(QScrollArea):
    """The whole words of one node under its name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(wraps=True)
        self.title.setFont(theme.font(13, QFont.Weight.Medium))
        self.words = ReadingView(theme, _SIZE)
        inside = QWidget()
        inside.setProperty("role", "sheet")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(theme.px(24), theme.px(12), theme.px(24), theme.px(8))
        layout.setSpacing(theme.px(4))
        layout.addWidget(self.title)
        layout.addWidget(self.words)
        layout.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pitch = round(_SIZE * theme.text_scale * LINE)
        self._around = theme.px(12) + self.title.sizeHint().height() + theme.px(4)
        self.setMinimumHeight(self._around + pitch * _LEAST)
        self.setMaximumHeight(self._around + pitch * _LINES)

    def sizeHint(self) -> QSize:
        """All the lines that may be in sight: in a low window the list above keeps some rows."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def show_node(self, snapshot: Snapshot, node: NodeId | None) -> None:
        """None says what will be here."""
        set_role(self.title, "role", "soft" if node is None else "")
        self.title.setText(self.tr("从上面选一条，这里显示它的全文。"))
        self.words.setVisible(node is not None)
        self.verticalScrollBar().setValue(0)
        if node is not None:
            self.title.setText(full_name(snapshot, node))
            paragraph = plain_paragraph(snapshot, snapshot.document.outline[node])
            self.words.show_paragraphs([replace(paragraph, marks=())])
            self.words.setAccessibleName(self.title.text())


class ReasonLine(QWidget):
    """Keeps what a person typed while other rows are looked at; until then it says what a rule suggests."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed: str | None = None
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("理由"))
        self.line.setPlaceholderText(self.tr("为什么关联，可以不填"))
        self.line.textEdited.connect(self._take)
        self.badge = label(self.tr("建议"), "badge")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(label(self.tr("理由")))
        row.addWidget(self.line, 1)
        row.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        self.suggest("")

    @property
    def words(self) -> str:
        return self.line.text()

    def suggest(self, words: str) -> None:
        """A reason to start from; it gives way to what has been typed."""
        self._show(words if self._typed is None else self._typed, suggested=bool(words) and self._typed is None)

    def fix(self, words: str) -> None:
        """A reason that stands and is not to be changed here."""
        self._show(words, suggested=False)
        self.line.setReadOnly(True)

    def _show(self, words: str, *, suggested: bool) -> None:
        self.line.setReadOnly(False)
        self.line.setText(words)
        self.line.setCursorPosition(0)
        self.badge.setVisible(suggested)

    def _take(self, words: str) -> None:
        self._typed = words
        self.badge.hide()


class OldLink(QFrame):
    """The link that another is to take the place of."""

    def __init__(self, theme: Theme, snapshot: Snapshot, link: Link, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        work, point = full_name(snapshot, link.measure or link.task), full_name(snapshot, link.point)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        layout.setSpacing(theme.px(4))
        for words, role in (
            (self.tr("原来的关联"), "soft"),
            (f"{work}\n→ {point}", ""),
            (self.tr("理由：{0}").format(told(link.why)), "accent"),
        ):
            layout.addWidget(label(words, role, wraps=True))
