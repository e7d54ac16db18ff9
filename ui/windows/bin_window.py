"""What was deleted, with a way back to its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.workspace.deleted import Deleted, deleted
from models.workspace.labels import node_name, subject_name
from models.workspace.values import SubjectId
from ui.editor import Editor
from ui.model_words import told
from ui.panels.flow import button, label
from ui.theme import Theme
from ui.windows.side_window import SideWindow


class BinWindow(SideWindow):
    """Nothing leaves the file: whatever is here can be put back."""

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("已删除的内容"), parent)
        self._editor = editor
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("已删除的内容"))
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(lambda _: self.restore())
        self.nothing = label(self.tr("没有删除过批注、疑误、节点或佐证材料。"), "soft")
        self.back = button(self.tr("恢复到原处"), "primary", self.restore)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(button(self.tr("关闭"), "", self.close))
        layout = QVBoxLayout()
        layout.setSpacing(theme.px(12))
        layout.addWidget(label(self.tr("删除的内容都留在文件里，可以恢复。"), "soft"))
        layout.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.list, 1)
        self.lay_out_over(foot, layout)
        self.take_size(560, 420)
        editor.changed.connect(self._fill)
        self._fill()

    def restore(self) -> None:
        """Bring the chosen one back."""
        item = self.list.currentItem()
        if item is not None:
            self._editor.change(SubjectId(item.data(Qt.ItemDataRole.UserRole)), {"deleted": "否"})

    def _fill(self) -> None:
        self.list.clear()
        for one in deleted(self._editor.snapshot.register):
            item = QListWidgetItem(self._words(one))
            item.setData(Qt.ItemDataRole.UserRole, one.subject)
            self.list.addItem(item)
        there = self.list.count() > 0
        self.list.setVisible(there)
        self.nothing.setVisible(not there)
        self.back.setEnabled(there and not self._editor.read_only)
        if there:
            self.list.setCurrentRow(0)

    def _words(self, one: Deleted) -> str:
        document = self._editor.document
        names = (told(subject_name(document, one.subject)), told(node_name(document, one.node)))
        return "　".join(names) + f"\n{one.words}"
