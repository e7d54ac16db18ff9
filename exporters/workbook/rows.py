"""What stands in each cell of a handout: the same from the same snapshot, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from exporters.content import TableRow, Wish, build_table, wording
from exporters.workbook.layout import Sheet
from models.figures import Comparison, Figure
from models.outline import NodeId
from models.source import full_width
from models.workspace import Snapshot
from models.workspace.entry_cells import EntryCell, targets_of
from models.workspace.filings import CURRENT
from models.workspace.filled_words import filled_words
from models.workspace.handouts import Addressee

_ASSIGNED = ("leader", "person", "phone", "deadline")
_FILED = ("status", "percent", "progress", "problems", "next", "evidence", "remark")


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its identifier: the words of its cells by column, and what an open cell fills in."""

    id: str
    words: Mapping[str, str]
    entries: Mapping[str, EntryCell]


@dataclass(frozen=True, slots=True)
class HandoutRows:
    """The two sheets that come back."""

    table: tuple[Row, ...]
    targets: tuple[Row, ...]

    def of(self, sheet: Sheet) -> tuple[Row, ...]:
        return self.table if sheet is Sheet.TABLE else self.targets


def handout_rows(snapshot: Snapshot, wish: Wish, to: Addressee, on: date | None = None) -> HandoutRows:
    """What a unit is sent. Lamps stand as at the end of a day; without one there are none.

    Raises ExportError for a task that does not exist.
    """
    content = build_table(snapshot, wish, None if to.everything else to.unit)
    table = tuple(_row(snapshot, to, row, number, on) for number, row in enumerate(content, start=1))
    return HandoutRows(table, tuple(_targets(snapshot, to, content)))


def _row(snapshot: Snapshot, to: Addressee, row: TableRow, number: int, on: date | None) -> Row:
    entries = {
        field: EntryCell(node=row.node, field=field, words="", period=to.period, unit=to.unit) for field in _FILED
    }
    if row.part == "牵头":  # who supports does not say who is responsible
        entries |= {field: EntryCell(node=row.node, field=field, words="") for field in _ASSIGNED}
    words = {
        "number": str(number),
        "task": row.task,
        "measure": row.measure,
        "groundwork": row.groundwork,
        "targets": row.targets,
        "part": row.part or "填报",
        "lead": row.lead,
        "supporting": row.supporting,
        "leader": row.leader,
        "person": row.person,
        "phone": row.phone,
        "deadline": row.deadline,
        "lamp": lamp_words(snapshot, row.node, on) if on else "",
        "place": "\n".join(filter(None, (row.place, row.doubts))),
    }
    return Row(row.node, words | _filled(snapshot, entries), entries)


def lamp_words(snapshot: Snapshot, node: NodeId, on: date) -> str:
    """■ 滞后."""
    lamp = snapshot.lamp(node, on)
    return f"{lamp.shape} {lamp.word}"


def _filled(snapshot: Snapshot, entries: Mapping[str, EntryCell]) -> dict[str, str]:
    return {column: filled_words(snapshot, entry) for column, entry in entries.items()}


def _targets(snapshot: Snapshot, to: Addressee, content: Sequence[TableRow]) -> Iterator[Row]:
    figures = {figure.span.start: figure for figure in snapshot.reading.figures}
    comparisons = {one.target.span.start: one for one in reversed(snapshot.document.comparisons)}
    number = 0
    for row in content:
        for place in targets_of(snapshot, row.node):
            number += 1
            known = comparisons.get(place)
            figure = known.target if known and known.measure == row.node else figures[place]
            compared = known if known and known.measure == row.node else None
            yield _target(snapshot, to, row, number, figure, compared)


def _target(
    snapshot: Snapshot, to: Addressee, row: TableRow, number: int, figure: Figure, compared: Comparison | None
) -> Row:
    place = figure.span.start
    entry = EntryCell(node=row.node, field=f"{CURRENT}{place}", words="", period=to.period, unit=to.unit)
    words = {
        "number": str(number),
        "task": row.task,
        "indicator": full_width(compared.indicator if compared else figure.indicator),
        "baseline": wording.printed(compared.baseline) if compared else "—",
        "target": wording.printed(figure),
        "difference": wording.difference(compared) if compared else "—",
        "unit": figure.plain_unit,
        "note": wording.note(compared) if compared else "原文没有可比的上年数",
        "place": f"{row.node}，{wording.place(figure.span)}",
    }
    return Row(f"{row.node}@{place}", words | _filled(snapshot, {"current": entry}), {"current": entry})
