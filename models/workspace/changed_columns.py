"""Locked cells that were changed down a whole column: one line says it of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from models.sentence import sentence
from models.workspace.judged import Judged, Outcome
from models.workspace.labels import field_name

_FEW = 3  # cells that are each named for themselves


def by_column(rows: Iterable[Judged]) -> Iterator[Judged]:
    """Where more than a few cells of a column were changed one line in the place of the first, else as they are."""
    every = list(rows)
    columns: dict[tuple[str, str, str], list[Judged]] = {}
    for row in every:
        if row.outcome is Outcome.ALTERED and row.field:
            columns.setdefault(_column(row), []).append(row)
    for row in every:
        same = columns.get(_column(row), []) if row.outcome is Outcome.ALTERED else []
        if len(same) <= _FEW:
            yield row
        elif row is same[0]:
            yield _of_many(same)


def _column(row: Judged) -> tuple[str, str, str]:
    return row.file, row.title, row.field


def _of_many(rows: Sequence[Judged]) -> Judged:
    words = sentence(
        "“{heading}”一栏是锁定的内容，报回时{count}格改动过（{first}至{last}），没有收。",
        heading=field_name(rows[0].field),
        count=len(rows),
        first=rows[0].address,
        last=rows[-1].address,
    )
    return replace(rows[0], node="", field="", address="", sent="", returned="", reason=words)
