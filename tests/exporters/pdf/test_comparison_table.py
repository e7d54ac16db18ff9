"""Where a table of targets stands among the text."""

from __future__ import annotations

import pytest
from support.faces import FONTS

from exporters.content.blocks import ComparisonRow, ComparisonTable, Paragraph
from exporters.pdf import grid
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.layout import Layout
from exporters.pdf.page import Page, Rule, Words
from exporters.pdf.styles import styles_with
from models.outline import NodeId
from models.source import Span

STYLES = styles_with(FONTS)
TEXT = Paragraph("社" * 60, NodeId("T01"), Span(0, 1))


def table(rows: int, words: int) -> ComparisonTable:
    span, node = Span(0, 1), NodeId("T01.s1")
    row = ComparisonRow("避灾安置点数", "4672个", "1500个", "口径不同", "一" * words, span, span, node, node)
    return ComparisonTable("2016", "2017", (row,) * rows)


def pages(*blocks: Paragraph | ComparisonTable, above: int = 0) -> list[Page]:
    items = [item for block in Layout(STYLES).set(blocks) for item in block]
    return list(paginate([*[Item(grid.LEADING)] * above, *items], Frame()))


def rules(page: Page) -> list[Rule]:
    return [thing for thing in page.things if isinstance(thing, Rule)]


@pytest.mark.parametrize("words", range(5, 120, 8))
def test_as_much_is_left_blank_below_a_table_as_above_and_the_text_goes_on_on_the_grid(words: int) -> None:
    (page,) = pages(TEXT, table(1, words), TEXT)
    lines = [one.y for one in page.things if isinstance(one, Words) and one.line.measured.style_at(0).size == 16]
    edges = [rule.y for rule in rules(page) if not rule.height]
    above = min(edges) - max(y for y in lines if y < min(edges)) - 0.12 * grid.SIZE_3
    below = min(y for y in lines if y > max(edges)) - 0.88 * grid.SIZE_3 - max(edges)

    assert above == pytest.approx(below, abs=0.2)
    assert 0.6 < below / grid.LEADING < 1.2
    assert (lines[-1] - lines[0]) / grid.LEADING == pytest.approx(
        round((lines[-1] - lines[0]) / grid.LEADING), abs=0.001
    )


@pytest.mark.parametrize("above", range(10, 20))
@pytest.mark.parametrize("words", [10, 45, 70])
def test_a_table_of_two_rows_stays_on_one_page(above: int, words: int) -> None:
    found = pages(TEXT, table(2, words), TEXT, above=above)

    assert sum(bool(rules(page)) for page in found) == 1
