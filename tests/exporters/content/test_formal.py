"""What may stand under a red head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pytest
from support.said import HEAD, said

from exporters.content import (
    ComparisonTable,
    Contents,
    FinePrint,
    Groundwork,
    Heading,
    Kind,
    LinkChoice,
    Paragraph,
    Remark,
    Said,
    Standing,
    Wish,
    build_briefing,
)
from exporters.content.lacking import lacking
from exporters.content.progress import stopped
from models.document import Document
from models.outline import NodeId
from models.workspace import Key, Snapshot, SubjectId, Value
from models.workspace.values import OFFICE, link_subject

DAY = date(2017, 4, 10)
OF_THE_PROGRAM = (
    "建议",
    "尚待确认",
    "本次未印",
    "校订",
    "字序",
    "总表",
    "原文第",
    "校验码",
    "未单列",
    "引语",
    "警示灯",
    "说明：",
)
IDENTIFIERS = re.compile(r"\b[TA][0-9]{1,2}(?:-[0-9]|\.s[0-9]|\b)")


@pytest.fixture(scope="module")
def filled(document: Document) -> Snapshot:
    """Filings, notes, doubts, and three links that somebody has confirmed."""
    confirmed = {(link_subject(link.id), "verdict"): "confirmed" for link in document.links[:3]}
    return Snapshot.saying(document, {**HEAD, **said(), **confirmed})


def lines(snapshot: Snapshot, wish: Wish) -> Iterator[str]:
    """All that a paper says, block by block."""
    briefing = build_briefing(snapshot, wish)
    for block in briefing.blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text
            case Remark() | Said() | FinePrint():
                yield f"{block.label}{block.text}"
            case Standing():
                yield block.words
            case Groundwork():
                yield from (f"{one.number}{one.title}{''.join(r.text for r in one.reasons)}" for one in block.entries)
            case ComparisonTable():
                yield from (f"{row.indicator}{row.baseline}{row.target}{row.note}" for row in block.rows)
    if briefing.annex:
        yield from (cell for row in briefing.annex.table.rows for cell in row)
        yield from (f"{one.label}{one.text}" for one in briefing.annex.remarks)


@pytest.mark.parametrize("kind", [Kind.FORMAL, Kind.BULLETIN])
def test_nothing_of_the_program_s_own_stands_under_a_red_head(filled: Snapshot, kind: Kind) -> None:
    found = list(lines(filled, Wish(kind=kind, day=DAY)))

    for words in OF_THE_PROGRAM:
        assert [line for line in found if words in line] == []
    assert [line for line in found if IDENTIFIERS.search(line)] == []
    assert not build_briefing(filled, Wish(kind=kind, day=DAY)).prints_source


@pytest.mark.parametrize("kind", [Kind.FORMAL, Kind.BULLETIN])
def test_under_a_red_head_there_is_no_table_of_contents(filled: Snapshot, kind: Kind) -> None:
    assert not [block for block in build_briefing(filled, Wish(kind=kind)).blocks if isinstance(block, Contents)]


def test_the_formal_document_prints_the_links_that_are_confirmed_and_no_empty_section(filled: Snapshot) -> None:
    blocks = build_briefing(filled, Wish(kind=Kind.FORMAL, day=DAY)).blocks
    found = [block for block in blocks if isinstance(block, Groundwork)]
    headings = [block.text for block in blocks if isinstance(block, Heading) and "上年工作基础" in block.text]

    assert len(found) == len(headings) == len({link.task for link in filled.document.links[:3]})


def test_what_the_text_says_does_not_stand_again_in_the_annex(filled: Snapshot) -> None:
    """Progress, problems, doubts and notes once stood twice, below the head of the table."""
    wish = Wish(kind=Kind.FORMAL, day=DAY, links=LinkChoice.ALL, notes=True, doubts=True)
    annex = build_briefing(filled, wish).annex
    assert annex is not None

    assert annex.remarks == ()
    assert [column.heading for column in annex.table.columns][-1] == "备注"
    for words in ("已落实选址210处（示例）。", "用房难（示例）。", "请补充"):
        assert sum(words in line for line in lines(filled, wish)) == 1


def test_every_row_of_the_annex_can_be_read_without_the_rows_above_it(filled: Snapshot) -> None:
    annex = build_briefing(filled, Wish(kind=Kind.FORMAL)).annex
    assert annex is not None
    outline, reading = filled.document.outline, filled.reading

    for row, node in zip(annex.table.rows, annex.table.nodes, strict=True):
        task = outline[outline[node].parent_id or node]
        assert row[1] == f"{reading.marker(task)}{reading.title(task)}"


def test_a_department_that_is_only_suggested_leaves_a_cell_to_fill_in(snapshot: Snapshot) -> None:
    for kind, has_lead in ((Kind.FORMAL, False), (Kind.TABLE, True)):
        annex = build_briefing(snapshot, Wish(kind=kind)).annex
        assert annex is not None
        place = [column.heading for column in annex.table.columns].index("牵头单位")
        assert any(row[place] for row in annex.table.rows) == has_lead


def test_where_only_supporters_are_decided_the_lead_is_said_to_be_open(document: Document) -> None:
    snapshot = Snapshot.saying(document, {(SubjectId("T03"), "supporting"): ("老龄工作处",)})

    blocks = build_briefing(snapshot, Wish(kind=Kind.FORMAL, tasks=(NodeId("T03"),))).blocks

    (said,) = [block.text for block in blocks if isinstance(block, Remark) and "配合单位" in block.text]
    assert said.startswith("牵头单位：待明确；配合单位：老龄工作处")


def test_measures_that_others_lead_are_told_of_beside_the_lead_of_the_task(document: Document) -> None:
    values: dict[Key, Value] = {(SubjectId("T03"), "lead"): "社会福利处", (SubjectId("T03.s3"), "lead"): "老龄工作处"}
    snapshot = Snapshot.saying(document, values)

    blocks = build_briefing(snapshot, Wish(kind=Kind.FORMAL, tasks=(NodeId("T03"),))).blocks

    (said,) = [block.text for block in blocks if isinstance(block, Remark) and "牵头单位" in block.text]
    assert said == "牵头单位：社会福利处。\n部分举措另由老龄工作处牵头。"


def test_the_table_of_its_own_has_a_column_for_what_was_filed(filled: Snapshot, snapshot: Snapshot) -> None:
    annex = build_briefing(filled, Wish(kind=Kind.TABLE)).annex
    empty = build_briefing(snapshot, Wish(kind=Kind.TABLE)).annex
    assert annex is not None
    assert empty is not None

    place = [column.heading for column in annex.table.columns].index("进展情况")
    (cell,) = [row[place] for row in annex.table.rows if row[place]]
    assert cell == (
        "社会福利处（2017年一季度，完成率6%，待审）进展情况：已落实选址210处（示例）。\n存在问题：用房难（示例）。\n下一步打算：协调解决（示例）。"
    )
    assert "进展情况" not in [column.heading for column in empty.table.columns]
    for table in (annex.table, empty.table):
        assert sum(column.share for column in table.columns) == pytest.approx(1.0)


def test_every_passage_that_the_text_marks_as_doubtful_is_marked_in_the_annex(filled: Snapshot) -> None:
    """What a person doubted was once marked in the text alone."""
    wish = Wish(kind=Kind.FORMAL, tasks=(NodeId("T03"),), doubts=True)
    briefing = build_briefing(filled, wish)
    assert briefing.annex is not None

    marked = [
        node
        for node, row in zip(briefing.annex.table.nodes, briefing.annex.table.rows, strict=True)
        if row[-1] == "疑误"
    ]

    in_text = [one for one in briefing.blocks if isinstance(one, Remark) and one.label == "疑误"]
    assert len(in_text) == 2
    assert marked == ["T03.s2", "T03.s3"]


def test_a_doubt_about_a_heading_is_marked_in_the_first_row_of_its_task(document: Document) -> None:
    task, doubt = document.outline[NodeId("T05")], SubjectId("doubt:1")
    span = task.title
    said: dict[Key, Value] = {
        (doubt, "node"): "T05", (doubt, "text"): "示例", (doubt, "start"): span.start, (doubt, "end"): span.end,
        (doubt, "quote"): span.of(document.source.text),
    }  # fmt: skip
    annex = build_briefing(Snapshot.saying(document, said), Wish(kind=Kind.FORMAL, doubts=True)).annex
    assert annex is not None

    rows = dict(zip(annex.table.nodes, annex.table.rows, strict=True))
    assert rows[NodeId("T05.s1")][-1] == "疑误"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("已印发", "已印发。"),
        ("已印发。", "已印发。"),
        ("已印发！", "已印发！"),
        ("称“已印发。”", "称“已印发。”"),
        ("称“已印发”", "称“已印发”。"),
        ("一、已印发\n二、已报送\n", "一、已印发\n二、已报送。"),
        ("已印发；", "已印发；"),
    ],
)
def test_what_was_filed_ends_with_a_stop_in_every_paper(typed: str, printed: str) -> None:
    assert stopped(typed) == printed


@pytest.mark.parametrize(
    ("issuer", "title"),
    [
        ("甲省甲厅、甲省乙厅", "甲省甲厅 甲省乙厅关于2017年工作任务分解落实情况的报告"),
        ("甲省甲厅、甲省乙厅、甲省丙厅、甲省丁厅", "甲省甲厅等四部门关于2017年工作任务分解落实情况的报告"),
    ],
)
def test_bodies_that_issue_together_stand_in_the_title_without_a_mark(
    document: Document, issuer: str, title: str
) -> None:
    values = {**HEAD, (OFFICE, "paper_issuer"): issuer, (OFFICE, "paper_title"): ""}

    assert build_briefing(Snapshot.saying(document, values), Wish(kind=Kind.FORMAL)).title == title


def test_a_notice_that_hands_on_the_table_says_so_and_nothing_else(document: Document) -> None:
    """Behind 请认真贯彻执行。 stood the whole report, and the table that was handed on was called an annex."""
    values = {**HEAD, (OFFICE, "paper_title"): "示例厅关于印发2017年工作任务分解表的通知"}

    briefing = build_briefing(Snapshot.saying(document, values), Wish(kind=Kind.FORMAL))

    assert briefing.blocks == (Remark("现将《2017年工作任务分解表》印发给你们，请认真贯彻执行。"),)
    assert briefing.annex is not None
    assert briefing.annex.mark == ""


def test_a_table_that_is_handed_on_bears_the_notes_and_says_what_it_leaves_out(filled: Snapshot) -> None:
    """Notes that were meant for print were gone, and of filings that did not print it was said that they do."""
    values = {(OFFICE, "paper_title"): "示例厅关于印发2017年工作任务分解表的通知"}
    snapshot = Snapshot.saying(filled.document, {**HEAD, **said(), **values})
    wish = Wish(kind=Kind.FORMAL, notes=True, day=DAY)

    briefing = build_briefing(snapshot, wish)

    assert briefing.annex is not None
    assert {one.text for one in briefing.annex.remarks} == {"请补充\n<b>数据</b> & 说明。", "上年数据已核（示例）。"}
    told = [str(one) for one in lacking(snapshot, wish, briefing)]
    assert "这份通知只印发分解表，已有的1条填报没有印。" in told
    assert not any("照所报印出" in one for one in told)
