"""The manual, read beside the window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage
from support.answering_dialogs import AnsweringDialogs

from ui.main_window import MainWindow
from ui.theme import Theme
from ui.windows.manual_window import ManualWindow


def test_the_help_menu_opens_the_manual_once(main_window: MainWindow) -> None:
    main_window.actions_["manual"].trigger()
    main_window.actions_["manual"].trigger()

    (manual,) = main_window.findChildren(ManualWindow)
    assert "不用按“保存”" in manual.page.toPlainText()
    manual.close()


def test_a_picture_is_no_wider_than_the_page(theme: Theme, tmp_path: Path, qtbot: Any) -> None:
    picture = QImage(3000, 100, QImage.Format.Format_RGB32)
    picture.fill(0)
    picture.save(str(tmp_path / "宽.png"))
    (tmp_path / "手册.md").write_text("# 手册\n\n![宽](宽.png)\n", encoding="utf-8")

    window = ManualWindow(theme, manual=tmp_path / "手册.md")
    window.show()

    assert window.page.horizontalScrollBar().maximum() == 0
    window.close()


def test_a_manual_that_is_missing_is_said(
    main_window: MainWindow, dialogs: AnsweringDialogs, monkeypatch: Any, tmp_path: Path
) -> None:
    monkeypatch.setattr("ui.windows.manual_window.MANUAL", tmp_path / "没有.md")

    main_window.actions_["manual"].trigger()

    assert "没有找到使用手册" in dialogs.said[-1]
