"""Everything the window can do, by name: for menus, shortcuts, the palette and the list that prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Key = QKeySequence.StandardKey


class Actions(QObject):
    """One QAction for each deed, grouped as in the menus. Whoever can do it binds it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.groups: dict[str, list[str]] = {}
        self._actions: dict[str, QAction] = {}
        for group, rows in self._table():
            self.groups[group] = [self._make(*row) for row in rows]

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def bind(self, name: str, deed: Callable[[], object]) -> None:
        self[name].triggered.connect(lambda _checked=False: deed())

    def _make(self, name: str, words: str, keys: str = "", hint: str = "") -> str:
        action = QAction(words, self._owner)
        action.setObjectName(name)
        if keys:
            action.setShortcuts([QKeySequence(one) for one in keys.split("|")])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setToolTip(hint or words)
        action.setStatusTip(hint)
        self._owner.addAction(action)
        self._actions[name] = action
        return name

    def _table(self) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
        """Group, then name, words, shortcuts (several with |), what it does."""
        tr = self.tr
        return (
            (
                tr("文件(&F)"),
                (
                    ("new", tr("新建工作文件…"), "Ctrl+N", tr("用内置文件或另一份报告新建")),
                    ("open", tr("打开…"), "Ctrl+O", tr("打开一个 .chengqi 工作文件")),
                    ("recent", tr("最近打开的文件"), "", ""),
                    ("merge", tr("并入同事的文件…"), "", tr("把同事那份文件里的修改并进来")),
                    ("backup", tr("立即备份"), "", tr("在文件旁边存一份带日期的备份")),
                    ("backups", tr("备份与恢复…"), "", tr("看所有备份，恢复其中一份")),
                    ("export_pdf", tr("导出汇报材料（PDF）…"), "Ctrl+P", tr("写成一份 PDF")),
                    ("export_tables", tr("导出任务分解表（Excel）…"), "Ctrl+E", tr("每个单位一份，另有总表")),
                    ("about_source", tr("原文的来源与核对…"), "", tr("标题、日期、校验码、字数核对")),
                    ("close", tr("退出"), "Ctrl+Q", ""),
                ),
            ),
            (
                tr("编辑(&E)"),
                (
                    ("undo", tr("撤销"), "Ctrl+Z", ""),
                    ("redo", tr("重做"), "Ctrl+Shift+Z|Ctrl+Y", ""),
                    ("find", tr("查找"), "Ctrl+F|Ctrl+K", tr("到查找框")),
                    ("next_hit", tr("下一处"), "F3", ""),
                    ("previous_hit", tr("上一处"), "Shift+F3", ""),
                    ("clear_filter", tr("清除筛选"), "Ctrl+Shift+F", ""),
                    ("keep_filter", tr("把这个筛选存下来…"), "", ""),
                    ("palette", tr("找一个操作…"), "Ctrl+Shift+P", tr("输入几个字或拼音首字母找操作")),
                    ("settings", tr("设置…"), "Ctrl+,", tr("署名、单位名单、状态名称、警示规则")),
                ),
            ),
            (
                tr("任务(&T)"),
                (
                    ("note", tr("写批注"), "F4", tr("批在选中的字上；没有选字就批在条目上")),
                    ("doubt", tr("标疑误"), "Shift+F4", tr("选中的字原文可能有误")),
                    ("assign", tr("分工"), "F5", tr("到分工栏；左边可以选多条一起填")),
                    ("confirm_lead", tr("确认建议的牵头单位"), "Ctrl+Return", ""),
                    ("add_link", tr("添加关联…"), "Ctrl+L", tr("从2016年的要点里选")),
                    ("confirm_links", tr("确认全部建议的关联"), "Ctrl+Shift+L", ""),
                    ("milestone", tr("添加节点…"), "", tr("没有数据的任务用节点来跟")),
                    ("evidence", tr("添加佐证材料…"), "", tr("复制一份放在工作文件旁边")),
                    ("name_moment", tr("存照…"), "Ctrl+Shift+S", tr("给此刻起一个名字，以后可以比较")),
                    ("bin", tr("已删除的内容…"), "", tr("恢复删除的批注、节点、佐证材料")),
                    ("differences", tr("对比两个时刻…"), "Ctrl+D", tr("存照、日期与现在之间的变化")),
                ),
            ),
            (
                tr("查看(&V)"),
                (
                    ("reading", tr("正文"), "Ctrl+1", ""),
                    ("table", tr("填报表"), "Ctrl+2", ""),
                    ("overview", tr("总览"), "Ctrl+3", ""),
                    ("source", tr("对照原文"), "F9", tr("保存的网页，一字未改")),
                    ("turn", tr("任务 / 成绩 换边"), "F8", tr("先看成绩，再看哪些任务承接")),
                    ("next_pane", tr("下一栏"), "F6", ""),
                    ("previous_pane", tr("上一栏"), "Shift+F6", ""),
                    ("expand", tr("全部展开"), "Ctrl+Shift+E", ""),
                    ("collapse", tr("全部收起"), "Ctrl+Shift+W", ""),
                    ("history", tr("历史"), "Ctrl+H", tr("这一条的修改经过")),
                    ("larger_text", tr("正文放大"), "Ctrl+=|Ctrl++", ""),
                    ("smaller_text", tr("正文缩小"), "Ctrl+-", ""),
                    ("larger_interface", tr("界面放大"), "Ctrl+Shift+=|Ctrl+Shift++", ""),
                    ("smaller_interface", tr("界面缩小"), "Ctrl+Shift+-", ""),
                    ("usual_sizes", tr("恢复字号"), "Ctrl+0", ""),
                    ("light", tr("浅色"), "", ""),
                    ("dark", tr("深色"), "", ""),
                    ("contrast", tr("高对比度"), "", ""),
                    ("system_tone", tr("随系统"), "", ""),
                ),
            ),
            (
                tr("帮助(&H)"),
                (
                    ("shortcuts", tr("快捷键一览…"), "F1", tr("可以打印")),
                    ("about", tr("关于承启"), "", ""),
                ),
            ),
        )
