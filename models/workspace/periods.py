"""Reporting periods and 序时进度, the elapsed share of a year."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache, total_ordering

from models.late_pattern import late_pattern
from models.outline.markers import numeral
from models.search.horizon import end_of_month
from models.sentence import Sentence, sentence

_NUMBER = "[0-9]{1,2}|十[一二]?|[一二三四五六七八九]"
_FORMS = (
    r"(?P<year>[0-9]{4})-?(?P<kind>[QM])(?P<number>[0-9]{1,2})",
    rf"(?P<year>[0-9]{{4}})年?第?(?P<number>{_NUMBER})(?P<kind>季)度?",
    rf"(?P<year>[0-9]{{4}})年(?P<number>{_NUMBER})(?P<kind>月)份?",
    r"(?P<year>[0-9]{4})(?P<kind>[-/.])(?P<number>[0-9]{1,2})",
)

_BEGINS = r"(?:(?<![0-9])第?(?P<first>[一二三四1-4])(?:季度?)?[-—–~至到、和及])?"  # 1—2季度
_ENDS = r"(?:度|报|表|末|$|(?=[\W_]))"  # 二季度, 二季报, but not 二季稻
_WITHIN = late_pattern(
    r"(?:(?P<year>(?:19|20)[0-9]{2})年?)?"
    rf"(?:{_BEGINS}(?P<ordinal>第)?(?P<quarter>[一二三四1-4])季(?(ordinal)|{_ENDS})"
    r"|(?<![A-Z])Q(?P<short>[1-4])(?![0-9])|上半年"
    rf"|(?<![0-9十])(?P<month>{_NUMBER})月(?!份?[0-9一二三四五六七八九十]{{1,3}}[日号]))"
)  # in a longer text
_END = late_pattern("(?<=季)度|(?<=月)份")


class PeriodError(ValueError):
    """There is no such period. Carries a sentence for the user."""


class PeriodKind(StrEnum):
    """How long a period is; the letter stands in its identifier."""

    MONTH = "M"
    QUARTER = "Q"

    @property
    def months(self) -> int:
        return 3 if self is PeriodKind.QUARTER else 1


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A month or a quarter. `str` gives the identifier that files and commands use: 2017Q1, 2017M03.

    Sorts by the last day, the shorter first: March, then the first quarter that it completes.
    """

    year: int
    kind: PeriodKind
    number: int

    def __post_init__(self) -> None:
        if not MINYEAR <= self.year <= MAXYEAR:
            raise PeriodError(sentence("没有{year}年这样的期次。", year=self.year))
        if not 1 <= self.number <= 12 // self.kind.months:
            raise PeriodError(sentence("没有{period}这样的期次，一年有四个季度、十二个月。", period=self.name))

    @staticmethod
    @lru_cache(maxsize=1024)  # a year's filings name few periods many times
    def parse(words: str) -> Period:
        """Read 2017Q1, 2017年一季度, 2017M03, 2017年3月 or 2017-03. Raises PeriodError."""
        plain = "".join(unicodedata.normalize("NFKC", words).upper().split())
        for form in _FORMS:
            if match := re.fullmatch(form, plain):
                kind = PeriodKind.QUARTER if match["kind"] in "Q季" else PeriodKind.MONTH
                return Period(int(match["year"]), kind, _number(match["number"]))
        raise PeriodError(
            sentence("看不懂期次“{words}”。请写成 2017Q1（2017年一季度）或 2017M03（2017年3月）。", words=words)
        )

    @classmethod
    def containing(cls, day: date, kind: PeriodKind) -> Period:
        """The month or the quarter in which a day lies."""
        return cls(day.year, kind, (day.month - 1) // kind.months + 1)

    def __str__(self) -> str:
        number = f"{self.number:02}" if self.kind is PeriodKind.MONTH else f"{self.number}"
        return f"{self.year:04}{self.kind}{number}"

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        return self.order < other.order

    @property
    def order(self) -> tuple[int, int, int]:
        """What it sorts by: year, last month, length."""
        months = self.kind.months
        return (self.year, self.number * months, months)

    @property
    def name(self) -> Sentence:
        """As it prints: 2017年一季度, 2017年3月."""
        if self.kind is PeriodKind.MONTH:
            return sentence("{year}年{month}月", year=self.year, month=self.number)
        match self.number:
            case 1:
                return sentence("{year}年一季度", year=self.year)
            case 2:
                return sentence("{year}年二季度", year=self.year)
            case 3:
                return sentence("{year}年三季度", year=self.year)
            case 4:
                return sentence("{year}年四季度", year=self.year)
            case _:
                return sentence("{year}年{quarter}季度", year=self.year, quarter=self.number)

    @property
    def first_day(self) -> date:
        return date(self.year, self._last_month - self.kind.months + 1, 1)

    @property
    def last_day(self) -> date:
        return end_of_month(date(self.year, self._last_month, 1))

    @property
    def next(self) -> Period:
        """The one that follows, of the same kind. Raises PeriodError after the year 9999."""
        return self._shifted(1)

    @property
    def previous(self) -> Period:
        """The one before, of the same kind. Raises PeriodError before the year 1."""
        return self._shifted(-1)

    @property
    def elapsed_share(self) -> Fraction:
        """序时进度 when the period ends."""
        return elapsed_share(self.year, self.last_day)

    @property
    def _last_month(self) -> int:
        return self.number * self.kind.months

    def _shifted(self, steps: int) -> Period:
        years, position = divmod(self.number - 1 + steps, 12 // self.kind.months)
        return Period(self.year + years, self.kind, position + 1)


def period_or_none(words: str) -> Period | None:
    """As `Period.parse`, where what is no period is none."""
    try:
        return Period.parse(words)
    except PeriodError:
        return None


def periods_named(words: str, year: int) -> Sequence[Period]:
    """Those that words speak of, such as the name of a file: 2017年二季度, 2017Q2, 上半年, 3月 (but not 3月20日), each
    of 一至三季度; of the year where they say none."""
    plain = "".join(unicodedata.normalize("NFKC", words).upper().split())
    found = (period for match in _WITHIN.finditer(plain) for period in _named(match, year))
    return list(dict.fromkeys(found))


def as_named(words: str, period: Period) -> str:
    """How words speak of a period: 上半年 of 甲县上半年.xlsx; its name where they do not."""
    plain = "".join(unicodedata.normalize("NFKC", words).upper().split())
    for match in _WITHIN.finditer(plain):
        if period in _named(match, period.year):
            end = _END.match(plain, match.end())
            return plain[match.start() : end.end() if end else match.end()]
    return period.name


def _named(match: re.Match[str], year: int) -> Iterator[Period]:
    said = int(match["year"] or year)
    kind = PeriodKind.MONTH if match["month"] else PeriodKind.QUARTER
    words = match["month"] or match["quarter"] or match["short"]
    last = _number(words) if words else 2
    for number in range(_number(match["first"]) if match["first"] else last, last + 1):
        try:
            yield Period(said, kind, number)
        except PeriodError:
            return


def periods_of(year: int, kind: PeriodKind) -> tuple[Period, ...]:
    """The four quarters or the twelve months of a year, in order."""
    return tuple(Period(year, kind, number + 1) for number in range(12 // kind.months))


def elapsed_share(year: int, on: date) -> Fraction:
    """How much of a year is over at the end of a day: 0 before the year, 1 from its last day on."""
    days = date(year, 12, 31).timetuple().tm_yday
    gone = (on - date(year, 1, 1)).days + 1
    return Fraction(min(max(gone, 0), days), days)


def whole_percent(share: Fraction) -> int:
    """A share as offices print it, halves upwards: the ends of the quarters give 25, 50, 75 and 100."""
    return int(share * 100 + Fraction(1, 2))


def _number(words: str) -> int:
    return int(words) if words.isdigit() else numeral(words)


def period_in_words(identifier: str) -> str:
    """2017年一季度 of 2017Q1; whatever names no period as it is."""
    try:
        return Period.parse(identifier).name
    except PeriodError:
        return identifier
