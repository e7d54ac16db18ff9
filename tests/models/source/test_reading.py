"""The reading leads back to the source."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.source import Certainty, Repair, RepairKind, SourceError, SourceText, Span, full_width, reading

LETTERS = st.text(alphabet="一二三（）“”,.:;()。a1 \n", min_size=1, max_size=40)


def repair(start: int, before: str, after: str, number: int = 1) -> Repair:
    return Repair(
        id=f"R{number:03}",
        group=f"R{number:03}",
        span=Span(start, start + len(before)),
        before=before,
        after=after,
        kind=RepairKind.WORDING,
        reason="示例",
        certainty=Certainty.CERTAIN,
    )


@st.composite
def repaired_texts(draw: st.DrawFn) -> tuple[SourceText, list[Repair]]:
    """A text and repairs of it that do not overlap."""
    text = draw(LETTERS)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    repairs = []
    for number, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=False), start=1):
        before = text[start:end]
        after = draw(st.text(alphabet="“”。年的", max_size=3))
        if before != after:
            repairs.append(repair(start, before, after, number))
    return SourceText(text, ""), repairs


@given(repaired_texts())
def test_unrepaired_characters_map_one_to_one(given: tuple[SourceText, list[Repair]]) -> None:
    source, repairs = given
    read = reading(source, repairs)
    plain = full_width(source.text)

    for place in range(len(source.text)):
        span = Span(place, place + 1)
        if not any(r.before and r.span.contains(span) for r in repairs):
            there = _without_insertions(read.to_reading(span).of(read.text), plain[place])
            assert there == plain[place]


@given(repaired_texts())
def test_every_character_of_the_reading_leads_back_to_what_it_stands_for(
    given: tuple[SourceText, list[Repair]],
) -> None:
    source, repairs = given
    read = reading(source, repairs)
    plain = full_width(source.text)

    for place in range(len(read.text)):
        back = read.to_source(Span(place, place + 1))
        piece = next(p for p in read.pieces if p.reading.start <= place < p.reading.end)
        if piece.repair is None:
            assert back.of(plain) == read.text[place]
        else:
            assert back == piece.repair.span


@given(repaired_texts())
def test_the_whole_source_reads_as_the_whole_reading_and_back(given: tuple[SourceText, list[Repair]]) -> None:
    source, repairs = given
    read = reading(source, repairs)
    back = read.to_source(Span(0, len(read.text)))

    assert read.of(Span(0, len(source.text))) == read.text
    deleted = {place for r in repairs if not r.after for place in range(r.span.start, r.span.end)}
    assert set(range(len(source.text))) - set(range(back.start, back.end)) <= deleted


@given(repaired_texts(), st.data())
def test_neighbouring_ranges_read_as_the_range_they_make(
    given: tuple[SourceText, list[Repair]], data: st.DataObject
) -> None:
    source, repairs = given
    read = reading(source, repairs)
    assume(len(source.text) > 1)
    cut = data.draw(st.integers(1, len(source.text) - 1))
    inside = any(r.span.start < cut < r.span.end for r in repairs)

    if not inside:
        assert read.of(Span(0, cut)) + read.of(Span(cut, len(source.text))) == read.text


def test_the_order_of_repairs_does_not_matter() -> None:
    source = SourceText("省委六个严禁“28条精神", "")
    marks = [repair(2, "", "“", 1), repair(6, "", "”", 2), repair(10, "", "”", 3)]

    assert reading(source, marks).text == reading(source, marks[::-1]).text == "省委“六个严禁”“28条”精神"


def test_at_one_place_a_character_stands_before_the_mark_and_the_mark_before_the_stop() -> None:
    source = SourceText("宁海36", "")
    together = [repair(4, "", "。", 1), repair(4, "", "”", 2), repair(4, "", "条", 3)]

    assert reading(source, together).text == "宁海36条”。"


def test_an_opening_mark_goes_with_what_follows_and_a_stop_with_what_precedes() -> None:
    source = SourceText("甲乙", "")
    read = reading(source, [repair(1, "", "。", 1), repair(1, "", "“", 2)])

    assert read.of(Span(0, 1)) == "甲。"
    assert read.of(Span(1, 2)) == "“乙"


def test_a_repair_that_does_not_fit_the_source_is_refused_by_name() -> None:
    with pytest.raises(SourceError, match="R001"):
        reading(SourceText("甲乙丙", ""), [repair(0, "乙", "丁")])


def test_overlapping_repairs_are_refused() -> None:
    with pytest.raises(SourceError, match="重叠"):
        reading(SourceText("甲乙丙", ""), [repair(0, "甲乙", "丁", 1), repair(1, "乙丙", "戊", 2)])


def _without_insertions(text: str, character: str) -> str:
    """The character itself, where marks were put in beside it."""
    return character if character in text else text
