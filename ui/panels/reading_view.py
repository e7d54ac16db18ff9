"""Words of the paper on the screen: set like a page, marked lightly, never to be changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from models.outline import NodeId
from models.source import Span
from ui.marked_text import WORD_JOINER, Mark, MarkKind, Paragraph
from ui.panels.justified import justify, line_at
from ui.theme import TEXT_PX, Theme
from ui.utf16 import characters, units

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_PAGES = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space)
_ENDS = {Qt.Key.Key_Home: QTextCursor.MoveOperation.Start, Qt.Key.Key_End: QTextCursor.MoveOperation.End}
LINE = 1.95  # line pitch as a multiple of the type size
_LEADS = (MarkKind.FLAGGED, MarkKind.REPAIR, MarkKind.DOUBT, MarkKind.NOTE, MarkKind.FIGURE)


class ReadingView(QTextBrowser):
    """Shows paragraphs in full height, for a pane that scrolls them.

    Marks are links, so that Tab reaches them and Enter opens them. Places are code points of the
    reading; Qt counts UTF-16, which is put right at this border and nowhere else.
    """

    mark_opened = Signal(object, QPoint)
    node_clicked = Signal(str)
    menu_wanted = Signal(QPoint)
    reached = Signal(bool)  # by the keyboard, or left
    fitted = Signal()  # the words have been laid out for another width
    walked = Signal(QRect)  # a key has brought the cursor here

    def __init__(self, theme: Theme, size: float = TEXT_PX, *, margin: int = 0, parent: QWidget | None = None) -> None:
        """`margin`: pixels of the page on either side, for the ground of the chosen words."""
        super().__init__(parent)
        self._margin = margin
        self._theme = theme
        self._size = size
        self._paragraphs: Sequence[Paragraph] = ()
        self._starts: list[int] = []
        self._chosen: NodeId | None = None
        self._hits: Sequence[Span] = ()
        self._lines: int | None = None
        self.setProperty("role", "page")
        self.setOpenLinks(False)
        self.setReadOnly(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._open_link)
        theme.changed.connect(self._repaint_words)

    # what is shown

    def show_paragraphs(
        self, paragraphs: Sequence[Paragraph], chosen: NodeId | None = None, *, lines: int | None = None
    ) -> None:
        """Set these paragraphs, no more than so many `lines` of them; `chosen` is the node whose ground is tinted."""
        self._paragraphs = tuple(paragraphs)
        self._chosen = chosen
        self._hits = ()
        self._lines = lines
        self._repaint_words()

    def limit(self, lines: int | None) -> None:
        """Show no more than so many lines; None shows all."""
        self._lines = lines
        self._fit()

    @property
    def is_cut(self) -> bool:
        """There is more than the limit lets through."""
        return self._lines is not None and self.document().size().height() > self.height() + self._pitch / 2

    def choose(self, node: NodeId | None) -> None:
        """Tint another node."""
        self._chosen = node
        self._go_to_chosen()
        self._paint_grounds()

    def show_hits(self, hits: Iterable[Span]) -> None:
        """Mark what a search found, as ranges of the reading."""
        self._hits = tuple(hits)
        self._paint_grounds()

    def place_of(self, node: NodeId) -> QRect:
        """Where a node's paragraph stands in this widget; empty where it is not shown."""
        for number, paragraph in enumerate(self._paragraphs):
            if paragraph.node == node:
                block = self.document().findBlockByNumber(number)
                return self.document().documentLayout().blockBoundingRect(block).toRect()
        return QRect()

    def places_of_hits(self, node: NodeId | None = None) -> Sequence[QRect]:
        """Where the marks of a search begin in this widget; with a node only those in its words."""
        starts = [hit.cursor.selectionStart() for hit in self.extraSelections()]
        found = []
        for start in starts:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            if node is None or self.node_at(start) == node:
                found.append(self.cursorRect(cursor))
        return found

    def selected(self) -> Span | None:
        """The selected words as a range of the reading; None where nothing is."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        places = [*self._origins(cursor.selectionStart(), cursor.selectionEnd())]
        return Span(min(places), max(places) + 1) if places else None

    def node_at(self, position: int) -> NodeId | None:
        """The node whose words stand at a position of the document."""
        for number in reversed(range(len(self._starts))):
            if self._starts[number] <= position:
                return self._paragraphs[number].node
        return None

    @property
    def words(self) -> str:
        """What can be read, without the signs that hold numbers together."""
        return "\n".join(paragraph.text for paragraph in self._paragraphs).replace(WORD_JOINER, "")

    # what Qt asks

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain words. Qt makes the object: one made here would outlive Python in the clipboard and crash the end."""
        data = super().createMimeDataFromSelection()
        data.text()  # Qt fills it in when first asked, over whatever was set before
        data.clear()
        data.setText(self.textCursor().selectedText().replace(WORD_JOINER, "").replace("\u2029", "\n"))
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
            self.fitted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEY:
            self.reached.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.reached.emit(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the pane scrolls

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            place = event.position().toPoint()
            node = self.node_at(self.cursorForPosition(place).position())
            if node is not None and not self.anchorAt(place):
                self.node_clicked.emit(node)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENDS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.moveCursor(_ENDS[key])
            event.ignore()  # the pane goes there
            return
        if event.key() in _PAGES:
            event.ignore()  # the pane scrolls
            return
        at = self.textCursor().charFormat()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at.isAnchor():
            self._open_link(QUrl(at.anchorHref()))
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        if self.textCursor().position() != before:
            self.walked.emit(self.cursorRect())

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """From mark to mark, from where the cursor stands: Qt would begin at the first one of all."""
        cursor = self.textCursor()
        places = list(self._places_of_marks())
        beyond = (
            [one for one in places if one[0] >= cursor.selectionEnd()]
            if next
            else [one for one in reversed(places) if one[1] <= cursor.selectionStart()]
        )
        if not beyond:
            return QTextEdit.focusNextPrevChild(self, next)
        cursor.setPosition(beyond[0][0])
        cursor.setPosition(beyond[0][1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.walked.emit(self.cursorRect())
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chosen node's ground lies below the words and every other mark."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ground"))
        lead = self._pitch * 0.15  # a line's height lies above its words; the ground is to lie about them
        for number, paragraph in enumerate(self._paragraphs):
            if paragraph.node == self._chosen and len(self._paragraphs) > 1:
                block = self.document().findBlockByNumber(number)
                place = self.document().documentLayout().blockBoundingRect(block)
                painter.drawRoundedRect(place.adjusted(-self._margin, lead, self._margin, lead + 2), 6, 6)
        painter.end()
        super().paintEvent(event)
        if self.is_cut:
            self._paint_more()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(event.globalPos())

    # inside

    def _repaint_words(self) -> None:
        document = self.document()
        document.clear()
        document.setDefaultFont(self._theme.text_font(self._size))
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        self._starts = []
        for number, paragraph in enumerate(self._paragraphs):
            block = self._block_format(first=number == 0)
            cursor.setBlockFormat(block) if number == 0 else cursor.insertBlock(block)
            self._starts.append(cursor.position())
            for text, marks in _stretches(paragraph):
                cursor.insertText(text.replace("\n", "\u2028"), self._format(marks, paragraph))
        cursor.endEditBlock()
        frame = document.rootFrame().frameFormat()
        frame.setLeftMargin(self._margin)
        frame.setRightMargin(self._margin)
        document.rootFrame().setFrameFormat(frame)
        self._go_to_chosen()  # Qt's own cursor went along to the end, and would scroll there
        self._paint_grounds()
        self._fit()

    def _go_to_chosen(self) -> None:
        """Keys go on from the words that were chosen."""
        cursor = QTextCursor(self.document())
        places = zip(self._starts, self._paragraphs, strict=True)
        cursor.setPosition(next((start for start, one in places if one.node == self._chosen), 0))
        self.setTextCursor(cursor)

    def _places_of_marks(self) -> Iterator[tuple[int, int]]:
        """From the first to the last; one that others lie within is a single one."""
        known: tuple[int, int, Mark] | None = None
        for start, paragraph in zip(self._starts, self._paragraphs, strict=True):
            at = start
            for text, marks in _stretches(paragraph):
                end, lead = at + units(text, len(text)), _lead(marks)
                if known is not None and (lead, at) == (known[2], known[1]):
                    known = (known[0], end, known[2])
                elif lead is not None:
                    if known is not None:
                        yield known[:2]
                    known = (at, end, lead)
                at = end
        if known is not None:
            yield known[:2]

    @property
    def _pitch(self) -> int:
        """From one line to the next, in pixels."""
        return round(self._size * self._theme.text_scale * LINE)

    def _block_format(self, *, first: bool) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setLineHeight(self._pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setTopMargin(0 if first else round(self._pitch * 0.2))
        return block

    def _format(self, marks: Sequence[Mark], paragraph: Paragraph) -> QTextCharFormat:
        found = QTextCharFormat()
        theme = self._theme
        found.setForeground(theme.colour("ink"))
        if paragraph.is_heading:
            found.setFontWeight(600)
        kinds = {mark.kind for mark in marks}
        if MarkKind.FIGURE in kinds:
            found.setForeground(theme.colour("accent"))
            found.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            found.setUnderlineColor(theme.colour("accent"))
        if MarkKind.NOTE in kinds:
            found.setBackground(theme.colour("wash"))
        if kinds & {MarkKind.REPAIR, MarkKind.FLAGGED, MarkKind.DOUBT}:
            in_doubt = kinds & {MarkKind.FLAGGED, MarkKind.DOUBT}
            style = QTextCharFormat.UnderlineStyle
            found.setUnderlineStyle(style.DashUnderline if in_doubt else style.DotLine)
            found.setUnderlineColor(theme.colour("amber"))
        if (lead := _lead(marks)) is not None:
            found.setAnchor(True)
            found.setAnchorHref(f"{lead.kind.value}/{lead.key}")
        return found

    def _paint_grounds(self) -> None:
        found: list[QTextEdit.ExtraSelection] = []
        for number, paragraph in enumerate(self._paragraphs):
            for hit in self._hits:
                place = paragraph.positions(hit)
                if place is not None:
                    found.append(self._tinted(number, place, "hit"))
        self.setExtraSelections(found)
        self.viewport().update()

    def _tinted(self, number: int, place: tuple[int, int], colour: str) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        text, start = self._paragraphs[number].text, self._starts[number]
        cursor = QTextCursor(self.document())
        cursor.setPosition(start + units(text, place[0]))
        cursor.setPosition(start + units(text, place[1]), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format.setBackground(self._theme.colour(colour))
        return selection

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        justify(self.document(), self._lines)
        height = ceil(self.document().size().height()) + 4
        self.setFixedHeight(max(1, height if self._lines is None else min(height, self._lines * self._pitch)))

    def _paint_more(self) -> None:
        """A … where the last line in sight breaks off."""
        found = line_at(self.document(), self._lines)
        if found is None:
            return
        block, line = found[0], found[0].layout().lineAt(found[1])
        place = self.document().documentLayout().blockBoundingRect(block).topLeft() + line.position()
        painter, ink = QPainter(self.viewport()), self._theme.colour("ink")
        painter.setFont(self.document().defaultFont())
        end, room = line.textStart() + line.textLength(), line.width() - painter.fontMetrics().horizontalAdvance("…")
        while end > line.textStart() and _across(line, end) > room:
            end -= 1
        left = place.x() - line.x() + _across(line, end)
        painter.fillRect(QRectF(left, place.y(), self.width(), line.height() + 1), self._theme.colour("paper"))
        painter.setPen(ink)
        painter.drawText(QPointF(left, place.y() + line.ascent()), "…")
        painter.end()

    def _origins(self, start: int, end: int) -> Iterator[int]:
        for number, paragraph in enumerate(self._paragraphs):
            first = characters(paragraph.text, start - self._starts[number])
            last = characters(paragraph.text, end - self._starts[number])
            yield from paragraph.origins[max(0, first) : max(0, last)]

    def _open_link(self, url: QUrl) -> None:
        kind, _, key = url.toString().partition("/")
        mark = Mark(MarkKind(kind), 0, 0, key)
        self.mark_opened.emit(mark, self.mapToGlobal(self.cursorRect(self.textCursor()).bottomLeft()))


def _lead(marks: Sequence[Mark]) -> Mark | None:
    """The mark that is opened where several lie upon one another."""
    return min(marks, key=lambda mark: _LEADS.index(mark.kind), default=None)


def _stretches(paragraph: Paragraph) -> Iterator[tuple[str, Sequence[Mark]]]:
    """The paragraph cut where a mark begins or ends, with the marks of each piece."""
    cuts = sorted({0, len(paragraph.text), *(edge for mark in paragraph.marks for edge in (mark.start, mark.end))})
    for start, end in pairwise(cuts):
        yield paragraph.text[start:end], [m for m in paragraph.marks if m.start <= start and end <= m.end]


def _across(line: QTextLine, place: int) -> float:
    """How far from the left a place of a line stands."""
    found: Any = line.cursorToX(place)  # with the place itself, which the types of PySide do not say
    return float(found[0])
