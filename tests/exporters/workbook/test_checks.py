"""What a check of a handout lets somebody type, as another program reckons it."""

from __future__ import annotations

import csv
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from exporters.workbook.checks import percent_check

_LONGEST_FORMULA = 255  # characters that Excel takes in a check
_GENERAL, _SHARE = "General", "0%"
TYPED: list[tuple[object, str, bool]] = [
    (45.0, _GENERAL, True), (0.0, _GENERAL, True), (100.0, _GENERAL, True), (101.0, _GENERAL, False),
    (-1.0, _GENERAL, False), (0.45, _GENERAL, True),
    (0.45, _SHARE, True), (1.0, _SHARE, True), (1.2, _SHARE, False), (1.2, "0.00%", False), (1.2, _GENERAL, True),
    ("45%", "@", True), ("45％", _GENERAL, True), ("100％", _GENERAL, True), ("120%", "@", False),
    ("120％", _GENERAL, False), ("45", "@", True), ("120", "@", False), ("四十五", _GENERAL, False),
    ("【清空】", _GENERAL, True),
]  # fmt: skip
"""A value with the format that typing it gives the cell, and whether it may stand there."""


def test_the_check_of_a_percentage_fits_into_a_workbook() -> None:
    assert len(str(percent_check("ABC123").formula1)) <= _LONGEST_FORMULA


@pytest.mark.system
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_a_percentage_above_one_hundred_is_not_let_through(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row, (value, code, _) in enumerate(TYPED, start=1):
        sheet.cell(row, 1).value = value  # type: ignore[assignment]
        sheet.cell(row, 1).number_format = code
        sheet.cell(row, 2).value = f"={percent_check(f'A{row}').formula1}"
    book.save(tmp_path / "typed.xlsx")

    program = [str(shutil.which("soffice")), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    convert = ["--convert-to", "csv", "--outdir", str(tmp_path), str(tmp_path / "typed.xlsx")]
    subprocess.run([*program, *convert], check=True, capture_output=True, timeout=120)

    with (tmp_path / "typed.csv").open(encoding="utf-8") as lines:
        passed = [row[1] for row in csv.reader(lines)]
    assert passed == [str(may).upper() for *_, may in TYPED]
