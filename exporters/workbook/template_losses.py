"""What of an office's own workbook is gone once openpyxl has read and written it, as far as anybody would miss it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO

from openpyxl import Workbook

from exporters.errors import ExportError
from exporters.workbook.package import Package
from models.sentence import Sentence, sentence

_SHEETS = re.compile(r"xl/(?:work|chart)sheets/[^/]+\.xml")
_DRAWINGS = re.compile(r"xl/drawings/drawing[^/]*\.xml")
_WORDS = re.compile(r"xl/(?:sharedstrings|worksheets/[^/]+)\.xml")
_MEDIA = re.compile(r"xl/media/")

_PARTS = (
    (re.compile(r"xl/diagrams/"), sentence("智能图形")),
    (re.compile(r"xl/charts/"), sentence("图表")),
    (re.compile(r"xl/embeddings/"), sentence("嵌入的对象")),
    (re.compile(r"xl/pivot"), sentence("数据透视表")),
    (re.compile(r"xl/slicers?"), sentence("切片器")),
    (re.compile(r"xl/ctrlprops/"), sentence("窗体控件")),
    (re.compile(r"xl/querytables/|xl/connections"), sentence("外部数据连接")),
    (re.compile(r"xl/threadedcomments/"), sentence("会话式批注")),
    (re.compile(r"xl/comments|xl/worksheets/comments"), sentence("批注框的大小和字体")),
    (re.compile(r"xl/printersettings/"), sentence("打印机设置")),
    (re.compile(r"_xmlsignatures/"), sentence("数字签名")),
)
_MARKS = (
    (_DRAWINGS, re.compile(rb"<(?:\w+:)?(?:sp|cxnSp|grpSp)[ >]"), sentence("图形和文本框")),
    (_SHEETS, re.compile(rb"<legacyDrawingHF\b"), sentence("页眉页脚里的图片")),
    (_SHEETS, re.compile(rb"<picture\b"), sentence("工作表的背景图")),
    (_SHEETS, re.compile(rb"<protectedRange\b"), sentence("允许编辑的区域")),
    (_SHEETS, re.compile(rb"<customSheetView\b"), sentence("自定义视图")),
    (_SHEETS, re.compile(rb"<scenario\b"), sentence("方案")),
    (_SHEETS, re.compile(rb"x14:dataValidation"), sentence("扩展的数据有效性")),
    (_SHEETS, re.compile(rb"x14:conditionalFormatting"), sentence("扩展的条件格式")),
    (_SHEETS, re.compile(rb"x14:sparkline"), sentence("迷你图")),
    (_WORDS, re.compile(rb"<(?:\w+:)?rPr[ >/]"), sentence("一格里个别字的字体和颜色")),
    (_WORDS, re.compile(rb"<(?:\w+:)?rPh[ >]"), sentence("字上的拼音")),
)


def losses_of_workbook(package: Package, loaded: Workbook) -> Iterator[Sentence]:
    """Pictures are kept but for some kinds, so they are counted in what would be written.

    Raises ExportError where nothing can be written at all.
    """
    names = list(package.names)
    for names_of, mark, what in _MARKS[:1]:
        if _holds(package, names_of, mark):
            yield what
    if _count(_written(loaded)) < _count(names):
        yield sentence("图片")
    for pattern, what in _PARTS:
        if any(pattern.search(name) for name in names):
            yield what
    for names_of, mark, what in _MARKS[1:]:
        if _holds(package, names_of, mark):
            yield what


def _holds(package: Package, names: re.Pattern[str], mark: re.Pattern[bytes]) -> bool:
    return any(mark.search(b"".join(package.chunks(name))) for name in package.names if names.fullmatch(name))


def _count(names: Iterable[str]) -> int:
    return sum(_MEDIA.match(name) is not None for name in names)


def _written(loaded: Workbook) -> list[str]:
    """The parts it would have."""
    buffer = BytesIO()
    try:
        loaded.save(buffer)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:  # pictures that it reads only
        raise ExportError(
            sentence("样式里有不能照搬的图片或图形（例如 EMF 图片），写不出来。请把它们删掉，或换成 PNG 图片再用。")
        ) from error
    with zipfile.ZipFile(buffer) as written:
        return [name.lower() for name in written.namelist()]
