"""The window for somebody who reads English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDateEdit,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)
from support.answering_dialogs import AnsweringDialogs
from support.memory_store import MemoryStore
from support.source_texts import texts_of

from models.outline import NodeId
from models.search import Filter
from models.workspace.lamp import Colour
from models.workspace.ledger import LedgerState
from models.workspace.periods import Period
from models.workspace.targets import targets
from resources.i18n import build
from ui.editor import Editor
from ui.item_models.filing_table_model import FilingTableModel
from ui.item_models.outline_model import Column
from ui.item_models.table_columns import TableKind
from ui.main_window import MainWindow
from ui.model_words import word
from ui.panels.choices import Choices
from ui.panels.counted_bars import CountRow
from ui.panels.link_card import LinkCard
from ui.panels.node_link import NodeLink
from ui.panels.overview_panel import OverviewPanel
from ui.panels.table_panel import TablePanel
from ui.panels.views import OVERVIEW, READING, TABLE
from ui.phrases import followed_by
from ui.preferences import Preferences
from ui.theme import Theme, Tone
from ui.windows.handout_window import HandoutWindow

T03, S3 = NodeId("T03"), NodeId("T03.s3")


@pytest.fixture
def window(
    english: None, editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> Iterator[MainWindow]:
    preferences.language = "en"
    found = MainWindow(editor, theme, preferences, dialogs)
    qtbot.addWidget(found)
    found.show()
    qtbot.waitUntil(lambda: found.is_complete)
    yield found
    found.close()
    theme.wear(Tone.LIGHT)


def chrome(widget: QWidget) -> Iterator[str]:
    """What a person reads on buttons, in headings, menus and empty fields, and hears of every control."""
    yield widget.windowTitle()
    for one in widget.findChildren(QAbstractButton):
        yield from (one.text(), one.accessibleName())
    for action in widget.findChildren(QAction):
        yield from (action.text(), action.statusTip())
    for line in widget.findChildren(QLineEdit):
        yield from (line.placeholderText(), line.accessibleName())
    for box in widget.findChildren(QComboBox):
        yield box.accessibleName()
    for head in widget.findChildren(QHeaderView):
        if (model := head.model()) is not None and head.objectName() != "":
            yield from (str(model.headerData(n, head.orientation()) or "") for n in range(model.columnCount()))
    for label in widget.findChildren(QLabel):
        if label.property("role") == "section" or label.buddy() is not None:
            yield label.text()


@lru_cache(maxsize=1)
def chinese_texts() -> re.Pattern[str]:
    """Every Chinese text that has an English one, with anything where something is put in."""
    sources = {source for file in build.sources() for _, source in texts_of(file)}
    spoken = [one for one in sources if re.search("[一-鿿]", re.sub(r"\{.*?\}", "", one))]
    return re.compile("|".join(re.sub(r"\\\{\d\\\}", ".*", re.escape(one)) for one in spoken))


@lru_cache(maxsize=1)
def chinese_sentences() -> re.Pattern[str]:
    """Every sentence of the models that has enough words of its own to be known by them."""
    found = []
    for template in build.templates():
        own = re.split(r"\{.*?\}", template)
        if len(re.findall("[一-鿿]", "".join(own))) >= 5:
            found.append(".*".join(map(re.escape, own)))
    return re.compile("|".join(found), re.DOTALL)


def shown(widget: QWidget) -> Iterator[str]:
    """Whatever there is to be read or heard: labels, hints, cells."""
    for one in widget.findChildren(QWidget):
        yield from (one.toolTip(), one.accessibleName(), one.accessibleDescription())
        if isinstance(one, QLabel | QAbstractButton):
            yield one.text()
        if isinstance(one, QAbstractItemView) and (model := one.model()) is not None:
            yield from _cells(model, one.rootIndex())


def _cells(model: QAbstractItemModel, parent: QModelIndex | QPersistentModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(model.columnCount(parent)):
            index = model.index(row, column, parent)
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
            yield from (str(index.data(role) or "") for role in roles)
        yield from _cells(model, model.index(row, 0, parent))


def chinese(words: Iterator[str]) -> list[str]:
    """What should have been said in English. The paper, the office and the models speak Chinese."""
    return [one for one in words if chinese_texts().fullmatch(one)]


def test_the_window_shows_no_chinese_of_its_own(window: MainWindow) -> None:
    for view in (TABLE, OVERVIEW, READING):
        window.views.choose(view)
        window.show_node(S3)

    assert chinese(chrome(window)) == []
    assert [one.text() for one in window.menuBar().actions()] == ["&File", "&Edit", "&Task", "&View", "&Help"]


def test_chinese_in_the_window_would_be_noticed(window: MainWindow) -> None:
    window.head.saved.setProperty("role", "section")
    window.head.saved.setText("✓ 已保存 09:30")

    assert chinese(chrome(window)) == ["✓ 已保存 09:30"]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_that_should_stand_whole(
    window: MainWindow, editor: Editor, theme: Theme, scale: float, qtbot: Any
) -> None:
    theme.wear(Tone.LIGHT, scale)
    window.resize(theme.px(1440), theme.px(900))
    window.show_node(T03)
    for view in (OVERVIEW, TABLE, READING):
        window.views.choose(view)
        if view == OVERVIEW:
            overview = window.views.overview
            assert isinstance(overview, OverviewPanel)
            qtbot.waitUntil(lambda overview=overview: overview.is_fresh)
            overview.matrix.view.setCurrentIndex(overview.matrix.view.model().index(2, 1))
        qtbot.waitUntil(lambda: _cut(window) == [])


def _cut(window: MainWindow) -> list[str]:
    return [one.text() for one in _in_sight(window) if one.width() < one.minimumSizeHint().width()]


def _in_sight(window: MainWindow) -> Iterator[QLabel | QAbstractButton]:
    """Labels of one line and buttons that show words."""
    for button in window.findChildren(QAbstractButton):
        if button.text() and button.isVisible() and not isinstance(button, CountRow | NodeLink):
            yield button
    yield from (one for one in window.findChildren(QLabel) if one.isVisible() and not one.wordWrap())


def test_the_columns_are_headed_in_english(window: MainWindow) -> None:
    window.views.choose(TABLE)
    table = window.views.table
    assert isinstance(table, TablePanel)

    heads = [*window.tree.model.headings]
    for kind in TableKind:
        heads += [column.heading for column in table.models[kind].columns]

    assert chinese(iter(heads)) == []


@pytest.mark.parametrize("name", ["palette", "settings", "shortcuts", "differences", "bin", "about_source", "add_link"])
def test_the_windows_beside_show_none_either(window: MainWindow, name: str) -> None:
    window.show_node(T03)

    window.actions_[name].trigger()
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    pages = dialog.findChild(QListWidget) if name == "settings" else None
    for row in range(pages.count() if pages else 1):
        if pages:
            pages.setCurrentRow(row)
        assert chinese(chrome(dialog)) == []
    dialog.close()


def test_a_calendar_names_its_months_in_english(window: MainWindow) -> None:
    window.actions_["differences"].trigger()
    day = window.findChildren(QDateEdit)[0]

    assert day.text() == "20 May 2017"
    day.window().close()


def test_a_verdict_given_in_english_is_kept_as_ever(
    window: MainWindow, editor: Editor, store: MemoryStore, said: list[str]
) -> None:
    """The words of the buttons went to the models and were refused."""
    window.show_node(T03)
    card = next(one for one in window.findChildren(LinkCard) if one.isVisibleTo(window))
    for deed in (card.confirm, card.back, card.reject):
        deed.click()

    assert said == []
    assert [edit.label[:2] for edit in editor.workspace.history()] == ["确认", "建议", "否决"]


def test_what_is_refused_is_said_in_english(window: MainWindow, editor: Editor, said: list[str]) -> None:
    editor.assign([T03], {"lead": "某某处"})
    editor.assign([T03], {"percent": "很多"})
    editor.assign([NodeId("A1-1")], {"deadline": "全年"})
    editor.undo()

    assert [one.partition(":")[0] for one in said] == [
        '"某某处" is not in the list of departments',
        'Percent done takes a number, not "很多".',
        "Achievement （一）1 is no task or measure, so nothing can be assigned.",
        "There is nothing to undo.",
    ]


def test_a_field_says_in_english_how_it_was_read(window: MainWindow, editor: Editor) -> None:
    window.show_node(S3)
    editor.assign([S3], {"deadline": "3月底和6月底前", "lamp": "红", "lamp_reason": "已请示"})

    hints = window.said.assignment
    assert hints._hint("deadline") == "Read as 2017-06-30; 2 dates are named, and the last one counts"
    assert hints._hint("lamp").startswith("■ Red by hand: 已请示 (by the rules: ")


def test_no_sentence_of_the_models_is_left_in_chinese(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    unit, period = editor.snapshot.departments[0], Period.parse("2017Q1")
    editor.assign([T03], {"lead": unit, "deadline": "3月底和6月底前"})
    editor.assign([S3], {"deadline": "清明节前", "lamp": "红", "lamp_reason": "已请示"})
    editor.report(S3, period, unit, {"percent": "20", "status": "滞后", "problems": "用地"})
    editor.report(NodeId("T02.s1"), period, unit, {"percent": "100", "status": "已完成"})
    window.show_node(S3)
    seen = [*shown(window)]
    for view in (TABLE, OVERVIEW, READING):
        window.views.choose(view)
        if view == OVERVIEW:
            overview = window.views.overview
            assert isinstance(overview, OverviewPanel)
            qtbot.waitUntil(lambda overview=overview: overview.is_fresh)
        seen += shown(window)

    told = [one for one in seen if "points behind" in one]
    assert told
    assert [one for one in seen if chinese_sentences().search(one)] == []


def test_a_lamp_chosen_in_english_is_kept_as_ever(window: MainWindow, editor: Editor, said: list[str]) -> None:
    window.show_node(S3)
    form = window.said.assignment
    form.reason.line.setText("已请示")

    form._keep("lamp", "Amber")

    assert said == []
    assert editor.snapshot.lamp(S3, editor.today()).colour is Colour.AMBER
    assert form.rows["lamp"].words == "Amber"


def test_a_status_chosen_in_english_is_kept_as_ever(window: MainWindow, editor: Editor, said: list[str]) -> None:
    window.show_node(S3)
    form = window.said.assignment
    status = form.rows["status"].entry
    assert isinstance(status, Choices)
    assert "Behind" in status.names

    form._keep("status", "Behind")
    window.said.filing._keep("status", "Needs decision")
    model = _table(window, TableKind.ASSIGNMENTS)
    row = next(row for row in range(model.rowCount()) if model._rows.standing[row].node == S3)
    column = [one.name for one in model.columns].index("status")
    assert model.index(row, column).data() == "Behind"
    assert model.setData(model.index(row, column), "under way")

    assert said == []
    assert editor.snapshot.status(S3).word == "推进中"
    assert [one.status for one in editor.snapshot.filings_of(S3)] == ["需协调"]
    assert form.rows["status"].words == "Under way"


def test_the_tree_says_statuses_and_why_in_english(window: MainWindow, editor: Editor, said: list[str]) -> None:
    model = window.tree.model
    cell = model.index_of(S3, Column.STATUS)

    assert model.setData(cell, "Behind")

    assert said == []
    assert editor.snapshot.status(S3).word == "滞后"
    assert cell.data() == cell.data(Qt.ItemDataRole.EditRole) == "Behind"
    assert cell.data(Qt.ItemDataRole.ToolTipRole).isascii()


def test_a_lamp_and_its_reason_are_said_once_in_english(window: MainWindow, editor: Editor) -> None:
    editor.assign([S3], {"deadline": "2017年1月5日"})

    assert "Days overdue" in window.tree.model.index_of(S3).data(Qt.ItemDataRole.ToolTipRole)
    assert "Overdue" not in window.tree.model.index_of(S3).data(Qt.ItemDataRole.ToolTipRole)


def test_how_handouts_stand_begins_with_a_capital_letter_each_time(english: None) -> None:
    words = [word(state.word) for state in LedgerState]

    assert all(one.isascii() and one[0].isupper() for one in words)


def test_a_folder_of_the_office_has_its_name_in_every_language(window: MainWindow) -> None:
    window.actions_["export_tables"].trigger()
    (handout,) = window.findChildren(HandoutWindow)

    assert handout.folder.name == "下发"
    handout.close()


def test_lamps_are_named_in_english(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    qtbot.waitUntil(lambda: "未填报" in window.status.lamps)

    assert "Nothing filed 15" in window.status.lamps["未填报"].text()
    window.show_filter(Filter(lamps=frozenset({"未填报"})))
    assert any("Nothing filed" in one.text() for one in window.head.findChildren(QAbstractButton))


def _table(window: MainWindow, kind: TableKind) -> FilingTableModel:
    window.views.choose(TABLE)
    table = window.views.table
    assert isinstance(table, TablePanel)
    table.tabs.choose(kind)
    return table.model


def test_labels_in_the_log_are_those_of_the_office(window: MainWindow, editor: Editor) -> None:
    """Settings wrote them in the language of the interface."""
    window.views.choose(TABLE)
    table = window.views.table
    assert isinstance(table, TablePanel)
    table.tabs.choose(TableKind.FILINGS)
    model = table.model
    rows = [row for row in range(model.rowCount()) if not model._rows.standing[row].is_heading][:2]
    column = [one.name for one in model.columns].index("progress")

    assert model.fill([(row, column) for row in rows], "完成")
    assert editor.undo_label() == "填入2条的进展情况（2017年二季度）"


def test_the_list_of_keys_names_the_menus_without_their_letters(window: MainWindow) -> None:
    from ui.windows.key_sections import KeySections

    assert [one.title for one in KeySections().of(window.actions_)][:5] == ["File", "Edit", "Task", "View", "Help"]


def test_what_would_be_undone_does_not_stand_in_the_list_of_keys(window: MainWindow, editor: Editor) -> None:
    from ui.windows.key_sections import KeySections

    editor.assign([T03], {"deadline": "6月底前"})

    assert window.actions_["undo"].text().startswith("Undo: set Deadline of Task （三）")
    assert KeySections().of(window.actions_)[1].rows[0].words == "Undo"


def test_words_that_follow_each_other_stand_apart(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    window.show_node(S3)
    cards = window.text.groundwork.cards
    qtbot.waitUntil(lambda: any("measure" in card.why.text() for card in cards))

    assert followed_by("One.", "Two.") == "One. Two."
    assert all(" (measure " in card.why.text() for card in cards if "measure" in card.why.text())


def test_the_tabs_of_the_tree_are_read_whole_in_a_narrow_window(window: MainWindow, qtbot: Any) -> None:
    window.resize(1024, 700)
    qtbot.wait(50)

    tabs = window.tree.tabs.findChildren(QAbstractButton)

    assert [tab.text() for tab in tabs if tab.width() < tab.sizeHint().width()] == []


def test_the_way_to_what_was_found_on_the_other_side_is_read_whole(window: MainWindow, qtbot: Any) -> None:
    window.show_filter(Filter(departments=frozenset({"救灾处"})))
    qtbot.wait(300)
    window.tree.tabs.choose(1)
    px = window.tree._theme.px

    qtbot.waitUntil(window.tree.over.isVisible)
    assert window.tree.over.sizeHint().width() <= px(230)


def test_a_present_value_is_said_in_english_with_its_period(window: MainWindow, editor: Editor, qtbot: Any) -> None:
    (target, *_) = targets(editor.snapshot, S3)
    editor.report(S3, Period.parse("2017Q1"), "社会福利处", {f"current@{target.place}": "300"})
    editor.report(S3, Period.parse("2017Q2"), "社会福利处", {"progress": "按计划推进"})
    window.show_node(S3)

    reported = [one for one in window.text.strip.bars if one.bar.reported is not None]
    assert [one.words.more[0] for one in reported] == ["now 300个 (2017 Q1)"]
