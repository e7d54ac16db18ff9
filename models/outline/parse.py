"""From the source to its outline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.outline.errors import OutlineError
from models.outline.headings import Heading, build_tree, heading_at
from models.outline.markers import Style, paragraph_marker
from models.outline.node import Imprint, Outline, Role
from models.outline.nodes import NodeBuilder
from models.outline.paragraphs import paragraphs
from models.outline.roles import guess_roles, is_part_heading, roles_of_parts, speaks_of_plans
from models.source import SourceText, Span

_ANNEX = re.compile(r"附\s*件\s*[0-9一二三四五六七八九十]{0,2}\s*[：:]?")
_TITLE = re.compile("总结|报告|思路|要点|计划|安排|情况")
_DATE = re.compile(r"(20[0-9]{2}|19[0-9]{2})\s*[-年./]\s*([0-9]{1,2})\s*[-月./]\s*([0-9]{1,2})")
_ISSUED = re.compile(rf"(?:时间|日期)\s*[:：]\s*{_DATE.pattern}")
_PUBLISHER = re.compile(r"(?:来源|发布机构|信息来源|索引来源)\s*[:：]\s*([^\s:：\[【]+?)(?=\s|字号|浏览|作者|阅读|$)")
_TITLE_LINES = 12  # page furniture may stand before the title
_SENTENCE_MARK = re.compile("[。！？]")


def parse(source: SourceText) -> Outline:
    """The outline of an official report: review parts, plan parts, and all below.

    Raises OutlineError where the text announces no task.
    """
    text = source.text
    lines = paragraphs(text)
    body = lines[: _body_end(text, lines)]
    starts = _part_starts(text, body)
    if not starts:
        raise OutlineError(_no_report(source))
    annex = [i for i, line in enumerate(body) if i > starts[-1][0] and _ANNEX.fullmatch(line.of(text))][:1]
    limits = [start for start, _ in starts[1:]] + (annex or [len(body)])
    builder = NodeBuilder(text)
    doubts: list[str] = []
    roles = roles_of_parts([_title_of(text, body[i]) if marked else "" for i, marked in starts])
    if not any(marked for _, marked in starts):
        roles = [Role.PLAN]
    for (start, marked), limit, role in zip(starts, limits, roles, strict=True):
        part = _part(text, body, start, marked)
        doubts += build_tree(text, part, body[start + marked : limit])
        builder.add_part(part, role)
    if annex:
        builder.add_part(_annex(text, body[annex[0] :]), Role.ANNEX)
    if not builder.tasks:
        raise OutlineError(_no_report(source))
    return Outline(
        builder.nodes,
        len(text),
        roles=builder.roles,
        imprint=_imprint(text, lines, body[starts[0][0]].start),
        doubts=doubts,
    )


def _no_report(source: SourceText) -> str:
    name = f"“{source.name}”" if source.name else "这份文件"
    return (
        f"{name}里没有找到工作任务：需要的是带编号的工作报告，有总结和思路（或打算、重点工作）。请核对是否选错了文件。"
    )


def _body_end(text: str, lines: Sequence[Span]) -> int:
    """The number of paragraphs before the page furniture at the end."""
    for position in range(len(lines), 0, -1):
        if _SENTENCE_MARK.search(lines[position - 1].of(text)):
            return position
    return len(lines)


def _part_starts(text: str, body: Sequence[Span]) -> list[tuple[int, bool]]:
    """Where parts begin: the paragraph's position, and whether it is a heading.

    Parts are numbered 第一部分 or 一、, or are lines without a marker. A paper that
    calls itself a plan may be one part; anything else has none.
    """
    markers = [paragraph_marker(text, line.start, line.end) for line in body]
    for style in (Style.DIVISION, None, Style.COMMA):
        if style is None:
            starts = [i for i, line in enumerate(body) if not markers[i] and is_part_heading(line.of(text))]
        else:
            starts = [i for i, marker in enumerate(markers) if marker and marker.style is style]
        roles = set(guess_roles([_title_of(text, body[i]) for i in starts]))
        if {Role.REVIEW, Role.PLAN} <= roles:
            return [(i, True) for i in starts]
    first = next((i for i, marker in enumerate(markers) if marker), None)
    head = "".join(line.of(text) for line in body[:_TITLE_LINES])
    return [] if first is None or not speaks_of_plans(head) else [(first, False)]


def _title_of(text: str, line: Span) -> str:
    heading = heading_at(text, line, paragraph_marker(text, line.start, line.end))
    return heading.sentence.of(text)


def _part(text: str, body: Sequence[Span], start: int, marked: bool) -> Heading:
    line = body[start]
    if not marked:
        return Heading(None, Span(line.start, line.start), [])
    return heading_at(text, line, paragraph_marker(text, line.start, line.end))


def _annex(text: str, lines: Sequence[Span]) -> Heading:
    annex = heading_at(text, lines[0], None)
    annex.lines.extend(lines[1:])
    return annex


def _imprint(text: str, lines: Sequence[Span], limit: int) -> Imprint:
    front = [line for line in lines if line.end <= limit]
    titles = [line for line in front if _TITLE.search(line.of(text)) and 6 <= len(line) <= 60]
    dated = [line for line in titles if re.search("20[0-9]{2}", line.of(text))]
    title = next(iter(dated or titles), None)
    head = text[:limit]
    date = _ISSUED.search(head) or _DATE.search(head, title.end if title else 0)
    publisher = _PUBLISHER.search(head)
    return Imprint(
        title=title,
        issued=f"{date[1]}-{int(date[2]):02}-{int(date[3]):02}" if date else None,
        publisher=Span(publisher.start(1), publisher.end(1)) if publisher else None,
    )
