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
from models.sentence import Sentence, sentence

_MEGABYTE = 1 << 20
LARGEST_FILE = 24 * _MEGABYTE
LARGEST_PART = 64 * _MEGABYTE  # a sheet, or the words of all sheets
LARGEST_SMALL_PART = 12 * _MEGABYTE  # anything else
_MOST_PARTS = 2000
_MOST_ELEMENTS = 2_000_000  # in all parts together; read within a few seconds
_CHUNK = 1 << 16
_AGAIN = sentence("请用 Excel 或 WPS 打开后另存为 .xlsx 再报。")
_END_OF_DIRECTORY = b"PK\x05\x06"

_OTHERS: tuple[tuple[bytes, Sentence], ...] = (
    (b"\x89PNG", sentence("是图片")),
    (b"\xff\xd8\xff", sentence("是图片")),
    (b"GIF8", sentence("是图片")),
    (b"BM", sentence("是图片")),
    (b"%PDF", sentence("是 PDF")),
    (b"{\\rtf", sentence("是写字板文件")),
    (b"Rar!", sentence("是压缩包")),
    (b"7z\xbc\xaf", sentence("是压缩包")),
)


def read_bytes(file: Path) -> bytes:
    """Raises ReadError for what cannot be a workbook by its size, or cannot be read."""
    try:
        if not file.is_file():
            raise ReadError(sentence("“{file}”不是文件，没有读。", file=file.name))
        if file.stat().st_size > LARGEST_FILE:
            size = file.stat().st_size // _MEGABYTE
            raise ReadError(sentence("“{file}”有{size}兆，太大了，不像是填报的表，没有读。", file=file.name, size=size))
        return file.read_bytes()
    except OSError as error:
        raise ReadError(sentence("“{file}”读不出来：{why}。", file=file.name, why=error.strerror)) from error


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
            raise self.refused(sentence("文件不完整或已损坏，打不开。{again}", again=_AGAIN)) from error
        self._parts = {info.filename.lstrip("/").lower(): info for info in self._zip.infolist()}
        self._refuse_what_runs()

    def refused(self, why: Sentence) -> ReadError:
        return ReadError(sentence("“{file}”{why}", file=self.name, why=why))

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
            raise self.refused(sentence("缺少必要的部分（{part}），打不开。{again}", part=part, again=_AGAIN))
        if info.flag_bits & 1:
            raise self.refused(sentence("加了密码，打不开。请去掉密码再报。"))
        if info.file_size > largest:
            raise self.refused(sentence("展开后太大，不像是填报的表，没有读。请在下发的原表上填写。"))
        try:
            with self._zip.open(info) as opened:
                yield from iter(lambda: opened.read(_CHUNK), b"")
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise self.refused(sentence("文件不完整或已损坏，打不开。{again}", again=_AGAIN)) from error

    def _refuse_other_kinds(self, data: bytes) -> None:
        if not data:
            raise self.refused(sentence("是空文件。"))
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise self.refused(self._of_old_kind(data))
        if data.startswith(b"PK"):
            return
        for mark, what in _OTHERS:
            if data.startswith(mark):
                raise self.refused(
                    sentence("{what}，不是 Excel 工作簿（.xlsx），读不出格子里的内容。请报填好的原表。", what=what)
                )
        raise self.refused(_text_kind(data))

    def _of_old_kind(self, data: bytes) -> Sentence:
        if "EncryptedPackage".encode("utf-16-le") in data:
            return sentence("加了打开密码，打不开。请去掉密码再报。")
        if self.name.lower().endswith(".et"):
            return sentence("是.et（WPS 旧格式）文件，不是 .xlsx。{again}", again=_AGAIN)
        return sentence("是.xls（旧格式）文件，不是 .xlsx。{again}", again=_AGAIN)

    def _refuse_crowds(self, data: bytes) -> None:
        """Before the directory is read: how many parts it claims to have."""
        at = data.rfind(_END_OF_DIRECTORY, max(0, len(data) - 66_000))
        if at < 0:
            raise self.refused(sentence("文件不完整或已损坏，打不开。{again}", again=_AGAIN))
        if int.from_bytes(data[at + 10 : at + 12], "little") > _MOST_PARTS:
            raise self.refused(sentence("里面的部分太多，不像是填报的表，没有读。"))

    def _refuse_what_runs(self) -> None:
        parts = self._parts
        if "mimetype" in parts and "content.xml" in parts:
            raise self.refused(sentence("是 .ods 文件，不是 .xlsx。{again}", again=_AGAIN))
        if "[content_types].xml" not in parts:
            raise self.refused(sentence("是压缩包，不是 Excel 工作簿（.xlsx）。请解压后报填好的原表。"))
        if any(part.startswith(("word/", "ppt/")) for part in parts):
            raise self.refused(sentence("不是 Excel 工作簿（.xlsx），读不出格子里的内容。请报填好的原表。"))
        if any(_RUNS.search(part) for part in parts):
            raise self.refused(sentence("带有宏，为安全起见没有读。请另存为不带宏的 .xlsx 再报。"))
        if any(part.startswith("xl/externallinks/") for part in parts):
            raise self.refused(
                sentence("引用了别的文件（外部链接），没有读。请断开链接（数据→编辑链接），把公式改成数值再报。")
            )


_RUNS = re.compile(r"vbaproject|xl/macrosheets/|xl/activex/|xl/dialogsheets/")


def _text_kind(data: bytes) -> Sentence:
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<html" in start or b"<table" in start or start.startswith((b"<!doctype", b"mime-version")):
        return sentence("是网页（HTML），只是改了扩展名，不是 .xlsx。{again}", again=_AGAIN)
    if start.startswith(b"<?xml"):
        return sentence("是 XML 表格，不是 .xlsx。{again}", again=_AGAIN)
    if b"\0" not in data[:2048] or start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return sentence("是文本（CSV），不是 .xlsx，格子的编号和格式都丢了。请在下发的原表上填写。")
    return sentence("不是 Excel 工作簿（.xlsx），读不出格子里的内容。请报填好的原表。")
