"""Headings: in their face, set in, also where their text runs on behind them (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

import pytest
from support.spoiled_pages import STYLES, at, failed, made

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
