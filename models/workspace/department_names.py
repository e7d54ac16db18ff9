"""What somebody may have meant who wrote a department's name in short."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SEPARATORS = r"[、,，;；]+"
_LEAST = 2  # characters; one alone stands in too many names


def names_in(text: str) -> list[str]:
    """The names in 甲、乙，丙, each once."""
    return list(dict.fromkeys(name.strip() for name in re.split(_SEPARATORS, text) if name.strip()))


def likely_department(known: Sequence[str], typed: str) -> str:
    """The only department whose name has what was typed in its order: 规财处 is 规划财务处. Empty where it is
    none of them, or could be several."""
    found = [name for name in known if _is_short_for(typed, name)] if len(typed) >= _LEAST else []
    return found[0] if len(found) == 1 else ""


def unknown_names(known: Sequence[str], words: str) -> list[str]:
    """Those among the names that are none of the list."""
    return [name for name in names_in(words) if name not in known]


def put_right(known: Sequence[str], words: str) -> str:
    """The same names, all of them known; empty where one of them stays unknown."""
    names = [name if name in known else likely_department(known, name) for name in names_in(words)]
    return "、".join(dict.fromkeys(names)) if all(names) else ""


def _is_short_for(typed: str, name: str) -> bool:
    rest = iter(name)
    return all(character in rest for character in typed)
