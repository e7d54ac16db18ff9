"""What is said of the work that is chosen: who does it, notes, doubts, milestones, links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from models.outline import Level, NodeId
from ui.actions import Deeds
from ui.dialogs import Dialogs
from ui.duties.place import Place
from ui.editor import Editor
from ui.panels.right_sheet import RightSheet
from ui.panels.views import Views
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panels.text_panel import TextPanel
    from ui.windows.link_picker import LinkPicker


class ChosenWork(QObject):
    """Leads to the field in which it is said, or asks, or says it at once."""

    def __init__(
        self,
        editor: Editor,
        theme: Theme,
        dialogs: Dialogs,
        place: Place,
        views: Views,
        right: RightSheet,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._editor = editor
        self._theme = theme
        self._dialogs = dialogs
        self._place = place
        self._views = views
        self._right = right
        self._window = window
        views.text_made.connect(self._connect)

    @property
    def deeds(self) -> Deeds:
        return {
            "note": self._note,
            "doubt": self._doubt,
            "assign": self._assign,
            "confirm_lead": self._confirm_lead,
            "add_link": lambda: self._add_link(self._place.node),
            "confirm_links": self._confirm_links,
            "renew_reasons": self._renew_reasons,
            "milestone": self.add_milestone,
            "name_moment": self._name_moment,
        }

    def add_milestone(self) -> None:
        self._dialogs.ask_words(
            self._window,
            self.tr("节点（可以在末尾写时限，用逗号隔开，例如 完成选址，6月底前）："),
            "",
            lambda words: self._editor.add_milestone(self._place.node, words),
        )

    def _confirm_links(self) -> None:
        if self._views.text.groundwork.meant():
            self._views.text.groundwork.confirm_meant()
        else:
            self._say(self.tr("所选条目没有待确认的关联。"))

    def _connect(self, text: TextPanel) -> None:
        text.note_wanted.connect(lambda _: self._note())
        text.doubt_wanted.connect(lambda _: self._doubt())
        text.confirm_wanted.connect(lambda _: self._confirm_lead())
        text.add_link_wanted.connect(self._add_link)
        text.retarget_wanted.connect(self._retarget)

    def _note(self) -> None:
        chosen = self._views.text.selected()
        node, span = chosen if chosen is not None else (self._place.node, None)
        if node:
            self._go_where_it_is_kept(node)
            self._right.bring().write_note(node, span)

    def _doubt(self) -> None:
        chosen = self._views.text.selected()
        if chosen is None:
            self._say(self.tr("先在正文里选中有疑误的字，再标疑误。"))
            return
        self._go_where_it_is_kept(chosen[0])
        self._right.bring().write_note(chosen[0], chosen[1], is_doubt=True)

    def _go_where_it_is_kept(self, node: NodeId) -> None:
        """Words of another measure were selected: what is written of them is not to vanish from sight."""
        above = (one.id for one in self._editor.document.outline.ancestors(node))
        if self._place.node not in {node, *above}:
            self._place.go(node)

    def _assign(self) -> None:
        said = self._right.bring()
        if not said.assignment.nodes:
            self._say(self.tr("2016年的成绩不分工。先在左边选一项任务或一条举措，再分工。"))
            return
        said.show_work()
        line = said.assignment.rows["lead"].line
        line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line.selectAll()

    def _confirm_lead(self) -> None:
        self._editor.confirm(self._right.said.assignment.nodes, "lead")

    def _renew_reasons(self) -> None:
        from models.workspace.renewing import renewals

        found = len(renewals(self._editor.snapshot))
        if not found:
            self._say(self.tr("没有旧版写的关联理由，不用换。"))
        elif self._editor.renew_reasons():
            self._say(
                self.tr(
                    "已换用新版的关联理由{0}处，确认过的仍算确认。原来怎么写的，历史里看得到；不合适就按撤销。"
                ).format(found)
            )

    def _add_link(self, node: str) -> None:
        from ui.windows.link_picker import LinkPicker

        outline = self._editor.document.outline
        if node not in outline or outline[NodeId(node)].level in (Level.PART, Level.SECTION):
            self._say(self.tr("先在左边选一项任务、一条举措或一个要点，再添加关联。"))
            return
        self._open(LinkPicker(self._editor, self._theme, NodeId(node), parent=self._window))

    def _retarget(self, link: str) -> None:
        from ui.windows.link_picker import LinkPicker

        self._open(LinkPicker(self._editor, self._theme, self._place.node, replacing=link, parent=self._window))

    def _open(self, picker: LinkPicker) -> None:
        picker.kept.connect(self._views.text.show_added)
        picker.open()

    def _name_moment(self) -> None:
        question = self.tr("给此刻的内容起一个名称，例如“送审稿一”：")
        self._dialogs.ask_words(self._window, question, "", self._editor.name_moment)

    def _say(self, sentence: str) -> None:
        self._dialogs.say(self._window, sentence)
