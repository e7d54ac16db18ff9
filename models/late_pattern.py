"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from typing import cast


def late_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Like re.compile; but a window has to be there before most of a hundred expressions are used."""
    return cast("re.Pattern[str]", _LatePattern(expression, flags))


class _LatePattern:
    """Takes over each method of the pattern when it is first asked for, so that no later call costs more."""

    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        found: object = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, found)
        return found
