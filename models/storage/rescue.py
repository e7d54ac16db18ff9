"""What can still be read of a damaged workspace file, put into a new one."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from models.sentence import Sentence, followed, sentence
from models.storage.connection import private_copy
from models.storage.lock import FileLock, StoreBusy
from models.storage.new_file import resolved, write_workspace
from models.storage.rows import Row, to_edit
from models.storage.sentences import speaking
from models.workspace.edit import Change, Edit, EditId, Origin, OriginKind
from models.workspace.register import fold
from models.workspace.store import StoredDocument, StoreError
from models.workspace.values import Key

if TYPE_CHECKING:
    from models.storage.findings import Findings

UNKNOWN_ACTOR = "不详"
RESCUED_LABEL = "从损坏的文件中找回"
_NOT_ALL_FILES = sentence("原文附带的资料没有全部找回，举措的编号可能和原来不一样，请对照备份核对。")


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueReport:
    """What came over into the new file, and what is known not to have."""

    whole: int
    damaged: tuple[EditId, ...]
    empty: int
    lost: int
    is_cut_off: bool
    document_is_whole: bool

    @property
    def edits(self) -> int:
        """How many edits came over, whole or in part."""
        return self.whole + len(self.damaged)

    @property
    def is_complete(self) -> bool:
        """Nothing is known to be missing."""
        return not (self.damaged or self.lost or self.is_cut_off) and self.document_is_whole

    @property
    def sentence(self) -> str:
        return followed(
            sentence(
                "找回 {edits} 次修改，其中 {whole} 次完整，{damaged} 次残缺；",
                edits=self.edits,
                whole=self.whole,
                damaged=len(self.damaged),
            ),
            sentence("残缺的当中有 {empty} 次内容已经丢失；", empty=self.empty) if self.empty else "",
            sentence("至少 {lost} 次丢失。", lost=self.lost) if self.lost else "",
            sentence("没有发现丢失的修改。") if self.is_complete else sentence("请把新文件与最近的备份对照。"),
            sentence("文件末尾被截去，其中还有过什么无从得知。") if self.is_cut_off else "",
            "" if self.document_is_whole else _NOT_ALL_FILES,
        )


def rescue(path: Path, into: Path, *, document: StoredDocument | None = None, actor: str = "") -> RescueReport:
    """Write a new file with all that can be read of a damaged one, which itself stays as it is.

    An edit of which only a part can be read comes over with that part; where its author is lost it has
    UNKNOWN_ACTOR. Heads follow from the rescued log. `document` stands in for one that is not whole.

    Raises StoreBusy when somebody has the file open, StoreError when nothing of ours is in it, when the
    source is lost and no document given, or when the new file cannot be written; then there is none.
    """
    from models.storage.findings import Findings  # few files are ever damaged: not loaded at the start

    path, into = resolved(path), resolved(into)
    with ExitStack() as held, speaking(path, sentence("读取")):
        _lock_if_possible(path, actor, held)
        found = Findings(_settled(path))
    edits = put_together(found)
    kept = found.document if found.document_is_whole else document or found.document
    if kept is None or not (edits or found.document):
        raise StoreError(sentence("不能抢救“{path}”：{why}", path=path, why=_what_is_missing(edits)))
    with speaking(into, sentence("写入"), writing=True):
        write_workspace(into, kept, edits)
    damaged = tuple(edit.id for edit in edits if not found.is_whole(edit))
    return RescueReport(
        whole=len(edits) - len(damaged),
        damaged=damaged,
        empty=sum(not edit.changes for edit in edits),
        lost=max(0, found.last - len(edits)),
        is_cut_off=found.is_cut_off,
        document_is_whole=found.document_is_whole or kept is document,
    )


def put_together(found: Findings) -> list[Edit]:
    """The edits in their order, whole ones as they were; of the others what rows still say of them."""
    edits = {
        edit_id: _edit(edit_id, found.edits.get(seq), found.changes_of(seq))
        for seq, edit_id in sorted(found.ids.items())
    }
    for edit_id, change in _lost_changes(found, edits):
        known = edits.get(edit_id) or _edit(edit_id, None, ())
        edits[edit_id] = replace(known, changes=(*known.changes, change))
    return list(edits.values())


def _edit(edit_id: EditId, row: Row | None, changes: tuple[Change, ...]) -> Edit:
    if row is not None:
        with suppress(ValueError):  # a time or an origin that is none
            return to_edit(row, changes)
    return Edit(
        id=edit_id,
        actor=UNKNOWN_ACTOR,
        at=_time_in(edit_id),
        origin=Origin(OriginKind.COMMAND_LINE),
        label=RESCUED_LABEL,
        changes=changes,
    )


def _time_in(edit_id: EditId) -> datetime:
    try:
        return datetime.fromtimestamp(int(edit_id[:12], 16) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)


def _lost_changes(found: Findings, edits: Mapping[EditId, Edit]) -> list[tuple[EditId, Change]]:
    """Changes the log has lost, with the edits they belong to, as far as others tell of them.

    The heads tell the values that stood. Of a change that a later one replaces it is known that there was
    one: without it, what it had replaced would stand again.
    """
    standing, replaced = fold(edits.values()), _replaced(edits.values())
    lost: list[tuple[EditId, Change]] = []
    for key, values in found.heads.items():
        fallen = tuple(head.edit for head in standing.get(key, ()) if head.edit not in values)
        told = {edit_id: value for edit_id, value in values.items() if edit_id not in replaced[key]}
        if fallen:
            told |= dict.fromkeys(sorted(replaced[key]))
        lost += [
            (edit_id, Change(*key, None, value, fallen))
            for edit_id, value in told.items()
            if not _speaks_for_itself(edits.get(edit_id), key, found)
        ]
    return lost


def _replaced(edits: Iterable[Edit]) -> defaultdict[Key, set[EditId]]:
    replaced: defaultdict[Key, set[EditId]] = defaultdict(set)
    for edit in edits:
        for change in edit.changes:
            replaced[change.key].update(change.replaces)
    return replaced


def _speaks_for_itself(edit: Edit | None, key: Key, found: Findings) -> bool:
    return edit is not None and (found.is_whole(edit) or any(change.key == key for change in edit.changes))


def _what_is_missing(edits: Sequence[Edit]) -> Sentence:
    if not edits:
        return sentence("里面没有能认出的承启内容。请从备份恢复。")
    return sentence("原文已经读不出来。请另外给出原文，再抢救其余内容（{edits} 次修改）。", edits=len(edits))


def _lock_if_possible(path: Path, actor: str, held: ExitStack) -> None:
    """Keeps others from writing meanwhile; what lies where nobody can write needs no lock. Raises StoreBusy."""
    try:
        held.callback(FileLock.take(path, actor).release)
    except StoreBusy:
        raise
    except StoreError:
        return


def _settled(path: Path) -> bytes:
    """The bytes of a file once SQLite, where it still can, has brought home what lies in its journals."""
    with private_copy(path) as copy:
        with suppress(sqlite3.Error), closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            connection.execute("PRAGMA writable_schema = ON")  # else it stops at a file that was cut off
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return copy.read_bytes()
