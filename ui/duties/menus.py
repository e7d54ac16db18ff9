"""The menus of the window, and what stands in them at this moment."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.actions import Actions
from ui.editor import Editor
from ui.icons import show_icon
from ui.phrases import named
from ui.plain_words import caption
from ui.theme import Theme

_DRAWINGS = {
    "export_pdf": "export",
    "undo": "undo",
    "redo": "redo",
    "find": "search",
    "settings": "settings",
    "note": "note",
    "add_link": "link",
    "table": "table",
    "overview": "overview",
}
_LAST_OF_THEIR_KIND = {
    *("recent", "backups", "about_source"),
    *("redo", "keep_filter"),
    *("doubt", "confirm_lead", "confirm_links", "evidence"),
    *("gathered", "turn", "history", "usual_sizes"),
}


class Menus(QObject):
    """Undo and redo say what they would do."""

    def __init__(self, actions: Actions, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._editor = editor
        editor.changed.connect(lambda _: self._name_undo())
        self._name_undo()

    def fill(self, bar: QMenuBar, recent: QMenu) -> None:
        """A line stands behind the last of each kind."""
        for group, names in self._actions.groups.items():
            menu = bar.addMenu(group)
            for name in names:
                if name == "recent":
                    menu.addMenu(recent)
                else:
                    menu.addAction(self._actions[name])
                if name in _LAST_OF_THEIR_KIND:
                    menu.addSeparator()

    def draw(self, theme: Theme) -> None:
        """A drawing beside the words; nothing of it is seen before a menu opens."""
        for name, drawing in _DRAWINGS.items():
            show_icon(self._actions[name], drawing, theme)

    def _name_undo(self) -> None:
        for name, words, label in (
            ("undo", self.tr("撤销"), self._editor.undo_label()),
            ("redo", self.tr("重做"), self._editor.redo_label()),
        ):
            self._actions[name].setText(caption(named(words, label)) if label else words)
            self._actions[name].setEnabled(bool(label))
