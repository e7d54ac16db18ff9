"""Which tasks go on paper, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from models.outline import NodeId
from models.workspace.assignment import task_of
from ui.editor import Editor
from ui.panels.flow import button, label
from ui.phrases import listed
from ui.plain_words import tip
from ui.theme import Theme
from ui.windows.settings_page import list_style

Nodes = Callable[[], Sequence[NodeId] | None]
"""Nodes that the main window has found or chosen; None where it narrows nothing."""
_NODE = Qt.ItemDataRole.UserRole
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class TaskTicks(QWidget):
    """Space ticks, Alt with an arrow moves. `changed` comes with every tick and move."""

    changed = Signal()

    def __init__(
        self, editor: Editor, theme: Theme, *, found: Nodes, chosen: Nodes, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._found, self._chosen = found, chosen
        self.count = label(role="soft")
        self.hint = label(role="doubt", wraps=True)
        self.hint.hide()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("印哪些任务"))
        self.list.setToolTip(self.tr("空格键勾选；Alt+↑ Alt+↓ 调次序，也可以拖。"))
        self.list.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.list.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.installEventFilter(self)
        self._lay_out()
        self.show_tasks(None)
        self.list.itemChanged.connect(lambda _: self._tell())
        self.list.model().rowsMoved.connect(lambda *_: self._tell())
        theme.changed.connect(self._wear)

    @property
    def tasks(self) -> tuple[NodeId, ...] | None:
        """Those ticked, as they stand; None for all of them in the paper's own order."""
        ticked = tuple(node for node, is_ticked in self._rows() if is_ticked)
        return None if list(ticked) == self._all else ticked

    def show_tasks(self, tasks: Sequence[NodeId] | None) -> None:
        """Tick these and put them first; None ticks all."""
        wanted = self._all if tasks is None else [task for task in tasks if task in self._all]
        unknown = [task for task in tasks or () if task not in wanted]
        order = [*wanted, *(node for node in self._all if node not in wanted)]
        if tasks is not None and wanted == [node for node in self._all if node in wanted]:
            order = self._all
        self._fill(order, set(wanted))
        missing = self.tr("这份文件里没有{0}，没有选它。").format(listed(unknown))
        self._say(missing if unknown else "")

    def tick_all(self) -> None:
        self._tick(set(self._all))

    def tick_none(self) -> None:
        self._tick(set())

    def tick_found(self) -> None:
        """Those that the filter of the main window leaves."""
        self._take(self._found(), self.tr("主窗口没有筛选。"), self.tr("筛选出来的没有任务。"))

    def tick_chosen(self) -> None:
        """Those that are selected in the tree of the main window."""
        nothing = self.tr("主窗口左边没有选任务。")
        self._take(self._chosen(), nothing, nothing)

    def shift(self, by: int) -> None:
        """The current row up or down."""
        row = self.list.currentRow()
        if row < 0 or not 0 <= row + by < self.list.count():
            return
        self.list.insertItem(row + by, self.list.takeItem(row))
        self.list.setCurrentRow(row + by)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = _MOVES.get(Qt.Key(event.key()))
            if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.shift(by)
                return True
        return super().eventFilter(watched, event)

    # inside

    @property
    def _all(self) -> list[NodeId]:
        return [task.id for task in self._editor.snapshot.tasks]

    def _rows(self) -> list[tuple[NodeId, bool]]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return [(NodeId(item.data(_NODE)), item.checkState() is Qt.CheckState.Checked) for item in items]

    def _take(self, nodes: Sequence[NodeId] | None, no_nodes: str, no_tasks: str) -> None:
        document, all_tasks = self._editor.document, self._all
        tasks = {task_of(document, node) for node in nodes or ()} & set(all_tasks)
        if tasks:
            self._tick(tasks)
        self._say("" if tasks else no_nodes if nodes is None else no_tasks)

    def _tick(self, tasks: set[NodeId]) -> None:
        self._fill([node for node, _ in self._rows()], tasks)
        self._tell()

    def _fill(self, order: Sequence[NodeId], ticked: set[NodeId]) -> None:
        snapshot = self._editor.snapshot
        row = max(0, self.list.currentRow())
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for task in order:
            node = snapshot.document.outline[task]
            item = QListWidgetItem(f"{snapshot.reading.marker(node)}{snapshot.reading.title(node)}")
            item.setData(_NODE, task)
            item.setToolTip(tip(item.text()))
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if task in ticked else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        blocker.unblock()
        self._wear()
        self._count()

    def _tell(self) -> None:
        self._say("")
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        rows = self._rows()
        ticked = sum(is_ticked for _, is_ticked in rows)
        self.count.setText(self.tr("选{0}项，共{1}项").format(ticked, len(rows)))

    def _say(self, sentence: str) -> None:
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))

    def _wear(self) -> None:
        self.list.setStyleSheet(f"{list_style(self._theme)} QListView {{ outline: 0; }}")
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, self._theme.px(29)))

    def _lay_out(self) -> None:
        px = self._theme.px
        head, deeds = QHBoxLayout(), QHBoxLayout()
        for row in (head, deeds):
            row.setSpacing(px(4))
        head.addWidget(_named(self.tr("任务"), self.list))
        head.addWidget(self.count)
        head.addStretch(1)
        self.up = button("↑", "link", lambda: self.shift(-1))
        self.down = button("↓", "link", lambda: self.shift(1))
        self.up.setAccessibleName(self.tr("往前移"))
        self.down.setAccessibleName(self.tr("往后移"))
        for one in (self.up, self.down):
            one.setToolTip(f"{one.accessibleName()}（Alt+{one.text()}）")
            head.addWidget(one)
        for words, deed in (
            (self.tr("全选"), self.tick_all),
            (self.tr("全不选"), self.tick_none),
            (self.tr("照筛选"), self.tick_found),
            (self.tr("照所选"), self.tick_chosen),
        ):
            deeds.addWidget(button(words, "link", deed))
        deeds.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addLayout(head)
        layout.addLayout(deeds)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.hint)


def _named(words: str, field: QWidget) -> QLabel:
    found = label(words, "soft")
    found.setBuddy(field)
    return found
