"""The pages as they are seen, and what is known of them before they leave."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyledItemDelegate
from support.export_windows import choose, kind, made
from support.faces import FONTS
from support.printed import rendered

from exporters.checking import check_pdf
from exporters.content import Briefing, Kind, Said
from exporters.page_links import PageLink
from exporters.page_pictures import PageSize, page_sizes
from exporters.papers import office_fonts, render_paper
from models.outline import NodeId
from resources.fonts import roles
from ui.drawn_pages import DrawnPages
from ui.editor import Editor
from ui.panels.page_view import Fit, PageView
from ui.theme import Theme, Tone
from ui.windows.export_content import PRESET
from ui.windows.export_window import ExportWindow
from ui.windows.finding_list import FindingList

DAY = date(2017, 5, 20)
T03 = NodeId("T03")


@pytest.fixture
def window(export_window: ExportWindow) -> ExportWindow:
    return export_window


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


def test_the_page_in_sight_fills_the_width_whatever_lies_across_behind_it(theme: Theme, qtbot: Any) -> None:
    page = Said("示例文字。" * 120)
    data = rendered(Briefing(title="示例", source_line="示例", blocks=(page,) * 8))
    upright = page_sizes(data)[0]
    keeper = QObject()
    view = PageView(DrawnPages(keeper), theme)
    qtbot.addWidget(view)
    view.resize(700, 900)
    view.show()

    view.show_paper(data, [upright] * 3 + [PageSize(upright.height, upright.width)] * 3)
    assert view._area(0).width() == pytest.approx(view.viewport().width() - 2 * theme.px(16), abs=1)
    assert view._area(0).center().x() == pytest.approx(view.viewport().width() / 2, abs=1)
    assert view.horizontalScrollBar().maximum() == 0
    view.go_to(5)
    qtbot.waitUntil(lambda: view._area(4).width() < view.viewport().width())
    assert view._area(4).width() == pytest.approx(view.viewport().width() - 2 * theme.px(16), abs=1)
    view.go_to(1)

    qtbot.waitUntil(lambda: view._area(0).width() > view.viewport().width() * 0.9)
    assert view.fit is Fit.WIDTH


def test_pages_of_several_widths_stand_below_one_another_in_the_middle(theme: Theme, qtbot: Any) -> None:
    data = rendered(Briefing(title="示例", source_line="示例", blocks=(Said("示例文字。" * 120),) * 8))
    upright, keeper = page_sizes(data)[0], QObject()
    view = PageView(DrawnPages(keeper), theme)
    qtbot.addWidget(view)
    view.resize(700, 900)
    view.show()
    view.show_paper(data, [upright, PageSize(upright.height, upright.width)])

    view.zoom_to(1.5)

    assert view.horizontalScrollBar().maximum() > 0
    assert view._area(0).center().x() == pytest.approx(view._area(1).center().x(), abs=1)


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


def checked(window: ExportWindow, qtbot: Any) -> FindingList:
    window.foot.check.click()
    qtbot.waitUntil(lambda: bool(window.check.findings), timeout=20_000)
    return window.check.list


def test_on_a_small_screen_the_pages_keep_their_room_beside_an_open_check(
    window: ExportWindow, theme: Theme, qtbot: Any
) -> None:
    theme.wear(Tone.LIGHT, 1.5)
    small = ExportWindow(window._editor, theme, window._preferences, window._dialogs)
    qtbot.addWidget(small)
    small.resize(1366, 700)
    small.show()
    made(small, qtbot)

    rows = checked(small, qtbot)
    small.view.fit_to(Fit.PAGE)

    assert small.view.height() > small.check.height()
    assert small.view.zoom > 0.1
    assert sum(rows.columnWidth(column) for column in range(5)) <= rows.viewport().width()
    theme.wear(Tone.LIGHT)


@pytest.mark.parametrize("width", [400, 831, 1400])
def test_what_is_wanted_and_measured_is_read_to_its_end_however_narrow_the_list_is(
    width: int, theme: Theme, qtbot: Any
) -> None:
    theme.wear(Tone.LIGHT, 1.5)
    data = rendered(Briefing(title="示例", source_line="示例", blocks=(Said("示例文字。" * 120),)))
    rows = FindingList(theme)
    qtbot.addWidget(rows)
    rows.resize(width, 600)
    rows.show_findings(check_pdf(data, lambda *_: None))
    rows.show()
    painter = rows.itemDelegate()
    assert isinstance(painter, QStyledItemDelegate)

    assert rows.horizontalScrollBar().maximum() == max(0, rows.header().length() - rows.viewport().width())
    for row in range(rows.topLevelItemCount()):
        for column in range(5):
            index = rows.model().index(row, column)
            room = rows.visualRect(index).adjusted(theme.px(8) + 3, 0, -theme.px(8) - 3, 0)
            words = painter.displayText(index.data(), QLocale())
            needed = rows.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, words)
            assert needed.height() <= room.height()
            assert needed.width() <= room.width()
    theme.wear(Tone.LIGHT)


def test_in_english_the_rules_of_the_page_are_english(english: None, window: ExportWindow, qtbot: Any) -> None:
    window.foot.check.click()
    qtbot.waitUntil(lambda: bool(window.check.findings), timeout=20_000)

    rows = window.check.list
    words = [[rows.topLevelItem(row).text(column) for column in range(5)] for row in range(rows.topLevelItemCount())]  # type: ignore[union-attr]
    assert words[0][1:4] == ["Paper", "5.1", "A4, 210×297 mm"]
    assert [one for row in words for one in row if re.search("[一-鿿]{2}", one)] == []
