"""Pages on the system's printer, held against the pages of the file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from support.faces import FONTS

from exporters.content import Kind, Wish
from exporters.page_pictures import page_picture, page_sizes
from exporters.papers import render_paper
from exporters.progress import silent
from models.outline import NodeId
from models.workspace import Snapshot
from ui.paper import set_page
from ui.printing_paper import print_paper


@pytest.fixture
def paper(snapshot: Snapshot) -> bytes:
    """Upright pages and sideways ones."""
    wish = Wish(kind=Kind.FORMAL, tasks=(NodeId("T03"),), day=date(2017, 4, 10))
    return render_paper(snapshot, wish, FONTS).data


def printer_into(file: Path) -> QPrinter:
    """A coarse one, with the margins that the window's own lists print with."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(96)
    set_page(printer)
    return printer


def inked(data: bytes, number: int) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is printed on a page, in points."""
    picture = page_picture(data, number, 1.0)
    rows = [picture.pixels[y * picture.stride : (y + 1) * picture.stride] for y in range(picture.height)]
    dark = [[x for x in range(picture.width) if row[4 * x + 1] < 160] for row in rows]
    there = [y for y, row in enumerate(dark) if row]
    return min(row[0] for row in dark if row), there[0], max(row[-1] for row in dark if row), there[-1]


def test_every_page_is_printed_as_large_as_it_is_meant_sideways_ones_sideways(
    paper: bytes, tmp_path: Path, qapp: QApplication
) -> None:
    file, shown = tmp_path / "printed.pdf", page_sizes(paper)

    count = print_paper(printer_into(file), paper, shown, silent)

    printed = file.read_bytes()
    assert count == len(shown)
    assert [size.is_landscape for size in page_sizes(printed)] == [size.is_landscape for size in shown]
    assert {size.is_landscape for size in shown} == {True, False}
    for number in (0, next(number for number, size in enumerate(shown) if size.is_landscape)):
        assert inked(printed, number) == pytest.approx(inked(paper, number), abs=2)


def test_only_the_pages_asked_for_are_printed(paper: bytes, tmp_path: Path, qapp: QApplication) -> None:
    printer = printer_into(tmp_path / "printed.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)

    assert print_paper(printer, paper, page_sizes(paper), silent) == 2
    assert len(page_sizes((tmp_path / "printed.pdf").read_bytes())) == 2


def test_on_smaller_paper_the_page_is_made_smaller_and_nothing_is_cut(
    paper: bytes, tmp_path: Path, qapp: QApplication
) -> None:
    file = tmp_path / "printed.pdf"
    printer = printer_into(file)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)

    print_paper(printer, paper, page_sizes(paper), silent)

    left, top, right, bottom = inked(file.read_bytes(), 0)
    whole = inked(paper, 0)
    assert right - left == pytest.approx((whole[2] - whole[0]) / 2**0.5, abs=3)
    assert bottom - top == pytest.approx((whole[3] - whole[1]) / 2**0.5, abs=3)


def test_a_printer_that_stops_is_told_so(paper: bytes, tmp_path: Path, qapp: QApplication) -> None:
    class StoppedError(Exception):
        """Somebody pressed the button."""

    def stop(what: str, share: float) -> None:
        if share:
            raise StoppedError

    with pytest.raises(StoppedError):
        print_paper(printer_into(tmp_path / "printed.pdf"), paper, page_sizes(paper), stop)
