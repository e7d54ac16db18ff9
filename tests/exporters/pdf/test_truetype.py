"""Fonts read for the page, and subsets of them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from support.faces import FONTS

from exporters.pdf.truetype import FontError, TrueType

FILES = sorted({file for files in FONTS.values() for file in files})
TEXT = "民政厅，。《》12%A—…喆"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_glyphs_and_widths_are_those_that_fonttools_reads(file: Path) -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    theirs, ours = ttlib.TTFont(BytesIO(file.read_bytes())), TrueType.read(file)

    known = theirs.getBestCmap()
    for character in map(ord, TEXT):
        glyph = ours.glyph(character)
        assert (theirs.getGlyphName(glyph) if glyph else None) == known.get(character)
        if glyph:
            assert ours.width(glyph) == pytest.approx(
                theirs["hmtx"][known[character]][0] * 1000 / theirs["head"].unitsPerEm
            )
    assert ours.name == theirs["name"].getDebugName(6)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_subset_is_a_sound_font_with_the_same_outlines(file: Path) -> None:
    ttlib = pytest.importorskip("fontTools.ttLib")
    ours = TrueType.read(file)
    glyphs = [glyph for character in TEXT if (glyph := ours.glyph(ord(character)))]

    part = ttlib.TTFont(BytesIO(ours.subset(glyphs)), checkChecksums=2)

    whole = ttlib.TTFont(BytesIO(file.read_bytes()))
    for number, glyph in enumerate(glyphs, start=1):
        old, new = whole["glyf"][whole.getGlyphName(glyph)], part["glyf"][part.getGlyphName(number)]
        assert old.getCoordinates(whole["glyf"])[0] == new.getCoordinates(part["glyf"])[0]
        assert part["hmtx"][part.getGlyphName(number)] == whole["hmtx"][whole.getGlyphName(glyph)]


def test_a_collection_is_read_by_number() -> None:
    data = FILES[0].read_bytes()
    head = b"ttcf" + (0x10000).to_bytes(4, "big") + (1).to_bytes(4, "big") + (16).to_bytes(4, "big")
    count = int.from_bytes(data[4:6], "big")
    moved = bytearray(data)
    for index in range(count):
        place = 12 + 16 * index + 8
        moved[place : place + 4] = (int.from_bytes(data[place : place + 4], "big") + 16).to_bytes(4, "big")

    assert TrueType(head + bytes(moved)).glyph(ord("民")) == TrueType(data).glyph(ord("民"))
    with pytest.raises(FontError, match="没有这一款"):
        TrueType(head + bytes(moved), 1)


@pytest.mark.parametrize("data", [b"", b"OTTO" + b"\0" * 100, b"%PDF", b"\0\1\0\0\0\2"])
def test_what_cannot_be_embedded_is_refused(data: bytes) -> None:
    with pytest.raises(FontError):
        TrueType(data)
