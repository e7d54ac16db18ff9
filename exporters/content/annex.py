"""任务分解表 as an annex: one row a measure, read sideways."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from exporters.content import wording
from exporters.content.blocks import Annex, Briefing, Column, Said, Table
from exporters.content.gathered import gathered
from exporters.content.letterhead import Kind, letterhead
from exporters.content.of_units import in_order, named, summed_up, trouble
from exporters.content.places import place_name, task_name
from exporters.content.progress import (
    assigned_words,
    filed_when,
    filed_words,
    note_label,
    notes_of,
    other_notes,
    passage_words,
    stopped,
)
from exporters.content.repair_words import flagged, flagged_repairs
from exporters.content.table import TableRow, build_table
from exporters.content.wish import Wish
from models.outline import Node, NodeId
from models.workspace import Snapshot
from models.workspace.assignment import task_of
from models.workspace.filings import latest_of_each_unit

_HEADINGS = ("序号", "重点任务", "具体内容及目标", "牵头单位", "配合单位", "完成时限", "进展情况", "备注")
_PARTS = (6.5, 14, 28.5, 13, 13, 9.5, 18, 6)  # of the width, beside each other
_TASK = 1
_YEAR = re.compile("20[0-9]{2}")
_MAY_GO = (6, 7)  # columns that are left out where nothing stands in them


def build_annex_paper(snapshot: Snapshot, wish: Wish) -> Briefing:
    """The annex as a paper of its own. Raises ExportError for a task that does not exist."""
    seen = wish.seen(snapshot)
    annex = build_annex(seen, wish)
    return Briefing(
        kind=Kind.TABLE,
        title=annex.title,
        source_line=wording.source_line(snapshot),
        blocks=(),
        letterhead=letterhead(snapshot.register),
        annex=annex,
    )


def build_annex(snapshot: Snapshot, wish: Wish, *, is_handed_on: bool = False, handed_as: str = "") -> Annex:
    """What the paper that it is annexed to says in its text does not stand here again. A table that is handed on has
    no such text: it bears no 附件 but the name it is handed on by, unless that speaks of another year, and the notes
    stand behind it."""
    _, plan = wording.years(snapshot)
    rows = build_table(snapshot, wish)
    doubtful = _doubtful(snapshot, wish, [row.node for row in rows])
    remarks: Iterable[Said] = ()
    if wish.kind is Kind.TABLE:
        remarks = _remarks(snapshot, wish)
    elif is_handed_on:
        remarks = _noted(snapshot, wish, _tasks(snapshot, wish))
    return Annex(
        mark="" if is_handed_on else "附件",
        title=handed_as if _is_of(plan, handed_as) else f"{plan + '年' if plan else ''}工作任务分解表",
        table=_table([_row(snapshot, wish, number, row, doubtful) for number, row in enumerate(rows, 1)], rows),
        remarks=tuple(remarks),
    )


def _is_of(plan: str, name: str) -> bool:
    """Whether a table that is called so may be that of this year."""
    years = _YEAR.findall(name)
    return bool(name) and (not years or plan in years)


def _doubtful(snapshot: Snapshot, wish: Wish, rows: Sequence[NodeId]) -> Collection[NodeId]:
    """The rows of all passages that the text marks; of one in the heading of a task its first row."""
    if not wish.has_doubts:
        return ()
    outline, found, marked = snapshot.document.outline, gathered(snapshot, wish), set()
    for task in found.tasks:
        inside = [node for node in rows if task_of(snapshot.document, node) == task]
        spans = [repair.span for repair in flagged_repairs(snapshot, outline[task])]
        for span in (*spans, *(doubt.passage.span for doubt in found.doubts_in(outline[task]))):
            own = [node for node in inside if outline[node].span.contains(span) or outline[node].span.overlaps(span)]
            marked.update(own or inside[:1])
    return marked


def _table(cells: Sequence[tuple[str, ...]], rows: Sequence[TableRow]) -> Table:
    """The columns that are there share the width."""
    columns = [one for one in range(len(_HEADINGS)) if one not in _MAY_GO or any(row[one] for row in cells)]
    width = sum(_PARTS[one] for one in columns)
    return Table(
        tuple(Column(_HEADINGS[one], _PARTS[one] / width) for one in columns),
        tuple(tuple(row[one] for one in columns) for row in cells),
        tuple(row.node for row in rows),
        joined=_TASK,
    )


def _row(snapshot: Snapshot, wish: Wish, number: int, row: TableRow, doubtful: Collection[NodeId]) -> tuple[str, ...]:
    """Each row can be read without those above it."""
    is_annexed = wish.kind is not Kind.TABLE
    return (
        str(number),
        task_name(snapshot, task_of(snapshot.document, row.node)),
        "\n".join(filter(None, (row.measure, row.targets))),
        *(_assigned(snapshot, wish, row.node, field) for field in ("lead", "supporting", "deadline")),
        "" if is_annexed else _filed(snapshot, wish, row.node),
        "疑误" if row.node in doubtful else "",
    )


def _assigned(snapshot: Snapshot, wish: Wish, node: NodeId, field: str) -> str:
    """（建议） stands on a line of its own, which no narrow column cuts."""
    mark = f"（{wording.SUGGESTED}）"
    return assigned_words(snapshot, wish, node, field).replace(mark, f"\n{mark}")


def _filed(snapshot: Snapshot, wish: Wish, node: NodeId) -> str:
    """What each unit filed last, how far it is and whether it was reviewed, a paragraph for each thing said; before
    many units what they come to, and of very many only those to look at."""
    latest = in_order(snapshot, latest_of_each_unit(snapshot.filings_of(node)))
    total = summed_up(snapshot, node, latest)
    lines = [f"{total}。"] if total else []
    for filing in (to_name := named(snapshot, node, latest)):
        why = trouble(snapshot, filing) if len(to_name) < len(latest) else ""
        said = "\n".join(f"{one.label}：{one.text}" for one in filed_words(snapshot, filing))
        lines.append(f"{filing.unit}（{filed_when(snapshot, filing, wish, why)}）{said or '已填报。'}")
    return "\n".join(lines)


def _remarks(snapshot: Snapshot, wish: Wish) -> Iterator[Said]:
    """What does not go into a cell, with its place: filings on whole tasks, doubts, notes."""
    found, tasks = gathered(snapshot, wish), _tasks(snapshot, wish)
    for task in tasks:
        if snapshot.document.outline.children(task.id) and (said := _filed(snapshot, wish, task.id)):
            yield Said(said, place_name(snapshot, task.id))
    for task in tasks if wish.has_doubts else ():
        for stands, would_read, _ in flagged(snapshot, task):
            yield Said(f"“{stands}”疑为“{would_read}”，须核原件", f"{place_name(snapshot, task.id)}疑误")
        for doubt in found.doubts_in(task):
            words = f"{passage_words(snapshot, doubt.passage)}。{stopped(doubt.reason)}"
            yield Said(words, f"{place_name(snapshot, doubt.node)}疑误")
    yield from _noted(snapshot, wish, tasks)


def _noted(snapshot: Snapshot, wish: Wish, tasks: Sequence[Node]) -> Iterator[Said]:
    for note in [*(note for task in tasks for note in notes_of(snapshot, wish, task)), *other_notes(snapshot, wish)]:
        yield Said(stopped(note.text), note_label(snapshot, note))


def _tasks(snapshot: Snapshot, wish: Wish) -> Sequence[Node]:
    return [snapshot.document.outline[task] for task in gathered(snapshot, wish).tasks]
