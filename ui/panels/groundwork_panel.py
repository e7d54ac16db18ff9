"""What a task builds on, or which tasks lean on an achievement, as cards beside the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.links import Link, LinkVerdict
from models.outline import Level, NodeId
from ui.editor import Editor
from ui.panels.flow import OnceButton, button, label
from ui.panels.links_below import LinksBelow
from ui.panels.wrapping_row import WrappingRow
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panels.link_card import LinkCard

_AT_ONCE = 3  # cards that fit into the first painting


class GroundworkPanel(QWidget):
    """A column of cards, kept and given other links when another node is shown."""

    node_wanted = Signal(str)
    mark_opened = Signal(object, QPoint)
    add_wanted = Signal(str)
    retarget_wanted = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._node = NodeId("")
        self.cards: list[LinkCard] = []
        self._waiting: list[tuple[Link, NodeId]] = []
        self._filled = 0
        self._own = 0  # how many of those waiting are the chosen measure's
        self._added = ""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(lambda: self._fill(1))
        self.heading = label(role="soft")
        self.confirm_all = button("", "link", self.confirm_meant, OnceButton)
        self.add = button(self.tr("＋ 添加"), "link", lambda: self.add_wanted.emit(self._node))
        self.nothing = label(role="soft", wraps=True)
        self.below = LinksBelow(theme)
        self.below.node_wanted.connect(self.node_wanted)
        self.news = label(self.tr("✓ 刚添加"), "good")
        self.own = label(role="section")
        self.others = QWidget()
        self.confirm_others = button("", "link", self.confirm_rest, OnceButton)
        self._lay_out()

    def show_node(self, node: NodeId) -> None:
        """The links of a task or of what stands around a point; those rejected come last, but not while somebody
        is at them: nothing slides away from under the hand."""
        links = self._links(node) if node != self._node else self._in_place(self._links(node))
        at_once = len(links) if node == self._node else _AT_ONCE
        self._added = self._added if node == self._node else ""
        self._node, self._waiting, self._filled = node, links, 0
        self._own = sum(link.measure == node for link, _ in links)
        self._fill(at_once)
        for card in self.cards[self._filled :]:
            card.hide()
        self._show_head(node, [link for link, _ in links])
        self._show_news()

    @property
    def is_filled(self) -> bool:
        """Every link has its card."""
        return self._filled == len(self._waiting)

    def card_of(self, link: str) -> LinkCard | None:
        """The card of a link, made if need be; None where it is not shown."""
        self._fill(len(self._waiting))
        shown = (card for card in self.cards[: self._filled] if card.link is not None and card.link.id == link)
        return next(shown, None)

    def tell_added(self, link: str) -> None:
        """Say that a link is there now, as long as it is and nobody goes elsewhere."""
        self._added = link
        self._show_news()

    def suggested(self) -> list[str]:
        """The links shown that nobody has judged."""
        return [link.id for link in self._suggested()]

    def meant(self) -> list[str]:
        """Those of them that one click above confirms: of a measure, its own and no others."""
        return [link.id for link in self._suggested() if self._is_meant(link)]

    def confirm_meant(self) -> None:
        self._confirm(self.meant())

    def confirm_rest(self) -> None:
        """What the other measures of the task build on."""
        self._confirm([link.id for link in self._suggested() if not self._is_meant(link)])

    # inside

    def _confirm(self, links: list[str]) -> None:
        """The focus goes to the first card: a key pressed once more meets no other button."""
        had_focus = self.confirm_all.hasFocus() or self.confirm_others.hasFocus()
        if links:
            self._editor.judge(links, "确认")
        if had_focus and self._filled:
            self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _suggested(self) -> list[Link]:
        verdict = self._editor.snapshot.link_verdict
        return [link for link, _ in self._links(self._node) if verdict(link) is LinkVerdict.SUGGESTED]

    def _is_meant(self, link: Link) -> bool:
        return link.measure == self._node or self._editor.document.outline[self._node].level is not Level.MEASURE

    def _show_meant(self, level: Level) -> None:
        """Each button says how far it goes, as most cards are out of sight, and never goes further than it did."""
        suggested = self._suggested()
        meant = [link for link in suggested if self._is_meant(link)]
        words = {Level.MEASURE: self.tr("确认本举措{0}条"), Level.TASK: self.tr("确认本任务{0}条")}
        self.confirm_all.setText(words.get(level, self.tr("确认这{0}条")).format(len(meant)))
        self.confirm_all.setVisible(bool(meant) and not self._editor.read_only)
        others = len(suggested) - len(meant)
        self.confirm_others.setText(self.tr("确认其他{0}条").format(others))
        self.confirm_others.setVisible(bool(others) and not self._editor.read_only)

    def _fill(self, most: int) -> None:
        """The next few cards; the others when the window has been painted."""
        for link, end in self._waiting[self._filled : self._filled + most]:
            if len(self.cards) == self._filled:
                self._new_card()
            card = self.cards[self._filled]
            card.show_link(self._editor.snapshot, link, end, read_only=self._editor.read_only)
            card.show()
            self._filled += 1
        if self._filled < len(self._waiting):
            self._later.start()
        self._divide()

    def _divide(self) -> None:
        """What the chosen measure itself builds on, and what the rest of its task does."""
        is_measure = self._editor.document.outline[self._node].level is Level.MEASURE
        self.own.setVisible(is_measure and bool(self._waiting))
        self.own.setText(self.tr("本举措的") if self._own else self.tr("本举措还没有自己的基础"))
        self.others.setVisible(is_measure and self._own < self._filled)
        self._column.removeWidget(self.others)
        there = self._own < len(self.cards)
        place = self._column.indexOf(self.cards[self._own]) if there else self._column.count() - 1
        self._column.insertWidget(place, self.others)

    def _show_news(self) -> None:
        """Above the card that it speaks of."""
        added = [place for place, (link, _) in enumerate(self._waiting[: self._filled]) if link.id == self._added]
        link = self._waiting[added[0]][0] if added else None
        is_there = link is not None and self._editor.snapshot.link_verdict(link) is not LinkVerdict.REJECTED
        self.news.setVisible(is_there)
        if is_there:
            self._column.removeWidget(self.news)
            self._column.insertWidget(self._column.indexOf(self.cards[added[0]]), self.news)

    def _links(self, node: NodeId) -> list[tuple[Link, NodeId]]:
        """The links shown beside a node, each with the end whose words are shown."""
        snapshot = self._editor.snapshot
        outline = snapshot.document.outline
        level = outline[node].level
        if level in (Level.TASK, Level.MEASURE):
            task = outline[node].parent_id if level is Level.MEASURE else node
            found = [(link, link.point) for link in snapshot.links() if link.task == task]
        else:
            points = {node, *(child.id for child in outline.children(node))}
            found = [(link, link.measure or link.task) for link in snapshot.links() if link.point in points]
        rejected = LinkVerdict.REJECTED
        return sorted(found, key=lambda one: (one[0].measure != node, snapshot.link_verdict(one[0]) is rejected))

    def _in_place(self, links: list[tuple[Link, NodeId]]) -> list[tuple[Link, NodeId]]:
        """As they stand already; what is new behind them."""
        places = {link.id: place for place, (link, _) in enumerate(self._waiting)}
        return sorted(links, key=lambda one: (one[0].measure != self._node, places.get(one[0].id, len(places))))

    def _judge(self, link: str, word: str) -> None:
        """The focus goes to the head of the card: a key pressed once more meets no other button."""
        self._editor.judge([link], word)
        card = self.card_of(link)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_head(self, node: NodeId, links: Sequence[Link]) -> None:
        level = self._editor.document.outline[node].level
        self.below.show_node(self._editor.snapshot, node)
        is_work = level in (Level.TASK, Level.MEASURE)
        is_plan = is_work or self.below.is_plan
        self.heading.setText(self.tr("2016年基础") if is_plan else self.tr("承接的2017年任务"))
        self._show_meant(level)
        self.add.setVisible((is_work or level is Level.POINT) and not self._editor.read_only)
        self._deeds.arrange()
        is_bare = not links and self.below.isHidden()
        self.nothing.setVisible(is_bare)
        if is_bare:
            self.nothing.setText(self._why_nothing(node, is_work=is_work))

    def _why_nothing(self, node: NodeId, *, is_work: bool) -> str:
        document = self._editor.document
        if not is_work:
            return self.tr("2017年的任务没有承接这里的内容。")
        task = document.outline[node].parent_id if document.outline[node].level is Level.MEASURE else node
        reason = document.without_groundwork.get(task or node, "")
        return reason or self.tr("还没有关联2016年的基础。可以用“＋ 添加”从要点里选。")

    def _new_card(self) -> None:
        from ui.panels.link_card import LinkCard

        card = LinkCard(self._theme)
        card.judged.connect(self._judge)
        card.node_wanted.connect(self.node_wanted)
        card.mark_opened.connect(self.mark_opened)
        card.retarget_wanted.connect(self.retarget_wanted)
        self._column.insertWidget(self._column.count() - 1, card)
        self.cards.append(card)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.setSpacing(0)
        self._deeds = deeds = WrappingRow(0)  # long words on them are not to make the window wider than its screen
        for deed in (self.confirm_all, self.add):
            deeds.add(deed)
        head.addWidget(deeds)
        others = QHBoxLayout(self.others)
        others.setContentsMargins(0, 0, 0, 0)
        others.addWidget(label(self.tr("本任务其他的"), "section"), 1)
        others.addWidget(self.confirm_others)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(10))
        self._column.addLayout(head)
        self._column.addWidget(self.news)
        self._column.addWidget(self.nothing)
        self._column.addWidget(self.below)
        self._column.addWidget(self.own)
        self._column.addWidget(self.others)
        self._column.addStretch(1)
