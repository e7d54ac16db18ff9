"""Rows of words in a file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from exporters.csv_file import csv_bytes, export_csv
from exporters.errors import ExportError


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    rows = [("对象", "原来"), ("任务（三）", '第一行\n第二行，有“引号”和"这个"')]

    file = export_csv(tmp_path / "差别.csv", rows)

    with file.open(encoding="utf-8-sig", newline="") as opened:
        assert [tuple(row) for row in csv.reader(opened)] == rows


def test_a_spreadsheet_knows_the_file_is_utf_8() -> None:
    assert csv_bytes([("一",)]).startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-2+3", "@sum"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert csv_bytes([(cell,)]).decode("utf-8-sig").strip() == f"'{cell}"


@pytest.mark.parametrize("cell", ["-20", "+3.5%", "12", ""])
def test_numbers_stay_numbers(cell: str) -> None:
    assert csv_bytes([("一", cell)]).decode("utf-8-sig").strip() == f"一,{cell}"


def test_a_file_that_cannot_be_written_is_said_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="不在"):
        export_csv(tmp_path / "没有" / "不在.csv", [("一",)])
