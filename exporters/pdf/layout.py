"""How each kind of block is set on the page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import singledispatchmethod
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer, Table, TableStyle
from reportlab.platypus import Paragraph as Words

from exporters.content import wording
from exporters.content.blocks import (
    Block,
    Briefing,
    ComparisonTable,
    Groundwork,
    GroundworkEntry,
    Heading,
    Paragraph,
    Remark,
)
from exporters.pdf.faces import Face
from exporters.pdf.lines import break_lines

MILLIMETRE = 72 / 25.4
TEXT_WIDTH = 156 * MILLIMETRE  # GB/T 9704-2012, 5.2.1
_PADDING = 4
_ROOM_BELOW_HEADING = 130  # points: heading, assignment and three lines of text
_GREY, _LINE, _SHADE = HexColor("#6b7280"), HexColor("#9a9a9a"), HexColor("#f1efe9")


@dataclass(frozen=True)
class Faces:
    """The faces of one paper."""

    title: Face
    heading: Face
    subheading: Face
    body: Face
    small: Face


def faces(roles: Mapping[str, Face]) -> Faces:
    """The faces by their role on the official page."""
    return Faces(
        title=roles["xiaobiaosong"],
        heading=roles["heiti"],
        subheading=roles["kaiti"],
        body=roles["fangsong"],
        small=roles["songti"],
    )


class Bookmark(Flowable):
    """A place in the page that the reader's list of contents leads to. Takes no room."""

    def __init__(self, key: str, text: str) -> None:
        super().__init__()
        self._key, self._text = key, text

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: ARG002, N803 - as reportlab calls it
        return (0, 0)

    def draw(self) -> None:
        self.canv.bookmarkPage(self._key)
        self.canv.addOutlineEntry(self._text, self._key, level=0)


class Layout:
    """Turns blocks into flowables. All text from people is escaped in one place, `_words`."""

    def __init__(self, faces: Faces) -> None:
        self._faces = faces
        self._title = _style("title", faces.title, 22, 32, alignment=TA_CENTER, spaceAfter=6)
        self._line = _style("line", faces.small, 9, 14, alignment=TA_CENTER, textColor=_GREY, spaceAfter=10)
        self._heading = _style("heading", faces.heading, 15, 25, spaceBefore=14, spaceAfter=2)
        self._body = _style("body", faces.body, 13, 22, firstLineIndent=26, spaceAfter=3)
        self._remark = _style("remark", faces.subheading, 11, 17, spaceAfter=4)
        self._label = _style("label", faces.heading, 11.5, 19, spaceBefore=6, spaceAfter=3, keepWithNext=1)
        self._entry = _style("entry", faces.heading, 10.5, 16, leftIndent=14, spaceBefore=3, keepWithNext=1)
        self._reason = _style("reason", faces.small, 10, 15.5, leftIndent=28, spaceAfter=1)
        self._cell = _style("cell", faces.small, 9.5, 13.5)
        self._head = _style("head", faces.heading, 9.5, 13.5, alignment=TA_CENTER)

    def briefing(self, briefing: Briefing) -> Iterator[Flowable]:
        yield self._words(briefing.title, self._title, self._faces.title)
        yield self._words(briefing.source_line, self._line, self._faces.small)
        for block in briefing.blocks:
            yield from self.flowables(block)

    @singledispatchmethod
    def flowables(self, block: Block) -> Iterator[Flowable]:
        raise TypeError(f"no layout for {type(block).__name__}")

    @flowables.register
    def _(self, block: Heading) -> Iterator[Flowable]:
        tail = f"　{block.node}" + (f"，{wording.place(block.source)}" if block.source else "")
        words = self._words(block.text, self._heading, self._faces.heading, tail)
        yield CondPageBreak(_ROOM_BELOW_HEADING)
        if block.node is not None:
            yield Bookmark(block.node, block.text)
        yield words

    @flowables.register
    def _(self, block: Paragraph) -> Iterator[Flowable]:
        yield self._words(block.text, self._body, self._faces.body)

    @flowables.register
    def _(self, block: Remark) -> Iterator[Flowable]:
        text = f"【{block.label}】{block.text}" if block.label else block.text
        yield self._words(text, self._remark, self._faces.subheading)

    @flowables.register
    def _(self, block: ComparisonTable) -> Iterator[Flowable]:
        heads = ("指标", f"{block.baseline_year}年基数", f"{block.target_year}年目标", "相差", "说明")
        widths = [TEXT_WIDTH * share for share in (0.23, 0.15, 0.16, 0.12, 0.34)]
        rows: list[list[Flowable]] = [[self._words(text, self._head, self._faces.heading) for text in heads]]
        for row in block.rows:
            cells = (
                (row.indicator, ""),
                (row.baseline, f"\n{row.baseline_node}"),
                (row.target, f"\n{row.target_node}"),
                (row.difference, ""),
                (row.note, ""),
            )
            rows.append(
                [
                    self._words(text, self._cell, self._faces.small, tail, room - 2 * _PADDING)
                    for (text, tail), room in zip(cells, widths, strict=True)
                ]
            )
        table = Table(rows, colWidths=widths, repeatRows=1)
        table.setStyle(
            TableStyle(
                [
                    ("FONTNAME", (0, 0), (-1, -1), self._faces.small.name),
                    ("GRID", (0, 0), (-1, -1), 0.5, _LINE),
                    ("BACKGROUND", (0, 0), (-1, 0), _SHADE),
                    ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                    ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
                    ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
                ]
            )
        )
        yield KeepTogether([self._words("目标与基数", self._label, self._faces.heading), table])
        yield Spacer(1, 4)

    @flowables.register
    def _(self, block: Groundwork) -> Iterator[Flowable]:
        if not block.entries:
            yield self._words(f"【上年工作基础】{block.none_because}", self._remark, self._faces.subheading)
            return
        yield self._words("上年工作基础", self._label, self._faces.heading)
        for entry in block.entries:
            yield from self._groundwork_entry(entry)

    def _groundwork_entry(self, entry: GroundworkEntry) -> Iterator[Flowable]:
        mark = f"【{wording.SUGGESTED}】" if entry.suggested else ""
        tail = f"（{entry.node}，{wording.place(entry.source)}）"
        yield self._words(f"{mark}{entry.title}", self._entry, self._faces.heading, tail)
        for reason in entry.reasons:
            yield self._words(reason, self._reason, self._faces.small)

    def _words(self, text: str, style: ParagraphStyle, face: Face, tail: str = "", width: float = TEXT_WIDTH) -> Words:
        """Text as typed: never read as markup, each character in a font that has it."""
        room = width - style.leftIndent - style.rightIndent
        lines = [
            line
            for paragraph in text.split("\n")
            for line in break_lines(
                paragraph, lambda piece: face.width(piece, style.fontSize), room - style.firstLineIndent, room
            )
        ]
        markup = "<br/>".join(_markup(line, face) for line in lines)
        if tail:
            small = _markup(tail.lstrip("\n"), self._faces.small)
            gap = "<br/>" if tail.startswith("\n") else ""
            markup += f'{gap}<font size="8" color="#6b7280">{small}</font>'
        return Words(markup, style)


def _markup(text: str, face: Face) -> str:
    return "".join(f'<font face="{name}">{escape(run)}</font>' for name, run in face.runs(text))


def _style(name: str, face: Face, size: float, leading: float, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(
        name, fontName=face.name, bulletFontName=face.name, fontSize=size, leading=leading, wordWrap="CJK", **more
    )
