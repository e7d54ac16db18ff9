"""Files that are no workbook of ours: one sentence each, nothing run, nothing fetched."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from support.handouts import as_excel_saves, hand_out, packed
from support.workspaces import workspace

from exporters.errors import ReadError
from exporters.workbook.package import LARGEST_FILE, read_bytes
from exporters.workbook.read import read_workbook
from models.document import Document

SHEET = "xl/worksheets/sheet1.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@pytest.fixture(scope="module")
def sent(document: Document) -> bytes:
    return as_excel_saves(hand_out(workspace(document))[0])


def refusal(data: bytes, name: str = "回.xlsx") -> str:
    with pytest.raises(ReadError) as refused:
        read_workbook(name, data)
    sentence = str(refused.value)
    assert sentence.startswith(f"“{name}”")
    assert sentence.endswith("。")
    assert "\n" not in sentence
    return sentence


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as source:
        return {name: source.read(name) for name in source.namelist()}


def with_parts(data: bytes, parts: dict[str, bytes]) -> bytes:
    return packed(parts_of(data) | parts)


def with_strings(data: bytes, old: bytes, new: bytes) -> bytes:
    strings = parts_of(data)["xl/sharedStrings.xml"]
    assert old in strings
    return with_parts(data, {"xl/sharedStrings.xml": strings.replace(old, new)})


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "回.xlsx", "空文件"),
        (OLE, "回.xls", ".xls"),
        (OLE, "回.xlsx", ".xls"),
        (OLE, "回.et", ".et"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "回.xlsx", "密码"),
        ("任务,进展\n一,二\n".encode("gbk"), "回.csv", "CSV"),
        ("任务,进展\n一,二\n".encode("utf-16"), "回.xlsx", "CSV"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "回.xlsx", "HTML"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "回.xls", "HTML"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "回.xls", "HTML"),
        (b"<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook/>", "回.xml", "XML"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "回.xlsx", "图片"),
        (b"\xff\xd8\xff\xe0" + bytes(64), "回.jpg", "图片"),
        (b"%PDF-1.7", "回.pdf", "PDF"),
        (b"\x00\x01\x02\x03" * 50, "回.xlsx", "不是 Excel"),
        (b"PK\x03\x04 broken", "回.xlsx", "损坏"),
        (b"Rar!\x1a\x07\x00", "回.xlsx", "压缩包"),
    ],
)  # fmt: skip
def test_what_is_no_workbook_is_told_what_it_is(data: bytes, name: str, words: str) -> None:
    assert words in refusal(data, name)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"a.txt": b"1"}, "压缩包"),
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"}, ".ods"),
        ({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}, "不是 Excel"),
        ({"[Content_Types].xml": b"<a/>"}, "缺少"),
        ({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<workbook/>"}, "不是下发的"),
        ({"[Content_Types].xml": b"<a/>", "xl/workbook.xml": b"<workbook"}, "损坏"),
    ],
)
def test_what_is_packed_but_no_workbook_is_told_so(parts: dict[str, bytes], words: str) -> None:
    assert words in refusal(packed(parts))


@pytest.mark.parametrize("part", ["xl/vbaProject.bin", "xl/macrosheets/sheet1.xml", "xl/activeX/activeX1.bin"])
def test_what_could_run_is_not_read(sent: bytes, part: str) -> None:
    assert "宏" in refusal(with_parts(sent, {part: b"x"}))


def test_what_points_to_other_files_is_not_read(sent: bytes) -> None:
    assert "外部链接" in refusal(with_parts(sent, {"xl/externalLinks/externalLink1.xml": b"<a/>"}))


def test_a_locked_part_asks_for_no_password(sent: bytes) -> None:
    data = bytearray(sent)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)

    assert "密码" in refusal(bytes(data))


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml", SHEET, "_rels/.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_an_xml_bomb_does_not_go_off(sent: bytes, part: str, encoding: str) -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY l0 "lol">{entities}]><a>&l9;</a>'

    assert "文档类型" in refusal(with_parts(sent, {part: bomb.encode(encoding)}))


def test_an_entity_from_a_file_is_not_fetched(sent: bytes, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("不能读")
    part = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><sst><si><t>&x;</t></si></sst>'

    assert "不能读" not in refusal(with_parts(sent, {"xl/sharedStrings.xml": part.encode()}))


@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "xl/styles.xml"])
def test_a_zip_bomb_is_not_unpacked(sent: bytes, part: str) -> None:
    assert "太大" in refusal(with_parts(sent, {part: b" " * (200 << 20)}))


def test_ten_million_cells_are_not_counted_to_the_end(sent: bytes) -> None:
    cells = b"<worksheet><sheetData><row>" + b"<c/>" * 10_000_000 + b"</row></sheetData></worksheet>"

    assert "太多" in refusal(with_parts(sent, {SHEET: cells}))


def test_ten_million_filled_cells_neither(sent: bytes) -> None:
    rows = b"<row>" + b"<c><v>1</v></c>" * 10_000 + b"</row>"
    cells = b"<worksheet><sheetData>" + rows * 1000 + b"</sheetData></worksheet>"

    assert "太大" in refusal(with_parts(sent, {SHEET: cells}))


def test_strings_without_end_are_not_kept(sent: bytes) -> None:
    assert "太多" in refusal(with_parts(sent, {"xl/sharedStrings.xml": b"<sst>" + b"<si/>" * 1_000_000 + b"</sst>"}))


def test_a_cell_without_end_is_not_kept(sent: bytes) -> None:
    cell = b"<worksheet><sheetData><row><c t='str'><v>" + b"a" * (50 << 20) + b"</v></c></row></sheetData></worksheet>"

    assert "太多" in refusal(with_parts(sent, {SHEET: cell}))


def test_parts_without_end_are_not_listed(sent: bytes) -> None:
    assert "太多" in refusal(with_parts(sent, {f"a{number}": b"" for number in range(3000)}))


def test_deep_nesting_is_not_followed(sent: bytes) -> None:
    deep = b"<a>" * 200_000 + b"</a>" * 200_000

    assert "太多" in refusal(with_parts(sent, {"xl/workbook.xml": deep}))


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.9, 0.999])
def test_half_a_file_is_refused(sent: bytes, cut: float) -> None:
    assert "损坏" in refusal(sent[: int(len(sent) * cut)])


def test_a_damaged_part_is_refused(sent: bytes) -> None:
    data = bytearray(sent)
    start = data.find(b"xl/worksheets/sheet1.xml") + 40
    data[start : start + 200] = bytes(200)

    assert "损坏" in refusal(bytes(data))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b'"issue":1', b'"issue":7', "校验"),
        (b'"format":2', b'"format":0', "校验"),
        (b'"issue":1', b'"issue":[1]', "改坏"),
        (b'"department"', b'"other"', "改坏"),
        (b'"format":2', b'"format":3', "较新版本"),
    ],
)
def test_a_stamp_that_was_changed_is_noticed(sent: bytes, old: bytes, new: bytes, words: str) -> None:
    assert words in refusal(with_strings(sent, old, new))


@pytest.mark.parametrize("stamp", ["承启 {", "承启 {}", '承启 {"format":"x"}', "承启 {" + "[" * 100_000])
def test_what_only_begins_like_a_stamp_is_none(stamp: str) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = stamp[:32_000]
    buffer = BytesIO()
    book.save(buffer)

    assert "标识" in refusal(buffer.getvalue())


def test_a_file_too_large_is_not_even_opened(tmp_path: Path) -> None:
    file = tmp_path / "大.xlsx"
    with file.open("wb") as opened:
        opened.truncate(LARGEST_FILE + 1)

    with pytest.raises(ReadError, match="太大"):
        read_bytes(file)


def test_a_folder_or_a_missing_file_is_no_workbook(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "没有.xlsx"):
        with pytest.raises(ReadError, match="不是文件"):
            read_bytes(path)
