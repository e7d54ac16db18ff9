"""Headings become parts, sections, achievements, points, tasks and measures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.late_pattern import late_pattern
from models.outline.headings import Heading
from models.outline.markers import RUN_IN, Marker, Style
from models.outline.measures import marker_of_sentence, measures
from models.outline.node import Level, Node, NodeId, Role
from models.outline.paragraphs import STOP, sentence_end, sentences, trimmed
from models.outline.roles import is_no_task, only_says_tasks, speaks_of_problems
from models.outline.run_in import announcement, run_in_list
from models.source import Span

_TASK_STYLES = frozenset({Style.DIVISION, Style.COMMA, Style.PAREN})
_CLAUSE = late_pattern("[，,；;。：:]")
_LONGEST_TITLE = 40


class NodeBuilder:
    """Names the headings of one paper, part by part, in document order."""

    def __init__(self, text: str, edition: int) -> None:
        self._text = text
        self._edition = edition
        self.nodes: list[Node] = []
        self.roles: dict[NodeId, Role] = {}
        self.tasks = 0
        self._sections = 0
        self._items: dict[int, int] = {}

    def add_part(self, part: Heading, role: Role) -> None:
        part_id = NodeId(f"P{len(self.roles) + 1}")
        self.roles[part_id] = role
        self._add(part_id, Level.PART, None, part.marker, part.sentence, Span(part.start, part.end))
        if role is Role.REVIEW:
            self._add_review(part, part_id)
        elif role is Role.PLAN:
            self._add_plan(part, part_id)
        elif role is Role.OTHER:
            for child in part.children:
                self._section(child, part_id)

    # review

    def _add_review(self, part: Heading, part_id: NodeId) -> None:
        """Two levels of headings are sections and achievements; one is achievements.

        Where some headings have others below them, one that has none is an achievement in a
        section of its own that has no node.
        """
        sectioned = any(_has_headings(child) for child in part.children)
        if not sectioned:
            self._sections += 1
        items = _with_unnumbered(self._text, part) or self._paragraphs_of(part)
        for item in items:
            if self._is_about_problems(item):
                self._section(item, part_id)
            elif _has_headings(item):
                section_id = self._section(item, part_id)
                for achievement in _with_unnumbered(self._text, item):
                    self._achievement(achievement, section_id)
            else:
                self._sections += sectioned
                self._achievement(item, part_id)

    def _paragraphs_of(self, part: Heading) -> list[Heading]:
        """A review without any numbering: each paragraph of several sentences is an achievement."""
        lines = [line for line in part.lines if line.start >= part.sentence.end]
        leads = [self._lead(None, line) for line in lines]
        return [lead for lead in leads if lead.sentence.end < lead.end]

    def _is_about_problems(self, heading: Heading) -> bool:
        title = heading.sentence.of(self._text)
        return len(title) <= _LONGEST_TITLE and "存在" in title and speaks_of_problems(title)

    def _section(self, heading: Heading, parent_id: NodeId) -> NodeId:
        self._sections += 1
        section_id = NodeId(f"S{self._sections}")
        self._add(section_id, Level.SECTION, parent_id, heading.marker, heading.sentence, _extent(heading))
        return section_id

    def _achievement(self, heading: Heading, parent_id: NodeId) -> None:
        number = self._items[self._sections] = self._items.get(self._sections, 0) + 1
        node_id = NodeId(f"A{self._sections}-{number}")
        self._add(node_id, Level.ACHIEVEMENT, parent_id, heading.marker, heading.sentence, _extent(heading))
        for index, (marker, span) in enumerate(self._points(heading), start=1):
            sentence = Span(span.start, sentence_end(self._text, span.start, span.end))
            self._add(NodeId(f"{node_id}.{index}"), Level.POINT, node_id, marker, sentence, span)

    def _points(self, heading: Heading) -> list[tuple[Marker | None, Span]]:
        """Headings below, else a run-in list, else paragraphs, else sentences."""
        if heading.children:
            return [(child.marker, _extent(child)) for child in heading.children]
        if markers := run_in_list(self._text, heading.lines, heading.sentence.start + 1):
            return list(zip(markers, self._stretches(markers, heading.end), strict=True))
        if len(heading.lines) > 1:
            return [(None, line) for line in heading.lines[1:]]
        return [(None, run) for run in sentences(self._text, Span(heading.sentence.end, heading.end))]

    def _stretches(self, markers: Sequence[Marker], end: int) -> list[Span]:
        """From each marker to the next, the last to `end`."""
        starts = [marker.start for marker in markers]
        return [trimmed(self._text, Span(a, b)) for a, b in zip(starts, [*starts[1:], end], strict=True)]

    # plan

    def _add_plan(self, part: Heading, part_id: NodeId) -> None:
        """The lowest 一、 or （一） headings are tasks; without any, headings of any style, else a
        run-in list, else paragraphs."""
        if any(_is_task_heading(heading) for child in part.children for heading in child.walk()):
            self._tasks_below(part.children, part_id)
        elif part.children:
            for child in part.children:
                self._task(child, part_id)
        elif markers := run_in_list(self._text, part.lines, part.sentence.end):
            for marker, span in zip(markers, self._stretches(markers, part.end), strict=True):
                self._task(self._lead(marker, span), part_id)
        elif part.marker is not None or part.lines:
            for line in part.lines[1:]:
                self._task(self._lead(None, line), part_id)

    def _tasks_below(self, headings: Iterable[Heading], parent_id: NodeId) -> None:
        for heading in headings:
            title = self._title(Level.TASK, heading.marker, heading.sentence).of(self._text)
            announces = only_says_tasks(title) and bool(heading.children)
            if announces or any(_is_task_heading(child) for child in heading.children):
                section_id = self._section(heading, parent_id)
                if announces and not any(_is_task_heading(child) for child in heading.children):
                    for child in heading.children:
                        self._task(child, section_id)
                else:
                    self._tasks_below(heading.children, section_id)
            elif is_no_task(title):
                self._section(heading, parent_id)
            elif _is_task_heading(heading):
                self._task(heading, parent_id)

    def _lead(self, marker: Marker | None, span: Span) -> Heading:
        """A paragraph as a heading: its first sentence leads."""
        return Heading(marker, Span(span.start, sentence_end(self._text, span.start, span.end)), [span])

    def _task(self, heading: Heading, parent_id: NodeId) -> None:
        self.tasks += 1
        task_id = NodeId(f"T{self.tasks:02}")
        span = _extent(heading)
        self._add(task_id, Level.TASK, parent_id, heading.marker, heading.sentence, span)
        runs = measures(self._text, Span(heading.sentence.end, span.end), self._edition)
        for index, run in enumerate(runs, start=1):
            marker = marker_of_sentence(self._text, run)
            self._add(NodeId(f"{task_id}.s{index}"), Level.MEASURE, task_id, marker, run, run)

    def _add(
        self,
        node_id: NodeId,
        level: Level,
        parent_id: NodeId | None,
        marker: Marker | None,
        heading: Span,
        span: Span,
    ) -> None:
        heading = Span(heading.start, min(heading.end, span.end))
        self.nodes.append(
            Node(
                id=node_id,
                level=level,
                marker=self._text[marker.start : marker.end].strip() if marker else "",
                title=self._title(level, marker, heading),
                parent_id=parent_id,
                span=span,
                heading=heading,
            )
        )

    def _title(self, level: Level, marker: Marker | None, heading: Span) -> Span:
        """The heading without marker and closing stop; of a long point its first clause."""
        text = self._text
        start = marker.end if marker else heading.start
        while start < heading.end and text[start] in " \u3000，,、：:":
            start += 1
        end = heading.end
        while end > start and text[end - 1] in STOP + "；;：:":
            end -= 1
        is_point = level in (Level.POINT, Level.ACHIEVEMENT)
        if is_point and marker and (marker.style is Style.BESIDES or end - start > _LONGEST_TITLE):
            clause = _CLAUSE.search(text, start, end)
            end = clause.start() if clause else end
        return Span(start, end)


def _extent(heading: Heading) -> Span:
    return Span(heading.start, heading.end)


def _is_task_heading(heading: Heading) -> bool:
    return heading.marker is not None and heading.marker.style in _TASK_STYLES


def _has_headings(heading: Heading) -> bool:
    """There are headings below that are no points: 一是 numbers points."""
    return any(child.marker is None or child.marker.style not in RUN_IN for child in heading.children)


def _with_unnumbered(text: str, parent: Heading) -> list[Heading]:
    """The headings below, and the paragraphs of its own that carry a list of points.

    A paragraph that lists problems or experience is no achievement.
    """
    items = list(parent.children)
    for line in parent.lines[1:] if parent.marker or parent.lines else ():
        markers = run_in_list(text, [line], line.start)
        if markers and not speaks_of_problems(announcement(text, line, markers)):
            end = min(sentence_end(text, line.start, line.end), markers[0].start)
            items.append(Heading(None, Span(line.start, max(end, line.start + 1)), [line]))
    return sorted(items, key=lambda heading: heading.start)
