"""Our papers in a reader that we did not write: poppler finds nothing to complain of."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from support.faces import FONTS
from support.printed import rendered, solid

from exporters.checking.printed import read_pages
from exporters.content import Kind, Wish, build_briefing
from exporters.pdf import grid
from exporters.pdf.page import Page, Words
from exporters.pdf.properties import Properties
from exporters.pdf.setting import one_line
from exporters.pdf.styles import styles_with
from exporters.pdf.writer import write_pages
from exporters.progress import silent
from models.outline import NodeId
from models.workspace import Snapshot

STYLES = styles_with(FONTS)
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


@pytest.mark.parametrize("share", [0.05, 0.09, 0.11, 0.16, 0.24, 0.35])
def test_the_words_of_a_line_that_is_open_are_copied_without_blanks(share: float, tmp_path: Path) -> None:
    text = "力争40%以上的照料中心”，（实现）医养结合"
    line = one_line(text, STYLES.body)
    gaps = line.measured.open_gaps(0, len(text))
    open_ = replace(line, spread=share * grid.PITCH, width=line.width + gaps * share * grid.PITCH)
    page = Page((Words(grid.LEFT, 200, open_),))
    path = tmp_path / "a.pdf"
    path.write_bytes(write_pages([page], STYLES, Properties(title="示例", subject="示例"), silent))

    assert said_by("pdftotext", str(path), "-").splitlines()[0] == text
    ends = [one.last.x for one in read_pages(path)[0].lines if one.first.text == "力"]
    assert ends == [pytest.approx(grid.LEFT + open_.width - grid.PITCH, abs=0.3)]


def test_no_line_is_torn_where_marks_share_their_room(snapshot: Snapshot, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(rendered(build_briefing(snapshot, Wish(tasks=(NodeId("T02"),)))))

    lines = said_by("pdftotext", str(path), "-").splitlines()

    assert not [line for line in lines if line[:1] in set("，。、；：”》）")]
    assert any("《浙江省最低生活保障办法》，力争" in line for line in lines)
