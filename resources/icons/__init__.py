"""Our own line drawings: one weight, one colour, which whoever shows them fills in."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_TO_BE_FILLED = "currentColor"
PROGRAM = _HERE / "program.ico"


class UnknownDrawingError(LookupError):
    """No drawing has this name. Carries a sentence that names those that there are."""


@cache
def drawing(name: str) -> str:
    """A drawing as SVG, in no colour yet. Raises UnknownDrawingError."""
    file = _HERE / f"{name}.svg"
    if name not in names():
        raise UnknownDrawingError(f"没有叫“{name}”的图标。现有的是：{'、'.join(names())}。")
    return file.read_text(encoding="utf-8")


@cache
def names() -> tuple[str, ...]:
    """All drawings, but for the sign of the program, which has colours of its own."""
    return tuple(sorted(file.stem for file in _HERE.glob("*.svg") if not file.stem.startswith("program")))


def filled(name: str, colour: str) -> str:
    """A drawing as SVG in a colour (#rrggbb). Raises UnknownDrawingError."""
    return drawing(name).replace(_TO_BE_FILLED, colour)
