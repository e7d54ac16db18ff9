"""What the office fills in on its papers, kept in the workspace."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from exporters.content import Kind, WhenEmpty, date_of_issue, head_fields, takes_seal
from models.workspace import edit_labels
from models.workspace.paper_settings import PAPER_FIELDS, SEAL
from models.workspace.values import OFFICE
from ui.editor import Editor
from ui.model_words import word
from ui.panels.flow import button, label
from ui.panels.kept_line import KeptLine
from ui.theme import Theme

_DATE = "paper_issued"


class ExportHead(QWidget):
    """Shows the fields that the kind of paper prints. Each is kept as it is left, as an edit."""

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self.about = label(role="soft", wraps=True)
        self.lines = {
            field: KeptLine(word(words), theme, partial(self._keep, field))
            for field, words in PAPER_FIELDS.items()
            if field != SEAL
        }
        self._names = {field: label(word(PAPER_FIELDS[field]), "soft", wraps=True) for field in self.lines}
        self.seal = QCheckBox(self.tr("加盖印章"))
        self.about_seal = label(self.tr("署名和日期按盖章排，留出位置"), "soft", wraps=True)
        self.seal.setAccessibleDescription(self.about_seal.text())
        self.seal.clicked.connect(self._keep_seal)
        self.today = button(self.tr("填今天的日期"), "link", self._date_today)
        self._grid = QGridLayout()
        self._lay_out()
        editor.changed.connect(self._show)
        self.show_kind(Kind.REPORT)
        self._show()

    def show_kind(self, kind: Kind) -> None:
        """The fields of this kind, each with what prints where it is empty."""
        wanted = head_fields(kind)
        for part in (*self.lines.values(), *self._names.values(), self.seal, self.about_seal, self.today):
            self._grid.removeWidget(part)
            part.hide()
        row = 0
        for field, when_empty in wanted.items():
            row = self._show_line(field, when_empty, row)
            if field == _DATE:
                row = self._show_below_date(row, sealed=takes_seal(kind))
        self.about.setText(self._about(bool(wanted)))
        self._order_tabs(wanted)

    def _show_line(self, field: str, when_empty: WhenEmpty, row: int) -> int:
        """Its name and its line."""
        line, name = self.lines[field], self._names[field]
        line.line.setPlaceholderText(self._empty_words(when_empty))
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(line, row, 1)
        line.show()
        name.show()
        return row + 1

    def _show_below_date(self, row: int, *, sealed: bool) -> int:
        self._grid.addWidget(self.today, row, 1, Qt.AlignmentFlag.AlignLeft)
        self.today.show()
        if sealed:
            self._grid.addWidget(self.seal, row + 1, 1)
            self._grid.addWidget(self.about_seal, row + 2, 1)
            self.seal.show()
            self.about_seal.show()
        return row + 3

    def keep_pending(self) -> None:
        """Keep what was typed and not left yet."""
        for line in self.lines.values():
            line.keep()

    # inside

    def _keep(self, field: str, words: str) -> str:
        typed = {field: words}
        return self._editor.refusal_of(lambda: self._editor.set_office(typed, edit_labels.office(typed)))

    def _keep_seal(self, checked: bool) -> None:
        self._keep(SEAL, "是" if checked else "")
        self._show()

    def _date_today(self) -> None:
        line = self.lines[_DATE]
        line.line.setText(date_of_issue(self._editor.today()))
        line.keep()

    def _show(self) -> None:
        for field, line in self.lines.items():
            line.show_words(self._editor.snapshot.register.text(OFFICE, field))
            line.freeze(self._editor.read_only)
        self.seal.setChecked(self._editor.snapshot.register.text(OFFICE, SEAL) == "是")
        for part in (self.seal, self.today):
            part.setEnabled(not self._editor.read_only)

    def _about(self, has_head: bool) -> str:
        if not has_head:
            return self.tr("一页纸和任务分解表没有文件头，没有要填的。")
        if self._editor.read_only:
            return self.tr("文件是以只读方式打开的，这些只能看。")
        return self.tr("存在工作文件里，可以撤销。空着的不会编造，照格子里说的印。")

    def _empty_words(self, when_empty: WhenEmpty) -> str:
        return {
            WhenEmpty.BLANK: self.tr("空着：印成横线，手工填"),
            WhenEmpty.NOTHING: self.tr("空着：不印"),
            WhenEmpty.CLASSIFIED: self.tr("空着：不印；填了密级印成横线"),
            WhenEmpty.NAME: self.tr("空着：印“工作简报”"),
            WhenEmpty.OWN: self.tr("空着：印“……的报告”"),
        }[when_empty]

    def _order_tabs(self, fields: Iterable[str]) -> None:
        order: list[QWidget] = []
        for field in fields:
            order.append(self.lines[field].line)
            if field == _DATE:
                order += [self.today, self.seal]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnMinimumWidth(0, px(92))
        self._grid.setColumnStretch(1, 1)
        self.seal.setParent(self)
        self.about_seal.setParent(self)
        self.today.setParent(self)
        for field in self.lines:
            self._names[field].setParent(self)
            self._names[field].setFixedWidth(px(92))
            self._names[field].setBuddy(self.lines[field].line)
            self.lines[field].setParent(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(12), px(16), px(12))
        layout.setSpacing(px(12))
        layout.addWidget(self.about)
        layout.addLayout(self._grid)
        layout.addStretch(1)
