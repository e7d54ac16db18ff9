"""Names of units that the office's list does not have, refused beside the field they were typed into."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from models.workspace.department_names import put_right
from ui.panels.field_row import FieldRow
from ui.phrases import listed


def refuse_units(row: FieldRow, unknown: Sequence[str], known: Sequence[str]) -> None:
    """The list itself is at hand, and what was probably meant is one click away."""
    words = QCoreApplication.translate(
        "UnknownUnits", "“{0}”不在单位名单里。从列表里选，或先在“设置”的单位名单里加上。"
    )
    row.refuse(words.format(listed(unknown)), put_right(known, row.words))
