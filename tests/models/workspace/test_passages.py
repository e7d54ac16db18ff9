"""Marked words find their place again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.source import Span
from models.workspace.passages import find, passage

TEXT = "新增照料中心1000个，累计建成2.3万个。新增老年食堂3000个，力争全覆盖。"


def test_words_that_stand_where_they_stood_are_found_there() -> None:
    marked = passage(TEXT, Span(16, 20))

    assert find(TEXT, marked) == Span(16, 20)


@given(st.text(alphabet="甲乙丙丁", max_size=30), st.integers(0, len(TEXT) - 6), st.integers(3, 6))
def test_words_are_followed_when_something_is_put_before_them(inserted: str, start: int, length: int) -> None:
    marked = passage(TEXT, Span(start, start + length))

    place = find(inserted + TEXT, marked)

    assert place is not None
    assert place.of(inserted + TEXT) == marked.quote


def test_of_several_places_the_one_with_the_same_neighbours_is_meant() -> None:
    start = TEXT.index("新增老年")
    marked = passage(TEXT, Span(start, start + 2))
    moved = "经研究，" + TEXT

    assert find(moved, marked) == Span(start + 4, start + 6)


def test_words_that_are_gone_are_not_found() -> None:
    assert find("全部改写了。", passage(TEXT, Span(0, 6))) is None


def test_where_nothing_tells_which_place_is_meant_none_is_taken() -> None:
    marked = passage("甲乙丙", Span(1, 2))

    assert find("乙一乙", marked) is None
