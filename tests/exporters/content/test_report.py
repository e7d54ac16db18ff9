"""What the report says."""

from __future__ import annotations

import pytest

from exporters.content import (
    ComparisonTable,
    FinePrint,
    Groundwork,
    Heading,
    LinkChoice,
    Paragraph,
    Remark,
    Wish,
    build_report,
    links_said,
)
from exporters.errors import ExportError
from models.outline import Level, NodeId
from models.workspace import Snapshot
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
        (kept.point, False, (kept.why,))
    ]


def fine_print(snapshot: Snapshot, wish: Wish) -> str:
    return "".join(block.text for block in build_report(snapshot, wish).blocks if isinstance(block, FinePrint))


def overview(snapshot: Snapshot, wish: Wish) -> str:
    return next(block.text for block in build_report(snapshot, wish).blocks if isinstance(block, Remark))


def test_the_overview_names_tasks_whose_groundwork_is_only_suggested(snapshot: Snapshot) -> None:
    one = snapshot.document.links_of(NodeId("T03"))[0]
    said = Snapshot.saying(snapshot.document, {(link_subject(one.id), "verdict"): "confirmed"})

    assert "12项有上年工作基础（均为建议，尚待确认）" in overview(snapshot, Wish())
    assert "12项有上年工作基础（11项为建议，尚待确认）" in overview(said, Wish())
    assert "1项有上年工作基础；" in overview(said, Wish(links=LinkChoice.CONFIRMED))
    assert "上年工作基础" not in overview(snapshot, Wish(links=LinkChoice.CONFIRMED))


def test_where_only_confirmed_links_print_the_paper_says_how_many_wait(snapshot: Snapshot) -> None:
    (groundwork,) = [block for block in only(snapshot, "T03", LinkChoice.CONFIRMED) if isinstance(block, Groundwork)]

    waiting = links_said(snapshot, Wish(tasks=(NodeId("T03"),))).suggested
    assert groundwork.entries == ()
    assert groundwork.none_because == f"尚待确认，有{waiting}条建议未印。"
    assert "另有89条建议尚待确认，未印" in fine_print(snapshot, Wish(links=LinkChoice.CONFIRMED))


def test_a_task_without_groundwork_says_why(snapshot: Snapshot) -> None:
    (groundwork,) = [block for block in only(snapshot, "T15") if isinstance(block, Groundwork)]

    assert not groundwork.entries
    assert "社会组织党建是另一项工作" in groundwork.none_because


def test_a_doubtful_number_is_shown_as_doubtful(snapshot: Snapshot) -> None:
    doubts = [block.text for block in only(snapshot, "T03") if isinstance(block, Remark) and block.label == "疑误"]

    assert any("形成12个在" in doubt and "形成1—2个在" in doubt for doubt in doubts)


def test_tasks_stand_in_the_order_wished(snapshot: Snapshot) -> None:
    blocks = build_report(snapshot, Wish(tasks=(NodeId("T05"), NodeId("T03")))).blocks

    assert [block.node for block in blocks if isinstance(block, Heading) and block.node] == ["T05", "T03"]


def test_an_unknown_task_is_refused_by_name(snapshot: Snapshot) -> None:
    with pytest.raises(ExportError, match="T99"):
        build_report(snapshot, Wish(tasks=(NodeId("T99"),)))
