"""A paragraph broken into lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.faces import PITCH, lines, words

from exporters.pdf.evening import MOST_OPEN
from exporters.pdf.marks import CLOSING, OPENING, may_end, may_start
from models.document import Document
from models.outline import Level

HANZI = "一二三四五六七八九十百姓民政厅养老服务业发展"
# What an official writes: no mark stands alone, quotations close.
WHOLE = [
    "2.3万个",
    "-3.5%",
    "1578万余人",
    "5个百分点",
    "〔2016〕257号",
    "12.5%",
    "Beijing",
    "——",
    "……",
    "1000张",
    "＋约644个",
    "2017—2020年",
    "T03.s2",
    "二（四）",
    "3月31日",
    "二季度",
    "未填报",
]
WORDS = ["加快发展养老服务业", "全省新增", "《浙江省实施慈善法办法》", "“两富”", "（居）", "G20", "12.5%—13%", "的"]
FOREIGN = (
    '根据World Bank（世界银行）2016年发布的"Doing Business"报告,浙江省的PPP(Public-Private Partnership)项目总投资为'
    "USD 1,234.56 million,同比增长12.3%;其中O2O,B2C,C2C等new business models占比约为三分之一."
)
PHRASES = st.sampled_from([*WHOLE, *WORDS, *"，。、；："])
TEXTS = st.lists(PHRASES, min_size=1, max_size=40).map("".join)
ROOMS = st.integers(14, 30)


def solid(text: str) -> str:
    """Without blanks, which may go at a line's end."""
    return text.replace(" ", "").replace("　", "")


@given(st.text(max_size=200), st.integers(4, 30))
def test_no_character_is_lost_or_moved(text: str, characters: int) -> None:
    printed = lines(text, characters)

    whole = printed[0].measured.text(0, len(printed[0].measured)) if printed else ""
    assert solid("".join(line.text for line in printed)) == solid(whole)


@given(st.text(max_size=200), st.integers(4, 30), st.integers(0, 2))
def test_nothing_runs_over_an_edge(text: str, characters: int, indent: int) -> None:
    for line in lines(text, characters, indent):
        assert line.indent + line.width <= characters * PITCH + 0.001


@given(TEXTS, ROOMS)
def test_no_line_begins_or_ends_with_a_mark_that_may_not_stand_there(text: str, characters: int) -> None:
    for before, after in pairwise(words(text, characters, 2)):
        avoidable = any(may_start(b) and may_end(a) for a, b in pairwise(before[2:]))
        assert not avoidable or (may_end(before) and may_start(after))


@given(TEXTS, ROOMS)
def test_both_edges_are_flush_but_where_the_gaps_would_open_wide(text: str, characters: int) -> None:
    for line in lines(text, characters, 2)[:-1]:
        if line.measured.open_gaps(line.start, line.end):
            widest = min(PITCH, max(line.measured.widths[line.start : line.end]))
            is_flush = line.indent + line.width == pytest.approx(characters * PITCH, abs=0.01)
            assert is_flush or line.spread == pytest.approx(MOST_OPEN * widest)


@given(st.text(max_size=200), st.integers(4, 30))
@example("W\xa0\x1f", 4)
def test_no_gap_of_any_text_opens_wide(text: str, characters: int) -> None:
    for line in lines(text, characters):
        assert line.spread <= MOST_OPEN * PITCH + 0.001


@pytest.mark.parametrize("before", range(14))
def test_no_line_begins_with_a_blank(before: int) -> None:
    text = "一" * before + FOREIGN

    assert not any(line.startswith(" ") for line in words(text, indent=2))


@given(TEXTS, ROOMS)
def test_what_a_line_takes_is_the_sum_of_its_advances(text: str, characters: int) -> None:
    for line in lines(text, characters, 2):
        blank = line.measured.trims[line.end - 1]
        assert line.width - 0.01 <= sum(line.advances()) <= line.width + blank + 0.01


@given(TEXTS, ROOMS)
def test_slack_is_spread_evenly_and_marks_are_squeezed_only_where_nothing_is_spread(text: str, characters: int) -> None:
    for line in lines(text, characters):
        assert line.spread == 0 or line.squeeze == 0
        assert 0 <= line.squeeze <= 1


@pytest.mark.parametrize("whole", WHOLE)
@pytest.mark.parametrize("before", range(20, 29))
def test_what_belongs_together_stays_on_one_line(whole: str, before: int) -> None:
    text = HANZI[0] * before + whole + HANZI * 3

    assert any(whole in line for line in words(text))


@pytest.mark.parametrize("before", range(18, 30))
def test_a_title_leaves_no_single_character_beside_its_marks(before: int) -> None:
    for line in words("一" * before + "《浙江省实施慈善法办法》" + HANZI * 3):
        assert not line.endswith(("《", "《浙"))
        assert not line.startswith(("》", "法》"))


def test_two_adjacent_marks_take_the_room_of_one_and_a_half() -> None:
    (line,) = lines("《甲》（乙）。")

    assert line.width == pytest.approx((7 - 2 * 0.5) * PITCH)


def test_a_mark_behind_a_full_line_is_squeezed_in_where_marks_give_room() -> None:
    text = "一、二、三、四、五、六、七、八、九、十、一二三四五六七八，" + HANZI * 2

    assert words(text)[0] == "一、二、三、四、五、六、七、八、九、十、一二三四五六七八，"


def test_a_mark_behind_a_full_line_takes_a_character_with_it_where_they_do_not() -> None:
    first, second = words("一" * 28 + "，" + HANZI * 1)[:2]

    assert (len(first), second[:2]) == (27, "一，")


@given(st.integers(2, 90), st.sampled_from(["。", "”。", "》。", ""]))
def test_no_character_stands_alone_on_the_last_line(count: int, closing: str) -> None:
    printed = words("养" * count + closing, indent=2)

    assert len(printed) == 1 or sum(c not in CLOSING | OPENING for c in printed[-1]) > 1


def test_a_line_without_slack_stands_on_the_grid() -> None:
    for line in lines("民" * 100)[:-1]:
        assert list(line.advances()) == pytest.approx([PITCH] * 28)


def test_a_long_word_is_cut_and_fills_its_lines() -> None:
    printed = words("见 " + "x" * 300)

    assert "".join(printed).replace(" ", "") == "见" + "x" * 300
    assert len(printed[1]) > 40


def test_the_paper_itself_is_set_without_a_fault(document: Document) -> None:
    for node in document.outline.of_level(Level.TASK, Level.POINT):
        for paragraph in document.default.whole_text(node).split("\n"):
            printed = words(paragraph, indent=2)
            assert all(may_start(line) for line in printed)
            assert all(may_end(line) for line in printed[:-1])


@settings(max_examples=25)
@given(st.text(alphabet="一，。《》12%a ", min_size=1, max_size=400))
def test_any_mixture_of_marks_is_set(text: str) -> None:
    assert "".join(words(text, 5)).replace(" ", "") == text.replace(" ", "")


def test_what_is_wider_than_its_line_is_cut_where_it_hurts_least() -> None:
    assert words("（2017—2020年）》，推动", characters=8)[0] == "（2017—"
