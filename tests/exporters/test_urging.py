"""督办单 as a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from support.faces import FONTS
from support.handouts import UNIT, hand_out
from support.printed import opened, pages
from support.workspaces import SCREEN, workspace

from exporters.checking import check_pdf
from exporters.content.letterhead import Letterhead
from exporters.content.urging import urging_sheets
from exporters.errors import ExportError
from exporters.pdf.page import Rule
from exporters.pdf.styles import styles_with
from exporters.pdf.urging import urging_pages
from exporters.progress import silent
from exporters.urging import export_urgings
from models.document import Document
from models.outline import NodeId
from models.workspace import Key, SubjectId, Value, Workspace
from models.workspace.chasing import reminders
from models.workspace.handouts import handouts
from models.workspace.ledger import ledger
from models.workspace.urging import urgings
from models.workspace.values import OFFICE

LATER = date(2017, 5, 20)


@pytest.fixture
def office(document: Document) -> Workspace:
    found = workspace(document)
    found.say({(SubjectId("T05"), "deadline"): "3月底前"}, "示例", SCREEN)
    hand_out(found, UNIT, "救灾处")
    return found


def test_each_unit_gets_a_sheet_with_the_words_of_its_reminder_and_blanks(office: Workspace, tmp_path: Path) -> None:
    file = export_urgings(office.now, LATER, FONTS, tmp_path / "督办单.pdf")

    first, last = pages(file.read_bytes())  # in the order in which they were sent
    found = {"救灾处": last, UNIT: first}
    letters = {one.unit: one.text for one in reminders(ledger(office.now.register, LATER), LATER) if one.unit}
    for unit, text in found.items():
        assert text.startswith(f"督办单编号：＿＿〔＿＿＿＿〕＿＿号{unit}：")
        said, _, _ = letters[unit].split("\n    ")[1].partition("请抓紧")
        assert said in text
        assert ".xlsx" not in text
        until = "办结" if unit == UNIT else "报回"
        assert f"{until}时限：＿＿＿＿年＿＿月＿＿日前。" in text
        assert "预计报回的时间" in text
        assert "＿＿＿＿＿＿＿＿＿＿＿＿年＿＿月＿＿日" in text
    assert "（五）大力促进慈善事业发展3月底前50天未填报" in found[UNIT]
    assert "超过时限的任务" not in found["救灾处"]


def test_a_last_day_that_was_over_when_it_was_sent_stands_on_no_sheet(document: Document, tmp_path: Path) -> None:
    """…于2026年11月26日下发，请在2017年4月25日前报回……已迟3502天 was printed."""
    found, told = workspace(document), list[str]()
    hand_out(found, UNIT, "救灾处", due=date(2017, 4, 9))

    text, _ = pages(export_urgings(found.now, LATER, FONTS, tmp_path / "a.pdf", tell=told.append).read_bytes())
    letters = [one.text for one in reminders(ledger(found.now.register, LATER), LATER)]

    assert "于2017年4月10日下发。截至2017年5月20日尚未收到。" in text
    assert not any("4月9日" in words or "已迟" in words for words in (text, *letters))
    assert told == [
        "第1次下发（2个单位）的报回期限2017年4月9日早于下发日期2017年4月10日，督办单上没有写期限和迟报天数，请核对。"
    ]


def test_one_unit_alone_can_be_urged_and_the_office_signs_with_its_own_name(office: Workspace, tmp_path: Path) -> None:
    office.say({(OFFICE, "paper_issuer"): "示例省示例厅办公室"}, "示例", SCREEN)
    only = [one.subject for one in handouts(office.now.register) if one.to.unit == "救灾处"]

    (text,) = pages(export_urgings(office.now, LATER, FONTS, tmp_path / "a.pdf", only=only).read_bytes())

    assert "救灾处：" in text
    assert "示例省示例厅办公室＿＿＿＿年" in text


def test_sheets_are_set_as_other_papers_are_and_bear_no_number_of_the_whole_file(
    office: Workspace, tmp_path: Path
) -> None:
    file = export_urgings(office.now, LATER, FONTS, tmp_path / "a.pdf")

    assert [found.rule for found in check_pdf(file) if not found.passed] == []
    assert next(found.measured for found in check_pdf(file) if found.rule == "页码").endswith("2张单面的单子不编页码")
    with opened(file.read_bytes()) as document:
        assert [mark.get_title() for mark in document.get_toc()] == [UNIT, "救灾处"]
        assert all("—1—" not in page.get_textpage().get_text_bounded() for page in document)


def test_where_nobody_is_late_nothing_is_written(office: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="没有要督办的"):
        export_urgings(office.now, date(2017, 4, 20), FONTS, tmp_path / "a.pdf")

    assert list(tmp_path.iterdir()) == []


def test_a_sheet_is_a_form_and_what_nobody_knows_is_left_blank(office: Workspace, tmp_path: Path) -> None:
    first, last = pages(export_urgings(office.now, LATER, FONTS, tmp_path / "a.pdf").read_bytes())

    assert "督办事项报回2017年一季度任务分解表，办结下列1项超过时限的任务" in first
    assert "任务来源《浙江省民政厅2016年工作总结和2017年工作思路》" in first
    assert f"承办单位{UNIT}协办单位交办日期2017年4月10日完成时限" in first
    assert "办理要求请抓紧填好上述任务分解表报回" in first
    for text in (first, last):
        assert (
            text.index("办理情况反馈（由承办单位填写）")
            < text.index("审核意见")
            < text.index("＿＿＿＿＿＿＿＿＿＿＿＿年")
        )


def test_a_unit_with_a_few_late_tasks_gets_one_page(office: Workspace, tmp_path: Path) -> None:
    said: dict[Key, Value] = {(SubjectId("T05"), "supporting"): ("规划财务处", "办公室")}
    for node in ("T05.s1", "T05.s2"):
        said[SubjectId(node), "deadline"] = "3月底前"
    office.say(said, "示例", SCREEN)

    first, _ = pages(export_urgings(office.now, LATER, FONTS, tmp_path / "a.pdf").read_bytes())

    assert "协办单位规划财务处、办公室" in first
    assert "办结下列3项超过时限的任务" in first


def test_a_sheet_with_many_words_still_has_its_answers_on_one_page(office: Workspace, tmp_path: Path) -> None:
    """The whole form for the answers jumped to a second page without title and unit."""
    unit = "示例省示例厅社会福利和慈善事业促进以及养老服务指导处"
    hand_out(office, unit, everything=True)

    found = pages(export_urgings(office.now, LATER, FONTS, tmp_path / "a.pdf").read_bytes())

    sheet, *others = [text for text in found if unit in text]
    assert others == []
    assert sheet.startswith("督办单")
    assert "审核意见" in sheet


def test_a_sheet_of_several_pages_says_on_each_whose_it_is(office: Workspace, tmp_path: Path) -> None:
    said: dict[Key, Value] = {}
    for node in [one.id for one in office.now.document.outline.children(NodeId("T05"))]:
        said[SubjectId(node), "deadline"] = "3月底前"
    for node in [one.id for one in office.now.document.outline.children(NodeId("T03"))]:
        said[SubjectId(node), "deadline"] = "3月底前"
    office.say(said, "示例", SCREEN)

    first, second, _ = pages(export_urgings(office.now, LATER, FONTS, tmp_path / "a.pdf").read_bytes())

    assert "审核意见" not in first
    assert second.startswith(f"督办单（续）承办单位：{UNIT}")


def test_where_one_page_does_not_do_the_answers_have_all_their_room(office: Workspace) -> None:
    document = office.now.document
    late = [one.id for task in ("T03", "T05") for one in document.outline.children(NodeId(task))]
    office.say({(SubjectId(node), "deadline"): "3月底前" for node in late}, "示例", SCREEN)
    (sheet, *_) = urging_sheets(office.now, urgings(office.now, LATER))
    styles = styles_with(FONTS)

    found = list(urging_pages([sheet], Letterhead(), styles, silent))

    assert len(found) > 1
    tallest = max(one.height for one in found[-1].things if isinstance(one, Rule))
    assert tallest > max(answer.lines for answer in sheet.answers) * styles.small.size


def test_a_unit_is_asked_about_its_late_tasks_too(office: Workspace, tmp_path: Path) -> None:
    first, last = pages(export_urgings(office.now, LATER, FONTS, tmp_path / "a.pdf").read_bytes())

    assert "超过时限的任务照此说明。" in first
    assert "未按时报回、办结的原因" in first
    assert "预计办结的时间" in first
    assert "未按时报回的原因" in last
