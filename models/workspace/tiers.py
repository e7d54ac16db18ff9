"""Who reports: what a department says of the whole and what each county says of its own are never added."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import StrEnum

from models.sentence import Sentence, sentence
from models.workspace.filings import Filing


class Tier(StrEnum):
    """In the order in which they speak for the whole."""

    LEAD = "lead"
    DEPARTMENTS = "departments"
    UNITS = "units"

    @property
    def word(self) -> Sentence:
        return _TIERS[self]


_TIERS = {Tier.LEAD: sentence("牵头处室"), Tier.DEPARTMENTS: sentence("其他处室"), Tier.UNITS: sentence("单位")}


def tier_of(unit: str, lead: str, departments: Collection[str]) -> Tier:
    if unit == lead:
        return Tier.LEAD
    return Tier.DEPARTMENTS if unit in departments else Tier.UNITS


def who_leads(lead: str, *, is_suggested: bool) -> str:
    """牵头的社会福利处; 建议牵头的社会福利处 where nobody has said so; nothing where nobody leads."""
    if not lead:
        return ""
    return sentence("建议牵头的{lead}", lead=lead) if is_suggested else sentence("牵头的{lead}", lead=lead)


def for_the_whole(filings: Iterable[Filing], lead: str, departments: Collection[str]) -> Sequence[Filing]:
    """Those of the one that leads; where it is silent those of other departments, else those of the units."""
    return next(filter(None, _by_tier(filings, lead, departments).values()), [])


def without_supporters(filings: Iterable[Filing], lead: str, supporting: Collection[str]) -> Sequence[Filing]:
    """Who only supports says how far its own part is, and that of the whole to nobody."""
    return [filing for filing in filings if not only_supports(filing.unit, lead, supporting)]


def only_supports(unit: str, lead: str, supporting: Collection[str]) -> bool:
    """Whether it supports, be it only by suggestion: then it need report nothing. That what it does report says
    nothing of the whole follows once somebody has set who leads and supports (`Snapshot.for_the_whole`): a suggestion
    neither asks anybody nor passes over what anybody has said."""
    return unit in supporting and unit != lead


def alike(filings: Iterable[Filing], lead: str, departments: Collection[str]) -> Sequence[Filing]:
    """Those of the most that were asked the same: of the units, else of departments, else of the one that leads."""
    by_tier = _by_tier(filings, lead, departments)
    return next(filter(None, reversed(by_tier.values())), [])


def _by_tier(filings: Iterable[Filing], lead: str, departments: Collection[str]) -> dict[Tier, list[Filing]]:
    by_tier: dict[Tier, list[Filing]] = {tier: [] for tier in Tier}
    for filing in filings:
        by_tier[tier_of(filing.unit, lead, departments)].append(filing)
    return by_tier
