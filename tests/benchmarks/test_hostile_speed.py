"""What files that mean harm cost: below five seconds and 300 MB each, in the reading and in the review."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

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


_OPEN = "JKLMNOQRSTU"  # the columns that somebody fills in


def _copies(identifiers: Sequence[str]) -> str:
    """Nearly as many cells as are judged, all of them different, sixteen times each row."""
    rows = ((number, identifiers[number % len(identifiers)]) for number in range(16 * len(identifiers)))
    return "".join(
        f'<row r="{1000 + number}"><c r="A{1000 + number}" t="str"><v>{identifier}</v></c>'
        + "".join(f'<c r="{one}{1000 + number}" t="str"><v>{number}{one}</v></c>' for one in _OPEN)
        + "</row>"
        for number, identifier in rows
    )


def _unknown(_identifiers: Sequence[str]) -> str:
    return "".join(
        f'<row r="{n}"><c r="A{n}" t="str"><v>T99.s{n}</v></c><c r="Q{n}"><v>{n}</v></c></row>'
        for n in range(1000, 19_000)
    )


@pytest.mark.parametrize("rows", [_copies, _unknown])
def test_the_review_of_all_that_is_judged_takes_less_than_five_seconds(
    benchmark: Any, document: Document, rows: Callable[[Sequence[str]], str]
) -> None:
    office = workspace(document)
    (sent,) = hand_out(office, "某县", everything=True)
    sheet = opened(sent)["任务分解表"]
    identifiers = [str(sheet.cell(number, 1).value) for number in range(6, sheet.max_row + 1)]
    home = with_rows(parts_of(as_excel_saves(sent)), rows(identifiers))
    start = time.process_time()

    review = benchmark.pedantic(lambda: reviewed(office, home), rounds=1)

    seconds = time.process_time() - start
    benchmark.extra_info["s, judged"] = f"{seconds:.2f} s, {len(review.judged)}"
    assert len(review.judged) > 15_000
    assert seconds < 5
