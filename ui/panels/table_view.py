"""A table of cells to type into, whose rows are as high as their words once they are seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.delegates.table_delegate import TableDelegate
from ui.panels.first_drawing import FirstDrawing
from ui.panels.frozen_column import FrozenColumn, TableHead
from ui.theme import Theme

_USUAL_HEIGHT, _LEAST_HEIGHT = 52, 31  # pixels at 100 %
_MOST_TRIES = 8  # until rows that are measured on the way push the one wanted no further


class TableView(QTableView):
    """Many cells can be chosen together. Only rows in sight are measured, so that size does not matter."""

    copy_wanted = Signal()
    paste_wanted = Signal()
    clear_wanted = Signal()
    fill_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, delegate: TableDelegate, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._delegate = delegate
        self._top = 0
        self._fitting = False
        self._brought = QPersistentModelIndex()  # what is to be in sight once there is a sight
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self._head = header = TableHead(self)
        self._first = 0  # pixels at 100 % that the first column has in any case
        self.setHorizontalHeader(header)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.frozen = FrozenColumn(self, header, theme)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._settle)
        self._first_drawing = FirstDrawing(self)
        self._first_drawing.done.connect(self._show_first)
        header.sectionResized.connect(lambda *_: self._soon.start())
        theme.changed.connect(self._wear)
        self._wear()

    @property
    def is_seen(self) -> bool:
        """It has been painted with its rows, or is about to be."""
        return self._first_drawing.is_done

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            for happened in (model.dataChanged, model.rowsInserted, model.rowsRemoved, model.modelReset):
                happened.connect(lambda *_: self._soon.start())
            self.frozen.follow()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """The first column is always in sight; another is not to stay below it."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        if index.column() == 0 and self.frozen.isVisible():
            bar.setValue(before)
        elif index.column() > 0 and (hidden := self.frozen.covered - self.visualRect(index).left()) > 0:
            bar.setValue(bar.value() - hidden)

    def take_widths(self, widths: Sequence[int]) -> None:
        """Pixels at 100 % of each column. The first, whose words are the longest, also has what the others leave."""
        self._first = widths[0]
        for column, width in enumerate(widths):
            self._head.resizeSection(column, self._theme.px(width))
        self._take_free()

    def fit(self) -> None:
        """Measure the rows in sight now."""
        self._fit()

    def bring(self, index: QModelIndex) -> None:
        """Into sight, also where the rows before it have no heights yet or nobody looks yet."""
        self._brought = QPersistentModelIndex(index)
        self.scrollTo(index)
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._first_drawing.is_done:
            super().paintEvent(event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if dy:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        bottom = self.visualRect(self.currentIndex()).bottom()
        if event.size().height() <= bottom < event.oldSize().height():  # it was in sight
            self._brought = QPersistentModelIndex(self.currentIndex())
        self._take_free()
        self._soon.start()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = (
            (event.matches(QKeySequence.StandardKey.Copy), self.copy_wanted.emit),
            (event.matches(QKeySequence.StandardKey.Paste), self.paste_wanted.emit),
            (event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace), self.clear_wanted.emit),
            (_is_fill(event), self.fill_wanted.emit),
            (_is_plain_enter(event), self._open_current),
        )
        deed = next((deed for holds, deed in deeds if holds), None)
        if deed is None or self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        else:
            deed()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.pos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).center()
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    # inside

    def _take_free(self) -> None:
        """Until somebody draws the edge of a column: then all stay as they are."""
        if self._first and not self._head.is_drawn:
            others = self._head.length() - self._head.sectionSize(0)
            self._head.resizeSection(0, max(self._theme.px(self._first), self.viewport().width() - others))

    def _is_ours(self, event: QKeyEvent) -> bool:
        standard = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste)
        return _is_fill(event) or any(event.matches(key) for key in standard)

    def _open_current(self) -> None:
        index = self.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _wear(self) -> None:
        self.verticalHeader().setMinimumSectionSize(self._theme.px(_LEAST_HEIGHT))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_USUAL_HEIGHT))
        self.horizontalHeader().setMinimumSectionSize(self._theme.px(48))
        self._soon.start()

    def _show_first(self) -> None:
        self._settle()
        self.viewport().update()
        self.frozen.update()

    def _settle(self) -> None:
        if self.isVisible() and self.model().rowCount() and not self._first_drawing.is_done:
            self._first_drawing.begin()
            return
        self._fit()
        if not self.isVisible():
            return
        index, self._brought = self._brought, QPersistentModelIndex()
        for _ in range(_MOST_TRIES if index.isValid() else 0):
            self.executeDelayedItemsLayout()
            before = self.visualRect(index)
            self.scrollTo(index)
            self._fit()
            if self.visualRect(index) == before:
                return

    def _fit(self) -> None:
        """Going up, rows that are seen for the first time grow upwards, so that nothing jumps."""
        top = self.rowAt(0)
        if self._fitting or top < 0:
            return
        self._fitting = True
        grown = self._measure(top, self._top)
        bar = self.verticalScrollBar()
        if grown and top < self._top:
            self.updateGeometries()
            bar.setValue(bar.value() + grown)
            self._measure(self.rowAt(0), 0)
        self._top = max(self.rowAt(0), 0)
        self._fitting = False

    def _measure(self, top: int, known: int) -> int:
        """Give the rows in sight their heights; returns how much those above the known one grew."""
        row, place, grown = top, self.rowViewportPosition(top), 0
        model, end = self.model(), self.viewport().height()
        while 0 <= row < model.rowCount() and place < end:
            wanted, height = self._height(row), self.rowHeight(row)
            if wanted != height:
                self.setRowHeight(row, wanted)
                grown += wanted - height if row < known else 0
            place += wanted
            row += 1
        return grown

    def _height(self, row: int) -> int:
        model = self.model()
        shown = (column for column in range(model.columnCount()) if not self.isColumnHidden(column))
        heights = (self._delegate.height(model.index(row, column), self.columnWidth(column)) for column in shown)
        return max(self._theme.px(_LEAST_HEIGHT), *heights)


def _is_fill(event: QKeyEvent) -> bool:
    return _is_enter(event) and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _CONTROL


def _is_plain_enter(event: QKeyEvent) -> bool:
    return _is_enter(event) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


_CONTROL = Qt.KeyboardModifier.ControlModifier
