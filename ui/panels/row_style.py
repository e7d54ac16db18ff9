"""How the rows of lists and tables look where the window's own style is not enough."""

from __future__ import annotations

from PySide6.QtWidgets import QHeaderView

from ui.theme import Theme


def row_style(theme: Theme, view: str, *padding: int, framed: bool = False, ruled: bool = False) -> str:
    """A style sheet for a kind of view. Room around the words in pixels at 100 %; a frame around all, which tells
    the focus; a line below each row."""
    px, colours = theme.px, theme.colours
    room = " ".join(f"{px(one)}px" for one in padding)
    line = f" border-bottom: 1px solid {colours.line};" if ruled else ""
    frame = (
        f"{view} {{ border: 1px solid {colours.line}; border-radius: {px(6)}px; }}"
        f"{view}:focus {{ border: 1px solid {colours.accent}; }}"
    )
    return (
        f"{frame if framed else ''}"
        f"{view}::item {{ padding: {room};{line} }}"
        f"{view}::item:selected {{ background: {colours.selected}; color: {colours.ink}; }}"
    )


def let_one_stretch(head: QHeaderView, section: int) -> None:
    """This one has the room that the others, as wide as their words, leave."""
    head.setStretchLastSection(False)
    head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    head.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
