"""Where words wait that are not kept yet: a file of the person's own for each workspace file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from models.storage import SqliteStore
from models.workspace import StoreError
from ui.drafts import Draft


class DraftFile:
    """The words of a workspace at a path. Those of the same workspace at a path where it no longer is are its too:
    it was moved or renamed. They also stay where they lie until somebody decides, as it may come back."""

    def __init__(self, folder: Path, path: Path, workspace: str = "") -> None:
        self._folder = folder / "drafts"
        self._path = path
        self._workspace = workspace
        self._place = draft_file(folder, path)
        self._make_room()

    def read(self) -> list[Draft]:
        found = [*_drafts(self._own()), *(one for place in self._moved() for one in _drafts(_kept(place)))]
        return [one for number, one in enumerate(found) if one not in found[:number]]

    def write(self, drafts: Sequence[Draft]) -> None:
        """Raises ExportError and OSError."""
        _write(self._place, self._workspace, str(self._path), drafts)

    def forget(self, draft: Draft) -> None:
        """Somebody has decided: also where the workspace once was it is not offered again. Raises as `write`."""
        for place in self._moved():
            kept = _kept(place)
            _write(place, self._workspace, kept["path"], [one for one in _drafts(kept) if one != draft])

    # inside

    def _own(self) -> dict[str, Any]:
        kept = _kept(self._place)
        return kept if kept.get("workspace", "") in ("", self._workspace) else {}

    def _make_room(self) -> None:
        """Another workspace was at this path when words were left: they wait for it under another name."""
        whose = _kept(self._place).get("workspace", "")
        if whose and whose != self._workspace:
            with suppress(OSError):
                self._place.replace(self._folder / _name(f"{whose} {self._path}"))

    def _moved(self) -> list[Path]:
        """Files with words of this workspace, of paths where it is no longer."""
        found: list[Path] = []
        if not self._workspace:
            return found
        for place in sorted(self._folder.glob("*.json")):
            kept = _kept(place)
            is_ours = place != self._place and kept.get("workspace") == self._workspace
            if is_ours and not _is_at(Path(str(kept.get("path"))), self._workspace):
                found.append(place)
        return found


def draft_file(folder: Path, workspace: Path) -> Path:
    """Where the drafts for a workspace file lie, among those of others."""
    return folder / "drafts" / _name(str(workspace))


def _name(words: str) -> str:
    return f"{hashlib.sha256(words.encode(errors='surrogateescape')).hexdigest()[:20]}.json"


def _write(place: Path, workspace: str, path: str, drafts: Sequence[Draft]) -> None:
    from exporters.files import write_whole

    if not drafts:
        place.unlink(missing_ok=True)
        return
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = {"workspace": workspace, "path": path, "drafts": [asdict(one) for one in drafts]}
    write_whole(place, json.dumps(kept, ensure_ascii=False).encode(errors="surrogateescape"))


def _kept(place: Path) -> dict[str, Any]:
    """What a file holds; nothing where it is not there, or not what we wrote. Earlier versions wrote a list."""
    try:
        kept = json.loads(place.read_bytes().decode(errors="surrogateescape"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {"drafts": kept}


def _drafts(kept: dict[str, Any]) -> list[Draft]:
    try:
        return [Draft(**{**one, "nodes": tuple(one["nodes"])}) for one in kept.get("drafts", [])]
    except (TypeError, KeyError):
        return []


def _is_at(path: Path, workspace: str) -> bool:
    """Whether the workspace still lies there; a file that cannot be read may be it."""
    try:
        if not path.exists():
            return False
    except OSError:
        return False
    try:
        with SqliteStore.open(path, actor="", read_only=True) as store:
            return store.state()[0] == workspace
    except StoreError:
        return True
