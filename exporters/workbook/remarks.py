"""What hangs on a cell without being in it."""

from __future__ import annotations

from openpyxl.comments import Comment

from exporters.workbook.heights import half_ems
from exporters.workbook.rows import Row

_WIDTH, _LINE = 260, 18  # points; so many half ems of 9 points stand on a line:
_HALF_EMS = 52
_MOST = 1000  # characters of a reason


def comment_on(row: Row) -> Comment:
    """Why the last answer was sent back, tall enough to be read without scrolling."""
    words = f"退回重报：{row.sent_back[:_MOST]}\n格子里是上次报的内容，请改好再报。"
    width, height = size_of_comment(words)
    return Comment(words, "承启", height=height, width=width)


def size_of_comment(words: str) -> tuple[int, int]:
    """Width and height at which all of it is read."""
    lines = sum(1 + half_ems(line) // _HALF_EMS for line in words.split("\n"))
    return _WIDTH, _LINE * (lines + 1)
