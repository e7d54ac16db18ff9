"""Typing into the sheet of what people say."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from models.outline import NodeId
from ui.panels.said_panel import SaidPanel

T03, S3 = NodeId("T03"), NodeId("T03.s3")


def fill(panel: SaidPanel, field: str, words: str) -> None:
    line = panel.assignment.rows[field].line
    line.setFocus()
    line.setText(words)
    QTest.keyClick(line, Qt.Key.Key_Return)


def typed_into(panel: SaidPanel, field: str, words: str) -> QLineEdit:
    """Somebody types into a line and presses Enter where the keys go."""
    line = panel.assignment.rows[field].line
    line.setFocus()
    line.end(False)
    for letter in words:
        press(line, letter)
    QTest.keyClick(QApplication.activePopupWidget() or line, Qt.Key.Key_Return)
    return line


def press(line: QLineEdit, letter: str) -> None:
    """A key that gives this letter, Chinese ones too."""
    QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
