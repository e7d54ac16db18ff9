"""What a unit filled in and nobody has taken: it waits for a decision, was declined, or its file was refused.

A workbook that came back blank holds nothing."""

from __future__ import annotations

from models.workspace.handouts import handouts
from models.workspace.homecomings import homecomings
from models.workspace.periods import Period
from models.workspace.refusals import refusals
from models.workspace.register import Register
from models.workspace.returned import Place, lies_in
from models.workspace.values import SubjectId


class Untaken:
    """By unit, the places of one period that hold words nobody has taken."""

    def __init__(self, register: Register, period: Period) -> None:
        units = {one.subject: one.to.unit for one in handouts(register) if one.to.period == period}
        self._places: dict[str, list[str]] = {}
        for home in homecomings(register):
            if unit := units.get(SubjectId(home.handout)):
                self._places.setdefault(unit, []).extend((*home.left, *home.declined))
        came = (one for one in refusals(register) if one.handout in units)
        refused = {units[one.handout] for one in came if not one.is_blank}
        self._refused = refused - self._places.keys()  # those of whom nothing else came

    def holds(self, unit: str, place: Place) -> bool:
        """Also where a whole row, column, sheet or file was not taken."""
        return unit in self._refused or any(lies_in(str(place), wider) for wider in self._places.get(unit, ()))
