"""Work that can be done a little at a time, so that nobody has to wait for it."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeAlias, TypeVar, cast

_Answer = TypeVar("_Answer")

Steps: TypeAlias = Generator[None, None, _Answer]
"""Stops after each small piece and gives its answer at the end."""


def at_once(steps: Steps[_Answer]) -> _Answer:
    """Do all of it now."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return cast(_Answer, end.value)
