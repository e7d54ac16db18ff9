"""What a paper lacks is said before it leaves."""

from __future__ import annotations

from datetime import date

import pytest
from support.said import HEAD, said

from exporters.content import Kind, LinkChoice, Wish, build_briefing
from exporters.content.lacking import lacking
from models.document import Document
from models.outline import Level, NodeId
from models.workspace import Key, Snapshot, SubjectId, Value
from models.workspace.filings import filing_subject
from models.workspace.periods import Period
from models.workspace.values import OFFICE

DAY = date(2017, 4, 10)
NONE_FILED = "还没有任何填报：题目写的是进展，正文没有进展可写。"


def told(snapshot: Snapshot, wish: Wish) -> list[str]:
    return [str(one) for one in lacking(snapshot, wish, build_briefing(snapshot, wish))]


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.BULLETIN, Kind.ONEPAGE, Kind.FORMAL])
def test_a_title_that_speaks_of_progress_above_a_text_without_any_is_named(
    document: Document, snapshot: Snapshot, kind: Kind
) -> None:
    filled = Snapshot.saying(document, {**HEAD, **said()})

    assert told(snapshot, Wish(kind=kind, day=DAY))[0] == NONE_FILED
    assert NONE_FILED not in told(filled, Wish(kind=kind, day=DAY))
    later = told(filled, Wish(kind=kind, day=DAY, period=Period.parse("2017Q2")))
    assert later[0] == "2017年二季度没有任何填报：题目写的是进展，正文没有进展可写。"


@pytest.mark.parametrize("kind", [Kind.BULLETIN, Kind.ONEPAGE, Kind.FORMAL])
def test_what_was_sent_back_is_in_no_paper_that_leaves_and_counts_in_none(document: Document, kind: Kind) -> None:
    subject = filing_subject(NodeId("T03.s3"), Period.parse("2017Q1"), "示例处")
    entry: dict[Key, Value] = {
        (subject, "node"): "T03.s3",
        (subject, "period"): "2017Q1",
        (subject, "unit"): "示例处",
        (subject, "problems"): "示例：需请厅领导协调",
        (subject, "percent"): 2.0,
    }
    returned: dict[Key, Value] = {**entry, (subject, "review"): "退回"}
    wish = Wish(kind=kind, day=DAY)

    waiting, back = (Snapshot.saying(document, values) for values in (entry, returned))

    assert "示例：需请厅领导协调" in repr(build_briefing(waiting, wish))
    assert build_briefing(back, wish) == build_briefing(Snapshot(document), wish)
    assert told(back, wish)[0] == "填报都退回了，还没有重报：题目写的是进展，正文没有进展可写。"


@pytest.mark.parametrize("kind", list(Kind))
def test_what_was_sent_back_is_told_of_where_the_paper_counts_it_and_where_not(document: Document, kind: Kind) -> None:
    """Two papers of one day had two averages, and nothing said why."""
    back = filing_subject(NodeId("T06.s3"), Period.parse("2017Q1"), "示例处")
    entry: dict[Key, Value] = {
        (back, "node"): "T06.s3",
        (back, "period"): "2017Q1",
        (back, "unit"): "示例处",
        (back, "percent"): 2.0,
        (back, "review"): "退回",
    }

    filled = Snapshot.saying(document, {**said(), **entry})
    words = [one for one in told(filled, Wish(kind=kind, day=DAY)) if "退回" in one]

    counted = kind in (Kind.REPORT, Kind.TABLE)
    assert len(words) == 1
    assert words[0].startswith("有1条填报退回了，还没有重报，" + ("照印照算" if counted else "没有印，也没有算"))


@pytest.mark.parametrize("kind", list(Kind))
def test_what_nobody_has_reviewed_yet_is_counted_before_it_leaves_or_marked(document: Document, kind: Kind) -> None:
    filled, wish = Snapshot.saying(document, {**HEAD, **said()}), Wish(kind=kind, day=DAY)

    waiting = [words for words in told(filled, wish) if "还没有审核" in words]

    assert (len(waiting) == 1) != ("待审" in repr(build_briefing(filled, wish)))


def test_columns_of_the_table_that_nobody_has_filled_in_are_named_once(document: Document, snapshot: Snapshot) -> None:
    measures = document.outline.of_level(Level.MEASURE)
    suggested = sum("lead" in snapshot.assignment(node.id).suggested for node in measures)
    one: dict[Key, Value] = {(document.outline.of_level(Level.MEASURE)[0].id, "lead"): "示例处"}  # type: ignore[dict-item]

    assert told(snapshot, Wish(kind=Kind.FORMAL))[1:] == [
        "任务分解表的配合单位、完成时限整栏空着，下发前请先填分工。",
        f"任务分解表有{suggested}行的牵头单位只是建议，还没有确认，没有印。",
    ]
    assert told(Snapshot.saying(document, one), Wish(kind=Kind.FORMAL))[1:] == [
        "任务分解表的配合单位、完成时限整栏空着，下发前请先填分工。",
        f"任务分解表有{suggested - 1}行的牵头单位只是建议，还没有确认，没有印。",
    ]


def test_a_row_without_a_lead_is_not_one_whose_lead_is_only_suggested(document: Document) -> None:
    measures = document.outline.of_level(Level.MEASURE)
    cleared: dict[Key, Value] = {(measures[0].id, "lead"): ""}  # type: ignore[dict-item]

    assert told(Snapshot.saying(document, cleared), Wish(kind=Kind.FORMAL))[-2:] == [
        "任务分解表有1行没有牵头单位。",
        f"任务分解表有{len(measures) - 1}行的牵头单位只是建议，还没有确认，没有印。",
    ]


def test_leads_that_are_only_suggested_are_counted_where_they_do_not_print(document: Document) -> None:
    late = Snapshot.saying(document, {(SubjectId("T09"), "deadline"): "3月底前"})

    def counted(kind: Kind, links: LinkChoice | None = None) -> list[str]:
        return [one for one in told(late, Wish(kind=kind, day=DAY, links=links)) if "只是建议" in one]

    assert counted(Kind.BULLETIN) == ["有1项要关注的任务，牵头单位只是建议，还没有确认，没有印。"]
    assert len(counted(Kind.FORMAL)) == 1
    assert counted(Kind.FORMAL, LinkChoice.ALL) == counted(Kind.BULLETIN, LinkChoice.ALL) == []
    assert counted(Kind.REPORT) == counted(Kind.TABLE) == counted(Kind.ONEPAGE) == []


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ({"paper_security": "机密★1年", "paper_remark": "（此件公开发布）"}, "涉密公文不得公开"),
        ({"paper_copy_to": "示例委，各市、县（市、区）人民政府"}, "不抄送下级机关"),
        ({"paper_title": "关于商请示例的函", "paper_masthead": "示例厅文件"}, "用信函格式"),
        ({"paper_printed_on": "2017年4月9日"}, "印发日期2017年4月9日早于成文日期2017年4月10日"),
        ({"paper_copy_number": "abc"}, "份号“abc”不是数字"),
        ({"paper_title": "2017年示例工作会议纪要"}, "“纪要”另有格式"),
        ({"paper_title": "示例省示例厅令"}, "“令”另有格式"),
        ({"paper_title": "关于示例的公告"}, "“公告”不写主送机关"),
    ],
)
def test_what_of_the_head_does_not_go_together_is_named(document: Document, head: dict[str, str], words: str) -> None:
    def warned(**fields: str) -> list[str]:
        values: dict[Key, Value] = {**HEAD, **{(OFFICE, name): value for name, value in fields.items()}}
        return [one for one in told(Snapshot.saying(document, values), Wish(kind=Kind.FORMAL)) if words in one]

    assert len(warned(**head)) == 1
    assert warned() == []
    assert warned(paper_security="机密★1年", paper_remark="（此件不公开）") == []
    assert warned(paper_title="关于商请示例的函", paper_masthead="示例厅") == []
    assert warned(paper_printed_on="2017年4月10日印发", paper_copy_number="7") == []


def test_telephones_in_a_paper_for_everybody_are_counted(document: Document) -> None:
    def warned(remark: str, title: str = "") -> list[str]:
        values: dict[Key, Value] = {(OFFICE, "paper_remark"): remark, (SubjectId("T03"), "phone"): "0000-00000000"}
        values[OFFICE, "paper_title"] = title
        return [one for one in told(Snapshot.saying(document, values), Wish(kind=Kind.FORMAL)) if "联系电话" in one]

    assert warned("此件公开发布") == ["附注写“此件公开发布”，正文印有1项任务的联系电话，请核对。"]
    assert warned("此件公开发布", "关于印发2017年工作任务分解表的通知") == []  # which prints none
    for remark in ("此件不公开", "此件不对外公开", "此件不主动公开", "非公开", "不得向社会公开", "依申请公开"):
        assert warned(remark) == []


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("关于加强全省最低生活保障工作的实施意见", "“意见”的开头要由本机关自己写"),
        ("关于同意示例区划调整的批复", "“批复”的开头要由本机关自己写"),
        ("关于示例提案的答复", "“答复”的开头要由本机关自己写"),
        ("关于2017年工作任务有关事项的请示", "“请示”请的是什么事"),
        ("关于印发2017年工作要点的通知", ""),
        ("关于征求示例办法意见的函", ""),
        ("", ""),
    ],
)
def test_what_only_the_office_can_write_is_asked_of_it(document: Document, title: str, words: str) -> None:
    snapshot = Snapshot.saying(document, {**HEAD, (OFFICE, "paper_title"): title})

    found = [one for one in told(snapshot, Wish(kind=Kind.FORMAL, day=DAY)) if "由本机关自己写" in one]

    assert len(found) == bool(words)
    assert all(one.startswith(words) for one in found)


def test_where_all_was_sent_back_it_is_told_once(document: Document) -> None:
    subject = filing_subject(NodeId("T03.s3"), Period.parse("2017Q1"), "示例处")
    returned: dict[Key, Value] = {
        (subject, "node"): "T03.s3",
        (subject, "period"): "2017Q1",
        (subject, "unit"): "示例处",
        (subject, "percent"): 2.0,
        (subject, "review"): "退回",
    }

    words = told(Snapshot.saying(document, returned), Wish(kind=Kind.ONEPAGE, day=DAY))

    assert [one for one in words if "退回" in one] == ["填报都退回了，还没有重报：题目写的是进展，正文没有进展可写。"]
