"""Pieces of a paper put on pages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.faces import body

from exporters.pdf import grid
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.measuring import TextStyle
from exporters.pdf.page import Page, Rule, Words
from exporters.pdf.tables import cell, row_item

LINE = grid.LEADING


def line(keep: int = 0, lines: float = 1) -> Item:
    return Item(LINE * lines, (Rule(0, 0, 10, 1),), keep=keep)


def places(page: Page) -> list[float]:
    """On which line of the grid each thing stands."""
    return [round((thing.y - grid.TOP) / LINE, 3) for thing in page.things]


def test_a_page_holds_twenty_two_lines() -> None:
    pages = list(paginate([line()] * 50, Frame()))

    assert [len(page.things) for page in pages] == [22, 22, 6]
    assert places(pages[1]) == [float(number) for number in range(22)]


def test_a_heading_never_stands_at_the_foot_of_a_page() -> None:
    first, second = paginate([*[line()] * 20, line(keep=2), line(), line()], Frame())

    assert (len(first.things), len(second.things)) == (20, 3)


def test_headings_right_below_each_other_go_together() -> None:
    first, second = paginate([*[line()] * 19, line(keep=2), line(keep=2), line(), line()], Frame())

    assert (len(first.things), len(second.things)) == (19, 4)


def test_what_is_taller_than_a_page_is_not_pushed_on_for_ever() -> None:
    pages = list(paginate([line(keep=40)] * 60, Frame()))

    assert sum(len(page.things) for page in pages) == 60
    assert len(pages) == 3


def test_room_above_falls_away_at_the_top_of_a_page() -> None:
    gap = Item(LINE, (Rule(0, 0, 10, 1),), gap=LINE)

    _, second = paginate([*[line()] * 22, gap], Frame())

    assert places(second) == [0.0]


@pytest.mark.parametrize(("above", "place"), [(10, 11.0), (18, 19.0), (19, 19.5), (20, 20.0)])
def test_room_above_is_given_up_where_there_is_no_room_else(above: int, place: float) -> None:
    table = Item(LINE * (2 if above != 19 else 2.5), (Rule(0, 0, 10, 1),), gap=LINE, gives=LINE)

    (page,) = paginate([*[line()] * above, table], Frame())

    assert places(page)[-1] == place


def test_text_below_something_small_stands_on_the_grid_again() -> None:
    (page,) = paginate([line(lines=0.3), Item(on_grid=True), line()], Frame())

    assert places(page) == [0.0, 1.0]


def test_the_head_of_a_table_is_repeated_on_every_page_but_the_first() -> None:
    head = line()
    rows = [replace(line(), head=(head,))] * 29

    first, second = paginate([head, *rows], Frame())

    assert len(second.things) == 1 + 8
    assert places(second)[:2] == [0.0, 1.0]
    assert len(first.things) == 22


def test_a_tall_row_is_cut_where_the_page_ends_and_closed_with_a_rule() -> None:
    style = TextStyle(body().face, 10.5, 10.5)
    row = row_item([cell("推进养老服务。" * 400, style), cell("短", style)], [300.0, 100.0])

    first, second, *_ = paginate([*[line()] * 10, row], Frame())

    for page in (first, second):
        rules = [thing for thing in page.things if isinstance(thing, Rule) and thing.width == 400]
        words = [thing for thing in page.things if isinstance(thing, Words)]
        assert [rule.y for rule in rules] == sorted(rule.y for rule in rules)
        assert rules[0].y < min(one.y for one in words)
        assert max(one.y for one in words) < rules[1].y <= grid.TOP + grid.HEIGHT + 1
        assert words[0].line.text.startswith("推进") or page is second
    assert sum(isinstance(thing, Words) for thing in first.things) > 15


@pytest.mark.parametrize("characters", [900, 1400, 1800])
def test_a_row_that_fits_on_a_page_is_not_torn(characters: int) -> None:
    style = TextStyle(body().face, 10.5, 10.5)
    row = row_item([cell("推进养老服务。" * (characters // 7), style)], [442.0])

    first, second = paginate([*[line()] * 16, row], Frame())

    assert not any(isinstance(thing, Words) for thing in first.things)
    assert any(isinstance(thing, Words) for thing in second.things)


def test_a_heading_goes_along_with_a_row_that_has_no_room_below_it() -> None:
    style = TextStyle(body().face, 10.5, 10.5)
    row = row_item([cell("推进养老服务。" * 140, style)], [442.0])

    first, _ = paginate([*[line()] * 12, line(keep=1), row], Frame())

    assert len(first.things) == 12


def test_what_is_bound_to_a_row_that_can_be_torn_pushes_nothing_before_it_to_the_next_page() -> None:
    """Whatever goes with the row goes with its last lines."""
    style = TextStyle(body().face, 10.5, 10.5)
    row = row_item([cell("推进养老服务。" * 600, style)], [442.0], keep=1)

    first, *_ = paginate([*[line()] * 12, line(keep=1), row, line(lines=9)], Frame())

    assert len([thing for thing in first.things if isinstance(thing, Rule) and thing.width == 10]) == 13
    assert any(isinstance(thing, Words) for thing in first.things)


def test_number_unit_and_deadline_stand_again_where_a_row_goes_on() -> None:
    style = TextStyle(body().face, 10.5, 10.5)
    cells = [
        cell(text, style) for text in ("14", "推进养老服务。" * 500, "杭州市民政局", "6月底前", "已印发实施方案，" * 5)
    ]
    row = row_item(cells, [40.0, 200.0, 70.0, 60.0, 72.0])

    pages = list(paginate([row], Frame()))

    assert len(pages) > 1
    for page in pages:
        texts = [thing.line.text for thing in page.things if isinstance(thing, Words)]
        assert {"14", "杭州市民政局", "6月底前"} <= set(texts)
        assert ("已印发" in "".join(texts)) == (page is pages[0])


def test_a_row_that_leaves_fewer_than_two_lines_goes_to_the_next_page_whole() -> None:
    style = TextStyle(body().face, 10.5, 10.5)
    row = row_item([cell("推进养老服务。" * 60, style)], [300.0])

    first, _ = paginate([*[line()] * 21, row], Frame())

    assert not any(isinstance(thing, Words) for thing in first.things)


def test_nothing_is_left_blank_at_the_top_of_a_page_behind_something_small() -> None:
    small = line(lines=0.9)

    _, second = paginate([*[line()] * 21, small, Item(gap=4.0, on_grid=True), line()], Frame())

    assert places(second) == [0.0]


def test_what_belongs_at_the_foot_ends_with_the_text_area() -> None:
    foot = Item(LINE, (Rule(0, LINE, 10, 1),), at_bottom=True)

    (page,) = paginate([line(), foot], Frame())

    assert page.things[-1].y == pytest.approx(grid.TOP + 22 * LINE)


def test_room_below_a_table_is_not_carried_over_to_the_next_page() -> None:
    """A table that ended on the last line once left the first line of the next page empty."""
    spacer = Item(height=4.0, on_grid=True)

    first, second = paginate([line(lines=22), spacer, line()], Frame())

    assert (len(first.things), places(second)) == (1, [0.0])
