"""A paper that counts up to another day than its reader may think says so before it leaves."""

from __future__ import annotations

from datetime import date

import pytest
from support.faces import FONTS

from exporters.content import Kind, Wish
from exporters.content.lacking_days import not_begun, other_lamps
from exporters.papers import render_paper
from models.document import Document
from models.outline import NodeId
from models.workspace import Key, Snapshot, SubjectId, Value
from models.workspace.filings import filing_subject
from models.workspace.periods import Period
from models.workspace.values import OFFICE

DAY, TODAY = date(2017, 4, 10), date(2017, 7, 1)
DATED: dict[Key, Value] = {(OFFICE, "paper_issued"): "2017-04-10"}
LATE_BY_NOW: dict[Key, Value] = {
    (SubjectId("T05"), "deadline"): "6月底前",
    (SubjectId("T05"), "percent"): 60.0,
}
TITLE = "关于2017年工作任务推进情况的汇报"


def filed(*periods: str) -> dict[Key, Value]:
    values: dict[Key, Value] = {}
    for number, period in enumerate(periods):
        subject = filing_subject(NodeId("T02.s1"), Period.parse(period), f"示例{number}处")
        values |= {(subject, "node"): "T02.s1", (subject, "period"): period, (subject, "unit"): f"示例{number}处"}
        values[subject, "progress"] = "十二月全部完成（示例）"
    return values


@pytest.mark.parametrize("kind", list(Kind))
def test_filings_for_periods_that_begin_after_its_day_are_counted(document: Document, kind: Kind) -> None:
    snapshot = Snapshot.saying(document, filed("2017Q1", "2017Q2", "2017M12", "2017M05"))

    told = [str(one) for one in not_begun(snapshot, Wish(kind=kind, day=DAY), TITLE)]

    assert told == ["统计截至2017年4月10日，印出的填报里有2条报的是这一天以后的期次（2017年12月），请核对。"]
    assert not list(not_begun(Snapshot.saying(document, filed("2017Q1", "2017Q2")), Wish(kind=kind, day=DAY), TITLE))


def test_a_notice_that_prints_no_filings_tells_nothing_of_them(document: Document) -> None:
    snapshot, wish = Snapshot.saying(document, filed("2017M12")), Wish(kind=Kind.FORMAL, day=DAY)

    assert not list(not_begun(snapshot, wish, "关于印发2017年工作任务分解表的通知"))


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.BULLETIN, Kind.ONEPAGE, Kind.FORMAL])
def test_lamps_that_are_others_today_are_told_where_the_paper_counts_to_its_date(
    document: Document, kind: Kind
) -> None:
    snapshot, wish = Snapshot.saying(document, {**DATED, **LATE_BY_NOW}), Wish(kind=kind, day=DAY)

    (told,) = other_lamps(snapshot, wish, TITLE, TODAY)

    assert str(told) == "警示灯算到成文日期2017年4月10日，和窗口里算到今天的不同：1项任务的灯不一样。"
    assert not list(other_lamps(snapshot, wish, TITLE, DAY))
    assert not list(other_lamps(Snapshot.saying(document, LATE_BY_NOW), wish, TITLE, TODAY))


def test_a_table_has_no_lamps_that_could_be_others(document: Document) -> None:
    snapshot = Snapshot.saying(document, {**DATED, **LATE_BY_NOW})

    assert not list(other_lamps(snapshot, Wish(kind=Kind.TABLE, day=DAY), TITLE, TODAY))


def test_both_are_said_with_the_paper_in_memory(document: Document) -> None:
    snapshot = Snapshot.saying(document, {**DATED, **LATE_BY_NOW, **filed("2017M12")})

    told = render_paper(snapshot, Wish(tasks=(NodeId("T02"), NodeId("T05"))), FONTS).misfits

    assert [words for words in told if "警示灯算到成文日期" in words]
    assert [words for words in told if "这一天以后的期次（2017年12月）" in words]
