"""The first column of a table, which stays in sight when the table is scrolled sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QApplication, QHeaderView, QStyle, QStyleOptionViewItem, QTableView, QToolTip, QWidget

from ui.theme import Theme

_MOST = 0.45  # the part of the table that it may take


class TableHead(QHeaderView):
    """A head whose sections can be painted elsewhere as well; it knows whether somebody has drawn an edge of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self._is_held = self.is_drawn = False
        self.sectionResized.connect(lambda *_: self._note())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_held = True
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._is_held = False

    def _note(self) -> None:
        self.is_drawn = self.is_drawn or self._is_held

    def paint_at(self, painter: QPainter, place: QRect, section: int) -> None:
        self.paintSection(painter, place, section)


class FrozenColumn(QWidget):
    """Painted over the table as the table itself paints; whatever is done to it is done to the table's own cells."""

    def __init__(self, view: QTableView, head: TableHead, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._head = head
        self._theme = theme
        self._is_pressed = False
        self.hide()
        view.horizontalScrollBar().valueChanged.connect(self.take_place)
        view.verticalScrollBar().valueChanged.connect(self.update)
        head.sectionResized.connect(self.take_place)
        view.verticalHeader().sectionResized.connect(self.update)
        view.installEventFilter(self)

    def follow(self) -> None:
        """The model that the table shows now."""
        model, chosen = self._view.model(), self._view.selectionModel()
        for happened in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.modelReset):
            happened.connect(self.update)
        for happened in (chosen.selectionChanged, chosen.currentChanged):
            happened.connect(self.update)

    def take_place(self) -> None:
        """Over the left of the table, once its own first column has begun to leave."""
        if self._view.horizontalScrollBar().value() <= 0 or self._view.model() is None:
            self.hide()
            return
        view, head = self._view.viewport(), self._head
        top = min(head.y(), view.y())
        wide = min(self._view.columnWidth(0), round(view.width() * _MOST))
        self.setGeometry(view.x(), top, wide, view.y() + view.height() - top)
        self.show()
        self.raise_()
        self.update()

    @property
    def covered(self) -> int:
        """Pixels at the left of the table that lie below it."""
        return self.width() if self.isVisible() else 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.take_place()
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("paper"))
        high = self._view.viewport().y() - self.y()
        painter.save()
        painter.setClipRect(0, high, self.width(), self.height() - high)
        for row in self._rows():
            self._paint_row(painter, row, high)
        painter.restore()
        self._head.paint_at(painter, QRect(0, 0, self.width(), high), 0)
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawLine(self.rect().topRight(), self.rect().bottomRight())

    def _rows(self) -> range:
        first = max(self._view.rowAt(0), 0)
        last = self._view.rowAt(self._view.viewport().height() - 1)
        return range(first, (last if last >= 0 else self._view.model().rowCount() - 1) + 1)

    def _paint_row(self, painter: QPainter, row: int, head: int) -> None:
        view = self._view
        index = view.model().index(row, 0)
        option = QStyleOptionViewItem()
        option.initFrom(view)
        option.state = QStyle.StateFlag.State_Enabled
        if view.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        if index == view.currentIndex() and view.hasFocus():
            option.state |= QStyle.StateFlag.State_HasFocus
        option.rect = QRect(0, head + view.rowViewportPosition(row), self.width(), view.rowHeight(row))
        view.itemDelegate().paint(painter, option, index)

    # what is done to it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_pressed = True
        self._hand_on(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_pressed:
            self._hand_on(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_pressed = False
        self._hand_on(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._hand_on(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._view.viewport(), event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = self._in_cell(event.pos())
        QApplication.sendEvent(
            self._view.viewport(), QContextMenuEvent(event.reason(), place, event.globalPos(), event.modifiers())
        )

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._index_at(event.pos()).data(Qt.ItemDataRole.ToolTipRole)
            QToolTip.showText(event.globalPos(), str(words or ""), self)
            return True
        return super().event(event)

    def _index_at(self, place: QPoint) -> QModelIndex:
        return self._view.model().index(self._view.rowAt(place.y() + self.y() - self._view.viewport().y()), 0)

    def _in_cell(self, place: QPoint) -> QPoint:
        """Where the table itself has what is seen here: in its first column, or behind this one's edge."""
        beneath = place + self.pos() - self._view.viewport().pos()
        if place.x() < self.width():
            beneath.setX(self._view.columnViewportPosition(0) + max(0, place.x()))
        return beneath

    def _hand_on(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if place.y() < self._view.viewport().y() - self.y() and event.type() is QEvent.Type.MouseButtonRelease:
            self._head.sectionClicked.emit(0)
            return
        there = QPointF(self._in_cell(place))
        handed = QMouseEvent(
            event.type(), there, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )
        QApplication.sendEvent(self._view.viewport(), handed)
