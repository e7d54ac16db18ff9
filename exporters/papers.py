"""Every paper and every workbook into one folder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from exporters.content import Kind, Wish, build_briefing, departments_with_tasks
from exporters.errors import ExportError
from exporters.files import free_name, make_folder, write_whole
from exporters.progress import Progress, silent
from models.workspace import Snapshot

if TYPE_CHECKING:
    from exporters.pdf.installed import Choice, Role

Fonts = Mapping[str, Sequence[Path]]
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def export_pdf(snapshot: Snapshot, wish: Wish, fonts: Fonts, file: Path, progress: Progress = silent) -> Path:
    """The paper of the kind wished for as one PDF file. Raises ExportError and leaves nothing half-written.

    Lamps are read at the end of today where the wish names no day.
    """
    from exporters.pdf import render_pdf  # reportlab costs as much time as Qt's first window

    dated = wish if wish.day else replace(wish, day=date.today())
    write_whole(file, render_pdf(build_briefing(snapshot, dated), fonts, progress))
    return file


def office_fonts(roles: Mapping[str, Role]) -> Choice:
    """The fonts of this machine for a paper, with a sentence for each that a shipped one stands in for."""
    from exporters.pdf.installed import chosen_fonts

    return chosen_fonts(roles)


def export_workbooks(
    snapshot: Snapshot, wish: Wish, folder: Path, day: date, department: str | None = None, progress: Progress = silent
) -> Iterator[Path]:
    """One workbook for each department with tasks, and the master; or that of one department;
    file by file as they are written.

    A workbook that is there may have been filled in and is never written over: the new one gets
    a number. Raises ExportError for an unknown department.
    """
    from exporters.workbook import department_workbook, master_workbook

    names = departments_with_tasks(snapshot)
    if department is not None:
        if department not in names:
            raise ExportError(f"没有任务分给“{department}”。有任务的单位是：{'、'.join(names) or '（无）'}。")
        names = [department]
    make_folder(folder)
    for done, name in enumerate(names):
        progress(f"任务分解表 {name}", done / (len(names) + 1))
        file = free_name(folder / f"任务分解表_{_safe(name)}_{day.isoformat()}.xlsx")
        write_whole(file, department_workbook(snapshot, wish, name, day))
        yield file
    if department is None:
        progress("任务分解表 总表", len(names) / (len(names) + 1))
        file = free_name(folder / f"任务分解表_总表_{day.isoformat()}.xlsx")
        write_whole(file, master_workbook(snapshot, wish, day))
        yield file
    progress("任务分解表", 1.0)


def export_all(
    snapshot: Snapshot, wish: Wish, fonts: Fonts, folder: Path, day: date, progress: Progress = silent
) -> Iterator[Path]:
    """Every paper and every workbook, file by file as they are written."""
    make_folder(folder)
    for kind in Kind:
        paper = replace(wish, kind=kind, day=wish.day or day)
        title = f"{kind.word}_{build_briefing(snapshot, paper).title}"
        yield export_pdf(snapshot, paper, fonts, folder / f"{_safe(title)}.pdf", progress)
    yield from export_workbooks(snapshot, wish, folder, day, progress=progress)


def _safe(name: str) -> str:
    """A name that every system takes for a file."""
    return _NOT_IN_NAMES.sub("_", name).strip(" .") or "未命名"
