"""The present values that one department reports, a field for each target of the node."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.outline import Level, NodeId
from models.workspace.filings import CURRENT, Filing
from models.workspace.targets import Target, targets
from models.workspace.values import SubjectId
from ui.editor import Editor
from ui.panels.field_row import FieldRow
from ui.panels.pending_line import PendingLine
from ui.phrases import named
from ui.theme import Theme


class CurrentRows(QWidget):
    """Fields are made as they are needed, and hidden where a node has fewer targets."""

    typed = Signal(str, str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self.rows: list[FieldRow] = []
        self.pending: list[PendingLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._grow(1)

    def show_filing(self, node: NodeId, filing: Filing | None) -> None:
        """Of a task with many only its measures are asked: there each stands with the sentence that sets it."""
        known = targets(self._editor.snapshot, node)
        is_measure = self._editor.document.outline[node].level is Level.MEASURE
        known = known if is_measure or len(known) == 1 else ()
        said = dict(filing.current) if filing else {}
        self._grow(len(known))
        self.setVisible(bool(known))
        for row in self.rows[len(known) :]:
            row.show_words("")
            row.hide()
        for row, target in zip(self.rows, known, strict=False):
            self._show(row, target, said.get(target.place), is_only=len(known) == 1)

    def show_pending(self, subject: SubjectId) -> None:
        """Of the values shown what is pending."""
        for row, line in zip(self.rows, self.pending, strict=True):
            line.show_field(subject, row.field)

    def freeze(self, frozen: bool) -> None:
        for row in self.rows:
            row.freeze(frozen)

    # inside

    def _show(self, row: FieldRow, target: Target, value: float | None, *, is_only: bool) -> None:
        row.field = f"{CURRENT}{target.place}"
        hint = self.tr("目标：{0}").format(target.quote)
        name = self.tr("当前值")
        words, about = "" if value is None else f"{value:.15g}", hint if is_only else f"{target.indicator}\n{hint}"
        row.show_words(words, about, lasts=True)
        row.entry.setAccessibleName(name if is_only else named(name, target.indicator))
        row.show()

    def _grow(self, number: int) -> None:
        while len(self.rows) < number:
            row = FieldRow("current", self.tr("当前值"), self._theme)
            line = PendingLine(self._editor, self._theme, home=row.entry)
            row.put_below(line)
            row.typed.connect(self.typed)
            self.rows.append(row)
            self.pending.append(line)
            self._column.addWidget(row)
