"""Controls of the toolkit in our look: their edges, their focus and their being out of use can be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.panels.choices import Choices
from ui.panels.day_box import Calendar
from ui.panels.flow import button
from ui.panels.number_box import NumberBox
from ui.theme import Theme, Tone

TONES = [Tone.LIGHT, Tone.DARK, Tone.CONTRAST]


def listed() -> QListWidget:
    found = QListWidget()
    found.addItems(["一", "二"])
    found.setCurrentRow(0)
    return found


def tabled() -> QTableWidget:
    found = QTableWidget(2, 2)
    found.setCurrentCell(0, 0)
    return found


def chosen_from() -> QComboBox:
    found = QComboBox()
    found.addItems(["社会福利处", "老龄工作处"])
    return found


def tool() -> QToolButton:
    found = QToolButton()
    found.setText("更多")
    return found


def dated() -> QDateEdit:
    found = QDateEdit(QDate(2017, 6, 30))
    found.setCalendarPopup(True)
    return found


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: button("导出", "", print),
    "main button": lambda: button("导出", "primary", print),
    "chip": lambda: button("部门", "chip", print),
    "link": lambda: button("确认", "link", print),
    "tab": lambda: button("批注", "tab", print),
    "tool button": tool,
    "line": lambda: QLineEdit("字"),
    "lines": lambda: QPlainTextEdit("字"),
    "choice": chosen_from,
    "number": QSpinBox,
    "date": dated,
    "check box": lambda: QCheckBox("内部"),
    "radio button": lambda: QRadioButton("内部"),
    "list": listed,
    "table": tabled,
}
WITH_EDGE = ("button", "chip", "tool button", "line", "lines", "choice", "number", "date", "check box", "radio button")


@pytest.fixture(params=TONES)
def look(request: pytest.FixtureRequest, theme: Theme) -> Iterator[Theme]:
    theme.wear(request.param)
    yield theme
    theme.wear(Tone.LIGHT)


@pytest.fixture
def sheet(look: Theme, qtbot: Any) -> QWidget:
    """A sheet with a button that can take the focus away."""
    found = QWidget()
    qtbot.addWidget(found)
    found.setProperty("role", "sheet")
    QVBoxLayout(found).addWidget(QPushButton("别处"))
    return found


def put(control: QWidget, sheet: QWidget, qtbot: Any) -> QWidget:
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    layout = sheet.layout()
    assert layout is not None
    layout.addWidget(control)
    with qtbot.waitExposed(sheet):
        sheet.show()
    sheet.activateWindow()
    return control


def picture(control: QWidget) -> QImage:
    return control.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def count(image: QImage, colour: str) -> int:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(*place).name() == colour for place in places)


@pytest.mark.parametrize("kind", CONTROLS)
def test_the_focus_can_be_seen(kind: str, look: Theme, sheet: QWidget, qtbot: Any) -> None:
    control = put(CONTROLS[kind](), sheet, qtbot)
    sheet.findChildren(QPushButton)[0].setFocus()
    without = picture(control)

    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(control.hasFocus)
    drawn = look.colours.ink if kind == "main button" else look.colours.accent

    assert count(picture(control), drawn) >= count(without, drawn) + 16


@pytest.mark.parametrize("kind", WITH_EDGE)
def test_the_edge_can_be_seen_without_focus(kind: str, look: Theme, sheet: QWidget, qtbot: Any) -> None:
    control = put(CONTROLS[kind](), sheet, qtbot)
    sheet.findChildren(QPushButton)[0].setFocus()

    assert count(picture(control), look.colours.edge) >= (4 if kind == "radio button" else 16)


@pytest.mark.parametrize("kind", [kind for kind in CONTROLS if kind not in ("list", "table")])
def test_what_is_out_of_use_has_no_words_in_ink(kind: str, look: Theme, sheet: QWidget, qtbot: Any) -> None:
    control = put(CONTROLS[kind](), sheet, qtbot)
    sheet.findChildren(QPushButton)[0].setFocus()
    used = picture(control)

    control.setEnabled(False)

    unused = picture(control)
    assert unused != used
    strays = 3  # where strokes of a character cross, smoothing can add up to white
    assert count(unused, look.colours.ink) + count(unused, look.colours.accent) <= strays


@pytest.mark.parametrize("made", [QCheckBox, QRadioButton])
def test_a_tick_can_be_seen(made: type[QCheckBox | QRadioButton], look: Theme, sheet: QWidget, qtbot: Any) -> None:
    control = made()
    put(control, sheet, qtbot)
    sheet.findChildren(QPushButton)[0].setFocus()
    before = count(picture(control), look.colours.accent)

    control.setChecked(True)

    assert count(picture(control), look.colours.accent) >= before + 16


def test_a_box_to_choose_from_shows_that_it_opens(look: Theme, sheet: QWidget, qtbot: Any) -> None:
    control = put(QComboBox(), sheet, qtbot)
    right = control.rect().adjusted(control.width() - look.px(24), 6, -6, -6)

    grounds = count(control.grab(right).toImage(), look.colours.paper)

    assert grounds < right.width() * right.height() - 8


def written() -> QWidget:
    found = Choices(["社会福利处"])
    found.line.setText("社会福利处")
    found.line.setCursorPosition(5)
    return found


def numbered() -> NumberBox:
    found = NumberBox("界面大小", 75, 250, " %")
    found.setButtonSymbols(found.ButtonSymbols.NoButtons)
    return found


FIELDS: dict[str, Callable[[], QWidget]] = {
    "line": lambda: QLineEdit("社会福利处"),
    "lines": lambda: QPlainTextEdit("社会福利处"),
    "choice": chosen_from,
    "choice to type over": written,
    "date": dated,
}


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("kind", FIELDS)
def test_words_stay_where_they_are_when_their_field_has_the_focus(
    kind: str, scale: float, look: Theme, sheet: QWidget, qtbot: Any
) -> None:
    look.wear(look.tone, scale)
    control = put(FIELDS[kind](), sheet, qtbot)
    sheet.findChildren(QPushButton)[0].setFocus()
    words = control.rect().adjusted(look.px(14), 3, look.px(60) - control.width(), -3)  # without a cursor
    without = control.grab(words).toImage()

    control.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(control.hasFocus)
    for line in control.findChildren(QLineEdit):
        line.deselect()

    assert control.grab(words).toImage() == without


@pytest.mark.parametrize("made", [numbered, lambda: NumberBox("界限", 0, 99, " 天")])
def test_a_number_can_be_read_in_its_box(
    made: Callable[[], NumberBox], look: Theme, sheet: QWidget, qtbot: Any
) -> None:
    box = made()
    put(box, sheet, qtbot)
    line = box.lineEdit()

    assert line.x() > 2
    assert line.width() >= line.fontMetrics().horizontalAdvance(box.text())


def test_a_list_that_drops_down_has_an_edge_and_a_ground_of_its_own(look: Theme, sheet: QWidget, qtbot: Any) -> None:
    control = Choices(["社会福利处", "老龄工作处"])
    put(control, sheet, qtbot)

    control.showPopup()
    qtbot.waitUntil(control.view().hasFocus)
    shown = picture(control.view())
    control.hidePopup()

    around = 2 * (shown.width() + shown.height())
    assert count(shown, look.colours.edge) >= around * 0.9
    assert count(shown, look.colours.raised) >= around


def test_a_list_that_drops_down_shows_its_names_to_their_end(look: Theme, sheet: QWidget, qtbot: Any) -> None:
    control = Choices([*(f"单位{number}" for number in range(20)), "基层政权和社区建设处"])
    control.setFixedWidth(80)
    put(control, sheet, qtbot)

    control.showPopup()
    qtbot.waitUntil(control.view().isVisible)
    room = control.view().viewport().width()
    control.hidePopup()

    assert room >= control.view().fontMetrics().horizontalAdvance("基层政权和社区建设处")


def test_a_calendar_has_an_edge_and_a_ground_of_its_own(look: Theme, qtbot: Any) -> None:
    calendar = Calendar(look)
    qtbot.addWidget(calendar)
    calendar.resize(calendar.sizeHint())
    calendar.show()

    shown = picture(calendar)

    around = 2 * (shown.width() + shown.height())
    assert count(shown, look.colours.edge) >= around * 0.9
    assert count(shown, look.colours.raised) >= around
    assert count(shown, "#ff0000") == 0


def test_a_calendar_names_the_year_before_the_month(look: Theme, qtbot: Any) -> None:
    calendar = Calendar(look)
    qtbot.addWidget(calendar)
    calendar.setSelectedDate(QDate(2017, 6, 30))
    calendar.show()
    year, month = (calendar.findChild(QToolButton, f"qt_calendar_{part}button") for part in ("year", "month"))

    assert isinstance(year, QToolButton)
    assert isinstance(month, QToolButton)
    assert (year.text(), month.text()) == ("2017年", "六月")
    assert year.x() < month.x()
