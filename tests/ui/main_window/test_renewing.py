"""After a large edit the filter is asked again bit by bit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from support.large import large_document
from support.workspaces import workspace

from models.outline import Level, NodeId
from models.search import Filter
from ui import slices
from ui.editor import Editor
from ui.main_window import MainWindow

FIRST = NodeId("T01.s1")


@pytest.fixture
def editor(tmp_path: Path, qapp: object) -> Iterator[Editor]:
    """Over a paper of two thousand nodes."""
    found = Editor(workspace(large_document(2_000)), tmp_path / "示例.chengqi", today=lambda: date(2017, 7, 12))
    yield found
    found.stop()


@pytest.fixture
def measures(window: MainWindow, editor: Editor, qtbot: Any) -> list[NodeId]:
    """All are under way, and the filter that asks for it has been asked when only the first one was."""
    found = [node.id for node in editor.document.outline.of_level(Level.MEASURE)]
    editor.assign(found[:1], {"status": "推进中"})
    editor.finding.prepare()
    window.show_filter(Filter(statuses=frozenset({"推进中"})))
    qtbot.waitUntil(lambda: FIRST in (window.narrowing.found or ()))
    editor.assign(found, {"status": "推进中"})
    return found


def test_a_large_edit_is_found_in_slices(
    window: MainWindow, measures: list[NodeId], monkeypatch: pytest.MonkeyPatch, qtbot: Any
) -> None:
    monkeypatch.setattr(slices, "A_SLICE", 1e-5)  # too short for all on any machine

    window.narrowing.renew()

    assert measures[-1] not in (window.narrowing.found or ())
    qtbot.waitUntil(lambda: measures[-1] in (window.narrowing.found or ()), timeout=5000)
    assert set(measures) <= set(window.narrowing.found or ())


@pytest.mark.usefixtures("measures")
def test_what_is_cleared_meanwhile_stays_cleared(window: MainWindow, qtbot: Any) -> None:
    window.narrowing.renew()

    window.filter.clear()

    qtbot.wait(500)
    assert window.narrowing.found is None
    assert window.filter.count.text() == ""
