"""How a typed word may be cut."""

from __future__ import annotations

import pytest

from models.search.spelling import spelling


def end(word: str, text: str) -> int:
    spelt = spelling(word)
    assert spelt is not None
    return spelt.end(f"{text}\n", 0)


@pytest.mark.parametrize("word", ["低保", "db1", "2017", "", "i", "vv", "dib保", "di'bao", "é"])
def test_what_spells_nothing_has_no_spelling(word: str) -> None:
    assert spelling(word) is None


def test_the_shortest_run_counts() -> None:
    assert end("z", "准确") == 1
    assert end("zh", "准确") == 1
    assert end("zh", "这会") == 1
    assert end("zh", "最后") == 2
    assert end("xian", "现安") == 1
    assert end("xian", "西安") == 2


def test_initials_and_readings_are_mixed_only_where_neither_does_alone() -> None:
    assert end("dibaobz", "低保标准") == 4
    assert end("dbiaoz", "低标准") == 3
    assert end("sheng", "社能够") == 0
    assert end("sheng", "省") == 1


def test_only_the_last_reading_may_be_cut_short() -> None:
    assert end("dibiaozh", "低标准") == 3
    assert end("biaozhu", "标准") == 2
    assert end("biazhun", "标准") == 0


def test_a_long_word_of_many_cuts_is_no_trouble() -> None:
    assert end("anan" * 500, "安" * 1000) == 1000
    assert end("a" * 3000, "啊" * 3000) == 3000
    assert end("x" * 3000, "小" * 2999) == 0
