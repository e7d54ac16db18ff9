"""The left sheet: the tasks with what they build on, or the achievements with the tasks that lean on them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from models.outline import Level, NodeId
from ui.delegates.row_delegate import RowDelegate
from ui.editor import Editor
from ui.item_models.outline_model import Column, OutlineModel
from ui.item_models.outline_rows import AchievementRows, OutlineRows, RowKind, TaskRows
from ui.panels.flow import button, context_menu, hang_menu
from ui.panels.open_cell import keep_open_cell
from ui.panels.tabs import Tabs
from ui.panels.tree_columns import TreeColumns
from ui.panels.tree_view import TreeView
from ui.theme import Theme

TASKS, ACHIEVEMENTS = 0, 1
_LEVELS = {TASKS: (Level.TASK, Level.MEASURE), ACHIEVEMENTS: (Level.ACHIEVEMENT, Level.POINT)}
_OF_WORK = (Column.STATUS, Column.DUE, Column.PERCENT, Column.PROBLEMS)  # columns that say nothing of what was achieved
_LONGEST = 8  # digits of a number of lines
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
        self._node = NodeId("")
        self._row = ""  # the name of the row somebody is on, where it is not the node's own
        self._last: dict[int, NodeId] = {}  # where somebody was on each side
        self._together: list[NodeId] = []
        self._found: Sequence[NodeId] | None = None
        self._only_unused = False
        self._open: dict[int, set[str]] = {TASKS: set(), ACHIEVEMENTS: set()}
        self._models: dict[int, OutlineModel] = {}
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = Tabs([self.tr("2017年任务"), self.tr("2016年成绩")])
        self.tree = TreeView(theme)
        self.tree.setAccessibleName(self.tr("任务和成绩"))
        self.tree.setItemDelegate(RowDelegate(editor, theme, self.tree))
        self.empty = QLabel()
        self.empty.setProperty("role", "soft")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.hide()
        self.over = button("", "link", self._turn_over)
        self.over.hide()
        self._more = self._more_button()
        self._side_shown = TASKS
        self._opening = False
        self._choosing = False
        self._walked_to = NodeId("")  # while it is told to others
        self.columns = TreeColumns(self.tree, theme, self)
        self._lay_out()
        self.tabs.chosen.connect(self._turn)
        self.columns.menu_wanted.connect(self._open_columns)
        self.tree.expanded.connect(lambda index: self._note_open(index, is_open=True))
        self.tree.collapsed.connect(lambda index: self._note_open(index, is_open=False))
        self.tree.was_reset.connect(self._come_back)
        self.tree.stayed.connect(lambda index: self._went(index, index))
        self.tree.followed.connect(self._follow)
        self._turn(TASKS)

    # told by the window

    def show_only(self, nodes: Sequence[NodeId] | None) -> None:
        """The nodes a filter found; None shows all, opened as before the filter, and where somebody is."""
        was_narrowed, self._found = self._found is not None, nodes
        self._show()
        if was_narrowed and nodes is None and self._node:
            self._go_to(self._where())

    def renew(self, nodes: Sequence[NodeId]) -> None:
        """What the same filter finds after an edit: all else stays as somebody has it, open and in its place."""
        closed, top = self._closed_names(), self.tree.verticalScrollBar().value()
        self._found = nodes
        self._show()
        for name in closed:
            self.tree.setExpanded(self.model.index_named(name), False)
        self.tree.verticalScrollBar().setValue(top)

    def choose(self, node: NodeId) -> None:
        """Select a node's row, turning the tree round if it stands on the other side; who walks stays on their row."""
        self._node = node
        self.tree.begin_at(-1)
        if node == self._walked_to:
            return
        self._row = ""
        side = self._side_of(node)
        if side is not None:
            self.tabs.choose(side)
        if self.shows(node):
            self._last[self.side] = node
        self._go_to(self.model.index_of(node))

    @property
    def levels(self) -> Collection[Level]:
        """What stands on the side that is shown."""
        return _LEVELS[self.side]

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

    def shows(self, node: NodeId) -> bool:
        """Whether it has a row, be it in what is closed."""
        return self.model.index_of(node).isValid()

    def keep_pending(self) -> None:
        """Keep what is being typed into a cell."""
        keep_open_cell(self.tree)

    def place(self) -> dict[str, list[str]]:
        """Where somebody is: to be given back to `return_to` at the next start."""
        opened = {side: sorted(names) for side, names in self._open.items()}
        return {
            "side": [str(self.side)],
            "tasks": opened[TASKS],
            "achievements": opened[ACHIEVEMENTS],
            "first": [str(self.tree.first)] if self._found is None else [],  # of what a filter shows it says nothing
            **self.columns.place(),
        }

    def return_to(self, place: dict[str, list[str]]) -> None:
        self._open[TASKS] = set(place.get("tasks", []))
        self._open[ACHIEVEMENTS] = set(place.get("achievements", []))
        self.columns.return_to(place)
        side = place.get("side", ["0"])[:1] == ["1"]
        self.tabs.choose(ACHIEVEMENTS if side else TASKS)
        self._open_kept()

    def scroll_to_last(self, place: dict[str, list[str]]) -> None:
        """Once the row chosen is known: what was first in sight is so again."""
        first = place.get("first", [""])[0]
        self.tree.begin_at(int(first) if first.isdecimal() and len(first) < _LONGEST else -1)

    def _note_open(self, index: QModelIndex, *, is_open: bool) -> None:
        """Remember what the person opened; what a filter opens says nothing."""
        if self._found is not None or self._opening:
            return
        names = self._open[self._side_shown]
        names.add(self._name(index)) if is_open else names.discard(self._name(index))

    def expand_to(self, levels: int) -> None:
        """0 closes all; 1 opens the first level; -1 opens everything."""
        self.tree.collapseAll()
        names = self._open[self.side]
        names.clear()
        names.update(self._names_to(levels))
        self._open_kept()
        if self._node:
            self._go_to(self._in_sight(self._where()))
            self.tree.scrollTo(self.tree.currentIndex().siblingAtColumn(0))

    # inside

    def _turn(self, side: int) -> None:
        kinds: dict[int, type[OutlineRows]] = {TASKS: TaskRows, ACHIEVEMENTS: AchievementRows}
        if side not in self._models:
            self._models[side] = OutlineModel(self._editor, kinds[side], self)
        self._side_shown, self._row = side, ""
        self.tree.setModel(self._models[side])
        selection = self.tree.selectionModel()
        selection.currentRowChanged.connect(self._went)
        selection.selectionChanged.connect(self._tell_chosen)
        self.columns.offer([column for column in Column if side == TASKS or column not in _OF_WORK])
        self._show()
        self._go_on_there()

    def _go_on_there(self) -> None:
        """Who turns the tree round is again where he was on that side: all sheets speak of one thing."""
        last = self._last.get(self.side)
        if self._node and self._side_of(self._node) == self.side:
            self._go_to(self._where())  # from the other side somebody had only looked at it
        elif last is not None and self.shows(last):
            self.node_wanted.emit(last)

    def _show(self) -> None:
        only_unused = self._only_unused and self.side == ACHIEVEMENTS
        self.model.show_only(self._found, only_unused=only_unused)
        nothing = self.model.rowCount() == 0
        self.empty.setVisible(nothing)
        self.tree.setVisible(not nothing)
        self._offer_other_side(nothing)

    def _turn_over(self) -> None:
        self.tabs.choose(1 - self.side)
        self.tree.setFocus()

    def _offer_other_side(self, nothing: bool) -> None:
        """Where all that was found stands on the other side, the way there."""
        outline, levels = self._editor.document.outline, _LEVELS[1 - self.side]
        there = sum(outline[node].level in levels for node in self._found or ()) if nothing else 0
        words = self.tr("找到的{0}条在“{1}”里，点这里看").format(there, self.tabs.words(1 - self.side))
        self.over.setText(words)
        self.over.setVisible(there > 0)
        here = self.tr("这一侧没有。") if there else self.tr("没有找到。\n换个说法，或清除上面的筛选。")
        self.empty.setText(here)
        high = Qt.AlignmentFlag.AlignBottom if there else Qt.AlignmentFlag.AlignVCenter
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | high)

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

    def _names_to(self, levels: int) -> Iterator[str]:
        """The rows that have something below them, to a depth; -1 is all the way down."""
        waiting = [(index, 1) for index in self._parents(QModelIndex())]
        while waiting:
            index, depth = waiting.pop()
            if levels < 0 or depth <= levels:
                yield self._name(index)
                waiting += [(below, depth + 1) for below in self._parents(index)]

    def _closed_names(self) -> list[str]:
        """Rows that somebody, or the want of room, keeps closed though the filter found something below them."""
        waiting, closed = list(self._parents(QModelIndex())), []
        while waiting:
            index = waiting.pop()
            if self.tree.isExpanded(index):
                waiting += self._parents(index)
            else:
                closed.append(self._name(index))
        return closed

    def _parents(self, above: QModelIndex) -> list[QModelIndex]:
        """The rows below a row that have something below them."""
        rows = (self.model.index(row, 0, above) for row in range(self.model.rowCount(above)))
        return [index for index in rows if self.model.hasChildren(index)]

    def _open_kept(self) -> None:
        """Open again what the person had opened; Qt lays out once, when it next paints."""
        if self._found is not None:
            return
        self._opening = True
        self.tree.scheduleDelayedItemsLayout()
        for name in sorted(self._open[self.side]):
            index = self.model.index_named(name)
            if index.isValid():
                self.tree.setExpanded(index, True)
        self._opening = False

    def _name(self, index: QModelIndex) -> str:
        return self._models[self._side_shown].name_of(index)

    def _went(self, index: QModelIndex, _before: QModelIndex) -> None:
        """Whoever walks stays on the row, also where its node stands elsewhere."""
        row = self.model.row_of(index)
        if row is None or self._choosing or self.tree.is_passing:
            return
        own = row if row.kind is not RowKind.LINK else self.model.row_of(index.parent())
        if own is not None:
            self._last[self.side] = own.node
        self._row = self.model.name_of(index)
        self._walked_to = row.node
        self.node_wanted.emit(row.node)
        self._walked_to = NodeId("")

    def _follow(self, index: QModelIndex) -> None:
        """A link leads to its other end, where the tree is turned round to it."""
        row = self.model.row_of(index)
        if row is None or row.kind is not RowKind.LINK:
            return
        self.node_wanted.emit(row.node)
        self.tree.scrollTo(self.tree.currentIndex().siblingAtColumn(0))
        self.link_wanted.emit(row.link)

    def _where(self) -> QModelIndex:
        """The row somebody is on; that of its node where it is gone."""
        index = self.model.index_named(self._row)
        return index if index.isValid() or not self._node else self.model.index_of(self._node)

    def _tell_chosen(self) -> None:
        self._together = self.chosen()
        if not self._choosing:
            self.nodes_chosen.emit(self._together)

    def _go_to(self, index: QModelIndex) -> None:
        if index.isValid() and index != self.tree.currentIndex().siblingAtColumn(0):
            self._choosing = True
            self.tree.go_to(index)
            self._choosing = False
            self.tree.scrollTo(index)

    def _come_back(self) -> None:
        """Rows made anew have forgotten what was open and what was chosen; nobody has gone anywhere."""
        self._open_found() if self._found is not None else self._open_kept()
        together = self._together
        index = self._where()
        beside = [self.model.index_of(one) for one in together] if self._node in together else []
        self._choosing = True
        if index.isValid():
            self.tree.go_to(self._in_sight(index), beside)
        self._choosing = False
        self._together = self.chosen()
        if len(together) > 1 and self._together != together:
            self.nodes_chosen.emit(self._together)

    def _in_sight(self, index: QModelIndex) -> QModelIndex:
        """A row, or what it is closed away in: to make it the current one would open that."""
        above = index.parent()
        seen = self._in_sight(above) if above.isValid() else above
        return index if seen == above and (not above.isValid() or self.tree.isExpanded(above)) else seen

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
        layout.addWidget(self.over, 1, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)

    def _more_button(self) -> QToolButton:
        more = QToolButton()
        more.setText("⋯")
        more.setProperty("role", "link")
        more.setToolTip(self.tr("展开、收起、栏目"))
        more.setAccessibleName(more.toolTip())
        hang_menu(more, self._fill)
        return more

    def _fill(self, menu: QMenu) -> None:
        menu.addAction(self.tr("全部展开"), lambda: self.expand_to(-1))
        menu.addAction(self.tr("展开到第一级"), lambda: self.expand_to(1))
        menu.addAction(self.tr("全部收起"), lambda: self.expand_to(0))
        menu.addSeparator()
        unused = menu.addAction(self.tr("只看没有任务承接的要点"))
        unused.setCheckable(True)
        unused.setChecked(self._only_unused)
        unused.toggled.connect(self._show_unused)
        menu.addSeparator()
        self._fill_columns(menu)

    def _open_columns(self, at: QPoint) -> None:
        menu = context_menu(self)
        self._fill_columns(menu)
        menu.popup(at)

    def _fill_columns(self, menu: QMenu) -> None:
        for column in self.columns.offered:
            is_away = column in self.columns.away
            words = self.tr("栏目：{0}（太窄，没有列出）") if is_away else self.tr("栏目：{0}")
            action = menu.addAction(words.format(self.model.headings[column]))
            action.setCheckable(True)
            action.setChecked(column not in self.columns.hidden)
            action.toggled.connect(lambda shown, column=column: self.columns.show(column, shown=shown))
        menu.addAction(self.tr("恢复栏宽"), self.columns.take_usual)

    def _show_unused(self, wanted: bool) -> None:
        self._only_unused = wanted
        self.tabs.choose(ACHIEVEMENTS)
        self._show()
