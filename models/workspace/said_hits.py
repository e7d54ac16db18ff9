"""Where words that are searched for stand in what people have said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.outline import NodeId
from models.search import Hit, Hits, TextKind
from models.source import Span
from models.workspace.filings import WRITTEN
from models.workspace.finding import Finding
from models.workspace.register import Register
from models.workspace.values import SubjectId

_SAID = (TextKind.NOTE, TextKind.FILING)


@dataclass(frozen=True, slots=True)
class SaidHit:
    """A range in one field of a note or a filing."""

    subject: SubjectId
    field: str
    span: Span


def said_hits(hits: Hits, register: Register, node: NodeId) -> tuple[SaidHit, ...]:
    """In the notes and filings of a node, in the order in which they are gone through."""
    said = (hit for hit in hits.of(node) if hit.kind in _SAID)
    return tuple(found for hit in said for found in _in_fields(register, hit))


def unprinted(finding: Finding, query: str, node: NodeId) -> str:
    """Those of the words that stand in nothing the paper says of a node, nor among the names of its assignment."""
    return " ".join(word for word in query.split() if not _is_printed(finding, word, node))


def _is_printed(finding: Finding, word: str, node: NodeId) -> bool:
    return any(hit.kind not in _SAID for hit in finding.hits(word).of(node))


def _in_fields(register: Register, hit: Hit) -> Iterator[SaidHit]:
    """Of a filing the fields are searched one after the other, with a line end between them."""
    subject, start = SubjectId(hit.key), 0
    for field in ("text",) if hit.kind is TextKind.NOTE else WRITTEN:
        words = register.text(subject, field)
        if words and start <= hit.start < start + len(words):
            yield SaidHit(subject, field, Span(hit.start - start, hit.end - start))
        start += len(words) + 1 if words else 0
