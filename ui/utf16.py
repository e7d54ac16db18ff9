"""Places in a text: Qt counts UTF-16 units, we count characters."""

from __future__ import annotations


def units(text: str, points: int) -> int:
    """UTF-16 units of the first so many characters."""
    return points + sum(character > "\uffff" for character in text[:points])


def characters(text: str, units: int) -> int:
    """Characters in the first so many UTF-16 units; beyond the ends as far as it goes."""
    if units <= 0:
        return 0
    if max(text, default="") <= "\uffff":
        return min(units, len(text))
    passed = 0
    for number, character in enumerate(text):
        passed += 1 + (character > "\uffff")
        if passed >= units:
            return number + 1
    return len(text)


def spread(text: str, filler: str) -> str:
    """The text with a filler behind each character of two units, so that places are Qt's."""
    if max(text, default="") <= "\uffff":
        return text
    return "".join(one + filler if one > "\uffff" else one for one in text)
