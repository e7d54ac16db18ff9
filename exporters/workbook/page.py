"""What the printer needs, and what a locked sheet still allows."""

from __future__ import annotations

from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

_A3, _A4 = 8, 9


def print_setup(
    sheet: Worksheet, *, paper_a3: bool = True, landscape: bool = True, repeat: int = 0, most: int = 0
) -> None:
    """One page wide and `most` pages tall, or as many as it takes; numbered; with row `repeat` again on every page."""
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = _A3 if paper_a3 else _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, most
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = 0.35
    margins.top, margins.bottom, margins.footer = 0.6, 0.7, 0.35
    sheet.print_options.horizontalCentered = True
    _number_the_pages(sheet)
    if repeat:
        sheet.print_title_rows = f"{repeat}:{repeat}"


def _number_the_pages(sheet: Worksheet) -> None:
    footer = HeaderFooterItem()
    footer.center.text = "— &P / &N —"
    for unsaid in ("oddHeader", "evenHeader", "evenFooter", "firstHeader", "firstFooter"):
        setattr(sheet.HeaderFooter, unsaid, None)  # else they are written, empty
    sheet.HeaderFooter.oddFooter = footer


def protect(sheet: Worksheet) -> None:
    """Without a password. Rows are not sorted while they are locked: only the open columns would move, and every
    answer would stand beside another measure."""
    sheet.protection.enable()
    for allowed in ("autoFilter", "formatColumns", "formatRows", "formatCells", "insertRows"):
        setattr(sheet.protection, allowed, False)  # False: not forbidden
