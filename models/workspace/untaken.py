"""What a unit filled in and nobody has taken: it came home, and waits for a decision or was declined."""

from __future__ import annotations

from models.workspace.handouts import handouts
from models.workspace.ledger import homecomings
from models.workspace.periods import Period
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

    def holds(self, unit: str, place: Place) -> bool:
        """Also where a whole row, column or sheet was not taken."""
        return any(lies_in(str(place), wider) for wider in self._places.get(unit, ()))
