"""What departments report, period by period."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from models.late_pattern import late_pattern
from models.outline import NodeId
from models.workspace.periods import Period, period_or_none
from models.workspace.register import Register
from models.workspace.values import Key, SubjectId, Value, kind_of

CURRENT = "current@"
WRITTEN = ("progress", "problems", "next", "evidence", "remark")


class Review(StrEnum):
    WAITING = "待审"
    APPROVED = "已审"
    RETURNED = "退回"


_REVIEWS = {review.value: review for review in Review}
_WORDS = frozenset(("node", "period", "unit", *WRITTEN, "status", "review", "review_reason", "reviewer"))
_CONTENT = (*WRITTEN, "percent", "status")


class Filing(NamedTuple):
    """One department's entry on one node for one period. A tuple, as many thousands are made at once.

    `current` holds the present value of each target, by the place of the target's figure in
    the source.
    """

    subject: SubjectId
    node: NodeId
    unit: str
    period: Period
    progress: str = ""
    problems: str = ""
    next: str = ""
    evidence: str = ""
    remark: str = ""
    percent: float | None = None
    current: tuple[tuple[int, float], ...] = ()
    status: str = ""
    review: Review = Review.WAITING
    review_reason: str = ""
    reviewer: str = ""

    @property
    def has_problem(self) -> bool:
        """Something is filed as a problem that is one: 无 and / say that there is none."""
        return not says_nothing(self.problems)

    @property
    def says_how_far(self) -> bool:
        """By a percentage or a status, or both."""
        return self.percent is not None or bool(self.status)


_NONE = late_pattern(
    "(?:暂时?|目前|尚|现|均|都)*(?:无|没有?|未发现|不存在)(?:存在)?的?(?:问题|困难|情况)?和?(?:困难)?"
    r"|[/／\\\-—－–_.。*〇○0]*|n/?a"
)


def says_nothing(words: str) -> bool:
    """Whether words for a problem say that there is none: 无, 暂无, 没有问题, /, —."""
    plain = "".join(unicodedata.normalize("NFKC", words).split()).rstrip("。.，,；;!！").lower()
    return _NONE.fullmatch(plain) is not None


def filing_subject(node: NodeId, period: Period, unit: str) -> SubjectId:
    """filing:T03.s2@2017Q1@社会福利处: the same entry whoever makes it, on whichever machine."""
    return SubjectId(f"filing:{node}@{period}@{unit}")


def is_content(subject: SubjectId, field: str) -> bool:
    """Whether a field is something a department reports, not whose entry it is or how it was reviewed."""
    return kind_of(subject) == "filing" and (field in _CONTENT or field.startswith(CURRENT))


def content_keys(register: Register, subject: SubjectId) -> Iterable[Key]:
    """The fields an entry may hold content in."""
    places = register.value(subject, "targets")
    current = (f"{CURRENT}{place}" for place in (places if isinstance(places, tuple) else ()))
    return ((subject, field) for field in (*_CONTENT, *current))


def filings_of(register: Register, node: NodeId) -> tuple[Filing, ...]:
    """All entries on a node, earliest period first, then by unit."""
    return tuple(sorted(_read(register, register.subjects_of("filing", node)), key=_order))


def all_filings(register: Register) -> tuple[Filing, ...]:
    """By period, unit and node."""
    return tuple(sorted(_read(register, register.subjects("filing")), key=_order))


def with_reviewer(typed: Mapping[str, str], reviewer: str) -> Mapping[str, str]:
    """A review carries the name of whoever gives it."""
    return {"reviewer": reviewer, **typed} if "review" in typed else typed


def latest_of_each_unit(filings: Iterable[Filing]) -> Sequence[Filing]:
    """Each unit's entry for its latest period. `filings` in the order of periods."""
    return list({filing.unit: filing for filing in filings}.values())


def problems_in(filings: Iterable[Filing]) -> Sequence[Filing]:
    """Of the last that each unit filed, what says that there is a problem."""
    return [filing for filing in latest_of_each_unit(filings) if filing.has_problem]


def filed_words(register: Register, node: NodeId) -> Iterable[tuple[SubjectId, str]]:
    """What was written in each entry on a node, the values reached behind it, for whoever only searches it."""
    for subject in register.subjects_of("filing", node):
        said = register.said_of(subject)
        words = (register.text(subject, field) for field in WRITTEN)
        values = (f"{value:.15g}" for _, value in _current(said))
        yield subject, "" if said.get("deleted") else "\n".join(filter(None, (*words, *values)))


def _order(filing: Filing) -> tuple[tuple[int, int, int], str, NodeId]:
    return (filing.period.order, filing.unit, filing.node)


def _read(register: Register, subjects: Iterable[SubjectId]) -> Iterable[Filing]:
    for subject in subjects:
        filing = _filing(register, subject)
        if filing is not None:
            yield filing


def _filing(register: Register, subject: SubjectId) -> Filing | None:
    said = register.said_of(subject)
    words = {field: value for field, value in said.items() if isinstance(value, str) and field in _WORDS}
    node, period = words.pop("node", ""), period_or_none(words.pop("period", ""))
    review = words.pop("review", "")
    if not node or period is None or said.get("deleted"):
        return None
    return Filing(
        subject=subject,
        node=NodeId(node),
        period=period,
        percent=_number(said.get("percent")),
        current=_current(said),
        review=_REVIEWS.get(review, Review.WAITING),
        **{"unit": "", **words},
    )


def _current(said: Mapping[str, Value]) -> tuple[tuple[int, float], ...]:
    places = said.get("targets")
    found = []
    for place in places if isinstance(places, tuple) else ():
        value = _number(said.get(f"{CURRENT}{place}"))
        if value is not None and place.isdecimal():
            found.append((int(place), value))
    return tuple(found)


def _number(value: Value) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value)
