"""Nothing that goes wrong is swallowed, and nothing of it ends the program."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QPushButton, QWidget
from support.answering_dialogs import AnsweringDialogs

from ui.dialogs import Dialogs
from ui.unexpected import Unexpected


@pytest.fixture
def window(qtbot: Any) -> QWidget:
    found = QWidget()
    qtbot.addWidget(found)
    return found


@pytest.fixture(autouse=True)
def hook(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hook that stood before, quiet."""
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)


def broken() -> None:
    raise ZeroDivisionError("示例")


def test_an_error_in_a_slot_is_said_and_written_down(
    window: QWidget, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    unexpected = Unexpected(dialogs, lambda: window, tmp_path / "new" / "errors.log")
    button = QPushButton(window)
    button.clicked.connect(broken)

    unexpected.install()
    button.click()
    qtbot.waitUntil(lambda: len(dialogs.said) == 1)

    assert "可以继续用" in dialogs.said[0]
    assert str(unexpected.log) in dialogs.said[0]
    assert "ZeroDivisionError: 示例" in unexpected.log.read_text(encoding="utf-8")


def test_the_same_error_is_said_once_and_written_down_each_time(
    window: QWidget, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    unexpected = Unexpected(dialogs, lambda: window, tmp_path / "errors.log")

    for _ in range(3):
        unexpected.take(ValueError, ValueError("示例"), None)
    qtbot.waitUntil(lambda: unexpected.log.exists() and unexpected.log.read_text(encoding="utf-8").count("示例") == 3)

    assert len(dialogs.said) == 1


def test_where_nothing_can_be_written_the_dialog_says_so(
    window: QWidget, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    (tmp_path / "file").touch()
    unexpected = Unexpected(dialogs, lambda: window, tmp_path / "file" / "errors.log")

    unexpected.take(ValueError, ValueError("示例"), None)
    qtbot.waitUntil(lambda: len(dialogs.said) == 1)

    assert "请复制下来" in dialogs.said[0]


def test_it_stands_at_the_edge_only_while_it_is_installed(window: QWidget, dialogs: AnsweringDialogs) -> None:
    before = sys.excepthook
    unexpected = Unexpected(dialogs, lambda: window, Path("errors.log"))

    unexpected.install()
    assert sys.excepthook == unexpected.take
    unexpected.remove()

    assert sys.excepthook is before


def test_the_details_stand_behind_a_button_and_can_be_copied(window: QWidget, qtbot: Any) -> None:
    window.show()

    Dialogs().say(window, "出了错。", "第一行\n第二行")
    box = window.findChild(QMessageBox)
    assert box is not None
    press(box, "复制细节")

    assert box.isVisible()
    assert QGuiApplication.clipboard().text() == "第一行\n第二行"
    box.close()


def press(box: QMessageBox, words: str) -> None:
    next(one for one in box.findChildren(QAbstractButton) if one.text() == words).click()
