"""Folding never moves a character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.search.folding import fold

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=[]))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＧＤＰ１２％，（甲）", "gdp12%,(甲)"),
        ("Σίσυφος", "σίσυφοσ"),
        ("Straße ½ ㎡ …", "straße ½ ㎡ …"),
        ("①　⼀\u00a0", "1 一 "),
        ("İ", "İ"),
    ],
)
def test_case_and_width_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANY_TEXT)
def test_places_stay_and_folding_twice_is_folding_once(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)
