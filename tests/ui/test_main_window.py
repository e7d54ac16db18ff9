"""The window: three sheets that follow one another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import (
    SIGNAL,
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPoint,
    Qt,
    QUrl,
)
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QDialog, QLineEdit, QMenu, QToolButton
from support.answering_dialogs import AnsweringDialogs

from models.outline import NodeId
from models.search import Filter
from models.workspace.finding import kept_filters
from ui.editor import Editor
from ui.item_models.outline_model import Column
from ui.main_window import MainWindow
from ui.panels.table_panel import TablePanel
from ui.panels.views import TABLE
from ui.preferences import Preferences
from ui.theme import Theme, Tone
from ui.windows.command_palette import CommandPalette
from ui.windows.link_picker import LinkPicker
from ui.windows.return_window import ReturnWindow
from ui.windows.settings_window import SettingsWindow
from ui.windows.shortcut_list import ShortcutList

T03, S3 = NodeId("T03"), NodeId("T03.s3")


@pytest.fixture
def window(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> Iterator[MainWindow]:
    found = MainWindow(editor, theme, preferences, dialogs)
    qtbot.addWidget(found)
    found.resize(1440, 900)
    found.show()
    yield found
    found.close()
    theme.wear(Tone.LIGHT)


def shown(window: MainWindow) -> list[str]:
    model = window.tree.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def closed(window: MainWindow, kind: type[QDialog]) -> None:
    """Close a window beside the main one, which is active again."""
    for dialog in window.findChildren(kind):
        dialog.close()
    window.activateWindow()


def search(window: MainWindow, words: str, qtbot: Any) -> None:
    window.filter.line.setText(words)
    qtbot.waitUntil(lambda: window.filter.filter.text == words and "…" not in window.filter.count.text())


def test_the_first_task_is_open_when_nobody_has_been_here(window: MainWindow) -> None:
    assert window.node == "T01"
    assert window.text.title.text().startswith("（一）")
    assert len(shown(window)) == 15


def test_menus_get_their_drawings_only_after_the_first_painting(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    window = MainWindow(editor, theme, preferences, dialogs)
    qtbot.addWidget(window)
    assert window.actions_["undo"].icon().isNull()

    window.show()

    qtbot.waitUntil(lambda: not window.actions_["undo"].icon().isNull())
    window.close()


def test_all_sheets_follow_the_row_that_is_chosen(window: MainWindow) -> None:
    window.tree.tree.setCurrentIndex(window.tree.model.index_of(T03))

    assert window.node == T03
    assert window.text.title.text() == "（三）加快发展养老服务业"
    assert window.said.assignment.nodes == [T03]


def test_the_arrow_keys_go_through_the_tasks(window: MainWindow) -> None:
    window.tree.tree.setFocus()

    QTest.keyClick(window.tree.tree, Qt.Key.Key_Down)
    QTest.keyClick(window.tree.tree, Qt.Key.Key_Down)

    assert window.node == T03


def test_words_and_pinyin_find_tasks_and_keep_what_stands_above_them(window: MainWindow, qtbot: Any) -> None:
    search(window, "ylfw", qtbot)

    assert "（三）加快发展养老服务业" in shown(window)
    assert len(shown(window)) < 15
    assert "任务举措" in window.filter.count.text()


def test_clearing_the_search_opens_the_tree_as_it_was(window: MainWindow, qtbot: Any) -> None:
    tree = window.tree
    tree.tree.setExpanded(tree.model.index_of(NodeId("T05")), True)
    search(window, "ylfw", qtbot)

    search(window, "", qtbot)
    qtbot.waitUntil(lambda: len(shown(window)) == 15)

    assert tree.tree.isExpanded(tree.model.index_of(NodeId("T05")))
    assert not tree.tree.isExpanded(tree.model.index_of(T03))


def test_what_is_found_is_marked_in_the_words(window: MainWindow, qtbot: Any) -> None:
    window.show_node(T03)

    search(window, "照料中心", qtbot)

    qtbot.waitUntil(lambda: len(window.text.words.extraSelections()) > 1)
    found = {selection.cursor.selectedText() for selection in window.text.words.extraSelections()}
    assert found == {"照料中心"}


def test_the_next_hit_is_the_next_node_in_which_something_was_found(window: MainWindow, qtbot: Any) -> None:
    search(window, "照料中心", qtbot)
    window.actions_["next_hit"].trigger()
    first = window.node

    window.actions_["next_hit"].trigger()
    window.actions_["previous_hit"].trigger()

    assert window.node == first


def test_chips_narrow_by_department(window: MainWindow, qtbot: Any) -> None:
    window.show_filter(Filter(departments=frozenset({"救灾处"})))

    qtbot.waitUntil(lambda: len(shown(window)) < 15)
    assert any("防灾减灾" in title for title in shown(window))
    assert window.filter.chips["departments"].text() == "部门：救灾处"


def test_a_filter_is_kept_by_its_name(window: MainWindow, editor: Editor, dialogs: AnsweringDialogs) -> None:
    window.show_filter(Filter(no_filing=True))
    dialogs.answers = ["示例：未反馈"]

    window.actions_["keep_filter"].trigger()

    assert kept_filters(editor.snapshot.register) == {"示例：未反馈": Filter(no_filing=True)}


def test_undo_says_what_it_takes_back(window: MainWindow, editor: Editor) -> None:
    assert not window.actions_["undo"].isEnabled()

    editor.assign([T03], {"deadline": "6月底前"})
    assert window.actions_["undo"].text() == "撤销：设置任务（三）的完成时限"
    window.actions_["undo"].trigger()

    assert editor.snapshot.assignment(T03).deadline.words == ""
    assert window.actions_["redo"].text() == "重做：设置任务（三）的完成时限"


def test_every_edit_says_that_it_is_kept(window: MainWindow, editor: Editor) -> None:
    editor.assign([T03], {"deadline": "6月底前"})

    assert window.head.saved.text().startswith("✓ 已保存")


def test_a_refusal_is_said_and_nothing_else_happens(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs
) -> None:
    editor.assign([T03], {"percent": "很多"})

    assert dialogs.said == ["完成率要填数字，不能是“很多”。"]


def test_a_note_is_begun_with_one_key(window: MainWindow) -> None:
    window.show_node(T03)
    window.text.words.setTextCursor(window.text.words.document().find("全面提升养老服务质量"))

    window.actions_["note"].trigger()

    assert "全面提升养老服务质量" in window.said.notes.about.text()


def test_words_half_typed_are_kept_when_the_window_closes(window: MainWindow, editor: Editor) -> None:
    window.show_node(S3)
    window.said.filing.texts["progress"].setPlainText("示例：已落实选址")

    window.close()

    assert [filing.progress for filing in editor.snapshot.filings_of(S3)] == ["示例：已落实选址"]


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


def test_the_view_comes_back_at_the_next_start(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window.show_view(TABLE)
    window.close()

    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)
    again.show()

    qtbot.waitUntil(lambda: again.is_complete)
    assert again.views.current == TABLE
    again.close()


def test_the_tree_turns_round(window: MainWindow) -> None:
    window.actions_["turn"].trigger()

    assert shown(window) == ["（一）切实提高民生保障能力", "（二）积极创新基层社会治理", "（三）全面提升社会服务水平"]


def test_turning_leaves_nothing_behind(window: MainWindow) -> None:
    def selections() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(window.tree.findChildren(QItemSelectionModel))

    before = selections()

    for _ in range(4):
        window.actions_["turn"].trigger()

    assert selections() == before


def test_a_point_reached_from_a_card_turns_the_tree_round(window: MainWindow, editor: Editor) -> None:
    point = editor.snapshot.links_of(T03)[0].point

    window.show_node(point)

    assert (
        window.tree.tree.currentIndex()
        .data()
        .startswith(editor.snapshot.reading.marker(editor.document.outline[point]))
    )


def test_f6_goes_round_the_sheets(window: MainWindow, qtbot: Any) -> None:
    window.activateWindow()
    window.tree.tree.setFocus()

    window.actions_["next_pane"].trigger()
    assert window.text.words.hasFocus()
    window.actions_["next_pane"].trigger()
    window.actions_["next_pane"].trigger()

    assert window.filter.line.hasFocus()


def test_f6_shows_that_the_words_have_the_focus(window: MainWindow, theme: Theme, qtbot: Any) -> None:
    window.activateWindow()
    window.tree.tree.setFocus()
    frame = window.text._scroll
    before = frame.grab().toImage().pixelColor(0, 100).name()

    window.actions_["next_pane"].trigger()

    assert frame.grab().toImage().pixelColor(0, 100).name() == theme.colours.accent
    window.actions_["next_pane"].trigger()
    assert frame.grab().toImage().pixelColor(0, 100).name() == before


def test_f6_passes_over_a_sheet_that_is_away(window: MainWindow, theme: Theme, qtbot: Any) -> None:
    window.activateWindow()
    window.resize(960, 560)
    theme.wear(Tone.LIGHT, 1.25)
    qtbot.mouseClick(window.views.beside, Qt.MouseButton.LeftButton)
    window.filter.line.setFocus()

    window.actions_["next_pane"].trigger()

    assert window.text.words.hasFocus()
    window.actions_["next_pane"].trigger()
    assert window.said.isAncestorOf(window.focusWidget())


def test_the_focus_stays_in_its_sheet_when_what_had_it_goes(window: MainWindow, qtbot: Any) -> None:
    window.activateWindow()
    window.show_node(T03)
    qtbot.waitUntil(lambda: window.text.groundwork.is_filled)
    button = window.text.groundwork.confirm_all
    qtbot.waitUntil(button.isVisible)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    window.actions_["settings"].trigger()
    qtbot.waitUntil(lambda: not window.isActiveWindow())
    button.hide()
    window.filter.line.setFocus()
    closed(window, SettingsWindow)

    qtbot.waitUntil(lambda: window.text.words.hasFocus())


def test_the_focus_returns_from_a_dialog(window: MainWindow, qtbot: Any) -> None:
    window.activateWindow()
    window.said.assignment.rows["deadline"].line.setFocus()

    window.actions_["shortcuts"].trigger()
    closed(window, ShortcutList)

    qtbot.waitUntil(lambda: window.said.assignment.rows["deadline"].line.hasFocus())


def test_what_was_kept_last_is_told_in_plain_words(window: MainWindow, editor: Editor) -> None:
    editor.keep_filter("<b>急</b>&缓", Filter(no_filing=True))

    assert window.head.saved.toolTip() == '<p style="white-space: pre-wrap">保存筛选“&lt;b&gt;急&lt;/b&gt;&amp;缓”</p>'
    assert window.actions_["undo"].text() == "撤销：保存筛选“<b>急</b>&&缓”"


def test_the_look_that_is_chosen_is_remembered(window: MainWindow, preferences: Preferences, theme: Theme) -> None:
    window.actions_["dark"].trigger()
    window.actions_["larger_text"].trigger()

    assert preferences.tone is Tone.DARK
    assert preferences.text_scale == pytest.approx(1.1)
    assert theme.is_dark


def test_sizes_go_by_whole_steps_as_the_settings_count_them(window: MainWindow, theme: Theme) -> None:
    for _ in range(5):
        window.actions_["larger_interface"].trigger()
    window.actions_["smaller_text"].trigger()

    assert (theme.interface_scale, theme.text_scale) == (1.5, 0.9)


def test_every_action_can_be_reached_and_none_takes_the_keys_of_another(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions_ for key in action.shortcuts()]

    assert len(keys) == len(set(keys))
    assert all(action.text() for action in window.actions_)


def test_every_action_is_one_duty_s_to_do(window: MainWindow) -> None:
    def doers(action: QAction) -> int:
        menus = [one for one in action.associatedObjects() if isinstance(one, QMenu)]  # each listens too
        return action.receivers(SIGNAL("triggered(bool)")) - len(menus)

    assert {action.objectName(): doers(action) for action in window.actions_ if doers(action) != 1} == {}


def test_a_dropped_file_proves_something_if_the_person_says_so(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    editor.path = tmp_path / "示例.chengqi"
    proof = tmp_path / "示例验收单.txt"
    proof.write_text("示例", encoding="utf-8")
    dialogs.answers = ["添加"]

    drop(window, proof)

    qtbot.waitUntil(lambda: not window.proofs.desk.is_running)
    (kept,) = editor.snapshot.evidence(window.node)
    assert kept.name == "示例验收单.txt"


def type_into(view: QAbstractItemView, index: QModelIndex, words: str) -> None:
    """Open a cell and type, without leaving it."""
    view.setCurrentIndex(index)
    view.edit(index)
    line = view.indexWidget(index)
    assert isinstance(line, QLineEdit)
    line.setText(words)


def test_words_in_an_open_cell_are_kept_when_the_window_is_closed(window: MainWindow, editor: Editor) -> None:
    window.show_view(1)
    table = window.findChild(TablePanel)
    assert table is not None
    column = [one.name for one in table.model.columns].index("deadline")
    found = [table.model.row_of(table.model.index(row, 0)) for row in range(table.model.rowCount())]
    row, entry = next((row, entry) for row, entry in enumerate(found) if entry is not None)
    index = table.model.index(row, column)
    type_into(table.view, index, "6月底前")
    kept: list[str] = []
    window.closed.connect(lambda: kept.append(editor.snapshot.assignment(entry.node).deadline.words))

    window.close()

    assert kept == ["6月底前"]  # before whoever waits for `closed` closes the file


def test_words_in_an_open_cell_of_the_tree_are_kept_too(window: MainWindow, editor: Editor) -> None:
    index = window.tree.model.index_of(T03).siblingAtColumn(Column.DUE)
    type_into(window.tree.tree, index, "6月底前")
    kept: list[str] = []
    window.closed.connect(lambda: kept.append(editor.snapshot.assignment(T03).deadline.words))

    window.close()

    assert kept == ["6月底前"]


def drop(window: MainWindow, *addresses: str | Path) -> bool:
    """Whether it was taken at the edge of the window; then it is let go of there."""
    words = QMimeData()
    words.setUrls([QUrl.fromLocalFile(str(one)) if isinstance(one, Path) else QUrl(one) for one in addresses])
    point, left, none = QPoint(50, 50), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(point, Qt.DropAction.CopyAction, words, left, none)
    entering.ignore()
    window.dragEnterEvent(entering)
    if entering.isAccepted():
        window.dropEvent(QDropEvent(point.toPointF(), Qt.DropAction.CopyAction, words, left, none))
    return entering.isAccepted()


def test_what_is_dropped_and_cannot_be_used_is_refused_with_a_sentence(
    window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    file, other = tmp_path / "示例.pdf", tmp_path / "另一个.chengqi"
    for one in (file, other):
        one.write_bytes(b"x")

    assert all(
        drop(window, *dropped)
        for dropped in (["https://example.org/示例.pdf"], [file, "https://example.org"], [file, other])
    )

    assert len(dialogs.said) == 3
    assert dialogs.asked == []
    assert "https://example.org" in dialogs.said[0]
    assert "一次拖一个" in dialogs.said[2]


def test_a_dropped_folder_is_reviewed_as_what_came_home(window: MainWindow, tmp_path: Path, qtbot: Any) -> None:
    (tmp_path / "示例文件夹").mkdir()

    drop(window, tmp_path / "示例文件夹")

    review = window.findChild(ReturnWindow)
    assert review is not None
    qtbot.waitUntil(lambda: not window.workbooks.reviewing.is_running)
    review.close()


def test_several_dropped_files_all_prove_something(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    editor.path = tmp_path / "示例.chengqi"
    files = [tmp_path / f"示例{number}.pdf" for number in range(3)]
    for file in files:
        file.write_text(file.name, encoding="utf-8")
    dialogs.answers = ["添加"]

    drop(window, *files)

    qtbot.waitUntil(lambda: not window.proofs.desk.is_running)
    assert [one.name for one in editor.snapshot.evidence(window.node)] == [file.name for file in files]


def test_what_was_achieved_needs_no_evidence_that_nobody_would_see(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    window.show_node("A1-2")

    window.proofs.add(tmp_path / "示例.pdf")

    assert editor.snapshot.evidence(NodeId("A1-2")) == ()
    assert "先在左边选" in dialogs.said[0]


def test_nothing_is_written_beside_a_file_that_is_only_read(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    editor.path, editor.read_only = tmp_path / "示例.chengqi", True
    proof = tmp_path / "示例验收单.txt"
    proof.write_text("示例", encoding="utf-8")

    window.proofs.add(proof)
    window.actions_["evidence"].trigger()
    window.actions_["backup"].trigger()

    assert not list(tmp_path.glob("示例.chengqi*"))
    assert dialogs.asked == []
    assert len([words for words in dialogs.said if "只读" in words]) == 3


def test_ctrl_enter_keeps_the_note_being_written_and_confirms_nothing(window: MainWindow, editor: Editor) -> None:
    window.show_node(T03)
    window.said.write_note(T03, None)
    window.said.notes.text.insertPlainText("请补充数据")

    QTest.keyClick(window.said.notes.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert [note.text for note in editor.snapshot.notes(T03)] == ["请补充数据"]
    assert "lead" in editor.snapshot.assignment(T03).suggested


def test_the_width_of_a_column_and_hidden_columns_come_back_at_the_next_start(
    window: MainWindow, editor: Editor, theme: Theme, preferences: Preferences, qtbot: Any
) -> None:
    window.tree.tree.header().resizeSection(Column.LEAD, 120)
    window.tree._show_column(Column.NOTES, shown=False)
    window.close()

    again = MainWindow(editor, theme, preferences, AnsweringDialogs())
    qtbot.addWidget(again)

    assert again.tree.tree.columnWidth(Column.LEAD) == 120
    assert again.tree.tree.isColumnHidden(Column.NOTES)
    again.close()


def test_of_what_was_achieved_only_what_can_be_said_has_a_column(window: MainWindow) -> None:
    window.tree.tabs.choose(1)

    assert window.tree.model.headings[Column.LEAD] == "承接"
    assert window.tree.tree.isColumnHidden(Column.DUE)
    window.tree.tabs.choose(0)
    assert not window.tree.tree.isColumnHidden(Column.DUE)


def test_the_table_shows_what_the_filter_found_and_goes_where_the_tree_goes(window: MainWindow, qtbot: Any) -> None:
    search(window, "ylfw", qtbot)
    window.show_view(1)
    table = window.views.table
    assert isinstance(table, TablePanel)
    qtbot.waitUntil(lambda: not table.model.is_filling and table.model.rowCount() > 0)

    window.show_node(S3)

    shown_row = table.model.row_of(table.view.currentIndex())
    assert shown_row is not None
    assert shown_row.node == S3
    assert table.model.measures() < 105


def test_the_clear_button_goes_when_the_search_is_cleared(window: MainWindow, qtbot: Any) -> None:
    search(window, "ylfw", qtbot)

    window.filter.clear()

    assert window.filter.line.text() == ""
    cross = window.filter.line.findChild(QToolButton)
    assert cross is not None
    qtbot.waitUntil(lambda: not cross.isVisible())


def test_columns_give_way_to_the_title_where_the_sheet_is_narrow(window: MainWindow, qtbot: Any) -> None:
    tree = window.tree.tree
    assert not tree.isColumnHidden(Column.LEAD)

    window.desk.want(260, 280)

    qtbot.waitUntil(lambda: tree.isColumnHidden(Column.NOTES))
    assert tree.columnWidth(Column.TITLE) >= 120
    window.desk.want(520, 280)
    qtbot.waitUntil(lambda: not tree.isColumnHidden(Column.NOTES))


def test_links_are_added_and_retargeted_by_the_picker(window: MainWindow, editor: Editor) -> None:
    window.show_node(NodeId("T03.s1"))
    window.actions_["add_link"].trigger()
    picker = window.findChild(LinkPicker)
    assert picker is not None
    picker.keep()
    assert "T03.s1>A1-2.3" in {link.id for link in editor.snapshot.links()}

    window.show_node(T03)
    window.text.retarget_wanted.emit("T03.s3>A1-2.2")
    picker = window.findChildren(LinkPicker)[-1]
    assert picker.windowTitle() == "改接关联"
    picker.close()


def test_a_part_of_the_paper_is_linked_with_nothing(window: MainWindow, dialogs: AnsweringDialogs) -> None:
    window.show_node(NodeId("S1"))

    window.actions_["add_link"].trigger()

    assert window.findChild(LinkPicker) is None
    assert "先在左边选" in dialogs.said[0]


def test_the_palette_does_what_is_found_and_leads_to_tasks(window: MainWindow, editor: Editor) -> None:
    editor.assign([T03], {"deadline": "6月底前"})
    window.show_view(2)
    window.actions_["palette"].trigger()
    palette = window.findChildren(CommandPalette)[-1]
    palette.line.setText("cxsz")
    assert palette.list.item(0).text() == "撤销：设置任务（三）的完成时限"
    palette.do()
    assert editor.snapshot.assignment(T03).deadline.words == ""

    window.actions_["palette"].trigger()
    palette = window.findChildren(CommandPalette)[-1]
    palette.line.setText("第三项")
    palette.do()

    assert (window.node, window.views.current) == (T03, 0)


def test_an_action_of_the_palette_finds_the_window_as_it_was(window: MainWindow) -> None:
    window.activateWindow()
    window.actions_["palette"].trigger()
    palette = window.findChildren(CommandPalette)[-1]
    palette.line.setText("查找")

    palette.do()

    assert window.focusWidget() is window.filter.line


def test_the_palette_opens_the_list_of_recent_files(window: MainWindow) -> None:
    window.actions_["recent"].trigger()

    assert window.files.recent.isVisible()
    assert [action.text() for action in window.files.recent.actions()] == ["还没有打开过文件"]
    window.files.recent.close()


def test_the_list_of_keys_opens_and_is_kept(window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path) -> None:
    file = tmp_path / "快捷键.pdf"
    dialogs.answers = [file]

    window.actions_["shortcuts"].trigger()
    shortcuts = window.findChild(ShortcutList)
    assert shortcuts is not None
    shortcuts.keep.click()
    shortcuts.close()

    assert file.read_bytes().startswith(b"%PDF")


def test_the_first_window_is_no_larger_than_the_screen(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    window = MainWindow(editor, theme, preferences, dialogs)
    qtbot.addWidget(window)
    room, least = window.screen().availableSize(), window.minimumSizeHint()

    assert window.width() <= max(room.width(), least.width())
    assert window.height() <= max(room.height(), least.height())


def test_the_keys_of_undo_take_back_a_note_though_the_focus_is_still_in_its_field(
    window: MainWindow, editor: Editor, qtbot: Any
) -> None:
    window.activateWindow()
    window.show_node(T03)
    window.said.write_note(T03, None)
    field = window.said.notes.text
    qtbot.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(editor.snapshot.notes(T03)) == 1

    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert editor.snapshot.notes(T03) == []


def test_the_keys_of_undo_take_back_typing_first(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    window.activateWindow()
    editor.assign([T03], {"deadline": "6月底前"})
    line = window.filter.line
    line.setFocus()
    qtbot.keyClicks(line, "abc")

    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() != "abc"
    assert editor.snapshot.assignment(T03).deadline.words == "6月底前"


def test_confirming_many_makes_each_its_own_suggestion_a_fact(window: MainWindow, editor: Editor) -> None:
    chosen = [NodeId("T01"), NodeId("T02"), T03]
    wanted = [editor.snapshot.assignment(node).lead for node in chosen]
    editor.assign([NodeId("T02")], {"lead": "救灾处"})
    window.show_node(T03)
    window.said.show_chosen(chosen)

    window.actions_["confirm_lead"].trigger()

    assert [editor.snapshot.assignment(node).lead for node in chosen] == [wanted[0], "救灾处", wanted[2]]
    assert editor.undo_label() == "确认2条的牵头单位"


def test_where_nothing_is_suggested_confirming_changes_nothing_and_says_so(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs
) -> None:
    editor.assign([T03], {"lead": "救灾处"})
    window.show_node(T03)

    window.actions_["confirm_lead"].trigger()

    assert editor.snapshot.assignment(T03).lead == "救灾处"
    assert "没有要确认的建议" in dialogs.said[0]


def test_f6_reaches_the_table(window: MainWindow, qtbot: Any) -> None:
    window.activateWindow()
    window.show_view(1)
    window.tree.tree.setFocus()

    window.actions_["next_pane"].trigger()

    table = window.views.table
    assert isinstance(table, TablePanel)
    assert table.isAncestorOf(window.focusWidget())


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


def test_chips_gather_in_one_that_tells_what_is_on(window: MainWindow, qtbot: Any) -> None:
    window.show_filter(Filter(lamps=frozenset({"未填报"})))
    window.resize(960, 560)

    bar = window.filter
    qtbot.waitUntil(bar.gathered.isVisible)
    assert not any(chip.isVisible() for chip in bar.chips.values())
    assert bar.gathered.text() == "筛选：未填报"
    bar.gathered.menu().aboutToShow.emit()
    below = [action for action in bar.gathered.menu().actions() if action.menu()]
    assert [action.text() for action in below] == ["部门", "状态", "警示：未填报", "时限", "更多"]

    window.resize(1440, 560)

    qtbot.waitUntil(bar.chips["lamps"].isVisible)
    assert not bar.gathered.isVisible()


def test_a_filter_of_many_words_is_cut_in_its_chip_and_told_whole(window: MainWindow, editor: Editor) -> None:
    window.resize(960, 560)

    window.show_filter(Filter(departments=frozenset(editor.snapshot.departments)))

    assert window.filter.gathered.text().endswith("…")
    assert window.filter.gathered.toolTip().endswith(max(editor.snapshot.departments))


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
