"""Files that came on another table than the one their name or the day speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from models.workspace.handouts import Handout, day_of
from models.workspace.homecomings import Homecoming
from models.workspace.values import SubjectId

HomeBy = Mapping[SubjectId, Sequence[Homecoming]]


class Astray(NamedTuple):
    """A file, and the handout on whose table it came; whether any of it waits, or all of it."""

    file: str
    on: Handout
    waits: bool = True
    is_whole: bool = True


def misnamed(sent: Iterable[Handout], home: HomeBy) -> Mapping[str, Sequence[Astray]]:
    """The files whose name speaks of another unit or period and that somebody has still to look at, by the handout
    that it speaks of."""
    found: dict[str, list[Astray]] = {}
    for other in sent:
        for one in home.get(other.subject, ()):
            if one.named and one.left:
                found.setdefault(one.named, []).append(Astray(one.file, other))
    return found


def on_older(sent: Sequence[Handout], home: HomeBy) -> Mapping[SubjectId, Sequence[Astray]]:
    """The files that a unit has sent on the table of an earlier issue since a later one went out to it, which it has
    not answered, by the later one."""
    return {later.subject: list(_since(later, sent, home)) for later in sent if not home.get(later.subject)}


def _since(later: Handout, sent: Iterable[Handout], home: HomeBy) -> Iterator[Astray]:
    for older in sent:
        if older.to.unit == later.to.unit and older.issue < later.issue and _share_tasks(older, later):
            files = (one for one in home.get(older.subject, ()) if one.named != later.subject)
            came = (one for one in files if _came_after(one, later))
            yield from (Astray(one.file, older, bool(one.left), one.bears_another_name) for one in came)


def _share_tasks(one: Handout, other: Handout) -> bool:
    """Of two that ask about other tasks each is answered for itself."""
    return one.tasks is None or other.tasks is None or bool(set(one.tasks) & set(other.tasks))


def _came_after(one: Homecoming, later: Handout) -> bool:
    """Not what came before, and was only looked at after."""
    came, sent = day_of(one.returned_at), day_of(later.sent_at)
    return bool(came and sent and came >= sent) and one.at > later.sent_at
