"""How wide the gaps of a line stand apart, in all our papers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.faces import FONTS, PITCH, body, lines
from support.said import HEAD, said

from exporters.content import Kind, LinkChoice, Wish, build_briefing
from exporters.pdf.breaking import Line, break_lines
from exporters.pdf.evening import MOST_OPEN
from exporters.pdf.measuring import Run, measure
from exporters.pdf.page import Words
from exporters.pdf.papers import set_pages
from exporters.pdf.styles import styles_with
from exporters.progress import silent
from models.document import Document, build
from models.source import SourceText
from models.workspace import Snapshot

STYLES = styles_with(FONTS)
DAY = date(2017, 4, 10)
OTHERS = sorted((Path(__file__).parents[2] / "data").rglob("*.txt"))
WORDS = st.sampled_from(["加快发展养老服务业", "全省新增", "“两富”", "村（居）务", "G20峰会", "的工作", "《意见》"])
FIGURES = st.sampled_from(["12.5%", "1578万余人", "1000张", "2016年", ""])
CLAUSES = st.tuples(WORDS, WORDS, FIGURES, WORDS, st.sampled_from("，。、；")).map("".join)


def opening(line: Line) -> float:
    """How far the gaps of a line stand open, in parts of a character."""
    return line.spread / max(line.measured.widths[line.start : line.end], default=1.0)


def loose(snapshot: Snapshot, wish: Wish) -> Iterator[str]:
    for number, page in enumerate(set_pages(build_briefing(snapshot, wish), STYLES, silent), 1):
        for thing in page.things:
            if isinstance(thing, Words) and opening(thing.line) > MOST_OPEN + 1e-6:
                yield f"{wish.kind} {number}: {opening(thing.line):.2f} {thing.line.text}"


@pytest.mark.parametrize("kind", Kind)
def test_no_line_of_our_own_papers_opens_wide(document: Document, kind: Kind) -> None:
    for snapshot, links in product((Snapshot(document), Snapshot.saying(document, {**HEAD, **said()})), LinkChoice):
        assert list(loose(snapshot, Wish(kind=kind, links=links, day=DAY))) == []


@pytest.mark.parametrize("file", OTHERS, ids=lambda file: file.stem)
def test_nor_of_those_of_other_offices(file: Path) -> None:
    snapshot = Snapshot(build(SourceText.from_bytes(file.read_bytes(), file.name), {}))

    for kind in Kind:
        assert list(loose(snapshot, Wish(kind=kind, day=date(2026, 4, 1)))) == []


@pytest.mark.parametrize("before", range(9, 18))
def test_a_reference_in_small_type_divides_before_its_line_opens(before: int) -> None:
    runs = [
        Run("一" * before, body()),
        Run("（A1-4.3，原文第3267—3470字）", STYLES.note),
        Run("。" + "二" * 40, body()),
    ]

    for line in break_lines(measure(runs), 28 * PITCH, 2 * PITCH):
        assert opening(line) <= MOST_OPEN


@pytest.mark.parametrize("before", range(20, 29))
def test_a_range_in_the_text_stays_whole_where_lines_before_it_can_give_room(before: int) -> None:
    printed = lines("一" * (before + 28) + "（2017—2020年）》，" + "二" * 10)

    assert any("（2017—2020年）》，" in line.text for line in printed)
    assert max(map(opening, printed)) < 0.2


def test_a_range_at_the_end_of_a_first_line_is_divided_behind_its_dash_as_the_last_resort() -> None:
    first, second = lines("一" * 21 + "（2017—2020年）》，" + "二" * 10)[:2]

    assert first.text.endswith("（2017—")
    assert second.text.startswith("2020年）》，")


def test_a_long_unit_at_the_end_of_a_first_line_of_words_that_do_not_divide_is_divided_as_the_last_resort() -> None:
    text = "全省新增G20峰会12.5%G20峰会，G20峰会的工作1578万余人《意见》；“两富”G20峰会全省新增，“两富”加快发展"

    first, second = lines(text, indent=2)[:2]

    assert first.text.endswith("1578万")
    assert second.text.startswith("余人")
    assert opening(first) <= 0.25


@given(st.lists(CLAUSES, min_size=3, max_size=20).map("".join))
def test_no_gap_of_what_an_official_writes_is_as_wide_as_a_blank(text: str) -> None:
    assert all(opening(line) <= 0.25 for line in lines(text, indent=2))


def test_a_line_that_is_mended_takes_as_few_lines_with_it_as_can_be() -> None:
    plain = lines("一" * 28 * 3)
    mended = lines("一" * 28 * 3 + "二" * 22 + "1578.5万余人" + "三" * 10)

    assert [line.text for line in mended[:2]] == [line.text for line in plain[:2]]
    assert max(map(opening, mended)) <= MOST_OPEN


def test_a_long_word_fills_the_line_before_it() -> None:
    runs = [
        Run("进展情况（T03.s1，社会福利和慈善事业促进处，2017年一季度）：", body()),
        Run("Antidisestablishmentarianism" * 11, body()),
    ]

    printed = break_lines(measure(runs), 28 * PITCH, 2 * PITCH)

    assert max(map(opening, printed[:-1])) <= 0.25
    assert all(len(line.text) > 15 for line in printed[:-1])


@pytest.mark.parametrize(
    "latin", ["120km/h", "US$1,000,000", "COVID-19", "PM2.5", "O2O,B2C", "mzt_bgs@zj.gov.cn", '"Doing', "1:2500"]
)
def test_no_gap_opens_inside_latin_words(latin: str) -> None:
    (first, *_) = lines("一" * 20 + latin + "《二三四五六七八》" * 6)

    shut = first.measured.shut
    start = first.measured.characters.index(latin)
    assert all(shut[start : start + len(latin) - 1])


def test_a_row_of_markers_opens_evenly_to_the_edge_and_no_marker_is_divided() -> None:
    """Four bracketed numbers side by side had no gap to open, and their line ended 5 mm before the edge."""
    said = "截至2017年4月10日，■滞后4项：（一）（三）（十二）（十三）；其余各项按计划推进，没有填报的共11项。"

    first, second = lines(said, 28, 2)

    assert 28 * PITCH - first.width == pytest.approx(2 * PITCH, abs=PITCH / 4)
    assert (first.text[-4:], second.text[:4]) == ("（十二）", "（十三）")


def test_a_long_address_fills_its_lines_and_goes_on_behind_its_signs_where_that_does() -> None:
    address = "https://www.example.gov.cn/article/yw/shjzgl/fgwj/201706/t_4827.shtml?from=timeline&is=0"

    printed = lines("一" * 15 + address)

    assert printed[0].text.endswith(("/", "."))
    assert all(28 * PITCH - line.width <= PITCH / 2 for line in printed[:-1])
    assert "".join(line.text for line in printed) == "一" * 15 + address


@pytest.mark.parametrize(
    "whole", ["￥12,000元", "$20", "US$1,000,000", "£20万", "＋5个百分点", "10%以上", "［U+1F44D］", "120km/h"]
)
@pytest.mark.parametrize("before", range(22, 29))
def test_signs_of_money_units_and_codes_stay_with_their_number(whole: str, before: int) -> None:
    assert any(whole in line.text for line in lines("一" * before + whole + "二" * 30))


@pytest.mark.parametrize("whole", ["US$1,000,000", "US$1,234,567.89", "123,456,789.00"])
def test_an_amount_stays_whole_among_pieces_that_leave_few_gaps(whole: str) -> None:
    row = (
        "批注（任务（三）第7条，老周）：3,500.75万元、-12.5%、+8.3个百分点、±0.5℃、120km/h、2.5mg/L、1:2500、"
        "10～20平方米、１２３全角、G20、PM2.5、COVID-19、5G+AI、2017-06-30、〔2017〕38号、1/3、37.5 kg、￥12,000元、"
        f"{whole}、第3～5条。"
    )

    assert any(whole in line.text for line in lines(row, indent=2))


def test_a_long_unit_gives_way_before_the_gaps_of_a_first_line_look_like_blanks() -> None:
    text = "（二）充分发挥社会救助托底保障功能：■滞后23.2个百分点（平均完成率3.8%，序时进度27%），推进中。"
    first, second = lines(text, indent=2)[:2]

    assert first.text.endswith("23.2个")
    assert second.text.startswith("百分点（")
