"""Every key and what it does: those of the actions as in the menus, and those that belong to a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from ui.actions import Actions
from ui.key_names import key_names

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


def tr(words: str) -> str:
    return QCoreApplication.translate("KeySections", words)


def lead() -> str:
    """What is said above the list."""
    return tr("没有按键的操作，可以按 Alt 进菜单，或按 Ctrl+Shift+P 输入几个字来找。")


def key_sections(actions: Actions) -> list[KeySection]:
    """The actions, then the keys that are no actions, place by place."""
    groups = actions.groups.items()
    menus = [KeySection(group.partition("(")[0], tuple(_of(actions[one]) for one in names)) for group, names in groups]
    return [*menus, *(KeySection(title, tuple(KeyRow(*row) for row in rows)) for title, rows in _places())]


def _of(action: QAction) -> KeyRow:
    """An action by its lasting name: what would be undone at this moment is nothing for a printed list."""
    words = action.text().partition("：")[0].removesuffix("…")
    return KeyRow(words, tr(" 或 ").join(key_names(action)) or NO_KEYS, action.statusTip())


def _places() -> Sequence[tuple[str, Sequence[tuple[str, str, str]]]]:
    return (
        (
            tr("各处通用"),
            (
                (tr("到下一个、上一个控件"), tr("Tab、Shift+Tab"), ""),
                (tr("打开菜单"), tr("Alt+菜单名后的字母"), tr("例如 Alt+F 打开“文件”")),
                (tr("换标签"), tr("← →"), tr("光标在标签上时")),
                (tr("打开右键菜单"), tr("菜单键"), ""),
                (tr("关闭小窗口"), "Esc", tr("不作修改")),
            ),
        ),
        (
            tr("查找框"),
            (
                (tr("到下一处"), "Enter", ""),
                (tr("在列表里上下选"), tr("↑ ↓"), tr("找操作、选关联时，边输入边选")),
            ),
        ),
        (
            tr("左栏：任务和成绩"),
            (
                (tr("上一条、下一条"), tr("↑ ↓"), ""),
                (tr("展开、收起"), tr("→ ←"), tr("已收起时，← 回到上一级")),
                (tr("展开这一条下面的全部"), "*", ""),
                (tr("第一条、最后一条"), "Home、End", ""),
                (tr("多选"), tr("Shift+↑ ↓ 或 Ctrl+点击"), tr("选中的各条可以一起分工")),
                (tr("修改当前格"), "F2", tr("先点牵头、时限或完成率这一格")),
            ),
        ),
        (
            tr("正文"),
            (
                (tr("选字"), tr("Shift+方向键"), tr("选中后可以写批注、标疑误")),
                (tr("到下一个、上一个标记"), tr("Tab、Shift+Tab"), tr("数据、校订、批注、疑误")),
                (tr("打开标记"), "Enter", ""),
                (tr("翻页"), "PageUp、PageDown", ""),
                (tr("复制"), "Ctrl+C", ""),
            ),
        ),
        (
            tr("右栏：分工与填报"),
            (
                (tr("存入这一栏"), "Enter", tr("离开这一栏也会存入")),
                (tr("恢复这一栏原来的内容"), "Esc", tr("还没有存入时")),
                (tr("存入几行文字"), "Ctrl+Enter", tr("进展情况、存在问题、下一步打算、批注")),
                (tr("打开单位名单"), "Alt+↓", ""),
            ),
        ),
        (
            tr("填报表"),
            (
                (tr("移到另一格"), tr("方向键、Tab、Shift+Tab"), ""),
                (tr("填这一格"), tr("Enter、F2 或直接打字"), ""),
                (tr("存入这一格"), "Enter", ""),
                (tr("在格内换行"), tr("Alt+Enter 或 Shift+Enter"), ""),
                (tr("放弃这一格的修改"), "Esc", tr("还没有存入时")),
                (tr("填入选中的各行"), "Ctrl+Enter", tr("填的是当前格的内容")),
                (tr("清除"), tr("Delete 或 Backspace"), tr("选中的格")),
                (tr("复制、粘贴"), tr("Ctrl+C、Ctrl+V"), tr("与 Excel、WPS 往来，空格不覆盖")),
            ),
        ),
        (
            tr("总览"),
            (
                (tr("看一项统计背后的条目"), tr("Enter 或 空格"), tr("光标在数字或条形上时")),
                (tr("关联表：到任务"), "Enter", tr("光标在格子上时")),
                (tr("关联表：到成绩"), "Shift+Enter", tr("光标在格子上时")),
            ),
        ),
    )
