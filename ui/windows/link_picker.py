"""Choosing what a task builds on, or which task builds on a point, with a reason for it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.outline import NodeId
from models.search import Filter
from models.workspace.linking import WORK, Candidate, candidates, link_ends
from ui.delegates.choice_delegate import PassageDelegate
from ui.editor import Editor
from ui.icons import make_searchable
from ui.model_words import told
from ui.panels.choice_list import ChoiceList
from ui.panels.chooser import Chooser
from ui.panels.flow import button, label, rule
from ui.theme import Theme
from ui.windows.link_choices import choices, end_name, full_name
from ui.windows.link_parts import OldLink, PassagePane, ReasonLine
from ui.windows.scrolled_body import ScrolledBody
from ui.windows.side_window import SideWindow

_LIST = 132  # pixels at 100 % that the list has at the least: three rows


class LinkPicker(SideWindow):
    """Adds a link between `node` and what is chosen here, or puts one in the place of `replacing`.

    For a task the link may belong to one of its measures, for an achievement it belongs to one of its points.
    `kept` brings the link that is there now.
    """

    kept = Signal(str)

    def __init__(
        self, editor: Editor, theme: Theme, node: NodeId, *, replacing: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self._editor = editor
        self._node = node
        self._is_work = editor.document.outline[node].level in WORK
        self._old = next((link for link in editor.snapshot.links() if link.id == replacing), None)
        self._candidates: dict[str, Candidate] = {}
        self.setWindowTitle(self.tr("改接关联") if self._old else self.tr("添加关联"))
        self.end = Chooser(self.tr("关联属于哪一条"))
        self.line = QLineEdit()
        self.line.setProperty("role", "search")
        self.line.setPlaceholderText(self.tr("查找：字词或拼音首字母，如 ylfw"))
        self.line.setAccessibleName(self.tr("查找"))
        make_searchable(self.line, theme)
        self.count = label(role="soft")
        self.list = ChoiceList(PassageDelegate(theme), theme, self.line)
        self.list.setAccessibleName(self.tr("可以选的要点") if self._is_work else self.tr("可以选的任务和举措"))
        self.list.setMinimumHeight(theme.px(_LIST))
        self.nothing = label(self.tr("没有找到。换个说法，或清空上面的字。"), "soft", wraps=True)
        self.passage = PassagePane(theme)
        self.why = ReasonLine(theme)
        self.hint = label(role="soft", wraps=True)
        self.add = button(self.tr("改接") if self._old else self.tr("添加"), "primary", self.keep)
        self.add.setDefault(True)
        self.cancel = button(self.tr("取消"), "", self.reject)
        self._lay_out()
        self._fill_ends()
        self._connect()
        self._show_candidates()
        self.line.setFocus()

    def keep(self) -> None:
        """Make the link; what is refused is said, and the window stays."""
        chosen = self._candidates.get(self.list.chosen)
        if chosen is None or not chosen.may_be_chosen:
            return
        here = NodeId(self.end.currentData())
        work, point = (here, chosen.node) if self._is_work else (chosen.node, here)
        if self._old:
            kept = self._editor.retarget_link(self._old.id, work, point, self.why.words)
        else:
            kept = self._editor.add_link(work, point, self.why.words)
        if kept:
            self.accept()
            self.kept.emit(f"{work}>{point}")

    def _fill_ends(self) -> None:
        """This side: where the link may end, and where it does unless somebody chooses otherwise."""
        ends = link_ends(self._editor.document.outline, self._node)
        chosen = self._node
        if self._old:
            chosen = (self._old.measure or self._old.task) if self._is_work else self._old.point
        for end in ends if self._is_work or not self._old else [chosen]:
            self.end.addItem(end_name(self._editor.snapshot, end), end)
        self.end.setCurrentIndex(max(0, self.end.findData(chosen)))
        self.end_row.setVisible(self.end.count() > 1)

    # the other side

    def _connect(self) -> None:
        soon = QTimer(self, singleShot=True, interval=0)
        soon.timeout.connect(self._narrow)
        self.line.textChanged.connect(lambda _: soon.start())
        self._editor.index_ready.connect(soon.start)
        self.end.currentIndexChanged.connect(lambda _: self._show_candidates())
        self.list.moved.connect(self._show_chosen)
        self.list.itemDoubleClicked.connect(lambda _: self.keep())

    def _show_candidates(self) -> None:
        found = candidates(self._editor.snapshot, NodeId(self.end.currentData()))
        self._candidates = {one.node: one for one in found}
        self._narrow()

    def _narrow(self) -> None:
        words = self.line.text().strip()
        if words and not self._editor.finding.prepare(0.0):
            self._tell(self.tr("正在建立索引…"))
            self._editor.prepare_index()
            return
        wanted = set(self._found(words)) if words else None
        rows = choices(self._editor.snapshot, tuple(self._candidates.values()), wanted)
        is_proposed = any(one.is_proposed for one in self._candidates.values())
        self.list.show_choices(rows, self.list.chosen, first=bool(words) or is_proposed)
        self._tell("" if wanted is None else self.tr("{0}条").format(len(wanted)))
        self.list.setVisible(wanted is None or bool(wanted))
        self.nothing.setVisible(wanted is not None and not wanted)

    def _tell(self, words: str) -> None:
        self.count.setText(words)
        self.count.setVisible(bool(words))

    def _found(self, words: str) -> list[NodeId]:
        found = self._editor.finding.nodes(Filter(text=words), self._editor.today())
        return [node for node in found if node in self._candidates]

    def _show_chosen(self, key: str) -> None:
        chosen = self._candidates.get(key)
        self.passage.show_node(self._editor.snapshot, chosen.node if chosen else None)
        self.add.setEnabled(chosen is not None and not self._editor.read_only)
        again = chosen is not None and chosen.link is not None
        if chosen is not None and chosen.link is not None:
            self.why.fix(told(chosen.link.why))
        else:
            self.why.suggest(chosen.suggestion if chosen else "")
        self.hint.setText(self._hint(again=again))

    def _hint(self, *, again: bool) -> str:
        if self._editor.read_only:
            return self.tr("文件是以只读方式打开的，不能修改。")
        if again:
            return self.tr("这条关联曾被否决，重新采用时沿用原来的理由。")
        return self.tr("改接后，原来的关联记为已否决；可以一次撤销。") if self._old else ""

    # the look

    def _lay_out(self) -> None:
        px = self._theme.px
        self.nothing.setContentsMargins(px(24), px(24), px(24), px(24))
        body, layout = QVBoxLayout(), QVBoxLayout(self)
        for one in (body, layout):
            one.setContentsMargins(0, 0, 0, 0)
            one.setSpacing(0)
        body.setContentsMargins(0, px(16), 0, 0)
        body.addLayout(self._head())
        body.addWidget(rule())
        body.addWidget(self.list, 1)
        body.addWidget(self.nothing, 1)
        body.addWidget(rule())
        body.addWidget(self.passage)
        layout.addWidget(ScrolledBody(body), 1)
        layout.addWidget(rule())
        layout.addLayout(self._foot())
        self.take_size(640, 800 if self._old else 720)

    def _head(self) -> QVBoxLayout:
        px = self._theme.px
        title = label(full_name(self._editor.snapshot, self._head_node()), wraps=True)
        title.setFont(self._theme.heading_font(17))
        head = QVBoxLayout()
        head.setContentsMargins(px(24), 0, px(24), px(12))
        head.setSpacing(px(8))
        head.addWidget(title)
        head.addWidget(label(self._task(), "soft", wraps=True))
        if self._old:
            head.addWidget(OldLink(self._theme, self._editor.snapshot, self._old))
        self.end_row = QWidget()
        row = QHBoxLayout(self.end_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(label(self.tr("关联属于") if self._is_work else self.tr("要点")))
        row.addWidget(self.end, 1)
        head.addWidget(self.end_row)
        find = QHBoxLayout()
        find.setSpacing(px(8))
        find.addWidget(self.line, 1)
        find.addWidget(self.count)
        head.addLayout(find)
        return head

    def _head_node(self) -> NodeId:
        """The task; the point, or the achievement where one of its points is still to be chosen."""
        if self._is_work:
            return link_ends(self._editor.document.outline, self._node)[0]
        return self._old.point if self._old else self._node

    def _task(self) -> str:
        if self._is_work:
            return self.tr("选一个要点，作为这项任务的基础。")
        return self.tr("选一项任务或举措，说明它承接这个要点。")

    def _foot(self) -> QVBoxLayout:
        px = self._theme.px
        last = QHBoxLayout()
        last.setSpacing(px(8))
        last.addWidget(self.hint, 1)
        last.addWidget(self.add)
        last.addWidget(self.cancel)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(24), px(12), px(24), px(16))
        foot.setSpacing(px(12))
        foot.addWidget(self.why)
        foot.addLayout(last)
        return foot
