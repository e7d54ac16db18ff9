"""What is seen is what is saved, printed and measured."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QSpinBox,
    QTreeWidget,
)
from support.answering_dialogs import AnsweringDialogs
from support.export_windows import again, few, kind, made
from support.printed import opened, text_of
from support.workspaces import workspace

from exporters.content import Kind
from exporters.errors import ExportError
from exporters.page_pictures import page_sizes
from exporters.papers import Paper, office_fonts, render_paper
from models.document import Document
from models.outline import NodeId
from resources.fonts import roles
from ui import paper_making
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.panels.page_view import Fit, PageView
from ui.preferences import Preferences
from ui.theme import Theme, Tone
from ui.windows.export_content import PRESET
from ui.windows.export_window import ExportWindow

DAY = date(2017, 5, 20)
T03, T05 = NodeId("T03"), NodeId("T05")


@pytest.fixture
def window(export_window: ExportWindow) -> ExportWindow:
    return export_window


# the file


def test_the_saved_file_is_the_bytes_that_are_shown(
    window: ExportWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    file = tmp_path / "给厅长.pdf"
    dialogs.answers = [file]

    window.foot.save.click()
    qtbot.waitUntil(lambda: window.foot.saved == file)

    assert file.read_bytes() == window.data
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".pdf"] == ["给厅长.pdf"]
    assert window.foot.says.text() == "已保存“给厅长.pdf”"
    window.foot.open_file.click()
    window.foot.open_folder.click()
    assert dialogs.opened == [file, tmp_path]


def test_the_bytes_shown_are_those_that_the_exporter_makes(window: ExportWindow, editor: Editor) -> None:
    fonts = office_fonts(roles()).fonts

    assert window.data == render_paper(editor.snapshot, replace(PRESET, tasks=(T03,), day=DAY), fonts).data


def test_a_file_that_cannot_be_written_is_said_in_a_sentence(
    window: ExportWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    dialogs.answers = [tmp_path / "没有" / "材料.pdf"]

    window.foot.save.click()
    qtbot.waitUntil(lambda: bool(dialogs.said))

    assert "所在的文件夹不存在" in dialogs.said[0]
    assert window.foot.saved is None
    assert not window.foot.open_file.isVisible()


def test_the_page_count_follows_the_choice(window: ExportWindow, qtbot: Any) -> None:
    one_task = window.view.count

    window.content.tasks.tick_all()
    made(window, qtbot)
    assert window.view.count > one_task
    kind(window, Kind.ONEPAGE)
    made(window, qtbot)

    assert window.view.count == 1
    assert window.bar.count.text() == "／ 1 面"
    with opened(window.data) as document:
        assert len(document) == 1


def test_what_is_said_in_the_main_window_stands_on_the_paper_at_once(
    window: ExportWindow, editor: Editor, qtbot: Any
) -> None:
    editor.note(T03, "请补充示例数据")

    assert "请补充示例数据" in text_of(made(window, qtbot))


def test_a_wish_made_anew_before_the_paper_was_there_counts_alone(
    window: ExportWindow, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    begun, may_end = Event(), Event()

    def slow(*given: Any) -> Paper:
        paper = render_paper(*given[:3])
        begun.set()
        may_end.wait(5)
        return paper

    shown: list[bytes] = []
    window.making.made.connect(lambda made: shown.append(made.paper.data))
    monkeypatch.setattr(paper_making, "render_paper", slow)
    kind(window, Kind.BULLETIN)
    qtbot.waitUntil(begun.is_set, timeout=5000)

    kind(window, Kind.TABLE)
    may_end.set()
    made(window, qtbot)

    assert shown == [window.data]
    assert page_sizes(window.data)[0].is_landscape


def test_a_second_call_brings_the_same_window_up(main_window: MainWindow, qtbot: Any) -> None:
    main_window.actions_["export_pdf"].trigger()
    main_window.actions_["export_pdf"].trigger()

    (window,) = main_window.findChildren(ExportWindow)
    made(window, qtbot)


# stopping


def test_cancelled_work_leaves_no_paper_and_no_file(
    window: ExportWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    begun = threading.Event()

    def without_end(*given: Any) -> None:
        for _ in range(5000):
            begun.set()
            given[-1]("排版", 0.1)  # raises once somebody has cancelled
            time.sleep(0.002)

    with monkeypatch.context() as patch:
        patch.setattr(paper_making, "render_paper", without_end)
        window.content.tasks.tick_all()
        qtbot.waitUntil(begun.is_set)

        window.bar.cancel.click()
        qtbot.waitUntil(lambda: window.making._job is None, timeout=5000)

    assert window.data == b""
    assert "已取消，没有留下文件" in window.view.accessibleDescription()
    assert not window.foot.save.isEnabled()
    assert list(tmp_path.glob("*.pdf")) == []
    few(window, T03)
    assert made(window, qtbot)


def test_an_unforeseen_error_is_said_and_the_window_lives(
    window: ExportWindow, dialogs: AnsweringDialogs, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("示例")

    with monkeypatch.context() as patch:
        patch.setattr(paper_making, "render_paper", broken)
        few(window, T05)
        qtbot.waitUntil(lambda: bool(dialogs.said), timeout=5000)

    assert dialogs.said == ["排版时出了没有料到的错。"]
    few(window, T03)
    assert made(window, qtbot)


def test_a_font_that_cannot_be_read_is_said_where_the_pages_were(
    window: ExportWindow, monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    def refused(*_: object) -> None:
        raise ExportError("不能读取字体文件“示例.ttf”。请重新安装本程序。")

    monkeypatch.setattr(paper_making, "render_paper", refused)
    few(window, T05)
    qtbot.waitUntil(lambda: window.view.count == 0 and not window.making.is_running, timeout=5000)

    assert window.view.accessibleDescription() == "不能读取字体文件“示例.ttf”。请重新安装本程序。"


# printing


def test_what_is_shown_goes_to_the_printer(
    window: ExportWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    kind(window, Kind.ONEPAGE)
    made(window, qtbot)
    file = tmp_path / "printed.pdf"
    dialogs.answers = [file]

    window.foot.print_.click()
    qtbot.waitUntil(lambda: window.foot.says.text() == "已送打印机", timeout=20_000)

    assert len(page_sizes(file.read_bytes())) == 1


def test_printing_can_be_stopped(window: ExportWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any) -> None:
    dialogs.answers = [tmp_path / "printed.pdf"]
    window.foot.print_.click()
    qtbot.waitUntil(lambda: window.foot.cancel.isVisible(), timeout=5000)

    window.foot.cancel.click()
    qtbot.waitUntil(lambda: window.foot.says.text() == "已取消", timeout=5000)

    assert window.foot.print_.isEnabled()


# coming and going


def test_a_read_only_workspace_is_exported_too(
    document: Document, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    editor = Editor(workspace(document), tmp_path / "示例.chengqi", read_only=True, today=lambda: DAY)
    window = ExportWindow(editor, theme, preferences, dialogs)
    few(window, T03)
    window.show()
    made(window, qtbot)
    dialogs.answers = [tmp_path / "材料.pdf"]

    window.foot.save.click()
    qtbot.waitUntil(lambda: window.foot.saved is not None)

    assert (tmp_path / "材料.pdf").read_bytes() == window.data
    assert not window.content.selections.keep.isEnabled()
    assert window.head.lines["paper_issuer"].line.isReadOnly()
    assert not window.head.today.isEnabled()
    assert "只读" in window.head.about.text()
    window.close()
    editor.stop()


def test_the_window_may_be_closed_while_it_works(window: ExportWindow, qtbot: Any) -> None:
    window.content.tasks.tick_all()
    qtbot.wait(140)

    window.close()
    qtbot.waitUntil(lambda: window.making._job is None, timeout=3000)

    assert not window.making.is_running


def test_every_control_has_a_name_for_a_screen_reader(window: ExportWindow) -> None:
    kinds = (QComboBox, QLineEdit, QSpinBox, QListWidget, QTreeWidget, QAbstractButton, QProgressBar, PageView)
    controls = [
        control
        for one in kinds
        for control in window.findChildren(one)
        if not isinstance(control.parent(), (QSpinBox, QComboBox))
    ]

    assert len(controls) > 50
    assert [one for one in controls if not (one.accessibleName() or getattr(one, "text", str)())] == []


def test_all_can_be_reached_with_the_tab_key(window: ExportWindow) -> None:
    window.activateWindow()
    window.tabs.chosen_button.setFocus()
    seen: set[int] = set()
    for _ in range(60):
        focus = window.focusWidget()
        if focus is None or id(focus) in seen:
            break
        seen.add(id(focus))
        QTest.keyClick(focus, Qt.Key.Key_Tab)

    content = window.content
    wanted = [content.selections.box, content.tasks.list, content.links, content.period, content.fonts,
              content.notes, content.doubts, window.view, window.bar.page, window.foot.save]  # fmt: skip
    assert [one for one in wanted if id(one) not in seen] == []


def test_what_was_saved_is_not_said_of_another_paper(
    window: ExportWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    dialogs.answers = [tmp_path / "给厅长.pdf"]
    window.foot.save.click()
    qtbot.waitUntil(lambda: bool(window.foot.says.text()))
    qtbot.waitUntil(window.foot.save.isEnabled)

    kind(window, Kind.ONEPAGE)
    made(window, qtbot)

    assert window.foot.says.text() == ""
    assert not window.foot.open_file.isVisible()


def test_the_title_says_which_kind_of_paper_is_made(window: ExportWindow) -> None:
    assert window.windowTitle() == "导出材料：汇报材料"

    kind(window, Kind.BULLETIN)

    assert window.windowTitle() == "导出材料：工作简报"


def test_on_a_small_screen_the_window_is_no_wider_than_it_also_with_a_long_name_saved(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs
) -> None:
    theme.wear(Tone.DARK, 1.5)
    window = ExportWindow(editor, theme, preferences, dialogs)
    window.show()

    window.bar.show_work("排版，正在排第128面，共256面", 0.5)
    window.foot._say(f"已保存“{'很长的名称' * 20}.pdf”", "good", is_saved=True)

    assert window.minimumSizeHint().width() <= 1366 * 0.92
    assert window.foot.says.toolTip()
    window.close()
    theme.wear(Tone.LIGHT)


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_on_the_left_is_cut_in_any_size_and_language(
    request: pytest.FixtureRequest,
    language: str,
    scale: float,
    editor: Editor,
    theme: Theme,
    preferences: Preferences,
    dialogs: AnsweringDialogs,
    qtbot: Any,
) -> None:
    if language == "en":
        request.getfixturevalue("english")
    theme.wear(Tone.LIGHT, scale)
    window = ExportWindow(editor, theme, preferences, dialogs)
    window.show()
    window._splitter.setSizes([1, 10_000])

    for wanted in Kind:
        kind(window, wanted)
        for number, sheet in enumerate((window.content, window.head)):
            window.tabs.choose(number)
            qtbot.wait(10)
            assert sheet.width() <= window._sheets[number].viewport().width()
    window.close()
    theme.wear(Tone.LIGHT)


def test_what_has_to_be_known_leaves_the_pages_their_room_and_stays_small_where_it_was_made_small(
    window: ExportWindow, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    made(window, qtbot)
    window.resize(900, 470)
    window.notice.show_sentences(
        [f"示例第{number}件要知道的事，写得很长很长，一行写不下，要写到下一行去。" for number in range(12)]
    )
    qtbot.waitUntil(lambda: 20 < window.notice.height() < 470 * 0.25)
    assert window.notice._scroll.verticalScrollBar().maximum() > 0

    window.notice.turn.click()
    found = again(window, dialogs, qtbot)

    assert found.notice.is_small
    found.notice.turn.click()
    assert not again(found, dialogs, qtbot).notice.is_small
    for one in QApplication.topLevelWidgets():
        if isinstance(one, ExportWindow):
            one.close()


def test_a_whole_page_is_seen_whole_however_low_the_window_is(window: ExportWindow, qtbot: Any) -> None:
    made(window, qtbot)
    window.resize(900, 420)
    window.view.fit_to(Fit.PAGE)
    qtbot.wait(20)

    page = window.view._area(0)

    assert page.top() >= 0
    assert page.bottom() <= window.view.viewport().height()


def test_escape_shuts_the_list_of_findings_before_the_window(window: ExportWindow, qtbot: Any) -> None:
    made(window, qtbot)
    window.foot.check.click()
    qtbot.waitUntil(lambda: bool(window.check.findings), timeout=20_000)

    qtbot.keyClick(window.check.list, Qt.Key.Key_Escape)
    assert not window.check.isVisible()
    assert window.isVisible()
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)

    assert not window.isVisible()
