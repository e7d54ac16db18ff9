"""What differs between two moments, a row each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from models.workspace import Snapshot
from models.workspace.areas import Area
from models.workspace.differences import TracedDifference
from models.workspace.history import about, moment_name, origin_name
from models.workspace.labels import change_names
from ui.plain_words import tip
from ui.theme import Theme

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LONGEST = 24  # characters of a title


class DifferenceColumn(IntEnum):
    """From left to right."""

    ABOUT = 0
    FIELD = 1
    BEFORE = 2
    AFTER = 3
    WHO = 4


class DifferenceModel(QAbstractTableModel):
    """Old values are struck through. Words and an area narrow what is shown."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: tuple[TracedDifference, ...] = ()
        self._texts: Sequence[tuple[str, ...]] = ()
        self._shown: tuple[int, ...] = ()
        self._words: tuple[str, ...] = ()
        self._area: Area | None = None

    def show_differences(self, found: Sequence[TracedDifference], texts: Sequence[tuple[str, ...]]) -> None:
        """Differences, and what `told` makes of each."""
        self._all, self._texts = tuple(found), texts
        self._narrow()

    def narrow(self, words: str, area: Area | None) -> None:
        """Only what holds each of these words and is of this area; None is any."""
        self._words, self._area = tuple(words.casefold().split()), area
        self._narrow()

    def counted(self) -> Counter[Area]:
        return Counter(one.area for one in self._all)

    def difference(self, row: int) -> TracedDifference:
        return self._all[self._shown[row]]

    @property
    def shown(self) -> tuple[TracedDifference, ...]:
        return tuple(self._all[number] for number in self._shown)

    # what Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(DifferenceColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        words = self._texts[self._shown[index.row()]][index.column()]
        is_old = index.column() == DifferenceColumn.BEFORE
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return words
            case Qt.ItemDataRole.ToolTipRole:
                return tip(words)
            case Qt.ItemDataRole.AccessibleTextRole:
                return translate("DifferenceModel", "原来：{0}").format(words) if is_old else words
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.FontRole:
                return self._struck() if is_old and self._was_there(index.row()) else None
            case Qt.ItemDataRole.ForegroundRole:
                soft = index.column() in (DifferenceColumn.FIELD, DifferenceColumn.BEFORE, DifferenceColumn.WHO)
                return self._theme.colour("soft" if soft else "ink")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        names = (
            translate("DifferenceModel", "条目"),
            translate("DifferenceModel", "栏目"),
            translate("DifferenceModel", "原来"),
            translate("DifferenceModel", "现在"),
            translate("DifferenceModel", "何人何时"),
        )
        return names[section]

    # inside

    def _narrow(self) -> None:
        self.beginResetModel()
        self._shown = tuple(number for number, one in enumerate(self._all) if self._lets_through(number, one))
        self.endResetModel()

    def _lets_through(self, number: int, one: TracedDifference) -> bool:
        if self._area is not None and one.area is not self._area:
            return False
        if not self._words:
            return True
        text = " ".join(self._texts[number]).casefold()
        return all(word in text for word in self._words)

    def _was_there(self, row: int) -> bool:
        return self.difference(row).difference.before is not None

    def _struck(self) -> QFont:
        font = self._theme.font()
        font.setStrikeOut(True)
        return font


def told(one: TracedDifference, snapshot: Snapshot) -> tuple[str, ...]:
    """What stands in a row. Knows no Qt: it is made beside the window."""
    name, field = about(snapshot.document, one)
    if one.node is not None:
        name = f"{name}　{_short(snapshot.reading.title(snapshot.document.outline[one.node]))}"
    before, after = change_names(one.difference.key, one.difference.before, one.difference.after)
    edit = one.edit
    who = f"{edit.actor} · {origin_name(edit.origin)}\n{moment_name(edit.at)}" if edit else ""
    return (name, field, before, after, who)


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
