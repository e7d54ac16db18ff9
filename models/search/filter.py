"""A combination of criteria that can be kept by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from models.search.horizon import Day, first_day, last_day, read_day, written_day

if TYPE_CHECKING:
    from models.search.facts import Facts
    from models.search.index import SearchIndex

_YES = "yes"
_NOBODY = frozenset({""})

Test: TypeAlias = "Callable[[Facts], bool]"


class FilterError(ValueError):
    """The strings say no filter. Carries a sentence for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a node must be like. What is left empty asks nothing; all else must hold together.

    Of departments, statuses and lamps one of those named is enough; an empty name
    is a node that has none. `due_from` and `due_by` include their day, as 6月30日前 does,
    and a horizon all its days. `text` is words to be found, nothing more.
    `no_evidence` is what is done and not proved.
    """

    text: str = ""
    departments: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    lamps: frozenset[str] = frozenset()
    due_from: Day | None = None
    due_by: Day | None = None
    has_problem: bool = False
    no_filing: bool = False
    no_evidence: bool = False

    def matches(self, facts: Facts, today: date) -> bool:
        """Whether a node's facts are as asked. The text is for the index to find."""
        return self.test(today)(facts)

    def test(self, today: date) -> Test:
        """The same for many nodes on one day."""
        tests = tuple(self._tests(today))
        return lambda facts: all(test(facts) for test in tests)

    def asks_for_facts(self) -> bool:
        """Whether anything but text is asked."""
        return self != Filter(text=self.text)

    def to_strings(self) -> tuple[str, ...]:
        """As key=value, always in the same order, to be kept."""
        return tuple(f"{key}={value}" for key, value in self._pairs())

    @staticmethod
    def from_strings(strings: Iterable[str]) -> Filter:
        """The filter that was kept so. Raises FilterError."""
        found = Filter()
        for string in strings:
            key, _, value = string.partition("=")
            try:
                found = _READERS[key](found, value)
            except (KeyError, ValueError) as error:
                raise FilterError(f"no criterion of a filter: {string}") from error
        return found

    def _tests(self, today: date) -> Iterator[Test]:
        if self.departments:
            yield lambda facts: not self.departments.isdisjoint(facts.departments or _NOBODY)
        if self.statuses:
            yield lambda facts: facts.status in self.statuses
        if self.lamps:
            yield lambda facts: facts.lamp in self.lamps
        if self.due_from or self.due_by:
            first = first_day(self.due_from, today) if self.due_from else date.min
            last = last_day(self.due_by, today) if self.due_by else date.max
            yield lambda facts: facts.due is not None and first <= facts.due <= last
        if self.has_problem:
            yield lambda facts: facts.has_problem
        if self.no_filing:
            yield lambda facts: not facts.has_filing
        if self.no_evidence:
            yield lambda facts: facts.lacks_evidence

    def _pairs(self) -> Iterator[tuple[str, str]]:
        if self.text:
            yield "text", self.text
        for key, names in (("department", self.departments), ("status", self.statuses), ("lamp", self.lamps)):
            yield from ((key, name) for name in sorted(names))
        for key, day in (("due_from", self.due_from), ("due_by", self.due_by)):
            if day:
                yield key, written_day(day)
        asked = {"has_problem": self.has_problem, "no_filing": self.no_filing, "no_evidence": self.no_evidence}
        for key, is_asked in asked.items():
            if is_asked:
                yield key, _YES


def narrow(index: SearchIndex, wanted: Filter, facts: Callable[[str], Facts], today: date) -> list[str]:
    """The owners that the filter lets through, in document order."""
    found = index.owners(wanted.text)
    if not wanted.asks_for_facts():
        return found
    test = wanted.test(today)
    return [owner for owner in found if test(facts(owner))]


def _yes(value: str) -> bool:
    if value != _YES:
        raise ValueError(value)
    return True


_READERS: dict[str, Callable[[Filter, str], Filter]] = {
    "text": lambda found, value: replace(found, text=value),
    "department": lambda found, value: replace(found, departments=found.departments | {value}),
    "status": lambda found, value: replace(found, statuses=found.statuses | {value}),
    "lamp": lambda found, value: replace(found, lamps=found.lamps | {value}),
    "due_from": lambda found, value: replace(found, due_from=read_day(value)),
    "due_by": lambda found, value: replace(found, due_by=read_day(value)),
    "has_problem": lambda found, value: replace(found, has_problem=_yes(value)),
    "no_evidence": lambda found, value: replace(found, no_evidence=_yes(value)),
    "no_filing": lambda found, value: replace(found, no_filing=_yes(value)),
}
