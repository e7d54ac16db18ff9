"""Our papers in a reader that we did not write: poppler finds nothing to complain of."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest
from support.printed import rendered, solid

from exporters.content import Kind, Wish, build_briefing
from models.outline import NodeId
from models.workspace import Snapshot

pytestmark = pytest.mark.system


def said_by(*command: str) -> str:
    """What a program prints; it must not complain."""
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stderr == ""
    return done.stdout


@pytest.fixture(params=Kind)
def file(request: pytest.FixtureRequest, snapshot: Snapshot, tmp_path: Path) -> Path:
    wish = Wish(kind=request.param, day=date(2017, 4, 10), tasks=(NodeId("T03"), NodeId("T12")))
    path = tmp_path / "a.pdf"
    path.write_bytes(rendered(build_briefing(snapshot, wish)))
    return path


def test_every_font_is_embedded_as_a_subset_with_unicode(file: Path) -> None:
    rows = said_by("pdffonts", str(file)).splitlines()[2:]

    assert rows
    assert all("yes yes yes" in row for row in rows)
    assert len(rows) == len({row.split()[0] for row in rows})


def test_the_text_can_be_copied_and_every_page_drawn(file: Path, tmp_path: Path) -> None:
    text = solid(said_by("pdftotext", str(file), "-"))
    said_by("pdftoppm", "-r", "20", "-png", str(file), str(tmp_path / "page"))

    assert "2017年" in text
    assert list(tmp_path.glob("page*.png"))


def test_no_line_is_torn_where_marks_share_their_room(snapshot: Snapshot, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(rendered(build_briefing(snapshot, Wish(tasks=(NodeId("T02"),)))))

    lines = said_by("pdftotext", str(path), "-").splitlines()

    assert not [line for line in lines if line[:1] in set("，。、；：”》）")]
    assert any("《浙江省最低生活保障办法》，力争" in line for line in lines)
