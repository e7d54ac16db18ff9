"""Who put a value where something else came home: another's work, or what the unit itself sent before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import replace

from models.sentence import Sentence, followed, sentence
from models.workspace.edit import Edit, EditId, OriginKind
from models.workspace.homecomings import Homecoming, homecomings
from models.workspace.judged import Judged, Outcome, Return
from models.workspace.register import Register
from models.workspace.values import Key

_ASKED = (Outcome.CONFLICT, Outcome.DOUBTFUL)


def with_who_changed(
    register: Register, judged: Sequence[Judged], returns: Iterable[Return], log: Callable[[], Iterable[Edit]]
) -> Sequence[Judged]:
    """Conflicts with what stands, each with who put it there. The log is read once, and only where there are any."""
    since = {one.file.handout: one.said_since for one in returns}
    wanted = {number: edit for number, row in enumerate(judged) if (edit := _stands_from(register, row, since))}
    if not wanted:
        return judged
    ids = set(wanted.values())
    edits = {edit.id: edit for edit in log() if edit.id in ids}
    home = homecomings(register)
    found = list(judged)
    for number, edit_id in wanted.items():
        if edit_id in edits:
            who = _who(found[number], edits[edit_id], home)
            found[number] = replace(found[number], reason=followed(found[number].reason, who))
    return found


def _stands_from(register: Register, row: Judged, since: Mapping[str, Set[Key]]) -> EditId | None:
    """The edit whose value stands, where that is not what was sent, or was said again."""
    if row.key is None or row.outcome not in _ASKED:
        return None
    heads = register.heads(row.key) if row.now != row.sent or row.key in since.get(row.handout, ()) else ()
    return heads[0].edit if len(heads) == 1 else None


def _who(row: Judged, edit: Edit, home: Sequence[Homecoming]) -> Sentence:
    day = f"{edit.at.astimezone():%Y-%m-%d}"
    if edit.origin.kind is not OriginKind.WORKBOOK and not edit.origin.sha256:
        if not row.now:
            return sentence("是{name} {day}清空的。", name=edit.actor, day=day)
        return sentence("现在的是{name} {day}填的。", name=edit.actor, day=day)
    sums = edit.origin.sha256.split(",")
    own = next((one for one in home if one.handout == row.handout and one.sha256 in sums), None)
    if own is None:
        return sentence("现在的是{name} {day}从“{file}”收的。", name=edit.actor, day=day, file=edit.origin.name)
    if not own.by:
        return sentence("现在的是本单位上次报的（“{file}”，{name} {day}收）。", file=own.file, name=edit.actor, day=day)
    return sentence(
        "现在的是本单位上次报的（“{file}”，{by}填，{name} {day}收）。",
        file=own.file,
        by=own.by,
        name=edit.actor,
        day=day,
    )
