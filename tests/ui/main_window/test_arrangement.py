"""What somebody arranged comes back, and everything has its place on a narrow screen."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QAbstractSlider, QComboBox
from support.answering_dialogs import AnsweringDialogs
from support.main_windows import S3

from models.outline import NodeId
from models.search import Filter
from ui.duties.arrangement import Arrangement
from ui.editor import Editor
from ui.item_models.outline_model import Column
from ui.main_window import MainWindow
from ui.panels.said_panel import HISTORY
from ui.panels.views import READING, TABLE
from ui.preferences import Preferences
from ui.theme import DARK, Theme, Tone


def test_menus_get_their_drawings_only_after_the_first_painting(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    window = MainWindow(editor, theme, preferences, dialogs)
    qtbot.addWidget(window)
    assert window.actions_["undo"].icon().isNull()

    window.show()

    qtbot.waitUntil(lambda: not window.actions_["undo"].icon().isNull())
    window.close()


def test_place_and_arrangement_come_back_at_the_next_start(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window.tree.tree.setExpanded(window.tree.model.index_of(NodeId("T05")), True)
    window.show_node(S3)
    window.close()

    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)

    assert again.node == S3
    assert again.tree.tree.isExpanded(again.tree.model.index_of(NodeId("T05")))
    again.close()


def test_where_somebody_is_is_kept_soon_after_also_where_nothing_is_closed(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window.tree.tree.setExpanded(window.tree.model.index_of(NodeId("T05")), True)
    window.show_node(S3)
    (soon,) = (one for one in window.findChildren(QTimer) if isinstance(one.parent(), Arrangement))
    assert soon.isActive()

    soon.timeout.emit()

    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)
    assert again.node == S3
    assert again.tree.tree.isExpanded(again.tree.model.index_of(NodeId("T05")))
    again.close()


HINTS = QAbstractItemView.ScrollHint


@pytest.mark.parametrize(
    ("down", "hint"), [(0.0, HINTS.PositionAtTop), (0.5, HINTS.PositionAtCenter), (1.0, HINTS.PositionAtBottom)]
)
def test_what_was_first_in_sight_of_tree_and_words_is_so_again_at_the_next_start(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any, down: float, hint: HINTS
) -> None:
    window.resize(1366, 620)
    window.tree.expand_to(-1)
    window.show_node(S3)
    qtbot.waitUntil(lambda: window.text.groundwork.is_filled)
    qtbot.wait(50)
    bars = (window.tree.tree.verticalScrollBar(), window.text._scroll.verticalScrollBar())
    assert min(bar.maximum() for bar in bars) > 20
    window.tree.tree.scrollTo(window.tree.tree.currentIndex(), hint)
    bars[1].setValue(round(bars[1].maximum() * down))
    qtbot.wait(50)
    left = [bar.value() for bar in bars]
    first = window.tree.model.name_of(window.tree.tree.indexAt(QPoint(60, 5)))
    window.close()

    again = started_again(window, editor, theme, preferences, qtbot)

    found = (again.tree.tree.verticalScrollBar(), again.text._scroll.verticalScrollBar())
    qtbot.waitUntil(lambda: [bar.value() for bar in found] == left)
    assert again.tree.model.name_of(again.tree.tree.indexAt(QPoint(60, 5))) == first
    assert again.node == S3
    again.close()


@pytest.mark.parametrize("down", [0.0, 1.0])
def test_the_row_chosen_is_in_sight_at_the_next_start_wherever_the_tree_was_left(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any, down: float
) -> None:
    window.resize(1366, 620)
    window.tree.expand_to(-1)
    window.show_node(NodeId("T06.s4"))
    qtbot.wait(50)
    bar = window.tree.tree.verticalScrollBar()
    bar.setValue(round(bar.maximum() * down))
    assert not is_in_sight(window, "T06.s4")
    window.close()

    again = started_again(window, editor, theme, preferences, qtbot)

    qtbot.waitUntil(lambda: is_in_sight(again, "T06.s4"))
    again.close()


def started_again(window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any) -> MainWindow:
    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)
    again.resize(window.size())  # the screen of the tests is smaller
    again.show()
    qtbot.waitUntil(lambda: again.is_complete)
    return again


def is_in_sight(window: MainWindow, node: str) -> bool:
    tree = window.tree.tree
    place = tree.visualRect(window.tree.model.index_of(NodeId(node)))
    return place.isValid() and tree.viewport().rect().contains(place.center())


def test_who_goes_on_from_where_the_words_were_left_is_not_led_back(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window.show_node(S3)
    qtbot.waitUntil(lambda: window.text.groundwork.is_filled)
    bar = window.text._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.close()
    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.is_complete)
    bar = again.text._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > 0)

    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    again.resize(again.width() - 40, again.height() + 40)
    qtbot.wait(100)

    assert bar.value() == 0
    again.close()


def test_who_is_led_elsewhere_before_the_window_is_seen_sees_the_row_of_that(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window.tree.expand_to(-1)
    window.show_node(S3)
    window.close()
    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)

    again.show_node("T15")
    again.show()
    qtbot.waitUntil(lambda: again.is_complete)

    tree = again.tree.tree
    assert tree.viewport().rect().contains(tree.visualRect(again.tree.model.index_of(NodeId("T15"))).center())
    again.close()


@pytest.mark.parametrize("said", ["x", "-1", "2000.000000", "nan", "99999999999999"])
def test_a_place_that_cannot_be_is_none(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any, said: str
) -> None:
    preferences.keep_place(editor.path, {"node": [S3], "first": [said], "part": [said]})

    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.is_complete)

    assert again.node == S3
    again.close()


def test_the_view_comes_back_at_the_next_start(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window.views.choose(TABLE)
    window.close()

    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)
    again.show()

    qtbot.waitUntil(lambda: again.is_complete)
    assert again.views.current == TABLE
    again.close()


def test_the_page_of_the_right_sheet_comes_back_at_the_next_start(
    window: MainWindow, theme: Theme, editor: Editor, preferences: Preferences, qtbot: Any
) -> None:
    window.said.show_history()
    window.close()

    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)
    again.show()

    qtbot.waitUntil(lambda: again.is_complete)
    assert again.said.tabs.current == HISTORY
    again.close()


def test_the_look_that_is_chosen_is_remembered(window: MainWindow, preferences: Preferences, theme: Theme) -> None:
    window.actions_["dark"].trigger()
    window.actions_["larger_text"].trigger()

    assert preferences.tone is Tone.DARK
    assert preferences.text_scale == pytest.approx(1.1)
    assert theme.colours is DARK


def test_sizes_go_by_whole_steps_as_the_settings_count_them(window: MainWindow, theme: Theme) -> None:
    for _ in range(5):
        window.actions_["larger_interface"].trigger()
    window.actions_["smaller_text"].trigger()

    assert (theme.interface_scale, theme.text_scale) == (1.5, 0.9)


def test_columns_give_way_to_the_title_where_the_sheet_is_narrow(window: MainWindow, qtbot: Any) -> None:
    tree = window.tree.tree
    assert not tree.isColumnHidden(Column.LEAD)

    window.desk.want(260, 280)

    qtbot.waitUntil(lambda: tree.isColumnHidden(Column.NOTES))
    assert tree.columnWidth(Column.TITLE) >= 120
    window.desk.want(520, 280)
    qtbot.waitUntil(lambda: not tree.isColumnHidden(Column.NOTES))


def test_the_first_window_is_no_larger_than_the_screen(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    window = MainWindow(editor, theme, preferences, dialogs)
    qtbot.addWidget(window)
    room, least = window.screen().availableSize(), window.minimumSizeHint()

    assert window.width() <= max(room.width(), least.width())
    assert window.height() <= max(room.height(), least.height())


NARROW = [(1440, 1.0), (960, 1.0), (900, 1.0), (960, 1.25), (960, 1.5)]


@pytest.mark.parametrize(("wide", "scale"), NARROW)
def test_everything_stays_on_a_narrow_screen(
    window: MainWindow, theme: Theme, wide: int, scale: float, qtbot: Any
) -> None:
    theme.wear(Tone.LIGHT, scale)
    window.resize(wide, 560)
    window.show_filter(Filter(text="养老", lamps=frozenset({"未填报"}), departments=frozenset({"社会福利处"})))
    qtbot.waitUntil(lambda: "…" not in window.filter.count.text())
    window.show_node(S3)

    assert window.width() == wide
    for one in (window.head.report, window.head.hand_out, window.filter.line, window.text.words, window.status.totals):
        place = one.rect().translated(one.mapTo(window, one.rect().topLeft()))
        assert 0 <= place.left() < place.right() <= window.width()
    characters = (window.text.words.width() - 16) / theme.text_font().pixelSize()
    assert characters >= 12


def test_the_right_sheet_stands_in_for_the_tree_where_there_is_no_room(
    window: MainWindow, theme: Theme, qtbot: Any
) -> None:
    window.resize(960, 560)
    theme.wear(Tone.LIGHT, 1.25)
    qtbot.waitUntil(lambda: not window.said.isVisible())
    assert window.tree.isVisible()

    qtbot.mouseClick(window.views.beside, Qt.MouseButton.LeftButton)
    assert window.said.isVisible()
    assert not window.tree.isVisible()

    qtbot.mouseClick(window.views.beside, Qt.MouseButton.LeftButton)
    assert window.tree.isVisible()
    window.actions_["assign"].trigger()
    assert window.said.assignment.isVisible()

    theme.wear(Tone.LIGHT)
    assert window.tree.isVisible()
    assert window.said.isVisible()
    assert not window.views.beside.isVisible()


def test_sheets_get_back_their_widths_when_the_window_does(window: MainWindow, qtbot: Any) -> None:
    window.resize(1440, 900)
    window.desk.want(420, 300)
    qtbot.waitUntil(lambda: window.desk.sizes()[0] == 420)

    window.resize(960, 560)
    assert window.desk.sizes()[0] < 420
    window.resize(1440, 900)

    assert window.desk.sizes()[0] == 420


def test_what_was_drawn_on_a_large_screen_has_no_larger_a_part_of_a_small_one_at_the_next_start(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    window.resize(1920, 1000)
    window.desk.want(760, 312)
    qtbot.waitUntil(lambda: window.desk.sizes()[0] == 760)
    kept = window.desk.place()
    window.close()

    again = MainWindow(editor, theme, preferences, dialogs)
    qtbot.addWidget(again)
    again.show()
    again.resize(1440, 900)
    again.desk.return_to(kept)

    assert again.desk.sizes()[0] == 570
    assert again.desk.sizes()[2] == 312
    again.resize(1920, 1000)
    qtbot.waitUntil(lambda: again.desk.sizes()[0] == 760)
    again.close()


@pytest.mark.parametrize("kept", [b"420.0,300.0", b"420.0,300.0,0.0", b"420.0,300.0,inf", b"420.0,300.0,nan"])
def test_edges_of_which_it_is_not_known_how_wide_the_window_was_stand_where_they_were_drawn(
    kept: bytes, window: MainWindow
) -> None:
    window.resize(1440, 900)

    window.desk.return_to(QByteArray(kept))

    assert window.desk.sizes()[0] == 420


def test_an_editor_in_the_tree_is_wide_enough_for_its_words(window: MainWindow) -> None:
    tree = window.tree.tree
    window.desk.want(300, 300)

    tree.edit(window.tree.model.index_of(NodeId("T06")).siblingAtColumn(Column.LEAD))

    box = tree.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    line = box.lineEdit()
    assert line is not None
    assert line.width() > line.fontMetrics().horizontalAdvance("基层政权和社区建设处")
    assert 0 <= box.x() <= box.x() + box.width() <= tree.viewport().width()


def test_a_wide_window_gives_names_more_room_until_somebody_has_drawn_an_edge(window: MainWindow, qtbot: Any) -> None:
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.desk.sizes()[0] == 460)
    lead = window.tree.tree.columnWidth(Column.LEAD)

    window.resize(1920, 1000)

    qtbot.waitUntil(lambda: window.desk.sizes()[0] > 700)
    assert window.tree.tree.columnWidth(Column.LEAD) > lead * 1.8
    assert window.desk.sizes()[1] >= 800
    kept = window.desk.place()
    assert bytes(kept.data()) == b"460.0,312.0"
    window.desk.want(420, 300)
    window.resize(2000, 1000)

    assert window.desk.sizes()[0] == 420


def test_after_everything_is_closed_the_task_one_is_at_stays_chosen_and_seen(window: MainWindow) -> None:
    window.tree.expand_to(-1)
    window.show_node(S3)

    window.actions_["collapse"].trigger()

    tree = window.tree.tree
    assert window.tree.chosen() == [NodeId("T03")]
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()).center())
    assert window.node == S3


def test_who_comes_to_the_tree_by_keyboard_sees_the_row_they_are_at(window: MainWindow, qtbot: Any) -> None:
    window.activateWindow()
    window.resize(1366, 620)
    window.tree.expand_to(-1)
    window.show_node(NodeId("T06.s4"))
    qtbot.wait(50)
    window.text.words.setFocus()
    window.tree.tree.verticalScrollBar().setValue(0)
    assert not is_in_sight(window, "T06.s4")

    window.tree.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    assert is_in_sight(window, "T06.s4")


def test_once_it_has_been_painted_the_window_answers_before_the_rest_of_it_is_made(
    editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(window)
    painted: list[None] = []
    window.tree.tree.painted.connect(lambda: painted.append(None))
    answered: list[bool] = []
    asking = QTimer(interval=0)
    asking.timeout.connect(lambda: answered.append(window.right.is_made) if painted else None)
    asking.start()

    window.show()
    qtbot.waitUntil(lambda: window.is_complete)

    asking.stop()
    assert answered[0] is False
    assert window.right.is_made
    window.close()


def test_the_words_come_once_the_tree_has_been_painted(
    editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(window)
    assert not window.views.is_made

    window.show()
    qtbot.waitUntil(lambda: window.is_complete)

    assert window.views.stack.currentWidget() is window.text
    assert window.text.node == window.node
    window.close()


def test_words_that_are_asked_for_before_any_painting_are_there_at_once(
    editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(window)

    window.show_node("T06.s4")

    assert window.text.node == "T06.s4"
    window.close()


def test_how_far_down_the_words_were_is_kept_by_a_window_that_was_never_seen(
    editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    preferences.keep_place(editor.path, {"node": ["T03"], "part": ["0.250000"]})
    window = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(window)

    window.close()

    assert preferences.place(editor.path)["part"] == ["0.250000"]


def test_a_table_that_is_chosen_before_the_words_are_made_stays_when_they_come(
    editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(window)
    window.views.choose(TABLE)

    window.views.make_text()

    assert window.views.stack.currentWidget() is window.views.table
    window.views.choose(READING)
    assert window.views.stack.currentWidget() is window.text
    window.close()
