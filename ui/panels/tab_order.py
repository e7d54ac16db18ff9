"""Tab goes through a sheet in the order in which it stands: for Qt, what was made last comes last."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def go_by_tab(sheet: QWidget, next: bool) -> bool:  # noqa: A002 - Qt's name
    """To the next stop of a sheet, or the one before, and out of it at its ends; whether the focus was in it."""
    stops, here = list(_stops(sheet)), sheet.window().focusWidget()
    if here not in stops:
        return False
    place = stops.index(here) + (1 if next else -1)
    to = stops[place] if 0 <= place < len(stops) else _beyond(sheet, next)
    to.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
    return True


def _beyond(sheet: QWidget, next: bool) -> QWidget:  # noqa: A002
    """The stop behind the sheet, or before it."""
    found: QWidget | None = sheet
    while found is not None:
        found = found.nextInFocusChain() if next else found.previousInFocusChain()
        if found is sheet or (found is not None and _is_stop(found) and not sheet.isAncestorOf(found)):
            return found
    return sheet


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """From the first line to the last."""
    if _is_stop(widget):
        yield widget
    layout, inside = widget.layout(), widget.widget() if isinstance(widget, QScrollArea) else None
    if layout is not None:
        yield from _stops_in(layout)
    elif inside is not None:
        yield from _stops(inside)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_in(inner)


def _is_stop(widget: QWidget) -> bool:
    may = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return may and widget.isVisible() and widget.isEnabled()
