"""What somebody should know of the head and the foot of an office's own form before such forms go out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.form_head import free_corner
from exporters.workbook.form_leftovers import Leftover, around, leftovers
from exporters.workbook.form_places import PERIOD, UNIT, places
from exporters.workbook.limits import LONGEST_LABEL
from models.sentence import Sentence, joined, sentence
from models.workspace.judged import shortened

_FIXED = re.compile(r"第?[一二三四1-4]季度|[上下]半年|[0-9]{1,2}月份")
_YEAR = re.compile(r"(20[0-9]{2})\s?年")
_SHOWN = 30  # characters


def remarks_on_head(sheet: Worksheet, headings: tuple[int, int], foot: int, year: int) -> Iterator[Sentence]:
    """`headings` are the first and the last row of them, `year` is the plan's."""
    found = list(places(sheet, headings[0], foot))
    yield from _on_what_is_missing(sheet, {place.asks for place in found})
    said = [place for place in found if place.is_said]
    if said:
        words = joined("”“", dict.fromkeys(shortened(place.said, _SHOWN) for place in said))
        yield sentence("表样上填着“{words}”，下发时换成各单位自己的、当期的。", words=words)
    filled = {place.cell.coordinate for place in said}
    if fixed := _fixed_period(sheet, headings[1], filled):
        yield sentence("表样上写着“{words}”，下发哪一期都照印，请核对。", words=fixed)
    yield from _on_leftovers(sorted(leftovers(sheet, headings[0], foot), key=_place_of))
    yield from _on_years(sheet, headings[0], filled, year)


def _on_what_is_missing(sheet: Worksheet, there: Collection[str]) -> Iterator[Sentence]:
    names = {UNIT: sentence("填报单位"), PERIOD: sentence("期次")}
    missing = [name for asks, name in names.items() if asks not in there]
    if missing:
        what = joined("、", missing)
        if free_corner(sheet) is None:
            yield sentence("表样上没有写{what}的地方，下发的表上印不出来，请在表样上加上。", what=what)
        else:
            yield sentence("表样上没有写{what}的地方，印在每页的页脚。", what=what)


def _on_leftovers(found: Collection[Leftover]) -> Iterator[Sentence]:
    if emptied := [shortened(one.told, _SHOWN) for one in found if not one.stays]:
        yield sentence("表样上填过的“{words}”，下发时空出来。", words=joined("”“", emptied))
    if kept := [shortened(one.told, _SHOWN) for one in found if one.stays]:
        yield sentence("表样上写着“{words}”，照样印给每个单位，请核对。", words=joined("”“", kept))


def _on_years(sheet: Worksheet, heading_row: int, filled: Collection[str], year: int) -> Iterator[Sentence]:
    """Of titles: what stands behind a label of the head is somebody's answer."""
    rows = around(sheet, heading_row, sheet.max_row + 1)
    said = [str(cell.value).strip() for row in rows for cell in row if cell.coordinate not in filled and cell.value]
    if other := [shortened(words, _SHOWN) for words in said if _is_of_another_year(words, year)]:
        yield sentence(
            "表样上写着“{words}”，任务是{year}年的，下发时照印；建议先在表样上改好年份。",
            words=joined("”“", other),
            year=year,
        )


def _is_of_another_year(words: str, plan: int) -> bool:
    years = set(map(int, _YEAR.findall(words[:LONGEST_LABEL])))
    return bool(plan and years) and plan not in years


def _place_of(one: Leftover) -> tuple[int, int, int]:
    return one.cell.row, one.cell.column, one.start


def _fixed_period(sheet: Worksheet, last: int, filled: Collection[str]) -> str:
    """Down to the headings: 一季度进展情况 is printed of every period, too. A column for each quarter fixes none.
    `filled` are the cells that get the period of the issue."""
    for row in sheet.iter_rows(max_row=last):
        said = [str(cell.value) for cell in row if isinstance(cell.value, str) and cell.coordinate not in filled]
        found = [_FIXED.search(words[:LONGEST_LABEL]) for words in said]
        if len(named := {match[0] for match in found if match}) == 1:
            return named.pop()
    return ""
