"""Papers into a folder."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from support.faces import FONTS

from exporters.content import Kind, Wish
from exporters.papers import export_all, export_pdf, render_paper
from models.outline import NodeId
from models.workspace import Snapshot

WISH = Wish(tasks=(NodeId("T03"),), day=date(2017, 4, 10))


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """Somebody asked for it."""


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("at", [0.0, 0.5, 0.9])
def test_stopped_work_leaves_no_file(snapshot: Snapshot, kind: Kind, at: float, tmp_path: Path) -> None:
    def stop(_what: str, share: float) -> None:
        if share >= at:
            raise Stopped

    with pytest.raises(Stopped):
        export_pdf(snapshot, replace(WISH, kind=kind), FONTS, tmp_path / "a.pdf", stop)

    assert list(tmp_path.iterdir()) == []


def test_a_preview_shows_the_very_bytes_of_the_file(snapshot: Snapshot, tmp_path: Path) -> None:
    file = export_pdf(snapshot, WISH, FONTS, tmp_path / "a.pdf")

    assert render_paper(snapshot, WISH, FONTS).data == file.read_bytes()


def test_every_kind_of_paper_is_written(snapshot: Snapshot, tmp_path: Path) -> None:
    files = [file.name for file in export_all(snapshot, WISH, FONTS, tmp_path, date(2017, 4, 10))]

    papers = [name for name in files if name.endswith(".pdf")]
    assert [name.partition("_")[0] for name in papers] == [kind.word for kind in Kind]
