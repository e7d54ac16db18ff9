"""The right sheet: what people say of what is chosen on the left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMoveEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.outline import Level, NodeId, Role
from models.source import Span
from models.workspace.labels import node_name
from models.workspace.values import SubjectId
from ui.drafts import FILING, NOTE, Draft
from ui.editor import Editor
from ui.model_words import told
from ui.panels.assignment_form import AssignmentForm
from ui.panels.attachments_panel import AttachmentsPanel
from ui.panels.filing_form import FilingForm
from ui.panels.flow import label, rule
from ui.panels.form_scroll import FormScroll
from ui.panels.history_panel import HistoryPanel
from ui.panels.notes_panel import NotesPanel
from ui.panels.tabs import Tabs
from ui.theme import Theme

WORK, NOTES, HISTORY = 0, 1, 2


class SaidPanel(QWidget):
    """分工与填报, 批注, 历史."""

    source_wanted = Signal(object)
    node_wanted = Signal(str)
    export_wanted = Signal(str, object)
    milestone_wanted = Signal()
    evidence_wanted = Signal()
    words_left = Signal(object)
    evidence_opened = Signal(object)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._node = NodeId("")
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = Tabs([self.tr("分工与填报"), self.tr("批注"), self.tr("历史")])
        self.about = label(role="accent", wraps=True)
        self.assignment = AssignmentForm(editor, theme)
        self.filing = FilingForm(editor, theme)
        self.filing.words_left.connect(self.words_left)
        self.attachments = AttachmentsPanel(editor, theme)
        self.attachments.add_milestone_wanted.connect(self.milestone_wanted)
        self.attachments.add_evidence_wanted.connect(self.evidence_wanted)
        self.attachments.evidence_opened.connect(self.evidence_opened)
        self.nothing = label(role="soft", wraps=True)
        self.notes = NotesPanel(editor, theme)
        self.history = HistoryPanel(editor, theme)
        self.notes.source_wanted.connect(self.source_wanted)
        self.notes.counted.connect(self._count)
        self.history.node_wanted.connect(self.node_wanted)
        self.history.export_wanted.connect(self.export_wanted)
        self._lay_out()
        self.filing.installEventFilter(self)
        self._owed = 0  # points the form has moved down and could not be followed yet
        self._scroll.verticalScrollBar().rangeChanged.connect(self._pay)
        self.tabs.chosen.connect(self._turn)

    def show_node(self, node: NodeId) -> None:
        self._node = node
        is_work = self._editor.document.outline[node].level in (Level.TASK, Level.MEASURE)
        words = self.tr("正在看：{0}") if self._editor.read_only else self.tr("正在填：{0}")
        self.about.setText(words.format(told(node_name(self._editor.document, node))))
        self.nothing.setVisible(not is_work)
        self.nothing.setText(self._why_nothing(node))
        self.show_chosen([node])
        self.filing.show_node(node)
        self.attachments.show_node(node)
        self.notes.show_node(node)
        if self.tabs.current == HISTORY:
            self.history.show_node(node)

    def _why_nothing(self, node: NodeId) -> str:
        outline = self._editor.document.outline
        if outline.roles.get(outline.part_of(node).id) is Role.PLAN:
            return self.tr("这是标题，分工和填报在下面的任务、举措上。可以写批注。")
        return self.tr("这是2016年的成绩，不分工、不填报。可以写批注。")

    def show_chosen(self, nodes: Sequence[NodeId]) -> None:
        """Several rows chosen together are assigned together; filings are for one."""
        self.assignment.show_nodes(nodes)
        self.about.setVisible(len(self.assignment.nodes) == 1)
        if len(self.assignment.nodes) > 1:
            self.filing.hide()
            self.attachments.hide()
        elif self._node:
            self.filing.setVisible(bool(self.assignment.nodes))
            self.attachments.setVisible(bool(self.assignment.nodes))

    def show_work(self) -> None:
        self.tabs.choose(WORK)

    def show_entry(self, period: str, unit: str) -> None:
        """An entry in which something was found, its marks in sight."""
        self.tabs.choose(WORK)
        self.filing.show_entry(period, unit)
        field = self.filing.first_hit
        if field is not None:
            self._scroll.bring(field)

    def show_note(self, subject: SubjectId) -> None:
        """A note in which something was found."""
        self.tabs.choose(NOTES)
        self.notes.show_note(subject)

    def show_query(self, text: str) -> None:
        """Mark what was searched for."""
        for one in (self.filing, self.notes):
            one.show_query(text)

    def show_history(self) -> None:
        self.tabs.choose(HISTORY)

    def write_note(self, node: NodeId, span: Span | None, *, is_doubt: bool = False) -> None:
        self.tabs.choose(NOTES)
        self.notes.write(node, span, is_doubt=is_doubt)

    def keep_pending(self) -> None:
        """Keep whatever was typed and not left yet."""
        self.assignment.keep_pending()
        self.filing.keep_pending()
        self.notes.keep_pending()

    def unkept(self) -> list[Draft]:
        """What is typed and not kept yet."""
        return [*self.assignment.unkept(), *self.filing.unkept(), *self.notes.unkept()]

    def put_back(self, draft: Draft) -> None:
        """Type words again into the field they came from; their node is shown."""
        self.tabs.choose(NOTES if draft.form == NOTE else WORK)
        if draft.form == NOTE:
            self.notes.put_back(draft)
        elif draft.form == FILING:
            self.filing.put_back(draft)
            self._scroll.bring_focus()
        else:
            self.show_chosen(draft.nodes)
            self.assignment.put_back(draft)
            self._scroll.bring_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What grows above the filing pushes nothing away from under the hand that is at work in it."""
        if event.type() is QEvent.Type.Move and isinstance(event, QMoveEvent) and self._is_at_work():
            self._follow(event.pos().y() - event.oldPos().y())
        return super().eventFilter(watched, event)

    def _follow(self, moved: int) -> None:
        """At the lower end the bar can only go on once it has been told how much longer the form is."""
        bar = self._scroll.verticalScrollBar()
        wanted = bar.value() + self._owed + moved
        bar.setValue(wanted)
        self._owed = max(0, wanted - bar.maximum())

    def _pay(self) -> None:
        bar = self._scroll.verticalScrollBar()
        owed, self._owed = self._owed, 0
        bar.setValue(bar.value() + owed)

    def _is_at_work(self) -> bool:
        focus = self.filing.window().focusWidget()
        return self.filing.underMouse() or (focus is not None and self.filing.isAncestorOf(focus))

    def _turn(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        if number == HISTORY and self._node:
            self.history.show_node(self._node)

    def _count(self, count: int) -> None:
        self.tabs.rename(NOTES, self.tr("批注 {0}").format(count) if count else self.tr("批注"))

    def _lay_out(self) -> None:
        px = self._theme.px
        inside = QWidget()
        inside.setProperty("role", "sheet")
        form = QVBoxLayout(inside)
        form.setContentsMargins(px(16), px(16), px(12), px(16))
        form.setSpacing(px(12))
        form.addWidget(self.nothing)
        form.addWidget(self.assignment)
        form.addWidget(self.filing)
        form.addWidget(self.attachments)
        form.addStretch(1)
        self._scroll = work = FormScroll(inside, self._theme)
        work.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        self._stack.addWidget(work)
        self._stack.addWidget(self._framed(self.notes))
        self._stack.addWidget(self._framed(self.history))
        top = QHBoxLayout()
        top.setContentsMargins(px(16), 0, px(8), 0)
        top.addWidget(self.tabs)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        self.about.setContentsMargins(px(16), px(10), px(12), px(8))
        layout.addWidget(self.about)
        layout.addWidget(rule())
        layout.addWidget(self._stack, 1)

    def _framed(self, panel: QWidget) -> QWidget:
        frame = QWidget()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(self._theme.px(16), self._theme.px(16), self._theme.px(8), self._theme.px(12))
        layout.addWidget(panel)
        return frame
