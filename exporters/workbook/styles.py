"""Every font, colour and border of a workbook, as named styles an office can change in one place."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from itertools import chain, count
from typing import TypeAlias

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Protection, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils.indexed_list import IndexedList

from models.workspace.lamp import Colour

SONG, HEI, BIAOSONG = "宋体", "黑体", "方正小标宋简体"
BODY = 10.0
TINY = 8.0  # of what would not be printed whole otherwise
READ, CHAPTER = 11.0, 12.0  # of 填报说明: it stays on one page of A4
PLAIN = Font(name=SONG, size=12)  # of whatever wears no style; its digits are half an em, and columns count in them
MARK = "※"  # on the headings of what is filled in: in grey print the tint is gone
_GRID = Side(style="thin", color="9A9A9A")
_BORDER = Border(left=_GRID, right=_GRID, top=_GRID, bottom=_GRID)
_LINE = Border(bottom=Side(style="thin", color="6B6B6B"))
_HEAD = PatternFill("solid", fgColor="E9E6DF")
_MARKED = f'"{MARK}"@'  # shown before the heading and no part of it: whoever reads it finds the column as ever
_SENT_BACK = PatternFill("solid", fgColor="F8D7D3")
OPEN_FILL = PatternFill("solid", fgColor="FFF9DC")

LAMP_FILLS = {
    Colour.RED: ("F8D7D3", "8C1D12"),
    Colour.AMBER: ("FBE7BF", "6E4A00"),
    Colour.GREEN: ("DCEBDD", "1F5A2B"),
    Colour.GREY: ("E6E6E6", "4A4A4A"),
    Colour.BLUE: ("D9E5F3", "1D4471"),
}
"""Ground and ink of a lamp; each pair keeps a contrast of 7 to 1."""


class Look(StrEnum):
    """How a cell looks, by the name of its style."""

    TITLE = "承启 标题"
    LINE = "承启 说明"
    LABEL = "承启 表头标签"
    VALUE = "承启 表头内容"
    ENTRY = "承启 表头填写"
    ENTRY_DATE = "承启 表头日期"
    HEADING = "承启 栏目"
    OPEN_HEADING = "承启 填写栏目"
    LOCKED = "承启 原文"
    CENTRED = "承启 居中"
    SMALL_LOCKED = "承启 原文小字"
    SENT_BACK = "承启 退回"
    TEXT = "承启 填写"
    SMALL = "承启 填写小字"
    NUMBER = "承启 填写数字"
    PARAGRAPH = "承启 段落"
    CHAPTER = "承启 小标题"


Looks: TypeAlias = Mapping[Look, StyleArray]


def dress(workbook: Workbook) -> Looks:
    """Give a workbook all styles; each is returned as a cell of this workbook wears it.

    A style of ours that came with cells copied from a handout stays as it is: it may have been changed.
    """
    styles = _styles()
    for look, style in styles.items():
        names = chain([look.value], (f"{look.value} {number}" for number in count(2)))
        style.name = next(name for name in names if name not in workbook.named_styles)
        workbook.add_named_style(style)
    return {look: style.as_tuple() for look, style in styles.items()}


class SongWorkbook(Workbook):
    """Without sheets, in a font that these offices have: columns count in its digits, and would be as wide as those
    of whatever stands in for another font."""

    def __init__(self) -> None:
        super().__init__()
        self.remove(self.worksheets[0])
        self._fonts = IndexedList([PLAIN])  # openpyxl has no other door to it


def _styles() -> dict[Look, NamedStyle]:
    body, small, hei = Font(name=SONG, size=BODY), Font(name=SONG, size=TINY), Font(name=HEI, size=BODY)
    left, top = (Alignment(vertical=where, wrap_text=True) for where in ("center", "top"))
    centre = Alignment(horizontal="center", vertical="center", wrap_text=True)
    across = Alignment(horizontal="centerContinuous", vertical="center")
    right = Alignment(horizontal="right", vertical="center")
    line = Alignment(vertical="center")
    open_ = Protection(locked=False)
    return {
        Look.TITLE: NamedStyle(font=Font(name=BIAOSONG, size=20), alignment=across),
        Look.LINE: NamedStyle(font=Font(name=SONG, size=BODY, color="4A4A4A"), alignment=line),
        Look.LABEL: NamedStyle(font=Font(name=HEI, size=BODY), alignment=right),
        Look.VALUE: NamedStyle(font=body, alignment=line, border=_LINE),
        Look.ENTRY: _entry(body, line, _LINE, "@"),
        Look.ENTRY_DATE: _entry(body, Alignment(horizontal="left", vertical="center"), _LINE, "yyyy-mm-dd"),
        Look.HEADING: NamedStyle(font=hei, alignment=centre, border=_BORDER, fill=_HEAD),
        Look.OPEN_HEADING: NamedStyle(
            font=hei, alignment=centre, border=_BORDER, fill=PatternFill("solid", "F5E7A8"), number_format=_MARKED
        ),
        Look.LOCKED: NamedStyle(font=body, alignment=left, border=_BORDER),
        Look.CENTRED: NamedStyle(font=body, alignment=centre, border=_BORDER),
        Look.SMALL_LOCKED: NamedStyle(font=small, alignment=top, border=_BORDER),
        Look.SENT_BACK: NamedStyle(font=body, alignment=left, border=_BORDER, fill=_SENT_BACK),
        Look.TEXT: NamedStyle(
            font=body, alignment=left, border=_BORDER, fill=OPEN_FILL, protection=open_, number_format="@"
        ),
        Look.SMALL: NamedStyle(
            font=small, alignment=top, border=_BORDER, fill=OPEN_FILL, protection=open_, number_format="@"
        ),
        Look.NUMBER: NamedStyle(font=body, alignment=centre, border=_BORDER, fill=OPEN_FILL, protection=open_),
        Look.PARAGRAPH: NamedStyle(
            font=Font(name=SONG, size=READ), alignment=Alignment(vertical="top", wrap_text=True)
        ),
        Look.CHAPTER: NamedStyle(font=Font(name=HEI, size=CHAPTER), alignment=line),
    }


def _entry(font: Font, alignment: Alignment, border: Border, number_format: str) -> NamedStyle:
    return NamedStyle(
        font=font,
        alignment=alignment,
        border=border,
        fill=OPEN_FILL,
        protection=Protection(locked=False),
        number_format=number_format,
    )
