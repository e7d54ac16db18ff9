"""Every key and what it does: those of the actions as in the menus, and those that belong to a place."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from ui.actions import Actions
from ui.key_names import key_names
from ui.menu_table import Entry
from ui.phrases import menu_name

NO_KEYS = "—"


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What is done, by which keys, and what more there is to say."""

    words: str
    keys: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class KeySection:
    title: str
    rows: tuple[KeyRow, ...]


class KeySections(QObject):
    """In the language of the interface."""

    @property
    def lead(self) -> str:
        """What is said above the list."""
        return self.tr("没有按键的操作，可以按 Alt 进菜单，或按 Ctrl+Shift+P 输入几个字来找。")

    def of(self, actions: Actions) -> list[KeySection]:
        """The actions, then the keys that are no actions, place by place."""
        menus = [
            KeySection(menu_name(menu), tuple(self._row(actions[entry.name], entry) for entry in entries))
            for menu, entries in actions.by_menu()
        ]
        places = (
            *(self._everywhere(), self._search(), self._tree(), self._words()),
            *(self._right(), self._table(), self._overview()),
        )
        return [*menus, *places]

    def _row(self, action: QAction, entry: Entry) -> KeyRow:
        """In the words of the menu: what would be undone at this moment is nothing for a printed list."""
        keys = self.tr(" 或 ").join(key_names(action))
        return KeyRow(entry.words.removesuffix("…"), keys or NO_KEYS, entry.hint)

    def _everywhere(self) -> KeySection:
        return KeySection(
            self.tr("各处通用"),
            (
                KeyRow(self.tr("到下一个、上一个控件"), self.tr("Tab、Shift+Tab")),
                KeyRow(self.tr("打开菜单"), self.tr("Alt+菜单名后的字母"), self.tr("例如 Alt+F 打开“文件”")),
                KeyRow(self.tr("换标签"), self.tr("← →"), self.tr("光标在标签上时")),
                KeyRow(self.tr("打开右键菜单"), self.tr("菜单键")),
                KeyRow(self.tr("关闭小窗口"), "Esc", self.tr("不作修改")),
            ),
        )

    def _search(self) -> KeySection:
        return KeySection(
            self.tr("查找框"),
            (
                KeyRow(self.tr("到下一处"), "Enter"),
                KeyRow(self.tr("在列表里上下选"), self.tr("↑ ↓"), self.tr("找操作、选关联时，边输入边选")),
            ),
        )

    def _tree(self) -> KeySection:
        return KeySection(
            self.tr("左栏：任务和成绩"),
            (
                KeyRow(self.tr("上一条、下一条"), self.tr("↑ ↓")),
                KeyRow(self.tr("展开、收起"), self.tr("→ ←"), self.tr("已收起时，← 回到上一级")),
                KeyRow(self.tr("展开这一条下面的全部"), "*"),
                KeyRow(self.tr("第一条、最后一条"), self.tr("Home、End")),
                KeyRow(self.tr("多选"), self.tr("Shift+↑ ↓ 或 Ctrl+点击"), self.tr("选中的各条可以一起分工")),
                KeyRow(self.tr("隔行加选"), self.tr("Ctrl+↑ ↓，再按空格")),
                KeyRow(self.tr("修改当前格"), "F2", self.tr("先点牵头、时限或完成率这一格")),
            ),
        )

    def _words(self) -> KeySection:
        return KeySection(
            self.tr("正文"),
            (
                KeyRow(self.tr("选字"), self.tr("Shift+方向键"), self.tr("选中后可以写批注、标疑误")),
                KeyRow(self.tr("到下一个、上一个标记"), self.tr("Tab、Shift+Tab"), self.tr("数据、校订、批注、疑误")),
                KeyRow(self.tr("打开标记"), "Enter"),
                KeyRow(self.tr("翻页"), self.tr("PageUp、PageDown")),
                KeyRow(self.tr("到开头、末尾"), self.tr("Home、End")),
                KeyRow(self.tr("复制"), "Ctrl+C"),
            ),
        )

    def _right(self) -> KeySection:
        return KeySection(
            self.tr("右栏：分工与填报"),
            (
                KeyRow(self.tr("存入这一栏"), "Enter", self.tr("离开这一栏也会存入")),
                KeyRow(self.tr("恢复这一栏原来的内容"), "Esc", self.tr("还没有存入时")),
                KeyRow(self.tr("存入几行文字"), "Ctrl+Enter", self.tr("进展情况、存在问题、下一步打算、批注")),
                KeyRow(self.tr("打开单位名单"), "Alt+↓"),
            ),
        )

    def _table(self) -> KeySection:
        return KeySection(
            self.tr("填报表"),
            (
                KeyRow(self.tr("移到另一格"), self.tr("方向键、Tab、Shift+Tab")),
                KeyRow(self.tr("填这一格"), self.tr("Enter、F2 或直接打字")),
                KeyRow(self.tr("存入这一格"), "Enter"),
                KeyRow(self.tr("在格内换行"), self.tr("Alt+Enter 或 Shift+Enter")),
                KeyRow(self.tr("放弃这一格的修改"), "Esc", self.tr("还没有存入时")),
                KeyRow(self.tr("填入选中的各行"), "Ctrl+Enter", self.tr("填的是当前格的内容")),
                KeyRow(self.tr("清除"), self.tr("Delete 或 Backspace"), self.tr("选中的格")),
                KeyRow(
                    self.tr("复制、粘贴"),
                    self.tr("Ctrl+C、Ctrl+V"),
                    self.tr("与 Excel、WPS 往来，空白格不覆盖原有内容"),
                ),
            ),
        )

    def _overview(self) -> KeySection:
        return KeySection(
            self.tr("总览"),
            (
                KeyRow(self.tr("看一项统计背后的条目"), self.tr("Enter 或 空格"), self.tr("光标在数字或条形上时")),
                KeyRow(self.tr("关联表：到任务"), "Enter", self.tr("光标在格子上时")),
                KeyRow(self.tr("关联表：到成绩"), "Shift+Enter", self.tr("光标在格子上时")),
            ),
        )
