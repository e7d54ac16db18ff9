"""Workbooks that came home: files and folders, read and set against what was sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from exporters.content import LinkChoice, Wish
from exporters.errors import ExportError, ReadError
from exporters.incoming import file_name, files_in, read_bytes
from exporters.progress import Progress, silent
from exporters.workbook.layout import CLEAR, FORMAT, Sheet, table_columns, target_columns
from exporters.workbook.read import read_workbook
from exporters.workbook.rows import RowsByUnit
from models.workspace.edit import Edit
from models.workspace.handouts import (
    Handout,
    followed_by,
    handout,
    handouts,
    issue_name,
    snapshot_when_sent,
    superseded_by,
)
from models.workspace.judged import Judged, Outcome, Return, file_level
from models.workspace.returned import Place, ReturnedFile, SentCell, SentCells
from models.workspace.snapshot import Snapshot
from models.workspace.taking_in import earlier
from models.workspace.three_ways import judge
from models.workspace.values import SubjectId

Contents: TypeAlias = bytes | Callable[[], bytes]
"""What a file holds, or how it is read when its turn comes."""


@dataclass(frozen=True, slots=True)
class Review:
    """Everything the files say beside what was sent and what stands; nothing has been changed yet."""

    returns: tuple[Return, ...]
    judged: tuple[Judged, ...]

    @property
    def is_unreadable(self) -> bool:
        """Of no file anything could be read."""
        return not self.returns


@dataclass(slots=True)
class _Reviewing:
    now: Snapshot
    log: Callable[[], Iterable[Edit]]
    snapshots: dict[SubjectId, Snapshot] = field(default_factory=dict)
    rows: dict[tuple[SubjectId, Wish], RowsByUnit] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # checksum of the file of each name
    seen: set[tuple[str, str]] = field(default_factory=set)  # handout and checksum


def review_returns(
    now: Snapshot, log: Callable[[], Iterable[Edit]], paths: Iterable[Path], progress: Progress = silent
) -> Review:
    """Read files and folders and judge every cell. Files that cannot be read are named in `judged`.

    Raises ReadError where nothing at all is there to read.
    """
    files = files_in(paths)
    named = ((file_name(file), partial(read_bytes, file)) for file in files)
    return review_files(now, log, named, progress, len(files))


def review_files(
    now: Snapshot,
    log: Callable[[], Iterable[Edit]],
    files: Iterable[tuple[str, Contents]],
    progress: Progress = silent,
    count: int = 1,
) -> Review:
    """The same of contents under names."""
    reviewing = _Reviewing(now, log)
    returns: list[Return] = []
    refused: list[Judged] = []
    for number, (name, contents) in enumerate(files):
        progress(name, number / count)
        for one in _read(reviewing, name, contents):
            if isinstance(one, Return):
                returns.append(one)
            else:
                refused.append(one)
    progress("比对", 1.0)
    return Review(tuple(returns), (*refused, *judge(now, returns, CLEAR)))


def _read(reviewing: _Reviewing, name: str, contents: Contents) -> Iterator[Return | Judged]:
    try:
        read = read_workbook(name, contents if isinstance(contents, bytes) else contents())
    except ReadError as error:
        yield file_level(name, str(error))
        return
    for one in read:
        yield _known(reviewing, _named_apart(reviewing, one))


def _named_apart(reviewing: _Reviewing, file: ReturnedFile) -> ReturnedFile:
    """Two files of one name, from two folders, are told apart."""
    if reviewing.names.setdefault(file.name, file.sha256) != file.sha256:
        return replace(file, name=f"{file.name}（{file.sha256[:6]}）")
    return file


def _known(reviewing: _Reviewing, file: ReturnedFile) -> Return | Judged:
    """Set against the handout it says it is, where the log knows that."""
    now = reviewing.now
    sent = handout(now.register, SubjectId(file.handout))
    why = _why_unknown(now, file, sent)
    if why or sent is None:
        return file_level(file.name, f"“{file.name}”{why}", Outcome.UNKNOWN)
    if (file.handout, file.sha256) in reviewing.seen:
        return file_level(file.name, f"“{file.name}”与另一份文件完全相同，只看一份。", Outcome.UNCHANGED)
    reviewing.seen.add((file.handout, file.sha256))
    before = earlier(now.register, file)
    return Return(
        file=file,
        sent=sent_cells(_rows_when_sent(reviewing, sent), sent),
        left=frozenset(before.left) if before else None,
        warning=_warning(now, sent),
        compares_locked=file.format == FORMAT,
    )


def _why_unknown(now: Snapshot, file: ReturnedFile, sent: Handout | None) -> str:
    if file.document != now.document.source.sha256:
        return "是按另一份文件（另一年度或另一个版本）下发的，不属于这份工作文件，没有收。"
    if file.workspace not in {one.workspace for one in handouts(now.register)}:
        return "是从另一份工作文件下发的，没有收。请用下发时的那份工作文件回收。"
    if sent is None:
        return f"是第{file.issue}次下发给{file.department}的，台账里没有这次下发，没有收。"
    return ""


def _warning(now: Snapshot, sent: Handout) -> str:
    later = superseded_by(now.register, sent) or followed_by(now.register, sent)
    if later is None:
        return ""
    name = issue_name(sent.issue, sent.to.period)
    return f"注意：这是{name}的表，后来又下发过第{later.issue}次（{later.to.period.name}）。"


def _when_sent(reviewing: _Reviewing, sent: Handout) -> Snapshot:
    """One for each issue, however many of its handouts came home."""
    if sent.moment not in reviewing.snapshots:
        now = reviewing.now
        reviewing.snapshots[sent.moment] = snapshot_when_sent(now.document, now.register, reviewing.log(), sent.moment)
    return reviewing.snapshots[sent.moment]


def _rows_when_sent(reviewing: _Reviewing, sent: Handout) -> RowsByUnit:
    """One for all that went out with the same tasks and links."""
    links = LinkChoice(sent.links) if sent.links in set(LinkChoice) else LinkChoice.ALL
    wish = Wish(tasks=sent.tasks, links=links)
    if (sent.moment, wish) not in reviewing.rows:
        reviewing.rows[sent.moment, wish] = RowsByUnit(_when_sent(reviewing, sent), wish)
    return reviewing.rows[sent.moment, wish]


def sent_cells(by_unit: RowsByUnit, sent: Handout) -> SentCells:
    """Every cell of a handout as it was written, from what was known then."""
    try:
        rows = by_unit.of(sent.to)
    except ExportError:
        return {}
    headings = {
        Sheet.TABLE: {column.key: column.heading for column in table_columns("", "")},
        Sheet.TARGETS: {column.key: column.heading for column in target_columns("", "")},
    }
    return {
        Place(sheet.value, row.id, key): SentCell(headings[sheet][key], words, row.entries.get(key))
        for sheet in Sheet
        for row in rows.of(sheet)
        for key, words in row.words.items()
        if sent.columns is None or sheet is Sheet.TARGETS or key in sent.columns
    }
