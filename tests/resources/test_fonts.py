"""The fonts that ship with the program."""

from __future__ import annotations

import hashlib
import tomllib
from functools import cache
from pathlib import Path

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from exporters.pdf.faces import Face, opened
from exporters.pdf.marks import CLOSING, OPENING
from exporters.pdf.truetype import TrueType
from resources.fonts import roles

FOLDER = Path(__file__).parents[2] / "resources" / "fonts"


def test_every_role_has_files_that_are_there() -> None:
    assert {"xiaobiaosong", "fangsong", "kaiti", "heiti", "songti", "interface", "fallback"} <= set(roles())
    for role in roles().values():
        assert role.shipped
        assert all(file.is_file() for file in role.shipped)


def test_every_file_is_the_one_that_was_made_and_has_its_licence() -> None:
    for font in tomllib.loads((FOLDER / "fonts.toml").read_text("utf-8"))["font"]:
        assert hashlib.sha256((FOLDER / font["file"]).read_bytes()).hexdigest() == font["sha256"]
        assert (FOLDER / font["licence_file"]).is_file()


def test_together_they_stay_below_forty_megabytes() -> None:
    assert sum(file.stat().st_size for file in FOLDER.glob("*.ttf")) < 40_000_000


def test_no_radical_shares_its_outline_with_a_hanzi() -> None:
    """A PDF that Qt prints names a shared outline by the first of its characters: 工 by ⼯, and no search finds it."""
    (face,) = [TrueType.read(file) for file in roles()["interface"].shipped if file.name == "ChengqiSansSC-Regular.ttf"]
    hanzi = {face.glyph(code) for code in range(0x3400, 0xA000)} - {0}

    radicals = [face.glyph(code) for code in range(0x2E80, 0x2FE0)]

    assert face.glyph(ord("⼯")) > 0
    assert not hanzi.intersection(radicals)


def test_blanks_to_be_filled_in_print_as_one_line() -> None:
    for role in ("xiaobiaosong", "fangsong", "kaiti", "heiti", "songti"):
        font = whole(roles()[role].shipped[0])
        name, pen = font.getBestCmap()[ord("＿")], BoundsPen(font.getGlyphSet())
        font.getGlyphSet()[name].draw(pen)
        left, _, right, _ = pen.bounds
        assert left <= 0
        assert right >= font["hmtx"][name][0] == font["head"].unitsPerEm


def test_no_sign_of_money_is_drawn_as_another() -> None:
    for role in ("xiaobiaosong", "fangsong", "kaiti", "heiti", "songti"):
        face = Face(roles()[role].shipped)
        for one, other in ("￥＄", "￥$", "¥$", "￡＄", "－-", "～~"):
            assert outline(face, one) != outline(face, other)


def test_circled_numbers_are_of_one_face() -> None:
    for role in ("xiaobiaosong", "fangsong", "kaiti", "heiti", "songti"):
        face = Face(roles()[role].shipped)
        assert len({face.glyph(character).font for character in "①②⑩⑪⑳"}) == 1


def test_closing_marks_leave_the_right_half_of_their_square_blank_and_opening_ones_the_left() -> None:
    for role in ("xiaobiaosong", "fangsong", "kaiti", "heiti", "songti"):
        font = whole(roles()[role].shipped[0])
        cmap, glyphs, em = font.getBestCmap(), font.getGlyphSet(), font["head"].unitsPerEm
        for mark in sorted(CLOSING | OPENING):
            if (name := cmap.get(ord(mark))) and font["hmtx"][name][0] == em:
                pen = BoundsPen(glyphs)
                glyphs[name].draw(pen)
                left, _, right, _ = pen.bounds
                assert right <= em * 0.51 if mark in CLOSING else left >= em * 0.49, f"{role} {mark}"


@pytest.mark.parametrize("character", "₀₂₉⁰⁴⁹")
def test_indices_are_in_every_face(character: str) -> None:
    for role in ("xiaobiaosong", "fangsong", "kaiti", "heiti", "songti"):
        assert Face(roles()[role].shipped).printable(character) == character


def outline(face: Face, character: str) -> object:
    """What draws a character, in parts of the size."""
    font = next(whole(file) for file in roles_files() if opened(file) is face.glyph(character).font)
    pen = RecordingPen()
    font.getGlyphSet()[font.getBestCmap()[ord(character)]].draw(pen)
    return pen.value


@cache
def whole(file: Path) -> TTFont:
    return TTFont(file)


def roles_files() -> set[Path]:
    return {file for role in roles().values() for file in role.shipped}
