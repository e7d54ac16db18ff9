"""Everything the window can do, by name: for menus, shortcuts, the palette and the list that prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

Key = QKeySequence.StandardKey
Deeds = Mapping[str, Callable[[], object]]
"""What somebody can do, by the names of the actions."""


class Actions(QObject):
    """One QAction for each deed, grouped as in the menus. Whoever can do it binds it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.groups: dict[str, list[str]] = {}
        self._actions: dict[str, QAction] = {}
        self._names: dict[str, str] = {}
        for group, rows in self._table():
            self.groups[group] = [self._make(*row) for row in rows]

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def name_of(self, name: str) -> str:
        """What the menu says, without what would be undone at this moment."""
        return self._names[name]

    def bind(self, name: str, deed: Callable[[], object]) -> None:
        self[name].triggered.connect(lambda _checked=False: deed())

    def bind_all(self, deeds: Deeds) -> None:
        for name, deed in deeds.items():
            self.bind(name, deed)

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
        self._names[name] = words
        return name

    def _table(self) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
        """Group, then name, words, shortcuts (several with |), what it does."""
        return (
            (
                self.tr("文件(&F)"),
                (
                    ("new", self.tr("新建工作文件…"), "Ctrl+N", self.tr("用内置文件或另一份报告新建")),
                    ("open", self.tr("打开…"), "Ctrl+O", self.tr("打开一个 .chengqi 工作文件")),
                    ("recent", self.tr("最近打开的文件"), "", ""),
                    ("merge", self.tr("并入同事的文件…"), "", self.tr("把同事那份文件里的修改并进来")),
                    ("backup", self.tr("立即备份"), "", self.tr("在文件旁边存一份带日期的备份")),
                    ("backups", self.tr("备份与恢复…"), "", self.tr("看所有备份，恢复其中一份")),
                    ("export_pdf", self.tr("导出汇报材料（PDF）…"), "Ctrl+P", self.tr("写成一份 PDF")),
                    ("export_tables", self.tr("下发任务分解表…"), "Ctrl+E", self.tr("每个单位一份 Excel 表，另有总表")),
                    ("take_back", self.tr("回收任务分解表…"), "Ctrl+R", self.tr("报回的 Excel 表，先比对再收")),
                    ("about_source", self.tr("原文的来源与核对…"), "", self.tr("标题、日期、校验码、字数核对")),
                    ("close", self.tr("退出"), "Ctrl+Q", ""),
                ),
            ),
            (
                self.tr("编辑(&E)"),
                (
                    ("undo", self.tr("撤销"), "Ctrl+Z", ""),
                    ("redo", self.tr("重做"), "Ctrl+Shift+Z|Ctrl+Y", ""),
                    ("find", self.tr("查找"), "Ctrl+F|Ctrl+K", self.tr("到查找框")),
                    ("next_hit", self.tr("下一处"), "F3", ""),
                    ("previous_hit", self.tr("上一处"), "Shift+F3", ""),
                    ("clear_filter", self.tr("清除筛选"), "Ctrl+Shift+F", ""),
                    ("keep_filter", self.tr("把这个筛选存下来…"), "", ""),
                    ("palette", self.tr("找一个操作…"), "Ctrl+Shift+P", self.tr("输入几个字或拼音首字母找操作")),
                    ("settings", self.tr("设置…"), "Ctrl+,", self.tr("署名、单位名单、状态名称、警示规则")),
                ),
            ),
            (
                self.tr("任务(&T)"),
                (
                    ("note", self.tr("写批注"), "F4", self.tr("批在选中的字上；没有选字就批在条目上")),
                    ("doubt", self.tr("标疑误"), "Shift+F4", self.tr("选中的字原文可能有误")),
                    ("assign", self.tr("分工"), "F5", self.tr("到分工栏；左边可以选多条一起填")),
                    ("confirm_lead", self.tr("确认建议的牵头单位"), "Ctrl+Return", ""),
                    ("add_link", self.tr("添加关联…"), "Ctrl+L", self.tr("从2016年的要点里选")),
                    ("confirm_links", self.tr("确认全部建议的关联"), "Ctrl+Shift+L", ""),
                    ("milestone", self.tr("添加节点…"), "", self.tr("没有数据的任务用节点来跟")),
                    ("evidence", self.tr("添加佐证材料…"), "", self.tr("复制一份放在工作文件旁边")),
                    ("name_moment", self.tr("存照…"), "Ctrl+Shift+S", self.tr("给此刻起一个名字，以后可以比较")),
                    ("bin", self.tr("已删除的内容…"), "", self.tr("恢复删除的批注、节点、佐证材料")),
                    ("pending", self.tr("待定的栏目…"), "", self.tr("两份文件改得不一样、还没有定下的栏目")),
                    ("differences", self.tr("对比两个时刻…"), "Ctrl+D", self.tr("存照、日期与现在之间的变化")),
                ),
            ),
            (
                self.tr("查看(&V)"),
                (
                    ("reading", self.tr("正文"), "Ctrl+1", ""),
                    ("table", self.tr("填报表"), "Ctrl+2", ""),
                    ("overview", self.tr("总览"), "Ctrl+3", ""),
                    ("ledger", self.tr("台账"), "Ctrl+4", self.tr("发给谁、何时该回、谁迟了；催办")),
                    ("gathered", self.tr("填报汇总…"), "", self.tr("各单位填的数并排、相加")),
                    ("source", self.tr("对照原文"), "F9", self.tr("保存的网页，一字未改")),
                    ("turn", self.tr("任务 / 成绩 换边"), "F8", self.tr("先看成绩，再看哪些任务承接")),
                    ("next_pane", self.tr("下一栏"), "F6", ""),
                    ("previous_pane", self.tr("上一栏"), "Shift+F6", ""),
                    ("expand", self.tr("全部展开"), "Ctrl+Shift+E", ""),
                    ("collapse", self.tr("全部收起"), "Ctrl+Shift+W", ""),
                    ("history", self.tr("历史"), "Ctrl+H", self.tr("这一条的修改经过")),
                    ("larger_text", self.tr("正文放大"), "Ctrl+=|Ctrl++", ""),
                    ("smaller_text", self.tr("正文缩小"), "Ctrl+-", ""),
                    ("larger_interface", self.tr("界面放大"), "Ctrl+Alt+=|Ctrl+Alt++", ""),
                    ("smaller_interface", self.tr("界面缩小"), "Ctrl+Alt+-", ""),
                    ("usual_sizes", self.tr("恢复字号"), "Ctrl+0", ""),
                    ("light", self.tr("浅色"), "", ""),
                    ("dark", self.tr("深色"), "", ""),
                    ("contrast", self.tr("高对比度"), "", ""),
                    ("system_tone", self.tr("随系统"), "", ""),
                ),
            ),
            (
                self.tr("帮助(&H)"),
                (
                    ("manual", self.tr("使用手册"), "", self.tr("从打开窗口到收回报表")),
                    ("shortcuts", self.tr("快捷键一览…"), "F1", self.tr("可以打印")),
                    ("about", self.tr("关于承启"), "", ""),
                ),
            ),
        )
