"""Which rows a table has, and in which order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from models.outline import NodeId
from models.workspace.assignment import task_of
from models.workspace.entry_rows import EntryRow, Narrowed, assignment_rows, filing_rows, in_order, rank
from models.workspace.periods import Period
from models.workspace.values import SubjectId, kind_of
from ui.editor import Editor
from ui.item_models.table_columns import TableKind


class TableRows:
    """The rows that stand, and what is asked of them. They come task by task, for whoever is in no hurry.

    `order` names the field they are put in order by; empty, they stand as in the paper.
    """

    def __init__(self, editor: Editor, kind: TableKind, period: Period) -> None:
        self._editor = editor
        self._kind = kind
        self.quarter_or_month = period
        self.wanted = Narrowed()
        self.order = ""
        self.descending = False
        self.standing: list[EntryRow] = []
        self._ranked: list[tuple[float | None, EntryRow]] = []

    @property
    def period(self) -> Period | None:
        """The period of the filings; none for assignments, which hold for the whole year."""
        return self.quarter_or_month if self._kind is TableKind.FILINGS else None

    def coming(self) -> Iterator[list[EntryRow]]:
        """All rows anew, a task at a time."""
        self.standing, self._ranked = [], []
        return (self._ready(self.of_task(task.id)) for task in self._editor.snapshot.tasks)

    def put_in_order(self) -> None:
        """Once all have come: by their ranks."""
        self.standing = in_order(self._ranked, descending=self.descending)
        self._ranked = []

    def of_task(self, task: NodeId) -> list[EntryRow]:
        """The rows that belong to a task now, in the order of the paper."""
        snapshot = self._editor.snapshot
        if self.period is None:
            return assignment_rows(snapshot, task, self.wanted)
        return filing_rows(snapshot, task, self.period, self.wanted)

    def touched(self, subjects: Iterable[SubjectId]) -> set[NodeId] | None:
        """The tasks these subjects speak of; None where it may be all of them."""
        document, register = self._editor.document, self._editor.snapshot.register
        tasks: set[NodeId] = set()
        for subject in subjects:
            kind = kind_of(subject)
            if kind in ("office", "repair"):
                return None
            node = _node_named(subject) if kind == "filing" else register.text(subject, "node") if kind else subject
            if node in document.outline:
                tasks.add(task_of(document, NodeId(node)))
        return tasks

    def differing(self, tasks: Collection[NodeId]) -> Iterator[tuple[range, list[EntryRow]]]:
        """Where other rows belong to these tasks than those that stand: their places and the right
        rows, the last first, so that places hold while one goes along."""
        if not tasks:
            return
        places = self._places()
        for task in sorted(tasks, key=self._start, reverse=True):
            place = places.get(task) or self._place_for(task, places)
            rows = self.of_task(task)
            if rows != self.standing[place.start : place.stop]:
                yield place, rows

    def differ(self, tasks: Collection[NodeId]) -> bool:
        """The same, whatever the order they stand in."""
        shown: dict[NodeId, set[EntryRow]] = {task: set() for task in tasks}
        for row in self.standing:
            if (task := self._task(row)) in shown:
                shown[task].add(row)
        return any({row for row in self.of_task(task) if not row.is_heading} != shown[task] for task in tasks)

    def numbers_of(self, tasks: Collection[NodeId]) -> list[int]:
        """Where the rows of these tasks stand."""
        return [number for number, row in enumerate(self.standing) if self._task(row) in tasks]

    # inside

    def _ready(self, rows: list[EntryRow]) -> list[EntryRow]:
        if self.order:
            snapshot, on = self._editor.snapshot, self._editor.today()
            ranks = ((rank(snapshot, row, self.order, on, self.period), row) for row in rows if not row.is_heading)
            self._ranked.extend(ranks)
        return rows

    def _places(self) -> dict[NodeId, range]:
        places: dict[NodeId, range] = {}
        for number, row in enumerate(self.standing):
            task = self._task(row)
            places[task] = range(places[task].start if task in places else number, number + 1)
        return places

    def _place_for(self, task: NodeId, places: dict[NodeId, range]) -> range:
        """The empty place of a task without rows: before the first row of a later one."""
        later = [place.start for other, place in places.items() if self._start(other) > self._start(task)]
        first = min(later, default=len(self.standing))
        return range(first, first)

    def _start(self, task: NodeId) -> int:
        return self._editor.document.outline[task].span.start

    def _task(self, row: EntryRow) -> NodeId:
        return task_of(self._editor.document, row.node)


def _node_named(subject: SubjectId) -> str:
    """The node in filing:T03.s2@2017Q1@社会福利处: it is there even where everything was taken back."""
    return subject.partition(":")[2].partition("@")[0]
