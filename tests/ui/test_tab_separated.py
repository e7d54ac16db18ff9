"""Cells that travel by the clipboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.tab_separated import read, written

CELLS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]) | st.sampled_from('\t\n"'), max_size=8)


@given(st.integers(1, 4).flatmap(lambda wide: st.lists(st.lists(CELLS, min_size=wide, max_size=wide), min_size=1)))
def test_what_was_written_reads_as_the_same_cells(rows: list[list[str]]) -> None:
    found = read(written(rows) + "\n")

    assert found == rows


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("社会救助处\t6月底前\r\n优抚安置处\t全年\r\n", [["社会救助处", "6月底前"], ["优抚安置处", "全年"]]),
        ('"第一行\n第二行"\t50%', [["第一行\n第二行", "50%"]]),
        ('"养老服务"建设\t"全年"', [['"养老服务"建设', '"全年"']]),
        ('"没有关的引号\t全年', [['"没有关的引号', "全年"]]),
        ("一\t\t三", [["一", "", "三"]]),
        ("只有一格", [["只有一格"]]),
        ("", []),
    ],
)
def test_text_from_a_spreadsheet_reads_as_it_stood_there(text: str, cells: list[list[str]]) -> None:
    assert read(text) == cells
