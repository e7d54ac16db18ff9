"""Who said what, when: of one node or of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from models.outline import NodeId
from models.workspace import Edit, EditId, OriginKind, StoreError
from models.workspace.areas import node_of
from models.workspace.history import (
    Wanted,
    origin_kind_name,
    subjects_from,
    table_of,
)
from models.workspace.labels import node_name
from models.workspace.values import SubjectId
from ui import tab_separated
from ui.editor import Editor
from ui.icons import make_searchable
from ui.log_reading import LogReading
from ui.model_words import told, word
from ui.panels.chooser import Chooser
from ui.panels.edit_card import EditCard
from ui.panels.flow import button, label
from ui.theme import Theme

_MOST = 200  # edits shown at once
_MOST_ASKED = 100  # subjects of a node; of more the whole log is read
_PAUSE = 120  # milliseconds without a key before the log is read again


class HistoryPanel(QWidget):
    """Newest first, with old → new; words, a person and a source narrow it. Of a task it lists what was said of its
    measures, too. What is listed can be taken away."""

    node_wanted = Signal(str)
    export_wanted = Signal(str, object)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._node = NodeId("")
        self.narrow = QLineEdit()
        self.narrow.setPlaceholderText(self.tr("按内容、栏目、日期查"))
        self.narrow.setAccessibleName(self.tr("查历史"))
        make_searchable(self.narrow, theme)
        self.person = Chooser(self.tr("何人"))
        self.origin = Chooser(self.tr("来源"))
        self.origin.addItem(self.tr("全部来源"), "")
        for kind in OriginKind:
            self.origin.addItem(word(origin_kind_name(kind)), kind.value)
        self.whole = QCheckBox(self.tr("看全部条目"))
        self.copy = button(self.tr("复制"), "link", self.copy_rows)
        self.export = button(self.tr("导出…"), "link", self._export)
        self.anew = button(self.tr("清除条件"), "link", self.clear)
        self._log = LogReading(editor, self)
        self._candidates: Sequence[Edit] = ()
        self._about: frozenset[SubjectId] = frozenset()
        self._lent = ""
        self._cards: dict[EditId, EditCard] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()

    def show_node(self, node: NodeId) -> None:
        """Words that were not typed here do not narrow what is about another node."""
        if node != self._node and self._lent and self._lent == self.narrow.text():
            self.clear()
        self._node = node
        self._show_anew()

    def show_whole(self, words: str) -> None:
        """Of the whole file, what holds these words."""
        self._lent = words
        self.whole.setChecked(True)
        self.narrow.setText(words)

    def clear(self) -> None:
        """Narrow nothing any more."""
        self._lent = ""
        with QSignalBlocker(self.whole), QSignalBlocker(self.origin), QSignalBlocker(self.person):
            self.whole.setChecked(False)
            self.origin.setCurrentIndex(0)
            self.person.setCurrentIndex(0)
        self.narrow.clear()
        self._show_anew()

    def edits(self) -> Sequence[Edit]:
        """What is to be shown, newest first."""
        return tuple(islice(self._found(), _MOST))

    def rows(self) -> Sequence[Sequence[str]]:
        """Everything that was found, a row for each change."""
        return table_of(self._editor.document, self._found())

    def copy_rows(self) -> None:
        """Into the clipboard, as spreadsheets take it."""
        QGuiApplication.clipboard().setText(tab_separated.written(self.rows()))

    # inside

    @property
    def wanted(self) -> Wanted:
        """What the person has chosen to see."""
        said = str(self.origin.currentData() or "")
        return Wanted(
            words=self.narrow.text(),
            actor=str(self.person.currentData() or ""),
            origin=OriginKind(said) if said else None,
        )

    def _found(self) -> Iterator[Edit]:
        wanted, document = self.wanted, self._editor.document
        return (edit for edit in self._candidates if wanted.lets_through(document, edit))

    def _read(self) -> None:
        """Once for all that is shown of it."""
        if not self.whole.isChecked():
            snapshot = self._editor.snapshot
            self._about = frozenset(subjects_from(snapshot.document.outline, snapshot.register, self._node))
        if self._reads_log:
            self._log.start()
            self._candidates = self._of_log() if self._log.is_whole else ()
            return
        try:
            self._candidates = self._about_node()
        except StoreError as error:
            self._candidates = ()
            self._editor.refused.emit(told(str(error)))

    @property
    def _reads_log(self) -> bool:
        """What many speak of is found sooner in the whole log."""
        return self.whole.isChecked() or len(self._about) > _MOST_ASKED

    def _of_log(self) -> Sequence[Edit]:
        edits = self._log.edits[::-1]
        if self.whole.isChecked():
            return edits
        return [edit for edit in edits if any(change.subject in self._about for change in edit.changes)]

    def _about_node(self) -> Sequence[Edit]:
        seen: dict[str, Edit] = {}
        for subject in self._about:
            seen.update((edit.id, edit) for edit in self._editor.workspace.history(subject))
        return sorted(seen.values(), key=lambda edit: edit.id, reverse=True)

    def _offer(self) -> None:
        """Whoever has made one of the edits that could be shown; a choice that is gone is dropped."""
        chosen = self.person.currentData()
        names = sorted({edit.actor for edit in self._candidates})
        with QSignalBlocker(self.person):
            self.person.clear()
            self.person.addItem(self.tr("全部人员"), "")
            for name in names:
                self.person.addItem(name, name)
            self.person.setCurrentIndex(max(0, self.person.findData(chosen)))

    def _refresh(self) -> None:
        """After an edit; the log itself brings one that it knows."""
        if self.isVisible() and not (self._reads_log and self._log.is_whole):
            self._show_all()

    def _show_log(self) -> None:
        if not self._reads_log:
            return
        if self.isVisible():
            self._show_all()
        else:
            self._read()

    def _show_anew(self) -> None:
        for card in self._cards.values():
            _drop(card)
        self._cards.clear()
        self._show_all()

    def _show_all(self) -> None:
        self._read()
        self._offer()
        self._show()

    def _show(self) -> None:
        """What stands there already stays: after an edit only its own card is made."""
        self._pause.stop()
        edits = self.edits()
        for gone in self._cards.keys() - {edit.id for edit in edits}:
            _drop(self._cards.pop(gone))
        for place, edit in enumerate(edits):
            if edit.id not in self._cards:
                self._cards[edit.id] = self._card(edit)
                self._list.insertWidget(place, self._cards[edit.id])
        self.note.setText(self._note(len(edits)))
        self.note.setVisible(bool(self.note.text()))
        self.anew.setVisible(not edits and self.wanted != Wanted())
        for one in (self.copy, self.export):
            one.setEnabled(bool(edits))

    def _note(self, shown: int) -> str:
        """What is to be known of the list."""
        if shown == _MOST:
            return self.tr("只列最近{0}次，导出的是全部。可用条件缩小范围。").format(_MOST)
        return "" if shown else self._nothing()

    def _nothing(self) -> str:
        if self._reads_log and self._log.is_reading:
            return self.tr("正在读…")
        if self.wanted != Wanted():
            return self.tr("没有符合条件的修改。可以少写几个字，或者勾选“看全部条目”。")
        if self.whole.isChecked():
            return self.tr("还没有修改。")
        has_more = self._editor.document.outline.children(self._node)
        return self.tr("这一条和下面各条还没有修改。") if has_more else self.tr("这一条还没有修改。")

    def _card(self, edit: Edit) -> EditCard:
        card = EditCard(self._editor.document, self._theme, edit, self._about)
        if (node := self._node_of(edit)) and (self.whole.isChecked() or node != self._node):
            words = self.tr("到{0}").format(told(node_name(self._editor.document, node)))
            card.lead_to(words, partial(self._lead_to, node))
        return card

    def _lead_to(self, node: NodeId) -> None:
        """The list that somebody goes through stays."""
        self._lent = ""
        self.node_wanted.emit(node)

    def _node_of(self, edit: Edit) -> NodeId | None:
        """The node an edit is about; of several the first."""
        register, document = self._editor.snapshot.register, self._editor.document
        for change in edit.changes:
            key = (change.subject, "node")
            values = {key: register.value(*key), **{c.key: c.after or c.before for c in edit.changes}}
            if node := node_of(document, values, change.subject):
                return node
        return None

    def _export(self) -> None:
        whole = self.whole.isChecked() or not self._node
        name = self.tr("全部") if whole else told(node_name(self._editor.document, self._node))
        self.export_wanted.emit(self.tr("修改记录（{0}）").format(name), self.rows())

    def _connect(self) -> None:
        self.narrow.textChanged.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._show)
        for chooser in (self.person, self.origin):
            chooser.currentIndexChanged.connect(lambda _: self._show())
        self.whole.toggled.connect(lambda _: self._show_anew())
        self._log.came.connect(self._show_log)
        self._log.failed.connect(self._editor.refused)
        self._editor.changed.connect(self._refresh)

    def _lay_out(self) -> None:
        px = self._theme.px
        inside = QWidget()
        inside.setProperty("role", "sheet")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, px(8), 0)
        self._list.setSpacing(px(12))
        self.note = label(role="soft", wraps=True)
        self._list.addWidget(self.note)
        self._list.addWidget(self.anew, 0, Qt.AlignmentFlag.AlignLeft)
        self._list.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        choosers, deeds = QHBoxLayout(), QHBoxLayout()
        choosers.setSpacing(px(8))
        for chooser in (self.person, self.origin):
            choosers.addWidget(chooser, 1)
        deeds.addWidget(self.whole)
        deeds.addStretch(1)
        for deed in (self.copy, self.export):
            deeds.addWidget(deed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(self.narrow)
        layout.addLayout(choosers)
        layout.addLayout(deeds)
        layout.addWidget(scroll, 1)


def _drop(card: QFrame) -> None:
    card.hide()
    card.deleteLater()
