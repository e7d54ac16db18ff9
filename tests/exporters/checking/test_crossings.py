"""Strokes that meet are found without asking each of each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from exporters.checking.crossings import met
from exporters.checking.strokes import Stroke

TOUCHING = 1.5


def strokes(*, is_upright: bool) -> st.SearchStrategy[list[Stroke]]:
    place, length = st.integers(0, 40), st.integers(0, 12)
    one = st.builds(
        lambda at, start, long: Stroke(at, start, start + long, is_upright=is_upright), place, place, length
    )
    return st.lists(one, max_size=12)


@given(strokes(is_upright=False), strokes(is_upright=True))
def test_those_that_meet_are_the_same_as_by_asking_each_of_each(level: list[Stroke], upright: list[Stroke]) -> None:
    asked = [
        one
        for one in level
        if any(
            one.start - TOUCHING < other.at < one.end + TOUCHING
            and other.start - TOUCHING < one.at < other.end + TOUCHING
            for other in upright
        )
    ]

    assert met(level, upright) == sorted(asked, key=lambda one: one.at)
