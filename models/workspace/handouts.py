"""Workbooks sent out: to whom, what was known then, and what they carry to be known again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import NamedTuple

from models.document import Document
from models.outline import Level, NodeId
from models.sentence import Sentence, sentence
from models.workspace.assignment import task_of
from models.workspace.differences import values_after
from models.workspace.edit import Edit
from models.workspace.entries import EntryError, clean_text
from models.workspace.periods import Period, period_or_none
from models.workspace.register import Register
from models.workspace.snapshot import Snapshot
from models.workspace.values import Key, SubjectId, Value, kind_of, new_subject, token
from models.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who fills in, for which period: its own tasks, or `everything` where all are asked the same."""

    unit: str
    period: Period
    everything: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One sending-out, planned: number, period, last day, and the edits known when it is written.

    `snapshot` is what the workbooks are written from, `sent_before` how often each unit was sent one for this period.
    """

    number: int
    workspace: str
    period: Period
    due: date | None
    at: datetime
    snapshot: Snapshot
    edits: tuple[str, ...]
    sent_before: Mapping[str, int] = field(default_factory=dict)

    def time_of(self, unit: str) -> int:
        """The how manieth a unit is sent for this period: what it reads counts neither other units nor periods."""
        return self.sent_before.get(unit, 0) + 1


class Own(NamedTuple):
    """What a workbook in an office's own form said when it was sent: in its head of unit and period, and beside its
    cells; None where the log does not know."""

    head: tuple[str, ...] = ()
    beside: tuple[str, ...] | None = None


_NOTHING_OWN = Own()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """One workbook of an issue. `tasks` names those asked about, None all; `links` which were shown;
    `columns` are those of an office's own form, None for all, `own` what that says of itself; `folder` is the name of
    where it was written."""

    handout: SubjectId
    to: Addressee
    tasks: tuple[NodeId, ...] | None
    links: str
    file: str
    sha256: str
    columns: tuple[str, ...] | None = None
    own: Own = _NOTHING_OWN
    folder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """A workbook that was sent, as the log knows it. `moment` names the edits known then, `place` the order
    in which the units of an issue were named. `time` is the how manieth its unit was sent for its period; `issue`
    counts all that the office sent out. `rows` are those that it held as its unit led or supported them: None where
    all were asked the same, and of workbooks sent before that was kept."""

    subject: SubjectId
    workspace: str
    issue: int
    to: Addressee
    tasks: tuple[NodeId, ...] | None
    links: str
    due: date | None
    sent_at: str
    file: str
    sha256: str
    moment: SubjectId
    columns: tuple[str, ...] | None = None
    own: Own = _NOTHING_OWN
    place: int = 0
    time: int = 1
    rows: tuple[NodeId, ...] | None = None


def plan_issue(workspace: Workspace, period: Period, due: date | None, at: datetime) -> Issue:
    """The next issue, from the workspace as it stands. Raises StoreError."""
    register = workspace.now.register
    known = handouts(register)
    return Issue(
        number=next_issue(workspace),
        workspace=min((one.workspace for one in known), default="") or token(),
        period=period,
        due=due,
        at=at,
        snapshot=workspace.snapshot(),
        edits=tuple(sorted(workspace.edit_ids())),
        sent_before=Counter(
            unit for unit, of in (*_kept(known), *_taken_back(workspace, register)) if of == str(period)
        ),
    )


def next_issue(workspace: Workspace) -> int:
    """The number of the issue that would come next: no number twice, also where an issue was taken back, as its
    workbooks may be on their way. Raises StoreError."""
    register = workspace.now.register
    gone = (before for edit in _takings_back(workspace, register) for before in _before(edit, "issue").values())
    known = (one.issue for one in handouts(register))
    return max([*known, *(one for one in gone if isinstance(one, int))], default=0) + 1


def _kept(sent: Iterable[Handout]) -> Iterator[tuple[str, str]]:
    yield from ((one.to.unit, str(one.to.period)) for one in sent)


def _taken_back(workspace: Workspace, register: Register) -> Iterator[tuple[str, str]]:
    """The unit and the period of each workbook that was taken back: it may be on its way."""
    for edit in _takings_back(workspace, register):
        units, periods = _before(edit, "department"), _before(edit, "period")
        yield from ((str(unit), str(periods.get(subject, ""))) for subject, unit in units.items())


def _takings_back(workspace: Workspace, register: Register) -> Iterator[Edit]:
    """The edits that took issues back: each names many workbooks."""
    heads = (register.heads((subject, "issue")) for subject in register.subjects("handout"))
    ends = {head.edit for standing in heads for head in standing if head.value is None}
    yield from filter(None, map(workspace.edit, ends))


def _before(edit: Edit, name: str) -> Mapping[SubjectId, Value]:
    """What a field of the workbooks held that such an edit took back."""
    return {one.subject: one.before for one in edit.changes if one.field == name and kind_of(one.subject) == "handout"}


def issue_entry(issue: Issue, sent: Sequence[Sent], author: str) -> dict[Key, Value]:
    """The fields that keep an issue: a handout each, and a named moment for what was known."""
    moment = new_subject("named")
    found: dict[Key, Value] = {
        (moment, "name"): f"{issue_name(issue.number, issue.period)}",
        (moment, "author"): author,
        (moment, "edits"): issue.edits,
    }
    for place, one in enumerate(sent):
        found.update(_handout_fields(issue, one, moment, place))
        found[one.handout, "rows"] = _rows(issue.snapshot, one) or None
    return found


def issue_name(number: int, period: Period) -> Sentence:
    """第3次下发（2017年一季度）."""
    return sentence("第{number}次下发（{period}）", number=number, period=period.name)


def takes_back_an_issue(edit: Edit) -> bool:
    """Whether an edit makes workbooks unknown that were sent out."""
    return any(kind_of(one.subject) == "handout" and one.field == "issue" and one.after is None for one in edit.changes)


def files_taken_back(edit: Edit) -> Sentence | str:
    """The workbooks that such an edit makes unknown: of many the folder, how many, the first and the last."""
    gone = [one for one in edit.changes if kind_of(one.subject) == "handout" and one.before and one.after is None]
    files = [str(one.before) for one in gone if one.field == "file"]
    if len(files) < 2:
        return sentence("“{file}”", file=files[0]) if files else ""
    count, first, last = len(files), files[0], files[-1]
    folder = next((str(one.before) for one in gone if one.field == "folder"), "")
    if not folder:
        return sentence("{count}份，从“{first}”到“{last}”", count=count, first=first, last=last)
    return sentence(
        "“{folder}”文件夹里的{count}份，从“{first}”到“{last}”", folder=folder, count=count, first=first, last=last
    )


def unit_names(words: str) -> list[str]:
    """甲县、乙县 or a line each, every name once. Raises EntryError where there is none, or one that cannot be one."""
    names = [clean_text(name) for name in re.split("[、,，;；\n]", words)]
    found = list(dict.fromkeys(name for name in names if name))
    if not found:
        raise EntryError(sentence("要写单位名称，用顿号隔开或各占一行。"))
    if marked := next((name for name in found if "@" in name), ""):
        raise EntryError(sentence("单位名称里不能有“@”：{name}。", name=marked))
    return found


def handouts(register: Register) -> tuple[Handout, ...]:
    """All that were sent, by issue, each in the order its units were named in."""
    found = [one for subject in register.subjects("handout") if (one := handout(register, subject))]
    return tuple(_counted(sorted(found, key=lambda one: (one.issue, one.place, one.to.unit, one.subject))))


def _counted(sent: Iterable[Handout]) -> Iterator[Handout]:
    """Of those that were kept before their time was, it follows from what stands."""
    times: Counter[tuple[str, Period]] = Counter()
    for one in sent:
        times[one.to.unit, one.to.period] += 1
        time = times[one.to.unit, one.to.period]
        yield one if one.time > 1 or time == 1 else replace(one, time=time)


def time_in_words(time: int) -> str:
    """（第2次下发）; nothing of the first."""
    return sentence("（第{time}次下发）", time=time) if time > 1 else ""


def order_of_sending(register: Register) -> dict[tuple[Period, str], int]:
    """In which place each unit was first named for a period."""
    named = dict.fromkeys((one.to.period, one.to.unit) for one in handouts(register))
    return {key: number for number, key in enumerate(named)}


def handout(register: Register, subject: SubjectId) -> Handout | None:
    """One of them; None where the log knows none of that name, or it was taken back."""
    issue, period = register.value(subject, "issue"), period_or_none(register.text(subject, "period"))
    if not isinstance(issue, int) or period is None:
        return None
    columns, place, time, head, beside = (
        register.value(subject, name) for name in ("columns", "place", "time", "head", "beside")
    )
    tasks, everything = register.value(subject, "tasks"), register.value(subject, "everything") is True
    rows = register.value(subject, "rows")
    return Handout(
        subject=subject,
        workspace=register.text(subject, "workspace"),
        issue=issue,
        to=Addressee(register.text(subject, "department"), period, everything),
        tasks=tuple(NodeId(task) for task in tasks) if isinstance(tasks, tuple) else None,
        links=register.text(subject, "links"),
        due=day_of(register.text(subject, "due")),
        sent_at=register.text(subject, "sent_at"),
        file=register.text(subject, "file"),
        sha256=register.text(subject, "sha256"),
        moment=SubjectId(register.text(subject, "moment")),
        columns=columns if isinstance(columns, tuple) else None,
        own=Own(head if isinstance(head, tuple) else (), beside if isinstance(beside, tuple) else None),
        place=place if isinstance(place, int) else 0,
        time=time if isinstance(time, int) else 1,
        rows=tuple(NodeId(row) for row in rows) if isinstance(rows, tuple) else None,
    )


def row_nodes(document: Document) -> list[NodeId]:
    """What a table has rows of: measures, and tasks that have none."""
    outline = document.outline
    return [node.id for task in outline.of_level(Level.TASK) for node in outline.children(task.id) or (task,)]


def unit_of(register: Register, subject: SubjectId) -> str:
    """To whom a handout was sent; empty where it was taken back."""
    sent = handout(register, subject)
    return sent.to.unit if sent else ""


def superseded_by(register: Register, old: Handout) -> Handout | None:
    """The last one that asks the same unit for the same period about all that this one did."""
    return standing_in(handouts(register)).get(old.subject)


def standing_in(sent: Iterable[Handout]) -> Mapping[SubjectId, Handout]:
    """As `superseded_by`, for each of these that another one stands in for."""
    alike: dict[Addressee, list[Handout]] = {}
    for one in sent:
        alike.setdefault(one.to, []).append(one)
    return {old.subject: later for same in alike.values() for old in same if (later := _latest_instead(same, old))}


def _latest_instead(alike: Iterable[Handout], old: Handout) -> Handout | None:
    later = [one for one in alike if one.issue > old.issue and _covers(one.tasks, old.tasks)]
    return later[-1] if later else None


def _covers(tasks: tuple[NodeId, ...] | None, others: tuple[NodeId, ...] | None) -> bool:
    """None stands for all of them."""
    return tasks is None or (others is not None and set(others) <= set(tasks))


def asks_about(document: Document, sent: Handout | Sent, node: NodeId, involved: Collection[str]) -> bool:
    """Whether a handout that is written now holds a row for a node that these units lead or support."""
    if sent.tasks is not None and task_of(document, node) not in sent.tasks:
        return False
    return sent.to.everything or sent.to.unit in involved


def snapshot_when_sent(document: Document, register: Register, log: Iterable[Edit], moment: SubjectId) -> Snapshot:
    """The document with what had been said when an issue was written."""
    ids = register.value(moment, "edits")
    known = frozenset(ids if isinstance(ids, tuple) else ())
    return Snapshot.saying(document, values_after(edit for edit in log if edit.id in known))


def followed_by(register: Register, old: Handout) -> Handout | None:
    """A later one to the same unit that asks of the same tasks for a later period.

    What goes by no period (who is responsible, until when) it has asked anew.
    """
    later = following(handouts(register), old)
    return later[-1] if later else None


def following(sent: Iterable[Handout], old: Handout) -> Sequence[Handout]:
    """Of these those to the same unit that ask of some of the same tasks for a later period."""
    return [
        one
        for one in sent
        if one.issue > old.issue and one.to.unit == old.to.unit and one.to.period > old.to.period
        and (one.tasks is None or old.tasks is None or set(one.tasks) & set(old.tasks))
    ]  # fmt: skip


def day_of(text: str) -> date | None:
    """The day of a date or a moment in ISO form, moments by the clock of this machine."""
    try:
        moment = datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
    if moment is None:
        return None
    return moment.astimezone().date() if moment.tzinfo else moment.date()


def _rows(snapshot: Snapshot, one: Sent) -> tuple[NodeId, ...]:
    """Who leads or supports may change while the workbook is away; nothing where all are asked the same."""
    if one.to.everything:
        return ()
    involved = ((node, snapshot.assignment(node)) for node in row_nodes(snapshot.document))
    return tuple(
        node for node, found in involved if asks_about(snapshot.document, one, node, {found.lead, *found.supporting})
    )


def _handout_fields(issue: Issue, one: Sent, moment: SubjectId, place: int) -> dict[Key, Value]:
    values: dict[str, Value] = {
        "issue": issue.number,
        "workspace": issue.workspace,
        "department": one.to.unit,
        "everything": one.to.everything or None,
        "period": str(one.to.period),
        "tasks": one.tasks,
        "links": one.links,
        "sent_at": issue.at.isoformat(timespec="seconds"),
        "due": issue.due.isoformat() if issue.due else None,
        "file": one.file,
        "sha256": one.sha256,
        "moment": moment,
        "columns": one.columns,
        "head": one.own.head or None,
        "beside": one.own.beside,
        "folder": one.folder or None,
        "place": place,
        "time": time if (time := issue.time_of(one.to.unit)) > 1 else None,
    }
    return {(one.handout, field): value for field, value in values.items()}
