"""On which day a unit first reported on a row: the day its file came, or somebody typed it in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from models.workspace.edit import EditId, moment_of
from models.workspace.filings import Filing
from models.workspace.handouts import Handout, day_of
from models.workspace.homecomings import Homecoming
from models.workspace.register import NODE, Register
from models.workspace.values import SubjectId

_ByEdit = dict[tuple[EditId, str], list[Homecoming]]


class ReportedOn:
    """Over every file that came home, by the edit that took it in and the unit whose it is: one edit takes in many.
    What was corrected since was reported on the day it first came."""

    def __init__(self, register: Register, sent: Mapping[SubjectId, Handout], home: Iterable[Homecoming]) -> None:
        self._register = register
        self._taken_in: _ByEdit = {}
        self._settled_in: _ByEdit = {}
        self._came: dict[SubjectId, date | None] = {}
        for one in home:
            unit = sent[one.handout].to.unit if one.handout in sent else ""
            self._came[one.subject] = day_of(one.returned_at)
            for edits, found in ((one.taken_in, self._taken_in), (one.settled_in, self._settled_in)):
                for edit in edits:
                    found.setdefault((edit, unit), []).append(one)

    def of(self, filing: Filing, files: Iterable[Homecoming]) -> date | None:
        """`files` are those of the workbook that asked."""
        edits = [head.edit for head in self._register.heads((filing.subject, NODE))]
        if not edits:
            return None
        first = min(edits)  # they sort by time
        came = self._taken_in.get((first, filing.unit)) or self._settled_in.get((first, filing.unit), [])
        again = [one for one in files if filing.node in one.rows]
        days = [self._came[one.subject] for one in (*came, *again)]
        return min(filter(None, [*days, *([] if came else [_day(first)])]), default=None)

    def settled_by(self, one: Homecoming, unit: str) -> Iterable[date]:
        """The days of other files of its unit that brought in order what this one had left open."""
        others = (other for edit in one.settled_in for other in self._taken_in.get((edit, unit), ()))
        return filter(None, (self._came[other.subject] for other in others if other is not one))


def _day(edit: EditId) -> date:
    return moment_of(edit).astimezone().date()
