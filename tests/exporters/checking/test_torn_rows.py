"""Rows of a table that go on over the end of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from support.faces import FONTS

from exporters.checking import Finding, check_pdf
from exporters.pdf import grid
from exporters.pdf.page import Page, Words
from exporters.pdf.properties import Properties
from exporters.pdf.setting import one_line
from exporters.pdf.styles import styles_with
from exporters.pdf.writer import write_pages
from exporters.progress import silent

STYLES = styles_with(FONTS)
COLUMNS = (100.0, 140.0, 360.0)
STEP = 14.0
FULL = "推进城乡社区居家养老服务照料中心建设提高"


def page(*rows: tuple[str, Sequence[str], Sequence[str]], first: float = 100.0) -> Page:
    """Read sideways: number, words and words of each row, from its top."""
    things: list[Words] = []
    y = first
    for number, *cells in rows:
        for x, lines in zip(COLUMNS, ([number], *cells), strict=True):
            things += [Words(x, y + at * STEP, one_line(text, STYLES.small)) for at, text in enumerate(lines) if text]
        y += STEP * max(len(lines) for lines in cells)
    return Page(tuple(things), sideways=True)


def found(*pages: Page) -> Finding:
    data = write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent)
    return next(one for one in check_pdf(data) if one.rule == "表格换面")


ABOVE = ("13", [FULL, "成果。"], ["已印发。"])
BELOW = ("15", [FULL, "质量。"], ["已印发。"])


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (["2016年22356家→2017年2.3万个（＋约"], ["644个）"]),
        (["2016年80个→"], ["2017年60个（－20个）"]),
        ([FULL], ["服务质量。", "新增1000个"]),
        ([FULL, FULL[:-1] + "，"], ["需省住建部门协调。"]),
        ([FULL, FULL[:-1] + "："], ["需省住建部门协调。"]),
        ([FULL, "部分街道用房难、"], ["需省住建部门协调。"]),
    ],
)
def test_a_row_that_is_torn_inside_a_sentence(last: list[str], first: list[str]) -> None:
    finding = found(page(ABOVE, ("14", last, ["已落实。"])), page(("14", first, [""]), BELOW))

    assert not finding.passed
    assert finding.page == 1
    assert finding.measured == f"序号14拆在句中：{last[-1][-8:]}／{first[0][:6]}"


HEAD = ("序号", ["任务"], ["内容"])


def upright(found: Page) -> Page:
    return replace(found, sideways=False)


def test_a_row_that_goes_on_without_its_number() -> None:
    above = upright(page(HEAD, ABOVE, ("14", [FULL], ["家庭、政府、学校"])))
    finding = found(above, upright(page(HEAD, ("", [""], ["齐抓共管。"]))))

    assert finding.measured == "序号14拆在句中：家庭、政府、学校／齐抓共管。"


def test_a_row_that_goes_on_without_its_number_may_be_parted_behind_a_paragraph() -> None:
    above = upright(page(HEAD, ABOVE, ("14", [FULL], [FULL, "主要完成以下工作："])))

    assert found(above, upright(page(HEAD, ("", [""], ["建设示范点。"])))).passed


def test_a_row_below_the_head_that_has_its_number_is_another() -> None:
    above = upright(page(HEAD, ABOVE, ("14", [FULL], ["家庭、政府、学校"])))

    assert not found(above, upright(page(HEAD, BELOW))).applies


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ([FULL, "全覆盖。"], ["新增照料中心数：2017年目标1000个"]),
        (["新增照料中心数：2017年目标1000个"], ["累计数：2.3万个（＋约644个）"]),
        (["累计数：2.3万个（＋约644个）"], ["新增老年食堂3000个。"]),
        ([FULL, "惠及群众3400人次："], ["完成5个示范点建设"]),
        ([FULL, "部分街道用房难，"], ["需省住建部门协调。"]),
    ],
)
def test_a_row_that_is_torn_between_paragraphs(last: list[str], first: list[str]) -> None:
    finding = found(page(ABOVE, ("14", last, ["已落实。"])), page(("14", first, [""]), BELOW))

    assert finding.passed
    assert finding.applies
    assert finding.measured.startswith("1行跨面")


def test_a_cell_that_stands_again_is_not_torn() -> None:
    deadline = ["社会福利和慈善", "事业促进处"]

    assert found(page(ABOVE, ("14", deadline, ["已落实。"])), page(("14", deadline, ["已验收。"]), BELOW)).passed


def test_a_paragraph_as_high_as_a_page_has_to_be_torn() -> None:
    rows = [FULL] * 22

    assert found(page(("14", rows, [""])), page(("14", rows[:3], [""]), ("15", rows[:18], [""]))).passed


def test_another_row_on_the_next_page_is_none_that_goes_on() -> None:
    finding = found(page(ABOVE, ("14", [FULL], [""])), page(BELOW))

    assert not finding.applies


def test_a_table_below_another_title_is_none_that_goes_on() -> None:
    """Each 督办单 of a file has a table of its own, numbered from 1."""
    name = Words(COLUMNS[0], 60, one_line("督　办　单", STYLES.title))
    other = page(("1", [FULL], [""]), BELOW)

    assert not found(page(("1", [FULL], [""])), replace(other, things=(name, *other.things))).applies


def test_of_papers_without_such_a_table_nothing_is_said() -> None:
    line = one_line(FULL, STYLES.body)

    assert not found(Page((Words(grid.LEFT, grid.TOP + 14, line),))).applies
