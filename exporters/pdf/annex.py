"""附件: a table on sideways pages, its head repeated, page numbers where all pages have them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from exporters.content.blocks import Annex, Table
from exporters.pdf import grid
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.layout import rows_below, table_head, table_widths
from exporters.pdf.measuring import Run
from exporters.pdf.page import Page, Target
from exporters.pdf.setting import blank, fine_print, on_line, one_line, title
from exporters.pdf.styles import Styles
from exporters.pdf.table_row import Cell
from exporters.pdf.tables import row_item
from exporters.progress import Progress
from models.sentence import sentence

ANNEX = "annex"  # what leads here
_WIDTH, _ABOVE_SOURCE = grid.HEIGHT, 6.0
_FRAME = Frame(
    x=grid.PAPER_HEIGHT - grid.TOP - grid.HEIGHT,
    y=grid.LEFT,
    height=grid.WIDTH,
    sideways=True,
)


def annex_pages(annex: Annex, source_line: str, styles: Styles, progress: Progress) -> Iterator[Page]:
    """附件 on line one in 3号黑体, its title on line three, then the table."""
    rows = list(_told(_rows(annex.table, styles), progress))
    rows[-1] = replace(rows[-1], keep=1)  # the source does not stand alone on a page
    items = [*_top(annex, styles), *rows, *_told(_below(annex, source_line, styles), progress)]
    for page in paginate(items, _FRAME):
        yield page
        progress(sentence("排附件"), 1.0)


def _told(rows: Iterator[Item], progress: Progress) -> Iterator[Item]:
    for row in rows:
        yield row
        progress(sentence("排附件"), 1.0)


def _rows(table: Table, styles: Styles) -> Iterator[Item]:
    """The head, which stands again on every page, then the rows; each task has a bookmark."""
    widths = table_widths(table, styles, _WIDTH)
    head = table_head(table, styles, widths)
    yield head
    task = ""
    nodes = (*table.nodes, *[""] * (len(table.rows) - len(table.nodes)))
    for below, row, node in zip(rows_below(table, styles, widths), table.rows, nodes, strict=True):
        if node.partition(".")[0] != task:
            task = node.partition(".")[0]
            mark = Target(0, 0, f"{ANNEX}-{task}", styles.small.face.printable(row[_TASK]), 1)
            yield Item(things=(mark,), keep=1, head=(head,))
        yield replace(below, head=(head,), tears=_MOST_EMPTY)


_TASK = 1  # its column
_MOST_EMPTY = 1 / 3  # of a page, at its foot, before a row is torn


def _top(annex: Annex, styles: Styles) -> Iterator[Item]:
    named = "：".join(filter(None, (annex.mark, annex.title)))
    mark = Target(0, 0, ANNEX, styles.body.face.printable(named))
    if annex.mark:
        line = on_line(one_line(annex.mark, styles.level_1))
        yield replace(line, things=(mark, *line.things))
        yield blank()
    else:
        yield Item(things=(mark,), keep=1)
    yield from title(annex.title, styles.title, _WIDTH)
    yield Item(height=grid.LEADING / 2)


def _below(annex: Annex, source_line: str, styles: Styles) -> Iterator[Item]:
    """Remarks as rows as wide as the table; below the table the source."""
    for remark in annex.remarks:
        runs = (Run(f"{remark.label}：", styles.small_bold), Run(remark.text, styles.small))
        yield row_item([Cell(runs)], [_WIDTH])
    if source_line:
        first, *others = fine_print(source_line, styles.note, _WIDTH)
        yield replace(first, gap=_ABOVE_SOURCE)
        yield from others
