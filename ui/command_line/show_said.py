"""show: what people have said, as a page or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from datetime import date

from exporters.csv_file import export_csv
from exporters.ledger_list import ledger_list
from models.workspace import Snapshot, Workspace
from models.workspace.answered import ledger_with_answers
from models.workspace.chasing import reminders
from models.workspace.filings import all_filings
from models.workspace.gathered import gathered, periods_reported, standings
from models.workspace.handouts import day_of
from models.workspace.labels import change_in_words, label_of, speaks_to_people
from models.workspace.notes import NoteState
from models.workspace.pending_numbers import HowFar, is_how_far_pending
from models.workspace.settings import issuer
from models.workspace.totals import totals
from models.workspace.values import plain_value
from ui.command_line import contract_said
from ui.command_line.contract import Json
from ui.command_line.narrowing import chosen_differences, chosen_edits, chosen_nodes
from ui.command_line.workspace_file import actor_of, opened

_STATES = {NoteState.LIVE: "", NoteState.ORPHAN: "【失位】", NoteState.DELETED: "【已删】"}
_Pages = Callable[[Workspace, argparse.Namespace], Iterator[str]]
_Shapes = Callable[[Workspace, argparse.Namespace], Json]


def run(arguments: argparse.Namespace) -> int:
    """Raises StoreError, EntryError, MomentError, ExportError and the errors of the document."""
    page, shape = SUBJECTS[arguments.subject][1:]
    with opened(arguments.workspace, actor_of(arguments), read_only=True) as workspace:
        if arguments.csv is not None:
            rows = ledger_list(ledger_with_answers(workspace.now, date.today()))
            print(export_csv(arguments.csv, rows))
        elif arguments.json:
            print(json.dumps(shape(workspace, arguments), ensure_ascii=False, indent=1))
        else:
            for line in page(workspace, arguments):
                print(line)
    return 0


def _assignments(workspace: Workspace, arguments: argparse.Namespace) -> Iterator[str]:
    snapshot, today = workspace.now, date.today()
    for node in chosen_nodes(workspace, arguments):
        found, lamp = snapshot.assignment(node.id), snapshot.lamp(node.id, today)
        parts = [f"{lamp.shape}{lamp.word}", f"{found.lead}{'（建议）' if 'lead' in found.suggested else ''}"]
        if found.deadline.words:
            parts.append(f"{found.deadline.words}（{found.deadline.why}）")
        percent = snapshot.percent(node.id)
        if percent.value is not None:
            apart = "待定，" if is_how_far_pending(snapshot, node.id, HowFar.PERCENT) else ""
            parts.append(f"{plain_value(percent.value)}%（{apart}{percent.because}）")
        yield f"{node.id} {'　'.join(part for part in parts if part)}"


def _overview(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    found = totals(workspace.now, date.today())
    for label, counted in (("状态", found.by_status), ("警示灯", found.by_lamp), ("单位", found.by_department)):
        yield f"按{label}：" + "，".join(f"{name}{len(nodes)}" for name, nodes in counted.items())
    yield f"逾期{len(found.overdue)}项：{'、'.join(found.overdue) or '无'}"
    yield f"未填报{len(found.not_filed)}项：{'、'.join(found.not_filed) or '无'}"


def _filings(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    statuses = workspace.now.statuses
    for filing in all_filings(workspace.now.register):
        percent = "" if filing.percent is None else f"{plain_value(filing.percent)}%"
        parts = [statuses.name_now(filing.status), percent, filing.review]
        said = [("进展", filing.progress), ("问题", filing.problems), ("打算", filing.next)]
        words = "；".join(f"{label}：{text}" for label, text in said if text)
        yield f"{filing.node} {filing.period.name} {filing.unit}（{'，'.join(p for p in parts if p)}）{words}"


def _notes(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    for note in workspace.now.notes():
        quote = f"「{note.passage.quote}」" if note.passage else ""
        printed = "" if note.printed else "（内部，不印）"
        yield f"{_STATES[note.state]}{note.node} {quote}{note.text}{printed}——{note.author} {note.at[:10]}"


def _doubts(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    for doubt in workspace.now.doubts():
        printed = "" if doubt.printed else "（内部，不印）"
        stands = f"{_STATES[doubt.state]}{doubt.node} 「{doubt.passage.quote}」{doubt.reason}{printed}"
        yield f"{stands}——{doubt.author} {doubt.at[:10]}（{doubt.subject}）"


def _milestones(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    for item in workspace.now.milestones():
        yield f"{item.node} {'✓' if item.done else '○'}{item.text} {item.deadline.words}（{item.subject}）"


def _evidence(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    for item in workspace.now.evidence():
        yield f"{item.node} {item.name}（{item.subject}）"


def _history(workspace: Workspace, arguments: argparse.Namespace) -> Iterator[str]:
    for edit in chosen_edits(workspace, arguments):
        yield f"{edit.at.astimezone():%Y-%m-%d %H:%M} {edit.actor}：{edit.label}"
        for change in filter(lambda change: speaks_to_people(change.field), edit.changes):
            words = change_in_words(workspace.document, change.key, change.before, change.after)
            yield f"    {label_of(workspace.document, change.subject, change.field)}：{words}"


def _ledger(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    for entry in ledger_with_answers(workspace.now, date.today()):
        late = f"，{entry.how_late}" if entry.days_late else ""
        due = f"，{entry.due.isoformat()}前报回" if entry.due else ""
        share = f"，{entry.share}" if entry.share else ""
        signed = [f"{name}{word}" for name, word in ((entry.returned_by, "填"), (entry.checked_by, "审")) if name]
        by = "".join(f"，{part}" for part in (*signed, entry.filled_on) if part)
        stands = f"{entry.stands}{late}{due}{share}{by}"
        yield f"编号{entry.issue} {entry.department} {entry.period}：{stands} {entry.file}"
        for one in entry.refused:
            yield f"    {day_of(one.came_at)} 报来的“{one.file}”没有收：{one.why}"
        yield from (f"    {words}，还没有收" for words in entry.on_tables_of_others)
        if entry.lacking:
            yield f"    缺{len(entry.lacking)}处，要补报：{'、'.join(entry.lacking)}"
        if entry.blank:
            yield f"    {len(entry.blank)}条没有填，要补填：{'、'.join(entry.blank)}"
        if entry.unwanted:
            yield f"    {len(entry.unwanted)}格填的没有收，要再报：{'、'.join(entry.unwanted)}"
        if entry.late_rows:
            whole = f"，{entry.whole_on.isoformat()}报齐" if entry.whole_on else ""
            late = f"{len(entry.late_rows)}条后来才报，迟{entry.late_rows_days}天{whole}"
            yield f"    {late}：{'、'.join(entry.late_rows)}"
        for name, why in entry.sent_back:
            yield f"    {name}审核退回，要改好再报{why and '：'}{why}"
        yield from (f"    没有收，以下发的为准：{one.words}" for one in entry.told)


def _reminders(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    today, now = date.today(), workspace.now
    signed, answers = issuer(now.register), ledger_with_answers(now, today)
    for reminder in reminders(answers, today, issuer=signed, house=now.departments):
        yield reminder.text


def _gathered(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    for period in periods_reported(workspace.now):
        for one in gathered(workspace.now, period):
            words = (f"{part.unit}{plain_value(part.value)}{'待定' if part.pending else ''}" for part in one.parts)
            parts = "；".join(words)
            value = f"{plain_value(one.shown)}{one.measured_in}"
            yield f"{one.node} {period.name} {one.indicator}：{value}，{one.sentence}（{parts}）"


def _standings(workspace: Workspace, _arguments: argparse.Namespace) -> Iterator[str]:
    for period in periods_reported(workspace.now):
        for one in standings(workspace.now, period):
            units = "；".join(f"{word}：{'、'.join(units)}" for word, units in one.units.items())
            yield f"{one.node} {period.name} {one.tier.word}：{one.sentence}（{units}）"


def _diff(workspace: Workspace, arguments: argparse.Namespace) -> Iterator[str]:
    kinds = {"added": "新增", "changed": "改动", "removed": "删去"}
    for found in chosen_differences(workspace, arguments):
        if not speaks_to_people(found.key[1]):
            continue
        words = change_in_words(workspace.document, found.key, found.before, found.after)
        yield f"【{kinds[found.kind.value]}】{label_of(workspace.document, *found.key)}：{words}"


def _said(shape: Callable[[Snapshot], Json]) -> _Shapes:
    return lambda workspace, _arguments: shape(workspace.now)


SUBJECTS: dict[str, tuple[str, _Pages, _Shapes]] = {
    "assignments": (
        "分工、时限、状态、警示灯",
        _assignments,
        lambda workspace, words: contract_said.assignments(workspace.now, chosen_nodes(workspace, words), date.today()),
    ),
    "overview": ("总览", _overview, lambda workspace, _: contract_said.overview(workspace.now, date.today())),
    "filings": ("填报", _filings, _said(contract_said.filings)),
    "notes": ("批注", _notes, _said(contract_said.notes)),
    "doubts": ("人工标的疑误", _doubts, _said(contract_said.doubts)),
    "milestones": ("节点", _milestones, _said(contract_said.milestones)),
    "evidence": ("佐证材料", _evidence, _said(contract_said.evidence)),
    "history": ("历史", _history, lambda workspace, words: contract_said.history(chosen_edits(workspace, words))),
    "ledger": ("台账", _ledger, lambda workspace, _: contract_said.ledger(workspace.now, date.today())),
    "reminders": (
        "催办：谁没有报回",
        _reminders,
        lambda workspace, _: contract_said.reminders(workspace.now, date.today()),
    ),
    "gathered": ("汇总：各单位所填并列和合计", _gathered, _said(contract_said.gathered)),
    "standings": ("汇总：各单位报的状态", _standings, _said(contract_said.standings)),
    "diff": (
        "两个时刻的差别",
        _diff,
        lambda workspace, words: contract_said.diff(chosen_differences(workspace, words)),
    ),
}
