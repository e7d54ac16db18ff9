"""Single lines of a formal document that stand off the grid (GB/T 9704-2012, 5.2.3)."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from support.spoiled_pages import STYLES, at, failed, made, said_of

from exporters.pdf import grid
from exporters.pdf.page import Page, Words, moved
from models.document import Document

TEXT = "推进城乡社区居家养老服务照料中心建设提高服务质量促进健"


@pytest.fixture(scope="module")
def pages(document: Document) -> list[Page]:
    return made(document)


def with_a_line_moved(pages: list[Page], line: int, points: float) -> list[Page]:
    """A line of text on the first page, counted from its last."""
    words = [one for one in pages[0].things if isinstance(one, Words)]
    things = [moved(one, 0, points) if one is words[line] else one for one in pages[0].things]
    return [replace(pages[0], things=tuple(things)), *pages[1:]]


@pytest.mark.parametrize("points", [-14, -6, -3, 3, 6, 14])
def test_a_line_off_the_grid(pages: list[Page], points: float) -> None:
    found = failed(with_a_line_moved(pages, -3, points))

    assert set(found) == {"行距均匀"}
    assert found["行距均匀"].page == 1
    step = re.match("行距([0-9.]+)磅：", found["行距均匀"].measured)
    assert step
    assert float(step[1]) == pytest.approx(grid.LEADING + points, abs=0.1)


def test_two_lines_printed_over_one_another(pages: list[Page]) -> None:
    assert "行距均匀" in failed(with_a_line_moved(pages, -3, -grid.LEADING))


def test_what_rounding_takes_is_no_fault(pages: list[Page]) -> None:
    assert failed(with_a_line_moved(pages, -3, 1)) == {}
    assert "磅" in said_of("行距均匀", pages).measured


def test_words_printed_twice_to_look_bold_are_one_line() -> None:
    lines = [one for line in range(4) for one in at(line, (TEXT, STYLES.body))]
    twice = [*lines[:2], moved(lines[1], 0.3, 0), *lines[2:]]

    assert "行距均匀" not in failed([Page(tuple(twice))])


def test_of_a_page_whose_lines_are_set_closer_how_many_are_is_said(pages: list[Page]) -> None:
    close = [moved(one, 0, -3.0 * line) for line in range(5) for one in at(line, (TEXT, STYLES.body))]
    even = [one for line in range(12) for one in at(line, (TEXT, STYLES.body))]

    found = failed([Page(tuple(even)), Page(tuple(close))])["行距均匀"]

    assert found.page == 2
    assert found.measured.endswith("（4处）")
