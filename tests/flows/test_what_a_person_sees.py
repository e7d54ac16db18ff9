"""The papers through the eyes of other programs: LibreOffice and poppler."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from exporters.content import Wish, build_report
from exporters.pdf import render_pdf
from exporters.workbook.master import master_workbook
from models.outline import NodeId
from models.workspace import Snapshot
from resources.fonts import roles

pytestmark = pytest.mark.system


def program(name: str) -> str:
    """Where a program of the system is; CI installs it."""
    found = shutil.which(name)
    assert found, f"{name} is not installed; see .ci/run"
    return found


def test_poppler_finds_every_font_embedded(snapshot: Snapshot, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(render_pdf(build_report(snapshot, Wish()), {n: r.shipped for n, r in roles().items()}))

    done = subprocess.run([program("pdffonts"), str(file)], capture_output=True, text=True, check=True)

    fonts = [line.split() for line in done.stdout.splitlines()[2:]]
    assert fonts
    assert all(font[-5] == "yes" for font in fonts)


def test_libreoffice_opens_and_prints_the_master(snapshot: Snapshot, tmp_path: Path) -> None:
    file = tmp_path / "master.xlsx"
    file.write_bytes(master_workbook(snapshot, Wish(), date(2017, 4, 10)))

    subprocess.run(
        [program("soffice"), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), str(file)],
        capture_output=True, check=True, timeout=180,
    )  # fmt: skip

    text = subprocess.run(
        [program("pdftotext"), "-layout", str(tmp_path / "master.pdf"), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "2017年任务分解表（总表）" in text
    last = snapshot.reading.text(snapshot.document.outline[NodeId("T15.s5")])
    assert last[:6] in text  # its identifier stands beside the print area
