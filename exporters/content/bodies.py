"""发文机关: the bodies that a field or a title names, and which of two names are of one body."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"[、，,；;\s]+")
_NEXT = re.compile("(?<=[部厅局委会院办室署])(?=[一-龥]{2,3}(?:省|市|县|区|自治区)[一-龥]*[部厅局委会院办室署])")
_LEFT_OUT = re.compile(r"^中共|人民(?=政府)|员会|公室$|\s")  # 中共示例省委, 人民政府, 委员会, 办公室


def bodies(names: str) -> list[str]:
    """甲厅、乙厅: those that issue a paper together, also where nothing stands between them but their province."""
    return [part for name in _BETWEEN.split(names) for part in _NEXT.split(name) if part]


def is_same_body(one: str, other: str) -> bool:
    """示例省示例厅 and 省示例厅, 发展和改革委员会 and 发改委; not a body and an office inside it."""
    shorter, longer = sorted((_LEFT_OUT.sub("", name) for name in (one, other)), key=len)
    characters = iter(longer)
    return shorter[-1:] == longer[-1:] and all(character in characters for character in shorter)
