"""Where the words of a title begin and end, by a list of those that such titles are made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_COUNTED = "[一二三四五六七八九十百]"
_NUMBERED = re.compile(  # and what stands in quotes with what it is called
    f"第?{_COUNTED}+(?:季度|次会议|[批期次届轮个项县年])|{_COUNTED}{{2,}}|党的{_COUNTED}+大(?:精神)?|十[一二三四]五|"
    "[0-9]{4}年(?:度|第?[一二三四]季度|[上下]半年|[0-9]{1,2}月)?|“[^“”]{1,8}”(?:改革|行动|工程|活动|规划|计划)?"
)
_LONGEST = 16  # characters of any word
_PARTICLES = frozenset("的和与及暨在对把被以为向从等并将各按就经由不")
_KNOWN, _PARTICLE, _OTHER, _UNKNOWN = 1.0, 1.0, 0.5, 2.0  # what a piece costs, so that long words are found first


class Piece(NamedTuple):
    """A word, or a character of none."""

    start: int
    end: int
    is_known: bool


def pieces(text: str, longest: int = 0) -> list[Piece]:
    """The words of it, as few as there can be, none longer than this where it is given."""
    ways: list[tuple[float, int, Piece]] = [(0.0, 0, Piece(0, 0, is_known=True))]
    for end in range(1, len(text) + 1):
        ways.append(
            min(
                (ways[start][0] + cost, ways[start][1] - (end - start) ** 2, Piece(start, end, cost < _UNKNOWN))
                for start, cost in _ending(text, end, longest or len(text))
            )
        )
    found: list[Piece] = []
    end = len(text)
    while end:
        found.append(ways[end][2])
        end = found[-1].start
    return found[::-1]


def _ending(text: str, end: int, longest: int) -> Iterator[tuple[int, float]]:
    """Where pieces begin that end here, and what each costs."""
    words = _words()
    yield end - 1, _cost(text[end - 1])
    for start in range(max(0, end - _LONGEST), end - 1):
        if end - start <= longest and (text[start:end] in words or _NUMBERED.fullmatch(text, start, end)):
            yield start, _KNOWN


def _cost(character: str) -> float:
    if character in _PARTICLES:
        return _PARTICLE
    return _UNKNOWN if character.isalpha() and not character.isascii() else _OTHER


@cache
def _words() -> frozenset[str]:
    """Read once, when the first title is set."""
    listed = files("exporters.pdf").joinpath("title_words.txt").read_text(encoding="utf-8")
    return frozenset(line for line in listed.splitlines() if line and not line.startswith("#"))
