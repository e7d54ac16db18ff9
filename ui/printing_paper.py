"""A paper sent to the system's printer, page by page as pictures at the printer's own resolution."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter

from exporters.errors import ExportError
from exporters.page_pictures import PageSize, page_picture
from exporters.progress import Progress

translate = QCoreApplication.translate
_FINEST = 600  # dots an inch; finer ones cannot be told apart
_BANDS = 8  # of a page, so that none takes more than a few megabytes
_NEARLY = 0.995  # a sheet whose size was rounded is still the sheet


def print_paper(printer: QPrinter, data: bytes, sizes: Sequence[PageSize], progress: Progress) -> int:
    """Every page in the range the person chose, sideways ones on sideways sheets, as large as they are meant.
    The number of pages printed. Raises ExportError where the printer refuses.

    May run beside the window: no widget is touched. Stopped by its progress, it takes the job back.
    """
    numbers = _range(printer, len(sizes))
    _turn(printer, sizes[numbers[0]])
    painter = QPainter()
    if not painter.begin(printer):
        raise ExportError(translate("PrintingPaper", "打印机没有接受这份材料。请检查打印机，或先保存为 PDF 再打印。"))
    is_whole = False
    try:
        for done, number in enumerate(numbers):
            if done:
                _begin_page(printer, number, sizes[number])
            tell = partial(progress, translate("PrintingPaper", "打印第{0}面").format(number + 1), done / len(numbers))
            _print_page(painter, printer, data, number, sizes[number], tell)
        is_whole = True
    finally:
        if not is_whole:
            printer.abort()
        painter.end()
    return len(numbers)


def _range(printer: QPrinter, count: int) -> range:
    """The pages chosen in the system's dialog, else all of them, counted from 0."""
    first, last = printer.fromPage(), printer.toPage()
    if printer.printRange() is QPrinter.PrintRange.PageRange and 1 <= first <= last:
        return range(min(first, count) - 1, min(last, count))
    return range(count)


def _begin_page(printer: QPrinter, number: int, size: PageSize) -> None:
    _turn(printer, size)
    if not printer.newPage():
        words = translate("PrintingPaper", "打印机在第{0}面停下了，后面的没有打印。")
        raise ExportError(words.format(number + 1))


def _turn(printer: QPrinter, size: PageSize) -> None:
    """The sheet as the page is held, up to its edges: the page brings its own margins."""
    layout = printer.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    layout.setOrientation(QPageLayout.Orientation.Landscape if size.is_landscape else QPageLayout.Orientation.Portrait)
    layout.setMargins(QMarginsF())
    printer.setPageLayout(layout)


def _print_page(
    painter: QPainter, printer: QPrinter, data: bytes, number: int, size: PageSize, tell: Callable[[], object]
) -> None:
    """In bands one below the other."""
    dots = printer.resolution() / 72
    place = _place(printer, size, dots)
    for band in range(_BANDS):
        tell()
        share = (band / _BANDS, (band + 1) / _BANDS)
        picture = page_picture(data, number, min(dots, _FINEST / 72), share)
        image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32)
        top = place.top() + place.height() * share[0]
        painter.drawImage(QRectF(place.left(), top, place.width(), place.height() / _BANDS), image)


def _place(printer: QPrinter, size: PageSize, dots: float) -> QRectF:
    """In the middle of the sheet; on a smaller sheet than A4 the page is made smaller."""
    sheet = printer.paperRect(QPrinter.Unit.DevicePixel)
    wide, high = size.width * dots, size.height * dots
    fitted = min(1.0, sheet.width() / wide, sheet.height() / high)
    if fitted < _NEARLY:
        wide, high = wide * fitted, high * fitted
    return QRectF((sheet.width() - wide) / 2, (sheet.height() - high) / 2, wide, high)
