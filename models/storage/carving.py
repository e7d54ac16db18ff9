"""Rows read from a damaged SQLite file page by page, without SQLite, which stops at the first fault.

The format is described at https://www.sqlite.org/fileformat2.html. Rows live on pages of three
kinds; a page that can no longer be reached from the schema still tells its kind and gives its rows.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from models.storage.rows import Column, Row

_MAGIC = b"SQLite format 3\0"
_FILE_HEADER = 100
_USUAL_PAGE = 4096


class PageKind(IntEnum):
    """The kinds of page that hold rows. Tables without rowid live in indexes."""

    INDEX_INNER = 0x02
    INDEX_LEAF = 0x0A
    TABLE_LEAF = 0x0D


@dataclass(frozen=True, slots=True)
class CarvedRow:
    """A row of some table. Which one, its shape tells. `rowid` is that of a table that has such."""

    in_index: bool
    rowid: int
    columns: Row


def carve(data: bytes) -> Iterator[CarvedRow]:
    """All rows on pages that still read as pages. Broken characters come as U+FFFD."""
    size = _page_size(data)
    for start in range(0, len(data), size):
        yield from _rows_on_page(data, start, size)


def is_cut_off(data: bytes) -> bool:
    """Whether a file is shorter than its head says."""
    return data.startswith(_MAGIC) and int.from_bytes(data[28:32], "big") * _page_size(data) > len(data)


def _page_size(data: bytes) -> int:
    size = int.from_bytes(data[16:18], "big")
    size = 1 << 16 if size == 1 else size
    trusted = data.startswith(_MAGIC) and size >= 512 and size & (size - 1) == 0
    return size if trusted else _USUAL_PAGE


def _rows_on_page(data: bytes, start: int, size: int) -> Iterator[CarvedRow]:
    page = data[start : start + size]
    header = _FILE_HEADER if start == 0 else 0
    if len(page) <= header + 12 or page[header] not in set(PageKind):
        return
    kind = PageKind(page[header])
    pointers = header + (12 if kind is PageKind.INDEX_INNER else 8)
    (cells,) = struct.unpack_from(">H", page, header + 3)
    for number in range(cells):
        try:
            (cell,) = struct.unpack_from(">H", page, pointers + 2 * number)
            yield _row(data, page, cell, kind, size)
        except (ValueError, IndexError, struct.error):
            continue  # a row that is no row any more


def _row(data: bytes, page: bytes, at: int, kind: PageKind, size: int) -> CarvedRow:
    if kind is PageKind.INDEX_INNER:
        at += 4
    length, at = _varint(page, at)
    rowid, at = _varint(page, at) if kind is PageKind.TABLE_LEAF else (0, at)
    payload = _payload(data, page, at, length, _kept_on_page(length, kind, size), size)
    return CarvedRow(kind is not PageKind.TABLE_LEAF, rowid, _columns(payload))


def _kept_on_page(length: int, kind: PageKind, size: int) -> int:
    """How much of a row lies on its page; the rest lies on a chain of others."""
    most = size - 35 if kind is PageKind.TABLE_LEAF else (size - 12) * 64 // 255 - 23
    if length <= most:
        return length
    least = (size - 12) * 32 // 255 - 23
    kept = least + (length - least) % (size - 4)
    return kept if kept <= most else least


def _payload(data: bytes, page: bytes, at: int, length: int, kept: int, size: int) -> bytes:
    if length > len(data):
        raise ValueError("longer than the file")
    parts = [page[at : at + kept]]
    missing = length - len(parts[0])
    follows = int.from_bytes(page[at + kept : at + kept + 4], "big") if length > kept else 0
    while missing > 0:
        start = (follows - 1) * size
        if follows < 2 or start + 4 > len(data):
            raise ValueError("the chain of pages breaks off")
        part = data[start + 4 : start + 4 + min(missing, size - 4)]
        if not part:
            raise ValueError("the chain of pages breaks off")
        parts.append(part)
        missing -= len(part)
        follows = int.from_bytes(data[start : start + 4], "big")
    return b"".join(parts)


def _columns(payload: bytes) -> Row:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    columns: list[Column] = []
    for kind in kinds:
        length = _LENGTHS[kind] if kind < len(_LENGTHS) else (kind - 12) // 2
        columns.append(_column(kind, payload[at : at + length], length))
        at += length
    if at != len(payload):
        raise ValueError("the row has another length than it says")
    return tuple(columns)


_LENGTHS = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


def _column(kind: int, content: bytes, length: int) -> Column:
    if len(content) != length or kind in (10, 11):
        raise ValueError("the row breaks off")
    if kind >= 12:
        return content.decode(errors="replace") if kind % 2 else content
    match kind:
        case 0:
            return None
        case 7:
            return float(struct.unpack(">d", content)[0])
        case 8 | 9:
            return kind - 8
    return int.from_bytes(content, "big", signed=True)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for count in range(8):
        byte = data[at + count]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    return value << 8 | data[at + 8], at + 9
