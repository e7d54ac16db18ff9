"""What the head of a sheet that came home says: who filled it in, for which unit and period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest

from exporters.workbook.grid import Cell, Grid, column_number
from exporters.workbook.layout import HEAD, head_name
from exporters.workbook.limits import LONGEST_LABEL
from exporters.workbook.parts import Parts
from exporters.workbook.words import one_line
from models.workspace.returned import HeadWords

_LABEL = re.compile(r"(?:^|(?<=\s))(填报单位|报送单位|填报期次|期次)\s*+(?:[（(][^（()）]*+[)）])?+\s*+(?:[:：]|$)")

_NOTHING = (Cell("", ""), "")


def entries_of_head(parts: Parts, grid: Grid) -> Mapping[str, str]:
    """What somebody filled in: 填报人, 审核人, 填报日期."""
    found = {}
    for key in HEAD:
        place = parts.index.names.get(head_name(key))
        if place and place[0] == grid.title:
            cell = grid.rows.get(place[1], {}).get(column_number(place[2]))
            found[key] = one_line(cell.words) if cell else ""
    return found


def words_of_head(grid: Grid, heading_row: int) -> Iterator[HeadWords]:
    """The unit and the period printed above the headings, behind their labels or in the next cell."""
    for number, cells in grid.rows.items():
        if number >= heading_row:
            return
        places = [(cell, cell.words[:LONGEST_LABEL]) for cell in cells.values()]
        for (cell, text), (neighbour, beside) in zip_longest(places, places[1:], fillvalue=_NOTHING):
            labels = list(_LABEL.finditer(text))
            for label, after in zip_longest(labels, labels[1:]):
                there, words = cell, _bare(text[label.end() : after.start() if after else None])
                if not words and beside and not _is_label(beside):
                    there, words = neighbour, _bare(beside)
                yield HeadWords(title=grid.caption, address=there.address, asks=label[1][-2:], words=words)


def _is_label(words: str) -> bool:
    """Also of what is not looked for: 填报人：, behind a value that somebody has emptied."""
    return bool(_LABEL.search(words)) or one_line(words).endswith(("：", ":"))


def _bare(words: str) -> str:
    return one_line(words.strip("_＿ \u3000"))
