"""Where the head of an office's own form, or its foot, asks for unit and period, and who stands there already."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.form_columns import width_of
from exporters.workbook.form_leftovers import around
from exporters.workbook.heights import NARROW_DIGIT, half_ems
from exporters.workbook.limits import LONGEST_LABEL

UNIT, PERIOD = "单位", "期次"
_ASKS = {
    "单位": UNIT, "填报单位": UNIT, "报送单位": UNIT, "填表单位": UNIT, "上报单位": UNIT,
    "填报单位名称": UNIT, "填报处室": UNIT, "报送处室": UNIT, "填报部门": UNIT, "报送部门": UNIT,
    "期次": PERIOD, "填报期次": PERIOD, "报告期": PERIOD, "填报时段": PERIOD,
}  # fmt: skip
_WORDS = "|".join(r"\s*+".join(label) for label in sorted(_ASKS, key=len, reverse=True))
_LABEL = re.compile(rf"(?:^|(?<=[\s_＿]))({_WORDS})\s*+(?:[（(][^（()）]*+[)）])?+\s*+([:：]|$)")
_NEXT = re.compile(r"(?<=[\s_＿])[^\s_＿:：]{2,12}[:：]")  # 填报人：
_OPEN = re.compile(r"[:：][\s_＿年月日]*+(?:$|(?<=[\s_＿])[^\s_＿])")  # a label with nothing behind it
_HOLDERS = {
    UNIT: re.compile(r"[\s_＿×xXＸ○〇*…]*+(?:处室|处|科|局|厅|委|县|市|区|单位|部门)?\s*+"),
    PERIOD: re.compile(r"(?:20[0-9]{2})?+[\s_＿×xXＸ○〇*…第年季度月期上下半]*+"),
}
_SAID = {  # by somebody who filled it in before it became a form
    UNIT: re.compile(r"(?!.*(?:填写|[请按由见]))[^。；;，,:：（）()]{2,30}"),
    PERIOD: re.compile(
        r"\s*+(?:20[0-9]{2}\s?年?度?)?\s*+(?:第?\s?[一二三四1-4]\s?季度|[0-9]{1,2}\s?月份?|[上下]半年|20[0-9]{2}\s?年度?)\s*+"
    ),
}
_UNITS = re.compile(".*[处科局厅委办室部会站院所队县市区镇乡心司组道]")
_BARE = "单位"  # where it asks for a name, and not what is measured in: 单位：　　（公章）, but not 单位：万元
_SEAL = re.compile(r"\s*+[（(](?:公章|盖章|签章|章)[)）]\s*+$")
_BLANK = r"[\s_＿×xX]{1,8}+"
_UNNAMED = re.compile(  # （2017年第　季度）; but not 填表日期：　年　月　日
    rf"(?:(?:20[0-9]{{2}}\s?|{_BLANK})年\s?)第?(?:{_BLANK})?季度|第{_BLANK}季度|20[0-9]{{2}}\s?年{_BLANK}月份?(?![\s_＿]*+[日底末])"
)
_ORDINAL, _QUARTER = re.compile("第"), re.compile("(?<=年)(?=[一二三四]季度)")
_SIZE = 11.0  # points of type where a form says none


class Place(NamedTuple):
    """From here to there in a cell stands what asks for it: nothing, blanks, or ×× in place of a name."""

    asks: str
    cell: Cell
    start: int
    end: int
    more: bool  # whether another label follows in the cell
    is_unnamed: bool = False  # a title with a blank, behind no label
    is_said: bool = False  # somebody's unit or period stands there

    @property
    def said(self) -> str:
        return str(self.cell.value or "")[self.start : self.end].strip()

    def filled(self, words: str) -> str:
        said = str(self.cell.value or "")
        colon = "" if self.start == 0 or self.is_unnamed or said[self.start - 1] in ":：" else "："
        if self.is_unnamed and (ordinal := _ORDINAL.search(said, self.start, self.end)):
            words = _QUARTER.sub(ordinal[0], words, count=1)
        blank = half_ems(said[self.start : self.end]) - half_ems(words)
        return f"{said[: self.start]}{colon}{words}{' ' * max(2, blank) if self.more else ''}{said[self.end :]}"


def places(sheet: Worksheet, heading_row: int, foot: int) -> Iterator[Place]:
    """In the order of the rows, in one cell from the right to the left: filling one moves no other. A title with a
    blank stands only in the head; below the table such words are those of a day."""
    for row in around(sheet, heading_row, foot):
        for cell in row:
            if isinstance(cell.value, str):
                text = cell.value[:LONGEST_LABEL]
                labels = list(_LABEL.finditer(text))
                for label in reversed(labels):
                    found = _place(sheet, cell, text, label)
                    if found is not None:
                        yield found
                if not labels and cell.row < heading_row and (blank := _UNNAMED.search(text)):
                    yield Place(PERIOD, cell, *blank.span(), more=False, is_unnamed=True)


def asks_more(words: str) -> bool:
    """Whether there is something left to fill in: 填报人：, 填报日期：　年　月　日. 填报单位： is filled beside."""
    text = words[:LONGEST_LABEL].strip()
    return bool(_OPEN.search(text)) and not _LABEL.fullmatch(text)


def _place(sheet: Worksheet, cell: Cell, text: str, label: re.Match[str]) -> Place | None:
    asks, rest = _ASKS["".join(label[1].split())], text[label.end() :]
    after = _NEXT.search(rest) or _LABEL.search(rest)
    blank = rest[: after.start()] if after else rest
    seal = _SEAL.search(blank)
    blank = blank[: seal.start()] if seal else blank
    if not _HOLDERS[asks].fullmatch(blank):
        is_said = not _is_bare(label) and _SAID[asks].fullmatch(blank) is not None
        end = label.end() + len(blank)
        return Place(asks, cell, label.end(), end, more=bool(after or seal), is_said=True) if is_said else None
    if _is_bare(label) and not (seal or blank):
        return None
    inside = Place(asks, cell, label.end(), label.end() + len(blank), more=bool(after or seal))
    if after or blank.strip():
        return inside
    beside = _beside(sheet, cell)
    if beside is None:
        return inside
    further = _beside(sheet, beside)
    if beside.value is None and further is not None and _is_said(asks, str(further.value or "")):
        beside = further
    said = str(beside.value or "")
    if said and _HOLDERS[asks].fullmatch(said):
        return Place(asks, beside, 0, len(said), more=False)
    if _is_said(asks, said) and not _is_bare(label):
        return Place(asks, beside, 0, len(said), more=False, is_said=True)
    if said and not _is_label(said):
        return None if label[2] == "" else inside
    is_meant = _is_set_apart(sheet, cell, beside) or _fits(sheet, cell, text)
    return Place(asks, beside, 0, 0, more=False) if is_meant and not said else inside


def _is_said(asks: str, beside: str) -> bool:
    """Whether the cell beside a label holds somebody's unit or period."""
    return _SAID[asks].fullmatch(beside) is not None and (asks == PERIOD or _UNITS.fullmatch(beside) is not None)


def _is_bare(label: re.Match[str]) -> bool:
    return "".join(label[1].split()) == _BARE


def _beside(sheet: Worksheet, cell: Cell) -> Cell | None:
    """The cell behind it, and behind what it is merged with; none at the end of the sheet."""
    last = _last_column(sheet, cell)
    found = sheet.cell(cell.row, last + 1)
    return found if isinstance(found, Cell) and last < sheet.max_column else None


def _last_column(sheet: Worksheet, cell: Cell) -> int:
    merged = (one.max_col for one in sheet.merged_cells.ranges if cell.coordinate in one)
    return next(merged, cell.column)


def _is_set_apart(sheet: Worksheet, label: Cell, beside: Cell) -> bool:
    """Made to be written in: merged, or underlined where its label is not."""
    if _last_column(sheet, beside) > beside.column:
        return True
    return bool(beside.border.bottom.style) and not label.border.bottom.style


def _is_label(words: str) -> bool:
    return words.rstrip(" \u3000_＿").endswith(("：", ":"))


def _fits(sheet: Worksheet, cell: Cell, text: str) -> bool:
    """Whether the label is still read where something stands in the next cell, but for its colon."""
    if cell.alignment.wrap_text:
        return True
    size = float(cell.font.size or _SIZE)
    width = width_of(sheet, cell.column, _last_column(sheet, cell))
    return half_ems(text.rstrip("：: \u3000")) * size / 2 <= width * NARROW_DIGIT
