"""Moments of a workspace: by name, by day, or now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from models.workspace.differences import until
from models.workspace.edit import Edit
from models.workspace.register import Register
from models.workspace.values import Key, SubjectId, Value, new_subject

NOW = "now"


class MomentError(ValueError):
    """A moment that does not exist. Carries a sentence."""


def moment_entry(name: str, author: str, log: Iterable[Edit]) -> tuple[SubjectId, dict[Key, Value]]:
    """A name for the edits known now. It keeps their ids, so it means the same wherever it travels."""
    subject = new_subject("named")
    ids = tuple(str(edit.id) for edit in log)
    return subject, {(subject, "name"): name, (subject, "author"): author, (subject, "edits"): ids}


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
    """The edits known at a moment: `now`, a name, or the end of a day (2017-06-30).

    A name means the edits that were known when it was given; a day what was made up to its
    end. Raises MomentError.
    """
    if moment == NOW:
        return list(log)
    names = named_moments(register)
    if moment in names:
        return [edit for edit in log if edit.id in names[moment]]
    try:
        day = date.fromisoformat(moment)
    except ValueError:
        known = "、".join(names) or "（还没有）"
        raise MomentError(f"没有“{moment}”这个存照。可以写日期（2017-06-30）、now，或存照的名称：{known}。") from None
    return until(log, datetime.combine(day, time.max).astimezone())
