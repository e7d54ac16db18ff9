"""One link: the words at its other end, why it is there, and what people say of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.links import Link, LinkOrigin, LinkVerdict, Strength
from models.outline import Level, NodeId
from models.workspace import Snapshot
from ui.marked_text import plain_paragraph
from ui.model_words import told
from ui.panels.flow import OnceButton, button, label, set_role
from ui.panels.reading_view import ReadingView
from ui.phrases import named, spoken
from ui.theme import Theme

_LINES = 4  # of the other end's words, until somebody asks for all


class LinkCard(QFrame):
    """Shows one link at a time and can be given another."""

    judged = Signal(str, str)
    retarget_wanted = Signal(str)
    node_wanted = Signal(str)
    mark_opened = Signal(object, QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.link: Link | None = None
        self._node = ""
        self._is_open = False
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.title = label(wraps=True)
        self.title.setCursor(Qt.CursorShape.PointingHandCursor)
        self.path = label(role="soft", wraps=True)
        self.verdict = label()
        self.words = ReadingView(theme, 13.0)
        self.words.mark_opened.connect(self.mark_opened)
        self.words.node_clicked.connect(lambda _: self.node_wanted.emit(self._node))
        self.more = button(self.tr("展开"), "link", self._open_or_close)
        self.why = label(role="accent", wraps=True)
        self.confirm = button(self.tr("确认"), "link", lambda: self._judge("确认"), OnceButton)
        self.reject = button(self.tr("否决"), "link", lambda: self._judge("否决"), OnceButton)
        self.back = button(self.tr("退回建议"), "link", lambda: self._judge("建议"), OnceButton)
        self.move_ = button(self.tr("改接…"), "link", lambda: self.retarget_wanted.emit(self._id()))
        self._lay_out()

    def show_link(self, snapshot: Snapshot, link: Link, node: NodeId, *, read_only: bool) -> None:
        """`node` is the end whose words are shown."""
        self.link, self._node = link, node
        found = snapshot.document.outline[node]
        self.title.setText(_title(snapshot, node))
        self.path.setText(_path(snapshot, node))
        self.path.setVisible(bool(self.path.text()))
        self._is_open = False
        self.words.show_paragraphs([plain_paragraph(snapshot, found)], lines=_LINES)
        self._tell_more()
        judged = snapshot.judged(link)
        self._show_verdict(judged.verdict, look_again=judged.look_again)
        self.why.setText(named(self._kind(link), told(link.why)) if link.has_reason else self._kind(link))
        suggested = judged.verdict is LinkVerdict.SUGGESTED or judged.look_again
        self.confirm.setVisible((suggested or judged.verdict is LinkVerdict.REJECTED) and not read_only)
        self.reject.setVisible(judged.verdict is not LinkVerdict.REJECTED and not read_only)
        self.back.setVisible(not suggested and not read_only and link.origin is not LinkOrigin.PERSON)
        self._put_back(judged.verdict)
        self.move_.setVisible(not read_only)
        name = f"{self.path.text()} {self.title.text()}".strip()
        self.setAccessibleName(spoken((name, self.verdict.text(), self.why.text())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The heading leads to its words; a click beside a button does nothing."""
        if self.title.geometry().contains(event.position().toPoint()):
            self.node_wanted.emit(self._node)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.node_wanted.emit(self._node)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.more.setVisible(self._is_open or self.words.is_cut)

    def _kind(self, link: Link) -> str:
        """What the link was taken for; of one that somebody has added nothing that nobody said."""
        if link.origin is LinkOrigin.PERSON:
            kind = self.tr("人工添加")
        else:
            kind = self.tr("直接延续") if link.strength is Strength.DIRECT else self.tr("同领域基础")
        number = link.measure.partition(".s")[2] if link.measure else ""
        return self.tr("{0}（承接举措{1}）").format(kind, number) if number else kind

    def _open_or_close(self) -> None:
        self._is_open = not self._is_open
        self._fold()

    def _fold(self) -> None:
        """A few lines, or all of them."""
        self.words.limit(None if self._is_open else _LINES)
        self._tell_more()

    def _tell_more(self) -> None:
        self.more.setText(self.tr("收起") if self._is_open else self.tr("展开"))
        self.more.setVisible(self._is_open or self.words.is_cut)

    def _show_verdict(self, verdict: LinkVerdict, *, look_again: bool) -> None:
        if look_again:
            words, role = self.tr("△ 待复核"), "doubt"
        elif verdict is LinkVerdict.CONFIRMED:
            words, role = self.tr("✓ 已确认"), "good"
        elif verdict is LinkVerdict.REJECTED:
            words, role = self.tr("✕ 已否决"), "soft"
        else:
            words, role = self.tr("? 建议"), "doubt"
        self.verdict.setText(words)
        set_role(self.verdict, "role", role)

    def _put_back(self, verdict: LinkVerdict) -> None:
        """In the place of the button that was pressed: the same press once more takes the verdict back."""
        place = 0 if verdict is LinkVerdict.CONFIRMED else 2
        if self._foot.indexOf(self.back) != place:
            self._foot.removeWidget(self.back)
            self._foot.insertWidget(place, self.back)

    def _judge(self, word: str) -> None:
        self.judged.emit(self._id(), word)

    def _id(self) -> str:
        return self.link.id if self.link else ""

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignTop)
        self._foot = foot = QHBoxLayout()
        foot.setSpacing(px(4))
        for one in (self.confirm, self.reject, self.back, self.move_):
            foot.addWidget(one)
        foot.addStretch(1)
        above = QHBoxLayout()
        above.addWidget(self.path, 1)
        above.addWidget(self.more, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(9), px(12), px(6))
        layout.setSpacing(px(6))
        layout.addLayout(head)
        layout.addLayout(above)
        layout.addWidget(self.words)
        layout.addWidget(self.why)
        layout.addLayout(foot)


def _title(snapshot: Snapshot, node: NodeId) -> str:
    """The point by its own number and heading, or the task of a measure."""
    outline = snapshot.document.outline
    found = outline[node]
    above = next(outline.ancestors(node), None)
    named = above if found.level is Level.MEASURE and above is not None else found
    return snapshot.reading.heading(named)


def _path(snapshot: Snapshot, node: NodeId) -> str:
    """The achievement a point stands in; nothing for a task."""
    outline = snapshot.document.outline
    above = next(outline.ancestors(node), None)
    if outline[node].level is not Level.POINT or above is None:
        return ""
    return snapshot.reading.heading(above)
