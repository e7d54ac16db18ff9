"""How long work says how far it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[str, float], None]
"""Called with what is being done and the share of the whole that is done, 0 to 1."""


def silent(what: str, share: float) -> None:
    """Progress for those who do not want to know."""


Tell: TypeAlias = Callable[[str], object]
"""Gets a sentence about what somebody has to know."""


def to_nobody(sentence: str) -> None:
    """For those who do not want to know."""
