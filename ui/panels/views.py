"""The middle of the window: the words, or another view of the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.drafts import Draft
from ui.editor import Editor
from ui.panels.flow import button
from ui.panels.tabs import Tabs
from ui.panels.text_panel import TextPanel
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.panels.ledger_panel import LedgerPanel
    from ui.panels.overview_panel import OverviewPanel
    from ui.panels.table_panel import TablePanel

READING, TABLE, OVERVIEW, LEDGER = 0, 1, 2, 3


class Views(QWidget):
    """All but the words are made when first asked for. A word above the middle brings the right sheet
    where that has no place of its own."""

    table_made = Signal(object)
    overview_made = Signal(object)
    ledger_made = Signal(object)
    chosen = Signal(int)
    turn_wanted = Signal()

    def __init__(self, editor: Editor, theme: Theme, text: TextPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._theme = theme
        self._text = text
        self.table: TablePanel | None = None
        self.overview: OverviewPanel | None = None
        self.ledger: LedgerPanel | None = None
        self.tabs = Tabs([self.tr("正文"), self.tr("填报表"), self.tr("总览"), self.tr("台账")])
        self.beside = button("", "link", self.turn_wanted.emit)
        self.stack = QStackedWidget()
        self._lay_out()
        self._shown: dict[int, QWidget] = {READING: text}
        self.stack.addWidget(text)
        self.tabs.chosen.connect(self._show)

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
        return self._text.source.page if self._text.shows_source and self._text.source else self._text.words

    def keep_pending(self) -> None:
        if self.table is not None:
            self.table.keep_pending()

    def unkept(self) -> list[Draft]:
        """What is typed and not kept yet."""
        return self.table.unkept() if self.table is not None else []

    def _show(self, number: int) -> None:
        if number not in self._shown:
            self._shown[number] = self._make(number)
            self.stack.addWidget(self._shown[number])
        focus = self.window().focusWidget()
        self.stack.setCurrentWidget(self._shown[number])
        self.chosen.emit(number)
        if focus is not None and not focus.isVisible():  # it went with its sheet, and Qt gave it to the next in line
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, number: int) -> QWidget:
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
