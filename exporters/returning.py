"""Workbooks that came home: files and folders, read and set against what was sent."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from exporters.content import LinkChoice, Wish
from exporters.errors import NotAtHandError, ReadError
from exporters.incoming import read_bytes
from exporters.progress import Progress, silent
from exporters.returned_files import PassedOver, files_in, nothing_to_read
from exporters.workbook.layout import CLEAR, FORMAT, Sheet, table_columns, target_columns
from exporters.workbook.read import read_workbook
from exporters.workbook.rows import RowsByUnit
from models.sentence import followed, sentence
from models.workspace.answered import is_only_supporting
from models.workspace.belonging import (
    another_head,
    another_name,
    another_period_named,
    asks_of_another,
    asks_of_later,
    asks_of_name,
    asks_of_not_ours,
    asks_of_older,
    asks_of_period,
    how_to_go_on,
    how_to_go_on_with_later,
    how_to_go_on_with_period,
    names_another_unit,
    perhaps_of_later,
    period_of_head,
    why_another,
    why_not_ours,
)
from models.workspace.beside import remark_on_beside, remark_on_struck
from models.workspace.edit import Edit
from models.workspace.entry_cells import EntryCell
from models.workspace.handouts import Handout, followed_by, handout, issue_name, snapshot_when_sent, superseded_by
from models.workspace.homecomings import Homecoming
from models.workspace.judged import Judged, Outcome, Return, file_level
from models.workspace.known_copies import each_once, known_under_another_name
from models.workspace.people_apart import people_apart
from models.workspace.rearranged import with_rearranged
from models.workspace.remedy import Remedy
from models.workspace.returned import HeadWords, Place, ReturnedFile, SentCell, SentCells
from models.workspace.said_since import parted, said_since
from models.workspace.senders import Senders
from models.workspace.signing import remark_on_head
from models.workspace.snapshot import Snapshot
from models.workspace.stands_since import with_who_changed
from models.workspace.taking_in import earlier
from models.workspace.three_ways import judge
from models.workspace.unit_names import unit_now
from models.workspace.values import Key, SubjectId

_NO_TABLE = sentence("不是表格，读不出格子里的内容。请报填好的原表（.xlsx）。")
Contents: TypeAlias = bytes | Callable[[], bytes]
"""What a file holds, or how it is read when its turn comes."""


@dataclass(frozen=True, slots=True)
class Review:
    """Everything the files say beside what was sent and what stands; nothing has been changed yet.
    `passed_over` are files of a folder that are no tables."""

    returns: tuple[Return, ...]
    judged: tuple[Judged, ...]
    passed_over: tuple[PassedOver, ...] = ()

    @property
    def is_unreadable(self) -> bool:
        """Of no file anything could be read."""
        return not self.returns


@dataclass(frozen=True, slots=True)
class _Then:
    """What stood when an issue was written, and which fields somebody has spoken of since."""

    snapshot: Snapshot
    said_since: frozenset[Key]


@dataclass(frozen=True, slots=True)
class _OfName:
    """Why all of a file has to be looked at, what its unit is asked, how to go on, and which handout it may be
    meant for."""

    doubt: str = ""
    asks: str = ""
    remark: str = ""
    meant: Handout | None = None


@dataclass(slots=True)
class _Reviewing:
    now: Snapshot
    log: Callable[[], Iterable[Edit]]
    then: dict[SubjectId, _Then] = field(default_factory=dict)
    rows: dict[tuple[SubjectId, Wish], RowsByUnit] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)  # checksum of the file of each name
    _senders: Senders | None = None

    @property
    def senders(self) -> Senders:
        """Looked for once something is refused."""
        self._senders = self._senders or Senders(self.now.register)
        return self._senders


def review_returns(
    now: Snapshot, log: Callable[[], Iterable[Edit]], paths: Iterable[Path], progress: Progress = silent
) -> Review:
    """Read files and folders and judge every cell. Files that cannot be read are named in `judged`.

    Raises ReadError where nothing at all is there to read.
    """
    files = files_in(paths)
    named = ((name, partial(read_bytes, file)) for name, file in files.read)
    review = review_files(now, log, named, progress, len(files.read))
    came = {one.file.handout for one in review.returns}
    senders = Senders(now.register)
    instead = [_instead(senders, one, came) for one in files.passed_over]
    if not files.read and not any(instead):
        raise nothing_to_read(files.passed_over)
    over = tuple(one for one, row in zip(files.passed_over, instead, strict=True) if row is None)
    return replace(review, judged=(*filter(None, instead), *review.judged), passed_over=over)


def _instead(senders: Senders, file: PassedOver, came: Collection[str]) -> Judged | None:
    """A file that is no table and bears the name of a unit of which no table came: all that it sent."""
    sender = senders.owing(file.name)
    if sender is None or sender.subject in came:
        return None
    row = file_level(file.name, sentence("“{file}”不是表格（{why}），没有收。", file=file.name, why=file.why))
    return _of_sender(replace(row, asks=_NO_TABLE), sender)


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
    progress(sentence("比对"), 1.0)
    once, copies = each_once(now.register, returns)
    judged = with_who_changed(now.register, judge(now, once, CLEAR), once, log)
    known = known_under_another_name(now.register, once, judged)
    names = {(row.file, one.file.handout) for row, one in known}
    people = people_apart(now, judged)
    told = (replace(one, remark=followed(one.remark, people.get(_names(one), ""))) for one in once)
    return Review(
        tuple(one for one in told if _names(one) not in names),
        (
            *refused,
            *copies,
            *(row for row, _ in known),
            *(row for row in judged if (row.file, row.handout) not in names),
        ),
    )


def _names(one: Return) -> tuple[str, str]:
    """By which its cells name their file."""
    return one.file.name, one.file.handout


def _read(reviewing: _Reviewing, name: str, contents: Contents) -> Iterator[Return | Judged]:
    data = b""
    try:
        data = contents if isinstance(contents, bytes) else contents()
        read = read_workbook(name, data)
    except NotAtHandError as error:
        yield file_level(name, str(error))
    except ReadError as error:
        yield _unreadable(reviewing, name, data, str(error))
    else:
        for one in read:
            unit = unit_now(reviewing.now.register, one.department)
            yield _known(reviewing, _named_apart(reviewing, replace(one, department=unit)))


def _unreadable(reviewing: _Reviewing, name: str, data: bytes, why: str) -> Judged:
    """It is known by its checksum, as far as anything was read of it."""
    checksum = hashlib.sha256(data).hexdigest() if data else ""
    return _of_sender(replace(file_level(name, why), sha256=checksum), reviewing.senders.by_name(name))


def _named_apart(reviewing: _Reviewing, file: ReturnedFile) -> ReturnedFile:
    """Two files of one name, from two folders, are told apart."""
    if reviewing.names.setdefault(file.name, file.sha256) != file.sha256:
        return replace(file, name=f"{file.name}（{file.sha256[:6]}）")
    return file


def _known(reviewing: _Reviewing, file: ReturnedFile) -> Return | Judged:
    """Set against the handout it says it is, where the log knows that."""
    now = reviewing.now
    sent = handout(now.register, SubjectId(file.handout))
    why = why_not_ours(now, file, sent, reviewing.log)
    if why or sent is None:
        row = _refused(file, why, Outcome.UNKNOWN, asks_of_not_ours(now, file, reviewing.log))
        return _of_sender(replace(row, unit=file.department), reviewing.senders.of(file))
    if head := another_head(file, sent):
        return _of_another_head(reviewing, file, sent, head)
    before = earlier(now.register, file)
    name = _of_name(reviewing.senders, file.name, sent, before)
    warning = _warning(now, sent)
    home = Return(
        file=file,
        sent=sent_cells(_rows_when_sent(reviewing, sent), sent),
        left=frozenset(before.left) if before else None,
        warning=warning,
        remark=followed(remark_on_head(file, sent), remark_on_beside(file, sent), name.remark, warning),
        doubt=name.doubt,
        asks=name.asks,
        remedy=Remedy.RENAME if name.asks else "",
        named=name.meant.subject if name.meant else "",
        compares_locked=file.format == FORMAT,
        of_many=sent.to.everything,
        unwanted=frozenset(before.unwanted) if before else frozenset(),
        is_own_form=sent.columns is not None,
        added=frozenset(before.added) if before else frozenset(),
        said_since=_when_sent(reviewing, sent).said_since,
        owes_nothing=is_only_supporting(now, sent),
    )
    return with_rearranged(replace(home, remark=followed(home.remark, remark_on_struck(home))))


def _of_another_head(reviewing: _Reviewing, file: ReturnedFile, sent: Handout, head: HeadWords) -> Judged:
    """Where it names a period that its unit is asked about by another table, it was meant for that."""
    of_unit = names_another_unit(head)
    meant = None if of_unit else period_of_head(head, sent)
    sender = reviewing.senders.of(file, head if of_unit else None, meant)
    is_older = bool(meant and sender and sender.to.period == meant)
    asks = asks_of_older(head, sent) if is_older else asks_of_another(head)
    return _of_sender(_refused(file, why_another(head, sent), Outcome.REFUSED, asks), sender)


def _of_name(senders: Senders, name: str, sent: Handout, before: Homecoming | None) -> _OfName:
    """Of a file whose name speaks of another unit or period than its stamp, or of none where a later was asked for; but
    for one that was taken `before`."""
    if other := senders.another_unit(name, sent):
        unit = other.to.unit
        return _OfName(another_name(unit, sent), asks_of_name(unit, sent), how_to_go_on(unit, sent), other)
    if period := senders.another_period(name, sent):
        doubt, asks = another_period_named(name, period, sent), asks_of_period(name, period, sent)
        remark = how_to_go_on_with_period(name, period, sent)
        return _OfName(doubt, asks, remark, senders.for_period(sent.to.unit, period))
    is_new = before is None or before.bears_another_name
    if is_new and (later := senders.asked_later(name, sent)):
        period = later.to.period
        return _OfName(
            perhaps_of_later(period, sent), asks_of_later(period, sent), how_to_go_on_with_later(period, sent)
        )
    return _OfName()


def _refused(file: ReturnedFile, why: str, outcome: Outcome, asks: str) -> Judged:
    words = sentence("“{file}”{why}", file=file.name, why=why)
    return replace(file_level(file.name, words, outcome), sha256=file.sha256, asks=asks)


def _of_sender(row: Judged, sender: Handout | None) -> Judged:
    return replace(row, handout=sender.subject if sender else "")


def _warning(now: Snapshot, sent: Handout) -> str:
    later = superseded_by(now.register, sent) or followed_by(now.register, sent)
    if later is None:
        return ""
    name, period = issue_name(sent.issue, sent.to.period), later.to.period.name
    return sentence(
        "注意：这是{issue}的表，后来又下发过第{later}次（{period}）。", issue=name, later=later.issue, period=period
    )


def _when_sent(reviewing: _Reviewing, sent: Handout) -> _Then:
    """One for each issue, however many of its handouts came home: the log is read once for it."""
    if sent.moment not in reviewing.then:
        now = reviewing.now
        known, later = parted(now.register, reviewing.log(), sent.moment)
        snapshot = snapshot_when_sent(now.document, now.register, known, sent.moment)
        reviewing.then[sent.moment] = _Then(snapshot, said_since(now.register, later))
    return reviewing.then[sent.moment]


def _rows_when_sent(reviewing: _Reviewing, sent: Handout) -> RowsByUnit:
    """One for all that went out with the same tasks and links."""
    links = LinkChoice(sent.links) if sent.links in set(LinkChoice) else LinkChoice.ALL
    wish = Wish(tasks=sent.tasks, links=links)
    if (sent.moment, wish) not in reviewing.rows:
        reviewing.rows[sent.moment, wish] = RowsByUnit(_when_sent(reviewing, sent).snapshot, wish)
    return reviewing.rows[sent.moment, wish]


def _named_now(entry: EntryCell | None, sent: Handout) -> EntryCell | None:
    return replace(entry, unit=sent.to.unit) if entry and entry.unit else entry


def sent_cells(by_unit: RowsByUnit, sent: Handout) -> SentCells:
    """Every cell of a handout as it was written, from what was known then; to be kept for its unit as it is called
    now."""
    rows = by_unit.of(sent.as_sent)
    headings = {
        Sheet.TABLE: {column.key: column.heading for column in table_columns("", "")},
        Sheet.TARGETS: {column.key: column.heading for column in target_columns("", "")},
    }
    return {
        Place(sheet.value, row.id, key): SentCell(headings[sheet][key], words, _named_now(row.entries.get(key), sent))
        for sheet in Sheet
        for row in rows.of(sheet)
        for key, words in row.words.items()
        if sent.columns is None or sheet is Sheet.TARGETS or key in sent.columns
    }
