"""The look: every pair of ink and ground can be read."""

from __future__ import annotations

import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from ui.style_sheet import style_sheet
from ui.theme import CONTRAST, DARK, LIGHT, Colours, Theme, Tone

SETS = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.1)."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio (WCAG 2.1), 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", SETS.values(), ids=SETS)
@pytest.mark.parametrize("ink", ["ink", "soft", "accent", "red", "amber_ink", "green"])
@pytest.mark.parametrize("ground", ["paper", "selected", "desk", "ground", "raised"])
def test_words_stand_out_from_every_ground_they_are_set_on(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", SETS.values(), ids=SETS)
@pytest.mark.parametrize("line", ["edge", "accent"])
@pytest.mark.parametrize("ground", ["paper", "desk", "raised"])
def test_edges_of_controls_and_of_the_focus_can_be_seen(colours: Colours, line: str, ground: str) -> None:
    assert contrast(getattr(colours, line), getattr(colours, ground)) >= 3.0


@pytest.mark.parametrize("colours", SETS.values(), ids=SETS)
@pytest.mark.parametrize("ground", ["wash", "hit"])
def test_marked_words_stand_out_from_their_mark(colours: Colours, ground: str) -> None:
    assert contrast(colours.ink, getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", SETS.values(), ids=SETS)
def test_the_words_of_the_main_button_stand_out(colours: Colours) -> None:
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("colours", SETS.values(), ids=SETS)
def test_the_style_sheet_names_nothing_that_is_not_there(colours: Colours, qapp: QApplication) -> None:
    sheet = style_sheet(asdict(colours), round)

    assert "@" not in sheet
    files = re.findall(r"url\((.+?)\)", sheet)
    assert files
    assert not any(QIcon(file).pixmap(16).isNull() for file in files)


def test_sizes_of_interface_and_text_are_apart(qapp: QApplication) -> None:
    theme = Theme(qapp)

    theme.wear(Tone.LIGHT, 1.0, 2.0)

    assert theme.font().pixelSize() == 13
    assert theme.text_font().pixelSize() == 31


def test_sizes_stay_within_what_can_be_used(qapp: QApplication) -> None:
    theme = Theme(qapp)

    theme.wear(Tone.LIGHT, 50.0, 0.01)

    assert (theme.interface_scale, theme.text_scale) == (2.5, 0.75)


def test_every_face_has_one_behind_it_that_holds_every_character(qapp: QApplication) -> None:
    theme = Theme(qapp)

    assert set(theme.sans) <= set(theme.serif)
    assert theme.sans


def test_headings_are_never_smaller_than_what_stands_beside_them(qapp: QApplication) -> None:
    theme = Theme(qapp)

    theme.wear(Tone.LIGHT, 1.5, 1.0)
    of_interface = theme.heading_font(20).pixelSize()
    theme.wear(Tone.LIGHT, 1.0, 1.5)
    of_words = theme.heading_font(20).pixelSize()
    theme.wear(Tone.LIGHT)

    assert (of_interface, of_words, theme.heading_font(20).pixelSize()) == (30, 30, 20)


def test_a_look_that_was_chosen_is_put_on_when_the_first_window_is_made(qapp: QApplication) -> None:
    theme = Theme(qapp)
    theme.wear(Tone.LIGHT)
    before = qapp.styleSheet()

    theme.choose(Tone.DARK, 1.5)
    assert theme.colours is DARK
    assert theme.px(10) == 15
    assert qapp.styleSheet() == before

    theme.put_on()
    assert qapp.styleSheet() == style_sheet(asdict(DARK), theme.px)
    theme.wear(Tone.LIGHT)
