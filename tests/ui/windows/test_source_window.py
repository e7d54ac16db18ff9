"""Where the paper comes from, and what was found in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from models.source import Span
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.theme import Theme, Tone
from ui.windows.source_window import SourceWindow


@pytest.fixture
def window(editor: Editor, theme: Theme, qtbot: Any) -> Iterator[SourceWindow]:
    found = SourceWindow(editor, theme)
    found.show()
    yield found
    found.close()


def test_title_publisher_date_and_file_are_those_of_the_page(window: SourceWindow) -> None:
    assert window.value("标题") == "浙江省民政厅2016年工作总结和2017年工作思路"
    assert window.value("发布单位") == "省民政厅"
    assert window.value("发布日期") == "2017-04-06"
    assert window.value("文件") == "zhejiang-2016-2017"


def test_the_checksum_goes_into_the_clipboard(window: SourceWindow, editor: Editor) -> None:
    QTest.mouseClick(window.copy, Qt.MouseButton.LeftButton)

    assert QGuiApplication.clipboard().text() == editor.document.source.sha256 == window.value("校验码（SHA-256）")
    assert window.copied.text() == "已复制"


def test_the_sum_of_characters_is_shown_with_its_numbers(window: SourceWindow, editor: Editor) -> None:
    whole = len(editor.document.source.text)

    assert window.value("sum") == f"归入条目 14882 字 ＋ 未归入 167 字 ＝ 原文 {whole} 字"


def test_each_piece_in_no_node_leads_to_its_place_in_the_source(window: SourceWindow, qtbot: Any) -> None:
    assert [piece.accessibleName()[:6] for piece in window.pieces] == ["第1—91字", "第8706—", "第14978"]
    assert "（空白）" in window.pieces[1].accessibleName()

    with qtbot.waitSignal(window.source_wanted) as heard:
        window.pieces[0].click()

    assert heard.args == [Span(0, 91)]


def test_the_import_is_counted(window: SourceWindow) -> None:
    assert [window.value(name) for name in ("任务", "举措", "成绩", "要点")] == ["15项", "105条", "12项", "44条"]
    assert window.value("数据") == "157处（成果130处，目标27处）"
    assert window.value("关联") == "89条（已确认0条，建议89条，已否决0条）"
    assert window.value("repairs 合计") == "102"
    assert window.value("存疑") == "没有读不准的地方"


def test_a_link_is_off_the_list_once_somebody_has_confirmed_it(window: SourceWindow, editor: Editor) -> None:
    first = editor.document.links[0].id

    editor.judge([first], "确认")

    assert window.value("关联") == "89条（已确认1条，建议88条，已否决0条）"


def test_it_follows_the_look(window: SourceWindow, theme: Theme) -> None:
    theme.wear(Tone.DARK, 1.5)

    assert window.value("任务") == "15项"
    theme.wear(Tone.LIGHT)


def test_from_the_main_window_a_piece_is_shown_in_the_saved_page(main_window: MainWindow) -> None:
    main_window.actions_["about_source"].trigger()
    window = main_window.findChild(SourceWindow)
    assert window is not None

    window.pieces[2].click()

    assert main_window.text.shows_source
    assert main_window.text.source is not None
    assert main_window.text.source.place.text().startswith("第14978—15049字")


def test_it_goes_with_the_main_window(main_window: MainWindow) -> None:
    main_window.actions_["about_source"].trigger()

    main_window.close()

    assert not any(window.isVisible() for window in main_window.findChildren(SourceWindow))
