"""Rows of words as a file that spreadsheets open with a double click."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from exporters.files import write_whole

_LOOKS_LIKE_A_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?%?")


def export_csv(file: Path, rows: Iterable[Sequence[str]]) -> Path:
    """Write the rows. Raises ExportError."""
    write_whole(file, csv_bytes(rows))
    return file


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with the mark by which WPS and Excel know it. No cell is ever a formula."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([_as_text(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _as_text(cell: str) -> str:
    is_formula = _LOOKS_LIKE_A_FORMULA.match(cell) and not _NUMBER.fullmatch(cell)
    return f"'{cell}" if is_formula else cell
