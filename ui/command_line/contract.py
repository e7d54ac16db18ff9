"""The JSON that others rely on (docs/contract.md). It changes only by adding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from models.outline import NodeId
from models.source import Span
from models.workspace import Snapshot

Json: TypeAlias = bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"] | None


def outline(snapshot: Snapshot) -> Json:
    document, reading = snapshot.document, snapshot.reading
    imprint = document.outline.imprint
    text = document.source.text
    return {
        "source": {
            "sha256": document.source.sha256,
            "characters": document.outline.characters,
            "title": imprint.title.of(text) if imprint.title else None,
            "issued": imprint.issued,
        },
        "nodes": [
            {
                "id": node.id,
                "level": node.level.value,
                "marker": reading.marker(node),
                "title": reading.title(node),
                "parent": node.parent_id,
                **_span(node.span),
                "text": reading.text(node),
            }
            for node in document.outline
        ],
        "unassigned": [{**_span(span), "text": span.of(text)} for span in document.outline.unassigned()],
    }


def reading(snapshot: Snapshot) -> Json:
    return {"text": snapshot.reading.document_text()}


def links(snapshot: Snapshot) -> Json:
    return [
        {
            "task": link.task,
            "point": link.point,
            "measure": link.measure,
            "why": link.why,
            "strength": link.strength.value,
            "origin": link.origin.value,
            "verdict": snapshot.link_verdict(link).value,
            "look_again": snapshot.judged(link).look_again,
        }
        for link in snapshot.links()
    ]


def figures(snapshot: Snapshot) -> Json:
    return [
        {
            "node": figure.node,
            **_span(figure.span),
            "quote": figure.quote,
            "indicator": figure.indicator,
            "value": number(figure.value),
            "unit": figure.unit,
            "qualifier": figure.qualifier,
            "year": figure.year,
            "kind": figure.kind.value,
        }
        for figure in snapshot.reading.figures
    ]


def comparisons(snapshot: Snapshot) -> Json:
    return [
        {
            "indicator": comparison.indicator,
            "task": comparison.task,
            "measure": comparison.measure,
            "target_quote": comparison.target_quote,
            "baseline_quote": comparison.baseline_quote,
            "baseline_node": comparison.baseline.node,
            "target": number(comparison.target.amount),
            "baseline": number(comparison.baseline.amount),
            "unit": comparison.unit,
            "relation": comparison.relation.value,
            "note": comparison.note,
        }
        for comparison in snapshot.document.comparisons
    ]


def repairs(snapshot: Snapshot) -> Json:
    return [
        {
            "id": repair.id,
            "group": repair.group,
            "node": _node_at(snapshot, repair.span),
            **_span(repair.span),
            "before": repair.before,
            "after": repair.after,
            "kind": repair.kind.value,
            "reason": repair.reason,
            "certainty": repair.certainty.value,
            "verdict": snapshot.repair_verdict(repair).value,
        }
        for repair in snapshot.document.repairs
    ]


def checks(snapshot: Snapshot) -> Json:
    return [
        {
            "node": check.node,
            **_span(check.span),
            "quote": check.quote,
            "statement": check.statement,
            "computed": None if check.computed is None else number(check.computed),
            "printed": number(check.printed),
            "result": check.result.value,
        }
        for check in snapshot.document.checks
    ]


def number(value: Decimal | float) -> int | float:
    """A JSON number: whole numbers without a point."""
    return int(value) if value == int(value) else float(value)


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _node_at(snapshot: Snapshot, span: Span) -> NodeId | None:
    node = snapshot.document.outline.deepest_at(span)
    return node.id if node else None
