"""A workbook as bytes, with what it says of itself."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from openpyxl import Workbook

from exporters.content import wording
from models.workspace import Snapshot


def plan_year(snapshot: Snapshot) -> str:
    return f"{snapshot.year}年" if snapshot.year else ""


def describe(workbook: Workbook, snapshot: Snapshot, day: date) -> None:
    workbook.properties.title = f"{plan_year(snapshot)}任务分解表"
    workbook.properties.creator = "承启"
    workbook.properties.description = wording.source_line(snapshot)
    workbook.properties.keywords = day.isoformat()


def saved(workbook: Workbook) -> bytes:
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()
