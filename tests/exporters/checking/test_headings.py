"""Headings: in their face, set in, also where their text runs on behind them (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

import pytest
from support.spoiled_pages import STYLES, at, changed, failed, made, shifted

from exporters.pdf.measuring import TextStyle
from exporters.pdf.page import Page
from models.document import Document

TEXT = "推进城乡社区居家养老服务照料中心建设提高服务质量促进健"


@pytest.fixture(scope="module")
def pages(document: Document) -> list[Page]:
    return made(document)


def run_on(number: str, style: TextStyle) -> list[Page]:
    """A paragraph that begins with its heading."""
    text = [at(line, (TEXT, STYLES.body)) for line in (2, 3)]
    heading = at(1, (f"{number}明确责任分工。", style), (TEXT[:14], STYLES.body), indent=2)
    return [Page((*heading, *text[0], *text[1]))]


@pytest.mark.parametrize(
    ("number", "style", "rule"),
    [("一、", STYLES.level_1, "一级标题字体"), ("（一）", STYLES.level_2, "二级标题字体")],
)
def test_of_a_heading_that_its_text_runs_on_behind_the_heading_alone_is_looked_at(
    number: str, style: TextStyle, rule: str
) -> None:
    assert rule not in failed(run_on(number, style))
    assert failed(run_on(number, STYLES.body))[rule].measured == f"仿宋：{number}明确责任分工。"[:15]


def test_a_paragraph_that_runs_on_behind_its_heading_may_end_a_page_with_its_first_line() -> None:
    heading = at(21, ("（一）明确责任分工。", STYLES.level_2), (TEXT[:12], STYLES.body), indent=2)

    assert "标题不落面末" not in failed([Page(tuple(heading)), Page(tuple(at(0, (TEXT, STYLES.body))))])


@pytest.mark.parametrize("heading", ["一、", "二、", "（十五）"])
def test_a_heading_at_the_edge(pages: list[Page], heading: str) -> None:
    found = failed(changed(pages, shifted(heading, x=-2)))

    assert set(found) == {"首行缩进"}
    assert found["首行缩进"].measured.startswith(f"空0.0字：{heading}")


def test_a_heading_at_the_edge_on_top_of_a_page_is_no_last_line_of_a_paragraph() -> None:
    first = [at(line, (TEXT, STYLES.body)) for line in (20, 21)]
    after = at(1, (TEXT[:26], STYLES.body), indent=2)
    pages = [
        Page((*first[0], *first[1])),
        Page((*at(0, ("二、各项任务", STYLES.level_1)), *after, *at(2, (TEXT, STYLES.body)))),
    ]

    assert "孤行" not in failed(pages)
    assert failed(pages)["首行缩进"].measured == "空0.0字：二、各项任务"


def test_a_number_in_the_middle_of_a_paragraph_is_no_heading_at_the_edge() -> None:
    lines = [at(line, (text, STYLES.body)) for line, text in ((1, TEXT), (2, "一、二级医院，" + TEXT[:21]), (3, TEXT))]

    assert "首行缩进" not in failed([Page(tuple(one for line in lines for one in line))])
