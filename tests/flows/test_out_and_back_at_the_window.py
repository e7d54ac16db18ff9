"""Handed out, filled in elsewhere, dropped on the window, reviewed, taken in, taken back: a quarter at the window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.answering_dialogs import AnsweringDialogs
from support.handouts import filled

from models.outline import NodeId
from models.workspace.ledger import LedgerState, ledger
from ui.app import App
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.windows.handout_window import WRITTEN, HandoutWindow
from ui.windows.return_window import REVIEW, ReturnWindow

S3, LATER = NodeId("T03.s3"), date(2099, 1, 1)


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path, qtbot: Any) -> Iterator[MainWindow]:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    app = App(qapp, preferences=Preferences(settings, home=tmp_path / "home"), dialogs=AnsweringDialogs())
    app.start([])
    assert app.window is not None
    qtbot.waitUntil(lambda: app.window is not None and app.window.is_complete)
    yield app.window
    app.window.close()
    assert app.end() == ""
    app.deleteLater()


def hand_out(window: MainWindow, folder: Path, qtbot: Any) -> None:
    window.actions_["export_tables"].trigger()
    asked = window.findChild(HandoutWindow)
    assert isinstance(asked, HandoutWindow)
    asked.folder = folder
    asked.send.click()
    qtbot.waitUntil(lambda: asked.pages.currentIndex() == WRITTEN, timeout=30_000)
    asked.written.away.click()


def drop(window: MainWindow, path: Path, qtbot: Any) -> ReturnWindow:
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(path))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, dropped, button, keys))
    found = next(one for one in window.findChildren(ReturnWindow) if one.isVisible())
    qtbot.waitUntil(lambda: found.pages.currentIndex() == REVIEW, timeout=30_000)
    return found


def states(window: MainWindow) -> dict[LedgerState, int]:
    found = [entry.state for entry in ledger(window.editor.snapshot.register, LATER)]
    return {state: found.count(state) for state in set(found)}


def test_a_quarter_goes_out_comes_home_is_taken_in_and_taken_back(
    window: MainWindow, tmp_path: Path, qtbot: Any
) -> None:
    hand_out(window, tmp_path / "下发", qtbot)
    assert states(window) == {LedgerState.LATE: 15}

    (sent,) = (tmp_path / "下发").glob("*社会福利处*.xlsx")
    home = tmp_path / "报回"
    home.mkdir()
    words = {("T03.s3", "进展情况"): "示例：已选址210处", ("T03.s3", "完成率（%）"): 45, ("T03.s4", "状态"): "差不多"}
    (home / "福利处报.xlsx").write_bytes(filled(sent.read_bytes(), words))
    review = drop(window, home, qtbot)
    assert review.model.rowCount() == 3
    QTest.keyClick(review.table, Qt.Key.Key_Space)  # the refused one, which stands first, is waited for no longer
    review.foot.take.click()

    assert window.editor.snapshot.filings_of(S3)[0].progress == "示例：已选址210处"
    assert states(window) == {LedgerState.LATE: 14, LedgerState.ACCEPTED: 1}

    window.actions_["undo"].trigger()
    assert window.editor.snapshot.filings_of(S3) == ()
    assert states(window) == {LedgerState.LATE: 15}

    window.actions_["redo"].trigger()
    assert window.editor.snapshot.filings_of(S3)[0].percent == 45
