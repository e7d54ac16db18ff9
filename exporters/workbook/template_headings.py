"""The row of headings in an office's own form, and which of our columns they name."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from exporters.errors import ExportError
from exporters.workbook.columns import heads_of
from exporters.workbook.grid import Grid
from exporters.workbook.heading_claims import heading_key, heading_keys, is_loose
from exporters.workbook.heading_tiers import columns_in, tiers_of
from exporters.workbook.heading_years import is_of_another_year
from exporters.workbook.layout import ROW, Column, table_columns
from exporters.workbook.meant_columns import meant, no_headings, short_heading
from models.sentence import Sentence, joined, sentence
from models.workspace.judged import shortened

_FEWEST = 4  # headings that make a row a row of headings
_FIRST_ROWS = 30
_KNOWN = tuple(column for column in table_columns("", "") if column.key != ROW)


class Headings(NamedTuple):
    """The row of a sheet with the most headings we know, also those merged from above, and what they are."""

    title: str
    row: int
    columns: dict[int, Column]


def headings_of(file: str, grids: Mapping[str, Grid], year: int) -> Headings:
    """Those of the sheet that is the form. Raises ExportError where nothing looks like a row of headings."""
    found = [_headings(title, grid, year) for title, grid in grids.items()]
    best = max(found, key=lambda one: len(one.columns), default=Headings("", 0, {}))
    keys = {column.key for column in best.columns.values()}
    if len(best.columns) >= _FEWEST and keys & {"measure", "task"}:
        return best
    raise ExportError(no_headings(file, grids.get(best.title), best.row, best.columns, _FEWEST))


def known_columns(headings: Mapping[int, str], year: int = 0) -> dict[int, Column]:
    """Which of our columns headings name, each once. `year` is the plan's."""
    by_key = {column.key: column for column in _KNOWN}
    keys: dict[str, int] = {}
    for place, key in heading_keys(headings, _KNOWN, year).items():
        if key:
            keys.setdefault(key, place)
    if "measure" not in keys and "task" in keys:  # of ten measures the name of the task says ten times the same
        keys["measure"] = keys.pop("task")
    return {place: by_key[key] for key, place in keys.items()}


def without_progress(columns: Mapping[int, Column]) -> Iterator[Sentence]:
    """Said before all else: what units write in such a form is taken in nowhere."""
    if all(column.key != "progress" for column in columns.values()):
        yield sentence(
            "请注意：表样里没有一栏认作“进展情况”，单位写的进展一条也收不进来。"
            "写进展的那一栏，请在表样上改名为“进展情况”再下发。"
        )


def remarks_on_headings(
    headings: Mapping[int, str], columns: Mapping[int, Column], year: int = 0, quarterly: Collection[int] = ()
) -> Iterator[Sentence]:
    """What somebody should know before such forms go out. `year` is the plan's, `quarterly` are the columns of which
    one is ours at each issue."""
    for place, column in columns.items():
        yield from _read_as(shortened(headings[place], 20), column)
    unknown = [words for place, words in headings.items() if place not in (*columns, *quarterly) and words.strip()]
    if others := [shortened(words, 20) for words in unknown]:
        yield sentence("“{headings}”栏是表样自带的，照样发出，整栏空着，填了程序不收。", headings=joined("”“", others))
    yield from meant((words for words in unknown if not is_of_another_year(words, year)), columns)


def _read_as(words: str, column: Column) -> Iterator[Sentence]:
    """Where a heading is taken for a column that it need not mean."""
    if column.key == "measure" and heading_key(words, _KNOWN) == "task":
        yield sentence("“{heading}”栏印的是举措原文，不印任务名称。", heading=words)
    elif is_loose(words, column):
        like = short_heading(column)
        yield sentence("“{heading}”栏当作“{like}”栏用；不是的，请在表样上改栏名。", heading=words, like=like)


def _headings(title: str, grid: Grid, year: int) -> Headings:
    best = Headings(title, 0, {})
    for number in grid.rows:
        if number > _FIRST_ROWS:
            break
        first, last = tiers_of(grid, number)
        heads = {place: cell.words for place, cell in heads_of(grid, number).items()}
        found = known_columns(columns_in(grid, first, last) if number == last > first else heads, year)
        if len(found) > len(best.columns):
            best = Headings(title, number, found)
    return best
