"""The entries of the contents."""

from __future__ import annotations

import pytest
from support.faces import FONTS

from exporters.checking import check_pdf
from exporters.content.blocks import Contents, ContentsEntry, Heading, Paragraph
from exporters.pdf import grid
from exporters.pdf.flow import Frame, paginate
from exporters.pdf.layout import Layout
from exporters.pdf.page import Page, Words
from exporters.pdf.properties import Properties
from exporters.pdf.styles import styles_with
from exporters.pdf.writer import write_pages
from exporters.progress import silent
from models.outline import NodeId
from models.source import Span

STYLES = styles_with(FONTS)
LONG = "着力完善以先进制造业为骨干的现代化产业体系"
NODE = NodeId("T03")


def page(number: str) -> Page:
    blocks = (
        Contents((ContentsEntry("（二）着力提升创新体系", NODE), ContentsEntry(number + LONG, NODE))),
        Heading("一、总体情况", 1, NODE),
        Paragraph("社" * 60, NODE, Span(0, 1)),
    )
    (found,) = paginate([item for block in Layout(STYLES).set(blocks) for item in block], Frame())
    return found


def lines(found: Page) -> dict[str, Words]:
    return {thing.line.text: thing for thing in found.things if isinstance(thing, Words)}


def test_what_goes_on_stands_below_the_words_and_is_no_single_word() -> None:
    printed = lines(page("（三）"))
    first = next(text for text in printed if text.startswith("（三）"))
    second = next(text for text in printed if LONG.endswith(text))

    assert f"{first}{second}" == f"（三）{LONG}"
    assert len(second) > 4
    assert printed[second].x == pytest.approx(grid.LEFT + 2 * grid.PITCH + 3 * grid.PITCH, abs=1)


def test_a_blank_line_stands_below_the_contents() -> None:
    printed = lines(page("（三）"))
    last = max(words.y for text, words in printed.items() if LONG.endswith(text))

    assert printed["一、总体情况"].y - last == pytest.approx(2 * grid.LEADING, abs=1)


def test_entries_of_several_lines_are_no_headings_to_the_checker() -> None:
    data = write_pages([page("（三）")], STYLES, Properties(title="示例", subject="示例"), silent)

    assert [one.rule for one in check_pdf(data) if not one.passed and one.rule in ("首行缩进", "二级标题字体")] == []
