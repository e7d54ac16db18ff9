"""A title that hands on what the paper does not hold is told of before it leaves."""

from __future__ import annotations

import pytest
from support.said import HEAD

from exporters.content import Briefing, Kind, Wish, build_briefing
from exporters.content.lacking_handed import lacking_of_handed
from models.document import Document
from models.workspace import Snapshot
from models.workspace.values import OFFICE


def paper(document: Document, title: str) -> Briefing:
    snapshot = Snapshot.saying(document, {**HEAD, (OFFICE, "paper_title"): title})
    return build_briefing(snapshot, Wish(kind=Kind.FORMAL))


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("关于印发2017年工作任务分解方案的通知", "印发的《2017年工作任务分解方案》"),
        ("关于印发《2017年工作任务分解方案》的通知", "印发的《2017年工作任务分解方案》"),
        ("关于转发《示例部关于〈示例法〉实施的通知》的通知", "转发的《示例部关于〈示例法〉实施的通知》"),
        ("示例厅转发示例部关于做好示例的通知", "转发的《示例部关于做好示例的通知》"),
    ],
)
def test_what_is_handed_on_and_is_not_in_the_paper_is_named(document: Document, title: str, named: str) -> None:
    """现将《2017年工作任务分解方案》印发给你们 stood above the chapters of a report."""
    (told,) = lacking_of_handed(paper(document, title))

    assert told == (f"标题{named}不在这份材料里，印出的是各项任务和《2017年工作任务分解表》。请另附原件，或者改标题。")


@pytest.mark.parametrize(
    ("title", "table", "is_told"),
    [
        ("关于印发2017年工作任务分解表的通知", "2017年工作任务分解表", False),
        ("关于印发《示例省示例工作2017年任务分解表》的通知", "示例省示例工作2017年任务分解表", False),
        ("关于印发全省重点工作任务分解表的通知", "全省重点工作任务分解表", False),
        ("关于印发《示例工作2016年任务分解表》的通知", "2017年工作任务分解表", True),
        ("关于印发《示例方案》和《2017年任务分解表》的通知", "2017年任务分解表", True),
        ("关于2017年工作任务分解落实情况的报告", "2017年工作任务分解表", False),
        ("关于做好2017年重点工作的通知", "2017年工作任务分解表", False),
    ],
)
def test_the_table_is_called_as_the_title_hands_it_on(
    document: Document, title: str, table: str, is_told: bool
) -> None:
    """Behind 《浙江省民政工作2017年任务分解表》 in the title stood 2017年工作任务分解表."""
    briefing = paper(document, title)
    assert briefing.annex is not None

    assert briefing.annex.title == table
    assert bool(list(lacking_of_handed(briefing))) == is_told


@pytest.mark.parametrize(
    "title",
    [
        "关于印发《2017年工作任务分解表》和《示例办法》的通知",
        "关于印发2017年工作任务分解表和示例办法的通知",
        "关于印发示例办法和2017年工作任务分解表的通知",
        "关于印发《示例办法》、《2017年工作任务分解表》的通知",
    ],
)
def test_of_two_papers_only_the_one_that_is_missing_is_told_of(document: Document, title: str) -> None:
    """The table stood in the paper, and was said not to."""
    briefing = paper(document, title)

    assert list(lacking_of_handed(briefing)) == ["标题印发的《示例办法》不在这份材料里。请另附原件，或者改标题。"]
    assert briefing.annex is not None
    assert (briefing.annex.mark, briefing.annex.title) == ("", "2017年工作任务分解表")
