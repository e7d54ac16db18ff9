"""任务分解表 as an annex: one row a measure, read sideways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporters.content import wording
from exporters.content.blocks import Annex, Briefing, Column, Said, Table
from exporters.content.gathered import gathered
from exporters.content.letterhead import Kind, letterhead
from exporters.content.progress import filed_words, filings, note_label, notes_of, other_notes, pending_mark
from exporters.content.repair_words import flagged
from exporters.content.table import TableRow, build_table
from exporters.content.wish import Wish
from models.outline import NodeId
from models.workspace import Snapshot

_COLUMNS = (
    Column("序号", 0.08),
    Column("重点任务", 0.13),
    Column("具体内容", 0.33),
    Column("目标与基数", 0.15),
    Column("牵头单位", 0.09),
    Column("配合单位", 0.09),
    Column("完成时限", 0.08),
    Column("备注", 0.05),
)


def build_annex_paper(snapshot: Snapshot, wish: Wish) -> Briefing:
    """The annex as a paper of its own. Raises ExportError for a task that does not exist."""
    annex = build_annex(snapshot, wish)
    return Briefing(
        kind=Kind.TABLE,
        title=annex.title,
        source_line=wording.source_line(snapshot),
        blocks=(),
        letterhead=letterhead(snapshot.register),
        annex=annex,
    )


def build_annex(snapshot: Snapshot, wish: Wish) -> Annex:
    _, plan = wording.years(snapshot)
    rows = build_table(snapshot, wish)
    return Annex(
        mark="附件",
        title=f"{plan + '年' if plan else ''}工作任务分解表",
        table=Table(
            _COLUMNS,
            tuple(_row(snapshot, wish, number, row, rows) for number, row in enumerate(rows)),
            tuple(row.node for row in rows),
        ),
        remarks=tuple(_remarks(snapshot, wish, rows)),
    )


def _row(snapshot: Snapshot, wish: Wish, number: int, row: TableRow, rows: Sequence[TableRow]) -> tuple[str, ...]:
    """The task stands beside the first of its measures, its marker beside the others."""
    is_first = number == 0 or rows[number - 1].task != row.task
    doubtful = "疑误" if wish.has_doubts and any(flagged(snapshot, snapshot.document.outline[row.node])) else ""
    return (
        f"{number + 1}\n{row.node}",
        row.task if is_first else snapshot.reading.marker(snapshot.document.outline[_task(row)]),
        row.measure,
        row.targets,
        _unit(snapshot, wish, row.node, "lead", row.lead),
        _unit(snapshot, wish, row.node, "supporting", row.supporting),
        f"{row.deadline}{pending_mark(snapshot, row.node, 'deadline')}",
        doubtful,
    )


def _unit(snapshot: Snapshot, wish: Wish, node: NodeId, field: str, words: str) -> str:
    if not wish.has_suggestions and field in snapshot.assignment(node).suggested:
        return ""
    return f"{words}{pending_mark(snapshot, node, field)}"


def _task(row: TableRow) -> NodeId:
    return NodeId(row.node.partition(".")[0])


def _remarks(snapshot: Snapshot, wish: Wish, rows: Sequence[TableRow]) -> Iterator[Said]:
    """What does not go into a cell: filings, doubts, notes, each with its place."""
    found = gathered(snapshot, wish)
    tasks = [snapshot.document.outline[task] for task in found.tasks]
    for task in tasks:
        for filing in filings(snapshot, wish, task):
            yield from filed_words(snapshot, filing)
    if wish.has_doubts:
        yield from (Said(row.doubts, row.node) for row in rows if row.doubts)
    for task in tasks:
        for doubt in found.doubts_in(task):
            yield Said(f"【疑误】“{doubt.passage.quote}”。{doubt.reason}", doubt.node)
    for note in [*(note for task in tasks for note in notes_of(snapshot, wish, task)), *other_notes(snapshot, wish)]:
        yield Said(note.text, note_label(snapshot, note))
