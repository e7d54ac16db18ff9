"""Where the table of an office's own form ends: what stands below it is kept, whatever it says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.layout import Column
from exporters.workbook.rows_below import Below, has_lines, words_of

TOTAL = re.compile(r"\s*(合\s*计|总\s*计|小\s*计)\s*[:：]?\s*")
_NOTE = re.compile(r"\s*(填报说明|填表说明|说明|注|备注|填报人|审核人|联系人)\s*[:：]")
_LABEL = re.compile(  # 单位负责人（签字）：, （盖章）
    r"\s*+(?:[^\s:：（()）0-9]{1,12}(?:[（(][^:：（()）]{0,10}[)）])?\s?[:：]|[（(][^（()）]{2,20}[)）]\s*$)"
)
_EXAMPLE = r"(?:填[写报表])?(?:[示样范]?例|样[表行张本])"
_NUMBER = re.compile(  # 1. （一） 1-1 第1项 A1 重点1 例1 样表; what is round or full-width has been made plain
    rf"[(\[]?(?:(?:第|重点|任务|项目|事项|工作|No\.?|[A-Z]{{1,2}}|{_EXAMPLE})?"
    r"(?:[0-9]{1,4}(?:[.\-–—/][0-9]{1,4})*|[一二三四五六七八九十]{1,3})(?:项|号)?"
    rf"|[IVX]{{1,4}}|{_EXAMPLE})[)\]]?[、.:]?",
    re.IGNORECASE,
)
_SHOWS = re.compile(rf"\s*(?:{_EXAMPLE}|[例比]?如)\s*[0-9一二三]*\s*[:：]")  # 示例：抓好养老服务 is no label
_IN_BRACKETS = re.compile("[（(].*?[）)]")
_LONGEST_NAME = 4  # characters: what is longer is nobody who signs
_SIGNED = re.compile(  # 单位主要负责人 | 张三, 说明 | 本表按季报送: labels in cells of their own, without a colon
    r"\s*\S{0,6}(?:负责人|领导|经办人?|制表人?|填表人?|填报人?|审核人?|复核人?|联系人|签[字名章发]|盖章|电话|说明|备注|注)\s*"
)
_GROUP = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}部分)"
)
_SAYS_MORE = re.compile("[。；;：:]")
_FEWEST = 3  # cells with words that make a row a sample of the table
_TELLS = ("task", "measure")


def foot_of(sheet: Worksheet, heading_row: int, columns: Mapping[int, Column]) -> int:
    """The first row below the body; one past the end where there is none.

    The last row that looks like a sample of the table ends it; where none does, the first row with words. The space
    between a table with lines and what stands below it belongs to the foot.
    """
    there, body = Below.of(sheet, heading_row, columns), heading_row
    notes = (row for row in there.rows() if any(_NOTE.match(words_of(cell)) for cell in there.in_row(row)))
    foot, groups = next(notes, there.end), _groups(there)
    for row in there.rows():
        if row < foot and (row in groups or _is_sample(there, row)):
            body = row
    below = next((row for row in there.rows() if row > body and there.in_row(row)), there.end)
    lined = max((row for row in there.lined if row < below), default=0)
    return max(lined, body) + 1 if lined and below < there.end else below


def groups_of(sheet: Worksheet, heading_row: int) -> Mapping[int, str]:
    """The rows that only name a group, 一、省委省政府重点工作, over rows that are still to be filled in, with their
    words; none where the first of them does not stand right below the headings."""
    return _groups(Below.of(sheet, heading_row, {}))


def words_between(sheet: Worksheet, heading_row: int, foot: int, columns: Mapping[int, Column]) -> Iterator[str]:
    """What stands between samples and is none: headings of groups, remarks. They go with the samples."""
    there = Below.of(sheet, heading_row, columns)
    groups = _groups(there)
    for row in range(heading_row + 1, foot):
        said = there.in_row(row)
        if said and row not in groups and not _is_sample(there, row):
            yield words_of(said[0])


def _groups(there: Below) -> Mapping[int, str]:
    below = there.rows()[:-1]
    if not below or not _opens_a_group(there, below[0]):
        return {}
    return {row: words_of(there.in_row(row)[0]) for row in below if _opens_a_group(there, row)}


def _opens_a_group(there: Below, row: int) -> bool:
    return _names_a_group(there, row) and (not there.in_row(row + 1) or _names_a_group(there, row + 1))


def _names_a_group(there: Below, row: int) -> bool:
    """One cell with words, numbered or as wide as the table; no remark, no label."""
    said = there.in_row(row)
    words = words_of(said[0]) if len(said) == 1 else ""
    if not words or _SAYS_MORE.search(words) or _SIGNED.fullmatch(words):
        return False
    return _GROUP.match(words) is not None or _is_band(there, said[0])


def _is_band(there: Below, cell: Cell) -> bool:
    wide = there.across(cell)
    return has_lines(cell) and wide is not None and 2 * (wide.max_col - wide.min_col + 1) > there.width


def _is_sample(there: Below, row: int) -> bool:
    """Whether a row shows how the table is filled in, or adds it up."""
    said, columns = there.in_row(row), there.columns
    if any(cell.data_type == "f" or TOTAL.fullmatch(words_of(cell)) for cell in said):
        return True
    if all(_LABEL.match(words_of(cell)) for cell in said) or _is_signature(said, columns):
        return False
    if any(_is_number(cell, columns) for cell in said):
        return True
    inside = [cell for cell in said if not (_is_label(words_of(cell)) or _is_outside(there, cell))]
    return len(inside) >= _FEWEST or any(_key(cell, columns) in _TELLS for cell in inside)


def _is_signature(said: list[Cell], columns: Mapping[int, Column]) -> bool:
    """A label begins the row, or words stand where a sample has its number, and none that tell of a task."""
    if not said or _SIGNED.fullmatch(words_of(said[0])):
        return bool(said)
    in_place = [cell for cell in said if _key(cell, columns) == "number"]
    return any(not _is_number(cell, columns) for cell in in_place) and not _tells_of_a_task(said, columns)


def _tells_of_a_task(said: list[Cell], columns: Mapping[int, Column]) -> bool:
    """示例：… in its column, or beside enough others more words than the name of somebody who signs."""
    tells = [_IN_BRACKETS.sub("", words_of(cell)).strip() for cell in said if _key(cell, columns) in _TELLS]
    is_long = any(len(words) > _LONGEST_NAME and not _SIGNED.fullmatch(words) for words in tells)
    return any(map(_SHOWS.match, tells)) or (is_long and len(said) > _FEWEST)


def _is_label(words: str) -> bool:
    return _LABEL.match(words) is not None and not _SHOWS.match(words)


def _key(cell: Cell, columns: Mapping[int, Column]) -> str:
    column = columns.get(cell.column)
    return column.key if column else ""


def _is_number(cell: Cell, columns: Mapping[int, Column]) -> bool:
    plain = "".join(unicodedata.normalize("NFKC", words_of(cell)).split())
    return _key(cell, columns) == "number" and _NUMBER.fullmatch(plain) is not None


def _is_outside(there: Below, cell: Cell) -> bool:
    """Merged with the next column, which no cell of the table is, or without the lines that the table has."""
    across = there.across(cell)
    is_wide = across is not None and across.max_col > cell.column
    first = there.sheet.cell(there.heading_row + 1, cell.column)
    return is_wide or (has_lines(first) and not has_lines(cell))
