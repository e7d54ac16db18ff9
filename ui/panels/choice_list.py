"""A list to choose one row from, moved by the keys while somebody types in the line above it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from ui.delegates.choice_delegate import HEADING, ChoiceDelegate, Part
from ui.phrases import spoken
from ui.theme import Theme

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One row. `kind` is what its delegate makes of it; `ink` colours what stands `aside`."""

    key: str
    words: str
    kind: str = ""
    beneath: str = ""
    aside: str = ""
    ink: str = "soft"
    may: bool = True


class ChoiceList(QListWidget):
    """Rows that cannot be chosen are shown in a soft hand and passed over. `moved` brings the key chosen, or ''."""

    moved = Signal(str)

    def __init__(self, delegate: ChoiceDelegate, theme: Theme, line: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        delegate.setParent(self)
        self._theme = theme
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line.installEventFilter(self)
        self.currentItemChanged.connect(lambda *_: self.moved.emit(self.chosen))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_choices(self, choices: Iterable[Choice], wanted: str = "", *, first: bool = True) -> None:
        """Fill anew and choose the row wanted, else the first that may be, or with `first` off none."""
        self.blockSignals(True)
        self.clear()
        for choice in choices:
            self.addItem(_item(choice))
        self.blockSignals(False)
        rows = [row for row in range(self.count()) if self.item(row).flags() & Qt.ItemFlag.ItemIsSelectable]
        same = [row for row in rows if wanted and self.item(row).data(Part.KEY) == wanted]
        self.setCurrentRow((same or (rows if first else []) or [-1])[0])
        if not same:
            self.scrollToTop()
        self.moved.emit(self.chosen)

    @property
    def chosen(self) -> str:
        """The key of the row that is chosen; empty where none is."""
        item = self.currentItem()
        return str(item.data(Part.KEY) or "") if item is not None else ""

    def choose(self, key: str) -> None:
        """Choose the first row of a key that may be chosen."""
        for row in range(self.count()):
            item = self.item(row)
            if item.data(Part.KEY) == key and item.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentItem(item)
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)


def _item(choice: Choice) -> QListWidgetItem:
    item = QListWidgetItem(choice.words)
    for part, words in (
        (Part.KEY, choice.key),
        (Part.KIND, choice.kind),
        (Part.BENEATH, choice.beneath),
        (Part.ASIDE, choice.aside),
        (Part.INK, choice.ink),
    ):
        item.setData(part, words)
    group = "" if choice.kind == HEADING else choice.kind
    said = (group, choice.words, choice.aside, choice.beneath)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(said))
    if not choice.may:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item
