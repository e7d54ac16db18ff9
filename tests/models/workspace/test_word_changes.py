"""What changed inside a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.workspace.word_changes import Kind, Piece, word_changes

WORDS = st.text(st.sampled_from("已开工60处，。选址210"), max_size=60)


@given(WORDS, WORDS)
def test_without_what_is_new_it_is_the_old_text_and_without_what_is_gone_the_new(before: str, after: str) -> None:
    pieces = word_changes(before, after)

    assert "".join(one.words for one in pieces if one.kind is not Kind.NEW) == before
    assert "".join(one.words for one in pieces if one.kind is not Kind.GONE) == after


def test_a_number_goes_and_comes_whole() -> None:
    assert word_changes("已选址210处，开工60处。", "已选址230处，开工60处。") == [
        Piece(Kind.SAME, "已选址"),
        Piece(Kind.GONE, "210"),
        Piece(Kind.NEW, "230"),
        Piece(Kind.SAME, "处，开工60处。"),
    ]


def test_texts_that_have_nothing_in_common_are_not_cut_up() -> None:
    assert [one.kind for one in word_changes("已完成选址工作", "尚未落实用地")] == [Kind.GONE, Kind.NEW]


def test_the_longest_text_a_cell_takes_is_compared_by_its_clauses() -> None:
    before = "。".join(f"第{number}处已开工" for number in range(300))

    pieces = word_changes(before, before.replace("第7处已开工", "第7处已完工").replace("第290处", "第二九〇处"))

    assert [one.words for one in pieces if one.kind is Kind.NEW] == ["完工。", "第二九〇"]


def test_a_text_of_too_many_clauses_is_shown_whole() -> None:
    assert len(word_changes("甲。" * 9000 + "乙", "丙。" * 9000 + "丁")) == 2
