"""The fonts that ship with the program, and the office's own fonts they stand in for."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class FontRole:
    """A face of the official page: the office's fonts by the names inside the file, best
    first, and the shipped files to use without one, the first fallbacks behind it. `stand_in` is
    what people know the first of these as."""

    title: str
    office: tuple[str, ...]
    shipped: tuple[Path, ...]
    stand_in: str


@cache
def roles() -> dict[str, FontRole]:
    """The roles by name: xiaobiaosong, fangsong, kaiti, heiti, songti, interface, fallback."""
    book = tomllib.loads((_HERE / "fonts.toml").read_text(encoding="utf-8"))
    return {
        name: FontRole(
            title=table["title"],
            office=tuple(table["office"]),
            shipped=tuple(_HERE / file for file in table["shipped"]),
            stand_in=book["known_as"][table["shipped"][0]],
        )
        for name, table in book["role"].items()
    }
