"""What was sent, what came back, what stands now: three ways, cell by cell. Decides nothing for anybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import isclose

from models.workspace.entries import EntryError, Fields, clean_text
from models.workspace.entry_cells import EntryCell, fields_of_cell
from models.workspace.filings import CURRENT
from models.workspace.filled_words import filled_words
from models.workspace.judged import Judged, Outcome, Return, shortened, value_of
from models.workspace.register import in_conflict
from models.workspace.returned import AddedRow, Place, ReturnedCell, SentCell
from models.workspace.snapshot import Snapshot
from models.workspace.values import Key, plain_value

_FIFTEEN_DIGITS = 1e-14  # of a number: by so much they may miss it, rounded twice


def judge(now: Snapshot, returns: Sequence[Return], clear: str) -> list[Judged]:
    """Everything there is to say, file by file in the order of the sheets. `clear` is the mark that clears."""
    found = [judged for one in returns for judged in _file(now, one, clear)]
    return _against_each_other(found)


# one file


def _file(now: Snapshot, one: Return, clear: str) -> Iterator[Judged]:
    said = {cell.place for cell in one.file.cells}
    yield from _unknown(one)
    for cell in (*one.file.cells, *_emptied(one, said)):
        sent = one.sent.get(cell.place)
        if sent is not None and sent.entry is not None:
            yield _open_cell(now, one, cell, sent, sent.entry, clear)
        elif sent is not None and one.compares_locked and _plain(cell.words) != _plain(sent.words):
            yield from _altered(one, cell, sent)
    yield from _missing(one)
    yield from (_added(one, row) for row in one.file.added)


def _unknown(one: Return) -> Iterator[Judged]:
    """A line for each row we never sent."""
    rows = {(place.sheet, place.row) for place in one.sent}
    first = {(cell.place.sheet, cell.place.row): cell for cell in reversed(one.file.cells)}
    for row, cell in reversed(first.items()):
        if row not in rows:
            yield _row(one, cell, Outcome.UNKNOWN, f"下发的表里没有编号为“{cell.place.row}”的行，没有收。")


def _emptied(one: Return, said: set[Place]) -> Iterator[ReturnedCell]:
    """Cells that held something when they were sent and are blank now, in rows and columns that are still there."""
    for place, sent in one.sent.items():
        is_there = (place.sheet, place.row) in one.file.rows and (place.sheet, place.column) in one.file.columns
        if sent.words and is_there and place not in said:
            yield ReturnedCell(place=place, title=one.file.titles.get(place.sheet, ""), address="", words="")


def _altered(one: Return, cell: ReturnedCell, sent: SentCell) -> Iterator[Judged]:
    if cell.place.column not in _LOOSE:
        yield replace(
            _row(one, cell, Outcome.ALTERED, f"“{sent.heading}”是锁定的内容，报回时被改动，没有收。"),
            field=cell.place.column,
            sent=sent.words,
            returned=cell.words,
        )


_LOOSE = frozenset({"number", "lamp"})  # counted anew by whoever sorts; worked out for the day of sending


def _row(one: Return, cell: ReturnedCell, outcome: Outcome, reason: str) -> Judged:
    return Judged(
        file=one.file.name,
        handout=one.file.handout,
        title=cell.title,
        address=cell.address,
        place=cell.place,
        node=cell.place.row if outcome is Outcome.UNKNOWN else cell.place.node,
        outcome=outcome,
        reason=reason,
    )


def _missing(one: Return) -> Iterator[Judged]:
    """Rows and columns that were sent and are gone; what they held here stays."""
    sheets = one.file.sheets
    rows = {(place.sheet, place.row): place for place in one.sent if place.sheet in sheets}
    for row, place in rows.items():
        if row not in one.file.rows:
            yield _gone(one, Place(*row, ""), place.node, "下发的表里有这一行，报回时没有了；原来的内容不动。")
    columns = {(place.sheet, place.column): cell for place, cell in one.sent.items() if place.sheet in sheets}
    for (sheet, column), cell in columns.items():
        if cell.entry is not None and (sheet, column) not in one.file.columns:
            yield _gone(one, Place(sheet, "", column), "", f"“{cell.heading}”一栏报回时没有了；原来的内容不动。")


def _gone(one: Return, place: Place, node: str, reason: str) -> Judged:
    return Judged(
        file=one.file.name,
        handout=one.file.handout,
        title=one.file.titles.get(place.sheet, ""),
        place=place,
        node=node,
        outcome=Outcome.MISSING,
        reason=reason,
    )


def _added(one: Return, row: AddedRow) -> Judged:
    return Judged(
        file=one.file.name,
        handout=one.file.handout,
        title=row.title,
        address=row.address,
        node=row.above.partition("@")[0],
        returned="；".join(words for _, words in row.words),
        outcome=Outcome.NEW,
        reason="新增的行没有编号，不会成为任务；可以收作上一行所属条目的批注或节点。",
        added=row,
    )


# one open cell


def _open_cell(now: Snapshot, one: Return, cell: ReturnedCell, sent: SentCell, entry: EntryCell, clear: str) -> Judged:
    stands = filled_words(now, entry)
    words = cell.words.strip()
    judged = replace(
        _row(one, cell, Outcome.UNCHANGED, ""), field=entry.field, sent=sent.words, returned=words, now=stands
    )
    if cell.fault:
        return replace(judged, outcome=Outcome.REFUSED, reason=f"{cell.fault}。")
    if not words:
        return replace(judged, reason="空白不改原来的内容。" if sent.words else "")
    if _same(now, entry, words, sent.words):
        return judged
    try:
        fields = fields_of_cell(now, replace(entry, words="" if words == clear else words), "")
    except EntryError as error:
        return replace(judged, outcome=Outcome.REFUSED, reason=str(error))
    if one.left is not None and str(cell.place) not in one.left:
        return replace(judged, reason="这份文件已经回收过。")
    return _judged(now, one, judged, entry, fields, "" if words == clear else words)


def _judged(now: Snapshot, one: Return, judged: Judged, entry: EntryCell, fields: Fields, words: str) -> Judged:
    key = _key(fields, entry)
    apart = in_conflict(now.register.heads(key))
    if not apart and _same(now, entry, words, judged.now):
        return replace(judged, reason="现在已经是这个内容。")
    if apart or not _same(now, entry, judged.sent, judged.now):
        why = "这一栏有几个值待定" if apart else f"下发以后这里改过（现在是“{shortened(judged.now) or '空'}”）"
        return replace(
            judged, outcome=Outcome.CONFLICT, reason=f"{why}，请定用哪个。{one.warning}", fields=fields, key=key
        )
    return replace(judged, outcome=Outcome.TAKE, reason=one.warning, fields=fields, key=key)


def _key(fields: Fields, entry: EntryCell) -> Key:
    """The one field the cell is about, of those that taking it would set."""
    return next(key for key in fields if key[1] == entry.field)


def _same(now: Snapshot, entry: EntryCell, one: str, other: str) -> bool:
    read, beside = _read_as(now, entry, one), _read_as(now, entry, other)
    return read == beside or (_is_number(entry) and _one_number(read, beside))


def _is_number(entry: EntryCell) -> bool:
    return entry.field == "percent" or entry.field.startswith(CURRENT)


def _one_number(one: str, other: str) -> bool:
    """A workbook keeps fifteen digits: what a number has more went out and cannot come home."""
    try:
        return isclose(float(one), float(other), rel_tol=_FIFTEEN_DIGITS)
    except ValueError:
        return False


def _read_as(now: Snapshot, entry: EntryCell, words: str) -> str:
    """45, 45.0 and ４５% are one percentage, 达序时 and 达序时进度 one status."""
    if not words.strip():
        return ""
    if entry.field == "status":
        status = now.statuses.find(words)
        return status.name if status else words
    if _is_number(entry):
        try:
            fields = fields_of_cell(now, replace(entry, words=words), "")
        except EntryError:
            return words
        return plain_value(fields[_key(fields, entry)])
    return _plain(words)


def _plain(words: str) -> str:
    try:
        return clean_text(words)
    except EntryError:
        return words


# several files


def _against_each_other(found: Sequence[Judged]) -> list[Judged]:
    """Cells of several copies that ask for one field: equal ones are taken once, different ones conflict."""
    values: dict[Key, dict[str, list[str]]] = {}
    for one in found:
        if one.key:
            values.setdefault(one.key, {}).setdefault(value_of(one), []).append(one.file)
    seen: set[Key] = set()
    return [_beside(one, values, seen) for one in found]


def _beside(one: Judged, values: dict[Key, dict[str, list[str]]], seen: set[Key]) -> Judged:
    if one.key is None:
        return one
    said = values[one.key]
    if len(said) > 1:
        listed = "；".join(f"{'、'.join(dict.fromkeys(files))}：“{shortened(words)}”" for words, files in said.items())
        return replace(one, outcome=Outcome.CONFLICT, reason=f"报回的几处填得不一样，请定用哪个。{listed}")
    if one.key in seen:
        return replace(one, outcome=Outcome.UNCHANGED, reason="与另一处填的相同。", fields=None, key=None)
    seen.add(one.key)
    return one
