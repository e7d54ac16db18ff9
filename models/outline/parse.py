"""From the source to its outline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.late_pattern import late_pattern
from models.outline.errors import OutlineError
from models.outline.headings import Heading, build_tree, heading_at
from models.outline.markers import paragraph_marker
from models.outline.measures import NEWEST_EDITION
from models.outline.node import Imprint, Outline, Role
from models.outline.nodes import NodeBuilder
from models.outline.paragraphs import paragraphs
from models.outline.parts import PartLines, find_parts
from models.sentence import Sentence, sentence
from models.source import SourceText, Span

_TITLE = ("总结", "报告", "思路", "要点", "计划", "安排", "情况")
_DATE = late_pattern(r"(20[0-9]{2}|19[0-9]{2})\s*[-年./]\s*([0-9]{1,2})\s*[-月./]\s*([0-9]{1,2})")
_ISSUED = late_pattern(rf"(?:时间|日期)\s*[:：]\s*{_DATE.pattern}")
_PUBLISHER = late_pattern(r"(?:来源|发布机构|信息来源|索引来源)\s*[:：]\s*([^\s:：\[【]+?)(?=\s|字号|浏览|作者|阅读|$)")
_TRAIL = late_pattern("[>＞»›→]|当前位置|您的位置|所在位置")
_LONG_PROSE = 60
_LONGEST_TITLE = 100


def parse(source: SourceText, edition: int = NEWEST_EDITION) -> Outline:
    """The outline of an official report: review parts, plan parts, and all below.

    `edition` is that of the rules (`measures`). Raises OutlineError where the text announces no task.
    """
    text = source.text
    lines = paragraphs(text)
    parts = find_parts(text, lines)
    builder = NodeBuilder(text, edition)
    doubts: list[str] = []
    for part in parts:
        heading = _heading_of(text, part)
        if part.role is Role.ANNEX:
            heading.lines.extend(part.lines[1:])
        else:
            doubts += build_tree(text, heading, part.lines[part.headed :])
        builder.add_part(heading, part.role)
    if not builder.tasks:
        raise OutlineError(_no_report(source))
    front = parts[0].lines[0].start
    return Outline(
        builder.nodes,
        len(text),
        roles=builder.roles,
        imprint=_imprint(text, lines, front),
        doubts=[*doubts, *_prose_outside(text, lines, parts)],
    )


def _heading_of(text: str, part: PartLines) -> Heading:
    line = part.lines[0]
    if not part.headed:
        return Heading(None, Span(line.start, line.start), [])
    return heading_at(text, line, paragraph_marker(text, line.start, line.end))


def _no_report(source: SourceText) -> Sentence:
    return sentence(
        "{name}里没有找到工作任务：需要的是带编号的工作报告，有总结和思路（或打算、重点工作）。请核对是否选错了文件。",
        name=sentence("“{name}”", name=source.name) if source.name else sentence("这份文件"),
    )


def _prose_outside(text: str, lines: Sequence[Span], parts: Sequence[PartLines]) -> Iterator[Sentence]:
    """Running text that no part holds may be a part that was not recognised."""
    first, last = parts[0].lines[0].start, parts[-1].lines[-1].end
    for line in lines:
        outside = line.end <= first or line.start >= last
        if outside and len(line) >= _LONG_PROSE and "。" in line.of(text):
            yield sentence(
                "第 {place} 字起的一段没有归入任何部分：“{words}…”。", place=line.start + 1, words=line.of(text)[:16]
            )


def _imprint(text: str, lines: Sequence[Span], limit: int) -> Imprint:
    front = [line for line in lines if line.end <= limit]
    titles = [line for line in front if 6 <= len(line) <= _LONGEST_TITLE and _may_be_title(line.of(text))]
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


def _may_be_title(words: str) -> bool:
    """A line that says what the paper is; not the trail of pages that leads to it."""
    return "，" not in words and not _TRAIL.search(words) and any(word in words for word in _TITLE)
