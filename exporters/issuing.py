"""Workbooks of an issue belong into the log: those it does not know could not come back, and go again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from exporters.errors import ExportError
from exporters.papers import Sending
from models.sentence import followed, joined, sentence
from models.workspace import StoreError
from models.workspace.entries import EntryError, Fields
from models.workspace.handouts import issue_entry, issue_name


@contextmanager
def or_taken_back(sending: Sending, files: Sequence[Path]) -> Iterator[None]:
    """Where what is done inside does not come to its end, the workbooks written until then are gone again.

    Raises ExportError with what went wrong where some of them cannot be deleted.
    """
    done = False
    try:
        yield
        done = True
    except (ExportError, StoreError, EntryError) as error:
        done = True
        if left := take_back(sending, files):
            raise ExportError(followed(str(error), left_behind(left))) from error
        raise
    finally:
        if not done:
            take_back(sending, files)


def take_back(sending: Sending, files: Sequence[Path]) -> list[Path]:
    """Of all files written, the workbooks that were to be filled in. Returns those that somebody holds open."""
    names, left = {one.file for one in sending.sent}, []
    for file in files:
        try:
            if file.name in names:
                file.unlink(missing_ok=True)
        except OSError:
            left.append(file)
    return left


def left_behind(files: Sequence[Path]) -> str:
    """What to do about them."""
    if not files:
        return ""
    listed = joined("、", (sentence("“{file}”", file=file.name) for file in files))
    return sentence("{listed}删不掉（可能正被打开），请手工删除：没有记入台账，报回来也收不进来。", listed=listed)


def issue_fields(sending: Sending, author: str) -> Fields:
    """What keeps the issue; empty where nothing was sent, or only drafts."""
    return issue_entry(sending.issue, sending.sent, author) if sending.issue and sending.sent else {}


def issue_label(sending: Sending) -> str:
    """第3次下发（2017年一季度），15个单位."""
    issue = sending.issue
    return f"{issue_name(issue.number, issue.period)}，{len(sending.sent)}个单位" if issue else ""
