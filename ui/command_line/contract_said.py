"""The JSON of what people have said (docs/contract.md). It changes only by adding."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from models.outline import Node, NodeId
from models.workspace import Edit, Snapshot, Value
from models.workspace.answered import ledger_with_answers
from models.workspace.astray import Astray
from models.workspace.chasing import reminders as reminders_of
from models.workspace.differences import Difference
from models.workspace.filings import Filing, all_filings
from models.workspace.gathered import gathered as gathered_of
from models.workspace.gathered import periods_reported
from models.workspace.gathered import standings as standings_of
from models.workspace.notes import Note
from models.workspace.passages import Passage
from models.workspace.pending_numbers import HowFar, is_how_far_pending
from models.workspace.periods import elapsed_share, whole_percent
from models.workspace.progress import Source
from models.workspace.settings import issuer
from models.workspace.totals import totals
from models.workspace.values import node_subject
from ui.command_line.contract import Json, number


def assignments(snapshot: Snapshot, nodes: Iterable[Node], on: date) -> Json:
    return [_assignment(snapshot, node.id, on) for node in nodes]


def _assignment(snapshot: Snapshot, node_id: NodeId, on: date) -> Json:
    found = snapshot.assignment(node_id)
    status, percent, lamp = snapshot.status(node_id), snapshot.percent(node_id), snapshot.lamp(node_id, on)
    derived = [
        name for name, source in (("status", status.source), ("percent", percent.source)) if source is Source.DERIVED
    ]
    return {
        "node": node_id,
        "lead": found.lead,
        "supporting": list(found.supporting),
        "leader": found.leader,
        "person": found.person,
        "phone": found.phone,
        "deadline": found.deadline.words,
        "due": found.deadline.due.isoformat() if found.deadline.due else None,
        "status": status.word,
        "percent": _number(percent.value),
        "elapsed": whole_percent(elapsed_share(snapshot.year, on)) if snapshot.year else None,
        "lamp": lamp.word,
        "lamp_colour": lamp.colour.value,
        "lamp_because": lamp.because,
        "suggested": sorted(found.suggested),
        "inherited": sorted(found.inherited),
        "derived": derived,
        "conflicts": sorted(_conflicts(snapshot, node_id)),
    }


def _conflicts(snapshot: Snapshot, node_id: NodeId) -> set[str]:
    own = {field for (subject, field), _ in snapshot.register.conflicts() if subject == node_subject(node_id)}
    return own | {str(field) for field in HowFar if is_how_far_pending(snapshot, node_id, field)}


def overview(snapshot: Snapshot, on: date) -> Json:
    found = totals(snapshot, on)
    return {
        "by_status": {name: list(nodes) for name, nodes in found.by_status.items()},
        "by_lamp": {name: list(nodes) for name, nodes in found.by_lamp.items()},
        "by_department": {name: list(nodes) for name, nodes in found.by_department.items()},
        "overdue": list(found.overdue),
        "not_filed": list(found.not_filed),
    }


def filings(snapshot: Snapshot) -> Json:
    return [_filing(snapshot, filing) for filing in all_filings(snapshot.register)]


def _filing(snapshot: Snapshot, filing: Filing) -> Json:
    figures = {figure.span.start: figure.indicator for figure in snapshot.reading.figures}
    return {
        "node": filing.node,
        "unit": filing.unit,
        "department": filing.unit,
        "period": str(filing.period),
        "progress": filing.progress,
        "problems": filing.problems,
        "next": filing.next,
        "evidence": filing.evidence,
        "remark": filing.remark,
        "percent": _number(filing.percent),
        "current": [
            {"start": place, "indicator": figures.get(place, ""), "value": number(value)}
            for place, value in filing.current
        ],
        "status": snapshot.statuses.name_now(filing.status),
        "review": filing.review.value,
        "review_reason": filing.review_reason,
    }


def notes(snapshot: Snapshot) -> Json:
    return [_note(note) for note in snapshot.notes()]


def _note(note: Note) -> Json:
    return {
        "id": note.subject,
        "node": note.node,
        "passage": _passage(note.passage) if note.passage else None,
        "text": note.text,
        "printed": note.printed,
        "author": note.author,
        "at": note.at,
        "state": note.state.value,
    }


def doubts(snapshot: Snapshot) -> Json:
    return [
        {
            "id": doubt.subject,
            "node": doubt.node,
            "passage": _passage(doubt.passage),
            "text": doubt.reason,
            "printed": doubt.printed,
            "author": doubt.author,
            "at": doubt.at,
            "state": doubt.state.value,
        }
        for doubt in snapshot.doubts()
    ]


def _passage(passage: Passage) -> Json:
    return {"start": passage.span.start, "end": passage.span.end, "quote": passage.quote}


def milestones(snapshot: Snapshot) -> Json:
    return [
        {
            "id": item.subject,
            "node": item.node,
            "text": item.text,
            "deadline": item.deadline.words,
            "due": item.deadline.due.isoformat() if item.deadline.due else None,
            "done": item.done,
        }
        for item in snapshot.milestones()
    ]


def evidence(snapshot: Snapshot) -> Json:
    return [
        {"id": item.subject, "node": item.node, "name": item.name, "address": item.address, "sha256": item.sha256}
        for item in snapshot.evidence()
    ]


def history(edits: Iterable[Edit]) -> Json:
    return [
        {
            "edit": edit.id,
            "at": edit.at.isoformat(timespec="seconds"),
            "actor": edit.actor,
            "origin": edit.origin.kind.value + (f" {edit.origin.name}" if edit.origin.name else ""),
            "label": edit.label,
            "undoes": edit.undoes,
            "changes": [
                {
                    "subject": change.subject,
                    "field": change.field,
                    "before": _value(change.before),
                    "after": _value(change.after),
                }
                for change in edit.changes
            ],
        }
        for edit in edits
    ]


def ledger(snapshot: Snapshot, on: date) -> Json:
    return [
        {
            "issue": entry.issue,
            "department": entry.department,
            "period": entry.period,
            "sent_at": entry.sent_at,
            "due": entry.due.isoformat() if entry.due else None,
            "returned_at": entry.returned_at or None,
            "accepted_at": entry.accepted_at or None,
            "late_days": entry.late_days,
            "file": entry.file,
            "state": entry.state.value,
            "returned_by": entry.returned_by,
            "versions": entry.versions,
            "checked_by": entry.checked_by,
            "filled_on": entry.filled_on,
            "open": list(entry.why),
            "filled": entry.filled,
            "asked": entry.asked,
            "refused": [{"file": one.file, "at": one.came_at, "why": one.why} for one in entry.refused],
            "lacking": list(entry.lacking),
            "blank": list(entry.blank),
            "blank_late_days": entry.blank_late_days,
            "sent_back": [{"name": name, "why": why} for name, why in entry.sent_back],
            "told": [one.words for one in entry.told],
            "misnamed": [_astray(one) for one in entry.misnamed],
            "whole_on": entry.whole_on.isoformat() if entry.whole_on else None,
            "late_rows": list(entry.late_rows),
            "late_rows_days": entry.late_rows_days,
            "unwanted": list(entry.unwanted),
            "unwanted_rows": list(entry.unwanted_rows),
        }
        for entry in ledger_with_answers(snapshot, on)
    ]


def _astray(one: Astray) -> Json:
    return {"file": one.file, "issue": one.on.issue, "department": one.on.to.unit, "period": str(one.on.to.period)}


def reminders(snapshot: Snapshot, on: date) -> Json:
    return [
        {"issue": one.issue, "department": one.unit or None, "text": one.text}
        for one in reminders_of(
            ledger_with_answers(snapshot, on), on, issuer=issuer(snapshot.register), house=snapshot.departments
        )
    ]


def gathered(snapshot: Snapshot) -> Json:
    return [
        {
            "node": one.node,
            "period": str(period),
            "tier": one.tier.value,
            "indicator": one.indicator,
            "start": one.place,
            "unit": one.measured_in,
            "rule": one.rule.value,
            "value": number(one.value),
            "parts": [{"department": part.unit, "value": number(part.value)} for part in one.parts],
            "missing": list(one.missing),
            "untaken": list(one.untaken),
            "pending": list(one.pending),
        }
        for period in periods_reported(snapshot)
        for one in gathered_of(snapshot, period)
    ]


def standings(snapshot: Snapshot) -> Json:
    return [
        {
            "node": one.node,
            "period": str(period),
            "tier": one.tier.value,
            "units": {word: list(units) for word, units in one.units.items()},
            "missing": list(one.missing),
            "untaken": list(one.untaken),
        }
        for period in periods_reported(snapshot)
        for one in standings_of(snapshot, period)
    ]


def diff(differences: Iterable[Difference]) -> Json:
    return [
        {
            "subject": difference.key[0],
            "field": difference.key[1],
            "before": _value(difference.before),
            "after": _value(difference.after),
            "kind": difference.kind.value,
        }
        for difference in differences
    ]


def _number(value: float | None) -> int | float | None:
    return None if value is None else number(value)


def _value(value: Value) -> Json:
    match value:
        case tuple():
            return list(value)
        case float():
            return number(value)
        case _:
            return value
