"""The numbering of official prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.outline.markers import Style, numeral, paragraph_marker, run_in_markers

_DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("text", "style", "ordinal", "printed"),
    [
        ("一、总结", Style.COMMA, 1, "一、"),
        ("十五、打算", Style.COMMA, 15, "十五、"),
        ("（二）救助", Style.PAREN, 2, "（二）"),
        ("(十一)区划", Style.PAREN, 11, "(十一)"),
        ("㈢养老", Style.PAREN, 3, "㈢"),
        ("1、养老", Style.ARABIC, 1, "1、"),
        ("2.养老", Style.ARABIC, 2, "2."),
        ("３．养老", Style.ARABIC, 3, "３．"),
        ("（4）养老", Style.ARABIC_PAREN, 4, "（4）"),
        ("(5)养老", Style.ARABIC_PAREN, 5, "(5)"),
        ("⑥养老", Style.CIRCLED, 6, "⑥"),
        ("第二部分　打算", Style.DIVISION, 2, "第二部分　"),
        ("——这五年", Style.DASH, 0, "——"),
        ("三是加强", Style.IS, 3, "三是"),
        ("四要加强", Style.MUST, 4, "四要"),
        ("第一，加强", Style.ORDINAL, 1, "第一"),
        ("其二，加强", Style.OF_THEM, 2, "其二"),
        ("首先，加强", Style.SEQUENCE, 1, "首先"),
    ],
)
def test_a_paragraph_may_begin_with_any_of_the_markers_offices_use(
    text: str, style: Style, ordinal: int, printed: str
) -> None:
    marker = paragraph_marker(text, 0, len(text))

    assert marker is not None
    assert (marker.style, marker.ordinal, text[: marker.end]) == (style, ordinal, printed)


@pytest.mark.parametrize(
    "text", ["2017年是重要一年", "5.12防灾减灾", "1.48万个组织", "一站式服务", "第一批试点", "三社联动", ""]
)
def test_what_only_looks_like_a_marker_is_none(text: str) -> None:
    assert paragraph_marker(text, 0, len(text)) is None


@pytest.mark.parametrize(
    "text", ["进一步是必要的", "这三是之和", "第一个五年", "统一要求", "唯一是", "同志们一是一，二是二"]
)
def test_inside_a_clause_there_is_no_run_in_marker(text: str) -> None:
    assert [marker for marker in run_in_markers(text, 0, len(text)) if not marker.weak] == []


def test_run_in_markers_stand_where_a_sentence_or_a_member_of_a_list_begins() -> None:
    text = "抓好三件事：一是救助；二是养老。三是慈善。此外，做好宣传。"

    found = [text[m.start : m.end] for m in run_in_markers(text, 0, len(text))]

    assert found == ["一是", "二是", "三是", "此外"]


@given(st.integers(1, 99))
def test_numerals_count_as_they_are_written(number: int) -> None:
    tens, ones = divmod(number, 10)
    written = ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")

    assert numeral(written) == number


@pytest.mark.parametrize("text", ["", "甲", "1"])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no Chinese numeral"):
        numeral(text)
