"""The middle of the window: the words, or another view of the work."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.outline import NodeId
from ui.drafts import Draft
from ui.editor import Editor
from ui.panels.flow import button
from ui.panels.tabs import Tabs
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panels.ledger_panel import LedgerPanel
    from ui.panels.overview_panel import OverviewPanel
    from ui.panels.table_panel import TablePanel
    from ui.panels.text_panel import TextPanel

READING, TABLE, OVERVIEW, LEDGER = 0, 1, 2, 3


class Views(QWidget):
    """Each is made when first asked for, the words right after the first painting. A word above the middle brings
    the right sheet where that has no place of its own."""

    text_made = Signal(object)
    table_made = Signal(object)
    overview_made = Signal(object)
    ledger_made = Signal(object)
    chosen = Signal(int)
    turn_wanted = Signal()

    def __init__(self, editor: Editor, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._node = NodeId("")
        self._kept: Mapping[str, list[str]] = {}
        self.table: TablePanel | None = None
        self.overview: OverviewPanel | None = None
        self.ledger: LedgerPanel | None = None
        self.tabs = Tabs([self.tr("正文"), self.tr("填报表"), self.tr("总览"), self.tr("台账")])
        self.beside = button("", "link", self.turn_wanted.emit)
        self.stack = QStackedWidget()
        self._lay_out()
        self._shown: dict[int, QWidget] = {}
        self.tabs.chosen.connect(self._show)

    @property
    def is_made(self) -> bool:
        """The words are there."""
        return "text" in self.__dict__

    @cached_property
    def text(self) -> TextPanel:
        from ui.panels.text_panel import TextPanel

        text = TextPanel(self._editor, self._theme)
        self._shown[READING] = text
        self.stack.insertWidget(READING, text)
        self.text_made.emit(text)
        if self._node:
            text.show_node(self._node)
            text.return_to(self._kept)
        return text

    def make_text(self) -> None:
        """Before somebody asks for the words."""
        self.text  # noqa: B018 - made when first asked for

    def show_node(self, node: str) -> None:
        self._node, self._kept = NodeId(node), {}
        if self.is_made:
            self.text.show_node(self._node)

    def return_to(self, place: Mapping[str, list[str]]) -> None:
        """How far down the words were left; they are not made yet."""
        self._kept = place

    def place(self) -> Mapping[str, list[str]]:
        """What `return_to` wants at the next start."""
        return self.text.place() if self.is_made else self._kept

    @property
    def current(self) -> int:
        return self.tabs.current

    def choose(self, number: int) -> None:
        self.tabs.choose(number)

    def offer_turn(self, *, offered: bool, is_turned: bool) -> None:
        self.beside.setVisible(offered)
        self.beside.setText(self.tr("‹ 返回目录") if is_turned else self.tr("分工与批注 ›"))

    @property
    def stop(self) -> QWidget:
        """Where the keyboard stops in what is shown."""
        if self.current == TABLE and self.table is not None:
            return self.table.view
        if self.current == OVERVIEW and self.overview is not None:
            return self.overview
        if self.current == LEDGER and self.ledger is not None:
            return self.ledger.stop
        if not self.is_made:
            return self.stack
        return self.text.source.page if self.text.shows_source and self.text.source else self.text.words

    def keep_pending(self) -> None:
        if self.table is not None:
            self.table.keep_pending()

    def unkept(self) -> list[Draft]:
        """What is typed and not kept yet."""
        return self.table.unkept() if self.table is not None else []

    def _show(self, number: int) -> None:
        if number not in self._shown:
            self._shown[number] = self._make(number)
            if self.stack.indexOf(self._shown[number]) < 0:
                self.stack.addWidget(self._shown[number])
        focus = self.window().focusWidget()
        self.stack.setCurrentWidget(self._shown[number])
        self.chosen.emit(number)
        if focus is not None and not focus.isVisible():  # it went with its sheet, and Qt gave it to the next in line
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, number: int) -> QWidget:
        if number == READING:
            return self.text
        if number == TABLE:
            return self._make_table()
        return self._make_ledger() if number == LEDGER else self._make_overview()

    def _make_table(self) -> TablePanel:
        from ui.panels.table_panel import TablePanel

        self.table = TablePanel(self._editor, self._theme)
        self.table_made.emit(self.table)
        return self.table

    def _make_overview(self) -> OverviewPanel:
        from ui.panels.overview_panel import OverviewPanel

        self.overview = OverviewPanel(self._editor, self._theme)
        self.overview_made.emit(self.overview)
        return self.overview

    def _make_ledger(self) -> LedgerPanel:
        from ui.panels.ledger_panel import LedgerPanel

        self.ledger = LedgerPanel(self._editor, self._theme)
        self.ledger_made.emit(self.ledger)
        return self.ledger

    def _lay_out(self) -> None:
        px = self._theme.px
        self.setProperty("role", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head = QHBoxLayout()
        head.setContentsMargins(px(32), 0, px(24), 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.beside)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(head)
        inside.addWidget(self.stack, 1)
