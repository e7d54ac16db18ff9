"""The real dialogs."""

from __future__ import annotations

from typing import Any

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.dialogs import Dialogs


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
