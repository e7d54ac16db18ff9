"""The milestones of the chosen work, and what proves it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from models.outline import Level, NodeId
from models.storage.evidence_files import evidence_folder, missing_evidence
from models.workspace.attachments import Evidence, Milestone
from models.workspace.proven import lacks_evidence
from ui.background import run_beside
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
        self._missing: frozenset[str] = frozenset()
        self._wanted: frozenset[str] = frozenset()
        self._looked: frozenset[str] = frozenset()
        self._marks: dict[str, list[QLabel]] = {}
        self._where = label()
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
        self._marks = {}
        for one in evidence:
            self._layout.addLayout(self._evidence(one))
        self._where = label(role="doubt", wraps=True)
        self._where.hide()
        self._layout.addWidget(self._where)
        self._look_for(one.address for one in evidence if one.sha256)
        if lacks_evidence(self._editor.snapshot, self._node):
            self._layout.addWidget(label(self.tr("△ 已完成，还没有佐证材料"), "doubt"))

    def _look_for(self, addresses: Iterable[str]) -> None:
        """Beside the window, one look at a time: the folder may lie on a share that answers late."""
        self._wanted = frozenset(addresses)
        if self._wanted and not self._looked:
            self._looked, workspace = self._wanted, self._editor.path
            wanted = self._wanted
            run_beside(self, lambda: missing_evidence(workspace, wanted), self._come_back, lambda _: None)

    def _come_back(self, missing: frozenset[str]) -> None:
        looked, self._looked = self._looked, frozenset()
        if looked == self._wanted:
            self._mark_missing(missing)
        else:  # somebody has gone on to another node meanwhile
            self._look_for(self._wanted)

    def _mark_missing(self, missing: frozenset[str]) -> None:
        self._missing = missing
        marks = {address: marks for address, marks in self._marks.items() if all(map(isValid, marks))}
        for address, found in marks.items():
            for mark in found:
                mark.setVisible(address in missing)
        if isValid(self._where):
            words = self.tr("标“不见了”的应在文件夹“{0}”里：把原来的佐证文件夹一起拷来，改成这个名称。")
            self._where.setText(words.format(evidence_folder(self._editor.path).name))
            self._where.setToolTip(tip(str(evidence_folder(self._editor.path))))
            self._where.setVisible(bool(missing & set(marks)))

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
        mark = label(self.tr("△ 不见了"), "doubt")
        mark.setVisible(one.address in self._missing)
        self._marks.setdefault(one.address, []).append(mark)
        row.addWidget(mark)
        row.addStretch(1)
        self._add_delete(row, one.subject, one.name)
        return row

    def _add_delete(self, row: QHBoxLayout, subject: str, what: str) -> None:
        if self._editor.read_only:
            return
        delete = button(self.tr("删除"), "link", lambda: self._editor.change(subject, {"deleted": "是"}))  # type: ignore[arg-type]
        delete.setAccessibleName(self.tr("删除{0}").format(what))
        row.addWidget(delete)
