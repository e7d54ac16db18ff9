"""From a briefing to the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from exporters.content.blocks import Briefing
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.layout import Layout
from exporters.pdf.measuring import Run
from exporters.pdf.page import Page
from exporters.pdf.setting import blank, paragraphs, title
from exporters.pdf.styles import Styles, styles_with
from exporters.pdf.writer import Properties, write_pages
from exporters.progress import Progress, silent

_SETTING = 0.7  # of the work; the rest is writing


def render_pdf(briefing: Briefing, fonts: Mapping[str, Sequence[Path]], progress: Progress = silent) -> bytes:
    """The paper as PDF, all fonts embedded. `fonts` gives files by role, fallbacks behind.

    The same briefing always gives the same bytes. Raises ExportError where a font cannot be read.
    """
    styles = styles_with(fonts)

    def writing(what: str, share: float) -> None:
        progress(what, _SETTING + (1 - _SETTING) * share)

    pages = set_pages(briefing, styles, progress)
    return write_pages(pages, styles, Properties(title=briefing.title, subject=briefing.source_line), writing)


def set_pages(briefing: Briefing, styles: Styles, progress: Progress = silent) -> list[Page]:
    """Everything in its place."""
    return list(paginate(list(_items(briefing, styles, progress)), Frame()))


def _items(briefing: Briefing, styles: Styles, progress: Progress) -> Iterator[Item]:
    layout = Layout(styles)
    yield from title(briefing.title, styles.title)
    yield blank()
    for number, block in enumerate(briefing.blocks, start=1):
        progress("排版", _SETTING * number / len(briefing.blocks))
        yield from layout.items(block)
    yield from paragraphs([Run(briefing.source_line, styles.note)])
