"""From a briefing to the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from exporters.content.blocks import Briefing
from exporters.pdf.papers import set_pages
from exporters.pdf.styles import styles_with
from exporters.pdf.writer import Properties, write_pages
from exporters.progress import Progress, silent

_SETTING = 0.6  # of the work; the rest is writing


def render_pdf(briefing: Briefing, fonts: Mapping[str, Sequence[Path]], progress: Progress = silent) -> bytes:
    """The paper as PDF, all fonts embedded. `fonts` gives files by role, fallbacks behind.

    The same briefing always gives the same bytes. Raises ExportError where a font cannot be read.
    """
    styles = styles_with(fonts)
    pages = set_pages(briefing, styles, lambda what, share: progress(what, _SETTING * share))
    plain = styles.body.face.printable
    properties = Properties(
        title=plain(briefing.title), subject=plain(briefing.source_line), author=plain(briefing.letterhead.issuer)
    )
    return write_pages(pages, styles, properties, lambda what, share: progress(what, _SETTING + (1 - _SETTING) * share))
