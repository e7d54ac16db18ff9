"""Marks and dates of the head that are not as they must be, or do not print, are told of before a paper leaves."""

from __future__ import annotations

from datetime import date

import pytest

from exporters.content import Kind, Wish, build_briefing, day_of_paper
from exporters.content.lacking import lacking
from models.document import Document
from models.workspace import Key, Snapshot, Value
from models.workspace.values import OFFICE

TODAY = date(2017, 5, 2)
HANDED_ON = "关于印发2017年工作任务分解表的通知"


def told(document: Document, words: str, kind: Kind = Kind.FORMAL, /, **head: str) -> list[str]:
    """What holds these words."""
    values: dict[Key, Value] = {(OFFICE, f"paper_{field}"): value for field, value in head.items()}
    snapshot = Snapshot.saying(document, values)
    wish = Wish(kind=kind, day=day_of_paper(snapshot.register, TODAY))
    return [str(one) for one in lacking(snapshot, wish, build_briefing(snapshot, wish)) if words in one]


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("number", "示例发2017年38号", "发文字号“示例发2017年38号”不合格式"),
        ("number", "38", "发文字号“38”不合格式"),
        ("number", "示例发〔2016〕38号", "发文字号是2016年的，成文日期是2017年4月10日"),
        ("copy_number", "1234567", "份号“1234567”多于6位"),
        ("copy_number", "abc", "份号“abc”不是数字"),
        ("security", "绝密★100年", "绝密的保密期限一般不超过30年"),
        ("security", "秘密11年", "秘密的保密期限一般不超过10年"),
        ("urgency", "火速", "紧急程度“火速”不是规定的写法"),
    ],
)
def test_a_mark_that_is_not_as_it_must_be_is_named(document: Document, field: str, typed: str, words: str) -> None:
    assert len(told(document, words, issued="2017-04-10", **{field: typed})) == 1


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("number", "示例[2017]第012号"),
        ("number", "示例发〔2017〕　号"),
        ("number", "示例发〔2017〕＿＿号"),
        ("number", ""),
        ("copy_number", "12"),
        ("security", "绝密★30年"),
        ("security", "机密★6个月"),
        ("security", "秘密"),
        ("urgency", "特急"),
        ("urgency", "紧急程度：加急"),
    ],
)
def test_a_mark_that_is_as_it_must_be_is_not(document: Document, field: str, typed: str) -> None:
    head = {"issued": "2017-04-10", field: typed}

    for words in ("发文字号", "份号", "保密期限", "紧急程度"):
        assert told(document, words, **head) == []


@pytest.mark.parametrize("kind", list(Kind))
def test_marks_that_a_kind_of_paper_does_not_print_are_named(document: Document, kind: Kind) -> None:
    """A bulletin of what is classified left without its mark, and nobody was told."""
    found = told(document, "不印", kind, security="机密★1年", copy_number="12", urgency="特急")

    named = ["填了密级和保密期限、份号、紧急程度，这种材料不印，发出前请自己标上。"]
    assert found == ([] if kind is Kind.FORMAL else named)
    assert told(document, "不印，发出前", kind) == []


@pytest.mark.parametrize("kind", list(Kind))
def test_a_date_that_is_no_day_is_named_with_the_day_that_counts(document: Document, kind: Kind) -> None:
    """2017.4.31 printed, the paper counted up to today, and only typing it had said so."""
    found = told(document, "读不出是哪一天", kind, issued="2017.4.31")

    counted = ["成文日期“2017年4月31日”读不出是哪一天，纸上照印，统计截至2017年5月2日，请核对。"]
    assert found == ([] if kind is Kind.TABLE else counted)
    assert told(document, "读不出", kind, issued="2017.4.30") == []
    assert told(document, "读不出", kind) == []


def test_where_a_table_is_handed_on_nothing_is_counted(document: Document) -> None:
    (found,) = told(document, "读不出", issued="四月上旬", title=HANDED_ON)

    assert found == "成文日期“四月上旬”读不出是哪一天，纸上照印，请核对。"
