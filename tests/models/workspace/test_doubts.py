"""What can be read and is probably meant otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.figures import FigureKind, Relation
from models.outline import NodeId
from models.workspace.doubts import contradiction, doubt_of
from models.workspace.entries import filing_entry
from models.workspace.entry_cells import EntryCell
from models.workspace.filings import CURRENT
from models.workspace.periods import Period
from models.workspace.statuses import StatusRole

Q1 = Period.parse("2017Q1")


def cell(node: str, field: str) -> EntryCell:
    return EntryCell(node=NodeId(node), field=field, words="", period=Q1, unit="某处")


def test_no_target_of_the_paper_is_doubted_when_it_is_reached(document: Document) -> None:
    now = workspace(document).now
    targets = [figure for figure in now.reading.figures if figure.kind is FigureKind.TARGET]

    doubts = {
        figure.quote: doubt_of(now, cell(figure.node, f"{CURRENT}{figure.span.start}"), f"{figure.value}{figure.unit}")
        for figure in targets
    }

    assert set(doubts.values()) == {""}


def test_nor_is_last_years_result_where_it_speaks_of_the_same(document: Document) -> None:
    now = workspace(document).now
    for one in document.comparisons:
        if one.relation is Relation.SAME:
            entry = cell(one.measure, f"{CURRENT}{one.target.span.start}")
            assert doubt_of(now, entry, f"{one.baseline.amount:f}") == "", one.indicator


@given(times=st.integers(10, 10**6))
def test_many_times_a_target_is_doubted(document: Document, times: int) -> None:
    now = workspace(document).now
    one = next(one for one in document.comparisons if one.target.quote == "1000个")

    assert doubt_of(now, cell(one.measure, f"{CURRENT}{one.target.span.start}"), str(1000 * times))


def test_a_place_that_is_no_target_says_nothing(document: Document) -> None:
    assert doubt_of(workspace(document).now, cell("T03.s3", f"{CURRENT}1"), "5") == ""


@pytest.mark.parametrize("field", ["progress", "problems", "phone", "status"])
def test_words_are_never_doubted(document: Document, field: str) -> None:
    assert doubt_of(workspace(document).now, cell("T03.s3", field), "0.5") == ""


@pytest.mark.parametrize(
    "words",
    [
        "同上",
        "见上",
        "如上。",
        "详见上文",
        "略",
        "（略）",
        "详略",
        "同上。",
        "〃",
        "同前",
        "内容同上一条",
        "见附件",
        "详见附件1",
        "（见附件）",
        "附后",
        "#######",
        "清除",
        "【删除】",
    ],
)
def test_words_that_say_nothing_where_they_stand_are_doubted(document: Document, words: str) -> None:
    assert doubt_of(workspace(document).now, cell("T03.s3", "progress"), words)
    assert doubt_of(workspace(document).now, cell("T03.s3", "person"), words)


@pytest.mark.parametrize(
    "words",
    ["无", "同上海合作办会", "清除积雪120处", "见附件所列12个县均已开工", "#1泵站已建成", "同意", "完成上年同期任务"],
)
def test_words_that_say_something_are_not(document: Document, words: str) -> None:
    assert doubt_of(workspace(document).now, cell("T03.s3", "progress"), words) == ""


@pytest.mark.parametrize("words", ["-", "—", "/", "——"])
def test_a_stroke_says_that_there_is_no_problem_and_elsewhere_nothing(document: Document, words: str) -> None:
    now = workspace(document).now

    assert doubt_of(now, cell("T03.s3", "problems"), words) == ""
    assert "没有就空着" in doubt_of(now, cell("T03.s3", "progress"), words)
    assert "没有就空着" in doubt_of(now, cell("T03.s3", "person"), words)


@pytest.mark.parametrize("words", ["见上级文件", "略有进展", "策略已定", "如上海做法"])
def test_words_that_only_begin_so_are_not(document: Document, words: str) -> None:
    assert doubt_of(workspace(document).now, cell("T03.s3", "progress"), words) == ""


def test_evidence_may_be_attached(document: Document) -> None:
    assert doubt_of(workspace(document).now, cell("T03.s3", "evidence"), "见附件") == ""
    assert doubt_of(workspace(document).now, cell("T03.s3", "evidence"), "同上") != ""


@pytest.mark.parametrize(
    ("amount", "is_doubted"), [(3000, False), (9000, False), (10100, True), (11210, True), (14200, True)]
)
def test_what_is_added_is_doubted_where_it_comes_near_to_what_there_was(
    document: Document, amount: int, is_doubted: bool
) -> None:
    one = next(one for one in document.comparisons if one.indicator == "新增老年食堂数")

    doubt = doubt_of(workspace(document).now, cell(one.measure, f"{CURRENT}{one.target.span.start}"), str(amount))

    assert ("像是累计数" in doubt) is is_doubted


def test_the_unit_of_what_there_was_counts(document: Document) -> None:
    one = next(one for one in document.comparisons if one.target.quote == "2.3万个")

    entry = cell(one.measure, f"{CURRENT}{one.target.span.start}")
    assert doubt_of(workspace(document).now, entry, "22600家") == ""
    assert "不到目标和基数的百分之一" in doubt_of(workspace(document).now, entry, "12家")


def test_a_running_total_below_what_it_starts_from_is_doubted(document: Document) -> None:
    one = next(one for one in document.comparisons if one.target.quote == "2.3万个")
    entry = cell(one.measure, f"{CURRENT}{one.target.span.start}")

    assert "比基数" in doubt_of(workspace(document).now, entry, "1.2千个")
    assert doubt_of(workspace(document).now, entry, "1.2千个", of_many=True) == ""


def test_work_that_goes_back_is_doubted(document: Document) -> None:
    """已完成 and 100 of the first quarter came home as 推进中 and 40 of the second without a word."""
    office, node, unit = workspace(document), NodeId("T03.s3"), "社会福利处"
    first, second = Period.parse("2017Q1"), Period.parse("2017Q2")
    office.say(filing_entry(office.now, node, first, unit, {"percent": "85", "status": "已完成"}), "填报", SCREEN)
    percent, status = (replace(cell(node, field), unit=unit, period=second) for field in ("percent", "status"))

    assert doubt_of(office.now, percent, "60%") == "60%比上次报的85%还少"
    assert doubt_of(office.now, status, "推进中") == "上次报的状态是“已完成”，这次是“推进中”"
    assert doubt_of(office.now, percent, "85") == ""
    assert doubt_of(office.now, status, "已完成") == ""
    for other in (replace(percent, unit="救灾处"), replace(percent, period=first)):
        assert doubt_of(office.now, other, "60%") == ""


def test_one_below_what_the_unit_said_before_is_doubted_also_of_one_of_many(document: Document) -> None:
    office = workspace(document)
    one = next(one for one in document.comparisons if one.target.quote == "2.3万个")
    field = f"{CURRENT}{one.target.span.start}"
    first, entry = Period.parse("2017Q1"), replace(cell(one.measure, field), unit="甲县")
    office.say(filing_entry(office.now, one.measure, first, "甲县", {field: "300"}), "填报", SCREEN)
    later = replace(entry, period=Period.parse("2017Q2"))

    assert "比上次报的300个还少" in doubt_of(office.now, later, "30", of_many=True)
    assert doubt_of(office.now, later, "310", of_many=True) == ""
    assert doubt_of(office.now, replace(later, unit="乙县"), "30", of_many=True) == ""
    assert doubt_of(office.now, replace(later, period=first), "30", of_many=True) == ""  # puts its own number right


def test_what_clears_is_never_doubted(document: Document) -> None:
    assert doubt_of(workspace(document).now, replace(cell("T03.s3", "percent"), words="1"), "") == ""


def test_without_one_of_the_two_there_is_no_contradiction() -> None:
    assert contradiction(StatusRole.UNDER_WAY, "推进中", 100) != ""
    assert contradiction(None, "", 30) == contradiction(StatusRole.DONE, "已完成", None) == ""
