"""What somebody filled in on a sheet before it became an office's form: names and days, which go out empty again, and
whom to ask about it, which stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.heights import half_ems
from exporters.workbook.limits import LONGEST_LABEL
from models.sentence import sentence

_OF_NAMES = (
    *("填报人", "填表人", "制表人", "制表", "经办人", "审核人", "审核", "复核人"),
    *("单位负责人", "单位主要负责人", "处室负责人", "部门负责人", "主要负责人", "分管负责人", "负责人"),
)
_OF_DAYS = (
    *(f"{what}{when}" for what in ("填报", "填表", "报送", "上报", "制表") for when in ("日期", "时间")),
    "日期",
)
_OF_PHONES = ("联系电话", "电话")
_OF_CONTACTS = ("联系人", *_OF_PHONES)
_WORDS = "|".join(
    r"\s*+".join(label) for label in sorted((*_OF_NAMES, *_OF_DAYS, *_OF_CONTACTS), key=len, reverse=True)
)
_LABEL = re.compile(rf"(?:^|(?<=[\s_＿，,、；;。]))({_WORDS})\s*+(?:[（(][^（()）]*+[)）])?+\s*+(?:[:：]|$)")
_NEXT = re.compile(r"(?<=[\s_＿，,、；;])[^\s_＿:：，,、；;]{2,12}[:：]")
_MARKS = "，,、；;"
_UNFILLED = re.compile(r"(?:20[0-9]{2})?[\s_＿×xXＸ○…*年月日]*")  # 2017年　月　日
_LONGEST = 30  # characters: what is longer says how to fill in
_BLANKS = " \t\n\u3000_＿"
_NAME = re.compile(r"(?!.*[签填写盖章])[\u4e00-\u9fff](?:\s?[\u4e00-\u9fff·]){1,3}")
_DAY = re.compile(r"20[0-9]{2}\s?[年./-]\s?[0-9]{1,2}\s?[月./-]\s?[0-9]{1,2}\s?日?|[0-9]{1,2}\s?月\s?[0-9]{1,2}\s?日")
_NUMBER = re.compile(r"[0-9（）()—-]{7,20}")
_FARTHEST = 2  # columns from a label to the name that belongs to it
_NO_DAY = "    年  月  日"


class Leftover(NamedTuple):
    """From here to there in a cell stands what somebody filled in there, `label` before it or beside it."""

    label: str
    cell: Cell
    start: int
    end: int
    stays: bool = False  # whom to ask about the form, perhaps, or what is no name and no day

    @property
    def said(self) -> str:
        return str(self.cell.value)[self.start : self.end].strip(_BLANKS)

    @property
    def told(self) -> str:
        return sentence("{label}：{words}", label=self.label, words=self.said) if self.label else self.said

    def empty(self) -> None:
        if not isinstance(self.cell.value, str):
            self.cell.value = None
            return
        said = self.cell.value
        blank = _NO_DAY if _DAY.fullmatch(self.said) else ""
        room = half_ems(said[self.start : self.end]) if said[self.end :].strip() else 0
        self.cell.value = f"{said[: self.start]}{blank.ljust(room)}{said[self.end :]}".rstrip(" ") or None


def leftovers(sheet: Worksheet, heading_row: int, foot: int) -> Iterator[Leftover]:
    """In one cell from the right to the left: emptying one moves no other."""
    for row in around(sheet, heading_row, foot):
        said = [cell for cell in row if cell.value is not None]
        for cell, beside in zip_longest(said, said[1:]):
            if isinstance(cell.value, str):
                is_near = beside is not None and beside.column - cell.column <= _FARTHEST
                yield from _in(cell, beside if is_near else None)
                if cell.row >= foot and _DAY.fullmatch(cell.value.strip(_BLANKS)):
                    yield Leftover("", cell, 0, len(cell.value))


def around(sheet: Worksheet, heading_row: int, foot: int) -> Iterator[list[Cell]]:
    """The cells above the headings and below the body, without those that are merged into others."""
    above = sheet.iter_rows(max_row=heading_row - 1) if heading_row > 1 else ()
    for row in (*above, *sheet.iter_rows(min_row=foot)):
        yield [cell for cell in row if isinstance(cell, Cell)]


def _in(cell: Cell, beside: Cell | None) -> Iterator[Leftover]:
    text = str(cell.value)[:LONGEST_LABEL]
    for found in reversed(list(_LABEL.finditer(text))):
        label, rest = "".join(found[1].split()), text[found.end() :]
        after = _NEXT.search(rest) or _LABEL.search(rest)
        blank = rest[: after.start()] if after else rest
        said = blank.strip(_BLANKS + _MARKS)
        if len(said) <= _LONGEST and not _UNFILLED.fullmatch(said):
            stays = label in _OF_CONTACTS or not _is_filled(label, said)
            yield Leftover(label, cell, found.end(), found.end() + len(blank.rstrip(_MARKS)), stays=stays)
        elif not after and not blank.strip(_BLANKS) and beside and _is_filled(label, beside.value):
            stays = label in _OF_CONTACTS
            yield Leftover(label, beside, 0, len(str(beside.value)), stays=stays)


def _is_filled(label: str, said: object) -> bool:
    if isinstance(said, date):
        return label in _OF_DAYS
    words = said.strip(_BLANKS) if isinstance(said, str) else str(said) if isinstance(said, int) else ""
    if _LABEL.search(words):
        return False
    pattern = _DAY if label in _OF_DAYS else _NUMBER if label in _OF_PHONES else _NAME
    return pattern.fullmatch(words) is not None
