"""Words find their owners."""

from __future__ import annotations

import pytest

from models.search import Entry, SearchIndex, TextKind
from models.search import index as index_module


def index(**texts: str) -> SearchIndex:
    """Owners in the order given, each with one source text."""
    return SearchIndex(texts, [Entry(owner, TextKind.SOURCE, text) for owner, text in texts.items()])


@pytest.mark.parametrize(
    "query",
    [
        "低保",
        "保标",
        "dbbz",
        "DBBZ",
        "dbbzh",
        "d",
        "dibao",
        "dib",
        "Dib",
        "dibaob",
        "dibaobiaozhun",
        "dibaobz",
        "biaozhun",
        "ｄｂｂｚ",
        "1,000",
        "１，０００",
    ],
)
def test_a_word_is_found_as_it_stands_and_as_it_is_spelt(query: str) -> None:
    searched = index(T01="提高低保标准1,000元", T02="养老服务")

    assert "T01" in searched.owners(query)


@pytest.mark.parametrize(
    "query", ["保低", "bbzd", "baodi", "ibao", "dbb z准", "dibaozz", "1001", "diba0", "低.标", "^低", "低|养"]
)
def test_what_does_not_stand_there_is_not_found(query: str) -> None:
    searched = index(T01="提高低保标准1,000元")

    assert searched.owners(query) == []


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("cc", "长城"),
        ("zc", "长城"),
        ("zz", "重做"),
        ("cz", "重做"),
        ("xz", "行政"),
        ("yh", "银行"),
        ("yinhang", "银行"),
        ("xingzheng", "行政"),
        ("lvse", "绿色"),
        ("luse", "绿色"),
        ("xian", "西安"),
        ("xian", "县"),
        ("shh", "社会"),
        ("sh", "社会"),
        ("shhui", "社会"),
        ("pppxm", "PPP项目"),
        ("pppxiangmu", "PPP项目"),
        ("ppp", "ＰＰＰ项目"),
    ],
)
def test_every_reading_of_a_character_counts(query: str, text: str) -> None:
    assert index(T01=text).owners(query) == ["T01"]


def test_a_reading_is_not_taken_apart_into_initials_of_others() -> None:
    searched = index(T01="大能够", T02="党")

    assert searched.owners("dang") == ["T02"]


def test_a_run_stops_at_what_cannot_be_read() -> None:
    searched = index(T01="低，保", T02="低\n保", T03="低 保", T04="低保")

    assert searched.owners("db") == ["T04"]
    assert searched.owners("dibao") == ["T04"]


def test_owners_come_in_the_order_declared() -> None:
    searched = SearchIndex(
        ["T10", "T02", "A1"], [Entry(owner, TextKind.NOTE, "低保") for owner in ("A1", "T10", "T02")]
    )

    assert searched.owners("低保") == ["T10", "T02", "A1"]


def test_several_words_may_stand_in_different_texts_of_one_owner() -> None:
    searched = SearchIndex(
        ["T01", "T02"],
        [
            Entry("T01", TextKind.SOURCE, "提高低保标准"),
            Entry("T01", TextKind.NOTE, "请王芳核对"),
            Entry("T02", TextKind.SOURCE, "提高低保标准"),
            Entry("T02", TextKind.NOTE, "已核"),
        ],
    )

    assert searched.owners("低保 王芳") == ["T01"]
    assert searched.owners("wf　dbbz") == ["T01"]
    assert searched.owners("低保 核") == ["T01", "T02"]
    assert searched.owners("低保 李") == []


def test_a_word_does_not_reach_from_one_text_into_the_next() -> None:
    searched = SearchIndex(
        ["T01", "T02"],
        [
            Entry("T01", TextKind.NOTE, "低", "a"),
            Entry("T01", TextKind.NOTE, "保", "b"),
            Entry("T02", TextKind.NOTE, "标"),
        ],
    )

    assert searched.owners("低保") == []
    assert searched.owners("db") == []
    assert searched.owners("bb") == []


@pytest.mark.parametrize("query", ["", "  ", "　\n\t"])
def test_no_word_asks_for_nothing(query: str) -> None:
    searched = index(T01="低保", T02="")

    assert searched.owners(query) == ["T01", "T02"]
    assert len(searched.search(query)) == 0


def test_an_edit_is_found_at_once() -> None:
    searched = index(T01="低保", T02="养老")
    searched.owners("低保")

    searched.replace("T02", TextKind.NOTE, "n1", "低保边缘")
    assert searched.owners("dbby") == ["T02"]

    searched.replace("T02", TextKind.NOTE, "n1", "空")
    assert searched.owners("低保") == ["T01"]

    searched.remove("T01", TextKind.SOURCE)
    assert searched.owners("低保") == []

    searched.remove("T01", TextKind.SOURCE)
    assert searched.owners("") == ["T01", "T02"]


def test_an_unknown_owner_is_refused() -> None:
    searched = index(T01="低保")

    with pytest.raises(KeyError, match="T99"):
        searched.replace("T99", TextKind.NOTE, "", "低保")


def test_an_owner_is_declared_once() -> None:
    with pytest.raises(ValueError, match="T01"):
        SearchIndex(["T01", "T02", "T01"])


def test_no_owners_and_no_texts_find_nothing() -> None:
    assert SearchIndex([]).owners("d") == []
    assert SearchIndex(["T01"]).owners("d") == []
    assert SearchIndex(["T01"]).owners("低") == []


def test_many_blocks_answer_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_BLOCK", 10)
    texts = {f"T{number:02}": "低保标准" if number % 3 else "养老服务" for number in range(40)}

    searched = index(**texts)

    assert searched.owners("dbbz") == [owner for owner, text in texts.items() if text == "低保标准"]
    assert searched.owners("") == list(texts)


def test_a_block_that_has_grown_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_BLOCK", 10)
    searched = SearchIndex([f"T{number:02}" for number in range(9)])
    assert searched.owners("养老") == []

    for number in range(9):
        searched.replace(f"T{number:02}", TextKind.FILING, "2017Q1", "养老服务" * (number + 1))

    assert len(searched.owners("ylfw")) == 9
    assert searched.search("服务养老").owners == tuple(f"T{number:02}" for number in range(1, 9))


def test_making_ready_can_be_done_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_module, "_BLOCK", 10)
    searched = index(**{f"T{number:02}": "低保标准和养老服务" for number in range(9)})

    done = [searched.prepare(seconds=0) for _ in range(10)]

    assert not done[0]
    assert done[-1]


def test_a_few_owners_left_by_one_word_are_all_asked_for_the_next() -> None:
    texts = {f"T{number:02}": f"低保{'养老' if number in (3, 17) else '救灾'}服务{number}" for number in range(30)}
    searched = index(**texts)

    assert searched.owners("养老 dibao") == ["T03", "T17"]
    assert searched.owners("yanglao fw 7") == ["T17"]


def test_many_wide_characters_are_folded_as_well_as_few() -> None:
    wide = "".join(map(chr, range(0xFF01, 0xFF5F)))
    searched = index(T01=wide + "ABCDEFGHIJKLMNOPQRSTUVWXYZ①②③", T02="ＡＢ")

    assert searched.owners("abcdefghijklmnopqrstuvwxyz123") == ["T01"]
    assert searched.owners("!\"#$%&'()*+,-./0123456789") == ["T01"]
    assert searched.owners("ab") == ["T01", "T02"]


def test_a_rare_character_of_a_name_is_spelt_too() -> None:
    searched = index(T01="联系人𫖯😀王", T02="联系人李")

    assert searched.owners("lxrf") == ["T01"]
    assert searched.owners("fuw") == []
    assert searched.owners("😀王") == ["T01"]


@pytest.mark.parametrize(
    ("query", "text", "is_found"),
    [
        ("23200", "已建成23,200个", True),
        ("23,200", "已建成23200个", True),
        ("２３，２００个", "已建成23200个", True),
        ("1234567.5元", "共1,234,567.5元", True),
        ("12345678", "共12,345,678元", True),
        ("123456789012345", "共123,456,789,012,345元", True),
        ("1234567890123456", "共1,234,567,890,123,456元", False),
        ("23,20", "已建成2320个", False),
        ("0.2320", "已建成0.2,320个", False),
    ],
)
def test_a_number_is_found_however_its_thousands_are_written(query: str, text: str, *, is_found: bool) -> None:
    assert bool(index(T01=text, T02="养老服务").owners(query)) is is_found
