"""Where each column of a sheet that came home stands now, and whether what is printed above it still says so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice

from exporters.workbook.grid import Cell, Grid, column_letters, column_number
from exporters.workbook.heading_claims import heading_keys, plain_heading
from exporters.workbook.layout import ROW, Column, Sheet, column_name, table_columns, target_columns
from exporters.workbook.limits import FIRST_ROWS, LONGEST_HEADING, MOST_COLUMNS
from exporters.workbook.parts import Parts
from exporters.workbook.words import one_line
from models.workspace.returned import Fit, ReturnedColumn

_FEWEST = 4  # headings we know that make a row a row of headings


@dataclass(slots=True)
class Columns:
    """The number of each column by its key, what is printed above it, and the numbers of those that are not ours."""

    places: dict[str, int] = field(default_factory=dict)
    found: dict[str, ReturnedColumn] = field(default_factory=dict)
    extra: dict[int, Cell] = field(default_factory=dict)


def columns_of(sheet: Sheet) -> tuple[Column, ...]:
    """All but the hidden one with the identifiers."""
    columns = table_columns("", "") if sheet is Sheet.TABLE else target_columns("", "")
    return tuple(column for column in columns if column.key != ROW)


def find_columns(parts: Parts, grid: Grid, sheet: Sheet, heading_row: int, ids: int, year: int = 0) -> Columns:
    """By the name each column carries, else by its heading. A name that has come to stand on another heading
    is told: some programs move columns and leave the names behind. `year` is the plan's."""
    known, heads = columns_of(sheet), heads_of(grid, heading_row)
    keys = heading_keys({number: cell.words for number, cell in heads.items() if number != ids}, known, year)
    if _has_one_for_the_task(parts, sheet, keys.values()):
        keys = {number: "measure" if key == "task" else key for number, key in keys.items()}
    result = Columns()
    for column in known:
        place = parts.index.names.get(column_name(sheet, column.key))
        if place and place[:2] == (grid.title, heading_row):
            _take_named(result, heads, keys, column, known, column_number(place[2]))
    for column in known:
        if column.key not in result.places:
            _take_by_heading(result, heads, keys, column)
    _note_addresses(result, heading_row)
    used = {*result.places.values(), ids}
    for number, cell in heads.items():
        moved = result.found.get(keys.get(number, ""))
        if number not in used and cell.words.strip() and not (moved and moved.fit is Fit.OTHER):
            result.extra[number] = cell
    return result


def looks_like(words: str, columns: Iterable[Column]) -> str:
    """The heading of ours that an unknown one has more than half in common with; empty where there is none."""
    likeness = {column.heading: _likeness(words, column) for column in columns}
    best = max(likeness, key=lambda heading: likeness[heading], default="")
    return best if 2 * likeness.get(best, 0) > len(plain_heading(words)) else ""


def heading_row(grid: Grid) -> tuple[Sheet, int, dict[int, str]]:
    """The row that looks most like the headings of one of our sheets, with their keys; row 0 where none does."""
    best: tuple[Sheet, int, dict[int, str]] = (Sheet.TABLE, 0, {})
    for sheet in Sheet:
        known = columns_of(sheet)
        for number, cells in islice(grid.rows.items(), FIRST_ROWS):
            if not _FEWEST <= len(cells) <= MOST_COLUMNS:
                continue
            named = heading_keys({place: cell.words for place, cell in cells.items()}, known)
            keys = {place: key for place, key in named.items() if key}
            if len(set(keys.values())) >= max(_FEWEST, len(best[2]) + 1):
                best = (sheet, number, keys)
    return best


def heads_of(grid: Grid, row: int) -> Mapping[int, Cell]:
    """What stands above the body. A heading merged over several rows stands in the first of them."""
    heads = dict(grid.rows.get(row, {}))
    for merged in grid.merged:
        if merged.top < row <= merged.bottom and (cell := grid.rows.get(merged.top, {}).get(merged.left)):
            heads.setdefault(merged.left, cell)
    return heads


# inside


def _has_one_for_the_task(parts: Parts, sheet: Sheet, keys: Collection[str]) -> bool:
    """A form whose only column for the task was sent out with the words of the measures."""
    named = [column_name(sheet, key) in parts.index.names for key in ("task", "measure")]
    return named == [False, True] and "measure" not in keys


def _take_named(
    result: Columns,
    heads: Mapping[int, Cell],
    keys: Mapping[int, str],
    column: Column,
    known: Iterable[Column],
    number: int,
) -> None:
    words, stands = heads[number].words if number in heads else "", keys.get(number, "")
    is_elsewhere = any(key == column.key for place, key in keys.items() if place != number)
    if stands == column.key:
        fit = Fit.SAME
    elif stands or is_elsewhere:
        fit = Fit.OTHER
    else:
        fit = Fit.SAME if len(words) <= LONGEST_HEADING and _means(words, column, known) else Fit.REWORDED
    result.places[column.key], result.found[column.key] = number, ReturnedColumn(heading=words, fit=fit)


def _means(words: str, column: Column, known: Iterable[Column]) -> bool:
    """Whether other words for a heading, 我处进展, still say which column it is, and no other one better."""
    own = _likeness(words, column)
    return own > 1 and all(_likeness(words, other) <= own for other in known)


def _likeness(words: str, column: Column) -> int:
    """How many characters in a row a heading has in common with a column's names, common words left out."""
    text = plain_heading(words)
    found = 0
    for name in map(plain_heading, (column.heading, *column.names)):
        pieces = {name[start:end] for start in range(len(name)) for end in range(start + 2, len(name) + 1)}
        found = max([found, *(len(piece) for piece in pieces - _COMMON if piece in text)])
    return found


_COMMON = frozenset({"情况", "工作", "措施", "内容", "任务", "单位", "时间", "目标"})


def _take_by_heading(result: Columns, heads: Mapping[int, Cell], keys: Mapping[int, str], column: Column) -> None:
    taken = set(result.places.values())
    places = [number for number, key in keys.items() if key == column.key and number not in taken]
    if places:
        fit = Fit.SAME if len(places) == 1 else Fit.OTHER
        result.places[column.key] = places[0]
        result.found[column.key] = ReturnedColumn(heading=heads[places[0]].words, fit=fit)


def _note_addresses(result: Columns, row: int) -> None:
    for key, found in result.found.items():
        address = f"{column_letters(result.places[key])}{row}"
        result.found[key] = ReturnedColumn(heading=one_line(found.heading), fit=found.fit, address=address)
