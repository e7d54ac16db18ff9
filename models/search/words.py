"""What somebody types to look for: words between blanks, each taken literally."""

from __future__ import annotations

import re
from typing import NamedTuple

from models.late_pattern import late_pattern
from models.search.folding import fold
from models.search.spelling import Spelling, spelling


class Word(NamedTuple):
    """One word, folded, what it may spell, and how else its numbers are written: 23,200 for 23200."""

    text: str
    spelling: Spelling | None
    others: tuple[str, ...] = ()


def words(query: str) -> tuple[Word, ...]:
    """The different words of a query, the long ones first, which are rare."""
    texts = sorted(dict.fromkeys(fold(query).split()), key=len, reverse=True)
    return tuple(Word(text, spelling(text), _written_otherwise(text)) for text in texts)


def _written_otherwise(text: str) -> tuple[str, ...]:
    plain = _GROUPED.sub(lambda number: number[0].replace(",", ""), text)
    grouped = _LONG.sub(lambda number: f"{int(number[0]):,}", plain)
    return tuple(dict.fromkeys(one for one in (plain, grouped) if one != text))


_GROUPED = late_pattern(r"(?<![\d,.])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])", re.ASCII)
_LONG = late_pattern(r"(?<![\d,.])[1-9]\d{3,14}(?![\d,])", re.ASCII)  # longer ones are numbers of telephones and papers
