"""Tasks by achievements: where the links are, how many of them are confirmed, and why they are there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from models.workspace import Snapshot
from models.workspace.coverage import Coverage, table_of
from ui.delegates.coverage_delegate import CoverageDelegate, draw_counts
from ui.item_models.coverage_model import CoverageModel
from ui.panels.cell_details import CellDetails
from ui.panels.flow import button, label
from ui.panels.matrix_heads import MatrixHeads
from ui.theme import Theme

_HIGHEST = 30  # rows; a longer matrix scrolls in itself


class LinkMatrix(QWidget):
    """The arrow keys go from cell to cell, Enter leads to the task, Shift+Enter to the achievement, Escape
    puts away what is said of a cell: `details`, which stand where the page has room. `cell_shown` tells where
    in the matrix the cell is."""

    node_wanted = Signal(str)
    cell_shown = Signal(QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = CoverageModel(self)
        self.view = MatrixView(theme)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("任务与成绩的关联"))
        self.copy = button(self.tr("复制矩阵"), "", self.copy_table)
        self.copy.setToolTip(self.tr("复制成表格，可以粘贴到 Excel 或 WPS"))
        self.copied = label(role="good")
        self.nothing = label(self.tr("这份文件没有可以对照的成绩或任务。"), "soft", wraps=True)
        self.hint = label(self.tr("点一格，或用方向键走到一格，下面就写出每条关联的理由。"), "soft", wraps=True)
        self.details = CellDetails(theme)
        self._lay_out()
        self._connect()
        self._show_cell()
        theme.changed.connect(self._wear)

    def show_coverage(self, snapshot: Snapshot, found: Coverage) -> None:
        before = self.view.currentIndex()
        row, column = before.row(), before.column()
        self.model.show_coverage(snapshot, found)
        is_empty = not found.tasks or not found.achievements
        self.nothing.setVisible(is_empty)
        for widget in (self.view, self.copy, self._legend, self.hint):
            widget.setVisible(not is_empty)
        self.view.fit()
        self.view.setCurrentIndex(self.model.index(row, column))
        self._show_cell()

    def copy_table(self) -> None:
        """Onto the clipboard, tab-separated."""
        rows = [[" ".join(words.split()) for words in row] for row in table_of(self.model.coverage)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
        self.copied.setText(self.tr("✓ 已复制，可以粘贴到表格里"))

    # inside

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_cell())
        self.model.modelReset.connect(self._show_cell)
        self.view.opened.connect(lambda index: self._open(index, 0))
        self.view.achievement_opened.connect(lambda index: self._open(index, 1))
        self.view.verticalHeader().sectionClicked.connect(
            lambda row: self.node_wanted.emit(self.model.coverage.tasks[row].node)
        )
        self.view.horizontalHeader().sectionClicked.connect(
            lambda column: self.node_wanted.emit(self.model.coverage.achievements[column].node)
        )
        self.details.node_wanted.connect(self.node_wanted)
        self.details.put_away.connect(self._put_away)
        self.details.fitted.connect(self._tell_place)
        self.view.left.connect(self._put_away)

    def _open(self, index: QModelIndex, end: int) -> None:
        ends = self.model.ends(index)
        if ends is not None:
            self.node_wanted.emit(ends[end].node)

    def _show_cell(self) -> None:
        """The chosen cell in words."""
        index = self.view.currentIndex()
        ends = self.model.ends(index)
        self.details.setVisible(ends is not None)
        if ends is None:
            return
        task, achievement = ends
        self.details.summary.setText(self.model.summary(index))
        self.details.task.show_node(task.node, self.tr("任务 {0}").format(task.words))
        self.details.achievement.show_node(achievement.node, self.tr("成绩 {0}").format(achievement.words))
        self.details.show_reasons(self.model.reasons(index))
        self._tell_place()

    def _tell_place(self) -> None:
        cell = self.view.visualRect(self.view.currentIndex())
        self.cell_shown.emit(cell.translated(self.view.viewport().mapTo(self, QPoint())))

    def _put_away(self) -> None:
        self.view.setCurrentIndex(QModelIndex())
        self.view.setFocus()

    def _wear(self) -> None:
        for heads in (self.view.heads, self.view.sides):
            heads.wear()
        self.view.fit()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._legend = Legend(self._theme)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self._legend, 1)
        head.addWidget(self.copied)
        head.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(head)
        layout.addWidget(self.nothing)
        layout.addWidget(self.hint)
        layout.addWidget(self.view)


class MatrixView(QTableView):
    """As high as its rows. Tab goes on to the next widget, not to the next cell."""

    opened = Signal(QModelIndex)
    achievement_opened = Signal(QModelIndex)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heads = MatrixHeads(Qt.Orientation.Horizontal, theme, self)
        self.sides = MatrixHeads(Qt.Orientation.Vertical, theme, self)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.sides)
        self.setItemDelegate(CoverageDelegate(theme, self))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self.opened)

    def fit(self) -> None:
        """Take the height that the rows need."""
        self.sides.updateGeometry()
        model = self.model()
        rows = min(model.rowCount(), _HIGHEST) if model is not None else 0
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() > bar.minimum() else 0
        self.setFixedHeight(self.heads.sizeHint().height() + rows * self.sides.defaultSectionSize() + extra + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.achievement_opened if shifted else self.opened).emit(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Escape and self.currentIndex().isValid():
            self.left.emit()
            return
        super().keyPressEvent(event)


class Legend(QWidget):
    """What the squares mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = (
            (2, 0, self.tr("已确认")),
            (0, 3, self.tr("建议，待确认")),
            (2, 3, self.tr("部分已确认")),
        )
        said = self.tr("实心方格里是已确认的关联条数，空心方格里是待确认的条数")
        self.setAccessibleName(said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(330), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = px(4), self.height() // 2
        for confirmed, suggested, words in self._words:
            wide = px(17) * (2 if confirmed and suggested else 1)
            draw_counts(painter, self._theme, QPoint(left + wide // 2, middle), confirmed, suggested)
            left += wide + px(6)
            painter.setFont(self._theme.font(12))
            painter.setPen(self._theme.colour("soft"))
            wide = painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(left, 0, wide + px(4), self.height(), Qt.AlignmentFlag.AlignVCenter, words)
            left += wide + px(20)
