"""What stands in a table of sentences, by the headings that a person reads."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex

from ui.item_models.sentence_model import SentenceModel


def column(model: SentenceModel[Any], heading: str) -> list[str]:
    return [cell(model, row, heading).data() for row in range(model.rowCount())]


def cell(model: SentenceModel[Any], row: int, heading: str) -> QModelIndex:
    return model.index(row, [one.heading for one in model.columns].index(heading))
