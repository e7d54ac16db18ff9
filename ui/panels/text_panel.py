"""The middle sheet: the words of a task beside what it builds on, and the saved page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.outline import Level, Node, NodeId
from models.source import Span
from models.workspace import Assignment
from ui.editor import Editor
from ui.icons import icon
from ui.marked_text import Mark, marked_paragraphs
from ui.panels.comparison_strip import ComparisonStrip
from ui.panels.elided import Elided
from ui.panels.flow import button, context_menu, label, set_role
from ui.panels.groundwork_panel import GroundworkPanel
from ui.panels.reading_view import ReadingView
from ui.panels.two_columns import TwoColumns
from ui.phrases import listed
from ui.plain_words import tip
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panels.link_card import LinkCard
    from ui.panels.source_view import SourceView

_AROUND = 40  # pixels at 100 % above and below a line that keys have gone to
_MARGIN = 8  # pixels at 100 % on either side within the words
_SEEN = 56  # pixels at 100 % above a card that is brought into sight
_WORDS, _GROUNDWORK = 13, 10  # how the columns share the page
_CARD = 215  # pixels at 100 % that cards need in any case
_SHORTEST = 13  # characters of a line of words
_SHORT_DUE = 12  # characters of a deadline that goes first where not all has room
_PART = re.compile(r"\d{1,3}\.\d{6}")
_UPPER = 0.4  # the part of the pane in which words from elsewhere are to begin


class TextPanel(QWidget):
    """Shows one node at a time, in the task or achievement it stands in."""

    node_wanted = Signal(str)
    note_wanted = Signal(object)
    doubt_wanted = Signal(object)
    add_link_wanted = Signal(str)
    retarget_wanted = Signal(str)
    confirm_wanted = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self.node = NodeId("")
        self._shown = NodeId("")
        self._query = ""
        self._held = NodeId("")  # whose words were brought into sight, until somebody scrolls
        self._part: float | None = None  # how far down the page was left, until somebody goes on from there
        self._seeks_hit = False  # a place marked by the search is to be in sight, once places are marked
        self._marking = QTimer(self, singleShot=True, interval=30)
        self._marking.timeout.connect(self._mark_hits)
        self._settling = QTimer(self, singleShot=True, interval=0)
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.path = Elided(role="soft")
        self.to_source = button(self.tr("对照原文"), "link", self.show_source)
        self.to_groundwork = button("", "link", self._go_to_groundwork)
        self.title = label(wraps=True)
        self.who = Elided(role="soft")
        self.suggested = label(self.tr("建议"), "badge")
        self.confirm = button(self.tr("确认牵头"), "link", lambda: self.confirm_wanted.emit(self.node))
        self.words = ReadingView(theme, margin=_MARGIN)
        self.words.setAccessibleName(self.tr("读本"))
        self.groundwork = GroundworkPanel(editor, theme)
        self.strip = ComparisonStrip(editor, theme)
        self.source: SourceView | None = None
        self._cards = 0  # pixels that the widest cards so far needed: from task to task the page keeps its way
        self._lay_out()
        self._connect()
        self._wear()

    # told by the window

    def show_node(self, node: NodeId) -> None:
        """Show a node where it stands and bring its words into sight."""
        whole = self._whole(node)
        anew = whole.id != self._shown
        self.node, self._shown = node, whole.id
        self._part = None
        self._seeks_hit = bool(self._query) and not self.words.hasFocus()  # what was clicked stays under the mouse
        if self._stack.currentIndex() == 1:
            self._show_source_of(node)
            return
        if anew:
            self._scroll.verticalScrollBar().setValue(0)
        self._show(whole)
        self._bring_into_sight(node)
        self._settling.start()

    def place(self) -> dict[str, list[str]]:
        """How far down the page somebody is: to be given back to `return_to` at the next start."""
        return {"part": [f"{self._scroll.verticalScrollBar().value() / max(1, self.words.height()):.6f}"]}

    def return_to(self, place: Mapping[str, list[str]]) -> None:
        """The same page, as far down as it was left: a part of its words, as they may have got another width."""
        said = place.get("part", [""])[0]
        if _PART.fullmatch(said):
            self._held, self._part = NodeId(""), float(said)
            self._go_down()

    def show_query(self, text: str) -> None:
        """Mark what was searched for in the words shown, once the tree has been painted."""
        if text != self._query:
            self._query = text
            self._marking.start()

    def seek_hit(self) -> None:
        """Bring into sight what was found in the words chosen, where nothing of it is."""
        self._seeks_hit = True
        self._marking.start()

    def show_link(self, link: str) -> None:
        """Bring the card of a link into sight once it has its place, and give it the focus."""
        card = self.groundwork.card_of(link)
        if card is not None:
            QTimer.singleShot(0, card, partial(self._bring_card, card))

    def show_added(self, link: str) -> None:
        """The same of a link that somebody has just added: it may stand far down."""
        self.groundwork.tell_added(link)
        self.show_link(link)

    def show_source(self, span: Span | None = None) -> None:
        """The saved page, at a range of it or at the node shown."""
        from ui.panels.source_view import SourceView

        if self.source is None:
            self.source = SourceView(self._editor, self._theme)
            self.source.node_wanted.connect(self._back_to)
            self.source.back_wanted.connect(self.show_reading)
            self._stack.addWidget(self.source)
        self._stack.setCurrentIndex(1)
        if span is not None and isinstance(span, Span):
            self.source.show_span(span)
        elif self.node:
            self._show_source_of(self.node)
        self.source.page.setFocus()

    def show_reading(self) -> None:
        self._stack.setCurrentIndex(0)
        self._show(self._editor.document.outline[self._shown])
        self.words.setFocus()

    @property
    def shows_source(self) -> bool:
        return self._stack.currentIndex() == 1

    def selected(self) -> tuple[NodeId, Span] | None:
        """The selected words: the deepest node that holds them, and their range of the source."""
        chosen = self.words.selected()
        if chosen is None:
            return None
        span = self._editor.snapshot.reading.reading.to_source(chosen)
        node = self._editor.document.outline.deepest_at(span)
        return (node.id, span) if node is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """To the beginning or the end of the page, with Ctrl and without."""
        bar = self._scroll.verticalScrollBar()
        end = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: bar.maximum()}.get(Qt.Key(event.key()))
        if end is None or self.shows_source:
            super().keyPressEvent(event)
        else:
            self._let_go()
            bar.setValue(end)

    # inside

    def _connect(self) -> None:
        self._editor.changed.connect(self._refresh)
        self._editor.index_ready.connect(self._marking.start)
        self._theme.changed.connect(self._wear)
        self.words.walked.connect(self._follow_cursor)
        self.words.reached.connect(lambda on: set_role(self._scroll, "reached", "true" if on else "false"))
        self.words.fitted.connect(self._stand_beside)
        self.words.fitted.connect(self._settling.start)
        self._settling.timeout.connect(self._keep_in_sight)
        self._scroll.verticalScrollBar().actionTriggered.connect(self._let_go)
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda *_: self._go_down())
        self.words.mark_opened.connect(self._open_mark)
        self.words.node_clicked.connect(self.node_wanted)
        self.words.menu_wanted.connect(self._open_menu)
        self.groundwork.mark_opened.connect(self._open_mark)
        self.groundwork.node_wanted.connect(self.node_wanted)
        self.groundwork.add_wanted.connect(self.add_link_wanted)
        self.groundwork.retarget_wanted.connect(self.retarget_wanted)
        self.strip.node_wanted.connect(self.node_wanted)

    def _whole(self, node: NodeId) -> Node:
        """The task or achievement in which a node stands; anything higher itself."""
        outline = self._editor.document.outline
        found = outline[node]
        if found.level in (Level.MEASURE, Level.POINT) and found.parent_id is not None:
            return outline[found.parent_id]
        return found

    def _show(self, whole: Node) -> None:
        snapshot = self._editor.snapshot
        outline = snapshot.document.outline
        above = [snapshot.reading.title(node) for node in outline.ancestors(whole.id)]
        self.path.show_words(" › ".join([*reversed(above)]))
        self.title.setText(snapshot.reading.heading(whole))
        self._show_who(self.node)
        self.words.show_paragraphs(marked_paragraphs(snapshot, whole), self.node)
        self.groundwork.show_node(self.node)
        self._fit()
        self._stand_beside()
        self.strip.show_node(self.node)
        if self._query:
            self._marking.start()

    def _stand_beside(self) -> None:
        """The groundwork waits beside the words until those chosen have come to the top."""
        self.to_groundwork.setText(self.tr("{0} ↓").format(self.groundwork.heading.text()))
        self.to_groundwork.setVisible(self._scroll.is_below)
        self._scroll.begin_at(0 if self.node == self._shown else self.words.place_of(self.node).top())

    def _show_who(self, node: NodeId) -> None:
        level = self._editor.document.outline[node].level
        is_work = level in (Level.TASK, Level.MEASURE)
        self.who.setVisible(is_work)
        if not is_work:
            self.suggested.hide()
            self.confirm.hide()
            return
        assignment = self._editor.snapshot.assignment(node)
        lead = assignment.lead or self.tr("未定")
        supporting = listed(assignment.supporting) or self.tr("未定")
        due = assignment.deadline.words or self.tr("未定")
        whose = self._whose(node)
        words = self.tr("牵头 {0}　　配合 {1}　　时限 {2}").format(lead, supporting, due)
        is_short = len(due) <= _SHORT_DUE
        order = self.tr("时限 {2}　牵头 {0}　配合 {1}") if is_short else self.tr("牵头 {0}　时限 {2}　配合 {1}")
        brief = order.format(lead, supporting, due)
        briefer = self._briefer(assignment, lead, due) if is_short else ()
        self.who.show_words(*(f"{whose}{one}" for one in (words, brief)), briefer=[f"{whose}{one}" for one in briefer])
        is_suggested = "lead" in assignment.suggested
        self.suggested.setVisible(is_suggested)
        self.confirm.setVisible(is_suggested and not self._editor.read_only)
        what = self.tr("确认{0}牵头").format(whose.strip()) if whose else self.confirm.text()
        self.confirm.setAccessibleName(what)
        self.confirm.setToolTip(tip(what) if whose else "")

    def _whose(self, node: NodeId) -> str:
        """What the line speaks of, where that is not what stands above it: a measure below the title of its task."""
        number = node.partition(".s")[2]
        return self.tr("举措{0}　").format(number) if number else ""

    def _briefer(self, assignment: Assignment, lead: str, due: str) -> Sequence[str]:
        """How many support it, where their names would be cut; nothing of them where nobody does, or even that."""
        without = self.tr("时限 {0}  牵头 {1}").format(due, lead)
        counted = self.tr("时限 {0}  牵头 {1}  配合{2}个").format(due, lead, len(assignment.supporting))
        return (counted, without) if assignment.supporting else (without,)

    def _refresh(self) -> None:
        if self._shown and not self.shows_source:
            place = self._scroll.verticalScrollBar().value()
            self._show(self._editor.document.outline[self._shown])
            self._scroll.verticalScrollBar().setValue(place)

    def _bring_into_sight(self, node: NodeId) -> None:
        """High enough for all of it to be seen, with its groundwork from the beginning; words that were clicked stay
        under the mouse."""
        self._held = node
        self._scroll.arrange()
        bar, place = self._scroll.verticalScrollBar(), self.words.place_of(node)
        top, passed = self._theme.px(20) + place.top(), self._scroll.passed
        height = self._scroll.viewport().height()
        lowest = height - place.height() if self.words.hasFocus() else height * _UPPER
        if not place.isNull() and not passed <= top <= passed + lowest:
            bar.setValue(max(0, top - self._theme.px(24)))
        if not self._scroll.is_below:
            bar.setValue(min(bar.value(), self._scroll.begin))

    def _keep_in_sight(self) -> None:
        """Laid out for another width, words stand elsewhere than where they were brought into sight."""
        if self._part is not None:
            self._go_down()
        elif self._held and self._held == self.node:
            self._bring_into_sight(self.node)

    def _go_down(self) -> None:
        """While a page is laid out and filled it becomes longer by and by."""
        if self._part is not None:
            self._scroll.verticalScrollBar().setValue(round(self._part * self.words.height()))

    def _follow_cursor(self, place: QRect) -> None:
        """As little as it takes until a line that keys have gone to is seen."""
        self._let_go()
        margin, bar = self._theme.px(_AROUND), self._scroll.verticalScrollBar()
        above = self._theme.px(20) + place.top() - self._scroll.passed
        below = above + place.height() + margin - self._scroll.viewport().height()
        if above < margin or below > 0:
            bar.setValue(max(0, self._scroll.passed + (below if below > 0 else above - margin)))

    def _let_go(self, _action: int = 0) -> None:
        self._held = NodeId("")
        self._part = None
        self._seeks_hit = False

    def _go_to_groundwork(self) -> None:
        """Where it stands below the words nothing in sight speaks of it."""
        self._let_go()
        self._scroll.verticalScrollBar().setValue(self._scroll.passed + self.groundwork.y())

    def _bring_card(self, card: LinkCard) -> None:
        self._let_go()
        self._scroll.bring(card, self._theme.px(_SEEN))
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark_hits(self) -> None:
        """Once the index is ready; until then nothing waits for it."""
        if not self._query or not self._shown:
            self.words.show_hits(())
        elif self._editor.finding.prepare(0.0):
            self.words.show_hits(self._hits())
            self._bring_hit()

    def _bring_hit(self) -> None:
        """The first one, where somebody has scrolled away from all of them."""
        if not self._seeks_hit or self.shows_source:
            return
        self._seeks_hit = False
        places = self.words.places_of_hits(None if self.node == self._shown else self.node)
        first, last = self._scroll.passed, self._scroll.passed + self._scroll.viewport().height()
        above = self._theme.px(20)
        if places and not any(first <= above + one.top() and above + one.bottom() <= last for one in places):
            self._held = NodeId("")
            self._scroll.verticalScrollBar().setValue(round(above + places[0].top() - (last - first) * _UPPER / 2))

    def _hits(self) -> Sequence[Span]:
        """What the search found in the reading of the nodes shown, as ranges of the reading."""
        from models.search import TextKind

        snapshot, outline = self._editor.snapshot, self._editor.document.outline
        hits = self._editor.finding.hits(self._query)
        found = []
        for node in (outline[self._shown], *outline.children(self._shown)):
            own = snapshot.reading.text(node)
            start = snapshot.reading.reading.to_reading(node.span).start
            at = snapshot.reading.reading.text.find(own[:20], start)
            if at < 0:
                continue
            found += [Span(at + hit.start, at + hit.end) for hit in hits.of(node.id) if hit.kind is TextKind.READING]
        return found

    def _show_source_of(self, node: NodeId) -> None:
        if self.source is not None:
            self.source.show_span(self._editor.document.outline[node].span)

    def _back_to(self, node: str) -> None:
        self._stack.setCurrentIndex(0)
        self.node_wanted.emit(node)

    def _open_mark(self, mark: Mark, at: QPoint) -> None:
        from ui.panels.mark_popup import MarkPopup

        popup = MarkPopup(self._editor, self._theme, self)
        popup.source_wanted.connect(self.show_source)
        popup.show_mark(mark, at)

    def _open_menu(self, at: QPoint) -> None:
        menu = context_menu(self)
        menu.addAction(self.tr("复制"), self.words.copy)
        has_words = self.words.selected() is not None and not self._editor.read_only
        note = menu.addAction(self.tr("写批注…"), lambda: self.note_wanted.emit(self.selected()))
        doubt = menu.addAction(self.tr("标疑误…"), lambda: self.doubt_wanted.emit(self.selected()))
        note.setIcon(icon("note", self._theme))
        doubt.setIcon(icon("warning", self._theme))
        note.setEnabled(has_words)
        doubt.setEnabled(has_words)
        menu.addAction(self.tr("在原文中看"), self._see_in_source)
        menu.popup(at)

    def _see_in_source(self) -> None:
        chosen = self.selected()
        self.show_source(chosen[1] if chosen else None)

    # the look

    def _wear(self) -> None:
        self._cards = 0
        self._fit()
        self.title.setFont(self._theme.heading_font(22, self.title.font().Weight.DemiBold))
        self.path.setFont(self._theme.font(12))

    def _lay_out(self) -> None:
        px = self._theme.px
        top = QHBoxLayout()
        top.addWidget(self.path, 1)
        top.addWidget(self.to_groundwork)
        top.addWidget(self.to_source)
        who = QHBoxLayout()
        who.setSpacing(px(6))
        who.addWidget(self.suggested)
        who.addWidget(self.who, 1)
        who.addWidget(self.confirm)
        head = QWidget()
        head.setProperty("role", "bar")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head_layout = QVBoxLayout(head)
        head_layout.setContentsMargins(px(32), px(10), px(24), px(10))
        head_layout.setSpacing(px(2))
        head_layout.addLayout(top)
        head_layout.addWidget(self.title)
        head_layout.addLayout(who)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._reading_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.strip)

    def _reading_page(self) -> QWidget:
        self._scroll = TwoColumns(self._theme, self.words, self.groundwork)
        self._scroll.setProperty("reached", "false")
        self._scroll.resized.connect(self._fit)
        return self._scroll

    def _fit(self) -> None:
        """The groundwork stands beside the words, or below where a line would be too short for them."""
        room = self._scroll.room
        self._cards = max(self._cards, self._theme.px(_CARD), self.groundwork.minimumSizeHint().width())
        column = min(room * _WORDS // (_WORDS + _GROUNDWORK), room - self._cards)
        beside = column - 2 * _MARGIN >= _SHORTEST * self._theme.text_font().pixelSize()
        self._scroll.share(column if beside else 0)
        self._stand_beside()
