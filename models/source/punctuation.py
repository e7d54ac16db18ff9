"""Half-width punctuation becomes full-width, by rule (GB/T 15834-2011)."""

from __future__ import annotations

FULL_WIDTH = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！"}
OPENING = frozenset("“‘（《〈〔【「『([")
CLOSING = frozenset("”’）》〉〕】」』)]，。、；：？！,;:?!…")


def full_width(text: str) -> str:
    """The same text, character for character, with full-width punctuation.

    A mark between two ASCII letters or digits is left alone: 1,000 and 8:30
    and N(x) are no Chinese punctuation. `.` is never touched: 3.62%, 5.12.
    """
    if not any(mark in text for mark in FULL_WIDTH):
        return text
    return "".join(FULL_WIDTH[c] if c in FULL_WIDTH and not _between_ascii(text, i) else c for i, c in enumerate(text))


def _between_ascii(text: str, position: int) -> bool:
    before = text[position - 1] if position else " "
    after = text[position + 1] if position + 1 < len(text) else " "
    return _is_ascii_word(before) and _is_ascii_word(after)


def _is_ascii_word(character: str) -> bool:
    return character.isascii() and character.isalnum()
