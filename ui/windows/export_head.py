"""What the office fills in on its papers, kept in the workspace."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from exporters.content import Kind, WhenEmpty, date_of_issue, head_fields
from models.workspace.paper_settings import PAPER_FIELDS
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
            field: KeptLine(word(words), theme, partial(self._keep, field)) for field, words in PAPER_FIELDS.items()
        }
        self._names = {field: label(word(words), "soft", wraps=True) for field, words in PAPER_FIELDS.items()}
        self.today = button(self.tr("填今天的日期"), "link", self._date_today)
        self._grid = QGridLayout()
        self._lay_out()
        editor.changed.connect(self._show)
        self.show_kind(Kind.REPORT)
        self._show()

    def show_kind(self, kind: Kind) -> None:
        """The fields of this kind, each with what prints where it is empty."""
        wanted, row = head_fields(kind), 0
        for field, line in self.lines.items():
            self._grid.removeWidget(line)
            self._grid.removeWidget(self._names[field])
        for field, line in self.lines.items():
            line.setVisible(field in wanted)
            self._names[field].setVisible(field in wanted)
        for field, when_empty in wanted.items():
            line = self.lines[field]
            line.line.setPlaceholderText(self._empty_words(when_empty))
            self._grid.addWidget(self._names[field], row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(line, row, 1)
            row += 1
            if field == _DATE:
                self._grid.addWidget(self.today, row, 1, Qt.AlignmentFlag.AlignLeft)
                row += 1
        self.today.setVisible(_DATE in wanted)
        self.about.setText(self._about(bool(wanted)))
        self._order_tabs([self.lines[field].line for field in wanted])

    def keep_pending(self) -> None:
        """Keep what was typed and not left yet."""
        for line in self.lines.values():
            line.keep()

    # inside

    def _keep(self, field: str, words: str) -> str:
        name = PAPER_FIELDS[field].partition("（")[0]
        return self._editor.refusal_of(lambda: self._editor.set_office({field: words}, f"设置{name}"))

    def _date_today(self) -> None:
        line = self.lines[_DATE]
        line.line.setText(date_of_issue(self._editor.today()))
        line.keep()

    def _show(self) -> None:
        for field, line in self.lines.items():
            line.show_words(self._editor.snapshot.register.text(OFFICE, field))
            line.freeze(self._editor.read_only)
        self.today.setEnabled(not self._editor.read_only)

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
            WhenEmpty.NAME: self.tr("空着：印“工作简报”"),
            WhenEmpty.ISSUED: self.tr("空着：印成文日期"),
        }[when_empty]

    def _order_tabs(self, lines: list[QWidget]) -> None:
        order: list[QWidget] = []
        for line in lines:
            order.append(line)
            if line is self.lines[_DATE].line:
                order.append(self.today)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        px = self._theme.px
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        self._grid.setColumnMinimumWidth(0, px(92))
        self._grid.setColumnStretch(1, 1)
        for field in PAPER_FIELDS:
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
