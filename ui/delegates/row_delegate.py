"""How a row of the tree is painted: lamp, words, and what is only suggested in a lighter hand."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from models.outline import Level
from models.workspace.lamp import Colour
from ui.editor import Editor
from ui.item_models.outline_model import Column, Role
from ui.item_models.outline_rows import RowKind
from ui.model_words import each_told
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_COUNTS = (Column.PERCENT, Column.PROBLEMS, Column.NOTES)
_ON_THE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ON_THE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_LAMP, _GAP = 18, 6  # pixels at 100 %
_EDGE = 3  # pixels at 100 % below the cell that is changed by F2
_LEAST_EDITOR, _AROUND = 80, 44  # pixels at 100 %: an editor, and what it has around its words
_MOST_SHOWN = 60  # characters an editor is made wide for


class RowDelegate(QStyledItemDelegate):
    """Paints every column; edits status and lead (with the lists to choose from), deadline and percent."""

    def __init__(self, editor: Editor, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._theme.px(60), self._theme.px(29))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        self._focus(painter, option, index)
        if text := str(index.data() or ""):
            self._write(painter, option, index, text)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        from ui.panels.choices import Choices

        match index.column():
            case Column.LEAD:
                return Choices(self._editor.snapshot.departments, parent)
            case Column.STATUS:
                return Choices(each_told(self._editor.snapshot.statuses.names), parent)
        line = QLineEdit(parent)
        line.setFrame(False)
        return line

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the cell, and as wide as the words; to the left where there is no room on the right."""
        place = QRect(option.rect)
        home = editor.parentWidget()
        room = home.width() if home is not None else place.width()
        place.setWidth(
            min(max(place.width(), self._wide(editor, str(index.data(Qt.ItemDataRole.EditRole) or ""))), room)
        )
        place.moveLeft(max(0, min(place.left(), room - place.width())))
        editor.setGeometry(place)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        words = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentText(words)
        elif isinstance(editor, QLineEdit):
            editor.setText(words)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        words = editor.currentText() if isinstance(editor, QComboBox) else ""
        words = editor.text() if isinstance(editor, QLineEdit) else words
        if words != str(index.data(Qt.ItemDataRole.EditRole) or ""):
            model.setData(index, words)

    # inside

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, text: str) -> None:
        rect = option.rect.adjusted(self._theme.px(4), 0, -self._theme.px(4), 0)
        if index.column() == Column.TITLE:
            rect = self._lamp(painter, rect, index)
        painter.setPen(self._ink(index, option))
        painter.setFont(option.font)
        is_count = index.column() in _COUNTS
        if not is_count:
            rect = rect.adjusted(0, 0, self._room(option, index), 0)
        metrics: QFontMetrics = option.fontMetrics
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _ON_THE_RIGHT if is_count else _ON_THE_LEFT, shown)

    def _wide(self, editor: QWidget, words: str) -> int:
        """What an editor needs to show its words, and a list those to choose from."""
        own = editor.fontMetrics().horizontalAdvance(words[:_MOST_SHOWN]) + self._theme.px(_AROUND)
        listed = editor.sizeHint().width() if isinstance(editor, QComboBox) else 0
        return max(own, listed, self._theme.px(_LEAST_EDITOR))

    def _focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell that F2 changes has a thicker edge below; the row has the one frame, and a title may run on through
        the cell."""
        if option.state & QStyle.StateFlag.State_HasFocus and index.flags() & Qt.ItemFlag.ItemIsEditable:
            thick = self._theme.px(_EDGE)
            edge = QRect(option.rect.left(), option.rect.bottom() + 1 - thick, option.rect.width(), thick)
            painter.fillRect(edge, self._theme.colour("accent"))

    def _room(self, option: QStyleOptionViewItem, index: Index) -> int:
        """The width of the empty cells behind a text, into which it may run on."""
        tree, room = option.widget, 0
        if not isinstance(tree, QTreeView):
            return 0
        for column in list(Column)[index.column() + 1 :]:
            if tree.isColumnHidden(column):
                continue
            if index.sibling(index.row(), column).data():
                break
            room += tree.columnWidth(column)
        return room

    def _lamp(self, painter: QPainter, rect: QRect, index: Index) -> QRect:
        """The lamp's shape at the left; returns what is left for the words."""
        shape, colour = index.data(Role.SHAPE), index.data(Role.COLOUR)
        if not shape:
            return rect
        painter.setPen(self._theme.lamp(Colour(colour)))
        painter.setFont(self._theme.font(12))
        wide = self._theme.px(_LAMP)
        painter.drawText(QRect(rect.left(), rect.top(), wide, rect.height()), Qt.AlignmentFlag.AlignCenter, shape)
        return rect.adjusted(wide + self._theme.px(_GAP) - 2, 0, 0, 0)

    def _ink(self, index: Index, option: QStyleOptionViewItem) -> QColor:
        selected = option.state & QStyle.StateFlag.State_Selected
        if index.column() == Column.TITLE:
            if selected or index.data(Role.KIND) == RowKind.GROUNDWORK:
                return self._theme.colour("accent")
            return self._theme.colour("soft" if index.data(Role.KIND) == RowKind.LINK else "ink")
        if index.column() == Column.LEAD and index.data(Role.SUGGESTED):
            return self._theme.colour("amber_ink")
        if index.column() == Column.PROBLEMS:
            return self._theme.colour("amber_ink")
        if index.column() == Column.LEAD and self._is_work(index):
            return self._theme.colour("ink")  # settled, and so no lighter than what is only suggested
        return option.palette.color(QPalette.ColorRole.Text) if selected else self._theme.colour("soft")

    def _is_work(self, index: Index) -> bool:
        level = self._editor.document.outline[index.data(Role.NODE)].level
        return index.data(Role.KIND) == RowKind.NODE and level in (Level.TASK, Level.MEASURE)
