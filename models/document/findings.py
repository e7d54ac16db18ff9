"""What was found in a paper: how much, and what is doubtful."""

from __future__ import annotations

from dataclasses import dataclass

from models.document.document import Document
from models.outline import Level
from models.source import RepairVerdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """The numbers of an import, to be held against the paper before anybody works with it.

    `assigned` and `unassigned` characters make up the source; `left_out` are the lines in no node.
    """

    title: str
    issued: str
    characters: int
    assigned: int
    unassigned: int
    tasks: int
    measures: int
    achievements: int
    points: int
    figures: int
    suggested_links: int
    flagged_repairs: int
    doubts: tuple[str, ...]
    left_out: tuple[str, ...]


def findings(document: Document) -> Findings:
    """With nothing said of it: repairs as they are proposed, no link confirmed."""
    outline, reading = document.outline, document.default
    rest = outline.unassigned()
    lines = (line.strip() for span in rest for line in span.of(document.source.text).splitlines())
    flagged = [one for one in document.repairs if one.default_verdict is RepairVerdict.FLAGGED]
    return Findings(
        title=reading.document_title,
        issued=outline.imprint.issued or "",
        characters=outline.characters,
        assigned=outline.characters - sum(len(span) for span in rest),
        unassigned=sum(len(span) for span in rest),
        tasks=len(outline.of_level(Level.TASK)),
        measures=len(outline.of_level(Level.MEASURE)),
        achievements=len(outline.of_level(Level.ACHIEVEMENT)),
        points=len(outline.of_level(Level.POINT)),
        figures=len(reading.figures),
        suggested_links=len(document.links),
        flagged_repairs=len({one.group for one in flagged}),
        doubts=outline.doubts,
        left_out=tuple(line for line in lines if line),
    )
