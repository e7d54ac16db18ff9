"""Every face, size and colour of a paper, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from exporters.pdf import grid
from exporters.pdf.faces import Face
from exporters.pdf.measuring import TextStyle

GREY, LINE = "#5b5b5b", "#000000"
_NAME = 47.0  # 发文机关标志: so large that the red rule below it stands on a line of the grid, and the title two below
ROLES = ("xiaobiaosong", "fangsong", "kaiti", "heiti", "songti")


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one paper, by what they are for."""

    title: TextStyle
    masthead: TextStyle
    level_1: TextStyle
    level_2: TextStyle
    body: TextStyle
    remark: TextStyle
    note: TextStyle
    small: TextStyle
    small_bold: TextStyle
    record: TextStyle
    page_number: TextStyle

    @property
    def every(self) -> tuple[TextStyle, ...]:
        """In no particular order."""
        return tuple(getattr(self, field.name) for field in fields(self))

    def level(self, number: int) -> TextStyle:
        """一、 黑体, （一） 楷体, 1. and （1） 仿宋."""
        return {1: self.level_1, 2: self.level_2}.get(number, self.body)


def styles_with(fonts: Mapping[str, Sequence[Path]]) -> Styles:
    """The styles in these fonts, files by role."""
    faces = {role: Face(fonts[role]) for role in ROLES}
    song, fang, kai, hei, text = (faces[role] for role in ROLES)
    return Styles(
        title=TextStyle(song, grid.SIZE_2, grid.SIZE_2),
        masthead=TextStyle(song, _NAME, _NAME, grid.RED),
        level_1=TextStyle(hei, grid.SIZE_3, grid.PITCH),
        level_2=TextStyle(kai, grid.SIZE_3, grid.PITCH),
        body=TextStyle(fang, grid.SIZE_3, grid.PITCH),
        remark=TextStyle(kai, grid.SIZE_3, grid.PITCH),
        note=TextStyle(text, grid.SIZE_5, grid.SIZE_5, GREY, divides=True),
        small=TextStyle(text, grid.SIZE_5, grid.SIZE_5),
        small_bold=TextStyle(hei, grid.SIZE_5, grid.SIZE_5),
        record=TextStyle(fang, grid.SIZE_4, grid.SIZE_4),
        page_number=TextStyle(text, grid.SIZE_4, grid.SIZE_4),
    )
