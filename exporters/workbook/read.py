"""What a file that came home says. It decides nothing."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from exporters.workbook.grid import Grid, column_number, read_grid
from exporters.workbook.layout import (
    HEAD,
    ROW,
    Column,
    Sheet,
    column_name,
    foot_names,
    head_name,
    table_columns,
    target_columns,
)
from exporters.workbook.limits import MOST_COPIES, MOST_JUDGED
from exporters.workbook.package import Package
from exporters.workbook.parts import Parts, read_parts
from exporters.workbook.stamp import Stamp, StampError, is_stamp, read_stamp
from exporters.workbook.words import one_line
from models.workspace.returned import AddedRow, Place, ReturnedCell, ReturnedFile

_NOT_OURS = (
    "不是下发的任务分解表，或者隐藏的标识被删掉了，认不出各行是哪一条（总表和自己另做的表不能回收）。"
    "请在下发的原表上填写。"
)
_LONGEST_HEADING = 100  # characters; a row of headings may be anything's


@dataclass(slots=True)
class _Found:
    """What the sheets of one handout hold together."""

    stamp: Stamp
    cells: list[ReturnedCell] = field(default_factory=list)
    rows: set[tuple[str, str]] = field(default_factory=set)
    columns: set[tuple[str, str]] = field(default_factory=set)
    titles: dict[str, str] = field(default_factory=dict)
    added: list[AddedRow] = field(default_factory=list)
    head: dict[str, str] = field(default_factory=dict)


def read_workbook(name: str, data: bytes) -> tuple[ReturnedFile, ...]:
    """Each handout the file holds sheets of: one, unless somebody put several together.

    Raises ReadError with one sentence where it holds none.
    """
    package = Package(name, data)
    parts = read_parts(package)
    found: dict[str, _Found] = {}
    for title in parts.sheets:
        grid = read_grid(package, parts, title)
        for row, column, stamp in _stamps(package, grid):
            known = found.setdefault(stamp.handout, _Found(stamp))
            _read_sheet(known, parts, grid, Sheet(stamp.sheet), row, column)
    if not found:
        raise package.refused(_NOT_OURS)
    if any(not handout for handout in found):
        raise package.refused("是样表，没有记入台账，不能回收。请用正式下发的表填写。")
    for one in found.values():
        _refuse_crowds(package, one)
    checksum = hashlib.sha256(data).hexdigest()
    return tuple(_file(name, checksum, one) for one in found.values())


def _stamps(package: Package, grid: Grid) -> Iterator[tuple[int, int, Stamp]]:
    """Where a sheet that comes back is stamped: the heading of its hidden column."""
    for row, column, cell in grid.cells():
        if not is_stamp(cell.words):
            continue
        try:
            stamp = read_stamp(cell.words)
        except StampError as error:
            raise package.refused(f"：{error}") from error
        if stamp.sheet in set(Sheet):
            yield row, column, stamp
            return


def _read_sheet(found: _Found, parts: Parts, grid: Grid, sheet: Sheet, heading_row: int, ids: int) -> None:
    columns = _columns(parts, grid, sheet, heading_row, ids)
    foot = _foot(parts, grid, sheet)
    above = ""
    found.columns.update((sheet.value, key) for key in columns)
    title = one_line(grid.title)
    found.titles.setdefault(sheet.value, title)
    for number, cells in grid.rows.items():
        if number <= heading_row:
            continue
        row = one_line(cells[ids].words) if ids in cells else ""
        if row:
            above = row
            found.rows.add((sheet.value, row))
            found.cells.extend(
                ReturnedCell(
                    place=Place(sheet.value, row, key),
                    title=title,
                    address=cells[column].address,
                    words=cells[column].words,
                    fault=cells[column].fault,
                )
                for key, column in columns.items()
                if column in cells
            )
            continue
        words = tuple((key, cells[column].words) for key, column in columns.items() if column in cells)
        if words and number not in foot:
            first = next(iter(cells.values())).address
            found.added.append(AddedRow(title=title, address=first, above=above, words=words))
    found.head |= _head(parts, grid)


def _refuse_crowds(package: Package, found: _Found) -> None:
    """Whatever is read here is judged, and rows of one identifier are set against one another."""
    if len(found.cells) + len(found.added) > MOST_JUDGED:
        raise package.refused("里面的行太多，不像是填报的表，没有读。名单和明细请另存一份，不要接在表的下面。")
    place, copies = Counter(cell.place for cell in found.cells).most_common(1)[0] if found.cells else (None, 0)
    if place and copies > MOST_COPIES:
        raise package.refused(
            f"里面编号为“{place.row}”的行有{copies}行，分不清以哪一行为准，没有读。请在原表上填写，不要整行复制。"
        )


def _columns(parts: Parts, grid: Grid, sheet: Sheet, heading_row: int, ids: int) -> dict[str, int]:
    """Where each column stands now: by its name, else by its heading."""
    known = [column for column in _layout(sheet) if column.key != ROW]
    found: dict[str, int] = {}
    for column in known:
        place = parts.index.names.get(column_name(sheet, column.key))
        if place and place[0] == grid.title and place[1] == heading_row:
            found[column.key] = column_number(place[2])
    taken = set(found.values()) | {ids}
    for number, cell in grid.rows.get(heading_row, {}).items():
        key = heading_key(cell.words, known)
        if key and key not in found and number not in taken:
            found[key] = number
    return found


def _foot(parts: Parts, grid: Grid, sheet: Sheet) -> range:
    """The rows of notes and signatures below the body."""
    places = [parts.index.names.get(name) for name in foot_names(sheet)]
    rows = [place[1] for place in places if place and place[0] == grid.title]
    return range(rows[0], rows[1] + 1) if len(rows) == 2 else range(0)


def heading_key(words: str, columns: Iterable[Column]) -> str:
    """Which column a heading names, by any of the names that offices give it; empty for none."""
    if len(words) > _LONGEST_HEADING:
        return ""
    plain = _plain(words)
    return next((column.key for column in columns if plain in _plain_names(column.heading, column.names)), "")


@cache
def _plain_names(heading: str, others: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_plain(name) for name in (heading, *others))


def _layout(sheet: Sheet) -> tuple[Column, ...]:
    return table_columns("", "") if sheet is Sheet.TABLE else target_columns("", "")


def _plain(words: str) -> str:
    """Without years, widths and what stands in brackets: 2016年基础 and 上年基础 are one heading."""
    text = "".join(unicodedata.normalize("NFKC", words).split()).partition("(")[0]
    return text.lstrip("0123456789").removeprefix("年").removeprefix("上年").removeprefix("本年")


def _head(parts: Parts, grid: Grid) -> Mapping[str, str]:
    found = {}
    for key in HEAD:
        place = parts.index.names.get(head_name(key))
        if place and place[0] == grid.title:
            cell = grid.rows.get(place[1], {}).get(column_number(place[2]))
            found[key] = one_line(cell.words) if cell else ""
    return found


def _file(name: str, checksum: str, found: _Found) -> ReturnedFile:
    stamp = found.stamp
    return ReturnedFile(
        name=name,
        sha256=checksum,
        document=stamp.document,
        workspace=stamp.workspace,
        issue=stamp.issue,
        handout=stamp.handout,
        department=one_line(stamp.department),
        period=one_line(stamp.period),
        format=stamp.format,
        cells=tuple(found.cells),
        rows=frozenset(found.rows),
        columns=frozenset(found.columns),
        titles=found.titles,
        added=tuple(found.added),
        filled_by=found.head.get("filled_by", ""),
        checked_by=found.head.get("checked_by", ""),
        filled_on=found.head.get("filled_on", ""),
    )
