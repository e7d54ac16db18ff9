"""Where the parts of a paper begin, and what they speak of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from models.outline.furniture import after_contents, annex_start, body_end
from models.outline.markers import Marker, Style, paragraph_marker
from models.outline.node import Role
from models.outline.roles import is_part_heading, names_both, roles_of_parts, speaks_of_plans
from models.source import Span

_TITLE_LINES = 12  # page furniture may stand before the title


class PartLines(NamedTuple):
    """The lines of one part. `headed`: the first of them is its heading."""

    role: Role
    lines: tuple[Span, ...]
    headed: bool


def find_parts(text: str, lines: Sequence[Span]) -> list[PartLines]:
    """The parts of a paper in order, an annex last; empty where it is no report.

    Parts are numbered 第一部分 or 一、, or are lines without a marker. Which it is follows from
    which of these makes a review and a plan. A paper that calls itself a plan may be one part.
    """
    start = after_contents(text, lines)
    annex = annex_start(text, lines)
    body = lines[: min(annex, body_end(text, lines[:annex]))]
    markers = [paragraph_marker(text, line.start, line.end) for line in body]
    candidates = _candidates(text, body, markers, start)
    for by_words, starts in product((True, False), candidates):
        roles = roles_of_parts([_heading(text, body[i]) for i in starts], by_words=by_words)
        if roles is not None:
            return [*_cut(body, starts, roles), *_annex(lines, annex, body_end(text, lines))]
    return _without_headings(text, body, markers, start)


def _candidates(text: str, body: Sequence[Span], markers: Sequence[Marker | None], start: int) -> list[list[int]]:
    """The chains of lines that may be the parts, the likeliest first."""
    numbered = {
        style: [i for i, marker in enumerate(markers) if i >= start and marker and marker.style is style]
        for style in (Style.DIVISION, Style.COMMA)
    }
    commas = numbered[Style.COMMA]
    runs_on = [marker.ordinal for i in commas if (marker := markers[i])] == list(range(1, len(commas) + 1))
    unmarked = _unmarked(text, body, markers, start)
    mixed = sorted({*unmarked, *commas})
    return [
        numbered[Style.DIVISION],
        *([commas, unmarked] if runs_on else [unmarked, commas]),
        mixed if unmarked and runs_on else [],
    ]


def _unmarked(text: str, body: Sequence[Span], markers: Sequence[Marker | None], start: int) -> list[int]:
    """Lines without a marker that announce a part; of a title over two lines neither does."""
    found = [i for i, line in enumerate(body) if i >= start and not markers[i] and is_part_heading(line.of(text))]
    return [i for i in found if i + 1 < len(body) and i + 1 not in found and not _joins(text, body, i)]


def _joins(text: str, body: Sequence[Span], index: int) -> bool:
    """The line before goes on into this one: …工作总结和 / 2017年工作思路."""
    return index > 0 and body[index - 1].of(text)[-1:] in ("和", "与", "及", "暨", "、")


def _heading(text: str, line: Span) -> str:
    """The first sentence of a line."""
    return re.split("[。：:]", line.of(text), maxsplit=1)[0]


def _cut(body: Sequence[Span], starts: Sequence[int], roles: Sequence[Role]) -> list[PartLines]:
    ends = [*starts[1:], len(body)]
    return [
        PartLines(role, tuple(body[start:end]), headed=True)
        for start, end, role in zip(starts, ends, roles, strict=True)
    ]


def _annex(lines: Sequence[Span], annex: int, end: int) -> list[PartLines]:
    return [PartLines(Role.ANNEX, tuple(lines[annex : max(end, annex + 1)]), headed=True)] if annex < len(lines) else []


def _without_headings(text: str, body: Sequence[Span], markers: Sequence[Marker | None], start: int) -> list[PartLines]:
    """A paper whose parts have no headings: prose of results, a line that announces the plan,
    and its numbered tasks; or a plan alone."""
    head = [line.of(text) for line in body[:_TITLE_LINES] if len(line) <= 60]
    first = next((i for i, marker in enumerate(markers) if i >= start and marker), None)
    if first is None:
        return []
    title = next((i for i, line in enumerate(body[:_TITLE_LINES]) if names_both(line.of(text))), None)
    if title is not None and first > title + 2 and body[first - 1].of(text)[-1:] in "：:":
        return [
            PartLines(Role.REVIEW, tuple(body[title + 1 : first - 1]), headed=False),
            PartLines(Role.PLAN, tuple(body[first - 1 :]), headed=True),
        ]
    if not speaks_of_plans("".join(head)):
        return []
    return [PartLines(Role.PLAN, tuple(body[first:]), headed=False)]
