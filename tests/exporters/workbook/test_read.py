"""What is read of files that came home, whoever saved them."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from support.handouts import as_excel_saves, column_of, filled, hand_out, opened, row_of, saved
from support.workspaces import workspace

from exporters.workbook.grid import column_letters, column_number
from exporters.workbook.heading_claims import heading_key
from exporters.workbook.layout import table_columns
from exporters.workbook.read import read_workbook
from models.document import Document
from models.workspace.returned import ReturnedFile

PROGRESS = {("T03.s3", "进展情况"): "已选址210处"}


@pytest.fixture(scope="module")
def sent(document: Document) -> bytes:
    return hand_out(workspace(document))[0]


def read(data: bytes) -> ReturnedFile:
    (found,) = read_workbook("回.xlsx", data)
    return found


def words(data: bytes) -> dict[tuple[str, str, str], str]:
    return {(*cell.place,): cell.words for cell in read(data).cells}


def rewritten(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """The package with its parts changed."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
    return buffer.getvalue()


def test_every_cell_is_read_as_it_was_written(sent: bytes) -> None:
    book = opened(sent)["任务分解表"]

    found = words(sent)

    row = next(number for number in range(6, 30) if book.cell(number, 1).value == "T03.s3")
    assert found[("table", "T03.s3", "measure")] == book.cell(row, 4).value
    assert found[("table", "T03.s3", "targets")] == book.cell(row, 5).value
    assert len(read(sent).rows) == 18 + 7


def test_it_says_where_a_cell_stands(sent: bytes) -> None:
    (cell,) = [cell for cell in read(filled(sent, PROGRESS)).cells if cell.place.column == "progress"]

    assert (cell.title, cell.address, cell.words) == ("任务分解表", "O8", "已选址210处")


def test_sorting_filtering_hiding_renaming_and_moving_do_no_harm(sent: bytes) -> None:
    book = opened(filled(sent, PROGRESS))
    sheet = book["任务分解表"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6)]
    for number, row in enumerate(reversed(rows), start=6):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column).value = value
    sheet.row_dimensions[7].hidden = True
    sheet.column_dimensions["D"].hidden = True
    sheet.title = "改了名"

    found = words(saved(book))

    assert found == words(filled(sent, PROGRESS))


def test_a_heading_may_be_reworded_while_its_name_stays(sent: bytes) -> None:
    book = opened(filled(sent, PROGRESS))
    sheet = book["任务分解表"]
    sheet.cell(5, column_of(book, "进展情况")).value = "我处进展"

    assert words(saved(book))[("table", "T03.s3", "progress")] == "已选址210处"


def test_without_names_columns_are_known_by_their_headings(sent: bytes) -> None:
    book = opened(filled(sent, PROGRESS))
    for name in list(book.defined_names):
        del book.defined_names[name]
    book["任务分解表"].insert_cols(10)

    assert words(saved(book)) == words(filled(sent, PROGRESS))


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("进展情况", "progress"), ("工作进展", "progress"), ("完成率", "percent"), ("完成率(%)", "percent"),
        ("2016年基础", "groundwork"), ("责任处室", "lead"), ("目标", "targets"), ("其他", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_heading_is_known_by_the_names_offices_give_it(heading: str, key: str) -> None:
    assert heading_key(heading, table_columns("2016", "2017")) == key


def test_a_row_somebody_added_is_told_apart(sent: bytes) -> None:
    book = opened(sent)
    sheet = book["任务分解表"]
    row = row_of(book, "T03.s3") + 1
    sheet.insert_rows(row)
    sheet.cell(row, column_of(book, "进展情况")).value = "另做了一件事"

    (added,) = read(saved(book)).added

    assert (added.above, added.words) == ("T03.s3", (("progress", "另做了一件事"),))


def test_who_filled_it_in_is_read_from_the_head(sent: bytes) -> None:
    book = opened(sent)
    place = book.defined_names["_cq_head_filled_by"].attr_text
    assert place is not None
    book["任务分解表"][place.rpartition("!")[2].replace("$", "")].value = "张三"

    assert read(saved(book)).filled_by == "张三"


def test_a_formula_is_named_and_its_value_not_taken(sent: bytes) -> None:
    book = opened(sent)
    cell = book["任务分解表"].cell(row_of(book, "T03.s3"), column_of(book, "完成率（%）"))
    cell.value = "=20+25"

    (found,) = [cell for cell in read(saved(book)).cells if cell.place.column == "percent"]

    assert "公式" in found.fault


@pytest.mark.parametrize(
    ("value", "number_format", "read_as"),
    [
        (45, "General", "45"),
        (33.3, "General", "33.3"),
        (0.1 + 0.2, "General", "0.3"),
        (0.45, "0%", "45%"),
        (13588888888, "General", "13588888888"),
        (1e20, "General", "100000000000000000000"),
        (True, "General", "是"),
        (42916, "yyyy-mm-dd", "2017-06-30"),
        (42916.5, 'yyyy"年"m"月"d"日" h:mm', "2017-06-30 12:00"),
        (42916, "[$-804]General", "42916"),
        (2.3, '0.0"万"', "2.3万"),
        (85, '0"%"', "85%"),
        (40, '"¥"#,##0', "¥40"),
        (3, 'G/通用格式"个"', "3个"),
        (57187050000, "000000000000", "057187050000"),
        (-1.5, "0.0;[Red]-0.0", "-1.5"),
        (23000, '0!.0,"万"', "23000"),
        ("０４５", "General", "０４５"),
        ("_x0041_", "General", "_x0041_"),
    ],
)
def test_values_are_read_as_a_person_sees_them(sent: bytes, value: object, number_format: str, read_as: str) -> None:
    book = opened(sent)
    cell = book["任务分解表"].cell(row_of(book, "T03.s3"), column_of(book, "进展情况"))
    cell.number_format = number_format
    cell.value = value.replace("_x", "_x005F_x") if isinstance(value, str) else value  # type: ignore[assignment]

    assert words(saved(book))[("table", "T03.s3", "progress")] == read_as


@pytest.mark.parametrize(
    ("value", "number_format", "misleads"),
    [
        (23000, '0!.0,"万"', True),
        (23000, "#,##0,", True),
        (0.85, "# ?/?", True),
        (0.85, '0"%"', True),
        (0.5, "0", True),
        (2.3, '0"万"', True),
        (23000, ";;;", True),
        (23000, '"很多"', True),
        (23000, '[>=10000]0!.0,"万";0', True),
        (0.856, "0%", False),
        (0.85, "0.0%;[Red]-0.0%", False),
        (1 / 3, "0.00", False),
        (22356, "#,##0", False),
        (22356, "General", False),
        (1.5, "0.0E+00", False),
        (0, "0", False),
    ],
)
def test_a_number_that_looks_like_another_one_is_doubtful(
    sent: bytes, value: float, number_format: str, misleads: bool
) -> None:
    book = opened(sent)
    cell = book["任务分解表"].cell(row_of(book, "T03.s3"), column_of(book, "进展情况"))
    cell.number_format, cell.value = number_format, value

    (found,) = [cell for cell in read(saved(book)).cells if cell.place.column == "progress"]

    assert bool(found.doubt) is misleads


def test_habits_of_wps_are_borne(sent: bytes) -> None:
    """A wrong dimension, styled rows without end, styles it adds, cells without addresses."""
    blank = "".join(
        f'<row r="{number}"><c r="A{number}" s="1"/><c r="Q{number}" s="1"/></row>' for number in range(40, 5000)
    )

    def wps(name: str, part: bytes) -> bytes:
        if name == "xl/worksheets/sheet1.xml":
            text = part.decode().replace('<dimension ref="', '<dimension ref="A1:A1" was="')
            return text.replace("</sheetData>", f"{blank}</sheetData>").encode()
        return part.replace(b"</cellStyles>", b'<cellStyle name="\xe5\xb8\xb8\xe8\xa7\x84 2" xfId="0"/></cellStyles>')

    assert words(rewritten(filled(sent, PROGRESS), wps)) == words(filled(sent, PROGRESS))


def test_cells_without_addresses_are_counted(sent: bytes) -> None:
    import re

    def bare(name: str, part: bytes) -> bytes:
        if not name.startswith("xl/worksheets/"):
            return part
        return re.sub(rb'(<c|<row) r="[A-Z0-9]+"', rb"\1", part)

    data = rewritten(sent, bare)

    assert words(data)[("table", "T03.s3", "measure")] == words(sent)[("table", "T03.s3", "measure")]


def test_it_makes_no_difference_where_the_words_are_kept(sent: bytes) -> None:
    data = filled(sent, PROGRESS)

    assert words(as_excel_saves(data)) == words(data)


def test_the_part_of_a_word_that_says_how_it_sounds_is_left_out(sent: bytes) -> None:
    rich = "<r><t>已选址</t></r><r><t>210处</t></r><rPh sb='0' eb='1'><t>yixuanzhi</t></rPh>"

    def phonetic(_name: str, part: bytes) -> bytes:
        return part.replace("<t>已选址210处</t>".encode(), rich.encode())

    data = as_excel_saves(filled(sent, PROGRESS))

    assert rewritten(data, phonetic) != data
    assert words(rewritten(data, phonetic)) == words(data)


def test_a_picture_in_a_cell_as_wps_keeps_it_is_called_a_picture(sent: bytes) -> None:
    marked = filled(sent, {("T03.s3", "佐证材料"): "图片在此"})
    old = re.compile(rb't="inlineStr"><is><t[^>]*>' + "图片在此".encode() + rb"</t></is></c>")
    new = b't="str"><f>_xlfn.DISPIMG("ID_7A5C",1)</f><v>=DISPIMG("ID_7A5C",1)</v></c>'

    home = rewritten(marked, lambda name, part: old.sub(new, part))

    found = next(cell for cell in read(home).cells if cell.place.column == "evidence" and cell.fault)
    assert found.fault == "格子里是嵌入的图片，收不了图片，请写成文字（文号、文件名），图片另发"


def test_columns_count_as_letters_do() -> None:
    assert [column_letters(number) for number in (1, 26, 27, 702, 703, 16384)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert all(column_number(column_letters(number)) == number for number in range(1, 2000))


@pytest.mark.system
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_a_workbook_saved_by_libreoffice_says_the_same(sent: bytes, tmp_path: Path) -> None:
    awkward = ["=1+1", "甲\n乙", "𠮷😀", "007", "2017-06-30", "'x", "_x0041_", "  里  面  ", "甲\t乙"]
    nodes = [f"T03.s{number}" for number in range(1, len(awkward) + 1)]
    cells = {(node, "进展情况"): text.replace("_x", "_x005F_x") for node, text in zip(nodes, awkward, strict=True)}
    source = tmp_path / "回.xlsx"
    source.write_bytes(filled(sent, {**cells, ("T03.s3", "完成率（%）"): 45}))

    office = [str(shutil.which("soffice")), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    convert = ["--convert-to", "xlsx", "--outdir", str(tmp_path / "saved"), str(source)]
    subprocess.run([*office, *convert], check=True, capture_output=True, timeout=120)

    saved_there = (tmp_path / "saved" / "回.xlsx").read_bytes()
    assert words(saved_there) == words(source.read_bytes())


def test_a_copied_sheet_in_a_workbook_of_ones_own_is_still_known(sent: bytes) -> None:
    own, copied = openpyxl.Workbook(), opened(filled(sent, PROGRESS))["任务分解表"]
    sheet = own.worksheets[0]
    for row in copied.iter_rows(values_only=True):
        sheet.append(row)

    assert words(saved(own))[("table", "T03.s3", "progress")] == "已选址210处"
