"""What stands around the table that came home: who filled it in, for which unit and period."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, zip_longest
from typing import NamedTuple

from exporters.workbook.grid import Cell, Grid, column_number
from exporters.workbook.layout import HEAD, head_name
from exporters.workbook.limits import LONGEST_LABEL, MOST_COLUMNS, MOST_LABELS
from exporters.workbook.parts import Parts
from exporters.workbook.words import one_line
from models.workspace.returned import HeadWords

_ASKS = {
    "填报单位": "单位", "报送单位": "单位", "填报期次": "期次", "期次": "期次",
    "填报人": "filled_by", "填表人": "filled_by", "制表人": "filled_by", "制表": "filled_by",
    "审核人": "checked_by", "审核": "checked_by",
    "填报日期": "filled_on", "填报时间": "filled_on", "填表日期": "filled_on",
    "报送日期": "filled_on", "日期": "filled_on",
    "单位负责人": "", "负责人": "", "分管领导": "", "联系人": "", "联系电话": "", "电话": "",
}  # fmt: skip
"""What a label asks for; empty for what nobody keeps."""

_WORDS = "|".join(r"\s*+".join(label) for label in sorted(_ASKS, key=len, reverse=True))
_LABEL = re.compile(rf"(?:^|(?<=[\s_＿，,、；;。]))({_WORDS})\s*+(?:[（(][^（()）]*+[)）])?+\s*+(?:[:：]|$)")
_OTHER_LABEL = re.compile(  # 单位：万元, 厅领导（签字）：; but not 10:30, nor 王五（手机：138…）
    r"(?![0-9０-９]+[:：])[^:：\s（()）]{1,12}(?:[（(][^:：（()）]{0,10}[)）])?\s?[:：]"
)
_UNFILLED = re.compile(r"[年月日季度第期\s_＿]*")  # 　　年　月　日
_NO_DAY = re.compile(  # 2017年　月　日　截至：一季度
    r"\s*[0-9]{4}\s?年[\s_＿]*月[\s_＿]*日(?:[\s_＿]+[^:：\s]{1,12}[:：].*)?", re.DOTALL
)
_PERIOD = re.compile(r"(?:[0-9]{4}\s?年\s?)?(?:第?\s?[一二三四1-4]\s?季度|[0-9]{1,2}\s?月份?(?!\s?[0-9]))")
_FARTHEST = 2  # columns from a label to the name that belongs to it: somebody may have put one between


class _Labelled(NamedTuple):
    """What a label asks for, where the answer stands, what it says, and so many columns from the label."""

    asks: str
    cell: Cell
    words: str
    distance: int


def words_of_head(parts: Parts, grid: Grid, heading_row: int) -> Iterator[HeadWords]:
    """The unit and the period printed above the headings, behind their labels or in the next cell; of a title
    that names the period, what it says of it."""
    for one in _labelled(grid, _above(grid, heading_row)):
        if one.asks in ("单位", "期次"):
            yield HeadWords(title=grid.caption, address=one.cell.address, asks=one.asks, words=one.words)
    place = parts.place(grid.title, head_name("period"))
    cell = grid.rows.get(place[0], {}).get(column_number(place[1])) if place else None
    if cell is not None and (period := _PERIOD.search(cell.words[:LONGEST_LABEL])):
        yield HeadWords(title=grid.caption, address=cell.address, asks="期次", words=one_line(period[0]))


def signatures(parts: Parts, grid: Grid, heading_row: int, foot: Iterable[int]) -> Mapping[str, str]:
    """What somebody filled in as 填报人, 审核人 and 填报日期, empty where nobody did. What the sheet has no
    place for is left out."""
    found: dict[str, str] = {}
    for one in _labelled(grid, (*_above(grid, heading_row), *foot)):
        if one.asks in HEAD and not found.get(one.asks):
            found[one.asks] = one.words if one.distance <= _FARTHEST else ""
    for key in HEAD:
        place = parts.place(grid.title, head_name(key))
        if key not in found and place is not None:
            cell = grid.rows.get(place[0], {}).get(column_number(place[1]))
            if cell is not None and not _is_label(cell.words):
                found[key] = one_line(cell.words)
    return found


def _above(grid: Grid, heading_row: int) -> Iterator[int]:
    return (number for number in grid.rows if number < heading_row)


def _labelled(grid: Grid, rows: Iterable[int]) -> Iterator[_Labelled]:
    return islice(_each_label(grid, rows), MOST_LABELS)


def _each_label(grid: Grid, rows: Iterable[int]) -> Iterator[_Labelled]:
    for number in rows:
        cells = list(islice(grid.rows.get(number, {}).items(), MOST_COLUMNS))
        for (place, cell), beside in zip_longest(cells, cells[1:]):
            text = cell.words[:LONGEST_LABEL]
            labels = list(_LABEL.finditer(text))
            for label, after in zip_longest(labels, labels[1:]):
                words = _bare(text[label.end() : after.start() if after else None])
                found = _Labelled(_ASKS["".join(label[1].split())], cell, words, 0)
                is_last = after is None and not words
                yield _beside(grid, found, number, place, beside) if is_last and beside else found


def _beside(grid: Grid, found: _Labelled, row: int, place: int, beside: tuple[int, Cell]) -> _Labelled:
    """With what the next cell says, unless that is a label of its own: 填报人： behind a value somebody emptied."""
    column, cell = beside
    text = cell.words[:LONGEST_LABEL]
    if _is_label(text):
        return found
    over = (one.right for one in grid.merged if one.left == place and one.top <= row <= one.bottom)
    label = _LABEL.search(text)  # 王五　电话：…
    words = _bare(text[: label.start()] if label else text)
    return _Labelled(found.asks, cell, words, column - max(over, default=place))


def _is_label(words: str) -> bool:
    """Also of what is not looked for, with or without what belongs to it."""
    first, text = _LABEL.search(words), words.strip()
    if first:
        return not words[: first.start()].strip()
    return bool(_OTHER_LABEL.match(text)) or text.endswith(("：", ":"))


def _bare(words: str) -> str:
    """Without what was printed to be written over."""
    return "" if _UNFILLED.fullmatch(words) or _NO_DAY.fullmatch(words) else one_line(words.strip("_＿ \u3000，,、；;"))
