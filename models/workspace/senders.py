"""Whose a file is of which nothing could be taken: by what it says of itself, else by its name."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from models.workspace.handouts import Handout, following, handouts, standing_in
from models.workspace.homecomings import homecomings
from models.workspace.periods import Period, PeriodKind, period_or_none, periods_named
from models.workspace.register import Register
from models.workspace.returned import HeadWords, ReturnedFile


class Senders:
    """The handouts that are waited for, by the words a file may bear. Nobody is named where several may be meant."""

    def __init__(self, register: Register) -> None:
        sent = handouts(register)
        instead = standing_in(sent)
        self._home = {one.handout for one in homecomings(register)}
        self._sent = [one for one in sent if one.subject not in instead]

    def of(self, file: ReturnedFile, head: HeadWords | None = None, meant: Period | None = None) -> Handout | None:
        """The handout it says it is, else what its unit owes, else by its name. Where its head names another unit
        that was asked, only its name can tell; where it is `meant` for another period, that of its unit for it."""
        if head is not None and self._of_unit_named(_plain(head.words)):
            return self.by_name(file.name, file.period)
        if meant is not None and (found := self.for_period(file.department, meant)):
            return found
        itself = next((one for one in self._sent if one.subject == file.handout), None)
        of_unit = [one for one in self._sent if one.to.unit == file.department]
        return itself or self._owed(of_unit, file.period) or self.by_name(file.name, file.period)

    def owing(self, name: str) -> Handout | None:
        """By its name, where nothing of what that unit owes has come home."""
        found = self.by_name(name)
        return found if found and found.subject not in self._home else None

    def by_name(self, name: str, period: str = "") -> Handout | None:
        """任务分解表_甲县_2017年一季度(1).xlsx, 甲县报来.xls; of a period, where the file itself says one."""
        words = _plain(name)
        by_file = [one for one in self._sent if (stem := _plain(_stem(one.file))) and stem in words]
        longest = max((len(one.file) for one in by_file), default=0)
        named = [one for one in by_file if len(one.file) == longest] or self._of_unit_named(words)
        if len({one.to.unit for one in named}) != 1:
            return None
        meant = [one for one in named if one.to.period in self._periods_named(words, one.to.period.year)]
        return self._owed(meant or named, period)

    def another_unit(self, name: str, sent: Handout) -> Handout | None:
        """That of another unit whose name a file bears, where it does not bear that of its own: for the period it
        names, else of the same issue."""
        words = _plain(name)
        if sent.to.unit in self._units_named(words) or _bears_its_file(words, sent):
            return None
        named = self._periods_named(_plain(_stem(name)), sent.to.period.year)

        def fits(one: Handout) -> tuple[bool, bool, bool, int]:
            return one.to.period in named, one.issue == sent.issue, one.to.period == sent.to.period, one.issue

        return max(self._of_unit_named(words), key=fits, default=None)

    def another_period(self, name: str, sent: Handout) -> Period | None:
        """That a file bears the name of, where it does not bear that of its own: another quarter, or one that the same
        unit was asked about; a month alone may be that in which it was filled in."""
        named = self._periods_named(_plain(_stem(name)), sent.to.period.year)
        if sent.to.period in named:
            return None
        is_quarterly = sent.to.period.kind is PeriodKind.QUARTER
        for one in named:
            if (is_quarterly and one.kind is PeriodKind.QUARTER) or self.for_period(sent.to.unit, one):
                return one
        return None

    def asked_later(self, name: str, sent: Handout) -> Handout | None:
        """What its unit was sent for a later period, where a file bears neither the name of its period nor that of its
        own."""
        is_named = sent.to.period in self._periods_named(_plain(_stem(name)), sent.to.period.year)
        if is_named or _plain(_stem(sent.file)) in _plain(name):
            return None
        return next(iter(following(self._sent, sent)[-1:]), None)

    def for_period(self, unit: str, period: Period) -> Handout | None:
        """What a unit was sent for a period."""
        return next((one for one in reversed(self._sent) if (one.to.unit, one.to.period) == (unit, period)), None)

    def _of_unit_named(self, words: str) -> Sequence[Handout]:
        """甲县和乙县 is neither."""
        named = self._units_named(words)
        return [one for one in self._sent if [one.to.unit] == named]

    def _units_named(self, words: str) -> Sequence[str]:
        """By their whole names: 新甲县 is not 甲县."""
        units = {one.to.unit for one in self._sent if _plain(one.to.unit) in words}
        return [unit for unit in units if not any(unit != other and _plain(unit) in _plain(other) for other in units)]

    def _periods_named(self, words: str, year: int) -> Sequence[Period]:
        """四季青街道 names none."""
        for unit in sorted({_plain(one.to.unit) for one in self._sent}, key=len, reverse=True):
            words = words.replace(unit, "") if unit else words
        return periods_named(words, year)

    def _owed(self, sent: Sequence[Handout], period: str) -> Handout | None:
        """What has not come home, then the latest; of no other period than the file says."""
        said = period_or_none(period)
        alike = [one for one in sent if said is None or one.to.period == said]
        return max(alike, key=lambda one: (one.subject not in self._home, one.issue), default=None)


def _bears_its_file(words: str, sent: Handout) -> bool:
    """By the name of its file alone: its unit's has signs that no file may bear."""
    stem = _plain(_stem(sent.file))
    return _plain(sent.to.unit) not in stem and stem in words


def _stem(name: str) -> str:
    return name.rpartition(".")[0] or name


def _plain(words: str) -> str:
    return "".join(unicodedata.normalize("NFKC", words).split()).casefold()
