"""The master: everybody's tasks as they stand, and all that belongs to them. It is read, not filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from openpyxl import Workbook

from exporters.content import TableRow, Wish, build_table, wording
from exporters.content.progress import passage_read
from exporters.workbook import checks, proposals
from exporters.workbook.filed import FILED, add_filed
from exporters.workbook.heights import fits_a_row
from exporters.workbook.layout import Column, Kind, table_columns
from exporters.workbook.overview import add_overview
from exporters.workbook.rows import lamp_words, words_of
from exporters.workbook.saving import describe, plan_year, saved
from exporters.workbook.sheets import HEADING_ROW, Said, fill_sheet, read_only
from exporters.workbook.styles import SongWorkbook, dress
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.coverage import coverage, table_of
from models.workspace.filings import Filing, latest_of_each_unit
from models.workspace.labels import node_name
from models.workspace.notes import NoteState
from models.workspace.passages import Passage
from models.workspace.progress import Source
from models.workspace.settings import lamp_rules

_FEW = 5  # units whose words stand in a cell together
_SUGGESTION_LINE = "标“建议”的关联和单位由程序提出，尚未经人确认。"
_STATES = {NoteState.LIVE: "", NoteState.ORPHAN: "失位", NoteState.DELETED: "已删"}


def master_workbook(snapshot: Snapshot, wish: Wish, day: date) -> bytes:
    """Overview, table, links, comparisons, notes, checks and repairs. Raises ExportError for an unknown task."""
    workbook = SongWorkbook()
    dress(workbook)
    source = f"{wording.source_named(snapshot)}。"
    add_overview(workbook, snapshot, day, f"{wording.source_line(snapshot)}。")
    _table(workbook, snapshot, wish, day, source)
    add_filed(workbook, snapshot, source)
    _matrix(workbook, snapshot, source)
    proposals.add_links(workbook, snapshot, source + _SUGGESTION_LINE)
    proposals.add_comparisons(workbook, snapshot, source)
    _notes(workbook, snapshot, source)
    proposals.add_checks(workbook, snapshot, source)
    proposals.add_repairs(workbook, snapshot, source)
    describe(workbook, snapshot, day)
    return saved(workbook)


def _table(workbook: Workbook, snapshot: Snapshot, wish: Wish, day: date, source: str) -> None:
    """The columns of a handout, with the latest that each unit filed."""
    sheet = workbook.create_sheet("任务分解表")
    columns = _columns(snapshot)
    rows = []
    for number, row in enumerate(build_table(snapshot, wish), start=1):
        said = _said_of(snapshot, row, number, day)
        rows.append([said[column.key] for column in columns])
    line = f"{source}{_SUGGESTION_LINE}填报取各单位最近一期。"
    fill_sheet(sheet, f"{plan_year(snapshot)}任务分解表（总表）", line, columns, rows, frozen=3)
    last = HEADING_ROW + len(rows)
    letters = {
        column.key: sheet.cell(HEADING_ROW, place).column_letter for place, column in enumerate(columns, start=1)
    }
    first = HEADING_ROW + 1
    lamps = checks.lamp_colours(f"{letters['lamp']}{first}", lamp_rules(snapshot.register))
    status = f"{letters['status']}{first}"
    first_line = f"LEFT({status},FIND(CHAR(10),{status}&CHAR(10))-1)"
    statuses = checks.status_colours(first_line, snapshot.statuses)
    for key, rules in (("lamp", lamps), ("status", statuses)):
        for rule in rules:
            sheet.conditional_formatting.add(f"{letters[key]}{first}:{letters[key]}{last}", rule)


def _columns(snapshot: Snapshot) -> list[Column]:
    """All but whose part it is, with the lamps as they are now; what is printed first."""
    known = {column.key: column for column in table_columns(*wording.years(snapshot))}
    return [_read_only(known[key], printed=True) for key in _PRINTED] + [
        _read_only(known[key], printed=False) for key in _BESIDE
    ]


def _read_only(column: Column, *, printed: bool) -> Column:
    return replace(
        column,
        heading="警示灯" if column.key == "lamp" else column.heading,
        kind=Kind.CENTRED if column.key in _SHORT else Kind.LOCKED,
        printed=printed,
    )


_PRINTED = (
    "number", "task", "measure", "targets", "lead", "supporting", "leader", "person", "phone", "deadline", "status",
    "percent", "lamp", "progress", "problems", "next", "remark",
)  # fmt: skip
_BESIDE = ("row", "evidence", "groundwork", "place")
_SHORT = frozenset({"row", "number", "status", "percent", "lamp", "person", "leader", "phone", "deadline"})


def _said_of(snapshot: Snapshot, row: TableRow, number: int, day: date) -> dict[str, Said]:
    filed = latest_of_each_unit(snapshot.filings_of(row.node))
    percent = snapshot.percent(row.node).value
    return {
        **words_of(row),
        "row": row.node,
        "number": number,
        "status": _status(snapshot, row.node, filed),
        "percent": "" if percent is None else percent,
        "lamp": lamp_words(snapshot, row.node, day),
        **{
            column.key: _said(filed, column)
            for column in _columns(snapshot)
            if column.key in ("progress", "problems", "next", "evidence", "remark")
        },
    }


def _status(snapshot: Snapshot, node: NodeId, filed: Sequence[Filing]) -> str:
    """What several units come to, with what each of them said below it."""
    status = snapshot.status(node)
    is_derived = status.source is Source.DERIVED and sum(bool(one.status) for one in filed) > 1
    return f"{status.word}\n{status.because}" if is_derived else status.word


def _said(filed: Sequence[Filing], column: Column) -> str:
    """What the units wrote, each under its name where there are a few, as long as a row can show it all."""
    words = {one.unit: str(getattr(one, column.key)) for one in filed if getattr(one, column.key)}
    if len(words) == 1:
        return next(iter(words.values()))
    together = "\n".join(f"{unit}：{text}" for unit, text in words.items())
    is_short = len(words) <= _FEW and fits_a_row(together, column.width)
    return together if is_short else f"{len(words)}个单位填报，见“{FILED}”"


def _matrix(workbook: Workbook, snapshot: Snapshot, source: str) -> None:
    found = table_of(coverage(snapshot))
    columns = [read_only(found[0][0], 40), *(read_only(heading, 11, centred=True) for heading in found[0][1:])]
    line = f"{source}格中是任务与该项成绩之间关联的条数；没有关联的空着。"
    fill_sheet(workbook.create_sheet("关联矩阵"), "任务与上年成绩的关联", line, columns, _counted(found[1:]), frozen=1)


def _counted(rows: Sequence[Sequence[str]]) -> list[list[Said]]:
    """What is counted as numbers."""
    return [[name, *(int(count) if count.isdecimal() else count for count in counts)] for name, *counts in rows]


def _notes(workbook: Workbook, snapshot: Snapshot, source: str) -> None:
    """A sheet, where there are any."""
    rows = list(_note_rows(snapshot))
    if not rows:
        return
    columns = [
        read_only("条目", 12, centred=True), read_only("条目名称", 30), read_only("所批文字", 40),
        read_only("批注", 65), read_only("批注人", 10, centred=True), read_only("时间", 17, centred=True),
        read_only("印出", 8, centred=True), read_only("状态", 8, centred=True), read_only("出处", 20),
    ]  # fmt: skip
    line = f"{source}批注和疑误共{len(rows)}条，标“内部”的不印进材料。"
    fill_sheet(workbook.create_sheet("批注"), "批注和疑误", line, columns, rows)


def _note_rows(snapshot: Snapshot) -> Iterator[list[str]]:
    for note in snapshot.notes():
        passage = note.passage
        yield [
            note.node, _title(snapshot, note.node), _marked(snapshot, passage, note.state), note.text, note.author,
            note.at[:16].replace("T", " "), "是" if note.printed else "内部", _STATES[note.state],
            wording.place(passage.span) if passage else "",
        ]  # fmt: skip
    for doubt in snapshot.doubts():
        passage = doubt.passage
        yield [
            doubt.node, _title(snapshot, doubt.node), _marked(snapshot, passage, doubt.state),
            f"【疑误】{doubt.reason}", doubt.author, "", "是" if doubt.printed else "内部", _STATES[doubt.state],
            wording.place(passage.span),
        ]  # fmt: skip


def _marked(snapshot: Snapshot, passage: Passage | None, state: NoteState) -> str:
    """As papers quote it; what was typed of it stays as it was typed."""
    return passage_read(snapshot, passage, is_there=state is NoteState.LIVE) if passage else ""


def _title(snapshot: Snapshot, node: NodeId) -> str:
    outline = snapshot.document.outline
    return snapshot.reading.title(outline[node]) if node in outline else node_name(snapshot.document, node)
