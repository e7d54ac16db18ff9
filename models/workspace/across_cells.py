"""Cells that came home, held against each other: what several say of one field, and what cannot both be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from models.sentence import Sentence, followed, joined, sentence
from models.workspace.doubts import contradiction, to_look_at
from models.workspace.judged import Judged, Outcome, Return, shortened, value_of
from models.workspace.labels import field_name
from models.workspace.snapshot import Snapshot
from models.workspace.values import Key, SubjectId, kind_of

_HOW_FAR = ("status", "percent")
_MOST_LISTED = 8
_LONGEST_HEADING = 20


def against_each_other(found: Sequence[Judged]) -> list[Judged]:
    """Cells of several copies that ask for one field: equal ones are taken once, different ones conflict."""
    values: dict[Key, dict[str, list[Judged]]] = {}
    for one in found:
        if one.key:
            values.setdefault(one.key, {}).setdefault(value_of(one), []).append(one)
    seen: set[Key] = set()
    differing = {key: _Differing.of(said) for key, said in values.items() if len(said) > 1}
    return [_beside(one, differing.get(one.key), seen) if one.key else one for one in found]


@dataclass(frozen=True, slots=True)
class _Differing:
    """What several cells say of one field, and whether one unit says all of it."""

    words: Sentence
    is_of_one_unit: bool

    @classmethod
    def of(cls, said: dict[str, list[Judged]]) -> _Differing:
        handouts = {one.handout for places in said.values() for one in places}
        return cls(_differing(said), len(handouts) == 1)


def _beside(one: Judged, differing: _Differing | None, seen: set[Key]) -> Judged:
    if differing:
        doubt = one.reason if one.outcome is Outcome.DOUBTFUL else ""
        asks = followed(one.asks, differing.words if differing.is_of_one_unit else "")
        return replace(one, outcome=Outcome.CONFLICT, reason=followed(doubt, differing.words), asks=asks)
    if one.key in seen:
        return replace(one, outcome=Outcome.UNCHANGED, reason=sentence("与另一处填的相同。"), fields=None, key=None)
    if one.key:
        seen.add(one.key)
    return one


def _differing(said: dict[str, list[Judged]]) -> Sentence:
    """甲.xlsx：“3”；乙.xlsx：“4”; with the cells of a file that says both. Of many the first few."""
    files = Counter(file for places in said.values() for file in {one.file for one in places})
    listed = (
        sentence(
            "{files}：“{words}”",
            files=joined("、", _few(dict.fromkeys(_where(one, files) for one in places))),
            words=shortened(words) or sentence("清空"),
        )
        for words, places in said.items()
    )
    return sentence("报回的几处填得不一样，请定用哪个。{listed}", listed=joined("；", _few(listed)))


def _few(parts: Iterable[str]) -> list[str]:
    """Each of many is told of all the others."""
    listed = list(islice(parts, _MOST_LISTED + 1))
    return listed if len(listed) <= _MOST_LISTED else [*listed[:_MOST_LISTED], "……"]


def _where(one: Judged, files: Counter[str]) -> str:
    return f"{one.file} {one.address}" if files[one.file] > 1 else one.file


def without_contradictions(now: Snapshot, found: Sequence[Judged], returns: Iterable[Return]) -> list[Judged]:
    """A status and a percentage that cannot both be want looking at, where either comes home. What a sheet has no
    column for its unit is not asked to put right."""
    told: dict[SubjectId, dict[str, Judged]] = {}
    for one in found:
        if one.outcome is Outcome.TAKE and one.key and kind_of(one.key[0]) == "filing" and one.key[1] in _HOW_FAR:
            told.setdefault(one.key[0], {})[one.key[1]] = one
    whys = {subject: _why_apart(now, subject, cells) for subject, cells in told.items()}
    headings = {one.file.handout: _how_far_on(one) for one in returns}
    return [
        _or_doubtful(one, whys.get(one.key[0], ""), headings.get(one.handout, {}))
        if one.key and one.key[1] in _HOW_FAR
        else one
        for one in found
    ]


def _how_far_on(one: Return) -> dict[str, str]:
    """What the columns for them are called on a sheet."""
    columns = {key: column.heading for (_, key), column in one.file.columns.items()}
    return {key: columns[key] for key in _HOW_FAR if key in columns}


def _why_apart(now: Snapshot, subject: SubjectId, cells: dict[str, Judged]) -> str:
    """Each as it would be kept, or as it stands."""
    values = {field: now.register.value(subject, field) for field in _HOW_FAR}
    for field, one in cells.items():
        values[field] = (one.fields or {}).get((subject, field))
    word, percent = values["status"], values["percent"]
    status = now.statuses.find(word) if isinstance(word, str) else None
    number = float(percent) if isinstance(percent, int | float) else None
    return contradiction(status.role if status else None, status.name if status else "", number)


def _or_doubtful(one: Judged, why: str, headings: Mapping[str, str]) -> Judged:
    if not why or one.outcome is not Outcome.TAKE:
        return one
    reason = to_look_at(why)
    asks = _asks_of(why, headings) if len(headings) == 1 else reason
    return replace(one, outcome=Outcome.DOUBTFUL, reason=followed(reason, one.reason), asks=asks)


def _asks_of(why: str, headings: Mapping[str, str]) -> Sentence:
    """Of a sheet with a column for one of them alone: the other is known from elsewhere."""
    other = next(field_name(key) for key in _HOW_FAR if key not in headings)
    (heading,) = headings.values()
    return sentence(
        "{why}（{other}是此前记的，表上没有这一栏），请核对“{heading}”。",
        why=why,
        other=other,
        heading=shortened(heading, _LONGEST_HEADING),
    )
