"""The shipped faces, ready to set text with."""

from __future__ import annotations

from functools import cache

from exporters.pdf.breaking import Line, break_lines
from exporters.pdf.faces import Face
from exporters.pdf.measuring import Measured, Run, TextStyle, measure
from resources.fonts import roles

FONTS = {name: role.shipped for name, role in roles().items()}
PITCH = 15.79


@cache
def body() -> TextStyle:
    """Size three 仿宋 on the grid."""
    return TextStyle(Face(FONTS["fangsong"]), 16, PITCH)


def measured(text: str) -> Measured:
    return measure([Run(text, body())])


def lines(text: str, characters: int = 28, indent: int = 0) -> list[Line]:
    """Text in a room of so many characters."""
    return break_lines(measured(text), PITCH * characters, PITCH * indent)


def words(text: str, characters: int = 28, indent: int = 0) -> list[str]:
    return [line.text for line in lines(text, characters, indent)]
