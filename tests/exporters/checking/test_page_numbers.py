"""Page numbers of papers and of forms."""

from __future__ import annotations

import pytest
from support.faces import FONTS

from exporters.checking import Finding, check_pdf
from exporters.pdf import grid
from exporters.pdf.page import Page, Words
from exporters.pdf.properties import Properties
from exporters.pdf.setting import baseline, one_line
from exporters.pdf.styles import styles_with
from exporters.pdf.writer import write_pages
from exporters.progress import silent

STYLES = styles_with(FONTS)
TEXT = "推进城乡社区居家养老服务照料中心建设提高服务质量促进健康"


def page(title: str = "", number: int = 0) -> Page:
    """With its number, or without for 0."""
    name = Words(grid.LEFT, grid.TOP + baseline(STYLES.title), one_line(title or "空", STYLES.title))
    text = Words(grid.LEFT, grid.TOP + 3 * grid.LEADING + baseline(STYLES.body), one_line(TEXT, STYLES.body))
    return Page((name, text) if title else (text,), numbered=number > 0, number=number)


def numbers(*pages: Page) -> Finding:
    data = write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent)
    return next(one for one in check_pdf(data) if one.rule == "页码")


FORM, NOTICE = "督　办　单", "关于做好督办工作的通知"


def test_forms_of_one_page_need_no_number_and_how_many_is_said() -> None:
    found = numbers(page(FORM), page(FORM))

    assert found.passed
    assert found.measured == "0面有页码，位置都对；2张单面的单子不编页码"


def test_each_form_of_several_pages_is_counted_from_one() -> None:
    assert numbers(page(FORM), page(FORM, 1), page(number=2), page(FORM, 1), page(number=2)).passed


@pytest.mark.parametrize(
    "pages",
    [
        [page(NOTICE)],
        [page(NOTICE, 1), page()],
        [page(NOTICE, 1), page(number=1)],
        [page(FORM), page()],
        [page(FORM), page(FORM, 2), page(number=3)],
        [page(FORM, 2)],
        [page("重点任务清单")],
    ],
)
def test_other_papers_and_forms_that_go_on_need_theirs(pages: list[Page]) -> None:
    assert not numbers(*pages).passed


@pytest.mark.parametrize(
    ("printed", "measured"),
    [([1, 2, 4, 5, 6], "印着4，缺第3面"), ([1, 4, 5], "印着4，缺第2至3面"), ([1, 2, 5], "印着5")],
)
def test_pages_that_are_missing_are_one_fault(printed: list[int], measured: str) -> None:
    pages = [page(NOTICE, 1), *(page(number=number) for number in printed[1:])]
    data = write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent)

    assert [one.measured for one in check_pdf(data) if one.rule == "页码"] == [measured]


@pytest.mark.parametrize("title", ["2017年重点任务清单", "示例机构名单"])
def test_a_list_that_a_paper_hands_on_is_no_form(title: str) -> None:
    """印着3，缺第1至2面, was said of it."""
    assert numbers(page(NOTICE, 1), page(number=2), page(title, 3), page(number=4)).passed
