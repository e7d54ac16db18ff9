"""Columns of an office's own form that are not known: which of ours they may be, and what is said of a form of which
too few are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from exporters.workbook.columns import heads_of, looks_like
from exporters.workbook.grid import Grid
from exporters.workbook.heading_claims import heading_key
from exporters.workbook.layout import Column, table_columns
from models.sentence import Sentence, joined, sentence
from models.workspace.judged import shortened

_BRACKETS = re.compile("（.*?）")
_OF_TASKS = re.compile("任务")
_LONGEST = 20  # characters of a heading that are said
_MOST = 20  # headings that are named
_ROWS = 30  # in which headings are looked for
_FEWEST_CELLS = 3  # with words, in a row that may hold headings


def meant(unknown: Iterable[str], columns: Mapping[int, Column]) -> Iterator[Sentence]:
    """Of headings that are not known, those that may be one of ours that the form does not have. Other names of what
    it has are meant for that."""
    taken = {column.key for column in columns.values()}
    free = [column for column in table_columns("", "") if column.printed and column.key not in taken]
    for words in unknown:
        if heading_key(words, columns.values()) in taken:
            continue
        if like := looks_like(words, free) or _names_tasks(words, free):
            yield sentence(
                "“{heading}”如果就是“{like}”栏，请在表样上改成“{like}”。", heading=shortened(words, _LONGEST), like=like
            )


def no_headings(name: str, grid: Grid | None, row: int, columns: Mapping[int, Column], fewest: int) -> str:
    """Why a form cannot be used, and column by column what was made of it. `row` is the one with the most headings
    that are known, 0 where none are."""
    why = sentence(
        "样式“{file}”里找不到栏目行：至少要有“重点任务”或“具体内容”，并有{fewest}个认得的栏目。",
        file=name,
        fewest=fewest,
    )
    known = joined("、", (short_heading(column) for column in table_columns("", "") if column.printed))
    ours = sentence("认得的有：{known}，还有这些栏常见的别的叫法。", known=known)
    said: str = why
    for words in (*(_column_by_column(grid, row, columns) if grid else ()), ours):
        said = sentence("{first}\n{second}", first=said, second=words)
    return said


def short_heading(column: Column) -> str:
    """Without what stands in brackets."""
    return _BRACKETS.sub("", column.heading)


def _column_by_column(grid: Grid, row: int, columns: Mapping[int, Column]) -> Sequence[str]:
    """Which row was read, which of it is known, which is not, and which of that may be one of ours."""
    row = row or max(_candidates(grid), key=lambda number: len(grid.rows[number]), default=0)
    heads = {place: cell.words for place, cell in heads_of(grid, row).items() if cell.words.strip()}
    if not heads:
        return ()
    there = [words for place, words in sorted(heads.items()) if place in columns]
    unknown = [words for place, words in sorted(heads.items()) if place not in columns]
    said = [sentence("按第{row}行读栏目", row=row)]
    said += [sentence("认得“{headings}”", headings=_listed(there))] if there else [sentence("一栏也不认得")]
    said += [sentence("认不得“{headings}”", headings=_listed(unknown))] if unknown else []
    return (sentence("{said}。", said=joined("，", said)), *meant(unknown[:_MOST], columns))


def _candidates(grid: Grid) -> Iterator[int]:
    return (number for number, cells in grid.rows.items() if number <= _ROWS and len(cells) >= _FEWEST_CELLS)


def _listed(headings: Sequence[str]) -> Sentence:
    return joined("”“", (shortened(words, _LONGEST) for words in headings[:_MOST]))


def _names_tasks(words: str, free: Iterable[Column]) -> str:
    """任务事项, where no other heading is that of the tasks."""
    return next((column.heading for column in free if column.key == "task" and _OF_TASKS.search(words)), "")
