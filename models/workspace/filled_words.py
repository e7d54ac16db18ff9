"""What a cell that somebody fills in shows: the words of one field as they stand."""

from __future__ import annotations

from models.workspace.entry_cells import EntryCell
from models.workspace.entry_rows import filing_of
from models.workspace.filings import CURRENT, Filing
from models.workspace.snapshot import Snapshot
from models.workspace.values import plain_value


def filled_words(snapshot: Snapshot, cell: EntryCell) -> str:
    """As it would be typed again: 45 for a percentage, the number of a current value. Empty where nothing is said.

    The words of `cell` itself do not count.
    """
    if cell.period is None:
        return _assigned(snapshot, cell)
    filing = filing_of(snapshot, cell.node, cell.period, cell.unit)
    return _filed(filing, cell.field) if filing else ""


def _assigned(snapshot: Snapshot, cell: EntryCell) -> str:
    found = snapshot.assignment(cell.node)
    match cell.field:
        case "deadline":
            return found.deadline.words
        case "lead" | "leader" | "person" | "phone":
            return str(getattr(found, cell.field))
        case _:
            raise ValueError(f"nobody fills in {cell.field} of a node")


def _filed(filing: Filing, field: str) -> str:
    if field.startswith(CURRENT):
        place = int(field.removeprefix(CURRENT))
        return plain_value(dict(filing.current).get(place))
    if field == "percent":
        return plain_value(filing.percent)
    return str(getattr(filing, field))
