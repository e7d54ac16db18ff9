"""However a file wastes time and memory, it is refused in a sentence, or read within 300 MB.

Seconds are measured in tests/benchmarks/test_hostile_speed.py.
"""

from __future__ import annotations

import pytest
from support.apart import Reading, read_apart
from support.handouts import as_excel_saves, hand_out
from support.hostile import HOSTILE, READ
from support.workspaces import workspace

from models.document import Document

pytest.importorskip("resource", reason="what a process takes is measured otherwise on this system")


@pytest.fixture(scope="module")
def readings(document: Document, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reading]:
    sent = as_excel_saves(hand_out(workspace(document))[0])
    return read_apart(sent, list(HOSTILE), tmp_path_factory.mktemp("hostile"))


@pytest.mark.parametrize("kind", list(HOSTILE))
def test_a_file_that_wastes_memory_is_refused_or_read_within_300_megabytes(
    readings: dict[str, Reading], kind: str
) -> None:
    found, (_, word) = readings[kind], HOSTILE[kind]

    assert found.crash == ""
    assert found.megabytes < 300
    assert (word in found.said and found.said.endswith("。")) if word != READ else found.said == ""
