"""Moments of a workspace: by name, by day, or now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from models.workspace.differences import until
from models.workspace.edit import Edit
from models.workspace.register import Register

NOW = "now"


class MomentError(ValueError):
    """A moment that does not exist. Carries a sentence."""


def named_moments(register: Register) -> dict[str, int]:
    """The names people have given to moments, and how many edits of this file's log each holds."""
    found = {}
    for subject in register.subjects("named"):
        name, edits = register.text(subject, "name"), register.value(subject, "edits")
        if name and isinstance(edits, int):
            found[name] = edits
    return found


def edits_at(register: Register, log: Sequence[Edit], moment: str) -> list[Edit]:
    """The edits known at a moment: `now`, a name, or the end of a day (2017-06-30).

    A name means the first edits of this file's log, so that what is merged in later does not
    reach it; a day means what was made up to its end. Raises MomentError.
    """
    if moment == NOW:
        return list(log)
    names = named_moments(register)
    if moment in names:
        return list(log[: names[moment]])
    try:
        day = date.fromisoformat(moment)
    except ValueError:
        known = "、".join(names) or "（还没有）"
        raise MomentError(f"没有“{moment}”这个存照。可以写日期（2017-06-30）、now，或存照的名称：{known}。") from None
    return until(log, datetime.combine(day, time.max).astimezone())
