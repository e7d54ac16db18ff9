"""The real dialogs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtGui import QIcon
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QTreeView, QWidget

from ui.dialogs import Dialogs
from ui.theme import Theme


def test_a_printer_is_asked_for_without_holding_anything_up(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    answers: list[QPrinter] = []
    dialogs = Dialogs()

    dialogs.ask_printer(parent, answers.append)
    dialog = parent.findChild(QPrintDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()

    assert answers == []

    dialogs.ask_printer(parent, answers.append)
    parent.findChildren(QPrintDialog)[-1].done(QPrintDialog.DialogCode.Accepted)
    assert len(answers) == 1


def test_files_are_chosen_among_our_own_drawings_and_the_places_of_the_person(theme: Theme, qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    Dialogs().ask_file(parent, "选文件", "表格 (*.xlsx)", print)

    dialog = parent.findChild(QFileDialog)
    assert dialog is not None
    assert all(one.isLocalFile() and one.toLocalFile() for one in dialog.sidebarUrls())
    for name in ("folder", "text-x-generic"):
        drawn = QIcon.fromTheme(name).pixmap(32).toImage()
        pixels = [drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height())]
        assert {one.name() for one in pixels if one.alpha() == 255} == {theme.colours.soft}
    dialog.reject()


def test_of_each_file_size_kind_and_date_are_seen_whole(theme: Theme, tmp_path: Path, qtbot: Any) -> None:
    (tmp_path / f"{'很长的名称' * 12}.chengqi").write_bytes(b"SQLite format 3" * 30_000)
    parent = QWidget()
    qtbot.addWidget(parent)

    Dialogs().ask_file(parent, "打开", "承启工作文件 (*.chengqi)", print, start=tmp_path)

    (dialog,) = parent.findChildren(QFileDialog)
    (files,) = dialog.findChildren(QTreeView)
    model = files.model()
    qtbot.waitUntil(lambda: bool(model.data(model.index(0, 1, files.rootIndex()))))
    wanted = [files.sizeHintForColumn(column) for column in (1, 2, 3)]
    assert all(files.columnWidth(column) >= width for column, width in zip((1, 2, 3), wanted, strict=True))
    assert sum(files.columnWidth(column) for column in range(4)) <= files.viewport().width()
    dialog.reject()
