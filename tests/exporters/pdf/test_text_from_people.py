"""Text from people is text: printed as typed or named, never interpreted, never over an edge, never lost."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.faces import FONTS
from support.printed import opened, rendered, solid, text_of

from exporters.checking import check_pdf
from exporters.content import (
    Annex,
    Block,
    Briefing,
    Contents,
    ContentsEntry,
    Heading,
    Kind,
    Remark,
    Said,
    Table,
    Totals,
)
from exporters.content.blocks import Column, Counted
from exporters.pdf import grid, render_pdf
from models.outline import NodeId

NASTY = {
    "markup": '<b>粗</b> & <img src="file:///etc/passwd"/> &lt; ]]> <para>',
    "a formula": "=1+1 @SUM(A1) -1 +2",
    "pdf operators": "(a) Tj ET \\) <0041> >> endstream",
    "emoji": "进展顺利\U0001f600\U0001f468\u200d\U0001f469。",
    "control characters": "甲\x07乙\x00丙\x1b丁",
    "right to left": "甲\u202e乙\u200f丙 שלום السلام",
    "a rare name": "王喆、李堃、张㛃",
    "an unbroken word": "x" * 300,
    "only marks": "。。。，，，《《《》》》" * 20,
    "a combining mark": "e\u0301 o\u0302",
    "lone halves": "甲\ud800乙",
}


def briefing(*blocks: Block, annex: Annex | None = None) -> Briefing:
    kind = Kind.REPORT if annex is None else Kind.TABLE
    return Briefing(title="示例", source_line="示例", blocks=blocks, annex=annex, kind=kind)


def edges(data: bytes) -> tuple[float, float]:
    """How far left and right ink stands on any page."""
    import ctypes

    import pypdfium2.raw as pdfium

    lefts, rights = [], []
    with opened(data) as document:
        for page in document:
            text = page.get_textpage()
            box = [ctypes.c_double() for _ in range(4)]
            for index in range(text.count_chars()):
                if pdfium.FPDFText_IsGenerated(text.raw, index) != 1:
                    pdfium.FPDFText_GetCharBox(text.raw, index, box[0], box[1], box[2], box[3])
                    lefts.append(box[0].value)
                    rights.append(box[1].value)
    return min(lefts), max(rights)


def everywhere(text: str) -> tuple[Block, ...]:
    return (
        Heading(text, 1),
        Heading(text, 2, NodeId("T01")),
        Contents((ContentsEntry(text, NodeId("T01"), "■"),)),
        Remark(text, "疑误"),
        Said(text, text[:80]),
        Totals((Counted(text[:40], "1", "■"),)),
        Table((Column("甲", 0.2), Column("乙", 0.8)), ((text, text),)),
    )


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY.keys())
def test_nothing_runs_over_an_edge(text: str) -> None:
    left, right = edges(rendered(briefing(*everywhere(text))))

    assert left >= grid.LEFT - 1
    assert right <= grid.LEFT + grid.WIDTH + 1


@pytest.mark.parametrize("name", ["markup", "a formula", "pdf operators", "a rare name"])
def test_what_was_typed_is_printed_as_typed(name: str) -> None:
    assert solid(NASTY[name]) in text_of(rendered(briefing(Said(NASTY[name]))))


def test_what_no_font_has_or_would_print_as_nothing_is_named() -> None:
    text = text_of(rendered(briefing(*(Said(text) for text in NASTY.values()))))

    for code in ("1F600", "200D", "0007", "0000", "001B", "202E", "200F", "05E9", "D800"):
        assert f"［U+{code}］" in text


def test_no_file_is_opened_and_no_address_is_followed_because_a_note_says_so() -> None:
    data = rendered(briefing(Said(NASTY["markup"]), Said("http://example.invalid/x file:///etc/passwd")))

    assert b"/URI" not in data
    assert b"/Launch" not in data
    assert b"/Subtype /Image" not in data


def test_a_note_of_twenty_thousand_characters_is_printed_whole_and_passes_the_checker(tmp_path: Path) -> None:
    note = "推进城乡社区居家养老服务照料中心建设，新增1000个。" * 800
    file = tmp_path / "a.pdf"

    data = rendered(briefing(Heading("一、批注", 1), Said(note[:20_000])))

    file.write_bytes(data)
    assert note[:20_000] in text_of(data)
    assert [found.rule for found in check_pdf(file) if not found.passed] == []


def test_a_long_note_in_a_table_is_cut_between_lines_and_not_lost() -> None:
    note = "推进养老服务。" * 2000
    table = Table((Column("内容", 1.0),), ((note,),))

    in_text = text_of(rendered(briefing(table)))
    in_annex = text_of(rendered(briefing(annex=Annex("附件", "示例", table, (Said(note, "批注"),)))))

    assert note in in_text.replace("内容", "")
    assert in_annex.replace("内容", "").count("推进养老服务。") == 4000


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_set(text: str) -> None:
    left, right = edges(rendered(briefing(Remark("甲"), *everywhere(text))))

    assert left >= grid.LEFT - 2
    assert right <= grid.LEFT + grid.WIDTH + 2


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """Somebody asked for it."""


def test_work_that_is_stopped_stops_at_once_and_gives_nothing() -> None:
    note = Said("推进养老服务。" * 300)
    told: list[float] = []

    def stop_later(_what: str, share: float) -> None:
        told.append(time.perf_counter())
        if share > 0.3:
            raise Stopped

    with pytest.raises(Stopped):
        render_pdf(briefing(*[note] * 50), FONTS, stop_later)
    assert len(told) >= 15
