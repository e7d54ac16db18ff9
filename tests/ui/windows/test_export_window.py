"""What is seen is what is saved, printed and measured."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
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
from shiboken6 import isValid
from support.answering_dialogs import AnsweringDialogs
from support.faces import FONTS
from support.printed import opened, rendered, text_of
from support.workspaces import workspace

from exporters.content import Briefing, Kind, LinkChoice, Said, Wish, selections
from exporters.errors import ExportError
from exporters.page_links import PageLink
from exporters.page_pictures import page_sizes
from exporters.papers import Paper, office_fonts, render_paper
from models.document import Document
from models.outline import NodeId
from models.workspace import SubjectId
from models.workspace.periods import Period
from models.workspace.values import OFFICE
from resources.fonts import roles
from ui import paper_making
from ui.drawn_pages import DrawnPages
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.panels.page_view import Fit, PageView
from ui.preferences import Preferences
from ui.theme import Theme, Tone
from ui.windows.export_content import PRESET, preset
from ui.windows.export_window import ExportWindow

DAY = date(2017, 5, 20)
T03, T05 = NodeId("T03"), NodeId("T05")


def made(window: ExportWindow, qtbot: Any) -> bytes:
    """The paper of the last wish, once it is there."""
    qtbot.waitUntil(lambda: bool(window.data) and not window.making.is_running, timeout=20_000)
    return window.data


def choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))


def few(window: ExportWindow, *tasks: NodeId) -> None:
    """Tick only these."""
    window.content.tasks.show_tasks(tasks or (T03,))
    window.content.tasks.changed.emit()


def kind(window: ExportWindow, wanted: Kind) -> None:
    window.content.kinds.button(list(Kind).index(wanted)).click()


@pytest.fixture
def window(
    editor: Editor, theme: Theme, preferences: Preferences, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> Iterator[ExportWindow]:
    theme.wear(Tone.LIGHT)
    editor.path = tmp_path / "示例.chengqi"
    found = ExportWindow(editor, theme, preferences, dialogs)
    few(found, T03)
    found.show()
    made(found, qtbot)
    yield found
    if isValid(found):
        found.close()
    qtbot.wait(1)


def again(window: ExportWindow, dialogs: AnsweringDialogs, qtbot: Any) -> ExportWindow:
    """Closed and opened once more."""
    window.close()
    found = ExportWindow(window._editor, window._theme, window._preferences, dialogs)
    found.show()
    made(found, qtbot)
    return found


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


# what is chosen


def test_only_confirmed_links_print_unless_asked_and_the_window_says_what_that_leaves(
    window: ExportWindow, editor: Editor, qtbot: Any
) -> None:
    content = window.content
    few(window, T03)
    waiting = len(editor.snapshot.links_of(T03))

    assert content.wish.links is LinkChoice.CONFIRMED
    assert content.about_links.text().startswith("尚无已确认的关联")
    printed = text_of(made(window, qtbot))
    assert "建议" not in printed
    assert "上年工作基础" not in printed
    choose(content.links, "all")
    assert content.about_links.text() == f"其中{waiting}条建议尚未确认，每条标“建议”。"
    assert "【建议】推进养老服务改革" in text_of(made(window, qtbot))
    choose(content.links, "confirmed")
    editor.judge([editor.snapshot.links_of(T03)[0].id], "确认")
    assert content.about_links.text() == f"印1条；另有{waiting - 1}条建议尚未确认，不印。"
    kind(window, Kind.TABLE)
    assert content.about_links.isHidden()


def test_each_kind_of_paper_has_its_own_choice_of_notes_and_doubts(window: ExportWindow) -> None:
    content = window.content
    assert (content.wish.notes, content.wish.doubts) == (True, False)

    kind(window, Kind.FORMAL)
    assert (content.wish.links, content.wish.notes, content.wish.doubts) == (LinkChoice.CONFIRMED, False, False)
    content.doubts.click()
    kind(window, Kind.TABLE)
    assert content.wish == Wish(kind=Kind.TABLE, tasks=(T03,)).settled
    kind(window, Kind.FORMAL)

    assert (content.wish.notes, content.wish.doubts) == (False, True)


def test_order_links_period_and_notes_are_printed_as_chosen(window: ExportWindow, editor: Editor, qtbot: Any) -> None:
    editor.report(T03, Period.parse("2017Q1"), "社会福利处", {"progress": "一季度示例"})
    editor.report(T03, Period.parse("2017Q2"), "社会福利处", {"progress": "二季度示例"})
    editor.note(T03, "示例批注")
    few(window, T05, T03)
    choose(window.content.period, "2017Q1")
    choose(window.content.links, "confirmed")
    window.content.notes.setChecked(False)

    printed = text_of(made(window, qtbot))

    assert window.content.wish == Wish(
        tasks=(T05, T03), links=LinkChoice.CONFIRMED, period=Period.parse("2017Q1"), notes=False, doubts=False
    )
    assert "一季度示例" in printed
    assert "二季度示例" not in printed
    assert "示例批注" not in printed
    assert printed.index("大力促进慈善事业发展") < printed.index("加快发展养老服务业")


def test_tasks_are_ticked_and_moved_with_the_keyboard(window: ExportWindow) -> None:
    ticks = window.content.tasks
    few(window, T03)
    ticks.list.setFocus()
    ticks.list.setCurrentRow(4)

    QTest.keyClick(ticks.list, Qt.Key.Key_Space)
    assert ticks.tasks == (T03, T05)
    for _ in range(3):
        QTest.keyClick(ticks.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)

    assert ticks.tasks == (T05, T03)
    assert ticks.count.text() == "选2项，共15项"


def test_a_task_that_is_dragged_changes_the_order(window: ExportWindow, qtbot: Any) -> None:
    few(window, T03, T05)
    model = window.content.tasks.list.model()

    with qtbot.waitSignal(window.content.changed):
        model.moveRow(QModelIndex(), 4, QModelIndex(), 0)

    assert window.content.wish.tasks == (T05, T03)


def test_all_tasks_in_their_own_order_are_no_selection(window: ExportWindow) -> None:
    window.content.tasks.tick_all()
    before = window.content.wish.tasks

    window.content.tasks.list.setCurrentRow(0)
    window.content.tasks.shift(1)

    assert before is None
    assert [*(window.content.wish.tasks or ())][:2] == ["T02", "T01"]


def test_no_task_is_refused_in_a_sentence_where_the_pages_were(window: ExportWindow, qtbot: Any) -> None:
    window.content.tasks.tick_none()
    qtbot.waitUntil(lambda: window.view.count == 0, timeout=5000)

    assert window.view.accessibleDescription() == "还没有选任务。至少选一项才能印。"
    assert not window.foot.save.isEnabled()
    assert window.bar.count.text() == "／ 0 面"


def test_tasks_come_from_the_filter_and_from_the_tree(main_window: MainWindow, qtbot: Any) -> None:
    main_window.actions_["export_pdf"].trigger()
    window = main_window.findChild(ExportWindow)
    assert window is not None
    ticks = window.content.tasks

    ticks.tick_found()
    assert ticks.hint.text() == "主窗口没有筛选。"
    main_window.narrowing.show_only([NodeId("T05.s1"), NodeId("A1-2"), NodeId("T03")])
    ticks.tick_found()
    filtered = ticks.tasks
    main_window.narrowing.show_only(None)
    main_window.tree.choose(NodeId("T07"))
    ticks.tick_chosen()

    assert (filtered, ticks.tasks) == ((T03, T05), ("T07",))
    made(window, qtbot)


def test_a_second_call_brings_the_same_window_up(main_window: MainWindow, qtbot: Any) -> None:
    main_window.actions_["export_pdf"].trigger()
    main_window.actions_["export_pdf"].trigger()

    (window,) = main_window.findChildren(ExportWindow)
    made(window, qtbot)


# named selections


def test_a_selection_is_kept_under_a_name_chosen_again_and_deleted(
    window: ExportWindow, editor: Editor, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    named = window.content.selections
    few(window, T05, T03)
    window.content.notes.setChecked(False)
    dialogs.answers = ["厅长版"]

    named.keep.click()
    assert named.chosen == "厅长版"
    assert selections(editor.snapshot)["厅长版"] == window.content.wish
    window.content.notes.setChecked(True)
    assert named.box.currentText() == "厅长版（已改动）"
    named.box.setCurrentIndex(named.box.findData("厅长版"))
    named.box.activated.emit(named.box.currentIndex())

    assert window.content.wish == replace(PRESET, tasks=(T05, T03), notes=False)
    assert "加快发展养老服务业" in text_of(made(window, qtbot))
    named.delete.click()
    assert selections(editor.snapshot) == {}
    assert [edit.label for edit in editor.workspace.history()] == ["保存选印方案“厅长版”", "删除选印方案“厅长版”"]


def test_a_selection_without_a_name_is_refused_beside_it(window: ExportWindow, dialogs: AnsweringDialogs) -> None:
    dialogs.answers = ["  "]

    window.content.selections.keep.click()

    assert window.content.selections.hint.text() == "选印方案要有名称，例如 厅长版。"
    assert dialogs.said == []


# the head


def test_an_unsaved_head_prints_blanks_and_a_filled_one_its_words(
    window: ExportWindow, editor: Editor, qtbot: Any
) -> None:
    kind(window, Kind.FORMAL)
    printed = text_of(made(window, qtbot))
    assert "＿＿〔＿＿＿＿〕＿＿号" in printed
    assert "＿＿＿＿＿＿＿＿：" in printed

    number = window.head.lines["paper_number"]
    number.line.setText("示例〔2017〕12号")
    number.keep()
    window.head.today.click()
    printed = text_of(made(window, qtbot))

    assert "示例〔2017〕12号" in printed
    assert "2017年5月20日" in printed
    assert editor.snapshot.register.text(OFFICE, "paper_number") == "示例〔2017〕12号"
    assert [edit.label for edit in editor.workspace.history()] == ["设置发文字号", "设置成文日期"]


def test_the_fields_of_the_head_are_those_of_the_kind(window: ExportWindow, qtbot: Any) -> None:
    window.tabs.choose(1)
    lines = window.head.lines

    kind(window, Kind.BULLETIN)
    assert {field for field, line in lines.items() if line.isVisible()} == {
        "paper_bulletin", "paper_issue", "paper_issuer", "paper_issued",
        "paper_report_to", "paper_send_to", "paper_copy_to", "paper_copies",
    }  # fmt: skip
    assert lines["paper_bulletin"].line.placeholderText() == "空着：印“工作简报”"
    kind(window, Kind.TABLE)

    assert not any(line.isVisible() for line in lines.values())
    assert "没有文件头" in window.head.about.text()
    made(window, qtbot)


def test_the_signer_and_the_seal_of_a_formal_document_are_kept_and_set(
    window: ExportWindow, editor: Editor, qtbot: Any
) -> None:
    kind(window, Kind.FORMAL)
    window.tabs.choose(1)
    signer = window.head.lines["paper_signer"]
    assert signer.line.placeholderText() == "空着：印成横线，手工填"
    signer.line.setText("王示例")
    signer.keep()
    window.head.seal.click()

    assert "签发人：王示例" in text_of(made(window, qtbot))
    assert editor.snapshot.register.text(OFFICE, "paper_seal") == "是"
    assert [edit.label for edit in editor.workspace.history()] == ["设置签发人", "设置加盖印章"]
    editor.undo()
    assert not window.head.seal.isChecked()
    kind(window, Kind.BULLETIN)
    assert window.head.seal.isHidden()


def test_words_typed_into_the_head_are_kept_when_the_window_closes(window: ExportWindow, editor: Editor) -> None:
    window.tabs.choose(1)
    window.activateWindow()
    line = window.head.lines["paper_issuer"].line
    line.setFocus()
    line.setText("示例厅")

    window.reject()

    assert editor.snapshot.register.text(OFFICE, "paper_issuer") == "示例厅"


# what has to be known


def test_stand_ins_are_named_before_anything_is_saved(window: ExportWindow, qtbot: Any) -> None:
    fonts = office_fonts(roles())
    nothing_filed = "还没有任何填报：题目写的是进展，正文没有进展可写。"
    assert list(window.notice.sentences) == [*([fonts.warning] if fonts.warning else []), nothing_filed]

    choose(window.content.fonts, "shipped")
    made(window, qtbot)

    assert list(window.notice.sentences) == [nothing_filed]
    assert window.data == render_paper(window._editor.snapshot, replace(PRESET, tasks=(T03,), day=DAY), FONTS).data


def test_what_does_not_fit_is_named(window: ExportWindow, editor: Editor, qtbot: Any) -> None:
    editor.set_office({"paper_issue": "示例省示例厅示例处" * 6}, "设置期号")
    kind(window, Kind.BULLETIN)
    made(window, qtbot)

    assert any("一行放不下" in sentence for sentence in window.notice.sentences)
    window.notice.turn.click()
    assert "要知道" in window.notice.words.text()
    assert "一行放不下" in window.notice.words.accessibleDescription()


def test_every_rule_is_listed_with_clause_figure_and_result(window: ExportWindow, qtbot: Any) -> None:
    window.foot.check.click()
    qtbot.waitUntil(lambda: bool(window.check.findings), timeout=20_000)

    rows = window.check.list
    words = [[rows.topLevelItem(row).text(column) for column in range(5)] for row in range(rows.topLevelItemCount())]  # type: ignore[union-attr]
    assert ["✓ 合格", "订口", "5.2.1", "28±1毫米"] in [row[:4] for row in words]
    idle = [row for row in words if row[0] == "— 不适用"]
    assert {"版头", "版记"} <= {row[1] for row in idle}
    assert window.check.says.text() == f"✓ {len(words) - len(idle)}项都合格，{len(idle)}项不适用"
    kind(window, Kind.ONEPAGE)
    assert not window.check.isVisible()
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


# the pages


def test_a_hundred_pages_keep_only_the_pictures_in_sight(theme: Theme, qapp: QApplication, qtbot: Any) -> None:
    page = Said("示例文字。" * 120)
    data = rendered(Briefing(title="示例", source_line="示例", blocks=(page,) * 104))
    sizes = page_sizes(data)
    keeper = QObject()
    pages = DrawnPages(keeper)
    view = PageView(pages, theme)
    qtbot.addWidget(view)
    view.resize(700, 900)
    view.show()
    view.show_paper(data, sizes)

    kept = []
    for number in range(1, len(sizes) + 1, 9):
        view.go_to(number)
        qtbot.waitUntil(lambda: pages.are_complete, timeout=5000)
        kept.append(len(pages))

    assert view.count > 100
    assert 0 < max(kept) <= 4
    pages.forget()
    assert len(pages) == 0


def test_the_pages_are_turned_and_zoomed_with_the_keyboard(window: ExportWindow, qtbot: Any) -> None:
    view = window.view
    window.activateWindow()
    view.setFocus()

    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.page == 2
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.count
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 1
    assert view.accessibleDescription() == f"第1面，共{view.count}面"
    QTest.keyClick(view, Qt.Key.Key_9)
    whole = view.zoom
    QTest.keyClick(view, Qt.Key.Key_Plus)

    assert view.zoom == pytest.approx(whole * 1.2)
    fits = [view.fit]
    QTest.keyClick(view, Qt.Key.Key_0)
    assert [*fits, view.fit] == [Fit.NOTHING, Fit.WIDTH]
    window.bar.page.setValue(2)
    assert view.page == 2


def contents_shown(window: ExportWindow, qtbot: Any) -> list[PageLink]:
    """The whole report, its contents drawn."""
    window.content.tasks.tick_all()
    made(window, qtbot)
    qtbot.waitUntil(lambda: window.pages.are_complete and bool(window.pages.links(0)))
    return list(window.pages.links(0))


def middle(window: ExportWindow, link: PageLink, page: int = 0) -> QPoint:
    """Of a link, in the view."""
    corner = window.view._area(page).topLeft()
    place = corner + QPointF(link.x + link.width / 2, link.y + link.height / 2) * window.view._zoom
    return place.toPoint()


def test_a_click_on_an_entry_of_the_contents_goes_to_its_heading_and_backspace_comes_back(
    window: ExportWindow, qtbot: Any
) -> None:
    view = window.view
    view.fit_to(Fit.PAGE)
    second = contents_shown(window, qtbot)[1]

    QTest.mouseMove(view.viewport(), middle(window, second))
    qtbot.waitUntil(lambda: view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor)
    assert view.viewport().toolTip() == f"到第{second.to_page + 1}面"
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(window, second))

    top = view._area(second.to_page).top() + second.to_y * view._zoom
    assert top == pytest.approx(window.view._gap, abs=2)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Backspace)
    assert view.page == 1


def test_entries_of_the_contents_are_chosen_and_followed_with_the_keyboard(window: ExportWindow, qtbot: Any) -> None:
    view = window.view
    view.fit_to(Fit.PAGE)
    links = contents_shown(window, qtbot)
    view.setFocus()

    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_L)
    QTest.keyClick(view, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)

    assert view.accessibleDescription() == f"到第{links[1].to_page + 1}面"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert view._area(links[1].to_page).top() + links[1].to_y * view._zoom == pytest.approx(view._gap, abs=2)
    assert window.isVisible()


def test_elsewhere_on_a_page_nothing_happens_when_it_is_clicked(window: ExportWindow, qtbot: Any) -> None:
    contents_shown(window, qtbot)
    before = window.view.verticalScrollBar().value()

    place = window.view._area(0).topLeft().toPoint() + QPoint(5, 60)
    QTest.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert window.view.verticalScrollBar().value() == before
    assert window.view.viewport().toolTip() == ""


def test_the_wheel_zooms_with_control_and_keeps_the_page(window: ExportWindow) -> None:
    window.view.go_to(2)
    before = window.view.zoom
    at, turned = QPointF(50, 50), QPoint(0, 120)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier

    QApplication.sendEvent(
        window.view.viewport(),
        QWheelEvent(at, at, turned, turned, buttons, keys, Qt.ScrollPhase.NoScrollPhase, False),
    )

    across = window.view.horizontalScrollBar()
    assert window.view.zoom == pytest.approx(before * 1.2)
    assert window.view.page == 2
    assert across.value() == pytest.approx(across.maximum() / 2, abs=1)


def test_the_page_stays_white_in_a_dark_look(window: ExportWindow, theme: Theme, qtbot: Any) -> None:
    theme.wear(Tone.DARK)
    qtbot.waitUntil(lambda: window.pages.are_complete, timeout=5000)

    image = window.view.grab().toImage()

    middle = image.pixelColor(image.width() // 2, window.view._gap + 20)
    assert middle.name() == "#ffffff"
    assert image.pixelColor(3, 3).lightness() < 80


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


def test_the_choices_are_remembered_for_each_file(
    window: ExportWindow, dialogs: AnsweringDialogs, preferences: Preferences, qtbot: Any
) -> None:
    few(window, T05, T03)
    kind(window, Kind.BULLETIN)
    choose(window.content.fonts, "shipped")
    window.content.doubts.setChecked(True)
    window.view.fit_to(Fit.PAGE)

    found = again(window, dialogs, qtbot)

    assert found.content.wish == replace(preset(Kind.BULLETIN), tasks=(T05, T03), doubts=True)
    assert not found.content.own_fonts
    assert found.view.fit is Fit.PAGE
    assert preferences.paper(Path("/elsewhere/示例.chengqi")) == {}
    found.close()


def test_remembered_words_that_nobody_can_read_are_as_if_never_said(
    window: ExportWindow, dialogs: AnsweringDialogs, preferences: Preferences, qtbot: Any
) -> None:
    path = window._editor.path
    window.close()
    preferences.keep_paper(path, {"kind": "report", "tasks": "T99", "fit": "nonsense", "fonts": "nonsense"})

    found = ExportWindow(window._editor, window._theme, preferences, dialogs)

    assert found.content.wish == PRESET
    assert found.content.own_fonts
    found.close()


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


def test_a_task_of_a_selection_that_the_paper_does_not_have_is_named(window: ExportWindow, editor: Editor) -> None:
    editor.say_values({(SubjectId("selection:旧版"), "tasks"): ("T99", "T03")}, "示例")
    named = window.content.selections
    named.box.setCurrentIndex(named.box.findData("旧版"))

    named.box.activated.emit(named.box.currentIndex())

    assert window.content.wish.tasks == (T03,)
    assert window.content.tasks.hint.text() == "这份文件里没有T99，没有选它。"


def test_in_english_the_rules_of_the_page_are_english(english: None, window: ExportWindow, qtbot: Any) -> None:
    window.foot.check.click()
    qtbot.waitUntil(lambda: bool(window.check.findings), timeout=20_000)

    rows = window.check.list
    words = [[rows.topLevelItem(row).text(column) for column in range(5)] for row in range(rows.topLevelItemCount())]  # type: ignore[union-attr]
    assert words[0][1:4] == ["Paper", "5.1", "A4, 210×297 mm"]
    assert [one for row in words for one in row if re.search("[一-鿿]{2}", one)] == []


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
