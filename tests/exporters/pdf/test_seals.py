"""Bodies that issue a paper together and seal it: their names under seals that do not touch (7.3.5.1)."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import hypot

import pytest
from support.faces import FONTS

from exporters.pdf import grid
from exporters.pdf.flow import Item
from exporters.pdf.page import Words
from exporters.pdf.seals import sealed_together
from exporters.pdf.setting import one_line
from exporters.pdf.styles import styles_with

STYLES = styles_with(FONTS)
SEAL = 42 * grid.MILLIMETRE
SHORT = ("示例省民政厅", "示例省财政厅", "示例省公安厅")
LONGER = ("示例省人力资源和社会保障厅", "示例省卫生和计划生育委员会", "示例保险监督管理委员会示例监管局")
LONG = ("示例省人力资源和社会保障厅", "示例省卫生和计划生育委员会")
DAY = one_line("2017年4月10日", STYLES.body)


def set_out(names: tuple[str, ...]) -> tuple[list[tuple[str, float, float]], float]:
    """Each name with the middle of its seal, and where the first line of text above ends; y counts down."""
    items = sealed_together(names, DAY, STYLES)
    found, y = [], 0.0
    for item in items[:-1]:
        y += item.gap
        is_last = item is items[-2]
        middle = y + (item.height + grid.LEADING) / 2 - grid.LEADING / 4 if is_last else y + item.height / 2
        found += [(name, x, middle) for name, x in named(item)]
        y += item.height
    return found, y


def named(item: Item) -> list[tuple[str, float]]:
    """Names of one line or several, in their order, with their middle."""
    columns: dict[int, str] = {}
    for thing in item.things:
        assert isinstance(thing, Words)
        middle = round(thing.x + thing.line.width / 2)
        columns[middle] = columns.get(middle, "") + thing.line.text
    return [(name, x) for x, name in columns.items()]


@pytest.mark.parametrize("names", [SHORT[:2], SHORT, LONG, (*SHORT, *LONG), SHORT + SHORT, (*SHORT, *LONG) * 2, LONGER])
def test_no_seal_touches_another_or_leaves_the_text_area(names: tuple[str, ...]) -> None:
    seals, _ = set_out(names)

    assert [name for name, _, _ in seals] == list(names)
    for (_, x, y), (_, other_x, other_y) in combinations(seals, 2):
        assert hypot(x - other_x, y - other_y) > SEAL + 1
    for _, x, y in seals:
        assert SEAL / 2 - 1 <= x <= grid.ROOM - SEAL / 2
        assert sum(abs(other_y - y) < grid.LEADING for _, _, other_y in seals) <= 3


@pytest.mark.parametrize("names", [SHORT[:2], SHORT, LONG, (*SHORT, *LONG)])
def test_the_first_row_begins_within_a_line_of_the_text_and_the_last_seal_stands_on_the_date(
    names: tuple[str, ...],
) -> None:
    seals, _ = set_out(names)
    date = sealed_together(names, DAY, STYLES)[-1].things[0]

    assert isinstance(date, Words)
    assert date.x + date.line.width == pytest.approx(grid.ROOM - 4 * grid.PITCH)
    assert seals[-1][1] == pytest.approx(date.x + date.line.width / 2, abs=1)
    assert -1 <= seals[0][2] - SEAL / 2 <= grid.LEADING


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        (LONG, 1),
        ((*SHORT[:2], LONG[0]), 2),
        ((*SHORT[:2], *LONG), 2),
        (SHORT, 1),
        (SHORT + LONG, 3),
        ((*SHORT[:2], *LONGER), 3),
        ((LONGER[2], LONG[0], *SHORT[:2]), 3),
        (LONGER[1:], 2),
    ],
)
def test_a_name_is_not_torn_where_there_is_room(names: tuple[str, ...], rows: int) -> None:
    items = sealed_together(names, DAY, STYLES)[:-1]
    words = [thing for item in items for thing in item.things if isinstance(thing, Words)]

    assert [one.line.text for one in words] == list(names)
    assert len(items) == rows
    assert all(one.x >= -0.01 and one.x + one.line.width <= grid.ROOM for one in words)
    for item in items:
        row = [thing for thing in item.things if isinstance(thing, Words)]
        assert all(before.x + before.line.width < after.x - grid.PITCH / 2 for before, after in pairwise(row))


def test_a_name_wider_than_any_room_beside_the_date_is_torn_by_sense() -> None:
    names = ("示例省民政厅", "示例省人民政府推进社会养老服务体系建设办公室")

    assert len([thing for item in sealed_together(names, DAY, STYLES)[:-1] for thing in item.things]) > len(names)
