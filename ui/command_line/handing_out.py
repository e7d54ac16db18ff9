"""export xlsx and export all from a workspace: what is written is kept in the log as an issue."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from exporters.issuing import issue_fields, issue_label, or_taken_back
from exporters.papers import Sending
from models.workspace import Snapshot, StoreError
from models.workspace.edit import now
from models.workspace.entries import EntryError
from models.workspace.entry_rows import present_quarter
from models.workspace.handouts import plan_issue
from models.workspace.periods import Period
from ui.command_line.chinese_parser import day, filled
from ui.command_line.workspace_file import ORIGIN, actor_of, add_actor_option, opened

if TYPE_CHECKING:
    from exporters.workbook.template import Template  # loads openpyxl

Export = Callable[[Snapshot, Sending], Iterator[Path]]


def add_arguments(parser: argparse.ArgumentParser, *, period: str) -> None:
    """`period` says what the option of that name means here."""
    parser.add_argument("--period", type=filled, metavar="2017Q1", help=period)
    parser.add_argument("--due", type=day, metavar="2017-04-25", help="请在哪一天以前报回")
    parser.add_argument(
        "--draft", action="store_true", help="只出样表：不记入台账，也不能回收；工作文件正被打开时也能用"
    )
    add_actor_option(parser)


def is_issue(arguments: argparse.Namespace) -> bool:
    """Whether what is written is to be kept in the log. Raises EntryError for options that would do nothing."""
    actor_of(arguments)  # a name of nothing is none, also where none is kept
    if arguments.workspace is not None and not arguments.draft:
        return arguments.paper != "all" or _can_be_written(arguments)
    if arguments.due:
        raise EntryError("--due 只用于从工作文件下发：要有 --workspace FILE，不能有 --draft。")
    return False


def _can_be_written(arguments: argparse.Namespace) -> bool:
    """All papers are wanted also while somebody has the workspace open; then the workbooks are drafts, and
    that is said."""
    try:
        with opened(arguments.workspace, actor_of(arguments)):
            return True
    except StoreError as error:
        print(f"{error}这次只出样表，没有记入台账。", file=sys.stderr)
        return False


def period_of(arguments: argparse.Namespace) -> Period | None:
    """Raises PeriodError."""
    return Period.parse(arguments.period) if arguments.period else None


def template_of(arguments: argparse.Namespace, year: int) -> Template | None:
    """The office's own form for a plan of this year; what cannot be kept of it is said. Raises ExportError."""
    if getattr(arguments, "template", None) is None:
        return None
    from exporters.workbook.template import read_template

    found = read_template(arguments.template, year)
    if found.losses:
        print(f"样式里的{'、'.join(found.losses)}不能照搬，下发的表里没有。其余照旧。", file=sys.stderr)
    for remark in found.remarks:
        print(remark, file=sys.stderr)
    return found


def hand_out(
    arguments: argparse.Namespace, sending: Sending, export: Export, tell: Callable[[str], object]
) -> Iterator[Path]:
    """Write the files, then keep the issue, and say so; without it in the log the workbooks are gone again.

    Raises StoreError, ExportError, EntryError and PeriodError.
    """
    with opened(arguments.workspace, actor_of(arguments)) as workspace:
        period = sending.period or present_quarter(workspace.now, date.today())
        issue = plan_issue(workspace, period, _due(arguments.due), now())
        sending.issue = issue
        files: list[Path] = []
        with or_taken_back(sending, files):
            for file in export(issue.snapshot, sending):
                files.append(file)
                yield file
            workspace.say(issue_fields(sending, workspace.actor), issue_label(sending), ORIGIN)
            tell(f"已记入台账：{issue_label(sending)}。只要样表、不算下发的，加 --draft；不算数，用 undo 撤销。")


def _due(due: date | None) -> date | None:
    if due is not None and due < date.today():
        print(f"注意：{due.isoformat()}已经过了，一下发就算逾期。", file=sys.stderr)
    return due
