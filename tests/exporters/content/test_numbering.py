"""How a paper numbers what stands above and below its tasks."""

from __future__ import annotations

import pytest
from support.papers import source

from exporters.content import Heading, Wish, build_report
from exporters.content.numbering import Numbering, ordinal
from models.document import build
from models.source import SourceText
from models.workspace import Key, Snapshot, SubjectId, Value


def headings(*tasks: str) -> list[tuple[int, str]]:
    lines = ["一、2016年工作总结", "1、救助。一是扩面。二是提标。", "二、2017年工作思路", *tasks]
    text: SourceText = source("\n".join(lines))
    said: dict[Key, Value] = {(SubjectId("T01"), "lead"): "示例处"}
    briefing = build_report(Snapshot.saying(build(text, {"links.toml": ""}), said), Wish())
    return [(block.level, block.text) for block in briefing.blocks if isinstance(block, Heading)]


def test_tasks_numbered_in_brackets_stand_below_chapters_with_numerals() -> None:
    found = headings("（一）抓救助。提高标准。", "（二）抓养老。新建机构。")

    assert found[:4] == [(1, "一、总体情况"), (1, "二、各项任务"), (2, "（一）抓救助"), (3, "1. 责任分工")]


def test_tasks_with_arabic_numbers_have_sections_in_brackets() -> None:
    found = headings("1. 抓救助。提高标准。", "2. 抓养老。新建机构。")

    assert found[2:4] == [(3, "1.抓救助"), (4, "（1）责任分工")]


def test_where_tasks_have_the_highest_number_chapters_have_none() -> None:
    numbers = Numbering(1)

    assert numbers.chapter(1, "总体情况") == "总体情况"
    assert numbers.section(2, "责任分工") == "（二）责任分工"
    assert numbers.entry(3) == "3. "


@pytest.mark.parametrize(
    ("level", "number", "words"),
    [
        (1, 11, "十一、"),
        (2, 20, "（二十）"),
        (2, 35, "（三十五）"),
        (3, 4, "4. "),
        (4, 4, "（4）"),
        (5, 3, "③"),
        (5, 21, "（21）"),
    ],
)
def test_ordinals(level: int, number: int, words: str) -> None:
    assert ordinal(level, number) == words
