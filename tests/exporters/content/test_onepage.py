"""一页纸: what needs a decision, what is late, and last what the targets are."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from support.faces import FONTS
from support.printed import pages

from exporters.content import FinePrint, Heading, Kind, Remark, Said, Table, Totals, Wish, build_briefing
from exporters.papers import render_paper
from models.document import Document
from models.outline import NodeId
from models.workspace import Key, Snapshot, SubjectId, Value
from models.workspace.filings import filing_subject
from models.workspace.periods import Period
from models.workspace.values import OFFICE

DAY = date(2017, 4, 10)
WISH = Wish(kind=Kind.ONEPAGE, day=DAY)


def filed(node: str, **fields: Value) -> dict[Key, Value]:
    subject = filing_subject(NodeId(node), Period.parse("2017Q1"), "示例处")
    about: dict[Key, Value] = {(subject, "node"): node, (subject, "period"): "2017Q1", (subject, "unit"): "示例处"}
    return about | {(subject, field): value for field, value in fields.items()}


@pytest.fixture(scope="module")
def busy(document: Document) -> Snapshot:
    """Eight tasks late, four problems, of which the last one needs the leaders."""
    said: dict[Key, Value] = {(OFFICE, "paper_issuer"): "示例厅", (OFFICE, "paper_issued"): "2017-04-10"}
    for number in range(1, 9):
        said[SubjectId(f"T{number:02}"), "deadline"] = "2月底前" if number == 6 else "3月底前"
    said[SubjectId("T03"), "leader"] = "示例领导"
    for node, problem, status in (
        ("T02.s3", "立法计划未列入一类项目（示例）", ""),
        ("T03.s3", "用房难，需省级部门协调（示例）", ""),
        ("T08.s1", "编制未落实（示例）", ""),
        ("T10.s1", "用地指标不足，需要请厅领导出面协调（示例）", "需协调"),
    ):
        said |= filed(node, problems=problem, status=status)
    return Snapshot.saying(document, said)


def tables(snapshot: Snapshot, wish: Wish = WISH) -> dict[str, Table | Remark]:
    blocks = build_briefing(snapshot, wish).blocks
    return {
        block.text: following
        for block, following in pairwise(blocks)
        if isinstance(block, Heading) and isinstance(following, Table | Remark)
    }


def rows(table: Table | Remark) -> list[tuple[str, ...]]:
    assert isinstance(table, Table)
    return list(table.rows)


def test_decisions_stand_first_and_those_that_ask_for_the_leaders_before_all(busy: Snapshot) -> None:
    found = tables(busy)

    titles = [title.partition("（")[0] for title in found]
    assert titles == ["一、需要协调决定的事项", "二、需要关注的任务", "三、其他存在问题", "四、主要目标"]
    assert [(row[0][:3], row[2]) for row in rows(found["一、需要协调决定的事项"])] == [
        ("（十）", "厅领导"),
        ("（三）", "省级部门"),
    ]
    assert [(row[0][:3], row[1]) for row in rows(found["三、其他存在问题"])] == [
        ("（二）", "立法计划未列入一类项目（示例）。（示例处报）"),
        ("（八）", "编制未落实（示例）。（示例处报）"),
    ]


@pytest.mark.parametrize(
    ("problem", "leader", "who"),
    [
        ("用房难，需请示例处协调（示例）", "示例领导", "示例处"),
        ("用房难，有待协调解决（示例）", "示例领导", "示例领导"),
        ("用房难，需加强部门协调（示例）", "示例领导", "示例领导"),
        ("用房难，需加强部门协调（示例）", "", "待明确"),
    ],
)
def test_whom_the_words_ask_decides_before_the_leader_in_charge(
    document: Document, problem: str, leader: str, who: str
) -> None:
    """Beside 需请省政府法制办协调 stood the leader in charge, and without one 加强部门 stood as who decides."""
    said = {**filed("T03.s3", problems=problem), (SubjectId("T03"), "leader"): leader}

    (row,) = rows(tables(Snapshot.saying(document, said))["一、需要协调决定的事项"])

    assert row[2] == who


def test_a_problem_that_the_lead_department_reported_names_nobody(document: Document) -> None:
    said = {**filed("T02.s3", problems="立法未列入（示例）"), (SubjectId("T02.s3"), "lead"): "示例处"}

    (row,) = rows(tables(Snapshot.saying(document, said))["三、存在问题"])

    assert row[1] == "立法未列入（示例）。"


def test_everything_late_is_listed_the_longest_first(busy: Snapshot) -> None:
    late = rows(tables(busy)["二、需要关注的任务"])

    assert [row[0][:3] for row in late[:8]] == ["（六）", *(f"（{numeral}）" for numeral in "一二三四五七八")]
    assert late[0][1] == "◆逾期41天（限2月28日），未填报"


def test_what_is_behind_is_listed_by_how_far(document: Document) -> None:
    """25.3, 23.2, 24.9 once stood below each other, by deadlines that had not come yet."""
    said = {key: value for node, percent in (("T02", 4.0), ("T03", 2.0), ("T06", 3.0))
            for key, value in filed(node, percent=percent).items()}  # fmt: skip
    said[SubjectId("T02"), "deadline"] = "6月底前"

    late = rows(tables(Snapshot.saying(document, said))["二、需要关注的任务"])

    assert [row[1] for row in late] == ["■滞后25个百分点", "■滞后24个百分点", "■滞后23个百分点"]


def test_all_of_it_is_printed_on_one_page_and_the_targets_give_way(busy: Snapshot) -> None:
    paper = render_paper(busy, WISH, FONTS)
    (text,) = pages(paper.data)

    for row in (*rows(tables(busy)["一、需要协调决定的事项"]), *rows(tables(busy)["二、需要关注的任务"])):
        assert [cell for cell in row if cell.replace(" ", "") not in text] == []
    assert text.count("没有列出") == 1
    assert text.count("主要目标") == 1
    assert "另有存在问题2项、主要目标4项没有列出，见汇报材料。据《" in text
    assert "（示例厅2017年4月10日）" in text
    assert "一页纸放不下全部内容：“主要目标”有4行没有印。" in paper.misfits


def test_targets_that_stand_still_or_cannot_be_compared_are_left_out(snapshot: Snapshot) -> None:
    found = rows(tables(snapshot)["三、主要目标"])

    assert [row[3] for row in found] == ["＋约644个", "－1641个", "－20个", "＋5个百分点"]


def test_the_present_value_stands_beside_its_target_where_somebody_reported_it(document: Document) -> None:
    """Base, target and difference printed, and the 22566 that had been reported did not."""
    (one,) = [one for one in document.comparisons_of(NodeId("T03")) if one.is_comparable and one.difference]
    place = str(one.target.span.start)
    said = filed(one.measure, targets=(place,), **{f"current@{place}": 22566.0})

    before, after = (
        next(table for title, table in tables(one).items() if "主要目标" in title)
        for one in (Snapshot(document), Snapshot.saying(document, said))
    )
    assert isinstance(before, Table)
    assert isinstance(after, Table)

    assert "当前值" not in [column.heading for column in before.columns]
    assert [column.heading for column in after.columns][-1] == "当前值"
    assert sum(column.share for column in after.columns) == pytest.approx(1.0)
    assert [row[-1] for row in after.rows if row[-1]] == ["22566个"]


def test_targets_that_are_counted_and_not_listed_are_said_to_be_elsewhere(snapshot: Snapshot) -> None:
    """14 once stood above a list of four."""
    blocks = build_briefing(snapshot, WISH).blocks
    (totals,) = [block for block in blocks if isinstance(block, Totals)]
    counted = {one.words: int(one.number) for one in totals.cells}
    listed = rows(tables(snapshot)["三、主要目标"])

    others = counted["有上年基数的目标"] - len(listed)
    assert blocks[-1] == Remark(f"其余{others}个目标与上年口径不同或者持平，见汇报材料各任务的“目标与基数”。")


def test_where_the_sheet_is_full_the_heading_counts_the_targets_that_are_not_listed(busy: Snapshot) -> None:
    found = tables(busy)

    assert "四、主要目标（其余10个口径不同或者持平，见汇报材料）" in found
    assert len(rows(found["四、主要目标（其余10个口径不同或者持平，见汇报材料）"])) == 4


def test_where_nobody_has_reported_the_sheet_says_so_in_the_office_s_words(snapshot: Snapshot) -> None:
    found = tables(snapshot)

    for title in ("一、需要协调决定的事项", "二、需要关注的任务"):
        remark = found[title]
        assert isinstance(remark, Remark)
        assert remark.text == "尚未填报，暂无法研判。"


def test_the_day_up_to_which_it_counts_is_named_where_the_date_of_the_sheet_does_not_say_it(busy: Snapshot) -> None:
    def days(day: date) -> list[str]:
        blocks = build_briefing(busy, Wish(kind=Kind.ONEPAGE, day=day)).blocks
        return [block.text for block in blocks if isinstance(block, FinePrint)]

    assert days(DAY) == []
    assert days(date(2017, 3, 31)) == ["2017年3月31日。"]


def test_what_needs_a_decision_is_the_same_in_every_paper(busy: Snapshot) -> None:
    """编制未落实 once stood among what the leaders were to decide, and the report said it was one task alone."""
    for kind in (Kind.REPORT, Kind.BULLETIN, Kind.FORMAL):
        remarks = [one.text for one in build_briefing(busy, Wish(kind=kind, day=DAY)).blocks if isinstance(one, Remark)]
        assert any("涉及（二）（三）（八）（十），其中需要协调的是（三）（十）" in one for one in remarks)


def test_a_problem_that_is_settled_or_needs_nobody_asks_for_no_decision(document: Document) -> None:
    said = filed("T02.s3", problems="已协调解决（示例）") | filed("T03.s3", problems="无需协调（示例）")

    found = tables(Snapshot.saying(document, said))

    assert isinstance(found["一、需要协调决定的事项"], Remark)
    assert len(rows(found["三、存在问题"])) == 2


def test_a_table_that_was_cut_names_the_paper_that_lists_all_of_it(document: Document) -> None:
    said = {key: value for number in range(1, 16) for key, value in filed(
        f"T{number:02}.s1", problems="需要请厅领导出面协调的事项，" * 6).items()}  # fmt: skip
    snapshot = Snapshot.saying(document, said)
    (text,) = pages(render_paper(snapshot, WISH, FONTS).data)
    (left_out,) = set(re.findall("另有([0-9]+)项没有列出，见汇报材料。", text))

    report = build_briefing(snapshot, Wish(kind=Kind.REPORT, day=DAY)).blocks
    problems = [one for one in report if isinstance(one, Said) and one.label == "存在问题"]
    assert 0 < int(left_out) < len(problems) == 15


def test_the_sheet_of_a_period_names_it_in_its_title(document: Document) -> None:
    wish = Wish(kind=Kind.ONEPAGE, period=Period.parse("2017Q2"))

    assert build_briefing(Snapshot(document), wish).title == "2017年二季度工作任务进展一页纸"


@pytest.mark.parametrize("problem", ["用房难，有待协调解决（示例）", ""])
def test_of_a_measure_its_own_leader_decides(document: Document, problem: str) -> None:
    """Beside a measure with a leader of its own stood that of its task, who had left."""
    said = {**filed("T03.s3", problems=problem, status="需协调"), (SubjectId("T03"), "leader"): "示例甲"}
    said[SubjectId("T03.s3"), "leader"] = "示例乙"

    (row,) = rows(tables(Snapshot.saying(document, said))["一、需要协调决定的事项"])

    assert row[2] == "示例乙"
