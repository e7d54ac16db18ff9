"""Quotations as the paper prints what they quote: mended as the reading is, marks inside marks single."""

from __future__ import annotations

import re
from collections.abc import Sequence

_QUOTED = re.compile("“[^”]*”|《[^》]*》")
_TITLE = re.compile("《[^《》]*》")
_MARKS = "“”‘’"
_SINGLE = str.maketrans("“”", "‘’")


def as_read(words: str, texts: Sequence[str]) -> str:
    """Each “…” and 《…》 word for word as it stands in one of the texts, quotation marks counting for nothing
    in the search; what stands in none of them is left as it is. Between ” and “ there is no 、, and around 《…》 there
    is no “” (GB/T 15834)."""
    return _QUOTED.sub(lambda match: _one(match[0], texts), words).replace("”、“", "”“")


def quoted(words: str) -> str:
    """Between “ and ”, on one line, with the marks inside single."""
    return f"“{''.join(words.splitlines()).translate(_SINGLE)}”"


def _one(quoted: str, texts: Sequence[str]) -> str:
    inside = quoted[1:-1]
    found = next(filter(None, (_standing(inside, text) for text in texts)), inside)
    if _TITLE.fullmatch(found):
        return found
    return quoted[0] + (found.translate(_SINGLE) if quoted[0] == "“" else found) + quoted[-1]


def _standing(words: str, text: str) -> str:
    """The words as the text has them, with the marks between them; empty where it does not."""
    if not (sought := _bare(words)):
        return ""
    places = [place for place, character in enumerate(text) if character not in _MARKS]
    start = _bare(text).find(sought)
    if start < 0:
        return ""
    first, last = places[start], places[start + len(sought) - 1]
    return _closed(text, first, last + 1)


def _closed(text: str, start: int, end: int) -> str:
    """With the mark next to it that one inside belongs to; a mark whose other half stands farther off is left out."""
    part = text[start:end]
    if part.count("“") > part.count("”"):
        part = part + "”" if text.startswith("”", end) else _without(part, "“", part.rfind("“"))
    elif part.count("”") > part.count("“"):
        part = "“" + part if text.endswith("“", 0, start) else _without(part, "”", part.find("”"))
    return part


def _without(part: str, mark: str, place: int) -> str:
    return part[:place] + part[place + len(mark) :]


def _bare(words: str) -> str:
    return "".join(character for character in words if character not in _MARKS)
