"""What stands in each cell of a handout: the same from the same snapshot, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from exporters.content import TableRow, Tables, Wish, wording
from exporters.workbook.layout import Sheet
from models.figures import Comparison, Figure
from models.outline import NodeId
from models.source import full_width
from models.workspace import Snapshot
from models.workspace.entry_cells import EntryCell
from models.workspace.filings import CURRENT, Review
from models.workspace.filled_words import filled_words
from models.workspace.handouts import Addressee
from models.workspace.targets import targets_of

_ASSIGNED = ("leader", "person", "phone", "deadline")
_FILED = ("status", "percent", "progress", "problems", "next", "evidence", "remark")


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its identifier: the words of its cells by column, and what an open cell fills in. `sent_back` says
    what was wrong with what the unit reported; it is no part of the words."""

    id: str
    words: Mapping[str, str]
    entries: Mapping[str, EntryCell]
    sent_back: str = ""


@dataclass(frozen=True, slots=True)
class HandoutRows:
    """The two sheets that come back."""

    table: tuple[Row, ...]
    targets: tuple[Row, ...]

    def of(self, sheet: Sheet) -> tuple[Row, ...]:
        return self.table if sheet is Sheet.TABLE else self.targets


class RowsByUnit:
    """What one unit after the other is sent: what is the same for all of them is worked out once.

    The snapshot must stand still meanwhile.
    """

    def __init__(self, snapshot: Snapshot, wish: Wish) -> None:
        self._snapshot = snapshot
        self._tables = Tables(snapshot, wish)
        self._targets: dict[NodeId, tuple[_Target, ...]] = {}
        self._lamps: dict[tuple[NodeId, date], str] = {}

    def of(self, to: Addressee, on: date | None = None) -> HandoutRows:
        """Lamps stand as at the end of a day; without one there are none.

        Raises ExportError for a task that does not exist.
        """
        content = self._tables.of(None if to.everything else to.unit)
        asked = [target for row in content for target in self._targets_of(row)]
        return HandoutRows(
            tuple(_row(self._snapshot, to, row, n, self._lamp_of(row, on)) for n, row in enumerate(content, start=1)),
            tuple(_target_row(self._snapshot, to, target, n) for n, target in enumerate(asked, start=1)),
        )

    def _lamp_of(self, row: TableRow, on: date | None) -> str:
        if on is None:
            return ""
        if (row.node, on) not in self._lamps:
            self._lamps[row.node, on] = lamp_words(self._snapshot, row.node, on)
        return self._lamps[row.node, on]

    def _targets_of(self, row: TableRow) -> tuple[_Target, ...]:
        if row.node not in self._targets:
            self._targets[row.node] = tuple(self._targets_in(row))
        return self._targets[row.node]

    def _targets_in(self, row: TableRow) -> Iterator[_Target]:
        for place in targets_of(self._snapshot, row.node):
            known = self._comparisons.get(place)
            compared = known if known and known.measure == row.node else None
            figure = compared.target if compared else self._figures[place]
            yield _Target(row.node, figure.span.start, _target_words(row, figure, compared))

    @cached_property
    def _figures(self) -> Mapping[int, Figure]:
        return {figure.span.start: figure for figure in self._snapshot.reading.figures}

    @cached_property
    def _comparisons(self) -> Mapping[int, Comparison]:
        return {one.target.span.start: one for one in reversed(self._snapshot.document.comparisons)}


def words_of(row: TableRow) -> dict[str, str]:
    """What stands of a measure in handout and master alike, by column."""
    return {
        "task": row.task,
        "measure": row.measure,
        "groundwork": row.groundwork,
        "targets": row.targets,
        "lead": row.lead,
        "supporting": row.supporting,
        "leader": row.leader,
        "person": row.person,
        "phone": row.phone,
        "deadline": row.deadline,
        "place": "\n".join(filter(None, (row.place, row.doubts))),
    }


def _row(snapshot: Snapshot, to: Addressee, row: TableRow, number: int, lamp: str) -> Row:
    filed = {field: EntryCell(node=row.node, field=field, words="", period=to.period, unit=to.unit) for field in _FILED}
    assigned = {}
    if row.part == "牵头":  # who supports does not say who is responsible
        assigned = {field: EntryCell(node=row.node, field=field, words="") for field in _ASSIGNED}
    words = words_of(row) | {"number": str(number), "part": row.part or "填报", "lamp": lamp}
    return Row(row.node, words | _filled(snapshot, filed), filed | assigned, _sent_back(snapshot, to, row.node))


def _sent_back(snapshot: Snapshot, to: Addressee, node: NodeId) -> str:
    """The reason, of the period that is asked for."""
    for filing in snapshot.filings_of(node):
        if (filing.unit, filing.period, filing.review) == (to.unit, to.period, Review.RETURNED):
            return filing.review_reason or "请重新填报"
    return ""


def lamp_words(snapshot: Snapshot, node: NodeId, on: date) -> str:
    """■ 滞后."""
    lamp = snapshot.lamp(node, on)
    return f"{lamp.shape} {lamp.word}"


def _filled(snapshot: Snapshot, entries: Mapping[str, EntryCell]) -> dict[str, str]:
    return {column: filled_words(snapshot, entry) for column, entry in entries.items()}


@dataclass(frozen=True, slots=True)
class _Target:
    """A target of a measure, by the place of its figure, and its words, whoever is asked for its current value."""

    node: NodeId
    place: int
    words: dict[str, str]


def _target_words(row: TableRow, figure: Figure, compared: Comparison | None) -> dict[str, str]:
    return {
        "task": row.task,
        "indicator": full_width(compared.indicator if compared else figure.indicator),
        "baseline": wording.printed(compared.baseline) if compared else "—",
        "target": wording.printed(figure),
        "difference": wording.difference(compared) if compared else "—",
        "unit": figure.plain_unit,
        "note": wording.note(compared) if compared else "原文没有可比的上年数",
        "place": f"{row.node}，{wording.place(figure.span)}",
    }


def _target_row(snapshot: Snapshot, to: Addressee, target: _Target, number: int) -> Row:
    entry = EntryCell(node=target.node, field=f"{CURRENT}{target.place}", words="", period=to.period, unit=to.unit)
    entries = {"current": entry}
    words = {"number": str(number)} | target.words | _filled(snapshot, entries)
    return Row(f"{target.node}@{target.place}", words, entries)
