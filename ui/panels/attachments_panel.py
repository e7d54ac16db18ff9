"""The milestones of the chosen work, and what proves it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from models.outline import Level, NodeId
from models.workspace.attachments import Evidence, Milestone
from models.workspace.proven import lacks_evidence
from ui.editor import Editor
from ui.model_words import told
from ui.panels.flow import button, emptied, label
from ui.plain_words import caption, tip
from ui.theme import Theme


class AttachmentsPanel(QWidget):
    """节点 with a box to tick, 佐证材料 to open; says when work that is done has nothing to prove it."""

    add_milestone_wanted = Signal()
    add_evidence_wanted = Signal()
    evidence_opened = Signal(object)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._node = NodeId("")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(4))
        editor.changed.connect(self._show)

    def show_node(self, node: NodeId) -> None:
        self._node = node
        self._show()

    def _show(self) -> None:
        emptied(self._layout)
        if not self._node or self._editor.document.outline[self._node].level not in (Level.TASK, Level.MEASURE):
            return
        self._head(self.tr("节点"), self.tr("＋ 添加节点"), self.add_milestone_wanted.emit)
        for milestone in self._editor.snapshot.milestones(self._node):
            self._layout.addLayout(self._milestone(milestone))
        self._head(self.tr("佐证材料（附件）"), self.tr("＋ 添加材料"), self.add_evidence_wanted.emit)
        evidence = self._editor.snapshot.evidence(self._node)
        for one in evidence:
            self._layout.addLayout(self._evidence(one))
        if lacks_evidence(self._editor.snapshot, self._node):
            self._layout.addWidget(label(self.tr("△ 已完成，还没有佐证材料"), "doubt"))

    def _head(self, name: str, more: str, wanted: Callable[[], object]) -> None:
        row = QHBoxLayout()
        row.addWidget(label(name, "section"), 1)
        if not self._editor.read_only:
            row.addWidget(button(more, "link", wanted))
        self._layout.addLayout(row)

    def _milestone(self, milestone: Milestone) -> QHBoxLayout:
        row = QHBoxLayout()
        due = milestone.deadline
        words = f"{milestone.text}　{due.words}" if due.words else milestone.text
        box = QCheckBox(caption(words))
        box.setToolTip(tip(told(due.why)) if due.words else "")
        box.setChecked(milestone.done)
        box.setEnabled(not self._editor.read_only)
        box.clicked.connect(lambda on: self._editor.change(milestone.subject, {"done": "是" if on else "否"}))
        row.addWidget(box, 1)
        self._add_delete(row, milestone.subject, milestone.text)
        return row

    def _evidence(self, one: Evidence) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(button(caption(one.name), "link", lambda: self.evidence_opened.emit(one)))
        row.addStretch(1)
        self._add_delete(row, one.subject, one.name)
        return row

    def _add_delete(self, row: QHBoxLayout, subject: str, what: str) -> None:
        if self._editor.read_only:
            return
        delete = button(self.tr("删除"), "link", lambda: self._editor.change(subject, {"deleted": "是"}))  # type: ignore[arg-type]
        delete.setAccessibleName(self.tr("删除{0}").format(what))
        row.addWidget(delete)
