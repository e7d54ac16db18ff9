"""The whole log of edits, read while nobody waits."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from models.workspace import Edit, StoreError
from models.workspace.values import SubjectId
from ui.editor import Editor
from ui.model_words import told
from ui.slices import Slices

_MOST_ASKED = 100  # subjects of one edit; of more the whole log is read again


class LogReading(QObject):
    """Reads in slices, once; of later edits it reads only themselves.

    `came` says that `edits` are all there are, `failed` brings the sentence that says why not.
    """

    came = Signal()
    failed = Signal(str)

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.edits: list[Edit] = []
        self.is_whole = False
        self._slices = Slices(self)
        editor.changed.connect(self._hear)

    def start(self) -> None:
        """Unless it has been read, or is being read."""
        if not self.is_whole and not self.is_reading:
            self._begin()

    @property
    def is_reading(self) -> bool:
        return self._slices.is_running

    # inside

    def _begin(self) -> None:
        self.edits, self.is_whole = [], False
        self._slices.start(self._reading(), self._end)

    def _reading(self) -> Iterator[None]:
        try:
            for edit in self._editor.workspace.history():
                self.edits.append(edit)
                yield
        except StoreError as error:
            self._slices.stop()
            self.failed.emit(told(str(error)))

    def _end(self) -> None:
        self.is_whole = True
        self.came.emit()

    def _hear(self, subjects: frozenset[SubjectId]) -> None:
        """What is being read brings the new edits itself: it goes on to the end of the log."""
        if not self.is_whole or not subjects:
            return
        if len(subjects) > _MOST_ASKED:
            self._begin()
            return
        try:
            self.edits += self._added(subjects)
        except StoreError as error:
            self.failed.emit(told(str(error)))
            return
        self.came.emit()

    def _added(self, subjects: frozenset[SubjectId]) -> list[Edit]:
        known = {edit.id for edit in self.edits}
        told = (edit for subject in subjects for edit in self._editor.workspace.history(subject))
        added = {edit.id: edit for edit in told if edit.id not in known}
        return [added[name] for name in sorted(added)]
