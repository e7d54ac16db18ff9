"""Where the words of a report stand in the saved source."""

from __future__ import annotations

import re

from exporters.content import (
    ComparisonTable,
    Contents,
    FinePrint,
    Groundwork,
    Heading,
    Paragraph,
    Remark,
    Said,
    Table,
    Wish,
    build_report,
)
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot, SubjectId

IDENTIFIERS = re.compile(r"[TA][0-9]{1,2}(?:-[0-9]|\.s[0-9]|\b)|原文第[0-9]")


def test_every_task_and_every_point_that_a_report_leans_on_is_led_back_to_the_source(snapshot: Snapshot) -> None:
    blocks = build_report(snapshot, Wish()).blocks
    (places,) = [block for block in blocks if isinstance(block, Table)]
    printed = "\n".join("　".join(row) for row in places.rows)

    used = [block.node for block in blocks if isinstance(block, Heading) and block.node]
    used += [entry.node for block in blocks if isinstance(block, Groundwork) for entry in block.entries]
    used += [row.baseline_node for block in blocks if isinstance(block, ComparisonTable) for row in block.rows]
    for node in used:
        span = snapshot.document.outline[node].span
        assert f"{span.start + 1}—{span.end}" in printed


def test_a_place_stands_apart_from_the_figure_before_it(snapshot: Snapshot) -> None:
    """增长6.9%1102—1115 once looked like one number."""
    (places,) = [block for block in build_report(snapshot, Wish()).blocks if isinstance(block, Table)]

    assert not [row for row in places.rows if re.search("[^（0-9][0-9]+—[0-9]+(?:；|$)", row[2])]
    assert any(re.search("（[0-9]+—[0-9]+）", row[2]) for row in places.rows)


def test_a_task_that_builds_on_nothing_says_so_in_its_row(snapshot: Snapshot) -> None:
    (places,) = [block for block in build_report(snapshot, Wish()).blocks if isinstance(block, Table)]

    assert [row[0].partition("）")[0] for row in places.rows if row[2] == "无"] == ["（一", "（十四", "（十五"]
    assert all(row[2] for row in places.rows)


def test_places_stand_behind_the_text_and_nowhere_in_it(document: Document) -> None:
    said = {(SubjectId("note:1"), "node"): "T03.s3", (SubjectId("note:1"), "text"): "请补充（示例）"}
    blocks = build_report(Snapshot.saying(document, said), Wish(doubts=True)).blocks
    last = max(number for number, block in enumerate(blocks) if isinstance(block, FinePrint))

    for block in blocks[:last]:
        texts = [block.text] if isinstance(block, Heading | Paragraph | Remark | Said) else []
        texts += [block.label] if isinstance(block, Remark | Said) else []
        assert not [text for text in texts if IDENTIFIERS.search(text)]


def test_a_note_ends_with_a_stop(document: Document) -> None:
    said = {(SubjectId("note:1"), "node"): "T03.s3", (SubjectId("note:1"), "text"): "请补充数据"}

    blocks = build_report(Snapshot.saying(document, said), Wish()).blocks

    assert "请补充数据。" in [block.text for block in blocks if isinstance(block, Said)]


def test_one_place_has_one_name(document: Document) -> None:
    """任务（三）举措3 and T03.s3 once stood on one page."""
    note, passage = SubjectId("note:1"), SubjectId("note:2")
    said = {(note, "node"): "T03.s3", (note, "text"): "甲", (note, "author"): "示例"}
    said |= {(passage, "node"): "A1-2.2", (passage, "text"): "乙"}
    blocks = build_report(Snapshot.saying(document, said), Wish()).blocks

    assert [block.label for block in blocks if isinstance(block, Said)] == [
        "任务（三）统筹城乡养老服务业协调发展，示例批注",
        "要点（一）2二是，批注",
    ]


def test_the_contents_stand_before_the_text_under_their_own_name(snapshot: Snapshot) -> None:
    first, *others = build_report(snapshot, Wish()).blocks

    assert isinstance(first, Contents)
    assert first.title == "目录"
    assert not [block for block in others if isinstance(block, Contents)]
    assert not isinstance(build_report(snapshot, Wish(tasks=(NodeId("T03"),))).blocks[0], Contents)


def test_a_report_has_a_title_that_a_leader_reads(snapshot: Snapshot) -> None:
    assert build_report(snapshot, Wish()).title == "关于2017年工作任务推进情况的汇报"
    assert "2017年4月6日发布" in build_report(snapshot, Wish()).source_line
