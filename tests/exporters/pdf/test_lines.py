"""Where lines may break in Chinese text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from exporters.pdf.lines import NO_END, NO_START, break_lines

MARKED = st.text(alphabet="一二三四五六七八，。、》《（）“”％12.5万个%abc", max_size=120)


def width(text: str) -> float:
    """Ten points for a full character, five for half a one."""
    return sum(5.0 if character.isascii() else 10.0 for character in text)


@given(MARKED, st.integers(6, 20))
def test_no_character_is_lost_or_moved(text: str, characters: int) -> None:
    assert "".join(break_lines(text, width, 10.0 * characters, 10.0 * characters)) == text


@given(st.text(alphabet="一二三四五六七八九十，。、》《“”", max_size=120), st.integers(8, 20))
def test_no_line_begins_or_ends_with_a_mark_that_may_not_stand_there(text: str, characters: int) -> None:
    lines = break_lines(text, width, 10.0 * characters, 10.0 * characters)

    for before, after in pairwise(lines):
        could_do_better = any(c not in NO_START | NO_END for c in before[1:])
        assert not could_do_better or (after[0] not in NO_START and before[-1] not in NO_END)


def test_a_number_keeps_its_unit() -> None:
    lines = break_lines("全省新增照料中心共1000个累计2.3万个", width, 100.0, 100.0)

    assert all(not line.startswith(("个", "万", "%")) for line in lines)
    assert "2.3万个" in "|".join(lines)


@given(st.text(max_size=200), st.integers(3, 20))
def test_no_line_is_wider_than_the_page(text: str, characters: int) -> None:
    room = 10.0 * characters

    assert all(width(line) <= room for line in break_lines(text.replace("\n", ""), width, room, room))
