"""Curated files (TOML) become values that have been held against the source."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from models.document.anchors import place_of, replacements
from models.document.document_reading import DocumentReading, IndicatorNames
from models.document.errors import DocumentError
from models.document.office import LeadSuggestion, Office
from models.figures import Check, CheckKind, Comparison, Figure, Relation, check, undecidable
from models.links import Link, LinkOrigin, Strength
from models.outline import FIRST_EDITION, NEWEST_EDITION, NodeId, Outline
from models.sentence import joined, sentence
from models.source import Certainty, Repair, RepairKind, SourceText

OUTLINE = "outline.toml"
Table = Mapping[str, Any]
_Choice = TypeVar("_Choice", bound=StrEnum)


def table(text: str, name: str) -> Table:
    """Parse one curated file. Raises DocumentError with the line."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DocumentError(sentence("{name} 不是合格的 TOML 文件：{why}。", name=name, why=str(error))) from error


def edition(files: Mapping[str, str]) -> int:
    """By which edition of the rules the outline is read; a workspace that says nothing was made with the first.
    Raises DocumentError for one that this program does not know."""
    found = table(files.get(OUTLINE, ""), OUTLINE).get("edition", FIRST_EDITION)
    if not isinstance(found, int) or not FIRST_EDITION <= found <= NEWEST_EDITION:
        raise DocumentError(sentence("提纲是按较新版本的承启读的。请先升级本机的程序。"))
    return found


def repairs(source: SourceText, entries: Table) -> tuple[Repair, ...]:
    """One or more repairs an entry, in document order."""
    found: list[Repair] = []
    for entry in entries.get("repair", ()):
        group = _text(entry, "id", "repairs.toml")
        changes = replacements(source.text, _text(entry, "at", group), called=group)
        for number, change in enumerate(changes, start=1):
            found.append(
                Repair(
                    id=f"{group}.{number}" if len(changes) > 1 else group,
                    group=group,
                    span=change.span,
                    before=change.before,
                    after=change.after,
                    kind=_choice(RepairKind, entry, "kind", group),
                    reason=_text(entry, "reason", group),
                    certainty=_choice(Certainty, entry, "certainty", group),
                )
            )
    return tuple(sorted(found, key=lambda repair: (repair.span, repair.id)))


def indicators(entries: Table) -> IndicatorNames:
    """For each node, quotes of its figures and what those count."""
    return {
        NodeId(node): tuple((str(quote), str(name)) for quote, name in rows)
        for node, rows in entries.get("indicators", {}).items()
    }


def links(outline: Outline, entries: Table) -> tuple[Link, ...]:
    """In the order of the file. Raises DocumentError for an end that the paper does not have."""
    return tuple(_link(outline, entry) for entry in entries.get("link", ()))


def without_groundwork(outline: Outline, entries: Table) -> dict[NodeId, str]:
    """Why a task has no link."""
    return {_node(outline, task, "links.toml"): str(why) for task, why in entries.get("without", {}).items()}


def _link(outline: Outline, entry: Table) -> Link:
    called = f"links.toml {entry.get('task')}"
    measure = entry.get("measure")
    return Link(
        task=_node(outline, _text(entry, "task", called), called),
        point=_node(outline, _text(entry, "point", called), called),
        measure=None if measure is None else _node(outline, str(measure), called),
        why=_text(entry, "why", called),
        strength=_choice(Strength, entry, "strength", called),
        origin=LinkOrigin.CURATED,
    )


def comparisons(document: DocumentReading, entries: Table) -> tuple[Comparison, ...]:
    """In the order of the file. Raises DocumentError for a figure that does not stand where it is said to."""
    return tuple(_comparison(document, entry) for entry in entries.get("comparison", ()))


def _comparison(document: DocumentReading, entry: Table) -> Comparison:
    called = f"comparisons.toml {entry.get('indicator')}"
    measure = _node(document.outline, _text(entry, "measure", called), called)
    baseline_node = _node(document.outline, _text(entry, "baseline_node", called), called)
    target, target_quote = _figure(document, measure, _text(entry, "target", called), called)
    baseline, baseline_quote = _figure(document, baseline_node, _text(entry, "baseline", called), called)
    parent = document.outline[measure].parent_id
    if parent is None:
        raise DocumentError(sentence("{called}：{measure} 不属于任何任务。", called=called, measure=measure))
    return Comparison(
        indicator=_text(entry, "indicator", called),
        task=parent,
        measure=measure,
        target=target,
        target_quote=target_quote,
        baseline=baseline,
        baseline_quote=baseline_quote,
        relation=_choice(Relation, entry, "relation", called),
        note=_text(entry, "note", called),
    )


def checks(document: DocumentReading, entries: Table) -> tuple[Check, ...]:
    """In the order of the file. Raises DocumentError for a figure that does not stand where it is said to."""
    return tuple(_check(document, entry) for entry in entries.get("check", ()))


def _check(document: DocumentReading, entry: Table) -> Check:
    called = f"checks.toml {entry.get('printed')}"
    node = _node(document.outline, _text(entry, "node", called), called)
    printed, _ = _figure(document, node, _text(entry, "printed", called), called)
    parts = list(_parts(document, entry, called))
    if "missing" in entry:
        return undecidable(printed, parts, _text(entry, "missing", called))
    return check(_choice(CheckKind, entry, "kind", called), printed, parts, str(entry.get("note", "")))


def _parts(document: DocumentReading, entry: Table, called: str) -> Iterator[Figure]:
    for part in entry.get("parts", ()):
        node = _node(document.outline, _text(part, "node", called), called)
        yield _figure(document, node, _text(part, "quote", called), called)[0]


def office(outline: Outline, entries: Table) -> Office:
    """Raises DocumentError for a node that is not there, or a department that is not on the list."""
    suggestions = tuple(
        LeadSuggestion(
            node=_node(outline, str(entry.get("measure") or _text(entry, "task", "office.toml")), "office.toml"),
            lead=_text(entry, "lead", "office.toml"),
            supporting=tuple(str(unit) for unit in entry.get("supporting", ())),
            because=_text(entry, "because", "office.toml"),
        )
        for entry in entries.get("suggestion", ())
    )
    departments = tuple(str(name) for name in entries.get("departments", ()))
    for suggestion in suggestions:
        for unit in (suggestion.lead, *suggestion.supporting):
            if unit not in departments:
                called = f"office.toml {suggestion.node}"
                raise DocumentError(sentence("{called}：“{unit}”不在处室名单里。", called=called, unit=unit))
    return Office(departments, suggestions)


def _figure(document: DocumentReading, node: NodeId, quote: str, called: str) -> tuple[Figure, str]:
    whole, marked = place_of(document.source.text, document.outline[node].span, quote, called=called)
    figure = document.figure_at(marked)
    if figure is None:
        words = marked.of(document.source.text)
        raise DocumentError(sentence("{called}：“{words}”没有读作数据。", called=called, words=words))
    return figure, whole.of(document.source.text)


def _node(outline: Outline, node: str, called: str) -> NodeId:
    if node not in outline:
        raise DocumentError(sentence("{called}：没有编号为 {node} 的条目。", called=called, node=node))
    return NodeId(node)


def _choice(choices: type[_Choice], entry: Table, key: str, called: str) -> _Choice:
    word = _text(entry, key, called)
    try:
        return choices(word)
    except ValueError as error:
        known = joined("、", choices)
        raise DocumentError(
            sentence("{called}：“{key}”不能是 {word}，只能是 {known}。", called=called, key=key, word=word, known=known)
        ) from error


def _text(entry: Table, key: str, called: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value:
        raise DocumentError(sentence("{called}：缺少“{key}”。", called=called, key=key))
    return value
