"""Half-width punctuation becomes full-width by rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.source import full_width


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("目前,全省73.5万人", "目前，全省73.5万人"),
        ("县(市、区)", "县（市、区）"),
        ("经验:宁海", "经验：宁海"),
        ("87.6%;城乡", "87.6%；城乡"),
        ("人(次),户均", "人（次），户均"),
        ("同比增长3.62%,继续", "同比增长3.62%，继续"),
        ("5.12防灾", "5.12防灾"),
        ("共1,000元", "共1,000元"),
        ("8:30开会", "8:30开会"),
        ("用N(x)表示", "用N(x）表示"),
    ],
)
def test_marks_beside_chinese_become_full_width_and_numbers_stay(printed: str, read: str) -> None:
    assert full_width(printed) == read


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    read = full_width(text)

    assert len(read) == len(text)
    assert full_width(read) == read
