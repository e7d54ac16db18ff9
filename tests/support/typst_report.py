"""The text of a briefing as source for the typst package, in the same fonts: what our speed is held against."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exporters.content import (
    Block,
    Briefing,
    ComparisonTable,
    Contents,
    FinePrint,
    Groundwork,
    Heading,
    Paragraph,
    Remark,
    Said,
    Standing,
    Table,
)

_PAGE = """#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), numbering: "— 1 —")
#set text(font: "Chengqi Fangsong SC", size: 16pt, lang: "zh")
#set par(justify: true, first-line-indent: 2em, leading: 13pt, spacing: 13pt)
#show heading.where(level: 1): set text(font: "Chengqi Sans SC", size: 16pt)
#show heading.where(level: 2): set text(font: "Chengqi Kai SC", size: 16pt)
#show heading.where(level: 3): set text(font: "Chengqi Fangsong SC", size: 16pt)
"""


def source(briefing: Briefing) -> str:
    lines = [
        _PAGE,
        f'#align(center, text(font: "Chengqi Serif SC", weight: "bold", size: 22pt)[{_plain(briefing.title)}])',
    ]
    lines += [text for block in briefing.blocks for text in _block(block)]
    return "\n\n".join(lines)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'=' * block.level} {_plain(block.text)}"
        case Paragraph():
            yield f"{_plain(block.text)}#text(size: 10.5pt)[（{block.node}，原文第{block.source.start}字）]"
        case Remark() | Said() | FinePrint():
            yield f"{_plain(block.label)}{_plain(block.text)}"
        case Contents():
            yield from (_plain(entry.text) for entry in block.entries)
        case Groundwork():
            for entry in block.entries:
                title = f'#text(font: "Chengqi Kai SC")[{_plain(entry.title)}]'
                reasons = "".join(reason.text for reason in entry.reasons)
                yield f"{title}#text(size: 10.5pt)[（{entry.node}）]{_plain(reasons)}"
        case Standing():
            yield _plain(block.words)
        case Table():
            cells = [f"[{_plain(text)}]" for row in block.rows for text in row]
            columns = len(block.columns)
            yield f'#text(font: "Chengqi Serif SC", size: 10.5pt, table(columns: {columns}, {", ".join(cells)}))'
        case ComparisonTable():
            cells = [
                f"[{_plain(text)}]"
                for row in block.rows
                for text in (row.indicator, row.baseline, row.target, row.difference, row.current, row.note)
            ]
            yield f'#text(font: "Chengqi Serif SC", size: 10.5pt, table(columns: 6, {", ".join(cells)}))'


def _plain(text: str) -> str:
    return re.sub(r"([\\*_`$<>@#\[\]=/~\"'-])", r"\\\1", text)
