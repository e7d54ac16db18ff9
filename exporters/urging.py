"""督办单 as one PDF: a sheet for each unit that is late with a workbook."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from exporters.content.letterhead import letterhead
from exporters.content.urging import urging_sheets
from exporters.errors import ExportError
from exporters.files import write_whole
from exporters.papers import Fonts
from exporters.progress import Progress, Tell, silent, to_nobody
from models.sentence import sentence
from models.workspace import Snapshot
from models.workspace.urging import urgings
from models.workspace.values import SubjectId


def export_urgings(
    snapshot: Snapshot,
    on: date,
    fonts: Fonts,
    file: Path,
    *,
    only: Collection[SubjectId] | None = None,
    progress: Progress = silent,
    tell: Tell = to_nobody,
) -> Path:
    """To those late at the end of a day, of some handouts `only`. Raises ExportError, also where nobody is late,
    and leaves nothing half-written."""
    from exporters.pdf import render_urgings  # reportlab costs as much time as Qt's first window

    urged = urgings(snapshot, on, only)
    if not urged:
        raise ExportError(sentence("没有要督办的：没有逾期没报回的表，或者后来又下发过。"))
    rendered = render_urgings(urging_sheets(snapshot, urged), letterhead(snapshot.register), fonts, progress)
    for misfit in rendered.misfits:
        tell(misfit)
    write_whole(file, rendered.data)
    return file
