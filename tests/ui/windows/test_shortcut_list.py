"""Every key, on the screen and on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from support.answering_dialogs import AnsweringDialogs

from ui.actions import Actions
from ui.theme import Theme
from ui.windows.key_sections import KeyRow, KeySection
from ui.windows.key_sheet import sheet_as_pdf
from ui.windows.shortcut_list import ShortcutList

POINTS_A_MILLIMETRE = 72 / 25.4


@pytest.fixture
def window(
    actions: Actions, theme: Theme, dialogs: AnsweringDialogs, owner: QWidget, tmp_path: Path
) -> Iterator[ShortcutList]:
    found = ShortcutList(actions, theme, dialogs, owner, folder=tmp_path)
    found.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    found.open()
    yield found
    found.close()


def rows(window: ShortcutList) -> list[tuple[str, str, str]]:
    items = (window.list.topLevelItem(number) for number in range(window.list.topLevelItemCount()))
    return [(item.text(0), item.text(1), item.text(2)) for item in items if item is not None]


def pages(pdf: bytes | Path) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "") for page in document]


def test_every_action_is_there_with_its_keys_and_what_it_does(window: ShortcutList, actions: Actions) -> None:
    shown = rows(window)

    assert {action.text().removesuffix("…") for action in actions} <= {words for words, _, _ in shown}
    assert ("查找", "Ctrl+F 或 Ctrl+K", "到查找框") in shown
    assert ("确认建议的牵头单位", "Ctrl+Enter", "") in shown
    assert ("立即备份", "—", "在文件旁边存一份带日期的备份") in shown


def test_they_are_grouped_as_in_the_menus_and_then_by_place(window: ShortcutList) -> None:
    titles = [section.title for section in window.sections]

    assert titles[:4] == ["文件", "编辑", "任务", "查看"]
    assert {"左栏：任务和成绩", "正文", "填报表"} <= set(titles)
    assert all(section.rows for section in window.sections)


def test_what_would_be_undone_just_now_does_not_stand_in_a_lasting_list(
    actions: Actions, theme: Theme, dialogs: AnsweringDialogs, owner: QWidget
) -> None:
    actions["undo"].setText("撤销：设置任务（三）的完成时限")

    window = ShortcutList(actions, theme, dialogs, owner)

    assert "撤销" in {row.words for section in window.sections for row in section.rows}


def test_headings_are_passed_over_by_the_arrow_keys(window: ShortcutList) -> None:
    window.list.setFocus()
    last = len(window.sections[0].rows)
    window.list.setCurrentItem(window.list.topLevelItem(last))  # type: ignore[arg-type]  # it is there

    QTest.keyClick(window.list, Qt.Key.Key_Down)

    item = window.list.currentItem()
    assert item is not None
    assert item.text(0) == window.sections[1].rows[0].words


def test_the_list_is_kept_as_a_pdf(window: ShortcutList, dialogs: AnsweringDialogs, tmp_path: Path) -> None:
    file = tmp_path / "快捷键.pdf"
    dialogs.answers = [file]

    window.keep.click()

    assert dialogs.said == [f"已写成“{file}”。"]
    text = "".join(pages(file))
    assert all(row.words in text for section in window.sections for row in section.rows)
    assert "下一处 F3" in text


def test_where_it_cannot_be_written_a_sentence_says_so(
    window: ShortcutList, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.answers = [tmp_path / "没有这个文件夹" / "快捷键.pdf"]

    window.keep.click()

    assert "所在的文件夹不存在" in dialogs.said[0]


def test_the_list_is_printed_on_a4_with_equal_margins(
    window: ShortcutList, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    file = tmp_path / "打印.pdf"
    dialogs.answers = [file]

    window.print_.click()

    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            assert page.get_size() == pytest.approx((595, 842), abs=1)
            text = page.get_textpage()
            boxes = [text.get_charbox(number) for number in range(text.count_chars())]
            boxes = [box for box in boxes if box[0] < box[2]]
            margin = 22 * POINTS_A_MILLIMETRE - 1
            assert min(left for left, _, _, _ in boxes) > margin
            assert max(right for _, _, right, _ in boxes) < 595 - margin
            assert min(bottom for _, bottom, _, _ in boxes) > margin
            assert max(top for _, _, _, top in boxes) < 842 - margin


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_said(window: ShortcutList, dialogs: AnsweringDialogs, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "没有" / "打印.pdf"))

    window._print(printer)

    assert "打印机没有接受" in dialogs.said[0]


def test_a_row_stands_whole_on_one_page_and_its_section_is_named_again(theme: Theme) -> None:
    many = tuple(KeyRow(f"示例{number}", "F1", "说明的话" * 30 + f"末{number}。") for number in range(40))

    found = pages(sheet_as_pdf("示例", [KeySection("编辑", many)], theme.sans, theme.serif))

    assert len(found) > 2
    assert all("编辑（续）" in page for page in found[1:])
    for number in range(40):
        (page,) = [page for page in found if f"示例{number} F1" in page]
        assert f"末{number}。" in page


def test_what_is_long_is_wrapped_and_never_cut(window: ShortcutList, theme: Theme) -> None:
    window.resize(theme.px(560), theme.px(500))
    window.list.doItemsLayout()

    for number in range(window.list.topLevelItemCount()):
        item = window.list.topLevelItem(number)
        assert item is not None
        room = window.list.visualItemRect(item)
        for column, words in enumerate((item.text(0), item.text(1), item.text(2))):
            wide = window.list.header().sectionSize(column) - 8
            whole = QRect(0, 0, wide, 10_000)
            needed = window.list.fontMetrics().boundingRect(whole, Qt.TextFlag.TextWordWrap, words)
            assert item.flags() == Qt.ItemFlag.NoItemFlags or room.height() >= needed.height()
