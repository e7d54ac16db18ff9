"""What the report says."""

from __future__ import annotations

import re

import pytest
from support.faces import FONTS
from support.printed import pages, rendered

from exporters.content import (
    ComparisonTable,
    FinePrint,
    Groundwork,
    Heading,
    Kind,
    LinkChoice,
    Paragraph,
    Reason,
    Remark,
    Said,
    Wish,
    build_briefing,
    build_report,
)
from exporters.errors import ExportError
from exporters.papers import render_paper
from models.document import Document
from models.outline import Level, NodeId
from models.workspace import Key, Snapshot, SubjectId, Value
from models.workspace.entries.links import link_entry
from models.workspace.values import link_subject


def only(snapshot: Snapshot, task: str, links: LinkChoice = LinkChoice.ALL) -> tuple[object, ...]:
    return build_report(snapshot, Wish(tasks=(NodeId(task),), links=links)).blocks


def test_every_task_is_there_word_for_word(snapshot: Snapshot) -> None:
    blocks = build_report(snapshot, Wish()).blocks
    words = "".join(block.text for block in blocks if isinstance(block, Heading | Paragraph))

    for task in snapshot.document.outline.of_level(Level.TASK):
        assert snapshot.reading.body(task).replace("\n", "") in words.replace("\n", "")


def test_every_sentence_of_the_paper_can_be_led_back_to_the_source(snapshot: Snapshot) -> None:
    for block in build_report(snapshot, Wish()).blocks:
        if isinstance(block, Paragraph):
            assert snapshot.reading.words(block.source).replace("\n", "") == block.text.replace("\n", "")


def test_every_figure_in_a_table_is_the_source_s_own_string(snapshot: Snapshot) -> None:
    source = snapshot.document.source.text
    rows = [
        row
        for block in build_report(snapshot, Wish()).blocks
        if isinstance(block, ComparisonTable)
        for row in block.rows
    ]

    assert len(rows) == 16
    for row in rows:
        assert row.target_source.of(source) in row.target
        assert row.baseline_source.of(source) in row.baseline


def test_links_nobody_has_confirmed_are_marked_and_the_paper_says_so_once(snapshot: Snapshot) -> None:
    blocks = build_report(snapshot, Wish()).blocks

    entries = [entry for block in blocks if isinstance(block, Groundwork) for entry in block.entries]
    assert entries
    assert all(entry.suggested for entry in entries)
    assert sum("尚未经人确认" in block.text for block in blocks if isinstance(block, FinePrint)) == 1


def test_a_confirmed_link_loses_its_mark_and_a_rejected_one_is_gone(snapshot: Snapshot) -> None:
    kept, dropped = snapshot.document.links_of(NodeId("T03"))[:2]
    said = Snapshot.saying(
        snapshot.document,
        {(link_subject(kept.id), "verdict"): "confirmed", (link_subject(dropped.id), "verdict"): "rejected"},
    )

    (groundwork,) = [block for block in only(said, "T03", LinkChoice.CONFIRMED) if isinstance(block, Groundwork)]

    assert [(entry.node, entry.suggested, entry.reasons) for entry in groundwork.entries] == [
        (kept.point, False, (Reason(kept.why, suggested=False),))
    ]


def test_a_reason_nobody_has_confirmed_is_marked_by_itself(snapshot: Snapshot) -> None:
    links = [link for link in snapshot.document.links_of(NodeId("T02")) if link.point == "A1-1.1"]
    said = Snapshot.saying(snapshot.document, {(link_subject(links[0].id), "verdict"): "confirmed"})

    (groundwork,) = [block for block in only(said, "T02") if isinstance(block, Groundwork)]
    (entry,) = [entry for entry in groundwork.entries if entry.node == "A1-1.1"]

    assert len(links) > 1
    assert not entry.suggested
    assert [reason.suggested for reason in entry.reasons] == [False] + [True] * (len(links) - 1)


def test_the_explanation_counts_the_marks_that_a_reader_can_count(snapshot: Snapshot) -> None:
    """It once counted links, of which several stand behind one mark."""
    first = snapshot.document.links_of(NodeId("T02"))[0]
    said = Snapshot.saying(snapshot.document, {(link_subject(first.id), "verdict"): "confirmed"})

    for one in (snapshot, said):
        text = "".join(pages(render_paper(one, Wish(), FONTS).data))
        explained = re.search("标有【建议】的共([0-9]+)处，尚未经人确认", text)
        assert explained
        assert text.count("【建议】") - 1 == int(explained[1])


def fine_print(snapshot: Snapshot, wish: Wish) -> str:
    return "".join(block.text for block in build_report(snapshot, wish).blocks if isinstance(block, FinePrint))


def overview(snapshot: Snapshot, wish: Wish) -> str:
    return next(block.text for block in build_report(snapshot, wish).blocks if isinstance(block, Remark))


def test_the_overview_names_tasks_whose_groundwork_is_only_suggested(snapshot: Snapshot) -> None:
    one = snapshot.document.links_of(NodeId("T03"))[0]
    said = Snapshot.saying(snapshot.document, {(link_subject(one.id), "verdict"): "confirmed"})

    assert "15项任务中，12项有上年工作基础（均为建议，尚待确认）" in overview(snapshot, Wish())
    assert "15项任务中，12项有上年工作基础（11项为建议，尚待确认）" in overview(said, Wish())


def test_where_only_confirmed_links_print_the_overview_does_not_count_them(snapshot: Snapshot) -> None:
    """It once said that three tasks had groundwork, because somebody had looked at three."""
    one = snapshot.document.links_of(NodeId("T03"))[0]
    said = Snapshot.saying(snapshot.document, {(link_subject(one.id), "verdict"): "confirmed"})

    assert "上年工作基础" not in overview(said, Wish(links=LinkChoice.CONFIRMED))


def test_where_only_confirmed_links_print_a_section_of_which_there_are_none_is_not_there(snapshot: Snapshot) -> None:
    blocks = only(snapshot, "T03", LinkChoice.CONFIRMED)

    assert not [block for block in blocks if isinstance(block, Groundwork)]
    assert not [block for block in blocks if isinstance(block, Heading) and "上年工作基础" in block.text]
    assert "建议" not in fine_print(snapshot, Wish(links=LinkChoice.CONFIRMED))


def test_a_part_of_the_tasks_is_not_said_to_be_all_of_them(snapshot: Snapshot) -> None:
    """`--tasks T05` once said that the year had one task."""
    assert overview(snapshot, Wish()).startswith("2017年工作任务共15项，分解为105条举措；")
    assert overview(snapshot, Wish(tasks=(NodeId("T05"),))).startswith(
        "2017年工作任务共15项，本材料列其中1项、5条举措；"
    )


@pytest.mark.parametrize(("kind", "name"), [(Kind.REPORT, "本材料"), (Kind.BULLETIN, "本期"), (Kind.FORMAL, "本文")])
def test_a_paper_of_a_part_calls_itself_what_it_is(snapshot: Snapshot, kind: Kind, name: str) -> None:
    blocks = build_briefing(snapshot, Wish(kind=kind, tasks=(NodeId("T05"),))).blocks

    assert any(isinstance(block, Remark) and f"，{name}列其中1项、" in block.text for block in blocks)


def test_a_task_without_groundwork_says_so_in_the_office_s_words(snapshot: Snapshot) -> None:
    blocks = only(snapshot, "T15")

    assert not [block for block in blocks if isinstance(block, Groundwork)]
    assert [block.text for block in blocks if isinstance(block, Remark)][-1] == "上年无直接对应的工作。"


def test_a_doubtful_number_is_shown_as_doubtful(snapshot: Snapshot) -> None:
    blocks = build_report(snapshot, Wish(tasks=(NodeId("T03"),), doubts=True)).blocks
    doubts = [block.text for block in blocks if isinstance(block, Remark) and block.label == "疑误"]

    assert any("形成12个在" in doubt and "形成1—2个在" in doubt for doubt in doubts)


def test_what_is_doubtful_is_quoted_as_a_whole_clause(snapshot: Snapshot) -> None:
    """Five characters on either side once cut words in half: 点，形成12个在全国; 内审、绩."""
    blocks = build_report(snapshot, Wish(doubts=True)).blocks
    quoted = [block.text.partition("”")[0][1:] for block in blocks if isinstance(block, Remark) and block.label]

    assert quoted == ["形成12个在全国有重大影响的改革成果", "深入实施水库移民创业致富", "运用稽查"]


def test_tasks_stand_in_the_order_wished(snapshot: Snapshot) -> None:
    blocks = build_report(snapshot, Wish(tasks=(NodeId("T05"), NodeId("T03")))).blocks

    assert [block.node for block in blocks if isinstance(block, Heading) and block.node] == ["T05", "T03"]


def test_an_unknown_task_is_refused_by_name(snapshot: Snapshot) -> None:
    with pytest.raises(ExportError, match="T99"):
        build_report(snapshot, Wish(tasks=(NodeId("T99"),)))


def test_what_people_mark_is_quoted_as_the_paper_reads_and_their_sentences_end(document: Document) -> None:
    """The saved page has 指示,实施 with a half-width comma."""
    source = document.source.text
    comma = source.index("指示,实施")
    note, doubt = SubjectId("note:9"), SubjectId("doubt:9")
    said: dict[Key, Value] = {}
    for subject, start, words in ((note, comma, "请核"), (doubt, comma, "请核")):
        said |= {(subject, "node"): "T03", (subject, "start"): start, (subject, "end"): start + 5}
        said |= {(subject, "quote"): source[start : start + 5], (subject, "text"): words, (subject, "author"): "示例"}

    blocks = build_report(Snapshot.saying(document, said), Wish(notes=True, doubts=True)).blocks

    assert [one.label for one in blocks if isinstance(one, Said) and "批注" in one.label] == [
        "任务（三）“指示，实施”，示例批注"
    ]
    assert "“指示，实施”。请核。" in [one.text for one in blocks if isinstance(one, Remark)]


def test_where_every_task_builds_on_last_year_all_of_them_do(document: Document) -> None:
    found = build_report(Snapshot(document), Wish(tasks=(NodeId("T03"), NodeId("T04")))).blocks

    (whole,) = [one.text for one in found if isinstance(one, Remark) and "上年工作基础" in one.text]
    assert "；2项任务均有上年工作基础（均为建议，尚待确认）；" in whole


def test_a_link_that_somebody_added_without_a_reason_prints_none(snapshot: Snapshot) -> None:
    """人工添加。, which the program keeps in its place, once stood in papers."""
    fields = link_entry(snapshot, NodeId("T03"), NodeId("A3-3.2"), "")
    added = Snapshot.saying(snapshot.document, fields)

    (groundwork,) = [block for block in only(added, "T03") if isinstance(block, Groundwork)]
    (entry,) = [one for one in groundwork.entries if one.node == "A3-3.2"]
    printed = "".join(pages(rendered(build_report(added, Wish(tasks=(NodeId("T03"),))))))

    assert entry.reasons == (Reason("", suggested=False),)
    assert "人工添加" not in printed
    assert f"{entry.title}。" in printed.replace("\n", "")
