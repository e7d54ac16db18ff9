"""A table of sentences that nobody types in: its columns are values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.item_models.cell_role import CellRole
from ui.phrases import spoken
from ui.plain_words import tip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def always(words: str) -> Callable[[object], str]:
    """The same for every row."""
    return lambda _row: words


_NOTHING, _PLAIN = always(""), always("ink")


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceColumn(Generic[Row]):
    """What stands in it: words, a small line below, the colour of the shape at their head, their ink.

    The width is in pixels at 100 %; columns without share what the others leave.
    """

    heading: str
    words: Callable[[Row], str]
    below: Callable[[Row], str] = _NOTHING
    colour: Callable[[Row], str] = _NOTHING
    ink: Callable[[Row], str] = _PLAIN
    width: int = 0


class SentenceModel(QAbstractTableModel, Generic[Row]):
    """Shows the rows it is given, in their order."""

    def __init__(
        self, columns: Sequence[SentenceColumn[Row]], parent: QObject | None = None, *, empty: str = ""
    ) -> None:
        """`empty` is what is spoken of a cell without words."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self._empty = empty
        self._shown: tuple[Row, ...] = ()

    def show_rows(self, rows: Iterable[Row]) -> None:
        self.beginResetModel()
        self._shown = tuple(rows)
        self.endResetModel()

    def more(self, row: Row) -> str:
        """What is told of a whole row instead of the words of the cell."""
        return ""

    # what Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.words(row)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self.more(row) or column.words(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken((column.heading, column.words(row) or self._empty, column.below(row)))
            case CellRole.BELOW:
                return column.below(row)
            case CellRole.COLOUR:
                return column.colour(row)
            case CellRole.INK:
                return column.ink(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.columns[section].heading
