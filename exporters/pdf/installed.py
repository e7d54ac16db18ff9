"""The office's own fonts, found by the names inside their files, and what stands in for those that are not there."""

from __future__ import annotations

import mmap
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from exporters.pdf.truetype import FontError, TrueType
from models.sentence import Sentence, fixed_word, joined, sentence

_ENDINGS = (".ttf", ".ttc", ".otf")
_MOST_IN_ONE = 32  # fonts of a collection


class Role(Protocol):
    """A face of the page: its title, the office's names for it, best first, the shipped files, and the name
    by which people know the first of these."""

    @property
    def title(self) -> str: ...
    @property
    def office(self) -> tuple[str, ...]: ...
    @property
    def shipped(self) -> tuple[Path, ...]: ...
    @property
    def stand_in(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """Files by role, and for each face that is not the office's own what stands in for it."""

    fonts: Mapping[str, Sequence[Path]]
    substitutes: tuple[Sentence, ...]

    @property
    def warning(self) -> str:
        """One sentence for people; empty where every face is the office's own."""
        if not self.substitutes:
            return ""
        listed = joined("；", self.substitutes)
        return sentence("这台电脑上没有这些公文字体，已用箭头后随程序带的字体代替：{listed}。", listed=listed)


def chosen_fonts(roles: Mapping[str, Role], folders: Iterable[Path] | None = None) -> Choice:
    """The office's font where the machine has it, the shipped ones behind it; without it the shipped ones."""
    wanted = {name for role in roles.values() for name in role.office}
    there = dict(_named(wanted, font_folders() if folders is None else folders))
    fonts: dict[str, Sequence[Path]] = {}
    substitutes = []
    for name, role in roles.items():
        own = next((there[known] for known in role.office if known in there), None)
        fonts[name] = role.shipped if own is None else (own, *role.shipped)
        if own is None and role.office:
            face, known = fixed_word(role.title), role.office[0]
            substitutes.append(sentence("{face}（如“{known}”）→{used}", face=face, known=known, used=role.stand_in))
    return Choice(fonts, tuple(substitutes))


def font_folders() -> list[Path]:
    """Where this system keeps fonts."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        return [windows / "Fonts", home / "AppData" / "Local" / "Microsoft" / "Windows" / "Fonts"]
    if sys.platform == "darwin":
        return [home / "Library" / "Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    return [home / ".local/share/fonts", home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]


def _named(wanted: set[str], folders: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """The fonts that bear a wanted name; those that come later do not matter once a name is taken."""
    taken: set[str] = set()
    for folder in folders:
        for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if file.suffix.lower() in _ENDINGS:
                for place, names in _fonts_in(file):
                    for name in (wanted & names) - taken:
                        taken.add(name)
                        yield name, place


def _fonts_in(file: Path) -> Iterator[tuple[Path, frozenset[str]]]:
    """Each font of a file that can be embedded. What cannot be read is passed over: it is not our file."""
    try:
        with file.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
            is_collection = data[:4] == b"ttcf"
            for number in range(_MOST_IN_ONE if is_collection else 1):
                font = TrueType(data, number)
                if font.may_be_embedded:
                    yield (file.with_name(f"{file.name}#{number}") if is_collection else file), font.names
    except (FontError, OSError, ValueError):
        return
