"""A tree that paints its own arrows in the colours of the theme."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from ui.theme import Theme

_POINTING = frozenset(
    (QEvent.Type.Enter, QEvent.Type.HoverEnter, QEvent.Type.HoverMove, QEvent.Type.HoverLeave, QEvent.Type.Leave)
)
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TreeView(QTreeView):
    """Rows of one height, many of which can be chosen together.

    Ctrl with Home and End goes there as without Ctrl; with other keys the frame alone moves (`is_passing`),
    so that Space can add the row it comes to to those chosen.
    """

    was_reset = Signal()  # after the view has forgotten what was open and what was chosen
    menu_wanted = Signal(QPoint)  # of the rows chosen
    stayed = Signal(QModelIndex)  # a click on the row that was the current one already
    followed = Signal(QModelIndex)  # a click on a row, let go where it began, or Enter
    painted = Signal()  # once, when the rows have first been seen

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setViewport(_pane())
        self._is_new = True
        self._first = -1  # the line that is to be the first in sight
        self.is_passing = False
        self._pointed = QPersistentModelIndex()  # what the pointer is on
        self._pressed = QPersistentModelIndex()  # where a plain click began
        self._pressed_in: QAbstractItemModel | None = None
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setAllColumnsShowFocus(False)  # the style would paint its own bevel; drawRow paints a line
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for learnt in (self.verticalScrollBar().rangeChanged, self.verticalScrollBar().valueChanged):
            learnt.connect(lambda *_: self._begin())
        self._fit()
        theme.changed.connect(self._fit)

    def top_of(self, index: QModelIndex) -> int:
        """Where a row stands, from the top of the tree."""
        return self.visualRect(index).top()

    @property
    def first(self) -> int:
        """Which line of those that are open is the first in sight."""
        return self.verticalScrollBar().value()

    def begin_at(self, first: int) -> None:
        """Which line is to be the first in sight when the tree is first painted; -1 leaves it to the row chosen."""
        self._first = first
        self._begin()

    def go_to(self, index: QModelIndex, together: Sequence[QModelIndex] = ()) -> None:
        """To this row, chosen alone or together with others, whichever keys are held down."""
        flags, chosen = QItemSelectionModel.SelectionFlag, self.selectionModel()
        chosen.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        for one in together:
            chosen.select(one, flags.Select | flags.Rows)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Qt makes a selection for the view and one for its head at each change of the model, and deletes neither."""
        if self.model() is not None:
            self.model().modelReset.disconnect(self.was_reset)
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.was_reset)  # behind the selection, which forgets everything too
        for owner in (self, self.header()):
            for old in owner.findChildren(QItemSelectionModel, options=Qt.FindChildOption.FindDirectChildrenOnly):
                if old is not self.selectionModel():
                    old.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_new:
            self._is_new = False
            self.painted.emit()
            QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex().siblingAtColumn(0)))

    def dataChanged(
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Qt paints anew the rows named that are in sight, and not what stands open below the last of them."""
        super().dataChanged(top_left, bottom_right, list(roles))
        if top_left != bottom_right:
            self.viewport().update()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._paint_rows(self.visualRect(current), self.visualRect(previous))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        for part in (selected, deselected):
            self._paint_rows(self.visualRegionForSelection(part).boundingRect())

    def viewportEvent(self, event: QEvent) -> bool:
        done = super().viewportEvent(event)
        if event.type() in _POINTING:
            self._point()
        elif event.type() is QEvent.Type.WindowDeactivate:
            self._point(is_away=True)  # what comes over the window tells nobody that the pointer has left
        return done

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard sees where they are."""
        super().focusInEvent(event)
        self._point()
        if event.reason() in _BY_KEY:
            self.scrollTo(self.currentIndex().siblingAtColumn(0))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._point()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button on one of several rows chosen leaves them chosen: the menu is about them all."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.RightButton and self.selectionModel().isSelected(index):
            event.accept()
            return
        before = self.currentIndex().siblingAtColumn(0)
        self._pressed_in = self.model()
        super().mousePressEvent(event)
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = QPersistentModelIndex(index.siblingAtColumn(0) if is_plain else QModelIndex())
        if is_plain and before.isValid() and before == index.siblingAtColumn(0):
            self.stayed.emit(before)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Where the first click led to other rows, the second meant none of those."""
        if self.model() is self._pressed_in:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Followed only now: until then the row may be dragged."""
        index = self.indexAt(event.position().toPoint()).siblingAtColumn(0)
        is_click = self._pressed.isValid() and self._pressed == index
        self._pressed = QPersistentModelIndex()
        super().mouseReleaseEvent(event)
        if is_click:
            self.followed.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            self.followed.emit(self.currentIndex().siblingAtColumn(0))
            return
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.key() in _ENDS:
            plain = event.modifiers() & ~Qt.KeyboardModifier.ControlModifier
            super().keyPressEvent(QKeyEvent(event.type(), event.key(), plain))
        else:
            self.is_passing = True
            super().keyPressEvent(event)
            self.is_passing = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if self.selectionModel().hasSelection() and (is_by_key or self.indexAt(event.pos()).isValid()):
            self.menu_wanted.emit(event.globalPos())

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        ground = self._ground(index)
        if ground:
            painter.fillRect(option.rect, self._theme.colour(ground))
        super().drawRow(painter, option, index)
        if self.hasFocus() and index.sibling(index.row(), 0) == self.currentIndex().siblingAtColumn(0):
            self._frame(painter, option.rect)

    def _frame(self, painter: QPainter, row: QRect) -> None:
        """Of filled edges: a pen would draw half of its line outside the row where a pixel is no whole one of the
        screen's, and leave it there."""
        wide, high, colour = row.width(), row.height(), self._theme.colour("accent")
        for edge in (
            QRect(row.left(), row.top(), wide, 1),
            QRect(row.left(), row.bottom(), wide, 1),
            QRect(row.left(), row.top(), 1, high),
            QRect(row.right(), row.top(), 1, high),
        ):
            painter.fillRect(edge, colour)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        if not self.model().hasChildren(index):
            return
        centre = QPointF(rect.right() - self._theme.px(8), rect.center().y() + 0.5)
        half = self._theme.px(4) * 0.9
        if self.isExpanded(index):
            corners = [QPointF(-half, -half / 2), QPointF(half, -half / 2), QPointF(0, half * 0.75)]
        else:
            corners = [QPointF(-half / 2, -half), QPointF(-half / 2, half), QPointF(half * 0.75, 0)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("soft"))
        painter.drawPolygon(QPolygonF([centre + corner for corner in corners]))
        painter.restore()

    def _ground(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The colour of a whole row: its cells paint none, so that a title may run on into empty ones."""
        if self.selectionModel().isSelected(index):
            return "selected"
        is_pointed = self._pointed.isValid() and self._pointed == index.sibling(index.row(), 0)
        return "desk" if is_pointed else ""

    def _point(self, *, is_away: bool = False) -> None:
        """The row the pointer is on now wears its ground, and the one it left takes it off. Where a menu was open
        Qt still has the pointer where it was before."""
        under = self.viewport().mapFromGlobal(QCursor.pos())
        is_on = not is_away and self.viewport().underMouse() and self.viewport().rect().contains(under)
        index = self.indexAt(under) if is_on else QModelIndex()
        pointed = QPersistentModelIndex(index.siblingAtColumn(0))
        if pointed != self._pointed:
            left, self._pointed = self._pointed, pointed
            self._paint_rows(self.visualRect(left), self.visualRect(pointed))

    def _paint_rows(self, *cells: QRect) -> None:
        """Whole rows: Qt paints anew the cells that changed, but ground and frame run from edge to edge. A pixel above
        and below too: where one is no whole pixel of the screen's, the edge of a row is painted into the next."""
        for cell in cells:
            if not cell.isEmpty():
                self.viewport().update(0, cell.top() - 1, self.viewport().width(), cell.height() + 2)

    def _begin(self) -> None:
        """Until it is painted the bar learns only by and by how many lines there are, and Qt goes to the row chosen."""
        if self._is_new and self._first >= 0:
            self.verticalScrollBar().setValue(self._first)

    def _fit(self) -> None:
        self.setIndentation(self._theme.px(20))


def _pane() -> QWidget:
    """What the rows are painted on, like Qt's own. Handed one that Qt has made, the binding makes every class of
    widgets known first, wizards and all, to find out which of them it is."""
    pane = QWidget()
    pane.setObjectName("qt_scrollarea_viewport")
    pane.setBackgroundRole(QPalette.ColorRole.Base)
    pane.setAutoFillBackground(True)
    return pane
