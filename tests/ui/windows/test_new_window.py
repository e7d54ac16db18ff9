"""A new workspace says what it read before it makes a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from support.answering_dialogs import AnsweringDialogs

from models.storage import SqliteStore
from resources.documents import embedded
from ui.opening import document_in
from ui.theme import Theme
from ui.windows.new_window import FILE, PASTED, NewWindow

SIBLING = Path(__file__).resolve().parents[2] / "data" / "siblings" / "ningxia-2026.txt"


@pytest.fixture
def window(theme: Theme, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any) -> Iterator[NewWindow]:
    behind = QWidget()
    qtbot.addWidget(behind)
    found = NewWindow(theme, dialogs, tmp_path, "王芳", parent=behind)
    found.open()
    qtbot.waitUntil(found.make.isEnabled)
    yield found
    behind.close()


def test_the_embedded_paper_is_offered_first_with_what_is_in_it(window: NewWindow) -> None:
    assert "任务15项，举措105条；上年成绩12项，要点44条" in window.found.text()
    assert "全文15049字：归入条目14882字，未归入167字。" in window.found.text()
    assert "原文疑误" in window.found.text()


def test_a_file_is_made_under_the_name_given(
    window: NewWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    dialogs.answers = [tmp_path / "今年.chengqi"]

    with qtbot.waitSignal(window.made) as made:
        window.make.click()

    assert made.args == [tmp_path / "今年.chengqi"]
    with SqliteStore.open(tmp_path / "今年.chengqi", actor="") as store:
        assert document_in(store).source.sha256 == embedded().sha256


def test_doubts_about_another_report_are_said_before_a_file_is_made(
    window: NewWindow, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    dialogs.answers = [SIBLING]

    window.choices.button(FILE).click()
    qtbot.waitUntil(lambda: "任务6项" in window.found.text())

    assert "存疑：第 156 字起的一段没有归入任何部分" in window.doubts.toPlainText()
    assert "没有归入条目的文字：当前位置：　首页" in window.doubts.toPlainText()
    assert window.choices.button(FILE).text() == "另一份报告：ningxia-2026.txt"


def test_what_is_no_report_is_refused_with_a_sentence(window: NewWindow, tmp_path: Path, qtbot: Any) -> None:
    other = tmp_path / "便条.txt"
    other.write_text("今天下午三点开会。", encoding="utf-8")

    window.read_file(other)
    qtbot.waitUntil(lambda: "正在读" not in window.found.text())

    assert window.found.text()
    assert not window.make.isEnabled()


def test_pasted_words_are_read_once_somebody_stops_typing(
    window: NewWindow, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    window.choices.button(PASTED).click()
    assert not window.make.isEnabled()
    dialogs.answers = [tmp_path / "粘贴.chengqi"]

    window.pasted.setPlainText(SIBLING.read_text(encoding="utf-8"))
    qtbot.waitUntil(window.make.isEnabled)
    with qtbot.waitSignal(window.made):
        window.make.click()

    with SqliteStore.open(tmp_path / "粘贴.chengqi", actor="") as store:
        assert document_in(store).source.text.splitlines() == SIBLING.read_text(encoding="utf-8").splitlines()


def test_a_name_that_is_taken_is_said_and_the_window_stays(
    window: NewWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    taken = tmp_path / "有了.chengqi"
    taken.write_bytes("别人的".encode())
    dialogs.answers = [taken]

    window.make.click()

    assert "同名" in dialogs.said[0]
    assert window.isVisible()
    assert taken.read_bytes() == "别人的".encode()


def test_a_window_that_is_closed_waits_for_no_answer(
    theme: Theme, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    window = NewWindow(theme, dialogs, tmp_path, "王芳")
    window.open()

    window.close()
    qtbot.wait(200)

    assert dialogs.said == []
