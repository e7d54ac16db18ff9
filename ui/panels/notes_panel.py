"""What people wrote beside the paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from models.outline import NodeId
from models.source import Span
from models.workspace.judged import shortened
from models.workspace.labels import node_name
from models.workspace.notes import Doubt, Note, NoteState
from models.workspace.passages import Passage
from models.workspace.said_hits import said_hits
from models.workspace.values import SubjectId
from ui.drafts import NOTE, Draft
from ui.editor import Editor
from ui.model_words import told
from ui.panels.flow import button, emptied, label
from ui.panels.marked_label import MarkedLabel
from ui.panels.tab_order import go_by_tab
from ui.panels.text_field import TextField
from ui.phrases import day_and_time, quoted
from ui.theme import Theme

_HELD = 50  # milliseconds until a button is looked at again that is held down


class NotesPanel(QWidget):
    """The notes and doubts of the node shown, and a place to write. Deleted ones can be brought back.
    `left` brings what is to be known of a note that was kept because its writer went elsewhere."""

    source_wanted = Signal(object)
    counted = Signal(int)
    left = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._node = self._home = NodeId("")
        self._span: Span | None = None
        self._is_doubt = False
        self._is_left = False  # what is being kept: nobody has said that it is written to its end
        self.about = label(role="soft", wraps=True)
        self._subject: SubjectId | None = None
        self._query = ""
        self.cards: dict[SubjectId, tuple[NodeId, MarkedLabel]] = {}  # the words of each on its card
        self._stood = ""  # the words of the note that is being changed, as it stands
        self.writing = QWidget()
        self.text = TextField("text", self.tr("批注"), theme, 3, left_keeps=False)
        self.text.setPlaceholderText(self.tr("写批注，Ctrl+Enter 存入"))
        self.text.typed.connect(lambda _, words: self._keep(words))
        self.internal = QCheckBox(self.tr("内部，不印"))
        self.keep = button(self.tr("存入"), "", self.text.keep)
        self.bin = QCheckBox(self.tr("也看已删除的"))
        self.bin.toggled.connect(lambda _: self._show())
        self.undo = button(self.tr("不改了"), "link", self._give_up)
        self._lay_out()
        editor.changed.connect(self._show)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._leave)

    def show_node(self, node: NodeId) -> None:
        """Notes of this node and of what it holds."""
        self._home = node
        if node != self._node:
            self.keep_pending()
            self._clear()
            self._node = node
            self._about(None, is_doubt=False)
        self._show()

    def write(self, node: NodeId, span: Span | None, *, is_doubt: bool = False) -> None:
        """Begin a note, or say that words are doubtful."""
        if self._is_free():
            self._node = node
            self._about(span, is_doubt=is_doubt)
            self._show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_query(self, text: str) -> None:
        """Mark what was searched for."""
        self._query = text
        self._mark()

    def show_note(self, subject: SubjectId) -> None:
        """Bring a note into sight; cards know their place only once they are laid out."""
        if subject in self.cards:
            words = self.cards[subject][1]
            QTimer.singleShot(0, words, partial(self._scroll.ensureWidgetVisible, words))

    def keep_pending(self) -> None:
        self._keep_left(self.text.keep)

    def unkept(self) -> list[Draft]:
        """What is typed and not kept yet."""
        words = self.text.toPlainText()
        if not self._node or not words.strip():
            return []
        if self._subject is not None and not self.text.is_unkept:
            return []
        about = {"internal": "是" if self.internal.isChecked() else "", "subject": self._subject or ""}
        if self._span is not None:
            about |= {"start": str(self._span.start), "end": str(self._span.end)}
            about |= {"doubt": "是" if self._is_doubt else ""}
        return [Draft(NOTE, (self._node,), "text", words, about)]

    def put_back(self, draft: Draft) -> None:
        """Type it again, about the same words."""
        about, span = draft.about, None
        if "start" in about:
            span = Span(int(about["start"]), int(about["end"]))
        self.write(draft.nodes[0], span, is_doubt=bool(about.get("doubt")))
        if self.unkept():  # of the disk's: one note holds both
            self.text.type_again(f"{self.text.toPlainText()}\n{draft.words}")
            return
        changed = next((one for one in self._notes_here() if one.subject == about.get("subject")), None)
        if changed is not None:
            self._begin_again(changed)
        self.internal.setChecked(bool(about.get("internal")))
        self.text.type_again(draft.words)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        return go_by_tab(self, next) or super().focusNextPrevChild(next)

    # inside

    def _leave(self, before: QWidget | None, now: QWidget | None) -> None:
        """A note is kept when somebody goes on elsewhere in the window: to tick that it is not to be printed,
        or to look at another window, is not to have written it to its end."""
        inside = self.writing.isAncestorOf
        if before is None or now is None or not inside(before) or inside(now) or now.window() is not self.window():
            return
        QTimer.singleShot(0, self, partial(self._leave_for, now))

    def _leave_for(self, now: QWidget) -> None:
        """Not while a button is held down: its card would go from under the mouse, and the click with it."""
        if isValid(now) and isinstance(now, QAbstractButton) and now.isDown():
            QTimer.singleShot(_HELD, self, partial(self._leave_for, now))
        elif not self.writing.isAncestorOf(QApplication.focusWidget() or self):
            self._keep_left(self.text.leave)

    def _keep_left(self, keep: Callable[[], None]) -> None:
        """Nobody has said that it is written to its end: a note is kept, and not printed until somebody says so."""
        is_unfinished, said = self._is_unfinished, self._what_was_left()
        self._is_left = True
        keep()
        self._is_left = False
        if is_unfinished and said and not self.text.toPlainText():
            self.left.emit(said)

    @property
    def _is_unfinished(self) -> bool:
        return bool(self.text.toPlainText().strip()) and (self._subject is None or self.text.is_unkept)

    def _what_was_left(self) -> str:
        """Nothing of a new note that its writer has ticked himself."""
        if self._subject is not None:
            note = self._changed_note()
            is_printed = note is not None and note.printed
            printed = self.tr("✓ 改到一半的批注已存下，先不印；在“批注”里改为印出，或按 Ctrl+Z 改回来")
            return printed if is_printed else self.tr("✓ 改到一半的批注已存下，按 Ctrl+Z 改回来")
        if self._is_doubt:
            return self.tr("✓ 没有写完的疑误已存下")
        wanted = self.internal.isChecked()
        return "" if wanted else self.tr("✓ 没有写完的批注已存下，先不印；要印的，在“批注”里改为印出")

    def _changed_note(self) -> Note | None:
        """The note that is being changed, as it stands."""
        return next((one for one in self._editor.snapshot.notes() if one.subject == self._subject), None)

    def _begin_again(self, note: Note) -> None:
        """Change what somebody wrote."""
        if not self._is_free():
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._about(None, is_doubt=False)
        self._subject, self._stood = note.subject, note.text
        self.text.show_words(note.text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.internal.hide()  # its card has a button for that
        self.about.setText(self.tr("修改{0}的批注").format(note.author or self._place(note.node)))
        self._show_writing()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_free(self) -> bool:
        """What stood in the field is kept, and the field empty; where it could not be kept it still stands there."""
        self.keep_pending()
        if self.unkept():
            return False
        self._clear()
        return True

    def _give_up(self) -> None:
        self._clear()
        self._about(None, is_doubt=False)

    def _show_writing(self) -> None:
        self.about.setVisible(bool(self.about.text()))
        self.undo.setVisible(self._subject is not None)

    def _clear(self) -> None:
        self._subject = None
        self.internal.setVisible(True)
        self.text.let_go()
        self.text.show_words("")
        self.text.setPlainText("")

    def _keep(self, words: str) -> None:
        if not words.strip() or not self._node:
            return
        printed = not self.internal.isChecked() and (self._is_doubt or not self._is_left)
        if self._subject is not None:
            waits = {"printed": "否"} if self._is_left else {}
            kept = self._editor.change(self._subject, {"text": words, **waits})
        elif self._is_doubt and self._span is not None:
            kept = self._editor.doubt(self._node, words, self._span, printed=printed)
        else:
            kept = self._editor.note(self._node, words, printed=printed, span=self._span)
        if kept:
            self._clear()
            self._node = self._home or self._node
            self._about(None, is_doubt=False)
            self._show()
            self._bring_last_into_sight()
        else:
            self.text.hold()

    def _about(self, span: Span | None, *, is_doubt: bool) -> None:
        self._span, self._is_doubt = span, is_doubt
        if span is None:
            self.about.setText("")
        else:
            quote = self._editor.snapshot.reading.words(span)
            words = self.tr("“{0}”有疑误，写明理由") if is_doubt else self.tr("批在“{0}”上")
            self.about.setText(words.format(quote if len(quote) < 40 else f"{quote[:38]}…"))
        self._show_writing()

    def _follow(self) -> None:
        """The note that is being changed may be changed elsewhere too, or be taken back."""
        if self._subject is None:
            return
        note = self._changed_note()
        if note is None:
            self._forget()
        elif note.text != self._stood:
            self._stood = note.text
            if not self.text.is_unkept:
                self.text.show_words(note.text)
            else:
                self.about.setText(
                    self.tr("这条批注刚刚改成了“{0}”，存入就用下面的代替它").format(shortened(note.text))
                )
                self._show_writing()

    def _forget(self) -> None:
        """What has been typed since is a new note."""
        if self.text.is_unkept:
            self._subject = None
            self.internal.show()
            self._about(None, is_doubt=False)
        else:
            self._give_up()

    def _show(self) -> None:
        self._follow()
        emptied(self._list)
        self.cards = {}
        if not self._node:
            return
        snapshot, around = self._editor.snapshot, self._around()
        notes = self._notes_here()
        live = [note for note in notes if note.state is not NoteState.DELETED]
        doubts = [doubt for doubt in snapshot.doubts() if doubt.node in around]
        doubts = [doubt for doubt in doubts if doubt.state is not NoteState.DELETED]
        shown = sorted(notes if self.bin.isChecked() else live, key=lambda note: note.at)
        for note in shown:
            self._list.addWidget(self._note_card(note))
        for doubt in doubts:
            self._list.addWidget(self._doubt_card(doubt))
        self._mark()
        if not shown and not doubts:
            self._list.addWidget(
                label(self.tr("还没有批注。选中正文里的字，按 F4 就批在那几个字上。"), "soft", wraps=True)
            )
        self._list.addStretch(1)
        for widget in (self.text, self.internal, self.keep):
            widget.setEnabled(not self._editor.read_only)
        self.counted.emit(len(live) + len(doubts))

    def _mark(self) -> None:
        found: defaultdict[SubjectId, list[Span]] = defaultdict(list)
        if self._query and self.cards and self._editor.finding.prepare(0.0):
            hits, register = self._editor.finding.hits(self._query), self._editor.snapshot.register
            for home in {node for node, _ in self.cards.values()}:
                for hit in said_hits(hits, register, home):
                    found[hit.subject].append(hit.span)
        for subject, (_, words) in self.cards.items():
            words.show_hits(found[subject])

    def _around(self) -> set[NodeId]:
        """The node shown, what it holds and what holds it."""
        outline = self._editor.document.outline
        around = {self._node, *(child.id for child in outline.children(self._node))}
        return around | {node.id for node in outline.ancestors(self._node)}

    def _notes_here(self) -> list[Note]:
        return [note for node in self._around() for note in self._editor.snapshot.notes(node)]

    def _bring_last_into_sight(self) -> None:
        """What has just been written stands at the end; a bar knows its end only once the cards are laid out."""
        bar = self._scroll.verticalScrollBar()
        QTimer.singleShot(0, self, lambda: bar.setValue(bar.maximum()))

    def _note_card(self, note: Note) -> QFrame:
        card, layout = self._card()
        if note.passage is not None:
            gone = self.tr("（原文里已没有这几个字）") if note.state is NoteState.ORPHAN else ""
            layout.addWidget(label(f"{self._quoted(note.passage, note.state)}{gone}", "soft", wraps=True))
        words = MarkedLabel(note.text, self._theme)
        self.cards[note.subject] = (note.node, words)
        layout.addWidget(words)
        state = [note.author, _when(note.at), self._place(note.node)]
        state += [] if note.printed else [self.tr("内部，不印")]
        state += [self.tr("已删除")] if note.state is NoteState.DELETED else []
        layout.addWidget(label(" · ".join(part for part in state if part), "soft", wraps=True))
        if not self._editor.read_only:
            layout.addLayout(self._note_buttons(note))
        return card

    def _note_buttons(self, note: Note) -> QHBoxLayout:
        row = QHBoxLayout()
        if note.state is NoteState.DELETED:
            row.addWidget(button(self.tr("恢复"), "link", lambda: self._editor.change(note.subject, {"deleted": "否"})))
        else:
            other = "否" if note.printed else "是"
            words = self.tr("改为内部") if note.printed else self.tr("改为印出")
            row.addWidget(button(self.tr("修改"), "link", lambda: self._begin_again(note)))
            row.addWidget(button(words, "link", lambda: self._change(note, {"printed": other})))
            row.addWidget(button(self.tr("删除"), "link", lambda: self._change(note, {"deleted": "是"})))
        if note.passage is not None:
            span = note.passage.span
            row.addWidget(button(self.tr("看原文"), "link", lambda: self.source_wanted.emit(span)))
        row.addStretch(1)
        return row

    def _change(self, note: Note, typed: Mapping[str, str]) -> None:
        """Words being changed in it are kept first, so that Ctrl+Z takes this back first. Who has it printed has said
        that they are written to their end."""
        if note.subject == self._subject:
            self.text.keep() if typed.get("printed") == "是" else self.keep_pending()
        self._editor.change(note.subject, typed)

    def _doubt_card(self, doubt: Doubt) -> QFrame:
        card, layout = self._card()
        layout.addWidget(
            label(self.tr("疑误{0}").format(self._quoted(doubt.passage, doubt.state)), "doubt", wraps=True)
        )
        layout.addWidget(label(doubt.reason, wraps=True))
        layout.addWidget(label(f"{doubt.author} · {self._place(doubt.node)}", "soft", wraps=True))
        row = QHBoxLayout()
        row.addWidget(button(self.tr("看原文"), "link", lambda: self.source_wanted.emit(doubt.passage.span)))
        if not self._editor.read_only:
            row.addWidget(
                button(self.tr("撤去"), "link", lambda: self._editor.change(doubt.subject, {"deleted": "是"}))
            )
        row.addStretch(1)
        layout.addLayout(row)
        return card

    def _quoted(self, passage: Passage, state: NoteState) -> str:
        """As they are read; as they were saved where the paper no longer has them."""
        is_gone = state is NoteState.ORPHAN
        return quoted(passage.quote if is_gone else self._editor.snapshot.reading.words(passage.span))

    def _place(self, node: NodeId) -> str:
        return told(node_name(self._editor.document, node))

    def _card(self) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame()
        card.setProperty("role", "note")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(self._theme.px(10), self._theme.px(2), 0, self._theme.px(2))
        layout.setSpacing(self._theme.px(2))
        return card, layout

    def _lay_out(self) -> None:
        px = self._theme.px
        inside = QWidget()
        inside.setProperty("role", "sheet")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, px(8), 0)
        self._list.setSpacing(px(12))
        self._scroll = scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout()
        row.addWidget(self.internal)
        row.addStretch(1)
        row.addWidget(self.undo)
        row.addWidget(self.keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        writing = QVBoxLayout(self.writing)
        writing.setContentsMargins(0, 0, 0, 0)
        writing.setSpacing(px(8))
        writing.addWidget(self.about)
        writing.addWidget(self.text)
        writing.addLayout(row)
        layout.addWidget(self.writing)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.bin)
        self.about.hide()


def _when(at: str) -> str:
    """As the clock on the wall shows it: 4月12日 09:30."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return day_and_time(moment)
