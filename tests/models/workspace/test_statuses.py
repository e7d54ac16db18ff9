"""The office's words for how far a piece of work is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.workspace.statuses import DEFAULT_STATUSES, Status, StatusError, Statuses, StatusRole

NAMES = st.text(alphabet="已完成推进中滞后未启动 （）Aａ1/:", min_size=1, max_size=6).filter(
    lambda name: name == name.strip()
)


@st.composite
def lists_of_statuses(draw: st.DrawFn) -> Statuses:
    words = draw(st.lists(NAMES, min_size=1, max_size=8, unique_by=_plain))
    cuts = draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    groups: list[list[str]] = []
    for word, begins in zip(words, cuts, strict=True):
        if begins or not groups:
            groups.append([])
        groups[-1].append(word)
    return Statuses(tuple(Status(group[0], draw(st.sampled_from(StatusRole)), tuple(group[1:])) for group in groups))


def _plain(name: str) -> str:
    return "".join(name.replace("ａ", "a").replace("A", "a").replace("（", "(").replace("）", ")").split())


def test_the_default_list_is_that_of_practice() -> None:
    assert DEFAULT_STATUSES.names == (
        "未启动",
        "推进中",
        "达序时进度",
        "滞后",
        "超序时进度",
        "已完成",
        "需协调",
    )
    assert DEFAULT_STATUSES.read("已完成").role is StatusRole.DONE


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (" 已完成 ", "已完成"),
        ("欠序时进度", "滞后"),
        ("滞后(欠序时进度)", "滞后"),
        ("欠序时进度（滞后）", "滞后"),
        ("达序时", "达序时进度"),
    ],
)
def test_a_word_is_read_by_its_other_names_whatever_its_width(typed: str, name: str) -> None:
    assert DEFAULT_STATUSES.read(typed).name == name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("推进中。", "推进中"),
        ("进行中", "推进中"),
        ("完成", "已完成"),
        ("完成。", "已完成"),
        ("达到序时进度", "达序时进度"),
        ("已完成", "已完成"),
    ],
)
def test_another_word_that_can_only_mean_one_is_likely_that_one(typed: str, name: str) -> None:
    found = DEFAULT_STATUSES.likely(typed)

    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("typed", ["", "√", "基本完成", "差不多", "1"])
def test_what_may_mean_several_or_nothing_is_likely_none(typed: str) -> None:
    assert DEFAULT_STATUSES.likely(typed) is None


def test_where_an_office_has_two_words_of_one_meaning_nobody_knows_which() -> None:
    two = Statuses((Status("省级完成", StatusRole.DONE), Status("市级完成", StatusRole.DONE)))

    assert two.likely("完成") is None


@pytest.mark.parametrize("word", ["", "完工", "已完成了"])
def test_an_unknown_word_is_refused_with_the_list_of_what_exists(word: str) -> None:
    sentence = f"没有“{word}”这种状态。可以填：未启动、推进中、达序时进度、滞后、超序时进度、已完成、需协调。"

    with pytest.raises(StatusError, match=sentence):
        DEFAULT_STATUSES.read(word)
    assert DEFAULT_STATUSES.find(word) is None


def test_a_renamed_status_keeps_role_and_place_and_is_still_read_by_its_old_name() -> None:
    renamed = DEFAULT_STATUSES.renamed("已完成", "已办结")

    assert renamed.names[5] == "已办结"
    assert renamed.read("已办结").role is StatusRole.DONE
    assert renamed.read("已完成").name == "已办结"
    assert renamed.with_role(StatusRole.DONE) == ("已办结",)


def test_a_status_can_take_its_old_name_again() -> None:
    there_and_back = DEFAULT_STATUSES.renamed("已完成", "已办结").renamed("已办结", "已完成")

    assert there_and_back.names == DEFAULT_STATUSES.names
    assert there_and_back.read("已办结").name == "已完成"


def test_no_word_stands_for_two_statuses() -> None:
    with pytest.raises(StatusError, match="“推进中”已经是状态“推进中”的名称或曾用名，请换一个名称。"):
        DEFAULT_STATUSES.renamed("未启动", "推进中")
    with pytest.raises(StatusError, match="“欠序时进度”已经是状态“滞后”的名称或曾用名"):
        DEFAULT_STATUSES.renamed("已完成", "欠序时进度")


def test_an_office_may_have_several_words_of_one_role_and_none_of_another() -> None:
    statuses = Statuses.from_values(("done=已完成", "done=已销号"))

    assert statuses.with_role(StatusRole.DONE) == ("已完成", "已销号")
    assert statuses.with_role(StatusRole.LATE) == ()


def test_the_list_is_kept_as_role_and_words() -> None:
    assert DEFAULT_STATUSES.to_values()[5] == "done=已完成"
    assert DEFAULT_STATUSES.to_values()[2] == "on_time=达序时进度|达序时"


@pytest.mark.parametrize(
    "value", ["已完成", "finished=已完成", "done=", "done=已完成|", "done= 已完成", "done=a=b", "done=a\nb"]
)
def test_a_line_that_is_no_status_is_refused(value: str) -> None:
    with pytest.raises(StatusError):
        Statuses.from_values((value,))


def test_an_empty_list_is_refused() -> None:
    with pytest.raises(StatusError, match="至少要有一种状态"):
        Statuses.from_values(())


@given(lists_of_statuses())
def test_what_is_kept_reads_back_the_same(statuses: Statuses) -> None:
    assert Statuses.from_values(statuses.to_values()) == statuses


@given(lists_of_statuses())
def test_every_word_of_a_list_finds_its_status(statuses: Statuses) -> None:
    assert all(statuses.read(word) is status for status in statuses for word in status.words)


@given(lists_of_statuses(), NAMES, st.data())
def test_renaming_keeps_the_roles_or_is_refused(statuses: Statuses, name: str, data: st.DataObject) -> None:
    old = data.draw(st.sampled_from(statuses.names))
    try:
        renamed = statuses.renamed(old, name)
    except StatusError:
        return

    assert [status.role for status in renamed] == [status.role for status in statuses]
    assert renamed.find(old) is not None
