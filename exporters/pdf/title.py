"""A title broken by sense, in a trapezoid or a lozenge (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from math import comb

from exporters.pdf.breaking import break_lines
from exporters.pdf.measuring import Measured, Run, TextStyle, measure
from exporters.pdf.words import Piece, pieces

_BETWEEN = re.compile("(?<=[一-鿿]) +(?=[一-鿿])")  # names of bodies side by side: a whole character apart
_MOST = 6  # lines that are tried; a longer title is broken like a paragraph
_MOST_WAYS = 20_000
_LINE = 0.5  # what one line more costs
_FEWEST = 4  # characters on the last of several lines
_TRIED = 2  # numbers of lines; of several bodies more, where each of them tears a name
_WHOLE = 2  # cuts of what stands on one line
_GOOD, _FAIR, _BAD, _WORD = 0.0, 0.3, 1.0, 3.0  # how much a break hurts the sense
_UNKNOWN, _LOST = 1.6, 1.9  # beside a character of no known word; between two
_COMPOUND = 2.5  # between the words that a longer one is made of
_LONG = 5  # characters of such a word, at the least
_NAMED, _LEAST = 1.4, 0.6  # inside 《》 a break hurts so much, and this share of what it hurts elsewhere
_BODY = 2.2  # inside one of several bodies that issue together
_IN_A_NAME = tuple(_NAMED + _LEAST * cost for cost in (_FAIR, _BAD, _UNKNOWN, _LOST))
_LEVELS = sorted((_GOOD, _FAIR, _BAD, _UNKNOWN, _LOST, *_IN_A_NAME, _BODY, _COMPOUND, _WORD))
_AFTER = frozenset("、，：；》）”")
_BEFORE = ("关于", "《", "〈", "（", "“")
_JOINS = ("和", "与", "及", "暨")  # also inside the names of bodies
_ORGAN = frozenset("厅局委部会院办室署府的")
_QUARTER = "区"
_PLACE = frozenset("省市县区州")  # whose organ follows
_DOES = "加强|改进|完善|规范|推进|深化|巩固|提升|提高|健全|发展|促进|支持|扩大|优化|创新|落实|做好|加快|强化|改善"
_PAIR = re.compile(f"(?:{_DOES})[和与并](?:{_DOES})")  # 加强和改进, of what follows
_ABOUT = re.compile("关于")
_NAME = re.compile("《[^《》]*》")
_SHORT = re.compile("(?<!^)（[^（）]{1,3}）")  # （县）, （试行）, （代章）: not without what it belongs to


def title_lines(text: str, style: TextStyle, room: float) -> list[str]:
    """The lines of a title. A break at the seam of two words is worth more than even lines."""
    words = _BETWEEN.sub("　", "".join(text.split("\n")))
    measured = measure([Run(words, style)])
    if not len(measured):
        return []
    printed = measured.text(0, len(measured))
    seams = _seams(printed, measured.ends[:-1])
    is_joint = any(True for _ in _inside_bodies(printed))
    found: list[tuple[float, tuple[int, ...]]] = []
    for count in range(1, _MOST + 1):
        if best := _best(measured, seams, count, room):
            found.append((best[0] + count * _LINE, best[1]))
        if len(found) >= _TRIED and (not is_joint or min(found)[0] < _BODY):
            break
    if found:
        return [printed[start:end].strip() for start, end in pairwise(min(found)[1])]
    return [line.text for line in break_lines(measured, room, flush=False)]


def _seams(text: str, places: Sequence[int]) -> dict[int, float]:
    """How much a break at each of these places hurts."""
    found = pieces(text)
    inside = dict(cost for word in found for cost in _inside(text, word))
    pairs = list(_PAIR.finditer(text))
    inside.update((place, _WORD) for pair in pairs for place in range(pair.start() + 1, pair.end()))
    inside.update((short.start(), _WORD) for short in _SHORT.finditer(text))
    inside.update((word.end, _BAD) for word in found if _is_no_place(text[word.start : word.end]))
    beside = Counter(place for piece in found if not piece.is_known for place in piece[:2])
    seams = {place: _seam(text, place) for place in places}
    seams.update((at, _UNKNOWN if many == 1 else _LOST) for at, many in beside.items() if seams.get(at) == _BAD)
    seams.update((pair.end(), min(_FAIR, seams[pair.end()])) for pair in pairs if pair.end() in seams)
    named = {place for name in _NAME.finditer(text) for place in range(name.start() + 1, name.end())}
    seams.update((place, _NAMED + _LEAST * cost) for place, cost in seams.items() if place in named)
    seams.update((place, max(_BODY, seams[place])) for place in _inside_bodies(text) if place in seams)
    return seams | {place: cost for place, cost in inside.items() if place in seams}


def _is_no_place(word: str) -> bool:
    """社区 ends like the name of one."""
    return len(word) > 1 and word[-1] == _QUARTER


def _inside(text: str, word: Piece) -> Iterator[tuple[int, float]]:
    """A long word hurts less where it is torn between those it is made of."""
    seams: set[int] = set()
    if word.end - word.start >= _LONG:
        parts = pieces(text[word.start : word.end], word.end - word.start - 1)
        lone = {place for part in parts if part.end - part.start == 1 for place in part[:2]}
        seams = {word.start + part.end for part in parts if part.end not in lone}
    for place in range(word.start + 1, word.end):
        yield place, _COMPOUND if place in seams else _WORD


def _inside_bodies(text: str) -> Iterator[int]:
    """Of names side by side before 关于."""
    about = _ABOUT.search(text)
    names = text[: about.start()] if about else ""
    if "　" in names:
        yield from (place for one in re.finditer("[^　]+", names) for place in range(one.start() + 1, one.end()))


def _best(measured: Measured, seams: dict[int, float], count: int, room: float) -> tuple[float, tuple[int, ...]] | None:
    """The way that costs least with so many lines, of those at the best places there is a way with."""
    for worst in _LEVELS:
        places = [place for place, cost in seams.items() if cost <= worst]
        if comb(len(places), count - 1) > _MOST_WAYS:
            return None
        ways = [cuts for cuts in _ways(measured, places, count) if max(_widths(measured, cuts)) <= room]
        ways = [cuts for cuts in ways if not _is_stub(cuts)] if worst < _WORD else ways
        if ways:
            return min((_cost(measured, seams, cuts, room), cuts) for cuts in ways)
    return None


def _ways(measured: Measured, places: Sequence[int], count: int) -> Iterator[tuple[int, ...]]:
    for inner in combinations(places, count - 1):
        yield (0, *inner, len(measured))


def _widths(measured: Measured, cuts: Sequence[int]) -> list[float]:
    return [measured.natural(start, end) for start, end in pairwise(cuts)]


def _cost(measured: Measured, seams: dict[int, float], cuts: Sequence[int], room: float) -> float:
    widths = _widths(measured, cuts)
    uneven = sum(((max(widths) - width) / room) ** 2 for width in widths)
    hurt = sum(seams[cut] for cut in cuts[1:-1])
    return hurt + uneven + (0 if _shapely(widths) else 0.8) + (0.3 if _square(widths) else 0)


def _seam(text: str, cut: int) -> float:
    """How much a break here hurts the sense."""
    if text[cut - 1] in _AFTER or text[cut - 1] in " 　" or text.startswith(_BEFORE, cut):
        return _GOOD
    if text.startswith(_JOINS, cut) or text[cut - 1] in _ORGAN:
        return _FAIR
    return _WORD if text[cut - 1] in _PLACE else _BAD


def _is_stub(cuts: Sequence[int]) -> bool:
    """函 or 报告 alone on the last line."""
    return len(cuts) > _WHOLE and cuts[-1] - cuts[-2] < _FEWEST


def _shapely(widths: Sequence[float]) -> bool:
    """Growing, shrinking, or widest in the middle; not pinched."""
    steps = [after - before for before, after in pairwise(widths)]
    signs = [step > 0 for step in steps]
    return signs == sorted(signs) or signs == sorted(signs, reverse=True)


def _square(widths: Sequence[float]) -> bool:
    return len(widths) > 1 and max(widths) - min(widths) < 1
