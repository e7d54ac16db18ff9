"""Ctrl+Z takes back typing first, and where there is none, what was kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

Key = QKeySequence.StandardKey


class UndoKeys(QObject):
    """Qt's fields take the keys of undo and redo for themselves, even with nothing to undo.

    It watches the field that has the focus, and no other: a filter over everything would be
    asked about every event of the program.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if (event.matches(Key.Undo) and not _can_undo(watched)) or (event.matches(Key.Redo) and not _can_redo(watched)):
            event.ignore()
            return True  # not the field's: the window's
        return False

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, QLineEdit | QPlainTextEdit):
            old.removeEventFilter(self)
        if isinstance(new, QLineEdit | QPlainTextEdit):
            new.installEventFilter(self)


def _can_undo(field: QObject) -> bool:
    if isinstance(field, QPlainTextEdit):
        return field.document().isUndoAvailable()
    if isinstance(field, QLineEdit) and field.property("searches") and not field.text():
        return False  # nobody looks for the words searched for when nothing is searched for
    return isinstance(field, QLineEdit) and field.isUndoAvailable()


def _can_redo(field: QObject) -> bool:
    if isinstance(field, QPlainTextEdit):
        return field.document().isRedoAvailable()
    return isinstance(field, QLineEdit) and field.isRedoAvailable()
