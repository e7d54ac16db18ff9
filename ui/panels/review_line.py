"""How an entry was reviewed, and what has changed since."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.workspace.approval import ChangedSince, changed_since_review
from models.workspace.filings import Filing, Review
from models.workspace.labels import field_name
from ui.editor import Editor
from ui.model_words import told, word
from ui.panels.flow import button, label
from ui.phrases import day_and_time, listed
from ui.theme import Theme


class ReviewLine(QWidget):
    """`approved` and `return_wanted` come from its buttons."""

    approved = Signal()
    return_wanted = Signal()

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.words = label(role="soft", wraps=True)
        self.since = label(role="doubt", wraps=True)
        self.approve = button(self.tr("审核通过"), "link", self.approved.emit)
        self.send_back = button(self.tr("退回…"), "link", self.return_wanted.emit)
        self._lay_out(theme)

    def show_filing(self, filing: Filing | None) -> None:
        self.setVisible(filing is not None)
        if filing is None:
            return
        may = not self._editor.read_only
        self.approve.setVisible(may and filing.review is not Review.APPROVED)
        self.send_back.setVisible(may and filing.review is not Review.RETURNED)
        who = f" · {filing.reviewer}" if filing.reviewer else ""
        self.words.setText(self.tr("审核：{0}{1}").format(word(filing.review.value), who))
        since = self._since(filing)
        self.since.setVisible(since is not None and bool(since.fields))
        if since is not None:
            self.since.setText(self._what_changed(since))

    def _since(self, filing: Filing) -> ChangedSince | None:
        if filing.review is not Review.WAITING:
            return None
        return changed_since_review(self._editor.history_of(filing.subject), filing.subject)

    def _what_changed(self, since: ChangedSince) -> str:
        names = listed(dict.fromkeys(told(field_name(field)) for field in since.fields))
        words = (
            self.tr("{0}在{1}审核通过，后来改了{2}，请再审。")
            if since.review is Review.APPROVED
            else self.tr("{0}在{1}退回，后来改了{2}，请再审。")
        )
        return words.format(since.reviewer, day_and_time(since.at.astimezone()), names)

    def _lay_out(self, theme: Theme) -> None:
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.approve)
        row.addWidget(self.send_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(2))
        layout.addLayout(row)
        layout.addWidget(self.since)
