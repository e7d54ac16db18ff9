"""The words of a node as the text pane shows them, with what is to be marked in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.figures import Figure
from models.outline import Level, Node, NodeId
from models.source import RepairVerdict, Span
from models.workspace import Snapshot
from models.workspace.notes import NoteState

WORD_JOINER = "\u2060"
_BLANKS = " \t\r\n\u3000\xa0\u200b\ufeff\u2028\u2029"


class MarkKind(StrEnum):
    """What a mark says. `REPAIR` has been adopted, `FLAGGED` stands as in the original, in doubt."""

    FIGURE = "figure"
    REPAIR = "repair"
    FLAGGED = "flagged"
    NOTE = "note"
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Mark:
    """A half-open range of a paragraph's characters. `key`: the repair's group, the note's subject,
    or the figure's place in the source."""

    kind: MarkKind
    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The words of one node as they read. `origins` holds, for each character, its place in the
    reading; word joiners, which keep a number with its unit, have that of the character before."""

    node: NodeId
    text: str
    origins: Sequence[int]
    marks: Sequence[Mark]
    is_heading: bool = False

    @property
    def span(self) -> Span:
        """The range of the reading that it shows."""
        return Span(self.origins[0], self.origins[-1] + 1) if self.origins else Span(0, 0)

    def positions(self, reading: Span) -> tuple[int, int] | None:
        """Where a range of the reading stands in the paragraph; None where it does not."""
        if not self.origins or reading.end <= self.origins[0] or reading.start > self.origins[-1]:
            return None
        start = bisect_left(self.origins, reading.start)
        end = bisect_left(self.origins, reading.end)
        return (start, end) if start < end else None


def marked_paragraphs(snapshot: Snapshot, node: Node) -> tuple[Paragraph, ...]:
    """A node's own words and those of each child as a paragraph, in the order of the paper.

    A task's heading is left to the pane's own head.
    """
    outline = snapshot.document.outline
    children = outline.children(node.id)
    pieces = [*_own_pieces(snapshot, node), *((child, child.span) for child in children)]
    found = []
    for owner, span in sorted(pieces, key=lambda piece: piece[1]):
        paragraph = _paragraph(snapshot, owner, span, is_heading=owner is node and bool(children))
        if paragraph.text:
            found.append(paragraph)
    return tuple(found)


def plain_paragraph(snapshot: Snapshot, node: Node) -> Paragraph:
    """A node with all its children as one paragraph, without the marks of people."""
    return _paragraph(snapshot, node, node.span)


def _own_pieces(snapshot: Snapshot, node: Node) -> Iterator[tuple[Node, Span]]:
    if node.level is Level.TASK:
        return
    for span in snapshot.document.outline.own_spans(node):
        yield node, span


def _paragraph(snapshot: Snapshot, owner: Node, span: Span, *, is_heading: bool = False) -> Paragraph:
    reading = snapshot.reading.reading
    there = reading.to_reading(span)
    start, end = there.start, there.end
    while start < end and reading.text[start] in _BLANKS:
        start += 1
    while end > start and reading.text[end - 1] in _BLANKS:
        end -= 1
    inside = _figures_in(snapshot.reading.figures, span)
    text, origins = _joined(reading.text, Span(start, end), [reading.to_reading(figure.span) for figure in inside])
    bare = Paragraph(owner.id, text, origins, (), is_heading)
    return Paragraph(owner.id, text, origins, tuple(_marks(snapshot, bare, span, inside)), is_heading)


def _joined(text: str, stretch: Span, whole: Iterable[Span]) -> tuple[str, Sequence[int]]:
    """The characters of a stretch, those that must stay together tied by word joiners."""
    tied = {place for span in whole for place in range(span.start + 1, span.end)}
    words: list[str] = []
    origins: list[int] = []
    for place in range(stretch.start, stretch.end):
        if place in tied:
            words.append(WORD_JOINER)
            origins.append(place - 1)
        character = text[place]
        words.append("\n" if character in "\r\n" else character)
        origins.append(place)
    return "".join(words), origins


def _marks(snapshot: Snapshot, paragraph: Paragraph, span: Span, figures: Sequence[Figure]) -> Iterator[Mark]:
    reading = snapshot.reading.reading
    found = [
        *((MarkKind.FIGURE, reading.to_reading(figure.span), str(figure.span.start)) for figure in figures),
        *_adopted(snapshot, span),
        *_flagged(snapshot, span),
        *_remarks(snapshot, paragraph.node, span),
    ]
    for kind, there, key in found:
        place = paragraph.positions(there)
        if place is not None:
            yield Mark(kind, *place, key)


_Found = tuple[MarkKind, Span, str]


def _adopted(snapshot: Snapshot, span: Span) -> Iterator[_Found]:
    """Where something was left out, the characters on either side stand for it."""
    for piece in snapshot.reading.reading.pieces:
        if piece.repair is not None and span.contains(piece.source):
            yield MarkKind.REPAIR, _not_empty(piece.reading), piece.repair.group


def _flagged(snapshot: Snapshot, span: Span) -> Iterator[_Found]:
    for repair in snapshot.document.repairs:
        if span.contains(repair.span) and snapshot.repair_verdict(repair) is RepairVerdict.FLAGGED:
            yield MarkKind.FLAGGED, _not_empty(snapshot.reading.reading.to_reading(repair.span)), repair.group


def _remarks(snapshot: Snapshot, node: NodeId, span: Span) -> Iterator[_Found]:
    """Notes and doubts of the node and of what it stands in, whose words lie in the span."""
    reading = snapshot.reading.reading
    for owner in (node, *(ancestor.id for ancestor in snapshot.document.outline.ancestors(node))):
        for note in snapshot.notes(owner):
            if note.passage is not None and note.state is NoteState.LIVE and span.contains(note.passage.span):
                yield MarkKind.NOTE, reading.to_reading(note.passage.span), note.subject
    for doubt in snapshot.doubts():
        if doubt.state is NoteState.LIVE and span.contains(doubt.passage.span):
            yield MarkKind.DOUBT, reading.to_reading(doubt.passage.span), doubt.subject


def _not_empty(span: Span) -> Span:
    return span if len(span) else Span(max(0, span.start - 1), span.end + 1)


def _figures_in(figures: Sequence[Figure], span: Span) -> Sequence[Figure]:
    first = bisect_left(figures, span.start, key=lambda figure: figure.span.start)
    last = bisect_left(figures, span.end, key=lambda figure: figure.span.start)
    return [figure for figure in figures[first:last] if span.contains(figure.span)]
