"""Where a table of targets stands among the text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.faces import FONTS

from exporters.content.blocks import Bar, ComparisonRow, ComparisonTable, Heading, Paragraph
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


@pytest.mark.parametrize("count", [2, 3, 5])
@pytest.mark.parametrize("above", range(8, 20))
def test_a_table_goes_on_over_a_page_between_two_rows_with_its_head_above_either(above: int, count: int) -> None:
    """Moved as a whole it once left five lines empty at the foot of a page."""
    found = pages(TEXT, table(count, 45), TEXT, above=above)
    named = [[one.line.text for one in page.things if isinstance(one, Words)] for page in found]

    for page, texts in zip(found, named, strict=True):
        assert texts.count("指标") == bool(rules(page))
        assert texts.count("避灾安置点数") > 0 or not rules(page)
        assert grid.TOP + grid.LINES * grid.LEADING - max(one.y for one in page.things) < 5 * grid.LEADING or (
            page is found[-1]
        )
    assert sum(texts.count("避灾安置点数") for texts in named) == count


BARS = (Bar("基数", "80个", 1.0), Bar("目标", "60个", 0.75))


def barred(words: int = 5) -> ComparisonTable:
    (row,) = table(1, words).rows
    return ComparisonTable("2016", "2017", (replace(row, bars=BARS), row))


def below(above: int, block: ComparisonTable) -> list[Page]:
    """With a heading, below so many lines."""
    items = [item for part in Layout(STYLES).set([Heading("2. 目标与基数", level=3), block]) for item in part]
    return list(paginate([*[Item(grid.LEADING)] * above, *items], Frame()))


def texts(page: Page) -> list[str]:
    return [one.line.text for one in page.things if isinstance(one, Words)]


def test_bars_leave_the_first_row_and_say_whose_they_are_where_four_lines_would_stay_empty() -> None:
    """A heading, the head of its table and the first row once went to the next page together."""
    before, after = below(18, barred(30))

    assert texts(before)[0] == "2. 目标与基数"
    assert "避灾安置点数" in texts(before)
    assert "80个" not in texts(before)
    assert texts(after)[texts(after).index("说明") + 1] == "避灾安置点数（续）"
    assert {"80个", "60个"} < set(texts(after))
    assert bottom(before) <= grid.TOP + grid.LINES * grid.LEADING + 0.01


@pytest.mark.parametrize("above", [0, 10, 16, 19])
def test_bars_stay_below_their_row_where_there_is_room_or_little_stays_empty(above: int) -> None:
    found = below(above, barred())

    assert not any("避灾安置点数（续）" in texts(page) for page in found)


def test_a_row_with_bars_that_is_taller_than_a_page_is_torn_before_its_bars() -> None:
    found = list(paginate([item for block in Layout(STYLES).set([barred(900)]) for item in block], Frame()))

    assert sum("".join(texts(page)).count("一") for page in found) == 1800
    assert sum("80个" in texts(page) for page in found) == 1


def bottom(page: Page) -> float:
    return max(rule.y + rule.height for rule in rules(page))


def test_a_table_gives_up_the_room_above_it_where_it_just_fits() -> None:
    (head, row, *_) = [item for block in Layout(STYLES).set([table(1, 45)]) for item in block]
    room = grid.LINES * grid.LEADING - head.height - row.height
    found = list(paginate([Item(room), head, row], Frame()))

    assert len(found) == 1


def test_brackets_behind_a_present_value_have_lines_of_their_own_and_none_is_torn_from_its_figure() -> None:
    """It once took five lines, （占 at the end of one and 307.7%） on the next."""
    row = table(1, 45).rows[0]
    filed = replace(row, current="3077个（90个单位中68个合计）", reached="占307.7%")

    (page,) = pages(TEXT, ComparisonTable("2016", "2017", (filed,)), TEXT)

    texts = [one.line.text for one in page.things if isinstance(one, Words)]
    start = texts.index("3077个")
    assert texts[start + 1].startswith("（90个单位")
    assert "（占307.7%）" in texts[start + 2 : start + 4]
