"""Where a stretch of text begins."""

from __future__ import annotations


def start_behind(marks: str, text: str, position: int) -> int:
    """Where the stretch begins that none of the marks interrupts before a position.

    Step by step, because a search for a mark that is nowhere would go back to the beginning of the paper.
    """
    while position and text[position - 1] not in marks:
        position -= 1
    return position
