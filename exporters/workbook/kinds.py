"""What a file is that is no workbook of ours: by how it begins, by what is packed in it."""

from __future__ import annotations

import re
from collections.abc import Collection

from models.sentence import Sentence, sentence

AGAIN = sentence("请用 Excel 或 WPS 打开后另存为 .xlsx 再报。")
_NO_WORKBOOK = sentence("不是 Excel 工作簿（.xlsx），读不出格子里的内容。请报填好的原表。")
_BEGINNING = 2048  # bytes

_OTHERS: tuple[tuple[bytes, Sentence], ...] = (
    (b"\x89PNG", sentence("是图片")),
    (b"\xff\xd8\xff", sentence("是图片")),
    (b"GIF8", sentence("是图片")),
    (b"BM", sentence("是图片")),
    (b"II*\0", sentence("是图片")),
    (b"MM\0*", sentence("是图片")),
    (b"RIFF", sentence("是图片或录音")),
    (b"%PDF", sentence("是 PDF")),
    (b"{\\rtf", sentence("是写字板文件")),
    (b"Rar!", sentence("是压缩包")),
    (b"7z\xbc\xaf", sentence("是压缩包")),
    (b"\x1f\x8b", sentence("是压缩包")),
    (b"MZ", sentence("是程序，没有运行")),
    (b"L\0\0\0\x01\x14\x02\0", sentence("是快捷方式")),
    (b"SQLite format 3\0", sentence("是工作文件（.chengqi）或数据库")),
)
_OLD_KINDS = (
    ("WordDocument", sentence("是文字文件（.doc、.wps）")),
    ("PowerPoint Document", sentence("是演示文件（.ppt、.dps）")),
)

_RUNS = re.compile(r"vbaproject|xl/macrosheets/|xl/activex/|xl/dialogsheets/")


def what_else(name: str, data: bytes) -> str:
    """Why a file cannot be a package of parts, as a sentence without its subject; empty where it may be one."""
    if not data:
        return sentence("是空文件。")
    if data.startswith(b"PK"):
        return ""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _old_kind(name, data)
    what = next((what for mark, what in _OTHERS if data.startswith(mark)), "")
    if not what:
        return _text_kind(name, data[:_BEGINNING])
    return sentence("{what}，{no_workbook}", what=what, no_workbook=_NO_WORKBOOK)


def which_package(parts: Collection[str]) -> str:
    """Why what is packed is not read, likewise. Parts by their names in small letters."""
    if "mimetype" in parts and "content.xml" in parts:
        return sentence("是 .ods 文件，不是 .xlsx。{again}", again=AGAIN)
    if "[content_types].xml" not in parts:
        return sentence("是压缩包，不是 Excel 工作簿（.xlsx）。请解压后报填好的原表。")
    if any(part.startswith(("word/", "ppt/")) for part in parts):
        return _NO_WORKBOOK
    if any(_RUNS.search(part) for part in parts):
        return sentence("带有宏，为安全起见没有读。请另存为不带宏的 .xlsx 再报。")
    if any(part.startswith("xl/externallinks/") for part in parts):
        return sentence("引用了别的文件（外部链接），没有读。请断开链接（数据→编辑链接），把公式改成数值再报。")
    return ""


def _old_kind(name: str, data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return sentence("加了打开密码，打不开。请去掉密码再报。")
    for stream, what in _OLD_KINDS:
        if stream.encode("utf-16-le") in data:
            return sentence("{what}，{no_workbook}", what=what, no_workbook=_NO_WORKBOOK)
    if name.lower().endswith(".et"):
        return sentence("是.et（WPS 旧格式）文件，不是 .xlsx。{again}", again=AGAIN)
    return sentence("是.xls（旧格式）文件，不是 .xlsx。{again}", again=AGAIN)


def _text_kind(name: str, data: bytes) -> str:
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<html" in start or b"<table" in start or start.startswith((b"<!doctype", b"mime-version")):
        if name.lower().endswith((".htm", ".html", ".mht", ".mhtml")):
            return sentence("是网页（HTML），不是 .xlsx。{again}", again=AGAIN)
        return sentence("是网页（HTML），只是改了扩展名，不是 .xlsx。{again}", again=AGAIN)
    if start.startswith(b"<?xml"):
        return sentence("是 XML 表格，不是 .xlsx。{again}", again=AGAIN)
    if b"\0" not in data or start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return sentence("是文本（TXT、CSV），不是 .xlsx，格子的编号和格式都丢了。请在下发的原表上填写。")
    return _NO_WORKBOOK
