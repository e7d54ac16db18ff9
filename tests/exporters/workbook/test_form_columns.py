"""Columns of an office's own form are as wide as it says, however its program wrote that down."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from support.handouts import opened, saved
from support.hostile import SHEET, parts_of, with_parts
from support.own_forms import handed_out, own_form

from exporters.workbook.form_columns import width_of
from exporters.workbook.template import read_template
from models.workspace import Workspace

OURS = range(1, 9)  # and behind them the identifiers
HIDDEN = 9


def with_columns(columns: str) -> bytes:
    parts = parts_of(saved(own_form()))
    return with_parts(
        parts, {SHEET: parts[SHEET].replace(b"<sheetData>", f"<cols>{columns}</cols><sheetData>".encode())}
    )


def columns_sent(office: Workspace, form: bytes, folder: Path) -> list[dict[str, str]]:
    """As the file says it."""
    file = folder / "表样.xlsx"
    file.write_bytes(form)
    with ZipFile(BytesIO(handed_out(office, read_template(file)))) as sent:
        text = sent.read(SHEET).decode()
    return [dict(re.findall(r'(\w+)="([^"]*)"', column)) for column in re.findall(r"<col [^>]*>", text)]


def widths(columns: list[dict[str, str]]) -> dict[int, float]:
    """Raises AssertionError where two speak of one column, which Excel calls damaged."""
    found: dict[int, float] = {}
    for one in columns:
        for number in range(int(one["min"]), min(int(one["max"]), 20) + 1):
            assert number not in found
            found[number] = float(one["width"])
    return found


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        ('<col min="1" max="1" width="6"/><col min="2" max="5" width="20"/><col min="6" max="8" width="30"/>',
         [6, 20, 20, 20, 20, 30, 30, 30]),
        ('<col min="1" max="16384" width="12"/>', [12] * 8),
        ('<col min="1" max="2" width="7"/><col min="3" max="12" width="15"/>', [7, 7, *[15] * 6]),
    ],
)  # fmt: skip
def test_neighbours_of_one_width_keep_it(office: Workspace, tmp_path: Path, columns: str, wanted: list[float]) -> None:
    """Excel writes them as one entry; all but the first were 13 wide, in entries over that one."""
    sent = columns_sent(office, with_columns(columns), tmp_path)

    assert [widths(sent)[number] for number in OURS] == wanted
    assert [one["min"] for one in sent if one.get("hidden")] == [str(HIDDEN)]


def test_columns_of_which_nothing_is_said_are_left_so(office: Workspace, tmp_path: Path) -> None:
    sent = columns_sent(office, with_columns('<col min="3" max="3" width="40"/>'), tmp_path)

    assert [int(one["min"]) for one in sent] == [3, HIDDEN]


def test_a_width_is_asked_without_being_set() -> None:
    sheet = Workbook().worksheets[0]
    sheet.column_dimensions["B"].width = 20

    assert (width_of(sheet, 2), width_of(sheet, 1, 3)) == (20, 38)
    assert list(sheet.column_dimensions) == ["B"]


def test_what_is_hidden_takes_no_room(office: Workspace, tmp_path: Path) -> None:
    """A form with a wide hidden column was shrunk to one page that it already fitted."""
    columns = [f'<col min="{number}" max="{number}" width="8"/>' for number in (1, 2, 4, 5, 6, 7, 8)]
    columns.insert(2, '<col min="3" max="3" width="120" hidden="1"/>')
    file = tmp_path / "表样.xlsx"
    file.write_bytes(with_columns("".join(columns)))

    template = read_template(file)
    sheet = opened(handed_out(office, template))["附表"]

    assert not [remark for remark in template.remarks if "一页纸印不下" in remark]
    assert not (sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage)
    assert sheet.column_dimensions["C"].hidden


def test_words_in_a_hidden_column_make_no_row_taller(office: Workspace, tmp_path: Path) -> None:
    heights = []
    for hidden in ("0", "1"):
        file = tmp_path / "表样.xlsx"
        columns = f'<col min="3" max="3" width="2" hidden="{hidden}"/><col min="6" max="6" width="60"/>'
        file.write_bytes(with_columns(columns))
        sheet = opened(handed_out(office, read_template(file)))["附表"]
        heights.append(sheet.row_dimensions[5].height or 0)

    assert heights[1] < heights[0]
