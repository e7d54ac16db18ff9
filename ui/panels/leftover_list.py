"""Nodes that are left over, each leading to itself, with the reason where one is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.outline import NodeId
from ui.panels.flow import emptied, label
from ui.panels.node_link import NodeLink
from ui.theme import Theme

_MOST = 24  # rows; more nobody reads here, and wrapped lines take long to lay out


@dataclass(frozen=True, slots=True)
class Leftover:
    """A node, how it is called here, and why it is left over."""

    node: NodeId
    words: str
    why: str = ""


class LeftoverList(QWidget):
    """Made anew only when it has something else to show. `hint` says what to do where no reason is known."""

    node_wanted = Signal(str)

    def __init__(self, title: str, nothing: str, hint: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._shown: tuple[Leftover, ...] | None = None
        self.links: list[NodeLink] = []
        self.heading = label(title, "section")
        self.nothing = label(nothing, "good", wraps=True)
        self.hint = label(hint, "soft", wraps=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(6))
        layout.addWidget(self.heading)
        layout.addWidget(self.nothing)
        layout.addLayout(self._rows)
        layout.addWidget(self.hint)
        layout.addStretch(1)

    def show_leftovers(self, found: Sequence[Leftover]) -> None:
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        self.heading.setText(self.tr("{0}　{1}").format(self._title, len(found)))
        self.nothing.setVisible(not found)
        self.hint.setVisible(not all(one.why for one in found))
        emptied(self._rows)
        self.links = []
        for one in found[:_MOST]:
            self._add(one)
        if len(found) > _MOST:
            self._rows.addWidget(label(self.tr("……另有{0}条").format(len(found) - _MOST), "soft"))

    def _add(self, one: Leftover) -> None:
        link = NodeLink(self._theme)
        link.show_node(one.node, one.words)
        link.node_wanted.connect(self.node_wanted)
        self.links.append(link)
        self._rows.addWidget(link)
        if one.why:
            link.setAccessibleDescription(one.why)
            why = label(one.why, "soft", wraps=True)
            why.setContentsMargins(self._theme.px(5), 0, 0, self._theme.px(6))
            self._rows.addWidget(why)
