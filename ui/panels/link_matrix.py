"""Tasks by achievements: where the links are, how many of them are confirmed, and why they are there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from models.workspace import Snapshot
from models.workspace.coverage import Coverage, table_of
from ui.delegates.coverage_delegate import CoverageDelegate, draw_counts
from ui.item_models.coverage_model import CoverageModel, Reason
from ui.panels.flow import button, emptied, label
from ui.panels.matrix_heads import MatrixHeads
from ui.panels.node_link import NodeLink
from ui.phrases import named
from ui.theme import Theme

_HIGHEST = 30  # rows; a longer matrix scrolls in itself


class LinkMatrix(QWidget):
    """The arrow keys go from cell to cell, Enter leads to the task, Shift+Enter to the achievement."""

    node_wanted = Signal(str)

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
        self.summary = label(role="soft", wraps=True)
        self.task = NodeLink(theme)
        self.achievement = NodeLink(theme)
        self.reasons = Reasons(theme)
        self._lay_out()
        self._connect()
        self._show_cell()
        theme.changed.connect(self._wear)

    def show_coverage(self, snapshot: Snapshot, found: Coverage) -> None:
        self.model.show_coverage(snapshot, found)
        is_empty = not found.tasks or not found.achievements
        self.nothing.setVisible(is_empty)
        for widget in (self.view, self.copy, self._legend, self.summary):
            widget.setVisible(not is_empty)
        self.view.fit()
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
        self.task.node_wanted.connect(self.node_wanted)
        self.achievement.node_wanted.connect(self.node_wanted)

    def _open(self, index: QModelIndex, end: int) -> None:
        ends = self.model.ends(index)
        if ends is not None:
            self.node_wanted.emit(ends[end].node)

    def _show_cell(self) -> None:
        """The chosen cell in words."""
        index = self.view.currentIndex()
        ends = self.model.ends(index)
        for widget in (self.task, self.achievement, self.reasons):
            widget.setVisible(ends is not None)
        if ends is None:
            self.summary.setText(self.tr("点一格，或用方向键走到一格，这里写出每条关联的理由。"))
            return
        task, achievement = ends
        self.summary.setText(self.model.summary(index))
        self.task.show_node(task.node, self.tr("任务 {0}").format(task.words))
        self.achievement.show_node(achievement.node, self.tr("成绩 {0}").format(achievement.words))
        self.reasons.show_reasons(self.model.reasons(index))

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
        ends = QHBoxLayout()
        ends.setSpacing(px(8))
        for widget in (self.task, self.achievement, self.summary):
            ends.addWidget(widget)
        ends.setStretchFactor(self.summary, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(head)
        layout.addWidget(self.nothing)
        layout.addWidget(self.view)
        layout.addLayout(ends)
        layout.addWidget(self.reasons)


class MatrixView(QTableView):
    """As high as its rows. Tab goes on to the next widget, not to the next cell."""

    opened = Signal(QModelIndex)
    achievement_opened = Signal(QModelIndex)

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
        super().keyPressEvent(event)


class Reasons(QWidget):
    """A line a link: verdict, point, why. Made anew only when it has something else to show."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shown: tuple[Reason, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(theme.px(5), 0, 0, 0)
        self._rows.setSpacing(theme.px(4))

    def show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        if reasons == self.shown:
            return
        self.shown = reasons
        emptied(self._rows)
        verdicts = [label(reason.verdict, reason.role) for reason in reasons]
        width = max([self._theme.px(54), *(one.sizeHint().width() for one in verdicts)])
        for reason, verdict in zip(reasons, verdicts, strict=True):
            row = QHBoxLayout()
            row.setSpacing(self._theme.px(8))
            verdict.setFixedWidth(width)
            row.addWidget(verdict, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(label(named(reason.point, reason.why), wraps=True), 1)
            self._rows.addLayout(row)


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
