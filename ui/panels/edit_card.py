"""One edit of the history: what it is called, whose it is, and each old value with its new one."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.document import Document
from models.workspace import Edit
from models.workspace.edit import Change
from models.workspace.history import moment_name, origin_name, spoken_changes
from models.workspace.labels import change_in_words, key_name, subject_name
from models.workspace.values import SubjectId, kind_of
from ui.model_words import edit_name, told
from ui.panels.flow import button, label
from ui.phrases import named
from ui.plain_words import caption
from ui.theme import Theme

_MOST = 12  # changes at first
_MORE = 200  # with each asking


class EditCard(QFrame):
    """What is about the node that is looked at comes first; a button brings the rest."""

    def __init__(
        self,
        document: Document,
        theme: Theme,
        edit: Edit,
        first: Collection[SubjectId] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._changes = sorted(spoken_changes(edit), key=lambda change: change.subject not in first)
        self._shown = 0
        self._lines = QVBoxLayout()
        self.more = button("", "link", lambda: self._show_more(_MORE))
        made = (edit.actor, told(moment_name(edit.at)), told(origin_name(edit.origin)))
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(2))
        self._lines.setSpacing(theme.px(2))
        self._layout.addWidget(label(edit_name(edit.label), wraps=True))
        self._layout.addWidget(label(" · ".join(made), "soft", wraps=True))
        self._layout.addLayout(self._lines)
        self._layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_more(_MOST)

    def lead_to(self, words: str, go: Callable[[], object]) -> None:
        """A way to the node that the edit is about."""
        self._layout.addWidget(button(caption(words), "link", go), 0, Qt.AlignmentFlag.AlignLeft)

    def _show_more(self, most: int) -> None:
        for change in self._changes[self._shown : self._shown + most]:
            self._lines.addWidget(label(self._words(change), "soft", wraps=True))
        self._shown = min(self._shown + most, len(self._changes))
        left = len(self._changes) - self._shown
        self.more.setVisible(left > 0)
        self.more.setText(self.tr("另有{0}处，展开").format(left))

    def _words(self, change: Change) -> str:
        words = told(change_in_words(self._document, change.key, change.before, change.after))
        is_told = kind_of(change.subject) and len(self._changes) == 1
        about = "" if is_told else f"{told(subject_name(self._document, change.subject))} "
        return named(f"{about}{told(key_name(self._document, change.subject, change.field))}", words)
