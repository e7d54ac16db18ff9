"""From a briefing to the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from exporters.content.blocks import Briefing
from exporters.content.letterhead import Letterhead
from exporters.content.urging_form import TITLE, UrgingSheet
from exporters.pdf.misfits import misfits
from exporters.pdf.page import Page
from exporters.pdf.papers import set_pages
from exporters.pdf.properties import Properties
from exporters.pdf.styles import Styles, styles_with
from exporters.pdf.urging import urging_pages
from exporters.pdf.writer import write_pages
from exporters.progress import Progress, silent

_SETTING = 0.6  # of the work; the rest is writing


@dataclass(frozen=True, slots=True)
class Rendered:
    """The bytes of a PDF, and a sentence for each thing that did not go onto the page as it was typed."""

    data: bytes
    misfits: tuple[str, ...]
    pages: int


def render(briefing: Briefing, fonts: Mapping[str, Sequence[Path]], progress: Progress = silent) -> Rendered:
    """The paper as PDF, all fonts embedded. `fonts` gives files by role, fallbacks behind.

    The same briefing always gives the same bytes. Raises ExportError where a font cannot be read.
    """
    styles = styles_with(fonts)
    told: list[str] = []
    pages = set_pages(briefing, styles, _first_part(progress), told.append)
    return _written(pages, styles, _properties(briefing, styles), progress, told)


def render_urgings(
    sheets: Sequence[UrgingSheet],
    head: Letterhead,
    fonts: Mapping[str, Sequence[Path]],
    progress: Progress = silent,
) -> Rendered:
    """One sheet after the other. Raises ExportError where a font cannot be read."""
    styles = styles_with(fonts)
    pages = list(urging_pages(sheets, head, styles, _first_part(progress)))
    plain = styles.body.face.printable
    names = "，".join(sheet.name for sheet in sheets)
    properties = Properties(title=TITLE, subject=plain(names), author=plain(head.issuer), keywords=TITLE)
    return _written(pages, styles, properties, progress, [])


def _first_part(progress: Progress) -> Progress:
    return lambda what, share: progress(what, _SETTING * share)


def _written(
    pages: Sequence[Page], styles: Styles, properties: Properties, progress: Progress, told: Sequence[str]
) -> Rendered:
    data = write_pages(pages, styles, properties, lambda what, share: progress(what, _SETTING + (1 - _SETTING) * share))
    return Rendered(data, (*told, *misfits(pages, styles)), len(pages))


def _properties(briefing: Briefing, styles: Styles) -> Properties:
    plain, head = styles.body.face.printable, briefing.letterhead
    return Properties(
        title=plain(briefing.title),
        subject=plain(briefing.source_line),
        author=plain(head.issuer),
        keywords=plain("，".join(word for word in (briefing.kind.word, head.number, head.issuer) if word)),
        day=head.day,
    )


def render_pdf(briefing: Briefing, fonts: Mapping[str, Sequence[Path]], progress: Progress = silent) -> bytes:
    """The bytes alone."""
    return render(briefing, fonts, progress).data
