"""Where lines may break in Chinese text (GB/T 15834-2011, 5.1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

NO_START = frozenset("，。、；：！？”’）》〉〕】」』…—％%‰℃·,.;:!?)")
NO_END = frozenset("“‘（《〈〔【「『(")
# A number with sign, decimals and unit, a Latin word, and —— are not broken.
_CLUSTER = re.compile(
    r"[＋－+-]?[0-9]+(?:[.,:/][0-9]+)*[余多]?[万亿]*[%％‰]?[余多]?[个家人名张元户次件]?|[A-Za-z]+|——|……|.", re.DOTALL
)

Measure = Callable[[str], float]


def break_lines(text: str, measure: Measure, first: float, width: float) -> list[str]:
    """Lines no wider than `first` and then `width` points; none begins or ends with a mark
    that may not stand there.

    Costs time linear in the characters. What alone is wider than a line is cut by characters.
    """
    lines: list[str] = []
    line: list[str] = []
    used, room = 0.0, first
    for cluster in _clusters(text, measure, min(first, width)):
        size = measure(cluster)
        if line and used + size > room:
            carried = _carry(line, cluster)
            lines.append("".join(line))
            line, room = carried, width
            used = sum(measure(piece) for piece in line)
        line.append(cluster)
        used += size
    if line:
        lines.append("".join(line))
    return lines


def _clusters(text: str, measure: Measure, widest: float) -> Iterator[str]:
    for match in _CLUSTER.finditer(text):
        if measure(match[0]) > widest:
            yield from match[0]
        else:
            yield match[0]


def _carry(line: list[str], following: str) -> list[str]:
    """Take from the line's end what must go on with what follows; leave it at least one piece."""
    carried: list[str] = []
    while len(line) > 1 and ((carried or [following])[0][0] in NO_START or line[-1][-1] in NO_END):
        carried.insert(0, line.pop())
    return carried
