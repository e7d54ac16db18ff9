"""What people typed themselves: foreign words, half marks, rare characters; what of it is a fault and what is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.faces import FONTS

from exporters.checking import Finding, check_pdf
from exporters.pdf import grid
from exporters.pdf.breaking import break_lines
from exporters.pdf.measuring import Run, measure
from exporters.pdf.page import Page, Words
from exporters.pdf.properties import Properties
from exporters.pdf.setting import one_line
from exporters.pdf.styles import styles_with
from exporters.pdf.writer import write_pages
from exporters.progress import silent

STYLES = styles_with(FONTS)
FULL = "推进城乡社区居家养老服务照料中心建设提高服务质量促进健康"
SHORT = FULL[:23]
FOREIGN = (
    '任务（三）充分发挥保险的托底作用，老周批注：根据World Bank（世界银行）2016年发布的"Doing Business"报告,浙江省的PPP'
    "(Public-Private Partnership)项目总投资为USD 1,234.56 million,同比增长12.3%;其中O2O,B2C,C2C等new business models"
    "占比约为三分之一，主要用于推进城乡社区居家养老服务照料中心建设和城乡社区居家养老服务照料中心建设，提高质量。"
)


def found(*lines: tuple[str, float], times: int = 1) -> dict[str, Finding]:
    """Of a page with these lines, their gaps opened so far in parts of a character, below as many plain ones."""
    things = []
    for number, (text, share) in enumerate([*[(FULL, 0.0)] * (times * 4), *lines]):
        line = one_line(text, STYLES.body)
        gaps = line.measured.open_gaps(0, len(text))
        opened = replace(line, spread=share * grid.PITCH, width=line.width + gaps * share * grid.PITCH)
        things.append(Words(grid.LEFT, grid.TOP + number * grid.LEADING + 0.88 * grid.SIZE_3, opened))
    data = write_pages([Page(tuple(things))], STYLES, Properties(title="示例", subject="示例"), silent)
    return {finding.rule: finding for finding in check_pdf(data)}


@pytest.mark.parametrize(("share", "passed", "told"), [(0.12, True, "撑开12%"), (0.18, False, "撑开18%")])
def test_a_line_is_opened_no_further_than_an_eighth_and_how_far_is_said(share: float, passed: bool, told: str) -> None:
    gaps = found((SHORT, share), (FULL, 0.0))["字距均匀"]

    assert gaps.passed is passed
    assert told in gaps.measured


def test_a_line_that_ends_before_a_word_it_has_no_room_for_is_told_and_no_fault() -> None:
    edge = found((SHORT, 0.125), ("infrastructure" + FULL[:21], 0.0))["版心宽"]

    assert edge.passed
    assert "1行末是排不下的西文、数字" in edge.measured


@pytest.mark.parametrize(
    ("share", "below"), [(0.0, "infrastructure" + FULL[:21]), (0.125, FULL), (0.125, "on" + FULL[:27])]
)
def test_a_line_that_could_be_flush_is_a_fault(share: float, below: str) -> None:
    assert not found((SHORT, share), (below, 0.0))["版心宽"].passed


def test_what_the_breaker_leaves_short_passes() -> None:
    lines = break_lines(measure([Run(FOREIGN, STYLES.body)]), grid.ROOM, 2 * grid.PITCH)
    things = [
        Words(grid.LEFT + line.indent, grid.TOP + number * grid.LEADING + 0.88 * grid.SIZE_3, line)
        for number, line in enumerate(lines[: grid.LINES])
    ]
    data = write_pages([Page(tuple(things))], STYLES, Properties(title="示例", subject="示例"), silent)
    rules = {finding.rule: finding for finding in check_pdf(data)}

    assert any(line.indent + line.width < grid.ROOM - grid.PITCH for line in lines[:-1])
    assert rules["版心宽"].passed
    assert rules["字距均匀"].passed


def test_a_few_half_marks_are_said_with_their_places() -> None:
    marks = found(*[("养老，" * 9, 0.0)] * 8, ("浙江省Bank报告,同比增长", 0.0))["标点全角"]

    assert marks.passed
    assert "半角1处，全角72处：第1面“nk报告,同比增长”；像是原文如此，请核对原文" in marks.measured


def test_many_half_marks_are_a_fault_with_their_places() -> None:
    marks = found(*[("浙江省报告,同比增长", 0.0)] * 8)["标点全角"]

    assert not marks.passed
    assert marks.measured.count("第1面") == 6
    assert marks.measured.endswith("等")


def test_a_rare_character_is_told_whole() -> None:
    gaps = found(("𡎚" + SHORT, 0.2), (FULL, 0.0))["字距均匀"]

    assert "：𡎚推进" in gaps.measured


def test_a_page_without_a_chinese_character_has_no_face_to_be_wrong() -> None:
    """Ten lines of English ended the check."""
    line = "Plans for the work of the year as they stand"

    face = found(*[(line, 0.0)] * 10, times=0)["正文字体"]

    assert not face.applies


def test_who_reports_and_when_is_no_text_whose_face_is_measured() -> None:
    """A one-page sheet has a line of text or none, and was set in 楷体 by its two issuers."""
    byline = one_line("（示例省民政厅、示例省财政厅2017年4月10日）", STYLES.level_2)
    remark = one_line("另有3项没有列出，见汇报材料。", STYLES.body)
    at = ((grid.LEFT + grid.PITCH, byline), (grid.LEFT + 2 * grid.PITCH, remark))
    words = tuple(Words(x, grid.TOP + (row + 1) * grid.LEADING, line) for row, (x, line) in enumerate(at))

    data = write_pages([Page(words)], STYLES, Properties(title="示例", subject="示例"), silent)

    assert not next(one for one in check_pdf(data) if one.rule == "正文字体").applies
