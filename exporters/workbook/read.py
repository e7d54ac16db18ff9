"""What a file that came home says. It decides nothing."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter

from exporters.errors import ReadError
from exporters.workbook.beside_cells import beside_cells
from exporters.workbook.body import Body
from exporters.workbook.columns import columns_of, find_columns, heading_row
from exporters.workbook.grid import Grid, read_grid
from exporters.workbook.head import signatures, words_of_head
from exporters.workbook.layout import HEAD, Sheet, column_name, foot_names
from exporters.workbook.limits import (
    FIRST_ROWS,
    MOST_COLUMNS,
    MOST_COPIES,
    MOST_JUDGED,
    MOST_ROWS,
    TooMuchError,
)
from exporters.workbook.package import Package
from exporters.workbook.parts import Parts, read_parts
from exporters.workbook.stamp import Stamp, StampError, is_stamp, read_stamp
from exporters.workbook.words import one_line
from models.sentence import sentence
from models.workspace.handouts import Own
from models.workspace.returned import (
    AddedRow,
    Beside,
    ExtraColumn,
    HeadWords,
    LostSheet,
    Merged,
    Place,
    ReturnedCell,
    ReturnedColumn,
    ReturnedFile,
)

_NOT_OURS = sentence(
    "不是下发的任务分解表，或者隐藏的标识被删掉了，认不出各行是哪一条（总表和自己另做的表不能回收）。"
    "请在下发的原表上填写。"
)
_TOO_MANY_ROWS = sentence("里面的行太多，不像是填报的表，没有读。名单和明细请另存一份，不要接在表的下面。")


@dataclass(slots=True)
class _Found:
    """What the sheets of one handout hold together."""

    stamp: Stamp
    cells: list[ReturnedCell] = field(default_factory=list)
    rows: set[tuple[str, str]] = field(default_factory=set)
    columns: dict[tuple[str, str], ReturnedColumn] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    added: list[AddedRow] = field(default_factory=list)
    extra: list[ExtraColumn] = field(default_factory=list)
    merged: dict[Place, Merged] = field(default_factory=dict)
    lost: list[LostSheet] = field(default_factory=list)
    head: list[HeadWords] = field(default_factory=list)
    filled_in: dict[str, str] = field(default_factory=dict)
    beside: list[Beside] = field(default_factory=list)


def read_workbook(name: str, data: bytes) -> tuple[ReturnedFile, ...]:
    """Each handout the file holds sheets of: one, unless somebody put several together.

    Raises ReadError with one sentence where it holds none.
    """
    package = Package(name, data)
    try:
        found = _found(package, read_parts(package))
    except TooMuchError as error:
        raise package.refused(str(error)) from None
    if not found:
        raise package.refused(_NOT_OURS)
    if any(not one.stamp.handout for one in found):
        raise package.refused(sentence("是样表，没有记入台账，不能回收。请用正式下发的表填写。"))
    checksum = hashlib.sha256(data).hexdigest()
    return tuple(_file(name, checksum, one) for one in found)


def says_of_itself(data: bytes) -> Own:
    """Of a workbook that goes out, as it will be read when it comes home: what its head says of unit and period, and
    what stands beside its cells."""
    try:
        files = read_workbook("", data)
    except ReadError:  # whoever takes it in is told why
        return Own()
    head = dict.fromkeys(said.words for file in files for said in file.head if said.words)
    return Own(tuple(head), tuple(str(one) for file in files for one in file.beside))


def _found(package: Package, parts: Parts) -> list[_Found]:
    """Raises ReadError, and TooMuchError with a sentence."""
    found: dict[str, _Found] = {}
    others: list[Grid] = []
    for title in parts.sheets:
        grid = read_grid(package, parts, title)
        stamps = list(_stamps(package, grid))
        for row, column, stamp in stamps:
            known = found.setdefault(stamp.handout, _Found(stamp))
            if stamp.sheet in set(Sheet):
                _read_sheet(known, parts, grid, Sheet(stamp.sheet), row, column)
        if not stamps:
            others.append(grid)
    for one in found.values():
        _refuse_copies(one)
    return _with_sheets(package, parts, found, others)


def _refuse_crowds(grid: Grid, heading_row: int) -> None:
    """Before a sheet of ours is gone through: each row is looked at, and each column beside ours."""
    if len(grid.rows[heading_row]) > MOST_COLUMNS:
        raise TooMuchError(sentence("栏目太多，不像是填报的表，没有读。请在下发的原表上填写。"))
    if sum(number > heading_row for number in grid.rows) > MOST_ROWS:
        raise TooMuchError(_TOO_MANY_ROWS)


def _refuse_copies(found: _Found) -> None:
    """Whatever is read is judged, and rows of one identifier are set against one another."""
    if len(found.cells) + len(found.added) > MOST_JUDGED:
        raise TooMuchError(_TOO_MANY_ROWS)
    place, copies = max(Counter(cell.place for cell in found.cells).items(), key=itemgetter(1), default=(None, 0))
    if place and copies > MOST_COPIES:
        raise TooMuchError(
            sentence(
                "里面编号为“{row}”的行有{copies}行，分不清以哪一行为准，没有读。请在原表上填写，不要整行复制。",
                row=place.row,
                copies=copies,
            )
        )


def _stamps(package: Package, grid: Grid) -> Iterator[tuple[int, int, Stamp]]:
    """Where a sheet is stamped: the heading of its hidden column, or a cell of the hidden lists."""
    for row, column, cell in grid.cells():
        if not is_stamp(cell.words):
            continue
        try:
            yield row, column, read_stamp(cell.words)
        except StampError as error:
            raise ReadError(sentence("“{file}”：{why}", file=package.name, why=str(error))) from error
        return


def _with_sheets(package: Package, parts: Parts, found: Mapping[str, _Found], others: list[Grid]) -> list[_Found]:
    """Those that hold sheets, or have lost them; a workbook of which only the lists are left is one too."""
    for lost in filter(None, (_lost(parts, grid) for grid in others) if found else ()):
        one = next((one for one in found.values() if lost.sheet not in one.titles), None)
        if one is not None:
            one.lost.append(lost)
    whole = [one for one in found.values() if one.titles or one.lost] or list(found.values())
    lost_titles = {lost.title for one in whole for lost in one.lost}
    for one in whole[:1]:
        one.beside.extend(beside_cells(package, [grid for grid in others if grid.caption not in lost_titles]))
    return whole


def _lost(parts: Parts, grid: Grid) -> LostSheet | None:
    """A sheet that looks like ours and carries no stamp: how many open cells of it are filled, as far as that
    can be known."""
    sheet, row, keys = heading_row(grid)
    if not row:
        named = {column_name(sheet, "number"): sheet for sheet in Sheet}
        places = {parts.index.names[name][0]: sheet for name, sheet in named.items() if name in parts.index.names}
        known = places.get(grid.title) or next((one for one in Sheet if one.caption == grid.title), None)
        return LostSheet(sheet=known.value, title=grid.caption, filled=0) if known else None
    open_ = {column.key for column in columns_of(sheet) if column.kind.is_open}
    at = {place for place, key in keys.items() if key in open_}
    filled = sum(place in at for number, cells in grid.rows.items() if number > row for place in cells)
    return LostSheet(sheet=sheet.value, title=grid.caption, filled=filled)


def _read_sheet(found: _Found, parts: Parts, grid: Grid, sheet: Sheet, row: int, ids: int) -> None:
    _refuse_crowds(grid, row)
    rows = {number: one_line(cells[ids].words) for number, cells in grid.rows.items() if number > row and ids in cells}
    rows = {number: own for number, own in rows.items() if own}
    body = Body(grid, sheet, find_columns(parts, grid, sheet, row, ids, found.stamp.year), rows)
    found.columns.update(((sheet.value, key), column) for key, column in body.columns.found.items())
    found.titles.setdefault(sheet.value, grid.caption)
    found.rows.update((sheet.value, own) for own in rows.values())
    found.cells.extend(body.cells())
    foot = _foot(parts, grid, sheet)
    found.added.extend(body.added(row, foot))
    found.extra.extend(body.extra())
    found.merged.update(body.merged())
    found.head.extend(words_of_head(parts, grid, row))
    if sheet is Sheet.TABLE:
        signed = signatures(parts, grid, row, [number for number in foot if number not in rows][:FIRST_ROWS])
        found.filled_in |= {key: words for key, words in signed.items() if words or key not in found.filled_in}


def _foot(parts: Parts, grid: Grid, sheet: Sheet) -> range:
    """The rows of notes and signatures below the body."""
    rows = [place[0] for name in foot_names(sheet) if (place := parts.place(grid.title, name))]
    return range(rows[0], rows[1] + 1) if len(rows) == 2 else range(0)


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
        columns=found.columns,
        titles=found.titles,
        added=tuple(found.added),
        extra=tuple(found.extra),
        merged=found.merged,
        lost=tuple(found.lost),
        head=tuple(found.head),
        filled_by=found.filled_in.get("filled_by", ""),
        checked_by=found.filled_in.get("checked_by", ""),
        filled_on=found.filled_in.get("filled_on", ""),
        unsignable=_unsignable(found),
        beside=tuple(found.beside),
    )


def _unsignable(found: _Found) -> tuple[str, ...]:
    """What a table has no place for any more; a workbook without the table says nothing."""
    is_there = Sheet.TABLE.value in found.titles
    return tuple(label for key, label in HEAD.items() if is_there and key not in found.filled_in)
