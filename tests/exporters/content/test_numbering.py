"""How a paper numbers what stands above and below its tasks."""

from __future__ import annotations

from datetime import date

import pytest
from support.papers import source

from exporters.content import (
    ComparisonTable,
    Groundwork,
    Heading,
    Kind,
    LinkChoice,
    Remark,
    Wish,
    build_briefing,
    build_report,
)
from exporters.content.numbering import Numbering, ordinal
from models.document import build
from models.outline import NodeId
from models.source import SourceText
from models.workspace import Key, Snapshot, SubjectId, Value
from models.workspace.periods import Period
from models.workspace.values import link_subject


def headings(*tasks: str) -> list[tuple[int, str]]:
    lines = ["一、2016年工作总结", "1、救助。一是扩面。二是提标。", "二、2017年工作思路", *tasks]
    text: SourceText = source("\n".join(lines))
    said: dict[Key, Value] = {(SubjectId("T01"), "lead"): "示例处", (SubjectId("T01"), "status"): "推进中"}
    briefing = build_report(Snapshot.saying(build(text, {"links.toml": ""}), said), Wish(day=date(2017, 4, 10)))
    return [(block.level, block.text) for block in briefing.blocks if isinstance(block, Heading)]


def test_tasks_numbered_in_brackets_stand_below_chapters_with_numerals() -> None:
    found = headings("（一）抓救助。提高标准。", "（二）抓养老。新建机构。")

    assert found[:4] == [(1, "一、总体情况"), (1, "二、各项任务"), (2, "（一）抓救助"), (3, "1. 责任分工")]
    assert found[4] == (3, "2. 进展情况")


def test_what_stands_alone_bears_no_number() -> None:
    """1. 进展情况 without any 2. once stood in an official letter."""
    found = headings("（一）抓救助。提高标准。", "（二）抓养老。新建机构。")

    assert found[5:] == [(2, "（二）抓养老")]


def test_a_table_that_stands_alone_is_announced(snapshot: Snapshot) -> None:
    blocks = build_briefing(snapshot, Wish(kind=Kind.FORMAL, tasks=(NodeId("T08"),))).blocks

    assert isinstance(blocks[blocks.index(Remark("目标与基数：")) + 1], ComparisonTable)


def test_a_sentence_that_stands_alone_goes_on_behind_its_title(snapshot: Snapshot) -> None:
    blocks = build_briefing(
        snapshot, Wish(kind=Kind.FORMAL, tasks=(NodeId("T09"),), period=Period.parse("2017Q1"))
    ).blocks

    assert Remark("进展情况：2017年一季度未填报。") in blocks
    assert [block.text for block in blocks if isinstance(block, Heading)][2:] == ["（九）深化双拥优抚安置工作"]


def test_a_point_that_stands_alone_bears_no_number(snapshot: Snapshot) -> None:
    first = snapshot.document.links_of(NodeId("T03"))[0]
    said = Snapshot.saying(snapshot.document, {(link_subject(first.id), "verdict"): "confirmed"})

    def numbers(links: LinkChoice) -> list[str]:
        blocks = build_report(said, Wish(tasks=(NodeId("T03"),), links=links)).blocks
        return [entry.number for block in blocks if isinstance(block, Groundwork) for entry in block.entries]

    assert numbers(LinkChoice.CONFIRMED) == [""]
    assert numbers(LinkChoice.ALL)[:2] == ["（1）", "（2）"]


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
