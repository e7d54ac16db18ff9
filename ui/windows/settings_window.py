"""Settings: the person's own, and the office's lists and rules."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QScrollArea, QStackedWidget, QWidget

from ui.editor import Editor
from ui.panels.flow import button, label
from ui.preferences import Preferences
from ui.theme import Theme
from ui.windows.settings_departments import DepartmentsPage
from ui.windows.settings_lamp import LampPage
from ui.windows.settings_me import MyPage
from ui.windows.settings_page import SettingsPage, list_style
from ui.windows.settings_statuses import StatusesPage
from ui.windows.side_window import SideWindow


class SettingsWindow(SideWindow):
    """Every field is kept as it is left, as an edit that Ctrl+Z takes back."""

    def __init__(self, editor: Editor, theme: Theme, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("设置"), parent)
        self.me = MyPage(editor, theme, preferences)
        self.departments = DepartmentsPage(editor, theme)
        self.statuses = StatusesPage(editor, theme)
        self.lamp = LampPage(editor, theme)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("设置的各页"))
        self._stack = QStackedWidget()
        for page in self.pages:
            self.list.addItem(page.title)
            self._stack.addWidget(_scrolled(page))
        self.note = label(self._note(editor), "soft", wraps=True)
        self._lay_out()
        self.list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.list.currentRowChanged.connect(lambda _: self.note.setText(self._note(editor)))
        self.list.setCurrentRow(0)
        editor.changed.connect(self._refresh)
        theme.changed.connect(self._refresh)
        self.take_undo_keys(editor.undo, editor.redo)
        self._wear()

    @property
    def pages(self) -> Sequence[SettingsPage]:
        """In the order of the list."""
        return (self.me, self.departments, self.statuses, self.lamp)

    def closeEvent(self, event: QCloseEvent) -> None:
        for page in self.pages:
            page.keep_pending()
        super().closeEvent(event)

    # inside

    def _refresh(self) -> None:
        for page in self.pages:
            page.refresh()
        self._wear()

    def _note(self, editor: Editor) -> str:
        if editor.read_only:
            return self.tr("文件是以只读方式打开的，单位、状态和规则只能看。")
        if self.list.currentRow() == self.pages.index(self.me):  # preferences of a person, in no history
            return self.tr("改了就生效，只管这台电脑上的我，不记入历史，不用撤销。")
        return self.tr("改了就存入，可以撤销。")

    def _wear(self) -> None:
        px = self._theme.px
        self.list.setFixedWidth(px(132))
        self.list.setStyleSheet(list_style(self._theme, "pages"))
        for number in range(self.list.count()):
            self.list.item(number).setSizeHint(QSize(0, px(32)))
        self.setMinimumSize(self.fitted(720, 420))

    def _lay_out(self) -> None:
        px = self._theme.px
        above, foot = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.list)
        above.addWidget(self._stack, 1)
        foot.setContentsMargins(px(24), px(12), px(24), px(16))
        foot.addWidget(self.note, 1)
        foot.addWidget(button(self.tr("关闭"), "", self.close))
        self.lay_out_above(foot, above)
        self.take_size(900, 620)


def _scrolled(page: SettingsPage) -> QScrollArea:
    found = QScrollArea()
    found.setWidget(page)
    found.setWidgetResizable(True)
    found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return found
