"""show: what people have said, as a page or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from datetime import date

from models.outline import Level, Node
from models.search import Filter
from models.workspace import Edit, Snapshot, Workspace
from models.workspace.differences import Difference, differences, values_after
from models.workspace.entries import EntryError, known_node
from models.workspace.filings import all_filings
from models.workspace.finding import Finding
from models.workspace.labels import label_of, speaks_to_people, value_name
from models.workspace.ledger import ledger
from models.workspace.moments import NOW, edits_at
from models.workspace.notes import NoteState
from models.workspace.totals import totals
from models.workspace.values import SubjectId, plain_value
from ui.command_line import contract_said
from ui.command_line.contract import Json
from ui.command_line.workspace_file import actor_of, opened

_Pages = Callable[[Workspace, argparse.Namespace], Iterator[str]]
_Shapes = Callable[[Workspace, argparse.Namespace], Json]


def run(arguments: argparse.Namespace) -> int:
    """Raises StoreError, EntryError, MomentError and the errors of the document."""
    page, shape = SUBJECTS[arguments.subject][1:]
    with opened(arguments.workspace, actor_of(arguments), read_only=True) as workspace:
        if arguments.json:
            print(json.dumps(shape(workspace, arguments), ensure_ascii=False, indent=1))
        else:
            for line in page(workspace, arguments):
                print(line)
    return 0


def _assignments(workspace: Workspace, arguments: argparse.Namespace) -> Iterator[str]:
    snapshot, today = workspace.now, date.today()
    for node in _found(workspace, arguments):
        found, lamp = snapshot.assignment(node.id), snapshot.lamp(node.id, today)
        parts = [f"{lamp.shape}{lamp.word}", f"{found.lead}{'（建议）' if 'lead' in found.suggested else ''}"]
        if found.deadline.words:
            parts.append(f"{found.deadline.words}（{found.deadline.why}）")
        percent = snapshot.percent(node.id)
        if percent.value is not None:
            parts.append(f"{plain_value(percent.value)}%（{percent.because}）")
        yield f"{node.id} {'　'.join(part for part in parts if part)}"


def _overview(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    found = totals(workspace.now, date.today())
    for label, counted in (("状态", found.by_status), ("警示灯", found.by_lamp), ("单位", found.by_department)):
        yield f"按{label}：" + "，".join(f"{name}{len(nodes)}" for name, nodes in counted.items())
    yield f"逾期{len(found.overdue)}项：{'、'.join(found.overdue) or '无'}"
    yield f"未填报{len(found.not_filed)}项：{'、'.join(found.not_filed) or '无'}"


def _found(workspace: Workspace, arguments: argparse.Namespace) -> list[Node]:
    """The tasks and measures that the filter options let through. Raises EntryError."""
    wanted = Filter(
        text=arguments.find,
        departments=frozenset(filter(None, [arguments.department])),
        statuses=frozenset(filter(None, [arguments.status])),
        lamps=frozenset(filter(None, [arguments.lamp])),
        due_by=_day(arguments.due_by),
        has_problem=arguments.problem,
        no_filing=arguments.no_filing,
    )
    nodes = workspace.document.outline.of_level(Level.TASK, Level.MEASURE)
    if wanted == Filter():
        return list(nodes)
    let_through = frozenset(Finding(workspace.now).nodes(wanted, date.today()))
    return [node for node in nodes if node.id in let_through]


def _day(words: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        raise EntryError(f"日期要写成 2017-06-30 这样，不能是“{words}”。") from None


def _filings(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    for filing in all_filings(workspace.now.register):
        parts = [filing.status, "" if filing.percent is None else f"{plain_value(filing.percent)}%", filing.review]
        said = [("进展", filing.progress), ("问题", filing.problems), ("打算", filing.next)]
        words = "；".join(f"{label}：{text}" for label, text in said if text)
        yield f"{filing.node} {filing.period.name} {filing.unit}（{'，'.join(p for p in parts if p)}）{words}"


def _notes(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    marks = {NoteState.LIVE: "", NoteState.ORPHAN: "【失位】", NoteState.DELETED: "【已删】"}
    for note in workspace.now.notes():
        quote = f"「{note.passage.quote}」" if note.passage else ""
        printed = "" if note.printed else "（内部，不印）"
        yield f"{marks[note.state]}{note.node} {quote}{note.text}{printed}——{note.author} {note.at[:10]}"


def _milestones(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    for item in workspace.now.milestones():
        yield f"{item.node} {'✓' if item.done else '○'}{item.text} {item.deadline.words}（{item.subject}）"


def _evidence(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    for item in workspace.now.evidence():
        yield f"{item.node} {item.name}（{item.subject}）"


def _history(workspace: Workspace, arguments: argparse.Namespace) -> Iterator[str]:
    for edit in _edits(workspace, arguments):
        yield f"{edit.at.astimezone():%Y-%m-%d %H:%M} {edit.actor}：{edit.label}"
        for change in filter(lambda change: speaks_to_people(change.field), edit.changes):
            before, after = (value_name(change.field, value) for value in (change.before, change.after))
            yield f"    {label_of(workspace.document, change.subject, change.field)}：{before} → {after}"


def _edits(workspace: Workspace, arguments: argparse.Namespace) -> Iterator[Edit]:
    node = arguments.node
    edits = workspace.history(SubjectId(known_node(workspace.document, node)) if node else None)
    return (edit for edit in edits if arguments.by in ("", edit.actor))


def _ledger(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    states = {"sent": "已发", "late": "逾期", "returned": "已回", "accepted": "已收"}
    for entry in ledger(workspace.now.register, date.today()):
        late = f"，迟{entry.late_days}天" if entry.late_days else ""
        yield f"第{entry.issue}期 {entry.department} {entry.period}：{states[entry.state.value]}{late} {entry.file}"


def _diff(workspace: Workspace, arguments: argparse.Namespace) -> Iterator[str]:
    kinds = {"added": "新增", "changed": "改动", "removed": "删去"}
    for found in _differences(workspace, arguments):
        if not speaks_to_people(found.key[1]):
            continue
        before, after = (value_name(found.key[1], value) for value in (found.before, found.after))
        yield f"【{kinds[found.kind.value]}】{label_of(workspace.document, *found.key)}：{before} → {after}"


def _differences(workspace: Workspace, arguments: argparse.Namespace) -> list[Difference]:
    """Raises MomentError."""
    register, log = workspace.now.register, list(workspace.history())
    before, after = (values_after(edits_at(register, log, m)) for m in (arguments.since, arguments.until))
    return [found for found in differences(before, after) if not found.key[0].startswith("named:")]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--node", metavar="NODE", help="history：只看这个条目")
    parser.add_argument("--find", metavar="字词", default="", help="assignments：含这些字词的，可写拼音首字母")
    parser.add_argument("--department", metavar="单位", default="", help="assignments：这个单位牵头或配合的")
    parser.add_argument("--status", metavar="状态", default="", help="assignments：这个状态的")
    parser.add_argument("--lamp", metavar="灯", default="", help="assignments：这种警示灯的（逾期、滞后、临近…）")
    parser.add_argument("--due-by", metavar="2017-06-30", default="", help="assignments：在这一天以前到期的")
    parser.add_argument("--problem", action="store_true", help="assignments：报了问题的")
    parser.add_argument("--no-filing", action="store_true", help="assignments：没有填报的")
    parser.add_argument("--by", metavar="姓名", default="", help="history：只看这个人的修改")
    parser.add_argument("--since", metavar="时刻", default="", help="diff：从哪时起（存照名称或 2017-06-30）")
    parser.add_argument("--until", metavar="时刻", default=NOW, help="diff：到哪时止（默认 now）")


def _said(shape: Callable[[Snapshot], Json]) -> _Shapes:
    return lambda workspace, _arguments: shape(workspace.now)


SUBJECTS: dict[str, tuple[str, _Pages, _Shapes]] = {
    "assignments": (
        "分工、时限、状态、警示灯",
        _assignments,
        lambda workspace, words: contract_said.assignments(workspace.now, _found(workspace, words), date.today()),
    ),
    "overview": ("总览", _overview, lambda workspace, _: contract_said.overview(workspace.now, date.today())),
    "filings": ("填报", _filings, _said(contract_said.filings)),
    "notes": ("批注", _notes, _said(contract_said.notes)),
    "milestones": ("节点", _milestones, _said(contract_said.milestones)),
    "evidence": ("佐证材料", _evidence, _said(contract_said.evidence)),
    "history": ("历史", _history, lambda workspace, words: contract_said.history(_edits(workspace, words))),
    "ledger": ("台账", _ledger, lambda workspace, _: contract_said.ledger(workspace.now, date.today())),
    "diff": ("两个时刻的差别", _diff, lambda workspace, words: contract_said.diff(_differences(workspace, words))),
}
