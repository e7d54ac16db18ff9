"""What differs between two moments, a row each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QFont

from models.search.folding import fold, holds_all
from models.workspace import Snapshot
from models.workspace.areas import Area
from models.workspace.differences import TracedDifference
from models.workspace.history import about, moment_name, origin_of
from models.workspace.labels import change_names
from ui.item_models.sentence_model import Index, SentenceColumn, SentenceModel, always
from ui.model_words import told
from ui.theme import Theme

translate = QCoreApplication.translate
_LONGEST = 24  # characters of a title
_BEFORE = 2  # the column of old values


class DifferenceModel(SentenceModel[int]):
    """Rows are numbers of differences; old values are struck through. Words and an area narrow what is shown."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(self._columns(), parent)
        self._theme = theme
        self._all: tuple[TracedDifference, ...] = ()
        self._texts: Sequence[tuple[str, ...]] = ()
        self._words: tuple[str, ...] = ()
        self._area: Area | None = None

    def show_differences(self, found: Sequence[TracedDifference], texts: Sequence[tuple[str, ...]]) -> None:
        """Differences, and what `told` makes of each."""
        self._all, self._texts = tuple(found), texts
        self._narrow()

    def narrow(self, words: str, area: Area | None) -> None:
        """Only what holds each of these words and is of this area; None is any."""
        self._words, self._area = tuple(fold(words).split()), area
        self._narrow()

    def counted(self) -> Counter[Area]:
        return Counter(one.area for one in self._all)

    def difference(self, row: int) -> TracedDifference:
        return self._all[self._shown[row]]

    @property
    def shown(self) -> tuple[TracedDifference, ...]:
        return tuple(self._all[number] for number in self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        is_old = index.column() == _BEFORE
        match role:
            case Qt.ItemDataRole.AccessibleTextRole:
                words = str(index.data())
                return translate("DifferenceModel", "原来：{0}").format(words) if is_old else words
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.FontRole:
                return self._struck() if is_old and self._was_there(index.row()) else None
            case Qt.ItemDataRole.ForegroundRole:
                return self._theme.colour(self.columns[index.column()].ink(index.row()))
        return super().data(index, role)

    # inside

    def _columns(self) -> Sequence[SentenceColumn[int]]:
        """In the order of `told`."""
        headings = (
            (translate("DifferenceModel", "条目"), "ink", 240),
            (translate("DifferenceModel", "栏目"), "soft", 160),
            (translate("DifferenceModel", "原来"), "soft", 0),
            (translate("DifferenceModel", "现在"), "ink", 0),
            (translate("DifferenceModel", "何人何时"), "soft", 160),
        )
        return [
            SentenceColumn(
                heading=heading,
                words=partial(self._told, at),
                ink=always(ink),
                width=width,
            )
            for at, (heading, ink, width) in enumerate(headings)
        ]

    def _told(self, column: int, row: int) -> str:
        return self._texts[row][column]

    def _narrow(self) -> None:
        self.show_rows(number for number, one in enumerate(self._all) if self._lets_through(number, one))

    def _lets_through(self, number: int, one: TracedDifference) -> bool:
        if self._area is not None and one.area is not self._area:
            return False
        return not self._words or holds_all(fold(" ".join(self._texts[number])), self._words)

    def _was_there(self, row: int) -> bool:
        return self.difference(row).difference.before is not None

    def _struck(self) -> QFont:
        font = self._theme.font()
        font.setStrikeOut(True)
        return font


def row_words(one: TracedDifference, snapshot: Snapshot) -> tuple[str, ...]:
    """What stands in a row. Knows no widget: it is made beside the window."""
    name, field = map(told, about(snapshot.document, one))
    if one.node is not None:
        name = f"{name}　{_short(snapshot.reading.title(snapshot.document.outline[one.node]))}"
    before, after = map(
        told, change_names(snapshot.document, one.difference.key, one.difference.before, one.difference.after)
    )
    edit = one.edit
    who = f"{edit.actor} · {told(origin_of(one))}\n{told(moment_name(edit.at))}" if edit else ""
    return (name, field, before, after, who)


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
