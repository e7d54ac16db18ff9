"""Half-width punctuation becomes full-width, by rule (GB/T 15834-2011)."""

from __future__ import annotations

from models.late_pattern import late_pattern

FULL_WIDTH = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！"}
OPENING = frozenset("“‘（《〈〔【「『([")
CLOSING = frozenset("”’）》〉〕】」』)]，。、；：？！,;:?!…")
_CHINESE_MARK = late_pattern("(?<![0-9A-Za-z])[,;:()?!]|[,;:()?!](?![0-9A-Za-z])")


def full_width(text: str) -> str:
    """The same text, character for character, with full-width punctuation.

    A mark between two ASCII letters or digits is left alone: 1,000 and 8:30
    and N(x) are no Chinese punctuation. `.` is never touched: 3.62%, 5.12.
    """
    return _CHINESE_MARK.sub(lambda mark: FULL_WIDTH[mark[0]], text)
