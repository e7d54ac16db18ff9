"""Finding an action or a task by a few letters, and doing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from models.outline import Level, Node
from models.search.matching import rank
from models.workspace import Snapshot
from models.workspace.labels import node_name
from ui.actions import Actions
from ui.delegates.choice_delegate import CommandDelegate
from ui.icons import make_searchable
from ui.key_names import key_names
from ui.model_words import told
from ui.panels.choice_list import Choice, ChoiceList
from ui.panels.flow import label, rule
from ui.phrases import menu_name
from ui.theme import Theme
from ui.windows.side_window import SideWindow

_NODE = "node:"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row, and what else it may be found by."""

    choice: Choice
    beside: str = ""


class CommandPalette(SideWindow):
    """Every action of the menus and, given a snapshot, every task. Remembers nothing.

    What cannot be done at present is shown softly and passed over. `node_wanted` brings a task.
    """

    node_wanted = Signal(str)

    def __init__(
        self, actions: Actions, theme: Theme, parent: QWidget | None = None, *, snapshot: Snapshot | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self.setWindowTitle(self.tr("找一个操作"))
        self._actions = actions
        self.line = QLineEdit()
        self.line.setProperty("role", "search")
        self.line.setPlaceholderText(self.tr("操作或任务：几个字、拼音首字母，如 dc 或 第三项"))
        self.line.setAccessibleName(self.tr("找操作或任务"))
        make_searchable(self.line, theme)
        self.list = ChoiceList(CommandDelegate(theme), theme, self.line)
        self.list.setAccessibleName(self.tr("操作和任务"))
        self.nothing = label(self.tr("没有这样的操作或任务。换几个字，或清空再看全部。"), "soft", wraps=True)
        self._entries = [*self._of_actions(), *(self._of_tasks(snapshot) if snapshot else ())]
        self._lay_out()
        self.line.textChanged.connect(self._narrow)
        self.line.returnPressed.connect(self.do)
        self.list.itemClicked.connect(lambda _: self.do())
        self._narrow("")
        self.line.setFocus()

    def do(self) -> None:
        """Close, then do what is chosen."""
        key = self.list.chosen
        if not key:
            return
        self.accept()
        if key.startswith(_NODE):
            self.node_wanted.emit(key.removeprefix(_NODE))
        else:
            self._actions[key].trigger()

    # what can be found

    def _of_actions(self) -> Iterator[_Entry]:
        for menu, entries in self._actions.by_menu():
            for entry in entries:
                yield self._of_action(entry.name, menu_name(menu), self._actions[entry.name])

    def _of_action(self, name: str, group: str, action: QAction) -> _Entry:
        hint = action.statusTip()
        choice = Choice(
            key=name,
            words=action.text().removesuffix("…"),
            kind=group,
            beneath=hint if action.isEnabled() else self.tr("现在不能用"),
            aside=self.tr(" 或 ").join(key_names(action)),
            may=action.isEnabled(),
        )
        return _Entry(choice, f"{group} {hint}")

    def _of_tasks(self, snapshot: Snapshot) -> Iterator[_Entry]:
        for task in snapshot.document.outline.of_level(Level.TASK):
            marker = snapshot.reading.marker(task)
            words = f"{marker}{snapshot.reading.title(task)}"
            choice = Choice(
                key=f"{_NODE}{task.id}",
                words=words,
                kind=self.tr("任务"),
                aside=told(node_name(snapshot.document, task.id)),
            )
            yield _Entry(choice, _numbers(task, marker))

    # what is found

    def _narrow(self, typed: str) -> None:
        found = list(_ranked(typed, self._entries))
        self.list.show_choices(found)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(16), px(16), px(12))
        head.addWidget(self.line)
        self.nothing.setContentsMargins(px(24), px(24), px(24), px(24))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, px(8))
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(rule())
        layout.addWidget(self.list, 1)
        layout.addWidget(self.nothing, 1)
        self.take_size(640, 497)  # thirteen rows, none of them cut


def _ranked(typed: str, entries: Iterable[_Entry]) -> Iterator[Choice]:
    """Those that answer, the best first; what cannot be done comes last."""
    ranks = [(rank(typed, entry.choice.words, entry.beside), entry.choice) for entry in entries]
    found = [(number, choice) for number, choice in ranks if number is not None]
    later = bool(typed.strip())
    return (choice for _, choice in sorted(found, key=lambda one: (later and not one[1].may, one[0])))


def _numbers(task: Node, marker: str) -> str:
    """What a task is called by its number: 第三项任务 任务三 任务（三） T03."""
    number = marker.strip("（）()、.．第部分 ")
    return f"第{number}项任务 任务{number} 任务（{number}） {task.id}" if number else task.id
