"""Drawings: each is there in every set of colours, crisp, and follows the look."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton

from resources.icons import UnknownDrawingError, names
from ui.icons import icon, make_searchable, program_icon, show_icon
from ui.theme import CONTRAST, DARK, LIGHT, Theme, Tone

TONES = {Tone.LIGHT: LIGHT, Tone.DARK: DARK, Tone.CONTRAST: CONTRAST}


@pytest.fixture
def worn(theme: Theme) -> Iterator[Theme]:
    """A look that a test may change."""
    yield theme
    theme.wear(Tone.LIGHT)


def inks(image: QImage) -> set[str]:
    """The colours in which something is wholly painted."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    found = (image.pixelColor(*place) for place in places)
    return {colour.name() for colour in found if colour.alpha() > 250}


def picture(drawn: QIcon, ratio: float = 2.0, mode: QIcon.Mode = QIcon.Mode.Normal) -> QImage:
    return drawn.pixmap(QSize(16, 16), ratio, mode).toImage().convertToFormat(QImage.Format.Format_ARGB32)


def near(found: set[str], wanted: str) -> bool:
    """Qt keeps pictures with their transparency multiplied in, which may cost the last bit of a colour."""
    goal = channels(wanted)
    return bool(found) and all(
        abs(one - other) <= 3 for colour in found for one, other in zip(channels(colour), goal, strict=True)
    )


def channels(colour: str) -> tuple[int, int, int]:
    return QColor(colour).red(), QColor(colour).green(), QColor(colour).blue()


@pytest.mark.parametrize("tone", TONES)
@pytest.mark.parametrize("name", names())
def test_every_drawing_is_painted_in_the_ink_of_every_set(name: str, tone: Tone, worn: Theme) -> None:
    worn.wear(tone)

    assert near(inks(picture(icon(name, worn))), TONES[tone].ink)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_drawing_has_as_many_pixels_as_the_screen_shows(ratio: float, theme: Theme) -> None:
    assert picture(icon("search", theme), ratio).width() == 16 * ratio


def test_a_drawing_that_cannot_be_used_is_paler(theme: Theme) -> None:
    disabled = picture(icon("undo", theme), mode=QIcon.Mode.Disabled)

    assert near(inks(disabled), LIGHT.edge)


def test_a_name_without_a_drawing_is_refused_with_those_there_are(theme: Theme) -> None:
    with pytest.raises(UnknownDrawingError, match="没有叫“无此图”的图标。现有的是：back、check、"):
        icon("无此图", theme)


def test_buttons_and_actions_and_labels_follow_the_look(worn: Theme) -> None:
    button, action, label = QPushButton(), QAction(), QLabel()
    for target in (button, action, label):
        show_icon(target, "export", worn)

    worn.wear(Tone.DARK, 1.5)

    assert near(inks(picture(button.icon())), DARK.ink)
    assert near(inks(picture(action.icon())), DARK.ink)
    assert label.pixmap().size() == button.iconSize() == QSize(24, 24)


def test_glass_and_clear_button_of_a_search_line_follow_the_look(worn: Theme) -> None:
    line = QLineEdit("养老")
    make_searchable(line, worn)

    worn.wear(Tone.DARK)

    drawn = [inks(picture(button.icon())) for button in line.findChildren(QToolButton)]
    assert len(drawn) == 2
    assert all(near(found, DARK.soft) for found in drawn)


def test_what_is_gone_is_no_longer_told_of_a_new_look(worn: Theme, qapp: QApplication) -> None:
    line = QLineEdit()
    make_searchable(line, worn)
    line.deleteLater()
    qapp.processEvents()

    worn.wear(Tone.DARK)  # would raise for a drawing whose line is gone


def test_the_program_has_its_sign_in_every_size_a_desktop_asks_for(qapp: QApplication) -> None:
    sizes = [size.width() for size in program_icon().availableSizes()]

    assert sizes == [16, 24, 32, 48, 64, 128, 256]
