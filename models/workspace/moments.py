"""Moments of a workspace: by name, by day, or now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from models.document import Document
from models.sentence import joined, sentence
from models.workspace.areas import area_of, node_of
from models.workspace.differences import Difference, TracedDifference, differences, until, values_after
from models.workspace.edit import Edit, EditId
from models.workspace.labels import speaks_to_people
from models.workspace.own_file import own_file
from models.workspace.register import Register
from models.workspace.undo import Standing
from models.workspace.values import Key, SubjectId, Value, kind_of, new_subject

NOW = "now"
BEGINNING = "beginning"
_DELETED = "deleted"


class MomentError(ValueError):
    """A moment that does not exist. Carries a sentence."""


def moment_entry(name: str, author: str, log: Iterable[Edit]) -> tuple[SubjectId, dict[Key, Value]]:
    """A name for the edits known now. It keeps their ids, so it means the same wherever it travels."""
    subject = new_subject("named")
    ids = tuple(str(edit.id) for edit in log)
    return subject, {(subject, "name"): name, (subject, "author"): author, (subject, "edits"): ids}


def refuse_name(register: Register, name: str) -> None:
    """Raises MomentError for a name that a moment cannot bear: none, one in use, or a day."""
    if not name or name in (NOW, BEGINNING, *named_moments(register)) or _day(name) is not None:
        raise MomentError(sentence("存档要有一个没有用过的名称，不能是日期，“{name}”不行。", name=name))


def named_moments(register: Register) -> dict[str, frozenset[str]]:
    """The names people have given to moments, and the edits each holds. Of two of one name each
    bears its author: 定稿（李四）."""
    kept = []
    for subject in sorted(register.subjects("named")):
        name, edits = register.text(subject, "name"), register.value(subject, "edits")
        if name and isinstance(edits, tuple):
            kept.append((name, register.text(subject, "author"), frozenset(edits)))
    names = Counter(name for name, _, _ in kept)
    found: dict[str, frozenset[str]] = {}
    for name, author, ids in kept:
        called = f"{name}（{author}）" if names[name] > 1 else name
        while called in found:
            called += "’"
        found[called] = ids
    return found


def edits_at(register: Register, log: Sequence[Edit], moment: str) -> list[Edit]:
    """The edits known at a moment: `now`, `beginning`, a name, or the end of a day (2017-06-30).

    A name means the edits that were known when it was given; a day what was made up to its
    end. Raises MomentError.
    """
    if moment == NOW:
        return list(log)
    names = named_moments(register)
    if moment in names:
        return [edit for edit in log if edit.id in names[moment]]
    if moment == BEGINNING:
        return []
    day = _day(moment)
    if day is None:
        raise MomentError(
            sentence(
                "没有“{moment}”这个存档。可以写日期（2017-06-30）、{beginning}（最初）、{now}（现在），"
                "或存档的名称：{known}。",
                moment=moment,
                beginning=BEGINNING,
                now=NOW,
                known=joined("、", names) or sentence("（还没有）"),
            )
        )
    return until(log, datetime.combine(day, time.max).astimezone())


def differences_between(register: Register, log: Sequence[Edit], since: str, until_: str) -> list[Difference]:
    """What differs between two moments, the names of moments left out. Raises MomentError."""
    before, after = (values_after(edits_at(register, log, moment)) for moment in (since, until_))
    return _differing(before, after)


def traced_differences(
    document: Document, register: Register, log: Sequence[Edit], since: str, until_: str
) -> list[TracedDifference]:
    """The same for people: only what speaks to them, each with its node, in the order of the paper,
    and with the edit that made it. What was deleted says nothing any more. Raises MomentError."""
    earlier, later = (edits_at(register, log, moment) for moment in (since, until_))
    before, after = _kept(values_after(earlier)), _kept(values_after(later))
    values = {**before, **after}
    last = _last_edits(earlier, later)
    standing = Standing({edit.id: edit for edit in log}.get)
    found = []
    for one in _differing(before, after):
        if speaks_to_people(one.key[1]):
            edit = last.get(one.key) or last.get((one.key[0], _DELETED))
            first = _first(standing, edit, one.key)
            made = first or edit
            found.append(
                TracedDifference(
                    difference=one,
                    area=area_of(one.key[0]),
                    node=node_of(document, values, one.key[0]),
                    edit=edit,
                    first=first,
                    file=own_file(register, made, one.key) if made else "",
                )
            )
    places = {node.id: place for place, node in enumerate(document.outline)}
    return sorted(found, key=lambda one: places[one.node] if one.node else len(places))


def _differing(before: dict[Key, Value], after: dict[Key, Value]) -> list[Difference]:
    return [found for found in differences(before, after) if kind_of(found.key[0]) != "named"]


def _kept(values: dict[Key, Value]) -> dict[Key, Value]:
    """Without what is deleted, and without saying of anything that it is."""
    gone = {subject for (subject, field), value in values.items() if field == _DELETED and value}
    return {key: value for key, value in values.items() if key[0] not in gone and key[1] != _DELETED}


def _last_edits(earlier: Sequence[Edit], later: Sequence[Edit]) -> dict[Key, Edit]:
    """For each field the newest edit that only one of the moments knows."""
    shared: frozenset[EditId] = frozenset(edit.id for edit in earlier) & frozenset(edit.id for edit in later)
    apart = {edit.id: edit for edit in (*earlier, *later) if edit.id not in shared}
    return {change.key: edit for _, edit in sorted(apart.items()) for change in edit.changes}


def _first(standing: Standing, edit: Edit | None, key: Key) -> Edit | None:
    """The edit whose value another brings back into a field."""
    return standing.source(edit, key) if edit and edit.undoes else None


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None
