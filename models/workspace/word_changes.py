"""What changed inside a text, piece by piece: for whoever shows old words beside new ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from models.late_pattern import late_pattern
from models.workspace.passages import alike_at_first

_WORD = late_pattern(r"[0-9]+(?:\.[0-9]+)?|[A-Za-z]+|.", re.DOTALL)  # a number is read whole
_CLAUSE = late_pattern(r"[^，。；：、！？\n]*[，。；：、！？\n]?")
_MOST = 400  # pieces on either side that are compared one by one; the time goes with their product


class Kind(StrEnum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words that stayed, went or came."""

    kind: Kind
    words: str


def word_changes(before: str, after: str) -> list[Piece]:
    """From one text to the other. Where they have little in common the one goes and the other comes, whole."""
    start = _shared(before, after)
    end = _shared(before[start:][::-1], after[start:][::-1])
    middle = before[start : len(before) - end], after[start : len(after) - end]
    pieces = [Piece(Kind.SAME, before[:start]), *_compared(*middle), Piece(Kind.SAME, before[len(before) - end :])]
    return [piece for piece in pieces if piece.words]


def _compared(before: str, after: str) -> Iterator[Piece]:
    old, new = _cut(before), _cut(after)
    if old is None or new is None:
        yield from _whole(before, after)
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < 0.3:
        yield from _whole(before, after)
        return
    for what, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if what == "equal":
            yield Piece(Kind.SAME, "".join(old[from_old:to_old]))
        else:
            yield from _whole("".join(old[from_old:to_old]), "".join(new[from_new:to_new]))


def _whole(before: str, after: str) -> Iterator[Piece]:
    yield Piece(Kind.GONE, before)
    yield Piece(Kind.NEW, after)


def _cut(text: str) -> Sequence[str] | None:
    """Into characters and numbers, long ones into clauses; None where even those are too many."""
    for pattern in (_WORD, _CLAUSE):
        found = [piece for piece in pattern.findall(text) if piece]
        if len(found) <= _MOST:
            return found
    return None


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with together, without breaking a number."""
    length = alike_at_first(one, other)
    while length and _is_within_number(one, length) | _is_within_number(other, length):
        length -= 1
    return length


def _is_within_number(text: str, place: int) -> bool:
    return place < len(text) and text[place - 1].isdigit() and text[place].isdigit()
