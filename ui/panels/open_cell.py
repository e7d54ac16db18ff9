"""A cell that somebody is typing into."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView


def has_open_cell(view: QAbstractItemView) -> bool:
    return view.state() is QAbstractItemView.State.EditingState


def keep_open_cell(view: QAbstractItemView) -> None:
    """Write what stands in the open cell, which stays open; nothing where none is.

    It is in the current row; the current column may have gone to the name of the row meanwhile.
    """
    if not has_open_cell(view):
        return
    current, columns = view.currentIndex(), view.model().columnCount()
    cells = [view.indexWidget(current.siblingAtColumn(column)) for column in range(columns)]
    for editor in cells:
        if editor is not None:
            view.commitData(editor)
