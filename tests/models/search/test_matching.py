"""Short names answer what somebody types."""

from __future__ import annotations

import pytest

from models.search.matching import rank

EXPORT = "导出汇报材料（PDF）…"


@pytest.mark.parametrize("typed", ["导出", "汇报", "pdf", "ＰＤＦ", "dchb", "daochu", "导材", "dcpdf", "导出 材料", ""])
def test_words_initials_readings_and_letters_in_order_find_a_name(typed: str) -> None:
    assert rank(typed, EXPORT) is not None


@pytest.mark.parametrize("typed", ["备份", "料材", "dcx", "导出 备份"])
def test_a_name_that_lacks_one_of_the_words_is_not_found(typed: str) -> None:
    assert rank(typed, EXPORT) is None


def test_the_nearer_a_word_the_better() -> None:
    ranks = [
        rank("导出", name, beside) for name, beside in (("导出表格", ""), ("全部导出", ""), ("表格", "导出为文件"))
    ]

    assert ranks == sorted(ranks, key=lambda one: -1 if one is None else one)
    assert len(set(ranks)) == 3


def test_what_spells_the_beginning_of_a_name_is_nearer_than_what_spells_its_end() -> None:
    first, later = rank("sh", "社会福利处"), rank("sh", "办公室")

    assert first is not None
    assert later is not None
    assert first < later


def test_letters_in_their_order_are_looked_for_in_the_name_only() -> None:
    assert rank("导件", "导出文件") is not None
    assert rank("导件", "表格", beside="导出文件") is None
