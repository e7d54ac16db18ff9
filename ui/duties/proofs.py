"""What proves something: files added to the node that is shown, and opened again."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.outline import Level
from models.workspace.labels import node_name
from ui.actions import Deeds
from ui.dialogs import Dialogs
from ui.duties.place import Place
from ui.editor import Editor
from ui.model_words import told

if TYPE_CHECKING:
    from models.workspace.attachments import Evidence
    from ui.evidence import EvidenceDesk


class Proofs(QObject):
    """`begun` brings whoever copies beside the window, once."""

    begun = Signal(object)

    def __init__(self, editor: Editor, place: Place, dialogs: Dialogs, window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._place = place
        self._dialogs = dialogs
        self._window = window

    @property
    def deeds(self) -> Deeds:
        return {"evidence": self.ask}

    @cached_property
    def desk(self) -> EvidenceDesk:
        from ui.evidence import EvidenceDesk

        desk = EvidenceDesk(self._editor, self)
        desk.failed.connect(self._say)
        self.begun.emit(desk)
        return desk

    @property
    def about(self) -> str:
        """What the files that are added now prove."""
        return told(node_name(self._editor.document, self._place.node))

    def ask(self) -> None:
        if self._editor.may_write():
            self._dialogs.ask_file(self._window, self.tr("选佐证材料"), "", self.add)

    def add(self, *files: Path) -> None:
        if self._editor.document.outline[self._place.node].level not in (Level.TASK, Level.MEASURE):
            self._say(self.tr("先在左边选一项任务或一条举措，再添加佐证材料。"))
            return
        self.desk.add(self._place.node, files)

    def open(self, one: Evidence) -> None:
        self.desk.open(one)

    def stop(self) -> None:
        """The window goes."""
        if "desk" in self.__dict__:
            self.desk.stop()

    def _say(self, sentence: str) -> None:
        self._dialogs.say(self._window, sentence)
