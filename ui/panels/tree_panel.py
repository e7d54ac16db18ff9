"""The left sheet: the tasks with what they build on, or the achievements with the tasks that lean on them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.outline import Level, NodeId
from ui.delegates.row_delegate import RowDelegate
from ui.editor import Editor
from ui.item_models.outline_model import Column, OutlineModel, headings
from ui.item_models.outline_rows import AchievementRows, OutlineRows, RowKind, TaskRows
from ui.panels.tabs import Tabs
from ui.panels.tree_view import TreeView
from ui.theme import Theme

TASKS, ACHIEVEMENTS = 0, 1
_WIDTHS = {Column.LEAD: 80, Column.DUE: 64, Column.PERCENT: 44, Column.NOTES: 36}
_EXPAND_FIRST = 300  # rows that a filter opens; the rest stay closed, with their counts


class TreePanel(QWidget):
    """Says which node is wanted and which are chosen together; is told what to show."""

    node_wanted = Signal(str)
    nodes_chosen = Signal(list)
    link_wanted = Signal(str)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._found: Sequence[NodeId] | None = None
        self._only_unused = False
        self._kept: dict[int, list[str]] = {TASKS: [], ACHIEVEMENTS: []}
        self._models: dict[int, OutlineModel] = {}
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = Tabs([self.tr("2017年任务"), self.tr("2016年成绩")])
        self.tree = TreeView(theme)
        self.tree.setAccessibleName(self.tr("任务和成绩"))
        self.tree.setItemDelegate(RowDelegate(editor, theme, self.tree))
        self.empty = QLabel(self.tr("没有找到。\n换个说法，或清除上面的筛选。"))
        self.empty.setProperty("role", "soft")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()
        self._more = self._more_button()
        self._side_shown = TASKS
        self._lay_out()
        self.tabs.chosen.connect(self._turn)
        self._turn(TASKS)
        theme.changed.connect(self._set_widths)

    # told by the window

    def show_only(self, nodes: Sequence[NodeId] | None) -> None:
        """The nodes a filter found; None shows all, opened as before the filter."""
        if self._found is None and nodes is not None:
            self._keep_expanded()
        self._found = nodes
        self._show()

    def choose(self, node: NodeId) -> None:
        """Select a node's row, turning the tree round if it stands on the other side."""
        side = self._side_of(node)
        if side is not None and side != self.side:
            self.tabs.choose(side)
        index = self.model.index_of(node)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    @property
    def side(self) -> int:
        return self.tabs.current

    @property
    def model(self) -> OutlineModel:
        return self._models[self.side]

    def chosen(self) -> list[NodeId]:
        """The nodes of the selected rows, in the order of the tree."""
        rows = sorted(self.tree.selectionModel().selectedRows(), key=self.tree.top_of)
        found = [self.model.row_of(index) for index in rows]
        return [row.node for row in found if row is not None and row.kind is RowKind.NODE]

    def place(self) -> dict[str, list[str]]:
        """Where somebody is: to be given back to `return_to` at the next start."""
        if self._found is None:
            self._keep_expanded()
        return {"side": [str(self.side)], "tasks": self._kept[TASKS], "achievements": self._kept[ACHIEVEMENTS]}

    def return_to(self, place: dict[str, list[str]]) -> None:
        self._kept[TASKS] = place.get("tasks", [])
        self._kept[ACHIEVEMENTS] = place.get("achievements", [])
        side = place.get("side", ["0"])[:1] == ["1"]
        self.tabs.choose(ACHIEVEMENTS if side else TASKS)
        self._open_kept()

    def expand_to(self, levels: int) -> None:
        """0 closes all; 1 opens the first level; -1 opens everything."""
        self.tree.collapseAll()
        if levels < 0:
            self.tree.expandAll()
        elif levels:
            self.tree.expandToDepth(levels - 1)

    # inside

    def _turn(self, side: int) -> None:
        if self._found is None and self._models and self.tree.model() is not None:
            self._keep_expanded(self._side_shown)
        kinds: dict[int, type[OutlineRows]] = {TASKS: TaskRows, ACHIEVEMENTS: AchievementRows}
        if side not in self._models:
            self._models[side] = OutlineModel(self._editor, kinds[side], self)
            self._models[side].modelReset.connect(self._open_kept)
        self._side_shown = side
        old = self.tree.selectionModel()
        self.tree.setModel(self._models[side])
        if old is not None:
            old.deleteLater()
        selection = self.tree.selectionModel()
        selection.currentRowChanged.connect(self._went)
        selection.selectionChanged.connect(lambda *_: self.nodes_chosen.emit(self.chosen()))
        self._set_widths()
        self._show()

    def _show(self) -> None:
        only_unused = self._only_unused and self.side == ACHIEVEMENTS
        self.model.show_only(self._found, only_unused=only_unused)
        if self._found is not None:
            self._open_found()
        nothing = self.model.rowCount() == 0
        self.empty.setVisible(nothing)
        self.tree.setVisible(not nothing)

    def _open_found(self) -> None:
        """Open from the top until enough rows are in sight."""
        left = _EXPAND_FIRST
        waiting = [self.model.index(row, 0) for row in range(min(self.model.rowCount(), left))]
        while waiting and left > 0:
            index = waiting.pop(0)
            row = self.model.row_of(index)
            if row is None or row.kind is not RowKind.NODE or not self.model.hasChildren(index):
                continue
            self.tree.setExpanded(index, True)
            below = self.model.rowCount(index)
            left -= below
            waiting += [self.model.index(place, 0, index) for place in range(below)]

    def _keep_expanded(self, side: int | None = None) -> None:
        side = self.side if side is None else side
        self._kept[side] = [
            self._name(index) for index in self._indexes(self._models[side]) if self.tree.isExpanded(index)
        ]

    def _open_kept(self) -> None:
        if self._found is not None:
            return
        wanted = set(self._kept[self.side])
        for index in self._indexes(self.model, wanted):
            if self._name(index) in wanted:
                self.tree.setExpanded(index, True)

    def _indexes(self, model: OutlineModel, wanted: Collection[str] | None = None) -> Iterator[QModelIndex]:
        """The rows that are, or would be, open: from the top, below open ones only."""
        waiting = [model.index(row, 0) for row in range(model.rowCount())]
        while waiting:
            index = waiting.pop(0)
            yield index
            is_open = self.tree.isExpanded(index) if wanted is None else self._name(index) in wanted
            if is_open:
                waiting += [model.index(row, 0, index) for row in range(model.rowCount(index))]

    def _name(self, index: QModelIndex) -> str:
        row = index.model().row_of(index)  # type: ignore[attr-defined]
        return f"{row.kind}/{row.node}" if row else ""

    def _went(self, index: QModelIndex, _before: QModelIndex) -> None:
        row = self.model.row_of(index)
        if row is None:
            return
        self.node_wanted.emit(row.node)
        if row.kind is RowKind.LINK:
            self.link_wanted.emit(row.link)

    def _side_of(self, node: NodeId) -> int | None:
        level = self._editor.document.outline[node].level
        if level in (Level.TASK, Level.MEASURE):
            return TASKS
        return ACHIEVEMENTS if level in (Level.POINT, Level.ACHIEVEMENT) else None

    # the look

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(self._theme.px(16), 0, self._theme.px(8), 0)
        top.addWidget(self.tabs)
        top.addStretch(1)
        top.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.empty, 1)

    def _more_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("⋯")
        button.setProperty("role", "link")
        button.setToolTip(self.tr("展开、收起、栏目"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        button.setMenu(menu)
        return button

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        menu.addAction(self.tr("全部展开"), lambda: self.expand_to(-1))
        menu.addAction(self.tr("展开到第一级"), lambda: self.expand_to(1))
        menu.addAction(self.tr("全部收起"), lambda: self.expand_to(0))
        menu.addSeparator()
        unused = menu.addAction(self.tr("只看没有任务承接的要点"))
        unused.setCheckable(True)
        unused.setChecked(self._only_unused)
        unused.toggled.connect(self._show_unused)
        menu.addSeparator()
        for column in list(Column)[1:]:
            action = menu.addAction(self.tr("栏目：{0}").format(headings()[column]))
            action.setCheckable(True)
            action.setChecked(not self.tree.isColumnHidden(column))
            action.toggled.connect(lambda shown, column=column: self.tree.setColumnHidden(column, not shown))

    def _show_unused(self, wanted: bool) -> None:
        self._only_unused = wanted
        self.tabs.choose(ACHIEVEMENTS)
        self._show()

    def _set_widths(self) -> None:
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(self._theme.px(28))
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, self._theme.px(width))
