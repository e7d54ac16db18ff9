"""A cell that goes on over several rows, and over the end of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from support.faces import FONTS
from support.printed import pages, rendered, solid
from support.said import DAY, HEAD, said

from exporters.content import Kind, Table, Wish, build_briefing
from exporters.content.blocks import Annex, Column
from exporters.pdf import grid
from exporters.pdf.annex import annex_pages
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.layout import table_rows
from exporters.pdf.page import Page, Rule, Words
from exporters.pdf.papers import set_pages
from exporters.pdf.styles import styles_with
from exporters.progress import silent
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot

STYLES = styles_with(FONTS)
COLUMNS = (Column("序号", 0.2), Column("任务", 0.3), Column("内容", 0.5))
LEFT = grid.LEFT + 0.2 * grid.ROOM


def set_on(height: float, *rows: tuple[str, str, str]) -> list[Page]:
    table = Table(COLUMNS, rows, joined=1)
    return list(paginate(list(table_rows(table, STYLES, grid.ROOM)), Frame(height=height)))


def crossed(page: Page, left: float = LEFT) -> list[float]:
    """Where a rule crosses the joined column, from the top of the table."""
    rules = [thing for thing in page.things if isinstance(thing, Rule) and not thing.height]
    return sorted({round(one.y - grid.TOP, 2) for one in rules if one.x < left + 1 < one.x + one.width})


def texts(page: Page) -> list[str]:
    return [thing.line.text for thing in page.things if isinstance(thing, Words)]


def test_rows_about_one_task_are_not_parted_in_its_column() -> None:
    rows = [("1", "（一）抓救助", "甲"), ("2", "（一）抓救助", "乙"), ("3", "（二）抓养老", "丙")]

    (page,) = set_on(600, *rows)

    assert [text for text in texts(page) if text.startswith("（")] == ["（一）抓救助", "（二）抓养老"]
    assert len(crossed(page)) == 4  # above the head, below it, between the tasks, below the last


def test_where_a_page_ends_the_cell_is_closed_and_its_task_is_named_again() -> None:
    rows = [(str(number), "（一）抓救助", f"内容{number}") for number in range(1, 13)]

    first, second = set_on(170, *rows)

    for page in (first, second):
        assert texts(page).count("（一）抓救助") == 1
        lowest = max(thing.y + thing.height for thing in page.things if isinstance(thing, Rule))
        assert crossed(page)[-1] == pytest.approx(lowest - grid.TOP, abs=0.1)
        assert len(crossed(page)) == 3


def test_a_row_that_is_cut_names_its_task_again_on_the_next_page() -> None:
    note = "推进养老服务。" * 200

    found = set_on(400, ("1", "（一）抓救助", "甲"), ("2", "（一）抓救助", note))

    assert len(found) > 1
    assert all(texts(page).count("（一）抓救助") == 1 for page in found)
    assert "".join(text for page in found for text in texts(page)).count("养老") == 200


def torn(left: int, *rows: tuple[str, str, str]) -> list[Page]:
    """Of the annex, with so many points left below its head on a page of 442."""
    table = Table(COLUMNS, rows, joined=1)
    head, *below = table_rows(table, STYLES, grid.ROOM)
    above = Item(442 - left - head.height)
    return list(paginate([above, head, *(replace(row, tears=0.25) for row in below)], Frame(height=442)))


ITEMS = "\n".join(["推进养老服务。" * 6] * 6)
TALL = ("1", "（一）抓救助", ITEMS)


def test_a_tall_row_is_torn_where_more_than_a_quarter_of_a_page_would_stay_empty() -> None:
    first, second = torn(120, TALL)

    for page in (first, second):
        assert texts(page).count("（一）抓救助") == 1
        assert texts(page).count("1") == 1
        lowest = max(thing.y + thing.height for thing in page.things if isinstance(thing, Rule))
        assert crossed(page)[-1] == pytest.approx(lowest - grid.TOP, abs=0.1)
    assert "".join(texts(first) + texts(second)).count("养老") == 36


def test_it_goes_to_the_next_page_whole_where_less_would() -> None:
    first, second = torn(105, TALL)

    assert "（一）抓救助" not in texts(first)
    assert "".join(texts(second)).count("养老") == 36


def test_a_row_is_torn_between_the_paragraphs_of_a_cell() -> None:
    first, second = torn(150, TALL)

    assert "".join(texts(first)).endswith("推进养老服务。" * 6)
    assert "".join(texts(second)).count("养老") % 6 == 0


@pytest.mark.parametrize("left", [112, 120, 135])
def test_a_tall_row_of_one_paragraph_goes_to_the_next_page_whole(left: int) -> None:
    """＋约644个 once stood on two pages."""
    first, second = torn(left, ("1", "（一）抓救助", "推进养老服务。" * 36))

    assert "1" not in texts(first)
    assert "".join(texts(second)).count("养老") == 36


def test_a_paragraph_higher_than_a_page_is_torn_between_its_lines_and_those_before_it_are_not() -> None:
    found = torn(300, ("1", "（一）抓救助", "抓示范。\n" + "推进养老服务。" * 200 + "\n抓验收。"))

    assert len(found) > 2
    assert "".join(texts(found[0])).count("养老") > 10
    assert "".join(text for page in found for text in texts(page)).count("养老") == 200
    assert all(texts(page).count("1") == 1 for page in found)


@pytest.mark.parametrize("left", [120, 160, 200])
def test_every_cell_of_a_torn_row_ends_with_a_paragraph(left: int) -> None:
    columns = (Column("序号", 0.1), Column("内容", 0.5), Column("进展", 0.4))
    cells = ("1", "\n".join(["推进养老服务。" * 6] * 9), "\n".join(["已落实选址210处。" * 3] * 5))
    head, row = table_rows(Table(columns, (cells,)), STYLES, grid.ROOM)
    first, second = paginate([Item(442 - left - head.height), head, replace(row, tears=0.25)], Frame(height=442))

    for mark, whole in (("养老", 6), ("选址", 3)):
        above, below = ("".join(texts(page)).count(mark) for page in (first, second))
        assert above > 0
        assert above % whole == below % whole == 0
        assert above + below == whole * {"养老": 9, "选址": 5}[mark]


def test_a_row_that_goes_with_a_tall_one_stays_before_its_first_lines() -> None:
    first, second = torn(150, ("1", LONG, "甲"), ("2", LONG, ITEMS))

    assert {"1", "2"} <= set(texts(first))
    assert "2" in texts(second)


def test_a_tall_row_is_torn_where_the_row_that_goes_with_it_has_no_room() -> None:
    first, second = torn(155, ("1", LONG, ITEMS), ("2", LONG, "甲"))

    assert "1" in texts(first)
    assert {"1", "2"} <= set(texts(second))


def test_no_page_of_the_table_stays_a_third_empty_but_the_last(document: Document) -> None:
    snapshot = Snapshot.saying(document, {**HEAD, **said()})
    *full, _ = set_pages(build_briefing(snapshot, Wish(kind=Kind.TABLE, day=DAY)), STYLES, silent)

    for page in full:
        lowest = max(thing.y + thing.height for thing in page.things if isinstance(thing, Rule))
        assert grid.LEFT + grid.WIDTH - lowest < grid.WIDTH * 0.3


@pytest.mark.parametrize("before", range(1, 19))
def test_a_row_of_ten_lines_is_not_torn_over_two_pages(before: int) -> None:
    """With its number printed twice it looked like two."""
    rows = [
        *((str(number), "（一）", "甲。") for number in range(before)),
        ("99", "（一）", "\n".join(["示例一件事。"] * 10)),
    ]
    found = annex_pages(Annex("附件", "示例表", Table(COLUMNS, tuple(rows), joined=1)), "", STYLES, silent)

    assert sum("99" in texts(page) for page in found) == 1


def names(snapshot: Snapshot, nodes: Sequence[str]) -> list[str]:
    outline, reading = snapshot.document.outline, snapshot.reading
    tasks = [outline[NodeId(node)] for node in nodes]
    return [solid(f"{reading.marker(task)}{reading.title(task)}") for task in tasks]


def test_every_page_of_the_table_names_the_task_of_each_of_its_rows_once(document: Document) -> None:
    """（二） and （三） once stood alone beside row after row."""
    snapshot = Snapshot.saying(document, {**HEAD, **said()})
    wish = Wish(kind=Kind.TABLE, day=DAY)
    for text in pages(rendered(build_briefing(snapshot, wish))):
        tasks = sorted(set(re.findall(r"T[0-9]{2}(?=[.]s[0-9])", text)))
        assert [text.count(name) for name in names(snapshot, tasks)] == [1] * len(tasks)


SHORT = "（二）抓养老"
LONG = "（一）着力贯彻新发展理念，在全面推动经济提质增效上开新局"


def heights(*rows: tuple[str, str, str]) -> list[float]:
    return [item.height for item in table_rows(Table(COLUMNS, rows, joined=1), STYLES, grid.ROOM)][1:]


def test_words_of_a_joined_cell_run_on_over_its_rows_and_make_none_taller() -> None:
    low = heights(*[(str(number), "（一）", "甲") for number in range(6)])

    assert heights(*[(str(number), LONG, "甲") for number in range(6)]) == low


def test_rows_too_few_for_the_words_of_their_joined_cell_have_room_for_them() -> None:
    one, two = heights(("1", LONG, "甲")), heights(("1", LONG, "甲"), ("2", LONG, "乙"))

    assert sum(two) >= one[0] > two[0]


@pytest.mark.parametrize("height", range(110, 330, 20))
def test_on_no_page_do_words_of_a_joined_cell_run_over_its_lower_edge(height: int) -> None:
    rows = [(str(number), LONG, "甲") for number in range(8)] + [("9", SHORT, "丙"), ("10", LONG, "丁")]

    for page in set_on(height, *rows):
        names = [one for one in page.things if isinstance(one, Words) and one.line.measured.characters in (LONG, SHORT)]
        rules = crossed(page, names[0].x)[1:]
        for above, below in pairwise(rules):
            text = "".join(one.line.text for one in names if above < one.y - grid.TOP < below)
            assert text in (LONG, SHORT) or below - above < 1


def test_the_number_of_a_row_stands_in_the_middle_of_its_column() -> None:
    (page,) = set_on(600, ("1", "（一）抓救助", "甲"), ("12", "（一）抓救助", "乙"))

    middles = [one.x + one.line.width / 2 for one in page.things if isinstance(one, Words) and one.line.text.isdigit()]
    head = next(one for one in page.things if isinstance(one, Words) and one.line.text == "序号")
    assert middles == pytest.approx([head.x + head.line.width / 2] * 2)


def test_the_words_of_a_joined_cell_are_copied_before_the_row_they_stand_in() -> None:
    rows = [(str(number), SHORT, f"内容{number}") for number in range(1, 13)]

    first, second = set_on(170, *rows)

    assert texts(first)[3:6] == ["1", SHORT, "内容1"]
    assert texts(second)[3:4] == [SHORT]
