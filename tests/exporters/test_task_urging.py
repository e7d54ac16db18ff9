"""督办单 of single tasks and measures as a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from support.faces import FONTS
from support.memory_store import MemoryStore
from support.printed import opened, pages, solid
from support.workspaces import file, say, ticking, workspace

from exporters.checking import check_pdf
from exporters.errors import ExportError
from exporters.urging import export_task_urgings
from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.merge import merge
from models.workspace.periods import Period

LATER = date(2017, 7, 10)
Q1, Q2 = Period.parse("2017Q1"), Period.parse("2017Q2")
S3 = "T02.s3"
LEAD = "社会救助处"


@pytest.fixture
def office(document: Document) -> Workspace:
    return workspace(document)


def sheets(office: Workspace, folder: Path, *nodes: str, told: list[str] | None = None) -> list[str]:
    tell = (lambda _words: None) if told is None else told.append
    written = export_task_urgings(office.now, list(map(NodeId, nodes)), LATER, FONTS, folder / "a.pdf", tell=tell)
    assert [found.rule for found in check_pdf(written) if not found.passed] == []
    return pages(written.read_bytes())


def in_order(text: str, words: Sequence[str]) -> bool:
    places = [text.find(one) for one in words]
    return -1 not in places and places == sorted(places)


def test_an_overdue_measure_has_a_sheet_with_its_words_and_what_was_reported(office: Workspace, tmp_path: Path) -> None:
    say(office, S3, lead=LEAD, supporting="办公室", leader="示例厅领导", deadline="6月底前")
    file(office, S3, Q1, LEAD, progress="示例：草案已报送", problems="示例：没有列入计划", percent="30")

    (text,) = sheets(office, tmp_path, S3)

    assert text.startswith(
        f"督办单编号：＿＿〔＿＿＿＿〕＿＿号{LEAD}：截至2017年7月10日，下列事项已超过完成时限10天，请贵处"
    )
    assert in_order(
        text,
        (
            f"督办事项（二）充分发挥社会救助托底保障功能举措3：{solid(office.now.words(NodeId(S3)))}",
            "任务来源《浙江省民政厅2016年工作总结和2017年工作思路》",
            f"承办单位{LEAD}协办单位办公室",
            "责任领导示例厅领导责任人",
            "交办日期完成时限6月底前（2017年6月30日），已超过10天",
            "目前进展2017年一季度，完成率30%。进展情况：示例：草案已报送。存在问题：示例：没有列入计划。",
            "办理要求请抓紧办理，于＿＿＿＿年＿＿月＿＿日前将办理情况报回；尚未办结的，请说明原因和预计办结的时间。",
            "办理情况反馈（由承办单位填写）办理情况未办结的原因预计办结的时间经办人、联系电话审核意见",
        ),
    )
    assert text.endswith("＿＿＿＿＿＿＿＿＿＿＿＿年＿＿月＿＿日")


def test_what_nobody_has_reported_or_settled_is_not_made_up(office: Workspace, tmp_path: Path) -> None:
    told = list[str]()

    (text,) = sheets(office, tmp_path, S3, told=told)

    assert "＿＿＿＿＿＿＿＿：请贵单位抓紧办理下列事项，填写办理情况后报回。" in text
    assert "承办单位协办单位交办日期完成时限目前进展未填报办理要求" in text
    assert LEAD not in text
    assert "未办结的原因" not in text
    assert told == ["任务（二）举措3的牵头单位只是建议，还没有确认，没有印，承办单位空着手工填。"]


def test_the_measures_of_a_task_tell_what_was_not_said_of_the_whole(office: Workspace, tmp_path: Path) -> None:
    say(office, "T02", lead=LEAD)
    file(office, "T02", Q1, LEAD, progress="示例：整体", percent="20")
    file(office, "T02.s1", Q1, LEAD, progress="示例：早的")
    file(office, S3, Q1, LEAD, percent="30")
    file(office, S3, Q2, LEAD, progress="示例：新的")
    file(office, "T02.s4", Q2, "办公室", progress="示例：别处")

    text = "".join(sheets(office, tmp_path, "T02"))

    whole = "目前进展2017年一季度，完成率20%。进展情况：示例：整体。"
    assert f"{whole}举措3，2017年二季度，完成率30%（2017年一季度报）。进展情况：示例：新的。办理要求" in text
    assert solid(office.now.words(NodeId(S3))) in text


def test_a_filing_of_others_or_one_sent_back_is_no_report_of_who_leads(office: Workspace, tmp_path: Path) -> None:
    say(office, S3, lead=LEAD)
    file(office, S3, Q1, "示例县", progress="示例：县里的")
    say(office, "T02.s4", lead=LEAD)
    file(office, "T02.s4", Q1, LEAD, progress="示例：退的", review="退回", review_reason="示例")

    first, second = sheets(office, tmp_path, S3, "T02.s4")

    assert "目前进展承办单位未填报，另有1个单位填报办理要求" in first
    assert "目前进展2017年一季度的填报已退回，还没有重报。办理要求" in second
    assert "示例：" not in first + second


def test_a_lead_of_two_values_is_not_addressed(office: Workspace, document: Document, tmp_path: Path) -> None:
    told, later = list[str](), ticking(datetime(2017, 4, 11, tzinfo=UTC))
    theirs = Workspace(document, MemoryStore(), "李明", clock=later)
    say(office, S3, lead=LEAD)
    say(theirs, S3, lead="办公室")
    merge(office, theirs.history())

    (text,) = sheets(office, tmp_path, S3, told=told)

    assert "＿＿＿＿＿＿＿＿：请贵单位" in text
    assert "承办单位办公室（待定）" in text
    assert told == ["任务（二）举措3的牵头单位待定（两份文件改得不一样），抬头空着手工填。"]


def test_of_what_is_done_whoever_urges_is_told_and_no_days_are_counted(office: Workspace, tmp_path: Path) -> None:
    told = list[str]()
    say(office, S3, lead=LEAD, deadline="6月底前", status="已完成")

    (text,) = sheets(office, tmp_path, S3, told=told)

    assert "超过" not in text
    assert told == ["任务（二）举措3已经办结。"]


def test_each_has_its_own_sheet_in_the_order_wanted_and_a_long_one_says_whose_it_is(
    office: Workspace, tmp_path: Path
) -> None:
    say(office, S3, lead=LEAD)
    file(office, S3, Q1, LEAD, progress="示例：" + "开展了工作，" * 400)

    first, second, *others = sheets(office, tmp_path, "T05.s1", S3, "T05.s1")

    assert "（五）大力促进慈善事业发展" in first
    assert second.startswith(f"督办单编号：＿＿〔＿＿＿＿〕＿＿号{LEAD}：")
    assert others
    assert all(page.startswith("督办单（续）督办事项：任务（二）举措3") for page in others)
    assert "审核意见" in others[-1]
    with opened((tmp_path / "a.pdf").read_bytes()) as document:
        assert len([mark.get_title() for mark in document.get_toc()]) == 2


def test_what_was_reported_of_many_measures_begins_on_the_first_page(office: Workspace, tmp_path: Path) -> None:
    """A row that did not fit left half of the page empty."""
    say(office, "T03", lead=LEAD)
    for number in range(1, 11):
        file(office, f"T03.s{number}", Q2, LEAD, progress="示例：正在组织实施，预计三季度末见效，年底前全部完成。")

    first, second = sheets(office, tmp_path, "T03")

    assert "目前进展举措1，2017年二季度。进展情况：示例：正在组织实施" in first
    assert second.startswith("督办单（续）督办事项：任务（三）目前进展举措")
    assert "举措10，2017年二季度。" in second


def test_what_was_done_last_year_is_refused_and_nothing_is_written(office: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"^督办单只能出给任务和举措，不能出给成绩（一）1。$"):
        sheets(office, tmp_path, S3, "A1-1")

    assert list(tmp_path.iterdir()) == []
