"""A document as it reads when certain repairs are adopted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from models.figures import Figure, figures
from models.late_pattern import late_pattern
from models.outline import Level, Node, NodeId, Outline
from models.source import Reading, Repair, SourceText, Span, reading

_BREAK = late_pattern(r"\s*[\r\n\u2028\u2029]+\s*")
_BLANKS = " \t\r\n\u3000\xa0\u200b\ufeff"

IndicatorNames = Mapping[NodeId, tuple[tuple[str, str], ...]]


class DocumentReading:
    """The words of every node, and the quantities in them. Never changes."""

    def __init__(
        self,
        source: SourceText,
        outline: Outline,
        adopted: Iterable[Repair],
        indicators: IndicatorNames | None = None,
    ) -> None:
        self.source = source
        self.outline = outline
        self.reading: Reading = reading(source, adopted)
        self._indicators = indicators or {}

    def words(self, span: Span) -> str:
        """How a range of the source reads, blanks trimmed, paragraph breaks as one newline."""
        return _settled(self.reading.of(span))

    def text(self, node: Node) -> str:
        """The node's own words: those that stand in no child."""
        return _settled("".join(self.reading.of(span) for span in self.outline.own_spans(node)))

    def whole_text(self, node: Node) -> str:
        """The node's words with all its children's."""
        return self.words(node.span)

    def body(self, node: Node) -> str:
        """The node's words behind its heading sentence."""
        return self.words(Span(node.heading.end, node.span.end))

    def marker(self, node: Node) -> str:
        """The marker as it reads: （三） where the source has (三)."""
        return self.words(Span(node.span.start, node.span.start + len(node.marker)))

    def title(self, node: Node) -> str:
        return self.words(node.title)

    def heading(self, node: Node) -> str:
        """Marker and title with what stands between them: （三）加快发展养老服务业; 此外，全省福利彩票…."""
        return self.words(Span(node.span.start, max(node.title.end, node.span.start + len(node.marker))))

    @property
    def document_title(self) -> str:
        """Empty where none was found."""
        title = self.outline.imprint.title
        return self.words(title) if title else ""

    def document_text(self) -> str:
        """The whole document as it would print: title and parts, no page furniture."""
        parts = [self.whole_text(part) for part in self.outline.children(None)]
        return "\n".join([self.document_title, *parts] if self.document_title else parts)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every quantity, with curated names where there are any."""
        found = figures(self.source, self.reading, self.outline)
        return tuple(self._named(found))

    def figures_of(self, node: Node) -> tuple[Figure, ...]:
        """The quantities in a node and its children, in order."""
        return tuple(figure for figure in self.figures if node.span.contains(figure.span))

    def figure_at(self, span: Span) -> Figure | None:
        """The figure of exactly this span."""
        return self._figures_by_place.get(span)

    @cached_property
    def _figures_by_place(self) -> dict[Span, Figure]:
        return {figure.span: figure for figure in reversed(self.figures)}

    @cached_property
    def texts(self) -> dict[NodeId, str]:
        """The words of every point and measure."""
        nodes = self.outline.of_level(Level.POINT, Level.MEASURE)
        return {node.id: self.whole_text(node) for node in nodes}

    def _named(self, found: Iterable[Figure]) -> Iterable[Figure]:
        waiting = {node: list(names) for node, names in self._indicators.items()}
        for figure in found:
            names = waiting.get(figure.node, [])
            name = next((pair for pair in names if pair[0] == figure.quote), None)
            if name is None:
                yield figure
            else:
                names.remove(name)
                yield replace(figure, indicator=name[1])


def _settled(text: str) -> str:
    return _BREAK.sub("\n", text.strip(_BLANKS))
