"""Where the table of an office's own form ends: what stands below it is kept, whatever it says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from openpyxl.cell import Cell
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.layout import Column
from exporters.workbook.limits import LONGEST_LABEL

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
    end, body = sheet.max_row + 1, heading_row
    rows = list(range(heading_row + 1, end))
    notes = (row for row in rows if any(_NOTE.match(_words(cell)) for cell in _said(sheet, row)))
    foot, groups = next(notes, end), groups_of(sheet, heading_row)
    for row in rows:
        if row < foot and (row in groups or _is_sample(sheet, row, heading_row, columns)):
            body = row
    below = next((row for row in rows if row > body and _said(sheet, row)), end)
    lined = [row for row in range(heading_row + 1, below) if any(map(_has_lines, sheet[row]))]
    return max(*lined, body) + 1 if lined and below < end else below


def groups_of(sheet: Worksheet, heading_row: int) -> Mapping[int, str]:
    """The rows that only name a group, 一、省委省政府重点工作, over rows that are still to be filled in, with their
    words; none where the first of them does not stand right below the headings."""
    below = range(heading_row + 1, sheet.max_row)
    if not below or not _opens_a_group(sheet, below[0]):
        return {}
    return {row: _words(_said(sheet, row)[0]) for row in below if _opens_a_group(sheet, row)}


def words_between(sheet: Worksheet, heading_row: int, foot: int, columns: Mapping[int, Column]) -> Iterator[str]:
    """What stands between samples and is none: headings of groups, remarks. They go with the samples."""
    groups = groups_of(sheet, heading_row)
    for row in range(heading_row + 1, foot):
        said = _said(sheet, row)
        if said and row not in groups and not _is_sample(sheet, row, heading_row, columns):
            yield _words(said[0])


def _opens_a_group(sheet: Worksheet, row: int) -> bool:
    return _names_a_group(sheet, row) and (not _said(sheet, row + 1) or _names_a_group(sheet, row + 1))


def _names_a_group(sheet: Worksheet, row: int) -> bool:
    """One cell with words, numbered or as wide as the table; no remark, no label."""
    said = _said(sheet, row)
    words = _words(said[0]) if len(said) == 1 else ""
    if not words or _SAYS_MORE.search(words) or _SIGNED.fullmatch(words):
        return False
    return _GROUP.match(words) is not None or _is_band(sheet, said[0])


def _is_band(sheet: Worksheet, cell: Cell) -> bool:
    wide = (one for one in sheet.merged_cells.ranges if cell.coordinate in one)
    return _has_lines(cell) and any(2 * (one.max_col - one.min_col + 1) > sheet.max_column for one in wide)


def _is_sample(sheet: Worksheet, row: int, heading_row: int, columns: Mapping[int, Column]) -> bool:
    """Whether a row shows how the table is filled in, or adds it up."""
    said = _said(sheet, row)
    if any(cell.data_type == "f" or TOTAL.fullmatch(_words(cell)) for cell in said):
        return True
    if all(_LABEL.match(_words(cell)) for cell in said) or _is_signature(said, columns):
        return False
    if any(_is_number(cell, columns) for cell in said):
        return True
    inside = [cell for cell in said if not (_is_label(_words(cell)) or _is_outside(sheet, cell, heading_row))]
    return len(inside) >= _FEWEST or any(_key(cell, columns) in _TELLS for cell in inside)


def _is_signature(said: list[Cell], columns: Mapping[int, Column]) -> bool:
    """A label begins the row, or words stand where a sample has its number, and none that tell of a task."""
    if not said or _SIGNED.fullmatch(_words(said[0])):
        return bool(said)
    in_place = [cell for cell in said if _key(cell, columns) == "number"]
    return any(not _is_number(cell, columns) for cell in in_place) and not _tells_of_a_task(said, columns)


def _tells_of_a_task(said: list[Cell], columns: Mapping[int, Column]) -> bool:
    """示例：… in its column, or beside enough others more words than the name of somebody who signs."""
    tells = [_IN_BRACKETS.sub("", _words(cell)).strip() for cell in said if _key(cell, columns) in _TELLS]
    is_long = any(len(words) > _LONGEST_NAME and not _SIGNED.fullmatch(words) for words in tells)
    return any(map(_SHOWS.match, tells)) or (is_long and len(said) > _FEWEST)


def _is_label(words: str) -> bool:
    return _LABEL.match(words) is not None and not _SHOWS.match(words)


def _said(sheet: Worksheet, row: int) -> list[Cell]:
    return [cell for cell in sheet[row] if isinstance(cell, Cell) and _words(cell).strip()]


def _words(cell: Cell) -> str:
    """None where only a link stands."""
    is_link = cell.hyperlink is not None and cell.value == cell.hyperlink.target
    return "" if cell.value is None or is_link else str(cell.value)[:LONGEST_LABEL]


def _key(cell: Cell, columns: Mapping[int, Column]) -> str:
    column = columns.get(cell.column)
    return column.key if column else ""


def _is_number(cell: Cell, columns: Mapping[int, Column]) -> bool:
    plain = "".join(unicodedata.normalize("NFKC", _words(cell)).split())
    return _key(cell, columns) == "number" and _NUMBER.fullmatch(plain) is not None


def _is_outside(sheet: Worksheet, cell: Cell, heading_row: int) -> bool:
    """Merged with the next column, which no cell of the table is, or without the lines that the table has."""
    beside = f"{get_column_letter(cell.column + 1)}{cell.row}"
    is_wide = any(cell.coordinate in one and beside in one for one in sheet.merged_cells.ranges)
    return is_wide or (_has_lines(sheet.cell(heading_row + 1, cell.column)) and not _has_lines(cell))


def _has_lines(cell: Cell | MergedCell) -> bool:
    border = cell.border
    return any(side is not None and side.style for side in (border.left, border.right, border.top, border.bottom))
