"""How a cell of the table is painted, and what it is typed into."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from models.workspace.deadlines import read_deadline
from models.workspace.filings import Review
from models.workspace.lamp import Colour
from ui.delegates.cell_editors import CellText, ReadLine
from ui.delegates.wrapped_text import WrappedText
from ui.editor import Editor
from ui.item_models.filing_table_model import Role
from ui.item_models.table_columns import Hand
from ui.model_words import each_told, told
from ui.panels.field_row import Choices, NamesChoices
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
MOST_LINES = 4
_SMALL, _SERIF = 11.0, 14.0  # pixels at 100 %
_TEXTS = ("progress", "problems", "next", "current", "evidence", "remark")
_INKS = {Hand.SUGGESTED: "amber_ink", Hand.INHERITED: "soft", Hand.DERIVED: "soft"}


@dataclass(frozen=True, slots=True)
class _Page:
    """A cell laid out: its lines, the small line below, and where the word 建议 goes."""

    lines: tuple[str, ...]
    below: tuple[str, ...]
    badge: str
    badge_is_beside: bool
    font: QFont


class TableDelegate(QStyledItemDelegate):
    """Suggestions in amber with the word 建议, what is inherited or derived in a lighter hand.

    Enter keeps, Alt+Enter begins a line, Ctrl+Enter asks for the words in all chosen cells. Words
    that were refused are there again when the cell is next opened.
    """

    fill_wanted = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._wrapped = WrappedText()
        self._keeping = False
        self._refused: tuple[QPersistentModelIndex, str] | None = None
        theme.changed.connect(self._wrapped.forget)

    # painting

    def height(self, index: Index, width: int) -> int:
        """How high a cell of this width has to be."""
        page = self._page(index, width)
        small = QFontMetrics(self._theme.font(_SMALL)).height()
        words = len(page.lines) * _pitch(page.font)
        return words + small * (len(page.below) + (not page.badge_is_beside)) + 2 * self._theme.px(6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._ground(painter, option, index)
        pad, page = self._theme.px(8), self._page(index, option.rect.width())
        pitch, small = _pitch(page.font), QFontMetrics(self._theme.font(_SMALL)).height()
        line = QRect(
            option.rect.left() + pad, option.rect.top() + self._theme.px(6), option.rect.width() - 2 * pad, pitch
        )
        painter.setFont(page.font)
        for number, words in enumerate(page.lines):
            painter.setPen(self._ink(index))
            self._words(painter, line, words, index if number == 0 else None)
            line.translate(0, pitch)
        if page.badge:
            beside = QFontMetrics(page.font).horizontalAdvance(page.lines[-1]) + self._theme.px(6)
            place = line.translated(beside, -pitch) if page.badge_is_beside else line
            self._badge(painter, place, page.badge)
            line.translate(0, 0 if page.badge_is_beside else small)
        painter.setFont(self._theme.font(_SMALL))
        painter.setPen(self._theme.colour("soft"))
        for words in page.below:
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)
            line.translate(0, small)
        painter.restore()

    def _page(self, index: Index, width: int) -> _Page:
        font, inner = self._font(index), width - 2 * self._theme.px(8)
        lines = self._lines(index, font, inner)
        small = self._theme.font(_SMALL)
        below = self._wrapped.lines(str(index.data(Role.BELOW) or ""), small, inner, 2)
        badge = self.tr("建议") if index.data(Role.HAND) == Hand.SUGGESTED and lines else ""
        used = QFontMetrics(font).horizontalAdvance(lines[-1]) if lines else 0
        wide = QFontMetrics(small).horizontalAdvance(badge) + self._theme.px(14)
        return _Page(lines, below, badge, not badge or used + wide <= inner, font)

    def _lines(self, index: Index, font: QFont, width: int) -> tuple[str, ...]:
        """Of several present values a line each, the number first, so that none hides another."""
        words = str(index.data() or "")
        if index.data(Role.FIELD) != "current" or "\n" not in words:
            return self._wrapped.lines(words, font, width, MOST_LINES)
        turned = [" ".join(reversed(line.rpartition("：")[::2])) for line in words.split("\n")]
        return tuple(line for one in turned for line in self._wrapped.lines(one, font, width, 1))

    def _font(self, index: Index) -> QFont:
        if index.data(Role.HAND) != Hand.SOURCE:
            return self._theme.font()
        if index.data(Role.HEADING):
            return self._theme.font(weight=QFont.Weight.DemiBold)
        return self._theme.text_font(_SERIF)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state = option.rect, option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("selected"))
        elif index.data(Role.HEADING):
            painter.fillRect(rect, self._theme.colour("desk"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if not index.data(Role.HEADING):
            painter.drawLine(rect.topRight(), rect.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _words(self, painter: QPainter, rect: QRect, words: str, first: Index | None) -> None:
        """A line; the shape at its head, if the cell has one, in the lamp's colour."""
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        colour = str(first.data(Role.COLOUR) or "") if first is not None else ""
        if colour:
            shape, _, words = words.partition(" ")
            ink = painter.pen()
            painter.setPen(self._theme.lamp(Colour(colour)))
            painter.drawText(rect, align, shape)
            painter.setPen(ink)
            rect = rect.adjusted(self._theme.px(18), 0, self._theme.px(18), 0)
        painter.drawText(rect, align, words)

    def _badge(self, painter: QPainter, line: QRect, words: str) -> None:
        painter.save()
        painter.setFont(self._theme.font(_SMALL))
        metrics = painter.fontMetrics()
        box = QRect(line.left(), 0, metrics.horizontalAdvance(words) + self._theme.px(6), metrics.height())
        box.moveTop(line.center().y() - box.height() // 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.colour("amber"))
        painter.drawRoundedRect(box.adjusted(0, 0, -1, -1), 3, 3)
        painter.setPen(self._theme.colour("amber_ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _ink(self, index: Index) -> QColor:
        return self._theme.colour(_INKS.get(index.data(Role.HAND), "ink"))

    # typing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = str(index.data(Role.FIELD))
        made = self._made(field, parent)
        made.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        if isinstance(made, Choices) and not isinstance(made, NamesChoices):
            made.picked.connect(lambda: self._chosen(made))
        return made

    def _made(self, field: str, parent: QWidget) -> QWidget:
        snapshot = self._editor.snapshot
        match field:
            case "lead":
                return Choices(snapshot.departments, parent)
            case "supporting":
                return NamesChoices(snapshot.departments, parent)
            case "status":
                return Choices(each_told(snapshot.statuses.names), parent)
            case "review":
                return Choices((Review.APPROVED, f"{Review.RETURNED}：", Review.WAITING), parent)
            case "lamp":
                return Choices([f"{colour.word}：" for colour in Colour], parent)
            case "deadline":
                return ReadLine(lambda words: told(read_deadline(words, snapshot.year).why), self._theme, parent)
            case _ if field in _TEXTS:
                return CellText(parent)
            case _:
                return QLineEdit(parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        words = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if self._refused is not None and self._refused[0] == index:
            words = self._refused[1]
            self._refused = None
        if isinstance(editor, CellText):
            editor.show_words(words)
        elif isinstance(editor, Choices):
            editor.line.setText(words)
            editor.line.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(words)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        words = _typed(editor)
        if self._keeping or words == str(index.data(Qt.ItemDataRole.EditRole) or ""):
            return
        self._keeping = True  # a refusal opens a dialog, which takes the focus away once more
        place = QPersistentModelIndex(index)
        self._refused = None if model.setData(index, words) else (place, words)
        self._keeping = False

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        if isinstance(editor, CellText):
            editor.take_place(option.rect, self._theme)
            return
        height = min(option.rect.height(), max(editor.sizeHint().height(), self._theme.px(30)))
        editor.setGeometry(option.rect.left(), option.rect.top(), option.rect.width(), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and isinstance(watched, QWidget) and _is_enter(event):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return self._ask_to_fill(watched, event)
            if isinstance(watched, CellText) and event.type() is QEvent.Type.KeyPress:
                self._enter(watched, event)
                return True
        return super().eventFilter(watched, event)

    def _ask_to_fill(self, editor: QWidget, event: QKeyEvent) -> bool:
        """Before the window takes these keys for something else."""
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            words = _typed(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
            self.fill_wanted.emit(words)
        return True

    def _enter(self, text: CellText, event: QKeyEvent) -> None:
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier):
            text.insertPlainText("\n")
        else:
            self._keep(text)

    def _chosen(self, box: Choices) -> None:
        """A choice is kept at once, unless a reason has to follow the colon."""
        if box.line.text().endswith("："):
            box.line.setFocus()
            box.line.end(False)
        else:
            self._keep(box)

    def _keep(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _typed(editor: QWidget) -> str:
    if isinstance(editor, CellText):
        return editor.toPlainText()
    if isinstance(editor, Choices):
        return editor.line.text()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _pitch(font: QFont) -> int:
    """From one line to the next."""
    return round(font.pixelSize() * 1.45)


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
