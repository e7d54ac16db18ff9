"""Everything the window can do, as it stands in the menus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True)
class Entry:
    """A lasting name, words, keys (several with |), what it does, and the drawing beside it."""

    name: str
    words: str
    keys: str = ""
    hint: str = ""
    drawing: str = ""


Groups = Sequence[Sequence[Entry]]
"""A menu; a line stands between two groups."""


class MenuTable(QObject):
    """In the language of the interface."""

    @property
    def menus(self) -> dict[str, Groups]:
        return {
            self.tr("文件(&F)"): self._file,
            self.tr("编辑(&E)"): self._edit,
            self.tr("任务(&T)"): self._task,
            self.tr("查看(&V)"): self._view,
            self.tr("帮助(&H)"): self._help,
        }

    @property
    def _file(self) -> Groups:
        return (
            (
                Entry("new", self.tr("新建工作文件…"), "Ctrl+N", self.tr("用内置文件或另一份报告新建")),
                Entry("open", self.tr("打开…"), "Ctrl+O", self.tr("打开一个 .chengqi 工作文件")),
                Entry("recent", self.tr("最近打开的文件")),
                Entry("save_as", self.tr("另存为…"), "", self.tr("整份写成一个新文件，接着在新文件里改")),
            ),
            (
                Entry("merge", self.tr("并入同事的文件…"), "", self.tr("把同事那份文件里的修改并进来")),
                Entry("backup", self.tr("立即备份"), "", self.tr("在文件旁边存一份带日期的备份")),
                Entry("backups", self.tr("备份与恢复…"), "", self.tr("看所有备份，恢复其中一份")),
            ),
            (
                Entry("export_pdf", self.tr("导出汇报材料（PDF）…"), "Ctrl+P", self.tr("写成一份 PDF"), "export"),
                Entry(
                    "export_tables", self.tr("下发任务分解表…"), "Ctrl+E", self.tr("每个单位一份 Excel 表，另有总表")
                ),
                Entry("take_back", self.tr("回收任务分解表…"), "Ctrl+R", self.tr("报回的 Excel 表，先比对再收")),
                Entry("about_source", self.tr("原文的来源与核对…"), "", self.tr("标题、日期、校验码、字数核对")),
            ),
            (Entry("close", self.tr("退出"), "Ctrl+Q"),),
        )

    @property
    def _edit(self) -> Groups:
        return (
            (
                Entry("undo", self.tr("撤销"), "Ctrl+Z", drawing="undo"),
                Entry("redo", self.tr("重做"), "Ctrl+Shift+Z|Ctrl+Y", drawing="redo"),
            ),
            (
                Entry("find", self.tr("查找"), "Ctrl+F|Ctrl+K", self.tr("到查找框"), "search"),
                Entry("next_hit", self.tr("下一处"), "F3"),
                Entry("previous_hit", self.tr("上一处"), "Shift+F3"),
                Entry("clear_filter", self.tr("清除筛选"), "Ctrl+Shift+F"),
                Entry("keep_filter", self.tr("把这个筛选存下来…")),
            ),
            (
                Entry("palette", self.tr("找一个操作…"), "Ctrl+Shift+P", self.tr("输入几个字或拼音首字母找操作")),
                Entry(
                    "settings", self.tr("设置…"), "Ctrl+,", self.tr("署名、单位名单、状态名称、警示规则"), "settings"
                ),
            ),
        )

    @property
    def _task(self) -> Groups:
        return (
            (
                Entry("note", self.tr("写批注"), "F4", self.tr("批在选中的字上；没有选字就批在条目上"), "note"),
                Entry("doubt", self.tr("标疑误"), "Shift+F4", self.tr("选中的字原文可能有误")),
            ),
            (
                Entry("assign", self.tr("分工"), "F5", self.tr("到分工栏；左边可以选多条一起填")),
                Entry("confirm_lead", self.tr("确认建议的牵头单位"), "Ctrl+Return"),
            ),
            (
                Entry("add_link", self.tr("添加关联…"), "Ctrl+L", self.tr("从2016年的要点里选"), "link"),
                Entry("confirm_links", self.tr("确认所选条目建议的关联"), "Ctrl+Shift+L"),
                Entry(
                    "renew_reasons", self.tr("换用新版的关联理由"), "", self.tr("旧版写的、没有人改过的理由，一次换好")
                ),
            ),
            (
                Entry("milestone", self.tr("添加节点…"), "", self.tr("没有数据的任务用节点来跟")),
                Entry("evidence", self.tr("添加佐证材料…"), "", self.tr("复制一份放在工作文件旁边")),
            ),
            (Entry("urge", self.tr("督办单…"), "F7", self.tr("所选的任务、举措各一张，写成一份 PDF")),),
            (
                Entry("name_moment", self.tr("存档…"), "Ctrl+Shift+S", self.tr("给此刻的内容起一个名称，以后可以比较")),
                Entry("bin", self.tr("已删除的内容…"), "", self.tr("恢复删除的批注、节点、佐证材料")),
                Entry("pending", self.tr("待定的栏目…"), "", self.tr("两份文件改得不一样、还没有定下的栏目")),
                Entry("differences", self.tr("对比两个时刻…"), "Ctrl+D", self.tr("存档、日期与现在之间的变化")),
            ),
        )

    @property
    def _view(self) -> Groups:
        return (
            (
                Entry("reading", self.tr("正文"), "Ctrl+1"),
                Entry("table", self.tr("填报表"), "Ctrl+2", drawing="table"),
                Entry("overview", self.tr("总览"), "Ctrl+3", drawing="overview"),
                Entry("ledger", self.tr("台账"), "Ctrl+4", self.tr("发给谁、何时该回、谁迟了；催办")),
                Entry("gathered", self.tr("填报汇总…"), "", self.tr("各单位填的数并排、相加")),
            ),
            (
                Entry("source", self.tr("对照原文"), "F9", self.tr("保存的网页，一字未改")),
                Entry("turn", self.tr("任务 / 成绩 换边"), "F8", self.tr("先看成绩，再看哪些任务承接")),
            ),
            (
                Entry("next_pane", self.tr("下一栏"), "F6"),
                Entry("previous_pane", self.tr("上一栏"), "Shift+F6"),
                Entry("expand", self.tr("全部展开"), "Ctrl+Shift+E"),
                Entry("collapse", self.tr("全部收起"), "Ctrl+Shift+W"),
                Entry("usual_columns", self.tr("恢复栏宽"), "", self.tr("左边各栏回到默认列宽")),
                Entry("history", self.tr("历史"), "Ctrl+H", self.tr("这一条的修改经过")),
            ),
            (
                Entry("larger_text", self.tr("正文放大"), "Ctrl+=|Ctrl++"),
                Entry("smaller_text", self.tr("正文缩小"), "Ctrl+-"),
                Entry("larger_interface", self.tr("界面放大"), "Ctrl+Alt+=|Ctrl+Alt++"),
                Entry("smaller_interface", self.tr("界面缩小"), "Ctrl+Alt+-"),
                Entry("usual_sizes", self.tr("恢复字号"), "Ctrl+0"),
            ),
            (
                Entry("light", self.tr("浅色")),
                Entry("dark", self.tr("深色")),
                Entry("contrast", self.tr("高对比度")),
                Entry("system_tone", self.tr("随系统")),
            ),
        )

    @property
    def _help(self) -> Groups:
        return (
            (
                Entry("manual", self.tr("使用手册"), "", self.tr("从打开窗口到收回报表")),
                Entry("shortcuts", self.tr("快捷键一览…"), "F1", self.tr("可以打印")),
                Entry("about", self.tr("关于承启")),
            ),
        )
