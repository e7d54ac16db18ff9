"""What a file is that is no workbook of ours: by how it begins, by what is packed in it."""

from __future__ import annotations

import re
from collections.abc import Collection

AGAIN = "请用 Excel 或 WPS 打开后另存为 .xlsx 再报。"
_NO_WORKBOOK = "不是 Excel 工作簿（.xlsx），读不出格子里的内容。请报填好的原表。"
_BEGINNING = 2048  # bytes

_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "是图片"),
    (b"\xff\xd8\xff", "是图片"),
    (b"GIF8", "是图片"),
    (b"BM", "是图片"),
    (b"II*\0", "是图片"),
    (b"MM\0*", "是图片"),
    (b"RIFF", "是图片或录音"),
    (b"%PDF", "是 PDF"),
    (b"{\\rtf", "是写字板文件"),
    (b"Rar!", "是压缩包"),
    (b"7z\xbc\xaf", "是压缩包"),
    (b"\x1f\x8b", "是压缩包"),
    (b"MZ", "是程序，没有运行"),
    (b"L\0\0\0\x01\x14\x02\0", "是快捷方式"),
    (b"SQLite format 3\0", "是工作文件（.chengqi）或数据库"),
)
_OLD_KINDS = (("WordDocument", "文字文件（.doc、.wps）"), ("PowerPoint Document", "演示文件（.ppt、.dps）"))

_RUNS = re.compile(r"vbaproject|xl/macrosheets/|xl/activex/|xl/dialogsheets/")


def what_else(name: str, data: bytes) -> str:
    """Why a file cannot be a package of parts, as a sentence without its subject; empty where it may be one."""
    if not data:
        return "是空文件。"
    if data.startswith(b"PK"):
        return ""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _old_kind(name, data)
    what = next((what for mark, what in _OTHERS if data.startswith(mark)), "")
    return f"{what}，{_NO_WORKBOOK}" if what else _text_kind(data[:_BEGINNING])


def which_package(parts: Collection[str]) -> str:
    """Why what is packed is not read, likewise. Parts by their names in small letters."""
    if "mimetype" in parts and "content.xml" in parts:
        return f"是 .ods 文件，不是 .xlsx。{AGAIN}"
    if "[content_types].xml" not in parts:
        return "是压缩包，不是 Excel 工作簿（.xlsx）。请解压后报填好的原表。"
    if any(part.startswith(("word/", "ppt/")) for part in parts):
        return _NO_WORKBOOK
    if any(_RUNS.search(part) for part in parts):
        return "带有宏，为安全起见没有读。请另存为不带宏的 .xlsx 再报。"
    if any(part.startswith("xl/externallinks/") for part in parts):
        return "引用了别的文件（外部链接），没有读。请断开链接（数据→编辑链接），把公式改成数值再报。"
    return ""


def _old_kind(name: str, data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "加了打开密码，打不开。请去掉密码再报。"
    for stream, what in _OLD_KINDS:
        if stream.encode("utf-16-le") in data:
            return f"是{what}，{_NO_WORKBOOK}"
    kind = ".et（WPS 旧格式）" if name.lower().endswith(".et") else ".xls（旧格式）"
    return f"是{kind}文件，不是 .xlsx。{AGAIN}"


def _text_kind(data: bytes) -> str:
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<html" in start or b"<table" in start or start.startswith((b"<!doctype", b"mime-version")):
        return f"是网页（HTML），只是改了扩展名，不是 .xlsx。{AGAIN}"
    if start.startswith(b"<?xml"):
        return f"是 XML 表格，不是 .xlsx。{AGAIN}"
    if b"\0" not in data or start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "是文本（TXT、CSV），不是 .xlsx，格子的编号和格式都丢了。请在下发的原表上填写。"
    return _NO_WORKBOOK
