"""The one form of every text that is kept."""

from __future__ import annotations

import sys
import unicodedata

import pytest

from models.workspace.entries import LONGEST, EntryError, clean_text, normal_text


def test_only_what_some_file_could_not_hold_goes() -> None:
    every = [chr(number) for number in range(sys.maxunicode + 1)]
    lines = "\r\u2028\u2029"

    kept = set(normal_text(f"甲{''.join(every)}乙"))

    assert kept == {
        one
        for one in every
        if one in "\n\t" or (unicodedata.category(one) not in ("Cc", "Cs") and one not in f"\ufffe\uffff{lines}")
    }


def test_what_was_made_normal_stays_as_it_is() -> None:
    once = normal_text(" 甲\r\n\x07乙\r丙\u2028\ud800 丁\ufeff\x85 ")

    assert once == "甲\n乙\n丙\n 丁\ufeff"
    assert normal_text(once) == once


@pytest.mark.parametrize(
    "words", ["字" * LONGEST, "😀" * (LONGEST // 2), "_x0041_" * 2_461, "a" * (LONGEST - 8) + "_x"]
)
def test_a_text_is_as_long_as_a_cell_counts_it(words: str) -> None:
    assert clean_text(words) == words
    with pytest.raises(EntryError, match="上限"):
        clean_text(words + "甲乙丙丁戊己庚辛")
