"""Every paper and every workbook into one folder."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from exporters.content import Kind, Wish, build_briefing, date_of_issue, day_of_paper, measures_of_departments
from exporters.content.lacking import lacking
from exporters.content.lacking_days import other_lamps
from exporters.errors import ExportError
from exporters.files import free_name, make_folder, write_whole
from exporters.progress import Progress, Tell, silent, to_nobody
from exporters.workbook.letter import Letter
from models.sentence import joined, sentence
from models.workspace import Snapshot
from models.workspace.entry_rows import present_quarter
from models.workspace.handouts import Addressee, Issue, Sent
from models.workspace.periods import Period
from models.workspace.unit_names import unit_now
from models.workspace.values import SubjectId, new_subject

if TYPE_CHECKING:
    from exporters.workbook.template import Template  # loads openpyxl

if TYPE_CHECKING:
    from exporters.pdf.installed import Choice, Role

Fonts = Mapping[str, Sequence[Path]]
_LONGEST_NAME = 180  # bytes of the 255 that file systems take, the rest for kind, period, day, ending and a number
_LONG = 60  # pages: the embedded document with all that is filed in a year stays below
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


@dataclass(slots=True)
class Sending:
    """What handing out is asked, and what was sent: for `issue_entry` once all files are there.

    Without an issue the workbooks are drafts, which cannot come back. `units` are all asked the
    same, whoever leads; else each department is asked about its own tasks, of several only
    `departments`. `template` is the office's own form (`exporters.workbook.template.read_template`).
    """

    issue: Issue | None = None
    period: Period | None = None
    units: Sequence[str] = ()
    departments: Sequence[str] = ()
    template: Template | None = None
    sent: list[Sent] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper before anybody keeps it: what its file may be called, its bytes, and a sentence for each thing
    that did not go onto the page as it was typed."""

    name: str
    data: bytes
    misfits: tuple[str, ...]


def render_paper(snapshot: Snapshot, wish: Wish, fonts: Fonts, progress: Progress = silent) -> Paper:
    """The paper of the kind wished for, in memory; a preview shows these very bytes. Raises ExportError.

    Where the wish names no day, lamps are read at the end of the day that the paper bears, else of today.
    """
    from exporters.pdf import render  # reportlab costs as much time as Qt's first window

    if wish.tasks is not None and not wish.tasks:
        raise ExportError(sentence("还没有选任务。至少选一项才能印。"))
    today = date.today()
    dated = wish if wish.day else replace(wish, day=day_of_paper(snapshot.register, today))
    progress(sentence("组织内容"), 0.0)
    briefing = build_briefing(snapshot, dated)
    rendered = render(briefing, fonts, progress)
    name = f"{file_name(f'{wish.kind.word}_{briefing.title}')}.pdf"
    days = (*_two_days(snapshot, dated), *other_lamps(snapshot, dated, briefing.title, today))
    told = (*_length(rendered.pages), *days, *lacking(snapshot, dated, briefing), *rendered.misfits)
    return Paper(name, rendered.data, told)


def _length(pages: int) -> Iterator[str]:
    """What many units filed may make a paper that nobody wanted to print."""
    if pages > _LONG:
        yield sentence("一共{pages}面，印之前请看看是不是都要。", pages=pages)


def _two_days(snapshot: Snapshot, wish: Wish) -> Iterator[str]:
    """A paper that bears one date and counts up to another says so before it leaves."""
    if wish.day is None:
        return
    borne = day_of_paper(snapshot.register, wish.day)
    if borne != wish.day:
        counted, dated = date_of_issue(wish.day), date_of_issue(borne)
        yield sentence("统计截至{counted}，成文日期是{dated}，两个日期不一样。", counted=counted, dated=dated)


def export_pdf(
    snapshot: Snapshot, wish: Wish, fonts: Fonts, file: Path, progress: Progress = silent, tell: Tell = to_nobody
) -> Path:
    """The paper of the kind wished for as one PDF file. Raises ExportError and leaves nothing half-written."""
    write_whole(file, _told(render_paper(snapshot, wish, fonts, progress), wish.kind, tell).data)
    return file


def _told(paper: Paper, kind: Kind, tell: Tell) -> Paper:
    """What does not stand on it as it was typed goes to whoever wants to know."""
    for misfit in paper.misfits:
        tell(sentence("{kind}：{words}", kind=kind.word, words=misfit))
    return paper


def office_fonts(roles: Mapping[str, Role]) -> Choice:
    """The fonts of this machine for a paper, with a sentence for each that a shipped one stands in for."""
    from exporters.pdf.installed import chosen_fonts

    return chosen_fonts(roles)


def export_workbooks(
    snapshot: Snapshot,
    wish: Wish,
    folder: Path,
    day: date,
    department: str | None = None,
    progress: Progress = silent,
    sending: Sending | None = None,
) -> Iterator[Path]:
    """One workbook for each department with tasks, and the master; or that of one department;
    file by file as they are written.

    A workbook that is there may have been filled in and is never written over: the new one gets
    a number. Raises ExportError for an unknown department.
    """
    sending = sending or Sending()
    to = _addressees(snapshot, wish, sending, department, day)
    make_folder(folder)
    yield from _hand_out(snapshot, wish, folder, day, to, sending, progress)
    if department is None:
        progress(sentence("任务分解表 总表"), len(to) / (len(to) + 1))
        yield _master(snapshot, wish, folder, day)
    progress(sentence("任务分解表"), 1.0)


def export_all(
    snapshot: Snapshot,
    wish: Wish,
    fonts: Fonts,
    folder: Path,
    day: date,
    progress: Progress = silent,
    sending: Sending | None = None,
    tell: Tell = to_nobody,
) -> Iterator[Path]:
    """Every paper and every workbook, file by file as they are written."""
    make_folder(folder)
    for kind in Kind:
        paper = replace(wish, kind=kind, day=wish.day or day_of_paper(snapshot.register, day))
        made = _told(render_paper(snapshot, paper, fonts, progress), kind, tell)
        write_whole(folder / made.name, made.data)
        yield folder / made.name
    yield from export_workbooks(snapshot, wish, folder, day, progress=progress, sending=sending)


def _addressees(snapshot: Snapshot, wish: Wish, sending: Sending, department: str | None, day: date) -> list[Addressee]:
    """Whoever has a row to fill in. Raises ExportError for a department that has none."""
    period = sending.issue.period if sending.issue else sending.period or present_quarter(snapshot, day)
    if sending.units:
        units = dict.fromkeys(unit_now(snapshot.register, name) for name in sending.units)
        return [Addressee(name, period, everything=True) for name in units]
    wanted = sending.departments if department is None else [department]
    return [Addressee(name, period) for name in _with_tasks(snapshot, wish, wanted)]


def _with_tasks(snapshot: Snapshot, wish: Wish, wanted: Sequence[str]) -> Sequence[str]:
    """Those wanted, none named being all. Raises ExportError for one without tasks."""
    names = [name for name, counts in measures_of_departments(snapshot, wish).items() if any(counts)]
    for one in wanted:
        if one not in names:
            known = joined("、", names) or sentence("（无）")
            if wish.tasks:
                raise ExportError(
                    sentence("所选的任务里没有分给“{unit}”的。有任务的单位是：{known}。", unit=one, known=known)
                )
            raise ExportError(sentence("没有任务分给“{unit}”。有任务的单位是：{known}。", unit=one, known=known))
    return [name for name in names if name in wanted] if wanted else names


def _hand_out(
    snapshot: Snapshot,
    wish: Wish,
    folder: Path,
    day: date,
    to: Sequence[Addressee],
    sending: Sending,
    progress: Progress,
) -> Iterator[Path]:
    """Raises ExportError."""
    from exporters.workbook.handout import Handouts
    from exporters.workbook.read import says_of_itself

    handouts = Handouts(snapshot, wish, sending.template)
    for done, one in enumerate(to):
        progress(sentence("任务分解表 {unit}", unit=one.unit), done / (len(to) + 1))
        handout = new_subject("handout")
        data = handouts.workbook(_letter(one, day, sending.issue, handout))
        again = _again(sending.issue, one)
        name = f"任务分解表_{file_name(one.unit)}_{one.period.name}{again}_{day.isoformat()}.xlsx"
        file = free_name(folder / name)
        write_whole(file, data)
        sent = _sent(handout, one, wish, sending.template, file, data)
        sending.sent.append(replace(sent, own=says_of_itself(data)) if sending.template and sending.issue else sent)
        yield file


def _again(issue: Issue | None, to: Addressee) -> str:
    """Behind the first to this unit for this period also the how manieth it is, which the head has: one that was taken
    back and sent again on the same day bears another name."""
    return f"_第{issue.time_of(to.unit)}次下发" if issue and issue.time_of(to.unit) > 1 else ""


def _letter(to: Addressee, day: date, issue: Issue | None, handout: SubjectId) -> Letter:
    if issue is None:
        return Letter(to=to, day=day)
    return Letter(
        to=to,
        day=day,
        issue=issue.number,
        workspace=issue.workspace,
        handout=handout,
        due=issue.due,
        time=issue.time_of(to.unit),
    )


def _sent(handout: SubjectId, to: Addressee, wish: Wish, template: Template | None, file: Path, data: bytes) -> Sent:
    return Sent(
        handout=handout,
        to=to,
        tasks=wish.tasks,
        links=wish.link_choice.value,
        file=file.name,
        sha256=hashlib.sha256(data).hexdigest(),
        columns=template.of_period(to.period).keys if template else None,
        folder=file.parent.absolute().name,
    )


def _master(snapshot: Snapshot, wish: Wish, folder: Path, day: date) -> Path:
    from exporters.workbook.master import master_workbook

    file = free_name(folder / f"任务分解表_总表_{day.isoformat()}.xlsx")
    write_whole(file, master_workbook(snapshot, wish, day))
    return file


def file_name(name: str) -> str:
    """A name that every system takes for a file, short enough for an ending and a number."""
    whole = _NOT_IN_NAMES.sub("_", name).strip(" .")
    short = whole.encode(errors="ignore")[:_LONGEST_NAME].decode(errors="ignore").rstrip(" .")
    return short or "未命名"
