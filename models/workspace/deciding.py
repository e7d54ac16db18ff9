"""What somebody decides about cells that came home, before any of it is taken in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from models.workspace.entries import Fields
from models.workspace.judged import Judged, Outcome, Return, as_second, overwriting, value_of
from models.workspace.snapshot import Snapshot
from models.workspace.taking_in import AddedAs, Chosen, fields_of_choice
from models.workspace.values import Key


class Decision(StrEnum):
    """What is to become of one cell or row. Whatever waits is asked again at the next taking of the same file.
    A bare share is taken as typed, or as its second reading."""

    TAKE = "take"
    SECOND = "second"
    LEAVE = "leave"
    WAIT = "wait"
    NOTE = "note"
    MILESTONE = "milestone"


TAKING = (Decision.TAKE, Decision.SECOND)
_CHOICES = MappingProxyType(
    {
        Outcome.TAKE: (Decision.TAKE, Decision.LEAVE),
        Outcome.DOUBTFUL: (Decision.WAIT, Decision.TAKE, Decision.LEAVE),
        Outcome.CONFLICT: (Decision.WAIT, Decision.TAKE, Decision.LEAVE),
        Outcome.REFUSED: (Decision.WAIT, Decision.LEAVE),
        Outcome.NEW: (Decision.LEAVE, Decision.NOTE, Decision.MILESTONE),
    }
)


def choices(row: Judged) -> tuple[Decision, ...]:
    """What can be decided, the usual first; nothing where there is nothing to decide."""
    found = _CHOICES.get(row.outcome, ()) if row.place or row.added else ()
    if row.readings is None or Decision.TAKE not in found:
        return found
    after = found.index(Decision.TAKE) + 1
    return (*found[:after], Decision.SECOND, *found[after:])


class Settled(NamedTuple):
    """How many conflicts were settled at once; how many are left, as files differ there, undecided and decided."""

    done: int
    waiting: int
    decided: int


class Deciding:
    """One decision for each judged row, by its number. Of values that ask for one field only one is taken."""

    def __init__(self, judged: Sequence[Judged]) -> None:
        self.judged = judged
        self._made: dict[int, Decision] = {}
        self._left_for: dict[int, int] = {}  # those declined because another was taken
        self._of_key: dict[Key, list[int]] = {}
        for number, row in enumerate(judged):
            if row.key:
                self._of_key.setdefault(row.key, []).append(number)

    def of(self, number: int) -> Decision | None:
        """What somebody decided of a row, else what is usual for it; None where there is nothing to decide."""
        usual = choices(self.judged[number])
        return self._made.get(number, usual[0]) if usual else None

    def decide(self, numbers: Iterable[int], decision: Decision) -> None:
        """For each row where that can be decided."""
        for number in numbers:
            if decision in choices(self.judged[number]):
                self._made[number] = decision
                self._left_for.pop(number, None)
                self._ask_others_again(number)
                if decision in TAKING:
                    self._leave_others(number)

    def turn(self, numbers: Sequence[int]) -> None:
        """The first of these rows to its next decision, the others to the same."""
        first = next((number for number in numbers if choices(self.judged[number])), None)
        if first is None:
            return
        possible, now = choices(self.judged[first]), self.of(first)
        self.decide(numbers, possible[(possible.index(now or possible[0]) + 1) % len(possible)])

    def take_safe(self) -> None:
        """Everything that conflicts with nothing and leaves no doubt."""
        self.decide((number for number, row in enumerate(self.judged) if row.outcome is Outcome.TAKE), Decision.TAKE)

    def settle_conflicts(self, decision: Decision) -> Settled:
        """All for what came back, but where files differ among themselves; or all for what stands."""
        winning = {id(row) for row in overwriting(self.judged)}
        conflicts = [number for number, row in enumerate(self.judged) if row.outcome is Outcome.CONFLICT]
        settled = [one for one in conflicts if decision is not Decision.TAKE or id(self.judged[one]) in winning]
        self.decide(settled, decision)
        waiting = sum(self.of(one) is Decision.WAIT for one in conflicts)
        return Settled(len(settled), waiting, len(conflicts) - len(settled) - waiting)

    def follow(self, earlier: Deciding) -> None:
        """Decide again what was decided of the same cell with the same words and the same outcome."""
        known = {_name(earlier.judged[number]): decision for number, decision in earlier._made.items()}
        for number, row in enumerate(self.judged):
            decision = known.get(_name(row))
            if decision is not None:
                self.decide([number], decision)

    def numbers(self, decision: Decision) -> list[int]:
        return [number for number in range(len(self.judged)) if self.of(number) is decision]

    def choice(self, on: date | None = None) -> Chosen:
        """Everything decided. `on` is the day the files came, if it is not that of the taking."""
        added = [
            (row, kind)
            for decision, kind in ((Decision.NOTE, AddedAs.NOTE), (Decision.MILESTONE, AddedAs.MILESTONE))
            for row in self._rows(decision)
        ]
        second = self._rows(Decision.SECOND)
        return Chosen([*self._rows(Decision.TAKE), *second], self._rows(Decision.LEAVE), added, on, second)

    def fields(
        self, now: Snapshot, returns: Sequence[Return], author: str, at: datetime, on: date | None = None
    ) -> Fields:
        """Everything decided, as one edit; empty where nothing would change. Raises EntryError."""
        return fields_of_choice(now, returns, self.judged, self.choice(on), author, at)

    def _rows(self, decision: Decision) -> list[Judged]:
        return [self.judged[number] for number in self.numbers(decision)]

    def _leave_others(self, number: int) -> None:
        row = self.judged[number]
        for other in self._of_key.get(row.key, []) if row.key else []:
            if other != number and value_of(self.judged[other]) != self._value(number):
                self._made[other] = Decision.LEAVE
                self._left_for[other] = number

    def _value(self, number: int) -> str:
        row = self.judged[number]
        return value_of(as_second(row) if self.of(number) is Decision.SECOND else row)

    def _ask_others_again(self, number: int) -> None:
        """What was declined for the sake of this one is open again."""
        for other in [one for one, taken in self._left_for.items() if taken == number]:
            del self._left_for[other], self._made[other]


def _name(row: Judged) -> tuple[object, ...]:
    return (row.file, row.handout, row.place, row.address, row.returned, row.now, row.outcome)
