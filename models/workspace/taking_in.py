"""From what was accepted of returned workbooks to one edit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from datetime import datetime
from enum import StrEnum

from models.outline import NodeId
from models.workspace.edit import Origin, OriginKind
from models.workspace.entries import Fields, milestone_entry, note_entry
from models.workspace.judged import Judged, Outcome, Return, together
from models.workspace.ledger import Homecoming, homecomings
from models.workspace.register import Register
from models.workspace.returned import ReturnedFile
from models.workspace.snapshot import Snapshot
from models.workspace.values import new_subject

_OPEN = (Outcome.DOUBTFUL, Outcome.CONFLICT, Outcome.REFUSED)


class AddedAs(StrEnum):
    """What a row that somebody added is taken as."""

    NOTE = "note"
    MILESTONE = "milestone"


def edit_fields(
    now: Snapshot,
    returns: Sequence[Return],
    judged: Sequence[Judged],
    chosen: Sequence[Judged],
    at: datetime,
    declined: Sequence[Judged] = (),
) -> Fields:
    """What was chosen, and a record of each file that answers anything. Empty where nothing would change.

    What was neither chosen nor declined, though somebody has to decide, waits for another taking.
    """
    found = together(chosen)
    settled = {id(row) for row in (*chosen, *declined)}
    by_file: dict[tuple[str, str], list[Judged]] = {}
    for row in judged:
        by_file.setdefault((row.file, row.handout), []).append(row)
    for one in returns:
        of_file = by_file.get((one.file.name, one.file.handout), [])
        if any(row.answers for row in of_file):
            found.update(_record(now, one.file, of_file, settled, at))
    return found


def added_fields(now: Snapshot, row: Judged, kind: AddedAs, author: str, at: datetime) -> Fields:
    """An added row as a note on, or a milestone of, the node above it. Raises EntryError."""
    node = NodeId(row.node) if row.node in now.document.outline else now.tasks[0].id
    if kind is AddedAs.MILESTONE:
        return milestone_entry(now, node, row.returned)[1]
    text = f"{row.returned}（{row.file}新增的行）"
    return note_entry(now, node, text, author=author, at=at, printed=False)[1]


def earlier(register: Register, file: ReturnedFile) -> Homecoming | None:
    """An earlier taking of this very file."""
    same = (one for one in homecomings(register) if one.sha256 == file.sha256)
    return next((one for one in same if one.handout == file.handout), None)


def origin_of(files: Sequence[ReturnedFile]) -> Origin:
    """Names and checksums of the workbooks an edit comes from."""
    distinct = {file.sha256: file.name for file in files}
    return Origin(OriginKind.WORKBOOK, "、".join(distinct.values()), ",".join(distinct))


def label_of_return(files: Sequence[ReturnedFile]) -> str:
    """回收社会救助处2017Q1；回收3份填报表."""
    if len(files) == 1:
        return f"回收{files[0].department}{files[0].period}填报表"
    units = list(dict.fromkeys(file.department for file in files))
    return f"回收{len(files)}份填报表（{'、'.join(units[:6])}{'等' if len(units) > 6 else ''}）"


def _record(now: Snapshot, file: ReturnedFile, of_file: Iterable[Judged], settled: Set[int], at: datetime) -> Fields:
    known = earlier(now.register, file)
    subject = known.subject if known else new_subject("return")
    waiting = [row for row in of_file if row.outcome in _OPEN and id(row) not in settled]
    left = tuple(sorted(str(row.place) for row in waiting if row.place))
    if known is not None:
        return {(subject, "left"): left or None} if left != known.left else {}
    return {
        (subject, "handout"): file.handout,
        (subject, "file"): file.name,
        (subject, "sha256"): file.sha256,
        (subject, "at"): at.isoformat(timespec="seconds"),
        (subject, "by"): file.filled_by or None,
        (subject, "left"): left or None,
    }
