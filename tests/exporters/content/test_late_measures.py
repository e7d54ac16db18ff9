"""Measures past a deadline of their own are named with it where a paper says what is late."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from exporters.content import Block, Heading, Kind, Remark, Table, Totals, Wish, build_briefing
from exporters.content.gathered import gathered
from models.document import Document
from models.outline import NodeId
from models.workspace import Key, Snapshot, SubjectId, Value
from models.workspace.filings import filing_subject
from models.workspace.periods import Period
from models.workspace.totals import totals

DAY = date(2017, 4, 10)
LATE: dict[Key, Value] = {
    (SubjectId("T03.s5"), "deadline"): "3月底前",
    (SubjectId("T03.s5"), "lead"): "示例处",
    (SubjectId("T13.s2"), "deadline"): "2月底前",
    (SubjectId("T13.s3"), "deadline"): "2月底前",
    (SubjectId("T13.s3"), "status"): "已完成",
    (SubjectId("T13.s4"), "deadline"): "6月底前",
}
IN_FULL = "任务（三）继续推进医养结合，完成时限2017年3月31日，逾期10天，由示例处牵头"


@pytest.fixture(scope="module")
def late(document: Document) -> Snapshot:
    return Snapshot.saying(document, LATE)


def blocks(snapshot: Snapshot, kind: Kind, day: date = DAY) -> tuple[Block, ...]:
    return build_briefing(snapshot, Wish(kind=kind, day=day)).blocks


def remarks(snapshot: Snapshot, kind: Kind) -> list[str]:
    return [one.text for one in blocks(snapshot, kind) if isinstance(one, Remark) and "另定时限" in one.text]


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.FORMAL])
def test_the_whole_names_them_and_the_chapter_of_each_task_says_how_late_they_are(late: Snapshot, kind: Kind) -> None:
    whole, *of_tasks = remarks(late, kind)

    assert whole.startswith("举措逾期（另定时限）2条：任务（十三）")
    assert whole.endswith("（限2017年2月28日）；任务（三）继续推进医养结合（限2017年3月31日）。")
    assert of_tasks[0] == f"举措逾期（另定时限）：{IN_FULL.removeprefix('任务（三）')}。"
    assert "完成时限2017年2月28日，逾期41天" in of_tasks[1]


def test_the_bulletin_names_them_behind_the_tasks_that_are_late(late: Snapshot) -> None:
    (whole,) = remarks(late, Kind.BULLETIN)
    (below,) = [
        after.text
        for before, after in pairwise(blocks(late, Kind.BULLETIN))
        if isinstance(before, Heading) and before.text == "举措逾期（另定时限）" and isinstance(after, Remark)
    ]
    titles = [one.text for one in blocks(late, Kind.BULLETIN) if isinstance(one, Heading) and one.level == 1]

    assert whole == "举措逾期（另定时限）2条，涉及（三）（十三）。"
    assert below.startswith("任务（十三）")
    assert below.endswith(f"；{IN_FULL}。")
    assert "二、需要关注的任务和举措" in titles


def test_the_sheet_for_the_leaders_lists_them_below_the_tasks_and_does_not_count_them(late: Snapshot) -> None:
    found = blocks(late, Kind.ONEPAGE)
    rows = [row for one in found if isinstance(one, Table) for row in one.rows]
    (counted,) = [one for one in found if isinstance(one, Totals)]

    assert [row[1] for row in rows if "举措逾期" in row[1]] == [
        "举措逾期41天（限2月28日）",
        "举措逾期10天（限3月31日）",
    ]
    assert ("任务（三）继续推进医养结合", "举措逾期10天（限3月31日）", "示例处") in rows
    assert "逾期" not in [one.words for one in counted.cells]


def test_they_are_those_that_the_window_counts(document: Document) -> None:
    many = {key: value for number in range(1, 8) for key, value in {
        (SubjectId(f"T03.s{number}"), "deadline"): "3月底前"}.items()}  # fmt: skip
    snapshot = Snapshot.saying(document, many)
    counted = [node for node in totals(snapshot, DAY).overdue if document.outline[NodeId(node)].parent_id == "T03"]

    whole, *_ = remarks(snapshot, Kind.REPORT)

    assert whole.endswith(f"举措逾期（另定时限）{len(counted)}条，涉及（三）。")
    assert not remarks(Snapshot.saying(document, {(SubjectId("T03"), "deadline"): "3月底前"}), Kind.REPORT)


def test_what_was_done_in_another_period_is_not_late_in_a_paper_of_this_one(document: Document) -> None:
    """A bulletin of the second quarter called late what had been filed as done in the first."""
    done = filing_subject(NodeId("T03.s5"), Period.parse("2017Q1"), "示例处")
    filed: dict[Key, Value] = {
        (done, "node"): "T03.s5", (done, "period"): "2017Q1", (done, "unit"): "示例处",
        (done, "percent"): 100.0, (done, "status"): "已完成",
    }  # fmt: skip
    wish = Wish(kind=Kind.BULLETIN, day=date(2017, 7, 5), period=Period.parse("2017Q2"))

    def late_in(snapshot: Snapshot) -> list[NodeId]:
        return [one.node for one in gathered(wish.seen(snapshot), wish).late_measures]

    assert "T03.s5" in late_in(Snapshot.saying(document, LATE))
    assert "T03.s5" not in late_in(Snapshot.saying(document, {**LATE, **filed}))
    assert totals(Snapshot.saying(document, {**LATE, **filed}), date(2017, 7, 5)).overdue == tuple(
        sorted(late_in(Snapshot.saying(document, {**LATE, **filed})))
    )
