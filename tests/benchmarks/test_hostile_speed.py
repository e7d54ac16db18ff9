"""What files that mean harm cost: below five seconds and 300 MB each, in the reading and in the review."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from support.apart import read_apart
from support.handouts import as_excel_saves, hand_out, opened
from support.hostile import HOSTILE, parts_of, with_rows
from support.returns import reviewed
from support.workspaces import workspace

from models.document import Document

pytestmark = pytest.mark.benchmark
pytest.importorskip("resource", reason="what a process takes is measured otherwise on this system")


@pytest.mark.parametrize("kind", list(HOSTILE))
def test_a_hostile_file_takes_less_than_five_seconds_and_300_megabytes(
    benchmark: Any, document: Document, tmp_path: Path, kind: str
) -> None:
    """Seconds of the processor, whoever else is at work."""
    sent, (_, word) = as_excel_saves(hand_out(workspace(document))[0]), HOSTILE[kind]

    found = benchmark.pedantic(lambda: read_apart(sent, [kind], tmp_path)[kind], rounds=1)

    benchmark.extra_info["MB, s"] = f"{found.megabytes} MB, {found.seconds:.2f} s"
    assert (found.crash, word in found.said) == ("", True)
    assert found.seconds < 5
    assert found.megabytes < 300


Told = Mapping[str, str]  # what the locked words of each row say, so that it counts as that row


def _told(sent: bytes) -> Told:
    sheet = opened(sent)["任务分解表"]
    return {str(sheet.cell(n, 1).value): escape(str(sheet.cell(n, 4).value)) for n in range(6, sheet.max_row + 1)}


def _row(number: int, identifier: str, told: Told, cells: Mapping[str, str]) -> str:
    words = {"A": identifier, "D": told.get(identifier, ""), **cells}
    written = "".join(f'<c r="{column}{number}" t="str"><v>{said}</v></c>' for column, said in words.items())
    return f'<row r="{number}">{written}</row>'


def _copies(told: Told) -> str:
    """Nearly as many cells as are judged, all of them different, fifteen times each row."""
    rows = enumerate(list(told) * 15, start=1000)
    return "".join(_row(n, one, told, {column: f"{n}{column}" for column in "NOQRSTU"}) for n, one in rows)


def _unknown(told: Told) -> str:
    return "".join(_row(n, f"T99.s{n}", told, {"Q": f"{n}"}) for n in range(1000, 2800))


def _added(told: Told) -> str:
    return "".join(_row(n, "", told, {"Q": f"{n}"}) for n in range(1000, 2800))


@pytest.mark.parametrize("rows", [_copies, _unknown, _added])
def test_the_review_of_all_that_is_judged_takes_less_than_five_seconds(
    benchmark: Any, document: Document, rows: Callable[[Told], str]
) -> None:
    office = workspace(document)
    (sent,) = hand_out(office, "某县", everything=True)
    home = with_rows(parts_of(as_excel_saves(sent)), rows(_told(sent)))
    start = time.process_time()

    review = benchmark.pedantic(lambda: reviewed(office, home), rounds=1)

    seconds = time.process_time() - start
    benchmark.extra_info["s, judged"] = f"{seconds:.2f} s, {len(review.judged)}"
    assert len(review.judged) >= 1800
    assert seconds < 5


@pytest.mark.parametrize("words", ["1月", " ", "第三季度", "1月至", "年"])
def test_a_deadline_without_end_takes_less_than_five_seconds(benchmark: Any, document: Document, words: str) -> None:
    """As many of them as there may be characters, none like the other."""
    office = workspace(document)
    (sent,) = hand_out(office)
    told = _told(sent)
    typed = (f"6月{number}{words * (30_000 // len(words))}甲" for number in range(90))
    rows = [_row(1000 + n, list(told)[n % len(told)], told, {"M": one}) for n, one in enumerate(typed)]
    home = with_rows(parts_of(as_excel_saves(sent)), "".join(rows))
    start = time.process_time()

    review = benchmark.pedantic(lambda: reviewed(office, home), rounds=1)

    assert len(review.returns) == 1
    assert time.process_time() - start < 5
