"""A field to choose from, which proposes what answers the words typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QWidget,
)

from ui.panels.proposals import Proposals

_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Choices(QComboBox):
    """A list to choose from, or to type over. What is typed, in pinyin too, brings the names that answer it.

    `picked` comes once somebody has chosen; what arrow keys pass on their way through the closed list is not chosen.
    """

    picked = Signal()

    def __init__(self, choices: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_stepping = False
        self.line = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.proposals = Proposals(self)
        self.setCompleter(self.proposals)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.line.textChanged.connect(lambda _: self._show_beginning())
        self.line.editingFinished.connect(self._show_beginning)
        self.line.textEdited.connect(self._propose)
        self.activated.connect(self._pick)
        self.offer(choices)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # who scrolls past a field must not change it

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_stepping = event.key() in _STEPS
        super().keyPressEvent(event)
        self._is_stepping = False

    def showPopup(self) -> None:
        """As wide as the longest name."""
        listed = self.view()
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, listed.verticalScrollBar())
        around = bar + listed.fontMetrics().height()  # Qt does not reckon with the padding of the rows
        listed.setMinimumWidth(listed.sizeHintForColumn(0) + around)
        super().showPopup()

    @property
    def names(self) -> list[str]:
        """What can be chosen."""
        return [self.itemText(number) for number in range(self.count())]

    @property
    def wide(self) -> int:
        """Pixels in which the words can be read to their end."""
        metrics = self.fontMetrics()
        spared = metrics.horizontalAdvance("X") * self.minimumContentsLength()
        return self.sizeHint().width() + max(0, metrics.horizontalAdvance(self.line.text()) - spared)

    def _show_beginning(self) -> None:
        """Where words are longer than the field, their beginning is what tells them apart."""
        if not self.line.hasFocus():
            self.line.setCursorPosition(0)

    def _pick(self, _number: int) -> None:
        if self._is_stepping:
            self.line.setModified(True)  # as if it had been typed: it is kept when the field is left
        else:
            self.picked.emit()

    def _propose(self, words: str) -> None:
        self.proposals.answer(words, self.names)

    def offer(self, choices: Sequence[str]) -> None:
        """Other choices; what is typed stays."""
        if self.names == list(choices):
            return
        words = self.line.text()
        self.clear()
        self.addItems(list(choices))
        self.line.setText(words)


class NamesChoices(Choices):
    """Several names of a list: one that is chosen joins those typed, or leaves them."""

    def __init__(self, choices: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(choices, parent)
        self._before = ""
        self.line.textEdited.connect(self.remember)

    def remember(self, words: str) -> None:
        """The names that stand; Qt puts a chosen one in their place before it says so."""
        self._before = words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Each name that is passed would join those that stand: arrow keys open the list."""
        if event.key() in _STEPS:
            self.showPopup()
            return
        super().keyPressEvent(event)

    def showPopup(self) -> None:
        self.remember(self.line.text())
        super().showPopup()

    def _pick(self, number: int) -> None:
        self._toggle(number)
        super()._pick(number)

    def _propose(self, words: str) -> None:
        """For the name that is being typed, behind those that stand."""
        before, mark, part = words.rpartition("、")
        standing = before.split("、")
        self.proposals.answer(part, [name for name in self.names if name not in standing], f"{before}{mark}")

    def _toggle(self, number: int) -> None:
        name = self.itemText(number)
        names = [one for one in self._before.split("、") if one]
        if names and names[-1] == self.proposals.answered:
            names.pop()  # it was typed to find the name
        names = [one for one in names if one != name] if name in names else [*names, name]
        self.remember("、".join(names))
        self.line.setText(self._before)
