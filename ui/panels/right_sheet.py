"""The place of what is said: the sheet in it is made after the first painting, so that the words are there sooner."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.outline import NodeId
from ui.drafts import Draft
from ui.editor import Editor
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panels.said_panel import SaidPanel


_PAGES = ("work", "notes", "history")  # of the sheet, in their order


class RightSheet(QWidget):
    """`made` brings the sheet, once; `brought` says that somebody wants to see it; `words_left` what could
    not be kept where it was typed."""

    made = Signal(object)
    brought = Signal()
    words_left = Signal(object)

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._node = NodeId("")
        self._chosen: Sequence[NodeId] = ()
        self._page = 0

    @property
    def is_made(self) -> bool:
        return "said" in self.__dict__

    @cached_property
    def said(self) -> SaidPanel:
        from ui.panels.said_panel import SaidPanel

        said = SaidPanel(self._editor, self._theme)
        said.words_left.connect(self.words_left)
        said.tabs.choose(self._page)
        self.made.emit(said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(said)
        said.show()
        if self._node:
            said.show_node(self._node)
            self._show_chosen(said)
        return said

    @property
    def page(self) -> str:
        """The name of the page that is shown, or will be."""
        return _PAGES[self.said.tabs.current if self.is_made else self._page]

    def return_to(self, page: str) -> None:
        """The page that somebody left; the sheet is not made yet."""
        self._page = _PAGES.index(page) if page in _PAGES else 0

    def bring(self) -> SaidPanel:
        """The sheet, where it is to be seen even if there is no room for three."""
        self.brought.emit()
        return self.said

    def show_node(self, node: str) -> None:
        self._node, self._chosen = NodeId(node), ()
        if self.is_made:
            self.said.show_node(self._node)

    def show_chosen(self, nodes: Sequence[NodeId]) -> None:
        """Of several together, or else of the node shown."""
        self._chosen = nodes
        if self.is_made:
            self._show_chosen(self.said)

    def leave(self) -> None:
        """Another node comes: keep what is typed; what cannot be kept is handed on."""
        self.keep_pending()
        if left := self.unkept():
            self.words_left.emit(left)

    def keep_pending(self) -> None:
        if self.is_made:
            self.said.keep_pending()

    def unkept(self) -> list[Draft]:
        """What is typed and not kept yet."""
        return self.said.unkept() if self.is_made else []

    def _show_chosen(self, said: SaidPanel) -> None:
        nodes = self._chosen
        said.show_chosen(nodes if len(nodes) > 1 else [self._node] if self._node else [])
