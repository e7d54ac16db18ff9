"""Workbooks that mean harm, each made of a genuine one; with a word of the sentence that refuses it."""

from __future__ import annotations

import bz2
import lzma
import re
import struct
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

from support.handouts import packed

Parts = Mapping[str, bytes]

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
INDEX = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MEGABYTE = 1 << 20
READ = ""  # instead of a word: it does no harm, and what it says is read


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as source:
        return {name: source.read(name) for name in source.namelist()}


def with_parts(parts: Parts, changed: Parts) -> bytes:
    return packed({**parts, **changed})


def with_rows(parts: Parts, rows: str | bytes) -> bytes:
    """More rows at the end of the first sheet."""
    more = rows.encode() if isinstance(rows, str) else rows
    return with_parts(parts, {SHEET: parts[SHEET].replace(b"</sheetData>", more + b"</sheetData>")})


def with_stamp(parts: Parts, stamp: str) -> bytes:
    plain = stamp.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").encode()
    found, count = re.subn("承启 \\{.*?\\}".encode(), lambda _: plain, parts[STRINGS])
    assert count
    return with_parts(parts, {STRINGS: found})


def with_strings(parts: Parts, *words: str) -> tuple[dict[str, bytes], int]:
    """More words for the cells of all sheets, and the number of the first of them."""
    more = "".join(f"<si><t>{one}</t></si>" for one in words).encode()
    return {**parts, STRINGS: parts[STRINGS].replace(b"</sst>", more + b"</sst>")}, parts[STRINGS].count(b"<si>")


def with_sheets(parts: Parts, sheets: Parts, targets: Mapping[str, str] | None = None) -> bytes:
    """More sheets, by title; `targets` names the part of each where it is another one."""
    named = [f'<sheet name="{title}" sheetId="{number}" r:id="x{number}"/>' for number, title in enumerate(sheets, 100)]
    related = [
        f'<Relationship Id="x{number}" Type="{_KIND}/worksheet"'
        f' Target="{(targets or {}).get(title, f"/xl/worksheets/{title}.xml")}"/>'
        for number, title in enumerate(sheets, 100)
    ]
    return with_parts(
        parts,
        {
            INDEX: parts[INDEX].replace(b"</sheets>", f"{''.join(named)}</sheets>".encode()),
            RELATIONS: parts[RELATIONS].replace(b"</Relationships>", f"{''.join(related)}</Relationships>".encode()),
            **{f"xl/worksheets/{title}.xml": part for title, part in sheets.items()},
        },
    )


def with_sheet(parts: Parts, content: bytes) -> bytes:
    return with_parts(parts, {SHEET: b"<worksheet>" + content + b"</worksheet>"})


def with_cells(parts: Parts, cells: bytes) -> bytes:
    return with_sheet(parts, b"<sheetData><row>" + cells + b"</row></sheetData>")


def with_words(parts: Parts, content: bytes) -> bytes:
    return with_parts(parts, {STRINGS: b"<sst>" + content + b"</sst>"})


def with_styles(parts: Parts, formats: bytes, used: bytes) -> bytes:
    styles = b"<styleSheet><numFmts>" + formats + b"</numFmts><cellXfs>" + used + b"</cellXfs></styleSheet>"
    return with_parts(parts, {STYLES: styles})


# how the package lies


def packed_as(parts: Parts, part: str, content: bytes, method: int, claims: int) -> bytes:
    """One part packed by a method of which the package claims what it likes."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, words in parts.items():
            if name != part:
                target.writestr(name, words)
        target.writestr(zipfile.ZipInfo(part), content)
        at = target.getinfo(part).header_offset
    data = bytearray(buffer.getvalue())
    entry = data.rfind(part.encode()) - 46
    for place, offset in ((at, 8), (entry, 10)):
        struct.pack_into("<H", data, place + offset, method)
        struct.pack_into("<I", data, place + offset + 14, claims)
    return bytes(data)


def _bzip2(parts: Parts) -> bytes:
    return packed_as(parts, SHEET, bz2.compress(bytes(40 * _MEGABYTE)), zipfile.ZIP_BZIP2, 1000)


def _lzma(parts: Parts) -> bytes:
    content = b"\x09\x04\x05\x00" + lzma.compress(parts[SHEET], lzma.FORMAT_ALONE)[:5] + b"\xff" * 400
    return packed_as(parts, SHEET, content, zipfile.ZIP_LZMA, 1000)


def _entry(name: bytes, extra: bytes = b"", at: int = 0) -> bytes:
    return struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 0, 20, 0, 0, 0, 0, 33, 0, 0, 0, len(name), len(extra),
                       0, 0, 0, 0, at) + name + extra  # fmt: skip


def _directory(entries: bytes, *, as_zip64: bool = False) -> bytes:
    """A package that is nothing but a directory, whose end says that it holds one part."""
    start = b"PK\x03\x04"
    if not as_zip64:
        return start + entries + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(entries), len(start), 0)
    end = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, len(entries), len(start))
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(start) + len(entries), 1)
    return start + entries + end + locator + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 46, 4, 0)


def _many_entries(*, as_zip64: bool) -> bytes:
    return _directory(b"".join(_entry(b"%07d" % number) for number in range(300_000)), as_zip64=as_zip64)


def _long_extras() -> bytes:
    extra = struct.pack("<HH", 9, 0) * 16_000
    return _directory(b"".join(_entry(b"%07d" % number, extra) for number in range(300)))


def moved(data: bytes, part: str, at: int) -> bytes:
    """The directory says that a part begins elsewhere."""
    changed = bytearray(data)
    struct.pack_into("<I", changed, data.rfind(part.encode()) - 4, at)
    return bytes(changed)


# what goes on without end

_ROW = b"<worksheet><sheetData><row>"
_LONG_SPACE = b'<worksheet xmlns="' + b"u" * 200_000 + b'"><sheetData><row>'
_ONE_IDENTIFIER = "".join(
    f'<row r="{number}"><c r="A{number}" t="s"><v>{{id}}</v></c><c r="Q{number}" t="s"><v>{{words}}</v></c></row>'
    for number in range(1000, 61_000)
)


def _one_identifier(parts: Parts) -> bytes:
    more, first = with_strings(parts, "字" * 120_000, "T03.s3")
    return with_rows(more, _ONE_IDENTIFIER.format(id=first + 1, words=first))


def _one_long_string(parts: Parts) -> bytes:
    more, first = with_strings(parts, "字" * 32_000)
    return with_rows(more, "<row>" + f'<c t="s"><v>{first}</v></c>' * 150_000 + "</row>")


def _two_hundred_copies(parts: Parts) -> bytes:
    more, first = with_strings(parts, "T03.s3")
    rows = (
        f'<row r="{number}"><c r="A{number}" t="s"><v>{first}</v></c>'
        f'<c r="Q{number}" t="str"><v>第{number}种说法</v></c></row>'
        for number in range(1000, 1200)
    )
    return with_rows(more, "".join(rows))


def _stamped_sheets(parts: Parts) -> bytes:
    """Many sheets that carry a genuine stamp in a row of headings without end."""
    number = parts[STRINGS].split("承启 {".encode())[0].count(b"<si>") - 1
    heading = b"<worksheet><sheetData><row>" + f'<c t="s"><v>{number}</v></c>'.encode()
    sheet = heading + "<c t='str'><v>进展</v></c>".encode() * 15_000 + b"</row></sheetData></worksheet>"
    return with_sheets(parts, {f"s{one}": sheet for one in range(13)})


def _merged(parts: Parts) -> bytes:
    ranges = b"<mergeCells>" + b'<mergeCell ref="A1:V9000"/>' * 9_900 + b"</mergeCells>"
    return with_parts(parts, {SHEET: parts[SHEET].replace(b"</sheetData>", b"</sheetData>" + ranges)})


def _like_ours(parts: Parts) -> bytes:
    """Sheets without a stamp, each row of which might be the headings."""
    row = "<row>" + "<c t='str'><v>进展</v></c>" * 4 + "</row>"
    sheet = f"<worksheet><sheetData>{row * 4_000}</sheetData></worksheet>".encode()
    return with_sheets(parts, {f"s{one}": sheet for one in range(12)})


def _labels(parts: Parts) -> bytes:
    """Above the headings, with blanks of which any number might belong to the label."""
    cell = "<c t='str'><v>期次" + " " * 30_000 + ".</v></c>"
    row = f'<row r="1">{cell * 90}</row>'.encode()
    return with_parts(parts, {SHEET: parts[SHEET].replace(b"<sheetData>", b"<sheetData>" + row, 1)})


def _columns_beside(parts: Parts) -> bytes:
    """Headings of nobody's, and rows of them."""
    letters = [f"{one}{other}" for one in "BCDEFGH" for other in "ABCDEFGHIJKLMNOPQRSTUVWXY"]
    more, first = with_strings(parts, "T03.s3")
    headings = "".join(f"<c r='{one}5' t='str'><v>{one}</v></c>" for one in letters)
    cells = "".join(f"<c r='{one}{{row}}'><v>1</v></c>" for one in letters)
    named = "".join(
        f"<row r='{row}'><c r='A{row}' t='s'><v>{first}</v></c>{cells.format(row=row)}</row>"
        for row in range(1000, 2000)
    )
    return with_rows(more, f'<row r="5">{headings}</row>{named}')


def _added_rows(parts: Parts) -> bytes:
    return with_rows(parts, "".join(f'<row r="{n}"><c r="Q{n}"><v>{n}</v></c></row>' for n in range(100, 150_000)))


def _everything(parts: Parts) -> bytes:
    """Of each thing nearly as much as is read."""
    words = b"".join(b"<si><t>%s</t></si>" % (b"a" * 30_000) for _ in range(90))
    cells = b"<row>" + "<c t='str'><v>甲</v></c>".encode() * 190_000 + b'<c r="A1" s="1"/>' * 50_000 + b"</row>"
    return with_parts(
        parts,
        {
            STRINGS: parts[STRINGS].replace(b"</sst>", words + b"</sst>"),
            SHEET: b"<worksheet><sheetData>" + cells + b"</sheetData>" + b"\n" * (45 * _MEGABYTE) + b"</worksheet>",
        },
    )


HOSTILE: dict[str, tuple[Callable[[Parts], bytes], str]] = {
    # tokens, names, depth
    "a comment without end": (lambda p: with_sheet(p, b"<!--" + b"a" * (40 * _MEGABYTE) + b"-->"), "太多"),
    "an attribute without end": (lambda p: with_sheet(p, b'<c r="' + b"a" * (40 * _MEGABYTE) + b'"/>'), "太多"),
    "a name without end": (lambda p: with_sheet(p, b"<" + b"a" * (40 * _MEGABYTE) + b"/>"), "太多"),
    "a million attributes": (
        lambda p: with_sheet(p, b"<c" + b"".join(b' a%x="1"' % n for n in range(1_000_000)) + b"/>"), "太多"),
    "tags of a thousand attributes": (
        lambda p: with_sheet(p, (b"<c" + b"".join(b' a%d=""' % n for n in range(1000)) + b"/>") * 7000), "太多"),
    "a million names": (lambda p: with_sheet(p, b"".join(b"<a%x/>" % n for n in range(1_000_000))), "太多"),
    "a long address of names": (
        lambda p: with_parts(p, {SHEET: _LONG_SPACE + b"<c/>" * 400_000 + b"</row></sheetData></worksheet>"}), READ),
    "nesting": (lambda p: with_parts(p, {INDEX: b"<a>" * 4_000_000}), "太多"),
    # the package
    "bzip2 that claims little": (_bzip2, "压缩"),
    "broken LZMA": (_lzma, "压缩"),
    "deflate64": (lambda p: packed_as(p, SHEET, b"\0" * 400, 9, 1000), "压缩"),
    "a directory without end": (lambda _: _many_entries(as_zip64=False), "部分太多"),
    "a directory without end, by Zip64": (lambda _: _many_entries(as_zip64=True), "部分太多"),
    "extra fields without end": (lambda _: _long_extras(), "部分太多"),
    "a zip bomb": (lambda p: with_sheet(p, b" " * (200 * _MEGABYTE)), "太大"),
    "sheets of blanks": (
        lambda p: with_sheets(p, {f"s{n}": b"<a>" + b" " * (40 * _MEGABYTE) + b"</a>" for n in range(3)}), "太大"),
    "one part as many sheets": (
        lambda p: with_sheets(
            {**p, "xl/one.xml": b"<a>" + b" " * (40 * _MEGABYTE) + b"</a>"},
            {f"s{n}": b"" for n in range(250)}, {f"s{n}": "/xl/one.xml" for n in range(250)}), "太大"),
    "sheets without end": (lambda p: with_sheets(p, {f"s{n}": b"<a/>" for n in range(1500)}), "太多"),
    # cells and words
    "blank lines": (lambda p: with_sheet(p, b"\n" * (40 * _MEGABYTE)), READ),
    "comments": (lambda p: with_sheet(p, b"<!---->" * (4 * _MEGABYTE)), READ),
    "ten million cells": (lambda p: with_parts(p, {SHEET: _ROW + b"<c/>" * 10_000_000}), "太多"),
    "blank cells with addresses": (
        lambda p: with_cells(p, b'<c r="ABC1048576" s="1" t="s"/>' * 1_499_000), "太多"),
    "filled cells": (lambda p: with_cells(p, b"<c><v>1</v></c>" * 4_000_000), "太多"),
    "a string of pieces": (lambda p: with_words(p, b"<si>" + b"<t>x</t>" * 1_950_000 + b"</si>"), "太多"),
    "strings": (lambda p: with_words(p, b"<si><t>abcdefgh</t></si>" * 2_000_000), "太多"),
    "long strings": (lambda p: with_words(p, (b"<si><t>" + b"a" * 32_000 + b"</t></si>") * 1_900), "太多"),
    "wide strings": (lambda p: with_words(p, ("<si><t>" + "a" * 30_000 + "😀</t></si>").encode() * 2_000), "太多"),
    "inline words": (lambda p: with_cells(p, ("<c t='str'><v>" + "字" * 90 + "</v></c>").encode() * 199_000), "太多"),
    "one long cell": (lambda p: with_cells(p, b"<c t='str'><v>" + b"a" * (40 * _MEGABYTE) + b"</v></c>"), "太多"),
    "one long string in many cells": (_one_long_string, "太多"),
    "characters by number": (lambda p: with_cells(p, b"<c t='str'><v>" + b"&#65;" * 10_000_000 + b"</v></c>"), "太多"),
    "everything at once": (_everything, READ),
    # formats and numbers
    "a format of brackets": (
        lambda p: with_styles(p, b'<numFmt numFmtId="200" formatCode="' + b"[" * 200_000 + b'"/>',
                              b'<xf numFmtId="200"/>'), READ),
    "a long format used often": (
        lambda p: with_styles(p, b'<numFmt numFmtId="200" formatCode="' + b"0;" * 100_000 + b'"/>',
                              b'<xf numFmtId="200"/>' * 90_000), READ),
    "formats without end": (
        lambda p: with_styles(
            p, b"".join(b'<numFmt numFmtId="%d" formatCode="%s"/>' % (n, b"[" * 200) for n in range(200, 40_000)),
            b"".join(b'<xf numFmtId="%d"/>' % n for n in range(200, 40_000))), "太多"),
    "formats of currencies": (
        lambda p: with_styles(
            p, b"".join(b'<numFmt numFmtId="%d" formatCode="%s"/>' % (n, b"[$" * 127) for n in range(200, 1100)),
            b"".join(b'<xf numFmtId="%d"/>' % n for n in range(200, 1100))), READ),
    "cell formats without end": (lambda p: with_styles(p, b"", b"<xf/>" * 1_900_000), "太多"),
    "a number with many zeros": (
        lambda p: with_rows(p, '<row r="900"><c r="Q900"><v>1e-900000000</v></c></row>'), READ),
    "nought with many zeros": (
        lambda p: with_rows(p, '<row r="900"><c r="Q900"><v>0e-900000000</v></c>'
                               '<c r="R900"><v>0e900000000</v></c></row>'), READ),
    # what is judged
    "one identifier and one long string": (_one_identifier, "太多"),
    "two hundred copies of a row": (_two_hundred_copies, "T03.s3"),
    "rows without identifiers": (_added_rows, "太多"),
    "ranges merged over one another": (_merged, "合并"),
    "sheets that look like ours": (_like_ours, READ),
    "labels with blanks": (_labels, READ),
    "columns beside ours": (_columns_beside, READ),
    "stamped sheets with long headings": (_stamped_sheets, "栏目太多"),
}  # fmt: skip
"""What costs time or memory where nobody counts."""
