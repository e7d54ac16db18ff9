"""A TrueType font read only as far as a page needs it: which glyph, how wide, and a subset of its outlines."""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cached_property
from mmap import mmap
from pathlib import Path

_USE, _RESTRICTED = 0xF, 0x2
_FULL, _BASIC = ((3, 10), (0, 6), (0, 4)), ((3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
_KEPT = ("cvt ", "fpgm", "prep")
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x1, 0x8, 0x20, 0x40, 0x80


class FontError(Exception):
    """A file is no TrueType font that can be embedded. Carries the reason."""


class TrueType:
    """One font of a file or a collection. Raises FontError for other formats and PostScript outlines."""

    def __init__(self, data: bytes | mmap, number: int = 0) -> None:
        self._data = data
        try:
            self._tables = self._directory(number)
            self.units: int = self._short(self._at("head") + 18)
            self._long_places = self._short(self._at("head") + 50) == 1
            self._wide = self._short(self._at("hhea") + 34)
            self.glyphs = self._short(self._at("maxp") + 4)
            self.name = self._names.get(6, "font")
        except (struct.error, IndexError, UnicodeDecodeError) as error:
            raise FontError("文件不完整") from error

    @classmethod
    def read(cls, file: Path, number: int = 0) -> TrueType:
        """Raises FontError and OSError."""
        return cls(file.read_bytes(), number)

    @property
    def names(self) -> frozenset[str]:
        """Family, full and PostScript names, in every language the font has them in."""
        return frozenset(self._all_names)

    @property
    def may_be_embedded(self) -> bool:
        """Its maker does not forbid it: OS/2, fsType."""
        if "OS/2" not in self._tables:
            return True
        return self._short(self._at("OS/2") + 8) & _USE != _RESTRICTED

    @property
    def box(self) -> tuple[int, ...]:
        """What all glyphs together take, in thousandths."""
        return tuple(self._thousandths(n) for n in struct.unpack_from(">4h", self._data, self._at("head") + 36))

    @property
    def rises(self) -> tuple[int, int]:
        """Ascent and descent, in thousandths."""
        up, down = struct.unpack_from(">2h", self._data, self._at("hhea") + 4)
        return self._thousandths(up), self._thousandths(down)

    def glyph(self, character: int) -> int:
        """0 where the font does not have it."""
        return self._lookup(character)

    def width(self, glyph: int) -> float:
        """In thousandths of the size."""
        place = self._at("hmtx") + 4 * min(glyph, self._wide - 1)
        return self._short(place) * 1000 / self.units

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """A font of these glyphs in this order, glyph 0 before them and parts of composed ones behind."""
        order = [0, *glyphs]
        outlines = _Outlines(order, self._outline)
        count = len(outlines.order)
        header = bytearray(self._table("head"))
        struct.pack_into(">I", header, 8, 0)
        struct.pack_into(">h", header, 50, 1)
        across = bytearray(self._table("hhea"))
        struct.pack_into(">H", across, 34, count)
        most = bytearray(self._table("maxp"))
        struct.pack_into(">H", most, 4, count)
        tables = {
            "head": bytes(header),
            "hhea": bytes(across),
            "maxp": bytes(most),
            "hmtx": b"".join(self._metrics(glyph) for glyph in outlines.order),
            "loca": outlines.places,
            "glyf": outlines.data,
            **{name: self._table(name) for name in _KEPT if name in self._tables},
        }
        return _assembled(tables)

    def _thousandths(self, units: int) -> int:
        return round(units * 1000 / self.units)

    def _directory(self, number: int) -> dict[str, tuple[int, int]]:
        start = 0
        if self._data[:4] == b"ttcf":
            (count,) = struct.unpack_from(">I", self._data, 8)
            if number >= count:
                raise FontError("字体集里没有这一款")
            (start,) = struct.unpack_from(">I", self._data, 12 + 4 * number)
        kind = self._data[start : start + 4]
        if kind == b"OTTO":
            raise FontError("是 PostScript 轮廓的字体，不能嵌入")
        if kind not in (b"\x00\x01\x00\x00", b"true"):
            raise FontError("不是 TrueType 字体")
        tables = {}
        for index in range(self._short(start + 4)):
            tag, _, place, length = struct.unpack_from(">4sIII", self._data, start + 12 + 16 * index)
            tables[tag.decode("latin-1")] = (place, length)
        return tables

    def _at(self, table: str) -> int:
        if table not in self._tables:
            raise FontError(f"缺少{table}表")
        return self._tables[table][0]

    def _table(self, name: str) -> bytes:
        place, length = self._tables[name]
        return self._data[place : place + length]

    def _short(self, place: int) -> int:
        return int.from_bytes(self._data[place : place + 2], "big")

    def _metrics(self, glyph: int) -> bytes:
        start = self._at("hmtx")
        if glyph < self._wide:
            return self._data[start + 4 * glyph : start + 4 * glyph + 4]
        bearing = start + 4 * self._wide + 2 * (glyph - self._wide)
        last = start + 4 * (self._wide - 1)
        return self._data[last : last + 2] + self._data[bearing : bearing + 2]

    def _outline(self, glyph: int) -> bytes:
        places = self._at("loca")
        if self._long_places:
            start, end = struct.unpack_from(">2I", self._data, places + 4 * glyph)
        else:
            start, end = (2 * place for place in struct.unpack_from(">2H", self._data, places + 2 * glyph))
        outlines = self._at("glyf")
        return self._data[outlines + start : outlines + end]

    @cached_property
    def _lookup(self) -> Callable[[int], int]:
        start = self._at("cmap")
        found = {}
        for index in range(self._short(start + 2)):
            platform, encoding, place = struct.unpack_from(">HHI", self._data, start + 4 + 8 * index)
            found[platform, encoding] = start + place
        for wanted, number, reader in ((_FULL, 12, _segments_of_12), (_BASIC, 4, _segments_of_4)):
            for key in wanted:
                if key in found and self._short(found[key]) == number:
                    return reader(self._data, found[key])
        raise FontError("没有 Unicode 字符表")

    @cached_property
    def _all_names(self) -> set[str]:
        return {name for _, name in self._records()}

    @cached_property
    def _names(self) -> dict[int, str]:
        return dict(self._records())

    def _records(self) -> list[tuple[int, str]]:
        start = self._at("name")
        _, count, strings = struct.unpack_from(">3H", self._data, start)
        records = []
        for index in range(count):
            platform, encoding, _, kind, length, place = struct.unpack_from(">6H", self._data, start + 6 + 12 * index)
            if kind in (1, 4, 6, 16):
                raw = self._data[start + strings + place : start + strings + place + length]
                records.append((kind, _decoded(raw, platform, encoding)))
        return records


def _decoded(raw: bytes, platform: int, encoding: int) -> str:
    if platform in (0, 3):
        return raw.decode("gbk" if (platform, encoding) == (3, 3) else "utf-16-be", "replace").strip("\0")
    return raw.decode("mac-roman", "replace")


def _longs(data: bytes | mmap, place: int, count: int) -> array[int]:
    return _numbers("I", data[place : place + 4 * count])


def _shorts(data: bytes | mmap, place: int, count: int) -> array[int]:
    return _numbers("H", data[place : place + 2 * count])


def _numbers(kind: str, data: bytes) -> array[int]:
    """Numbers as a font has them, the larger part first."""
    values = array(kind)
    values.frombytes(data)
    if sys.byteorder == "little":
        values.byteswap()
    return values


def _segments_of_12(data: bytes | mmap, place: int) -> Callable[[int], int]:
    (count,) = struct.unpack_from(">I", data, place + 12)
    groups = _longs(data, place + 16, 3 * count)
    firsts, lasts, glyphs = groups[0::3], groups[1::3], groups[2::3]

    def lookup(character: int) -> int:
        at = bisect_left(lasts, character)
        return glyphs[at] + character - firsts[at] if at < count and firsts[at] <= character else 0

    return lookup


def _segments_of_4(data: bytes | mmap, place: int) -> Callable[[int], int]:
    count = int.from_bytes(data[place + 6 : place + 8], "big") // 2
    lasts = _shorts(data, place + 14, count)
    firsts = _shorts(data, place + 16 + 2 * count, count)
    deltas = _shorts(data, place + 16 + 4 * count, count)
    offsets_at = place + 16 + 6 * count
    offsets = _shorts(data, offsets_at, count)

    def lookup(character: int) -> int:
        at = bisect_left(lasts, character)
        if at >= count or firsts[at] > character:
            return 0
        if offsets[at] == 0:
            return (character + deltas[at]) & 0xFFFF
        where = offsets_at + 2 * at + offsets[at] + 2 * (character - firsts[at])
        glyph = int.from_bytes(data[where : where + 2], "big")
        return (glyph + deltas[at]) & 0xFFFF if glyph else 0

    return lookup


class _Outlines:
    """The outlines of glyphs, with the parts of those that are composed, renumbered."""

    def __init__(self, order: Sequence[int], outline: Callable[[int], bytes]) -> None:
        self.order = list(order)
        self._numbers: dict[int, int] = {}
        for number, glyph in enumerate(self.order):
            self._numbers.setdefault(glyph, number)
        pieces: list[bytes] = []
        places = [0]
        for glyph in self.order:  # which grows while it is read
            piece = self._renumbered(outline(glyph))
            pieces.append(piece + b"\0" * (-len(piece) % 4))
            places.append(places[-1] + len(pieces[-1]))
        self.data = b"".join(pieces)
        self.places = struct.pack(f">{len(places)}I", *places)

    def _renumbered(self, piece: bytes) -> bytes:
        if len(piece) < 10 or piece[0] < 0x80:  # no composed glyph: it counts contours
            return piece
        changed = bytearray(piece)
        place, flags = 10, _MORE
        while flags & _MORE:
            flags, part = struct.unpack_from(">2H", piece, place)
            if part not in self._numbers:
                self._numbers[part] = len(self.order)
                self.order.append(part)
            struct.pack_into(">H", changed, place + 2, self._numbers[part])
            place += 4 + (4 if flags & _WORDS else 2)
            place += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
        return bytes(changed)


def _assembled(tables: dict[str, bytes]) -> bytes:
    """A font file of these tables, with its sums."""
    count = len(tables)
    power = count.bit_length() - 1
    place = 12 + 16 * count
    directory = struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    pieces, total, adjustment = [], 0, 0
    for name in sorted(tables):
        piece = tables[name] + b"\0" * (-len(tables[name]) % 4)
        summed = _sum(piece)
        directory += struct.pack(">4sIII", name.encode("latin-1"), summed, place, len(tables[name]))
        adjustment = place + 8 if name == "head" else adjustment
        pieces.append(piece)
        total += summed
        place += len(piece)
    font = bytearray(directory + b"".join(pieces))
    struct.pack_into(">I", font, adjustment, (0xB1B0AFBA - total - _sum(directory)) & 0xFFFFFFFF)
    return bytes(font)


def _sum(padded: bytes) -> int:
    return sum(_longs(padded, 0, len(padded) // 4)) & 0xFFFFFFFF
