"""All fields that hold several values, each to be settled on one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.outline import NodeId
from models.workspace.labels import label_of
from models.workspace.pending import Pending
from models.workspace.values import Key, kind_of
from ui.editor import Editor
from ui.model_words import told
from ui.panels.flow import button, label
from ui.panels.pending_line import PendingLine
from ui.theme import Theme
from ui.windows.side_window import SideWindow

_MOST = 50  # rows; as some are settled, others come


class PendingWindow(SideWindow):
    """Stays beside the main window, which can be used meanwhile; follows every edit."""

    node_wanted = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("待定的栏目"))
        self._editor = editor
        self.rows: dict[Key, PendingRow] = {}
        self.summary = label(wraps=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(16))
        self._lay_out()
        editor.changed.connect(self._fill)
        self._fill()
        for row in list(self.rows.values())[:1]:
            row.line.buttons[0].setFocus()

    def _fill(self) -> None:
        found = self._editor.pending(_MOST)
        self.summary.setText(self._words(self._editor.pending_count()))
        wanted = {one.key: one for one in found}
        for key in [key for key in self.rows if key not in wanted]:
            gone = self.rows.pop(key)
            gone.hide()
            gone.deleteLater()
        for place, one in enumerate(found):
            self._show(place, one)

    def _show(self, place: int, one: Pending) -> None:
        row = self.rows.get(one.key)
        if row is None:
            row = self.rows[one.key] = PendingRow(self._editor, self._theme)
            row.node_wanted.connect(self.node_wanted)
            self._list.insertWidget(place, row)
        row.show_pending(one)

    def _words(self, count: int) -> str:
        if not count:
            return self.tr("没有待定的栏目。两份文件把同一栏改得不一样，并入以后才会出现在这里。")
        words = self.tr("有{0}个栏目两边改得不一样，几个值都留着。选一个定下来；都不合适，就到那一栏直接填。")
        return words.format(count) + (self.tr("先列{0}个。").format(_MOST) if count > _MOST else "")

    def _lay_out(self) -> None:
        px = self._theme.px
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, px(12), 0)
        rows.addLayout(self._list)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(self.tr("关闭"), "", self.close))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(self.summary)
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)
        self.take_size(560, 480)


class PendingRow(QWidget):
    """One field, and the way to its place in the paper."""

    node_wanted = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._node = NodeId("")
        self.line = PendingLine(editor, theme)
        self.go = button(self.tr("看这一条"), "link", lambda: self.node_wanted.emit(self._node))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addWidget(self.line, 1)
        layout.addWidget(self.go, 0, Qt.AlignmentFlag.AlignTop)

    def show_pending(self, one: Pending) -> None:
        subject, field = one.key
        name = told(label_of(self._editor.document, subject, field))
        self.line.show_pending(one, name)
        register = self._editor.snapshot.register
        self._node = NodeId(register.text(subject, "node") if kind_of(subject) else subject)
        self.go.setVisible(self._node in self._editor.document.outline)
        self.go.setAccessibleName(self.tr("看{0}").format(name))
