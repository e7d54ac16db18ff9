"""Words on their way into a workbook and out of one: what a stranger wrote is kept and shown without control
characters, and names on one line."""

from __future__ import annotations

import re

from exporters.workbook.limits import LONGEST_WORDS
from models.workspace.entries import normal_text

_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_LOOKS_LIKE_ONE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def plain_words(raw: str) -> str:
    """The words of a cell: in a workbook _x0041_ is an A. Blanks at the ends go, as whatever keeps words drops them."""
    return normal_text(_ESCAPE.sub(lambda match: chr(int(match[1], 16)), raw) if "_x" in raw else raw)


def one_line(raw: str, most: int = 60) -> str:
    """A name, cut where it is longer than names are."""
    line = " ".join(normal_text(raw[: 4 * most]).split())
    return f"{line[: most - 1]}…" if len(line) > most else line


def fits(words: str) -> bool:
    """Whether a cell holds the words; an emoji counts as two. Where they come home they have to fit."""
    written = escaped(words)
    return 2 * len(written) <= LONGEST_WORDS or len(written.encode("utf-16-le")) <= 2 * LONGEST_WORDS


def escaped(words: str) -> str:
    """As a workbook keeps them, where _x0041_ would be an A."""
    return _LOOKS_LIKE_ONE.sub("_x005F_", words) if "_x" in words else words
