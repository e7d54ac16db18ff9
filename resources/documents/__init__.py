"""The documents that ship with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

EMBEDDED = "zhejiang-2016-2017"
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class DocumentFiles:
    """The bytes of a source, the checksum they must have, the texts of its curated files by name, and how earlier
    versions of these files worded things."""

    name: str
    source: bytes
    sha256: str
    curated: dict[str, str]
    earlier: dict[str, str]

    @property
    def shipped(self) -> dict[str, str]:
        """All texts by name; those that earlier versions came with behind earlier/."""
        return {**self.curated, **{f"earlier/{name}": text for name, text in self.earlier.items()}}


def embedded() -> DocumentFiles:
    """The paper the program is about."""
    folder = _HERE / EMBEDDED
    checksum = (folder / "source.txt.sha256").read_text(encoding="ascii").split()[0]
    return DocumentFiles(
        EMBEDDED, (folder / "source.txt").read_bytes(), checksum, _texts(folder), _texts(folder / "earlier")
    )


def _texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.toml"))}
