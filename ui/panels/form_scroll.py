"""A form that scrolls: the field that Tab goes to is seen whole, with its name above it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QWidget

from ui.panels.tab_order import go_by_tab
from ui.theme import Theme

_NAME_ABOVE = 28  # pixels at 100 %


class FormScroll(QScrollArea):
    """Qt brings only the cursor into sight, of a field of many lines its first one. And what was left is kept
    and spoken of above, so that the form grows once more: the field is followed until somebody scrolls."""

    def __init__(self, form: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._form = form
        self._brought: QWidget | None = None
        self._led: QWidget | None = None  # brought though the keyboard is elsewhere, there:
        self._keyboard: QWidget | None = None
        self.setWidget(form)
        self.setWidgetResizable(True)
        self._laid_out = QTimer(self, singleShot=True, interval=0)
        self._laid_out.timeout.connect(self._show_whole)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._laid_out.start())
        self.verticalScrollBar().actionTriggered.connect(self._let_go)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        went = go_by_tab(self._form, next) or super().focusNextPrevChild(next)
        self.bring_focus()
        return went

    def bring_focus(self) -> None:
        """The field that has the focus, into sight and whole."""
        self._brought, self._led = self.window().focusWidget(), None
        self._show_whole()
        self._laid_out.start()

    def bring(self, field: QWidget) -> None:
        """A field in which something is to be seen, until somebody scrolls or the keyboard goes elsewhere."""
        self._led, self._keyboard = field, self.window().focusWidget()
        self._show_whole()
        self._laid_out.start()

    def _let_go(self, _action: int = 0) -> None:
        self._brought = self._led = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._let_go()
        super().wheelEvent(event)

    def _show_whole(self) -> None:
        focus, form, bar = self.window().focusWidget(), self._form, self.verticalScrollBar()
        if focus is not self._keyboard:
            self._led = None
        field = self._led or (focus if focus is self._brought else None)
        if field is None or not form.isAncestorOf(field):
            return
        if isinstance(above := field.parentWidget(), QComboBox):
            field = above
        margin, room = self._theme.px(_NAME_ABOVE), self.viewport().height()
        top, bottom = self._with_refusals(field)
        below = bottom + margin - room
        bar.setValue(min(max(0, top - margin), max(bar.value(), below)))

    def _with_refusals(self, field: QWidget) -> tuple[int, int]:
        """From where to where a field goes in the form, with why its words were refused, and why those of the field
        above were, as far as there is room for both."""
        top = field.mapTo(self._form, QPoint()).y()
        bottom, first = top + field.height(), top
        for said in self._form.findChildren(QLabel):
            row = said.parentWidget()
            if row is None or said.property("role") != "bad" or not said.isVisibleTo(self._form):
                continue
            begin, end = row.mapTo(self._form, QPoint()).y(), said.mapTo(self._form, QPoint(0, said.height())).y()
            if row.isAncestorOf(field):
                bottom = max(bottom, end)
            elif end <= top and bottom + 2 * self._theme.px(_NAME_ABOVE) - begin <= self.viewport().height():
                first = begin if first == top else max(first, begin)
        return first, bottom
