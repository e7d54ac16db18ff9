"""Drawings in a colour, as files that Qt finds in memory.

Qt's own engine for SVG paints them: crisp at any scale, and loaded only when the first one is
painted. A style sheet can only name files, and a file in memory leaves nothing on the disk.
"""

from __future__ import annotations

from functools import cache
from struct import pack
from types import MappingProxyType

from PySide6.QtCore import QResource

from resources.icons import filled

_FILE, _FOLDER = 0, 2
_ON_DESKTOPS = MappingProxyType(
    {"text-x-generic": "file", "user-desktop": "computer", "user-home": "folder", "drive-harddisk": "computer"}
)


def icon_file(name: str, colour: str) -> str:
    """The name by which Qt finds a drawing in a colour (#rrggbb). Raises UnknownDrawingError."""
    _kept(name, colour)
    return f":/{_folder(colour)}/{name}.svg"


def desktop_folder(colour: str) -> str:
    """Where drawings in a colour stand under the names by which desktops know files and folders."""
    icon_file("folder", colour)
    for name, drawing in _ON_DESKTOPS.items():
        _kept(drawing, colour, name)
    return f":/{_folder(colour)}"


def _folder(colour: str) -> str:
    return f"icons/{colour.lstrip('#')}"


@cache
def _kept(name: str, colour: str, known_as: str = "") -> bytes:
    """Qt reads from these bytes for as long as the program runs: they must never be given back."""
    made = resource(f"{known_as or name}.svg", filled(name, colour).encode())
    QResource.registerResourceData(made, f"/{_folder(colour)}")
    return made


def resource(name: str, content: bytes) -> bytes:
    """One file in the form of Qt's compiled resources (version 1): head, tree, content, name."""
    tree = pack(">IHII", 0, _FOLDER, 1, 1) + pack(">IHHHI", 0, _FILE, 0, 1, 0)
    body = pack(">I", len(content)) + content
    named = pack(">HI", len(name), _hash(name)) + name.encode("utf-16-be")
    tree_at = len(b"qres") + 4 * 4
    body_at = tree_at + len(tree)
    return b"qres" + pack(">IIII", 1, tree_at, body_at, body_at + len(body)) + tree + body + named


def _hash(name: str) -> int:
    """As Qt looks names up (the ELF hash)."""
    found = 0
    for character in name:
        found = (found << 4) + ord(character)
        found ^= (found & 0xF0000000) >> 23
        found &= 0x0FFFFFFF
    return found
