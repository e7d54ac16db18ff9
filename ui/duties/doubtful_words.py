"""What has just been kept and is probably meant otherwise, said below the head of the window as a return is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from models.outline import NodeId
from models.workspace import Edit
from models.workspace.filings import filing_subject
from models.workspace.values import SubjectId, kind_of
from ui.editor import SCREEN, Editor
from ui.model_words import told
from ui.panels.notice_bar import UndoableBar
from ui.phrases import named
from ui.slices import Slices
from ui.theme import Theme

if TYPE_CHECKING:
    from models.workspace.entry_cells import EntryCell

_HOW_FAR = ("status", "percent")
_MOST_SAID = 3  # of many that are alike
_AT_A_TIME = 25


class DoubtfulWords(QObject):
    """Nothing is refused, and nobody has to answer: the bar goes with the next edit."""

    def __init__(self, editor: Editor, theme: Theme, notice: Callable[[QWidget], object], window: QWidget) -> None:
        super().__init__(window)
        self._editor = editor
        self._theme = theme
        self._notice = notice
        self._looking = Slices(self)
        editor.cells_kept.connect(self._ask_of_shares)
        editor.kept.connect(self._look_at)

    def _ask_of_shares(self, cells: Sequence[EntryCell]) -> None:
        """0.6 of which nobody can tell whether 0.6% or 60% is meant."""
        from models.workspace.doubts import readings_of

        now = self._editor.snapshot
        bare = [cell for cell in cells if readings_of(now, cell, cell.words)]
        if not bare:
            return
        said = [self._of_share(cell) for cell in bare[:_MOST_SAID]]
        more = self.tr("……共{0}格。").format(len(bare)) if len(bare) > _MOST_SAID else ""
        words = self.tr("{0}{1}现在照写的数记。").format("".join(said), more)
        first, second = readings_of(now, bare[0], bare[0].words) or ("", "")
        deed = self.tr("改成{1}") if len(bare) == 1 else self.tr("都这样改：{0} → {1}")
        self._say(words, {deed.format(first, second): partial(self._take_second, bare)})

    def _of_share(self, cell: EntryCell) -> str:
        from models.workspace.doubts import doubt_of
        from models.workspace.labels import subject_name

        subject = filing_subject(cell.node, cell.period, cell.unit) if cell.period else SubjectId(cell.node)
        now = self._editor.snapshot
        doubt = doubt_of(now, cell, cell.words)
        return self.tr("{0}。").format(named(told(subject_name(now.document, subject)), told(doubt)))

    def _take_second(self, cells: Sequence[EntryCell]) -> None:
        from models.workspace.doubts import readings_of
        from models.workspace.entry_cells import fields_of_cells

        now = self._editor.snapshot
        meant = [replace(cell, words=(readings_of(now, cell, cell.words) or ("", ""))[1]) for cell in cells]
        fields, _ = fields_of_cells(now, meant, self._editor.actor)
        self._editor.say_values(fields, f"补写{len(meant)}格的%")

    def _look_at(self, edit: Edit) -> None:
        """A status and a percentage that cannot both be: of a few at once, of thousands while the window goes on."""
        self._looking.stop()  # what was found of an edit before speaks of it no more
        if edit.origin != SCREEN or edit.undoes is not None:
            return
        touched = dict.fromkeys(change.subject for change in edit.changes if change.field in _HOW_FAR)
        found: list[str] = []
        self._looking.start(self._gather(touched, found), partial(self._tell, found), first_now=True)

    def _gather(self, subjects: Iterable[SubjectId], found: list[str]) -> Iterator[None]:
        for number, subject in enumerate(subjects, 1):
            found += self._apart(subject)
            if number % _AT_A_TIME == 0:
                yield

    def _tell(self, found: Sequence[str]) -> None:
        if found:
            more = self.tr("……共{0}处。").format(len(found)) if len(found) > _MOST_SAID else ""
            self._say(f"{''.join(found[:_MOST_SAID])}{more}", {})

    def _apart(self, subject: SubjectId) -> Sequence[str]:
        from models.workspace.doubts import contradiction, to_look_at
        from models.workspace.labels import subject_name

        now = self._editor.snapshot
        word, percent = self._how_far(subject)
        status = now.statuses.find(word)
        why = contradiction(status.role, status.name, percent) if status else ""
        return [named(told(subject_name(now.document, subject)), told(to_look_at(why)))] if why else []

    def _how_far(self, subject: SubjectId) -> tuple[str, float | None]:
        """As it stands: of a node also what follows from what is filed."""
        now = self._editor.snapshot
        if not kind_of(subject):
            return now.status(NodeId(subject)).word, now.percent(NodeId(subject)).value
        percent = now.register.value(subject, "percent")
        number = float(percent) if isinstance(percent, int | float) else None
        return now.register.text(subject, "status"), number

    def _say(self, sentence: str, deeds: dict[str, Callable[[], object]]) -> None:
        self._notice(UndoableBar(self._editor, self._theme, sentence, {**deeds, self.tr("撤销"): self._editor.undo}))
