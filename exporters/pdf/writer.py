"""From a briefing to the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from exporters.content.blocks import Briefing
from exporters.pdf.faces import Face
from exporters.pdf.layout import MILLIMETRE, Layout, faces
from exporters.progress import Progress, silent

# GB/T 9704-2012, 5.2.1: top 37 mm, left 28 mm, text area 156 × 225 mm.
_LEFT, _BOTTOM, _WIDTH, _HEIGHT = (n * MILLIMETRE for n in (28, 35, 156, 225))
_PAGE_NUMBER = 7 * MILLIMETRE  # 7.5: below the text area


def render_pdf(briefing: Briefing, fonts: Mapping[str, Sequence[Path]], progress: Progress = silent) -> bytes:
    """The paper as PDF, all fonts embedded. `fonts` gives files by role, fallbacks behind.

    The same briefing always gives the same bytes. Raises ExportError where a font cannot be read.
    """
    chosen = faces({role: Face(files) for role, files in fonts.items()})
    buffer = BytesIO()
    template = _Template(buffer, briefing, chosen.small, progress)
    flowables = list(Layout(chosen).briefing(briefing))
    template.expected = len(flowables)
    template.build(flowables)
    return buffer.getvalue()


class _Template(BaseDocTemplate):
    """The page: text area, page number, bookmarks."""

    expected = 1

    def __init__(self, buffer: BytesIO, briefing: Briefing, face: Face, progress: Progress) -> None:
        super().__init__(
            buffer,
            pagesize=A4,
            title=briefing.title,
            subject=briefing.source_line,
            author="",
            creator="承启",
            lang="zh-CN",
            initialFontName=face.name,  # otherwise Helvetica is named and not embedded
            invariant=1,
        )
        self._face = face
        self._progress = progress
        self._set = 0
        frame = Frame(_LEFT, _BOTTOM, _WIDTH, _HEIGHT, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("page", [frame], onPage=self._number))

    def afterFlowable(self, _flowable: Flowable) -> None:  # noqa: N802 - reportlab calls it
        self._set += 1
        self._progress("排版", min(1.0, self._set / self.expected))

    def _number(self, canvas: Canvas, _template: object) -> None:
        """— 1 —, 14 points, odd pages right, even pages left, one character in."""
        canvas.setFont(self._face.name, 14)
        text = f"— {canvas.getPageNumber()} —"
        baseline = _BOTTOM - _PAGE_NUMBER - 14
        if canvas.getPageNumber() % 2:
            canvas.drawRightString(_LEFT + _WIDTH - 14, baseline, text)
        else:
            canvas.drawString(_LEFT + 14, baseline, text)
