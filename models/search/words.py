"""What somebody types to look for: words between blanks, each taken literally."""

from __future__ import annotations

from typing import NamedTuple

from models.search.folding import fold
from models.search.spelling import Spelling, spelling


class Word(NamedTuple):
    """One word, folded, and what it may spell."""

    text: str
    spelling: Spelling | None


def words(query: str) -> tuple[Word, ...]:
    """The different words of a query, the long ones first, which are rare."""
    texts = sorted(dict.fromkeys(fold(query).split()), key=len, reverse=True)
    return tuple(Word(text, spelling(text)) for text in texts)
