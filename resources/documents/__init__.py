"""The documents that ship with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

EMBEDDED = "zhejiang-2016-2017"
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class DocumentFiles:
    """The bytes of a source and the texts of its curated files by name."""

    name: str
    source: bytes
    curated: dict[str, str]


def embedded() -> DocumentFiles:
    """The paper the program is about."""
    folder = _HERE / EMBEDDED
    curated = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.toml"))}
    return DocumentFiles(EMBEDDED, (folder / "source.txt").read_bytes(), curated)
