"""Texts made comparable without moving a single character."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import normalize


def fold(text: str) -> str:
    """The same text in lower case and half width, position by position.

    Characters that would become several (½, ß) or none stay as they are, so a
    place in the folded text is the same place in the original.
    """
    return text.translate(_FOLDS)


def holds_all(folded: str, words: Sequence[str]) -> bool:
    """Each of these words, folded too, stands in a folded text; where there are none, every text will do."""
    return all(word in folded for word in words)


def fold_character(character: str) -> str:
    """What a character is compared as; folding that again changes nothing."""
    folded = _narrow(character)
    while folded != character:
        character, folded = folded, _narrow(folded)
    return folded


def _narrow(character: str) -> str:
    for form in (normalize("NFKC", character), character.casefold()):
        if len(form) == 1 and form != character:
            return form
    return character


class _Folds(dict[int, str]):
    """Code point → folded character, worked out when first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold_character(chr(code))
        return folded


_FOLDS = _Folds()
