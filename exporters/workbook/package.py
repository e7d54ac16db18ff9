"""A file that claims to be a workbook, opened with care: a few parts by name, within limits.

Nothing in it is run, nothing is fetched, nothing is written.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from exporters.errors import ReadError

_MEGABYTE = 1 << 20
LARGEST_FILE = 24 * _MEGABYTE
LARGEST_PART = 64 * _MEGABYTE  # a sheet, or the words of all sheets
LARGEST_SMALL_PART = 12 * _MEGABYTE  # anything else
_MOST_PARTS = 2000
_MOST_ELEMENTS = 2_000_000  # in all parts together; read within a few seconds
_CHUNK = 1 << 16
_AGAIN = "请用 Excel 或 WPS 打开后另存为 .xlsx 再报。"
_END_OF_DIRECTORY = b"PK\x05\x06"

_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "是图片"),
    (b"\xff\xd8\xff", "是图片"),
    (b"GIF8", "是图片"),
    (b"BM", "是图片"),
    (b"%PDF", "是 PDF"),
    (b"{\\rtf", "是写字板文件"),
    (b"Rar!", "是压缩包"),
    (b"7z\xbc\xaf", "是压缩包"),
)


def read_bytes(file: Path) -> bytes:
    """Raises ReadError for what cannot be a workbook by its size, or cannot be read."""
    try:
        if not file.is_file():
            raise ReadError(f"“{file.name}”不是文件，没有读。")
        if file.stat().st_size > LARGEST_FILE:
            raise ReadError(f"“{file.name}”有{file.stat().st_size // _MEGABYTE}兆，太大了，不像是填报的表，没有读。")
        return file.read_bytes()
    except OSError as error:
        raise ReadError(f"“{file.name}”读不出来：{error.strerror}。") from error


class Package:
    """The parts of a workbook. `elements_left` is how much XML may still be read."""

    def __init__(self, name: str, data: bytes) -> None:
        """Raises ReadError with one sentence for whatever is no plain .xlsx."""
        self.name = name
        self.elements_left = _MOST_ELEMENTS
        self._refuse_other_kinds(data)
        self._refuse_crowds(data)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            raise self.refused(f"文件不完整或已损坏，打不开。{_AGAIN}") from error
        self._parts = {info.filename.lstrip("/").lower(): info for info in self._zip.infolist()}
        self._refuse_what_runs()

    def refused(self, why: str) -> ReadError:
        return ReadError(f"“{self.name}”{why}")

    def __contains__(self, part: str) -> bool:
        return part.lower() in self._parts

    @property
    def names(self) -> list[str]:
        """Of all parts, as they are found by."""
        return list(self._parts)

    def chunks(self, part: str, largest: int = LARGEST_SMALL_PART) -> Iterator[bytes]:
        """The part, a piece at a time. Raises ReadError when it is missing, damaged or too large."""
        info = self._parts.get(part.lower())
        if info is None:
            raise self.refused(f"缺少必要的部分（{part}），打不开。{_AGAIN}")
        if info.flag_bits & 1:
            raise self.refused("加了密码，打不开。请去掉密码再报。")
        if info.file_size > largest:
            raise self.refused("展开后太大，不像是填报的表，没有读。请在下发的原表上填写。")
        try:
            with self._zip.open(info) as opened:
                yield from iter(lambda: opened.read(_CHUNK), b"")
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise self.refused(f"文件不完整或已损坏，打不开。{_AGAIN}") from error

    def _refuse_other_kinds(self, data: bytes) -> None:
        if not data:
            raise self.refused("是空文件。")
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise self.refused(self._of_old_kind(data))
        if data.startswith(b"PK"):
            return
        for mark, what in _OTHERS:
            if data.startswith(mark):
                raise self.refused(f"{what}，不是 Excel 工作簿（.xlsx），读不出格子里的内容。请报填好的原表。")
        raise self.refused(_text_kind(data))

    def _of_old_kind(self, data: bytes) -> str:
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "加了打开密码，打不开。请去掉密码再报。"
        kind = ".et（WPS 旧格式）" if self.name.lower().endswith(".et") else ".xls（旧格式）"
        return f"是{kind}文件，不是 .xlsx。{_AGAIN}"

    def _refuse_crowds(self, data: bytes) -> None:
        """Before the directory is read: how many parts it claims to have."""
        at = data.rfind(_END_OF_DIRECTORY, max(0, len(data) - 66_000))
        if at < 0:
            raise self.refused(f"文件不完整或已损坏，打不开。{_AGAIN}")
        if int.from_bytes(data[at + 10 : at + 12], "little") > _MOST_PARTS:
            raise self.refused("里面的部分太多，不像是填报的表，没有读。")

    def _refuse_what_runs(self) -> None:
        parts = self._parts
        if "mimetype" in parts and "content.xml" in parts:
            raise self.refused(f"是 .ods 文件，不是 .xlsx。{_AGAIN}")
        if "[content_types].xml" not in parts:
            raise self.refused("是压缩包，不是 Excel 工作簿（.xlsx）。请解压后报填好的原表。")
        if any(part.startswith(("word/", "ppt/")) for part in parts):
            raise self.refused("不是 Excel 工作簿（.xlsx），读不出格子里的内容。请报填好的原表。")
        if any(_RUNS.search(part) for part in parts):
            raise self.refused("带有宏，为安全起见没有读。请另存为不带宏的 .xlsx 再报。")
        if any(part.startswith("xl/externallinks/") for part in parts):
            raise self.refused("引用了别的文件（外部链接），没有读。请断开链接（数据→编辑链接），把公式改成数值再报。")


_RUNS = re.compile(r"vbaproject|xl/macrosheets/|xl/activex/|xl/dialogsheets/")


def _text_kind(data: bytes) -> str:
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<html" in start or b"<table" in start or start.startswith((b"<!doctype", b"mime-version")):
        return f"是网页（HTML），只是改了扩展名，不是 .xlsx。{_AGAIN}"
    if start.startswith(b"<?xml"):
        return f"是 XML 表格，不是 .xlsx。{_AGAIN}"
    if b"\0" not in data[:2048] or start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "是文本（CSV），不是 .xlsx，格子的编号和格式都丢了。请在下发的原表上填写。"
    return "不是 Excel 工作簿（.xlsx），读不出格子里的内容。请报填好的原表。"
