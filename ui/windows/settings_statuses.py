"""The page of the words for how far work is."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from models.workspace import edit_labels
from models.workspace.statuses import DEFAULT_STATUSES, Status
from ui.editor import Editor
from ui.model_words import told
from ui.panels.flow import label
from ui.panels.kept_line import Keep, KeptLine
from ui.phrases import listed
from ui.theme import Theme
from ui.windows.settings_page import SettingsPage


class StatusesPage(SettingsPage):
    """A new name reads what was said under the old one."""

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.introduce(self.tr("状态名称"), self.tr("改成本单位的叫法。含义不变；用旧名称填报的，照样认得。"))
        self._editor = editor
        self.lines: list[KeptLine] = []
        self._also: list[QLabel] = []
        grid = self.grid()
        for column, name in enumerate((self.tr("含义"), self.tr("名称"), self.tr("也认得"))):
            grid.addWidget(label(name, "soft"), 0, column)
        for row, status in enumerate(editor.snapshot.statuses):
            line = KeptLine(self.tr("{0}的名称").format(_meaning(status)), theme, self._keeper(row))
            also = label(role="soft", wraps=True)
            for column, widget in enumerate((label(_meaning(status)), line, also)):
                grid.addWidget(widget, row + 1, column)
            self.lines.append(line)
            self._also.append(also)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 3)
        self.body.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        super().refresh()
        for line, also, status in zip(self.lines, self._also, self._editor.snapshot.statuses, strict=False):
            line.show_words(status.name)
            line.freeze(self._editor.read_only)
            also.setText(listed(status.also) or "—")

    def _keeper(self, row: int) -> Keep:
        def keep(words: str) -> str:
            old = self._editor.snapshot.statuses.names[row]
            typed = {"rename_status": f"{old}>{words}"}
            return self._editor.refusal_of(lambda: self._editor.set_office(typed, edit_labels.office(typed)))

        return keep


def _meaning(status: Status) -> str:
    """What the program takes it for: the usual name of its role."""
    return told(DEFAULT_STATUSES.with_role(status.role)[0])
