"""Headings and the tree they make, before anybody asks what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from models.outline.markers import RUN_IN, Marker, Style, paragraph_marker, run_in_markers
from models.outline.paragraphs import sentence_end, trimmed
from models.outline.roles import speaks_of_problems
from models.outline.run_in import announcement, run_in_list
from models.sentence import Sentence, sentence
from models.source import Span

# A paragraph that begins so speaks of the whole paper, not of the last heading.
ADDRESSES = (
    "各位代表",
    "同志们",
    "各位领导",
    "各位委员",
    "总之",
    "新的一年",
    "让我们",
    "以上报告",
    "以上是",
    "特此报告",
    "特此",
)


@dataclass(slots=True)
class Heading:
    """A numbered paragraph, what follows it, and the headings below it.

    `sentence` is the heading sentence with its marker; `lines` are the
    paragraphs of the heading's own, the first of which holds the sentence.
    """

    marker: Marker | None
    sentence: Span
    lines: list[Span]
    children: list[Heading] = field(default_factory=list)

    @property
    def start(self) -> int:
        return self.sentence.start

    @property
    def end(self) -> int:
        """Behind the last character of the heading and all below it."""
        own = self.lines[-1].end if self.lines else self.sentence.end
        return max(own, self.children[-1].end) if self.children else own

    @property
    def stands_alone(self) -> bool:
        """The heading fills its paragraph, so what follows must be its text."""
        return bool(self.lines) and self.lines[0].end <= self.sentence.end

    def depth(self) -> int:
        return 1 + max((child.depth() for child in self.children), default=0)

    def walk(self) -> Iterator[Heading]:
        yield self
        for child in self.children:
            yield from child.walk()


def heading_at(text: str, line: Span, marker: Marker | None) -> Heading:
    """The heading that a paragraph begins with: to its first 。, or to the list it announces."""
    end = sentence_end(text, line.start, line.end)
    if marker is not None:
        for point in run_in_markers(text, marker.end, end):
            if point.ordinal == 1 and text[point.start - 1] in "：:" and point.style is not Style.BESIDES:
                end = point.start
                break
    return Heading(marker, trimmed(text, Span(line.start, end)), [line])


def build_tree(text: str, top: Heading, lines: Sequence[Span]) -> list[str]:
    """Hang the paragraphs below `top` and say what looked odd.

    A heading goes below the last one of a higher style. What has no marker
    goes with the heading before it, but not where that heading shares its
    paragraph with its text and is the last of its list: then it goes on
    about the whole.
    """
    doubts: list[str] = []
    stack = [top]
    markers = [_list_marker(text, line) for line in lines]
    ranks = _ranks([marker for marker in markers if marker])
    for position, (line, marker) in enumerate(zip(lines, markers, strict=True)):
        if marker is None:
            _close_before(text, line, stack, markers[position + 1 :], ranks)
            stack[-1].lines.append(line)
            continue
        while len(stack) > 1 and _rank(stack[-1], ranks) >= ranks[marker.style]:
            stack.pop()
        doubts.extend(_gap(text, stack[-1], marker))
        heading = heading_at(text, line, marker)
        stack[-1].children.append(heading)
        stack.append(heading)
    return doubts


def _list_marker(text: str, line: Span) -> Marker | None:
    """The marker of a heading. A paragraph that holds a whole list of points is text."""
    marker = paragraph_marker(text, line.start, line.end)
    if marker is not None and marker.style in RUN_IN:
        inside = run_in_markers(text, marker.end, line.end)
        if any(m.style is marker.style and m.ordinal == marker.ordinal + 1 and not m.weak for m in inside):
            return None
    return marker


def _ranks(markers: Sequence[Marker]) -> dict[Style, int]:
    """The rank of each style: the official order, unless the paper has its own.

    A style that runs on (1 2 3) while an officially higher one begins anew
    below its numbers stands above it in this paper.
    """
    ranks = {marker.style: int(marker.style) for marker in markers}
    for upper in sorted(ranks):
        for lower in sorted(style for style in ranks if style > upper):
            if _runs_on_above(markers, lower, upper) and ranks[lower] > ranks[upper]:
                ranks[upper], ranks[lower] = ranks[lower], ranks[upper]
    return ranks


def _runs_on_above(markers: Sequence[Marker], style: Style, other: Style) -> bool:
    ordinals = [marker.ordinal for marker in markers if marker.style is style]
    others = [marker.ordinal for marker in markers if marker.style is other]
    first = next(marker.style for marker in markers if marker.style in (style, other))
    return first is style and others.count(1) > 1 and ordinals == list(range(1, len(ordinals) + 1))


def _rank(heading: Heading, ranks: dict[Style, int]) -> int:
    return ranks[heading.marker.style] if heading.marker else -1


def _close_before(
    text: str, line: Span, stack: list[Heading], ahead: Sequence[Marker | None], ranks: dict[Style, int]
) -> None:
    """Leave the headings that an unmarked paragraph no longer belongs to."""
    speaks_to_all = text.startswith(ADDRESSES, line.start) or _lists_problems(text, line)
    while len(stack) > 1:
        list_goes_on = _goes_on(stack[-1], ahead, ranks)
        if list_goes_on or not (speaks_to_all or _is_one_paragraph_list(stack[-2])):
            return
        stack.pop()


def _lists_problems(text: str, line: Span) -> bool:
    markers = run_in_list(text, [line], line.start)
    return bool(markers) and speaks_of_problems(announcement(text, line, markers))


def _goes_on(heading: Heading, ahead: Sequence[Marker | None], ranks: dict[Style, int]) -> bool:
    """The next number of the heading's list comes before its list must end."""
    rank = _rank(heading, ranks)
    following = next((marker for marker in ahead if marker and ranks[marker.style] <= rank), None)
    if following is None or heading.marker is None or following.style is not heading.marker.style:
        return False
    return following.style is Style.DASH or following.ordinal > heading.marker.ordinal


def _is_one_paragraph_list(parent: Heading) -> bool:
    """Two or more headings below `parent`, each with its text in its own paragraph."""
    siblings = parent.children
    return len(siblings) > 1 and all(
        len(sibling.lines) == 1 and not sibling.stands_alone and not sibling.children for sibling in siblings
    )


def _gap(text: str, parent: Heading, marker: Marker) -> Iterator[Sentence]:
    if marker.style is Style.DASH:
        return
    earlier = [c.marker for c in parent.children if c.marker and c.marker.style is marker.style]
    expected = earlier[-1].ordinal + 1 if earlier else 1
    if marker.ordinal not in (expected, 1):
        printed = text[marker.start : marker.end]
        yield sentence(
            "第 {place} 字处的编号“{printed}”不连续：此处应是第 {expected} 项。",
            place=marker.start,
            printed=printed,
            expected=expected,
        )
