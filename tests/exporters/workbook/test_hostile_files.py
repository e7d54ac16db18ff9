"""Files that are no workbook of ours: one sentence each, nothing run, nothing fetched."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.handouts import as_excel_saves, hand_out, packed
from support.hostile import RELATIONS, SHEET, STRINGS, moved, parts_of, with_rows, with_stamp
from support.workspaces import workspace

from exporters.errors import ReadError
from exporters.workbook.read import read_workbook
from exporters.workbook.stamp import Stamp, stamped
from models.document import Document

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
        (OLE + "WordDocument".encode("utf-16-le"), "说明.wps", "文字文件"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "汇报.ppt", "演示文件"),
        (b"II*\0" + bytes(64), "扫描.tif", "图片"),
        (b"MZ\x90\0" + bytes(64), "回.xlsx.exe", "没有运行"),
        (b"L\0\0\0\x01\x14\x02\0" + bytes(64), "回.xlsx.lnk", "快捷方式"),
        (b"SQLite format 3\0", "2017.chengqi", "工作文件"),
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


@pytest.mark.parametrize("part", ["xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"])
def test_a_zip_bomb_is_not_unpacked(sent: bytes, part: str) -> None:
    assert "太大" in refusal(with_parts(sent, {part: b" " * (70 << 20)}))


def test_parts_without_end_are_not_listed(sent: bytes) -> None:
    assert "太多" in refusal(with_parts(sent, {f"a{number}": b"" for number in range(3000)}))


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


@pytest.mark.parametrize(
    "stamp",
    [
        '承启 {"format":Infinity}', '承启 {"format":-Infinity}', '承启 {"format":NaN}', '承启 {"format":1e999}',
        '承启 {"format":true}', '承启 {"format":' + "9" * 4000 + "}", '承启 {"format":' + "9" * 5000 + "}",
        '承启 {"format":1,"checksum":{}}', '承启 {"a":1,"a":[]}', "承启 {" + "[" * 9000,
    ],
)  # fmt: skip
def test_a_stamp_of_anything_else_is_none(sent: bytes, stamp: str) -> None:
    assert "改坏" in refusal(with_stamp(parts_of(sent), stamp))


def test_a_stamp_with_half_a_character_is_none(sent: bytes) -> None:
    """JSON can say what no file can hold."""
    stamp = stamped(Stamp(sheet="table", document="", year=2017, department="处", period="2017Q1"))

    assert "改坏" in refusal(with_stamp(parts_of(sent), stamp.replace("处", "\\ud800")))


@pytest.mark.parametrize("stamp", ["承启 {", "承启 {}", '承启 {"format":"x"}', "承启 {" + "[" * 100_000])
def test_what_only_begins_like_a_stamp_is_none(stamp: str) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = stamp[:32_000]
    buffer = BytesIO()
    book.save(buffer)

    assert "标识" in refusal(buffer.getvalue())


# what only a reader that trusts a file would fall for


@pytest.mark.parametrize("number", ["1e1000001", "-1e999999999999", "1e-1000001", "sNaN", "-Infinity", "9" * 5000])
def test_what_is_no_number_of_a_workbook_stays_what_it_says(sent: bytes, number: str) -> None:
    (found,) = read_workbook("回.xlsx", with_rows(parts_of(sent), f'<row r="9"><c r="O9"><v>{number}</v></c></row>'))

    assert [cell.words for cell in found.cells if cell.address == "O9"] == [number]


@pytest.mark.parametrize(
    ("serial", "read_as"), [("2958465.9999999", "2958465.9999999"), ("2957100", "2957100"), ("1", "1904")]
)
def test_a_day_past_all_calendars_is_a_number(sent: bytes, serial: str, read_as: str) -> None:
    parts = parts_of(sent)
    styles = parts["xl/styles.xml"]
    end = styles.index(b"</cellXfs>")
    style = styles[:end].rpartition(b"<cellXfs")[2].count(b"<xf")
    parts["xl/styles.xml"] = styles[:end] + b'<xf numFmtId="14"/>' + styles[end:]
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b"<sheets>", b'<workbookPr date1904="1"/><sheets>')

    (found,) = read_workbook("回.xlsx", with_rows(parts, f'<row r="9"><c r="O9" s="{style}"><v>{serial}</v></c></row>'))

    (cell,) = [cell for cell in found.cells if cell.address == "O9"]
    assert cell.words.startswith(read_as)


@pytest.mark.parametrize("at", [0xFFFFFFF0, 0xFFFFFFFF, 1 << 31])
def test_a_part_that_starts_past_the_end_is_refused(sent: bytes, at: int) -> None:
    assert "损坏" in refusal(moved(sent, SHEET, at))


def test_a_directory_that_starts_before_the_file_is_refused(sent: bytes) -> None:
    data = bytearray(sent)
    data[-6:-2] = (len(sent) * 2).to_bytes(4, "little")

    assert "损坏" in refusal(bytes(data))


def test_of_two_parts_of_one_name_none_is_believed(sent: bytes) -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, part in (*parts_of(sent).items(), ("XL/worksheets/Sheet1.xml", b"<worksheet/>")):
            target.writestr(name, part)

    assert "同名" in refusal(buffer.getvalue())


@pytest.mark.parametrize(
    "target", ["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "..", "", "http://x"]
)
def test_no_target_leads_out_of_the_package(sent: bytes, target: str) -> None:
    relations = parts_of(sent)[RELATIONS].replace(b"/xl/worksheets/sheet1.xml", target.encode())

    sentence = refusal(with_parts(sent, {RELATIONS: relations}))

    assert "缺少" in sentence
    assert "passwd" not in sentence


@pytest.mark.parametrize("encoding", ["utf-7", "idna", "punycode", "unicode_escape", "rot13", "antigravity", "gb2312"])
def test_an_encoding_is_not_looked_up_by_the_name_a_file_gives(sent: bytes, encoding: str) -> None:
    strings = f'<?xml version="1.0" encoding="{encoding}"?>'.encode() + parts_of(sent)[STRINGS]

    assert "损坏" in refusal(with_parts(sent, {STRINGS: strings}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_encodings_of_workbooks_are_read(sent: bytes, encoding: str) -> None:
    strings = f'<?xml version="1.0" encoding="{encoding}"?>{parts_of(sent)[STRINGS].decode()}'

    assert read_workbook("回.xlsx", with_parts(sent, {STRINGS: strings.encode(encoding)}))


def test_prefixes_make_no_difference(sent: bytes) -> None:
    """Some libraries put x: before every name."""
    names = ("xl/workbook.xml", STRINGS, SHEET)
    prefixed = {name: re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", parts_of(sent)[name]) for name in names}

    (found,), (plain,) = read_workbook("回.xlsx", with_parts(sent, prefixed)), read_workbook("回.xlsx", sent)

    assert found.cells == plain.cells


def test_an_address_past_the_last_column_is_none(sent: bytes) -> None:
    rows = '<row r="9"><c r="O9"><v>1</v></c><c r="AAAA9"><v>2</v></c><c r="XFE99999999"><v>3</v></c></row>'

    (found,) = read_workbook("回.xlsx", with_rows(parts_of(sent), rows))

    assert [cell.address for cell in found.cells if cell.words in "123" and cell.place.row == "T03.s4"] == [
        "O9",
        "P9",
        "Q9",
    ]


def answer(data: bytes) -> str:
    """The sentence that refuses it, or that it was read; nothing else may come of it."""
    try:
        read_workbook("回.xlsx", data)
    except ReadError as error:
        return str(error)
    return "读了。"


MANY = settings(deadline=None, max_examples=150)


@MANY
@given(changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=6))
def test_whatever_byte_is_changed_it_is_read_or_refused(sent: bytes, changes: list[tuple[float, int]]) -> None:
    data = bytearray(sent)
    for place, byte in changes:
        data[int(place * len(data))] = byte

    assert answer(bytes(data)).endswith("。")


ODD = ["", "0", "-1", "9" * 30, "1e999", "NaN", "Infinity", "٣", "A1048577", "ZZZ9999999", "&#xD7FF;", "_xD800_", "["]
PARTS = ["xl/workbook.xml", "xl/styles.xml", STRINGS, SHEET, RELATIONS]


@MANY
@given(data=st.data(), odd=st.sampled_from(ODD), part=st.sampled_from(PARTS))
def test_whatever_value_is_odd_it_is_read_or_refused(sent: bytes, data: st.DataObject, odd: str, part: str) -> None:
    words = parts_of(sent)[part]
    values = [match.span(match.lastindex or 0) for match in re.finditer(rb'="([^"]*)"|>([^<]+)<', words)]
    start, end = data.draw(st.sampled_from(values))

    assert answer(with_parts(sent, {part: words[:start] + odd.encode() + words[end:]})).endswith("。")


# what is shown and kept


WILD = "甲_xD83D_乙_x001B_[31m_x0007_丙\u009b_x000A_丁"


def test_words_come_without_what_drives_a_terminal_or_fits_into_no_file(sent: bytes) -> None:
    """Whoever prints them, or keeps them, gets what is kept in the end."""
    rows = f'<row r="9"><c r="O9" t="str"><v>{WILD}</v></c></row><row r="99"><c r="O99" t="str"><v>{WILD}</v></c></row>'

    (found,) = read_workbook("回.xlsx", with_rows(parts_of(sent), rows))

    assert [cell.words for cell in found.cells if cell.address == "O9"] == ["甲乙[31m丙\n丁"]
    assert [row.words for row in found.added] == [(("progress", "甲乙[31m丙\n丁"),)]


@pytest.mark.parametrize("kind", ["e", "d", "n"])
def test_so_do_errors_dates_and_numbers_that_are_none(sent: bytes, kind: str) -> None:
    rows = f'<row r="9"><c r="O9" t="{kind}"><v>#甲\u009b31m乙</v></c></row>'

    (found,) = read_workbook("回.xlsx", with_rows(parts_of(sent), rows))

    (cell,) = [cell for cell in found.cells if cell.address == "O9"]
    assert "\u009b" not in cell.words + cell.fault


def test_names_of_sheets_and_rows_stay_on_one_line(sent: bytes) -> None:
    index = parts_of(sent)["xl/workbook.xml"].replace(
        'name="任务分解表"'.encode(), f'name="任务&#10;{"表" * 200}"'.encode()
    )
    changed = parts_of(with_parts(sent, {"xl/workbook.xml": index}))
    identifier = "T99&#10;" + "长" * 300
    rows = f'<row r="99"><c r="A99" t="str"><v>{identifier}</v></c><c r="O99" t="str"><v>x</v></c></row>'

    (found,) = read_workbook("回.xlsx", with_rows(changed, rows))

    named = [*found.titles.values(), *(row for _, row in found.rows)]
    assert max(map(len, named)) <= 60
    assert not any("\n" in name for name in named)


def test_a_text_no_cell_can_hold_is_refused_where_it_stands(sent: bytes) -> None:
    rows = f'<row r="9"><c r="O9" t="str"><v>{"字" * 32_768}</v></c></row>'

    (found,) = read_workbook("回.xlsx", with_rows(parts_of(sent), rows))

    (cell,) = [cell for cell in found.cells if cell.address == "O9"]
    assert "32767" in cell.fault
    assert len(cell.words) <= 60
