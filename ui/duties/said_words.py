"""Where the words that are searched for stand in what people have said: the right sheet turns there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from models.workspace.values import SubjectId
from ui.duties.place import Place
from ui.editor import Editor
from ui.panels.desk import Desk
from ui.panels.right_sheet import RightSheet

if TYPE_CHECKING:
    from ui.panels.said_panel import SaidPanel

_PAPER = SubjectId("")  # the words of the paper in the middle, the first place of a node that has hits there


class SaidWords(QObject):
    """A node may hold them at several places: in the paper, in notes, in entries of several periods and units."""

    def __init__(self, editor: Editor, place: Place, right: RightSheet, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._place = place
        self._right = right
        self._desk = desk
        self._query = ""
        self._at = _PAPER
        self._turned: tuple[int, int] | None = None  # from which page of the sheet to which
        self._marking = QTimer(self, singleShot=True, interval=30)
        self._marking.timeout.connect(self._mark)
        editor.index_ready.connect(self._marking.start)
        editor.changed.connect(self._stay)
        right.made.connect(self._marking.start)

    def show_query(self, text: str) -> None:
        """Other words are searched for; they are marked once the tree has been painted."""
        if text == self._query:
            return
        self._query, self._at = text, _PAPER
        self._marking.start()
        if not text and self._right.is_made and not self._is_written_in:
            self._give_back(self._right.said)

    def go_along(self) -> None:
        """Another node is shown."""
        self._at = _PAPER
        self.lead()

    def lead(self) -> None:
        """If not all the words stand in the paper, the sheet turns to those that do not."""
        places = self._places()
        if places and self._at not in places and not self._is_written_in:
            self._go(places[0])

    def arrive(self, by: int) -> None:
        """Somebody has gone on to a node, or back to it from the next one."""
        if places := self._places():
            self._go(places[0 if by > 0 else -1], bring=True)

    def step(self, by: int) -> bool:
        """To the next or the previous place of the same node; False where there is none."""
        places = self._places()
        number = places.index(self._at) + by if self._at in places else -1
        if not 0 <= number < len(places):
            return False
        self._right.leave()
        self._go(places[number], bring=True)
        return True

    # inside

    def _places(self) -> Sequence[SubjectId]:
        """In the order in which they are gone through; first is the paper, or what has words that it has not."""
        editor, node = self._editor, self._place.node
        if not self._query or not node or not self._can_be_seen or not editor.finding.prepare(0.0):
            return ()
        from models.workspace.said_hits import said_hits, unprinted

        finding, register = editor.finding, editor.snapshot.register
        hits = finding.hits(self._query)
        if node not in hits.owners:
            return ()
        subjects = list(dict.fromkeys(hit.subject for hit in said_hits(hits, register, node)))
        missing = unprinted(finding, self._query, node) if subjects else ""
        if not missing:
            return (_PAPER, *subjects)
        holding = {hit.subject for hit in said_hits(finding.hits(missing), register, node)}
        return sorted(subjects, key=lambda subject: subject not in holding)

    @property
    def _can_be_seen(self) -> bool:
        return self._right.is_made and self._desk.has_right

    @property
    def _is_written_in(self) -> bool:
        """The keyboard stands in a field of the sheet that takes words."""
        focus = QApplication.focusWidget()
        return (
            focus is not None
            and self._right.isAncestorOf(focus)
            and focus.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        )

    def _go(self, subject: SubjectId, *, bring: bool = False) -> None:
        self._at = subject
        if subject == _PAPER:
            return
        self._mark()
        said = self._right.bring() if bring else self._right.said
        before = said.tabs.current
        entry = next(
            (one for one in self._editor.snapshot.filings_of(self._place.node) if one.subject == subject), None
        )
        if entry is not None:
            said.show_entry(str(entry.period), entry.unit)
        else:
            said.show_note(subject)
        self._turned = (self._turned[0] if self._turned else before, said.tabs.current)

    def _give_back(self, said: SaidPanel) -> None:
        """The page and the period that somebody left, unless they have turned elsewhere or said something since."""
        if self._turned is not None and said.tabs.current == self._turned[1]:
            said.filing.give_back()
            said.tabs.choose(self._turned[0])
        self._stay()

    def _stay(self) -> None:
        self._turned = None

    def _mark(self) -> None:
        if self._right.is_made:
            self._right.said.show_query(self._query)
