"""Words typed into a field and not kept yet: a copy of them on the disk, a moment behind the fingers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from dataclasses import field as made_by
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from models.outline import NodeId
    from ui.draft_file import DraftFile

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

    def __init__(self, typing: Callable[[], Sequence[Draft]], file: DraftFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typing = typing
        self._file = file
        self.waiting = file.read()
        self._written = list(self.waiting)
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Write what is being typed now, if it is something else than what is written."""
        now = self.everything()
        if now != self._written:
            self._write(now)

    def set_aside(self, drafts: Iterable[Draft]) -> None:
        """What could not be kept where it was typed."""
        self.waiting += [one for one in drafts if one not in self.waiting]
        self.look()

    def settle(self, draft: Draft) -> None:
        """Somebody has decided about one that waited."""
        self.waiting = [one for one in self.waiting if one != draft]
        self._try(lambda: self._file.forget(draft))
        self.look()

    def everything(self) -> list[Draft]:
        """What waits, and what is being typed."""
        return [*self.waiting, *(one for one in self._typing() if one not in self.waiting)]

    def give_up(self) -> None:
        """Somebody else looks after all of it from now on; nothing more is written here."""
        self._timer.stop()
        self._typing = list
        for one in self.waiting:
            self.settle(one)
        self.look()

    def stop(self) -> None:
        self.look()
        self._timer.stop()

    def _write(self, drafts: list[Draft]) -> None:
        if self._try(lambda: self._file.write(drafts)):
            self._written = drafts

    def _try(self, deed: Callable[[], object]) -> bool:
        from exporters.errors import ExportError

        try:
            deed()
        except (ExportError, OSError) as error:
            self._timer.stop()
            self.failed.emit(self.tr("还没存入的字暂时不能另存一份：{0}").format(error))
            return False
        return True
