"""Words typed into a field and not kept yet: a copy of them on the disk, a moment behind the fingers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from dataclasses import field as made_by
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from models.outline import NodeId

ASSIGNMENT, FILING, NOTE = "assignment", "filing", "note"
_EVERY = 2000  # milliseconds between two looks


@dataclass(frozen=True, slots=True)
class Draft:
    """Words, and the field of a form they were typed into. `about` tells which entry of the node it is:
    period and unit of a filing; span and doubt of a note."""

    form: str
    nodes: tuple[NodeId, ...]
    field: str
    words: str
    about: dict[str, str] = made_by(default_factory=dict)


class Drafts(QObject):
    """Looks every two seconds at what is being typed. What came from last time, or could not be kept, waits in
    the same file until somebody decides. `failed` comes once, with a sentence."""

    failed = Signal(str)

    def __init__(self, typing: Callable[[], Sequence[Draft]], file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typing = typing
        self._file = file
        self.waiting = list(_read(file))
        self._written = list(self.waiting)
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Write what is being typed now, if it is something else than what is written."""
        now = [*self.waiting, *(one for one in self._typing() if one not in self.waiting)]
        if now != self._written:
            self._write(now)

    def set_aside(self, drafts: Iterable[Draft]) -> None:
        """What could not be kept where it was typed."""
        self.waiting += [one for one in drafts if one not in self.waiting]
        self.look()

    def settle(self, draft: Draft) -> None:
        """Somebody has decided about one that waited."""
        self.waiting = [one for one in self.waiting if one != draft]
        self.look()

    def stop(self) -> None:
        self.look()
        self._timer.stop()

    def _write(self, drafts: list[Draft]) -> None:
        from exporters.errors import ExportError
        from exporters.files import write_whole

        try:
            if drafts:
                self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                write_whole(self._file, json.dumps([asdict(one) for one in drafts], ensure_ascii=False).encode())
            else:
                self._file.unlink(missing_ok=True)
        except (ExportError, OSError) as error:
            self._timer.stop()
            self.failed.emit(self.tr("还没存入的字暂时不能另存一份：{0}").format(error))
            return
        self._written = drafts


def draft_file(folder: Path, workspace: Path) -> Path:
    """Where the drafts for a workspace lie, among those of others."""
    return folder / "drafts" / f"{hashlib.sha256(str(workspace).encode()).hexdigest()[:20]}.json"


def _read(file: Path) -> Iterable[Draft]:
    try:
        kept = json.loads(file.read_bytes())
        return [Draft(**{**one, "nodes": tuple(one["nodes"])}) for one in kept]
    except (OSError, ValueError, TypeError, KeyError):  # not there, or not what we wrote
        return []
