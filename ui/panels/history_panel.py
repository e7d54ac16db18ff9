"""Who said what, when: of one node or of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from models.outline import NodeId
from models.workspace import Edit, OriginKind, StoreError, SubjectId
from models.workspace.labels import field_name, speaks_to_people, subject_name, value_name
from models.workspace.values import kind_of
from ui.editor import Editor
from ui.panels.flow import emptied, label
from ui.theme import Theme

_MOST = 200  # edits shown at once


class HistoryPanel(QWidget):
    """Newest first, with old → new; typed words narrow it."""

    node_wanted = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._node = NodeId("")
        self.narrow = QLineEdit()
        self.narrow.setPlaceholderText(self.tr("按人、日期、栏目、内容查"))
        self.narrow.setAccessibleName(self.tr("查历史"))
        self.narrow.setClearButtonEnabled(True)
        self.narrow.textChanged.connect(lambda _: self._show())
        self.whole = QCheckBox(self.tr("看全部条目"))
        self.whole.toggled.connect(lambda _: self._show())
        self._lay_out()
        editor.changed.connect(lambda _: self._show() if self.isVisible() else None)

    def show_node(self, node: NodeId) -> None:
        self._node = node
        self._show()

    def edits(self) -> Sequence[Edit]:
        """What is to be shown, newest first."""
        wanted = self.narrow.text().strip()
        found = (edit for edit in self._candidates() if not wanted or wanted in self._searchable(edit))
        return tuple(islice(found, _MOST))

    # inside

    def _candidates(self) -> Iterator[Edit]:
        try:
            if self.whole.isChecked():
                yield from reversed(list(self._editor.workspace.history()))
                return
            seen: dict[str, Edit] = {}
            for subject in self._subjects():
                seen.update((edit.id, edit) for edit in self._editor.workspace.history(subject))
            yield from sorted(seen.values(), key=lambda edit: edit.id, reverse=True)
        except StoreError as error:
            self._editor.refused.emit(str(error))

    def _subjects(self) -> Iterator[SubjectId]:
        """The node, and what has been said that names it."""
        register = self._editor.snapshot.register
        yield SubjectId(self._node)
        for kind in ("note", "doubt", "filing", "milestone", "evidence"):
            yield from register.subjects_of(kind, self._node)
        for subject in register.subjects("link"):
            if self._node in subject.partition(":")[2].split(">"):
                yield subject

    def _searchable(self, edit: Edit) -> str:
        changes = (f"{field_name(c.field)} {c.before} {c.after}" for c in edit.changes)
        return " ".join((edit.label, edit.actor, _when(edit), _where(self, edit), *changes))

    def _show(self) -> None:
        emptied(self._list)
        edits = self.edits()
        for edit in edits:
            self._list.addWidget(self._card(edit))
        if not edits:
            self._list.addWidget(label(self.tr("还没有修改。"), "soft"))
        if len(edits) == _MOST:
            self._list.addWidget(
                label(self.tr("只列最近{0}次。用上面的查找缩小范围。").format(_MOST), "soft", wraps=True)
            )
        self._list.addStretch(1)

    def _card(self, edit: Edit) -> QFrame:
        card = QFrame()
        layout = QVBoxLayout(card)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.px(2))
        layout.addWidget(label(edit.label, wraps=True))
        layout.addWidget(label(" · ".join((edit.actor, _when(edit), _where(self, edit))), "soft", wraps=True))
        for change in edit.changes[:12]:
            if not speaks_to_people(change.field):
                continue
            before, after = value_name(change.field, change.before), value_name(change.field, change.after)
            about = "" if kind_of(change.subject) else f"{subject_name(self._editor.document, change.subject)} "
            layout.addWidget(label(f"{about}{field_name(change.field)}：{before} → {after}", "soft", wraps=True))
        if len(edit.changes) > 12:
            layout.addWidget(label(self.tr("……共{0}处").format(len(edit.changes)), "soft"))
        return card

    def _lay_out(self) -> None:
        px = self._theme.px
        inside = QWidget()
        inside.setProperty("role", "sheet")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, px(8), 0)
        self._list.setSpacing(px(12))
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.narrow)
        layout.addWidget(self.whole)
        layout.addWidget(scroll, 1)


def _when(edit: Edit) -> str:
    moment = edit.at.astimezone()
    return f"{moment.year}年{moment.month}月{moment.day}日 {moment:%H:%M}"


def _where(panel: QWidget, edit: Edit) -> str:
    names = {
        OriginKind.SCREEN: panel.tr("屏幕"),
        OriginKind.COMMAND_LINE: panel.tr("命令行"),
        OriginKind.WORKBOOK: panel.tr("表格 {0}").format(edit.origin.name),
    }
    return names[edit.origin.kind]
