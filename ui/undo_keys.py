"""Ctrl+Z takes back typing first, and where there is none, what was kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

Key = QKeySequence.StandardKey
_TYPED_INTO = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)


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
        field = _field_of(watched)
        if (event.matches(Key.Undo) and not _can_undo(field)) or (event.matches(Key.Redo) and not _can_redo(field)):
            event.ignore()
            return True  # not the field's: the window's
        return False

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, _TYPED_INTO):
            old.removeEventFilter(self)
        if isinstance(new, _TYPED_INTO):
            new.installEventFilter(self)


def _field_of(widget: QObject) -> QObject | None:
    """What is typed into: a list to choose from and a day keep the focus themselves and hand the keys on."""
    return widget.lineEdit() if isinstance(widget, QComboBox | QAbstractSpinBox) else widget


def _can_undo(field: QObject | None) -> bool:
    if isinstance(field, QPlainTextEdit):
        return field.document().isUndoAvailable()
    if isinstance(field, QLineEdit) and field.property("searches") and not field.text():
        return False  # nobody looks for the words searched for when nothing is searched for
    return isinstance(field, QLineEdit) and field.isUndoAvailable()


def _can_redo(field: QObject | None) -> bool:
    if isinstance(field, QPlainTextEdit):
        return field.document().isRedoAvailable()
    return isinstance(field, QLineEdit) and field.isRedoAvailable()
