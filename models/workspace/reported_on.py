"""On which day a unit first reported on a row: the day its file came, or somebody typed it in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from models.outline import NodeId
from models.workspace.edit import EditId, moment_of
from models.workspace.handouts import day_of
from models.workspace.homecomings import Homecoming
from models.workspace.register import NODE, Register
from models.workspace.values import SubjectId


class ReportedOn:
    """Over every file that came home. What was corrected since was reported on the day it first came."""

    def __init__(self, register: Register, home: Iterable[Homecoming]) -> None:
        self._register = register
        self._taken_in: dict[EditId, list[Homecoming]] = {}
        self._settled_in: dict[EditId, list[Homecoming]] = {}
        for one in home:
            for edit in one.taken_in:
                self._taken_in.setdefault(edit, []).append(one)
            for edit in one.settled_in:
                self._settled_in.setdefault(edit, []).append(one)

    def of(self, filing: SubjectId, node: NodeId, files: Iterable[Homecoming]) -> date | None:
        """`files` are those of the workbook that asked."""
        edits = [head.edit for head in self._register.heads((filing, NODE))]
        if not edits:
            return None
        first = min(edits)  # they sort by time
        came = self._taken_in.get(first) or self._settled_in.get(first, [])
        again = [one for one in files if node in one.rows]
        days = [day_of(one.returned_at) for one in (*came, *again)]
        return min(filter(None, [*days, *([] if came else [_day(first)])]), default=None)

    def settled_by(self, one: Homecoming) -> Iterable[date]:
        """The days of other files that brought in order what this one had left open."""
        others = (other for edit in one.settled_in for other in self._taken_in.get(edit, ()) if other is not one)
        return filter(None, (day_of(other.returned_at) for other in others))


def _day(edit: EditId) -> date:
    return moment_of(edit).astimezone().date()
