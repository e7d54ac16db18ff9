"""A word typed in Latin letters, as it may spell Chinese characters.

The word is cut into pieces, one for each of several consecutive characters:

- into initials (dbbz; z and zh both stand for 准), and
- into whole readings, the last of which may be cut short (dibao, dib);
- only where neither is possible into a mixture of both (dibaobz).

Mixing at once would find too much: dang is a reading, not 大 + n + g.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from models.search.readings import beginnings, initials, readings, syllables

_LONGEST_PIECE = 6  # zhuang
_MOST_COLUMNS = 8
_DONE = -1
_DEAD = -2

_Place: TypeAlias = tuple["_Way", int]
Column: TypeAlias = frozenset[str]
Pattern: TypeAlias = tuple[Column, ...]


@lru_cache(maxsize=64)
def spelling(word: str) -> Spelling | None:
    """How a folded word may be spelt out; None where it spells nothing."""
    if not word.isascii() or not word.isalpha():
        return None
    ways = _ways(word)
    return Spelling(word, ways) if ways else None


class Spelling:
    """All ways to cut a word, and the test whether a run of characters fits one.

    `patterns` serve to look quickly: for each way of cutting one for a single character and
    one for all longer runs. A column holds beginnings, and a character in its place has a reading that
    begins with one of them. What fits the word fits a pattern; `end` says what truly fits.
    It walks an automaton whose states are sets of places in the word, made as they are met.
    A `plain` word is an initial letter for every character, so its patterns say it all.
    """

    def __init__(self, word: str, ways: tuple[_Way, ...]) -> None:
        start = frozenset((way, 0) for way in ways)
        self.patterns = tuple(pattern for way in ways for pattern in (_single(way), _run(way)) if pattern)
        self.plain = all(len(pattern) == len(word) for pattern in self.patterns)
        self._states = [start]
        self._numbers = {start: 0}
        self._steps: list[dict[str, int]] = [{}]

    def end(self, text: str, start: int) -> int:
        """Where the shortest run from `start` that the word spells ends; 0 where none does.

        The text must close with a character that has no reading.
        """
        steps = self._steps
        state, at = 0, start
        while state >= 0:
            try:
                while state >= 0:
                    state = steps[state][text[at]]
                    at += 1
            except KeyError:
                self._learn(state, text[at])
        return at if state == _DONE else 0

    def _learn(self, state: int, character: str) -> None:
        """Work out a step that was never taken before."""
        of = readings(character)
        places = self._states[state]
        if any(way.done(place, of) for way, place in places):
            step = _DONE
        else:
            step = self._number(frozenset((way, after) for way, place in places for after in way.after(place, of)))
        self._steps[state][character] = step

    def _number(self, places: frozenset[_Place]) -> int:
        if not places:
            return _DEAD
        if places not in self._numbers:
            self._numbers[places] = len(self._states)
            self._states.append(places)
            self._steps.append({})
        return self._numbers[places]


class _Way:
    """One manner of cutting a word: into whole readings, into initials, or into both."""

    def __init__(self, word: str, *, whole: bool, short: bool) -> None:
        self._word = word
        self._whole = whole
        self._short = short
        self._pieces: list[list[str]] = [[] for _ in word]
        for place in reversed(range(len(word))):
            self._pieces[place] = [piece for piece in self._known(place) if self.can_go_on(place + len(piece))]

    def pieces(self, place: int) -> list[str]:
        """The pieces that can stand here, with others after them."""
        return self._pieces[place]

    def last(self, place: int) -> str:
        """The rest of the word, if it can be the last piece; else nothing."""
        rest = self._rest(place)
        return rest if rest in (beginnings(syllables()) if self._whole else initials(syllables())) else ""

    def can_go_on(self, place: int) -> bool:
        """Whether the rest of the word, which is not empty, can be cut."""
        return bool(self._pieces[place] or self.last(place))

    def after(self, place: int, of: frozenset[str]) -> Iterator[int]:
        """Where the word can go on after a character with these readings."""
        for piece in self._pieces[place]:
            if (self._whole and piece in of) or (self._short and piece in initials(of)):
                yield place + len(piece)

    def done(self, place: int, of: frozenset[str]) -> bool:
        """Whether the rest of the word can stand for a character with these readings."""
        return self._rest(place) in (beginnings(of) if self._whole else initials(of))

    def _rest(self, place: int) -> str:
        return self._word[place : place + _LONGEST_PIECE + 1]  # more fits no character

    def _known(self, place: int) -> Iterator[str]:
        for stop in range(place + 1, min(place + _LONGEST_PIECE + 1, len(self._word))):
            piece = self._word[place:stop]
            if (self._whole and piece in syllables()) or (self._short and piece in initials(syllables())):
                yield piece


def _ways(word: str) -> tuple[_Way, ...]:
    pure = (_Way(word, whole=False, short=True), _Way(word, whole=True, short=False))
    possible = tuple(way for way in pure if way.can_go_on(0))
    mixed = _Way(word, whole=True, short=True)
    return possible or ((mixed,) if mixed.can_go_on(0) else ())


def _single(way: _Way) -> Pattern:
    last = way.last(0)
    return (frozenset({last}),) if last else ()


def _run(way: _Way) -> Pattern:
    """The columns of runs of two characters and more, as far as all such runs have them."""
    columns: list[Column] = []
    places = {0}
    last: set[str] = set()
    while places and not last and len(columns) < _MOST_COLUMNS:
        steps = [(place, piece) for place in places for piece in way.pieces(place)]
        last = {way.last(place) for place in places if columns} - {""}
        columns.append(_shortest(last.union(piece for _, piece in steps)))
        places = {place + len(piece) for place, piece in steps}
    return tuple(column for column in columns if column)


def _shortest(pieces: set[str]) -> Column:
    """Without the pieces that begin with another."""
    return frozenset(piece for piece in pieces if pieces & beginnings(frozenset({piece})) == {piece})
