"""How well a short name answers what somebody types: for lists to choose from, not for papers."""

from __future__ import annotations

from models.search.folding import fold
from models.search.readings import initials, readings
from models.search.words import Word, words

_END = "\n"  # no reading, as spellings want a text to close


def rank(query: str, name: str, beside: str = "") -> int | None:
    """0 is best; None where a word of the query is not found.

    A word may begin the name, stand in it, be spelt by its beginning or within it (dcpdf, daochu), stand in
    or be spelt by what is said `beside` it, or have its letters in the name in their order (dctb: 导…出…表…).
    """
    name, beside = fold(name) + _END, fold(beside) + _END
    total = 0
    for word in words(query):
        found = _rank(word, name, beside)
        if found is None:
            return None
        total += found
    return total


def _rank(word: Word, name: str, beside: str) -> int | None:
    tests = (
        name.startswith(word.text),
        word.text in name,
        word.spelling is not None and bool(word.spelling.end(name, 0)),
        _is_spelt(word, name),
        word.text in beside or _is_spelt(word, beside),
        _is_in_order(word.text, name),
    )
    return next((number for number, holds in enumerate(tests) if holds), None)


def _is_spelt(word: Word, text: str) -> bool:
    spelling = word.spelling
    return spelling is not None and any(spelling.end(text, start) for start in range(len(text)))


def _is_in_order(word: str, text: str) -> bool:
    """Each letter is met, as it stands or as an initial, behind the one before."""
    rest = iter(text)
    return all(any(letter == character or letter in _initials(character) for character in rest) for letter in word)


def _initials(character: str) -> frozenset[str]:
    return initials(readings(character))
