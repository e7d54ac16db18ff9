"""Every key and what it does: those of the actions as in the menus, and those that belong to a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.actions import Actions
from ui.key_names import key_names
from ui.phrases import menu_name

NO_KEYS = "—"
translate = QCoreApplication.translate


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


def lead() -> str:
    """What is said above the list."""
    return translate("KeySections", "没有按键的操作，可以按 Alt 进菜单，或按 Ctrl+Shift+P 输入几个字来找。")


def key_sections(actions: Actions) -> list[KeySection]:
    """The actions, then the keys that are no actions, place by place."""
    groups = actions.groups.items()
    menus = [KeySection(menu_name(group), tuple(_of(actions, one) for one in names)) for group, names in groups]
    return [*menus, *(KeySection(title, tuple(KeyRow(*row) for row in rows)) for title, rows in _places())]


def _of(actions: Actions, name: str) -> KeyRow:
    """An action by its lasting name: what would be undone at this moment is nothing for a printed list."""
    action, words = actions[name], actions.name_of(name).removesuffix("…")
    return KeyRow(words, translate("KeySections", " 或 ").join(key_names(action)) or NO_KEYS, action.statusTip())


def _places() -> Sequence[tuple[str, Sequence[tuple[str, str, str]]]]:
    return (
        (
            translate("KeySections", "各处通用"),
            (
                (translate("KeySections", "到下一个、上一个控件"), translate("KeySections", "Tab、Shift+Tab"), ""),
                (
                    translate("KeySections", "打开菜单"),
                    translate("KeySections", "Alt+菜单名后的字母"),
                    translate("KeySections", "例如 Alt+F 打开“文件”"),
                ),
                (
                    translate("KeySections", "换标签"),
                    translate("KeySections", "← →"),
                    translate("KeySections", "光标在标签上时"),
                ),
                (translate("KeySections", "打开右键菜单"), translate("KeySections", "菜单键"), ""),
                (translate("KeySections", "关闭小窗口"), "Esc", translate("KeySections", "不作修改")),
            ),
        ),
        (
            translate("KeySections", "查找框"),
            (
                (translate("KeySections", "到下一处"), "Enter", ""),
                (
                    translate("KeySections", "在列表里上下选"),
                    translate("KeySections", "↑ ↓"),
                    translate("KeySections", "找操作、选关联时，边输入边选"),
                ),
            ),
        ),
        (
            translate("KeySections", "左栏：任务和成绩"),
            (
                (translate("KeySections", "上一条、下一条"), translate("KeySections", "↑ ↓"), ""),
                (
                    translate("KeySections", "展开、收起"),
                    translate("KeySections", "→ ←"),
                    translate("KeySections", "已收起时，← 回到上一级"),
                ),
                (translate("KeySections", "展开这一条下面的全部"), "*", ""),
                (translate("KeySections", "第一条、最后一条"), translate("KeySections", "Home、End"), ""),
                (
                    translate("KeySections", "多选"),
                    translate("KeySections", "Shift+↑ ↓ 或 Ctrl+点击"),
                    translate("KeySections", "选中的各条可以一起分工"),
                ),
                (
                    translate("KeySections", "修改当前格"),
                    "F2",
                    translate("KeySections", "先点牵头、时限或完成率这一格"),
                ),
            ),
        ),
        (
            translate("KeySections", "正文"),
            (
                (
                    translate("KeySections", "选字"),
                    translate("KeySections", "Shift+方向键"),
                    translate("KeySections", "选中后可以写批注、标疑误"),
                ),
                (
                    translate("KeySections", "到下一个、上一个标记"),
                    translate("KeySections", "Tab、Shift+Tab"),
                    translate("KeySections", "数据、校订、批注、疑误"),
                ),
                (translate("KeySections", "打开标记"), "Enter", ""),
                (translate("KeySections", "翻页"), translate("KeySections", "PageUp、PageDown"), ""),
                (translate("KeySections", "复制"), "Ctrl+C", ""),
            ),
        ),
        (
            translate("KeySections", "右栏：分工与填报"),
            (
                (translate("KeySections", "存入这一栏"), "Enter", translate("KeySections", "离开这一栏也会存入")),
                (translate("KeySections", "恢复这一栏原来的内容"), "Esc", translate("KeySections", "还没有存入时")),
                (
                    translate("KeySections", "存入几行文字"),
                    "Ctrl+Enter",
                    translate("KeySections", "进展情况、存在问题、下一步打算、批注"),
                ),
                (translate("KeySections", "打开单位名单"), "Alt+↓", ""),
            ),
        ),
        (
            translate("KeySections", "填报表"),
            (
                (translate("KeySections", "移到另一格"), translate("KeySections", "方向键、Tab、Shift+Tab"), ""),
                (translate("KeySections", "填这一格"), translate("KeySections", "Enter、F2 或直接打字"), ""),
                (translate("KeySections", "存入这一格"), "Enter", ""),
                (translate("KeySections", "在格内换行"), translate("KeySections", "Alt+Enter 或 Shift+Enter"), ""),
                (translate("KeySections", "放弃这一格的修改"), "Esc", translate("KeySections", "还没有存入时")),
                (
                    translate("KeySections", "填入选中的各行"),
                    "Ctrl+Enter",
                    translate("KeySections", "填的是当前格的内容"),
                ),
                (
                    translate("KeySections", "清除"),
                    translate("KeySections", "Delete 或 Backspace"),
                    translate("KeySections", "选中的格"),
                ),
                (
                    translate("KeySections", "复制、粘贴"),
                    translate("KeySections", "Ctrl+C、Ctrl+V"),
                    translate("KeySections", "与 Excel、WPS 往来，空格不覆盖"),
                ),
            ),
        ),
        (
            translate("KeySections", "总览"),
            (
                (
                    translate("KeySections", "看一项统计背后的条目"),
                    translate("KeySections", "Enter 或 空格"),
                    translate("KeySections", "光标在数字或条形上时"),
                ),
                (translate("KeySections", "关联表：到任务"), "Enter", translate("KeySections", "光标在格子上时")),
                (translate("KeySections", "关联表：到成绩"), "Shift+Enter", translate("KeySections", "光标在格子上时")),
            ),
        ),
    )
