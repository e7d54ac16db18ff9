"""What a stranger wrote, as it may be kept and shown: no control characters, and names on one line."""

from __future__ import annotations

import re

from models.workspace.entries import normal_text

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")


def plain_words(raw: str) -> str:
    """The words of a cell: in a workbook _x0041_ is an A. Blanks at the ends go, as whatever keeps words drops them."""
    return normal_text(_ESCAPE.sub(lambda match: chr(int(match[1], 16)), raw) if "_x" in raw else raw)


def one_line(raw: str, most: int = 60) -> str:
    """A name, cut where it is longer than names are."""
    line = " ".join(normal_text(raw[: 4 * most]).split())
    return f"{line[: most - 1]}…" if len(line) > most else line
