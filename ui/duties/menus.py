"""The menus of the window, and what stands in them at this moment."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.actions import Actions
from ui.editor import Editor
from ui.icons import show_icon
from ui.model_words import edit_name
from ui.phrases import named
from ui.plain_words import caption
from ui.theme import Theme


class Menus(QObject):
    """Undo and redo say what they would do."""

    def __init__(self, actions: Actions, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._editor = editor
        editor.changed.connect(self._name_undo)
        self._name_undo()

    def fill(self, bar: QMenuBar, recent: QMenu) -> None:
        """`recent` stands in the place of its entry."""
        for title, groups in self._actions.menus.items():
            menu = bar.addMenu(title)
            for group in groups:
                if not menu.isEmpty():
                    menu.addSeparator()
                for entry in group:
                    if entry.name == "recent":
                        menu.addMenu(recent)
                    else:
                        menu.addAction(self._actions[entry.name])

    def draw(self, theme: Theme) -> None:
        """A drawing beside the words; nothing of it is seen before a menu opens."""
        for entry in self._actions.entries.values():
            if entry.drawing:
                show_icon(self._actions[entry.name], entry.drawing, theme)

    def _name_undo(self) -> None:
        for name, label in (("undo", self._editor.undo_label()), ("redo", self._editor.redo_label())):
            words = self._actions.entries[name].words
            self._actions[name].setText(caption(named(words, edit_name(label))) if label else words)
            self._actions[name].setEnabled(bool(label))
