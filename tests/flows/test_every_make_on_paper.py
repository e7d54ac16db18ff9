"""Papers of other offices, of every make: printed without a loss and passed by the checker."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from support.faces import FONTS
from support.printed import solid, text_of

from exporters.checking import check_pdf
from exporters.content import Kind, Wish, build_briefing
from exporters.pdf import render_pdf
from models.document import build
from models.outline import Level
from models.source import SourceText
from models.workspace import Snapshot

FILES = sorted((Path(__file__).parents[1] / "data").rglob("*.txt"))


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.FORMAL, Kind.BULLETIN])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_paper_of_this_make(file: Path, kind: Kind, tmp_path: Path) -> None:
    document = build(SourceText.from_bytes(file.read_bytes(), file.name), {})
    snapshot = Snapshot(document)

    data = render_pdf(build_briefing(snapshot, Wish(kind=kind, day=date(2026, 4, 1))), FONTS)

    printed, text = tmp_path / "a.pdf", text_of(data)
    printed.write_bytes(data)
    for task in document.outline.of_level(Level.TASK):
        for paragraph in snapshot.reading.body(task).split("\n"):
            assert solid(paragraph) in text
    assert [(found.rule, found.measured) for found in check_pdf(printed) if not found.passed] == []
