"""How a paper numbers what stands above and below its tasks: 一、 （一） 1. （1） ① (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.outline import Level, Node, NodeId
from models.workspace import Snapshot

_FORMS = ("[一二三四五六七八九十百]+、", "（[一二三四五六七八九十百]+）", r"[0-9]+[.．、]", "（[0-9]+）", "[①-⑳]")
_DIGITS = "一二三四五六七八九"
_FIRST_CIRCLE = ord("①")
_CIRCLES = 20


@dataclass(frozen=True, slots=True)
class Numbering:
    """`task` is the level on which the paper itself numbers its tasks, 1 for 一、. Chapters stand above,
    sections of a task below it, and what they list below that. `above` is the level of the paper's own sections
    in which the tasks stand."""

    task: int
    above: int | None = None

    def chapter(self, number: int, title: str) -> str:
        """Without a number where the tasks or the sections above them have the highest."""
        return f"{ordinal(1, number)}{title}" if min(self.task, self.above or self.task) > 1 else title

    def section(self, number: int, title: str) -> str:
        return f"{ordinal(self.section_level, number)}{title}"

    def entry(self, number: int) -> str:
        return ordinal(self.section_level + 1, number)

    @property
    def section_level(self) -> int:
        return self.task + 1


def numbering(snapshot: Snapshot) -> Numbering:
    """By the marker of the first task; tasks without one count as the second level."""
    found = level_of(snapshot.reading.marker(snapshot.tasks[0])) if snapshot.tasks else None
    above = [
        level_of(snapshot.reading.marker(one)) for task in snapshot.tasks for one in sections_of(snapshot, task.id)
    ]
    return Numbering(min(found or 2, 3), min((level for level in above if level), default=None))


def sections_of(snapshot: Snapshot, task: NodeId) -> Sequence[Node]:
    """The paper's own sections in which a task stands, the highest first."""
    above = [one for one in snapshot.document.outline.ancestors(task) if one.level is Level.SECTION]
    return above[::-1]


def level_of(marker: str) -> int | None:
    """1 for 一、, 2 for （一） and so on; None for another marker or none."""
    return next((level for level, form in enumerate(_FORMS, 1) if re.fullmatch(form, marker.strip())), None)


def ordinal(level: int, number: int) -> str:
    """三、 （三） 3. （3） ③"""
    match level:
        case 1:
            return f"{_numeral(number)}、"
        case 2:
            return f"（{_numeral(number)}）"
        case 3:
            return f"{number}. "
        case 4:
            return f"（{number}）"
        case _:
            return chr(_FIRST_CIRCLE + number - 1) if number <= _CIRCLES else f"（{number}）"


def _numeral(number: int) -> str:
    """Below one hundred: 十, 二十一."""
    tens, ones = divmod(number, 10)
    before = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens - 1]}十"
    return before + (_DIGITS[ones - 1] if ones else "")
