"""督办单 as one PDF: a sheet for each unit that is late with a workbook, or for each task chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from pathlib import Path

from exporters.content.lacking_urged import lacking_urged
from exporters.content.letterhead import letterhead
from exporters.content.urged_tasks import task_sheets
from exporters.content.urging import urging_sheets
from exporters.errors import ExportError
from exporters.files import write_whole
from exporters.papers import Fonts
from exporters.progress import Progress, Tell, silent, to_nobody
from models.outline import NodeId
from models.sentence import Sentence, joined, sentence, written_day
from models.workspace import Snapshot
from models.workspace.labels import node_name
from models.workspace.urged_tasks import not_to_be_urged, urged_tasks
from models.workspace.urging import Urging, urgings
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
        raise ExportError(sentence("没有要督办的：没有逾期没报回或没填齐的表，或者后来又下发过。"))
    rendered = render_urgings(urging_sheets(snapshot, urged), letterhead(snapshot.register), fonts, progress)
    for words in (*_past_due(urged), *rendered.misfits):
        tell(words)
    write_whole(file, rendered.data)
    return file


def export_task_urgings(
    snapshot: Snapshot,
    nodes: Sequence[NodeId],
    on: date,
    fonts: Fonts,
    file: Path,
    *,
    progress: Progress = silent,
    tell: Tell = to_nobody,
) -> Path:
    """Of tasks and measures as they stand at the end of a day, in this order. Raises ExportError, also where one is
    neither, and leaves nothing half-written."""
    from exporters.pdf import render_urgings

    if others := not_to_be_urged(snapshot.document, nodes):
        names = joined("、", (node_name(snapshot.document, one) for one in others))
        raise ExportError(sentence("督办单只能出给任务和举措，不能出给{names}。", names=names))
    urged = urged_tasks(snapshot, nodes, on)
    rendered = render_urgings(task_sheets(snapshot, urged, on), letterhead(snapshot.register), fonts, progress)
    for words in (*lacking_urged(snapshot, urged), *rendered.misfits):
        tell(words)
    write_whole(file, rendered.data)
    return file


def _past_due(urged: Sequence[Urging]) -> Iterator[Sentence]:
    """Nobody could have kept to a day that was over: the sheet does not speak of it, and whoever sends it knows."""
    late = Counter((one.issue, one.past_due, one.sent) for one in urged)
    for (issue, due, sent), units in late.items():
        if due and sent:
            yield sentence(
                "第{issue}次下发（{units}个单位）的报回期限{due}早于下发日期{sent}，督办单上没有写期限和迟报天数，请核对。",
                issue=issue,
                units=units,
                due=written_day(due),
                sent=written_day(sent),
            )
