"""A milestone typed as one: its deadline stands behind the last comma, if it is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.workspace.attachments import milestone_words


@pytest.mark.parametrize(
    ("typed", "text", "deadline"),
    [
        ("完成选址，6月底前", "完成选址", "6月底前"),
        ("完成选址,6月底前", "完成选址", "6月底前"),
        ("完成选址，落实资金，2017年9月", "完成选址，落实资金", "2017年9月"),
        ("完成5,000户改造，6月底前", "完成5,000户改造", "6月底前"),
        ("更新台账，每月", "更新台账", "每月"),
        ("做好值守，长期", "做好值守", "长期"),
    ],
)
def test_what_follows_the_last_comma_is_the_deadline_where_it_reads_as_one(
    typed: str, text: str, deadline: str
) -> None:
    assert milestone_words(typed, 2017) == (text, deadline)


@pytest.mark.parametrize(
    "typed",
    ["完成5,000户改造", "完成5，000户改造", "补助5,200元每月", "完成选址，落实资金", "完成选址，", "，6月底前", ""],
)
def test_where_no_deadline_follows_all_of_it_is_the_text(typed: str) -> None:
    assert milestone_words(typed, 2017) == (typed, "")


@given(st.text(alphabet="完成户，,0123456789月底前 ", max_size=20))
def test_nothing_that_was_typed_is_lost(typed: str) -> None:
    text, deadline = milestone_words(typed, 2017)

    assert typed in (text, f"{text}，{deadline}", f"{text},{deadline}")
