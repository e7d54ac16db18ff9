"""A file that claims to be a workbook, opened with care: a few parts by name, within limits.

Nothing in it is run, nothing is fetched, nothing is written.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO

from exporters.errors import ReadError
from exporters.workbook.kinds import AGAIN, what_else, which_package
from exporters.workbook.limits import LARGEST_DIRECTORY, LARGEST_SMALL_PART, MOST_PARTS, Left
from models.sentence import sentence

_CHUNK = 1 << 16
_BROKEN = sentence("文件不完整或已损坏，打不开。请重新发一份填好的原表。")
_TOO_LARGE = sentence("展开后太大，不像是填报的表，没有读。请在下发的原表上填写。")
_TOO_MANY_PARTS = sentence("里面的部分太多，不像是填报的表，没有读。请在下发的原表上填写。")
_END, _LONGEST_COMMENT = struct.Struct("<4s4H2LH"), 1 << 16
_END64, _LOCATOR64 = struct.Struct("<4sQ2H2L4Q"), struct.Struct("<4sLQL")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # of others a few bytes may unpack to gigabytes at once
_DAMAGED = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, RuntimeError, ValueError, OverflowError, OSError)


class Package:
    """The parts of a workbook. `left` is how much of it may still be read."""

    def __init__(self, name: str, data: bytes) -> None:
        """Raises ReadError with one sentence for whatever is no plain .xlsx."""
        self.name = name
        self.left = Left()
        self._refuse(what_else(name, data))
        self._refuse_crowds(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGED as error:
            raise self.refused(_BROKEN) from error
        if len(self._zip.infolist()) > MOST_PARTS:
            raise self.refused(_TOO_MANY_PARTS)
        self._parts = {_plain(info.filename): info for info in self._zip.infolist()}
        names = Counter(_plain(info.filename) for info in self._zip.infolist())
        self._twice = {name for name, times in names.items() if times > 1}
        self._refuse(which_package(self._parts))

    def _refuse(self, why: str) -> None:
        if why:
            raise self.refused(why)

    def refused(self, why: str) -> ReadError:
        """An error to be raised, whose sentence begins with the name of the file."""
        return ReadError(sentence("“{file}”{why}", file=self.name, why=why))

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._parts

    @property
    def names(self) -> list[str]:
        """Of all parts, as they are found by."""
        return list(self._parts)

    def chunks(self, part: str, largest: int = LARGEST_SMALL_PART) -> Iterator[bytes]:
        """The part, a piece at a time. Raises ReadError when it is missing, damaged or too large."""
        info = self._part(part)
        if info.file_size > min(largest, self.left.unpacked):
            raise self.refused(_TOO_LARGE)
        self.left.unpacked -= info.file_size  # it unpacks to that or less, else it is damaged
        try:
            with self._zip.open(info) as opened:
                yield from iter(lambda: opened.read(_CHUNK), b"")
        except _DAMAGED as error:
            raise self.refused(_BROKEN) from error

    def _part(self, part: str) -> zipfile.ZipInfo:
        info = self._parts.get(part.lower())
        if info is None:
            raise self.refused(sentence("缺少必要的部分，打不开。请重新发一份填好的原表。"))
        if part.lower() in self._twice:
            raise self.refused(sentence("里面有两个同名的部分，分不清该读哪个，没有读。{again}", again=AGAIN))
        if info.flag_bits & 1:
            raise self.refused(sentence("加了密码，打不开。请去掉密码再报。"))
        if info.compress_type not in _METHODS:
            raise self.refused(sentence("用了少见的压缩方法，没有读。{again}", again=AGAIN))
        return info

    def _refuse_crowds(self, data: bytes) -> None:
        """Before the directory is read: by its size, since of the number of parts it can say anything."""
        size = _directory_size(data)
        if size is None:
            raise self.refused(_BROKEN)
        if size > LARGEST_DIRECTORY:
            raise self.refused(_TOO_MANY_PARTS)


def _plain(name: str) -> str:
    """As parts are asked for."""
    return name.lstrip("/").lower()


def _directory_size(data: bytes) -> int | None:
    """The largest that zipfile may take it for: one end of the directory can stand before another."""
    ends = {len(data) - _END.size, data.rfind(b"PK\x05\x06", max(0, len(data) - _END.size - _LONGEST_COMMENT))}
    sizes = [size for at in ends if at >= 0 for size in _sizes(data, at)]
    return max(sizes, default=None)


def _sizes(data: bytes, at: int) -> Iterator[int]:
    """What an end of the directory says at this place, and those by Zip64 that it leads to."""
    if data.startswith(b"PK\x05\x06", at) and len(data) >= at + _END.size:
        yield _END.unpack_from(data, at)[5]
    locator = at - _LOCATOR64.size
    if locator >= 0 and data.startswith(b"PK\x06\x07", locator):
        for end in (locator - _END64.size, _LOCATOR64.unpack_from(data, locator)[2]):
            if end >= 0 and data.startswith(b"PK\x06\x06", end):
                yield _END64.unpack_from(data, end)[8]
