"""任务分解表: one row a measure, as content."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from exporters.content import wording
from exporters.content.repair_words import flagged
from exporters.content.targets import target_line
from exporters.content.wish import Wish
from models.figures import Comparison
from models.links import Link, LinkVerdict
from models.outline import Level, Node, NodeId
from models.workspace import Snapshot
from models.workspace.assignment import Assignment


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A measure with what it stands on and who is to do it."""

    node: NodeId
    task: str
    measure: str
    groundwork: str
    targets: str
    part: str  # 牵头 or 配合, for a department's own table
    lead: str
    supporting: str
    leader: str
    person: str
    phone: str
    deadline: str
    doubts: str
    place: str


def build_table(snapshot: Snapshot, wish: Wish) -> Sequence[TableRow]:
    """The rows of everybody in the order of the paper. Raises ExportError for a task that does not exist."""
    return Tables(snapshot, wish).of(None)


@dataclass(frozen=True, slots=True)
class _Share:
    """A measure, or a task without any, and who takes part in it."""

    task: Node
    measure: Node
    assignment: Assignment


class Tables:
    """The tables of one department after the other: a row is worked out once, however many take part in it.

    The snapshot must stand still meanwhile.
    """

    def __init__(self, snapshot: Snapshot, wish: Wish) -> None:
        self._snapshot, self._wish = snapshot, wish
        self._links: dict[NodeId, Sequence[Link]] = {}
        self._rows: dict[NodeId, TableRow] = {}

    def of(self, department: str | None) -> Sequence[TableRow]:
        """The rows of a department, or of everybody for None, as `build_table` says."""
        if department is None:
            return [self._row(share) for share in self._shares]
        return [
            replace(self._row(share), part="牵头" if department == share.assignment.lead else "配合")
            for share in self._of_departments.get(department, ())
        ]

    @cached_property
    def _shares(self) -> Sequence[_Share]:
        outline = self._snapshot.document.outline
        return [
            _Share(outline[task], measure, self._snapshot.assignment(measure.id))
            for task in self._wish.chosen_tasks(self._snapshot)
            for measure in outline.children(task) or (outline[task],)
        ]

    @cached_property
    def _of_departments(self) -> Mapping[str, Sequence[_Share]]:
        found: dict[str, list[_Share]] = {}
        for share in self._shares:
            for department in dict.fromkeys((share.assignment.lead, *share.assignment.supporting)):
                found.setdefault(department, []).append(share)
        return found

    def _row(self, share: _Share) -> TableRow:
        node = share.measure.id
        if node not in self._rows:
            self._rows[node] = _row(self._snapshot, self._links_of(share.task.id), share)
        return self._rows[node]

    def _links_of(self, task: NodeId) -> Sequence[Link]:
        if task not in self._links:
            found = self._snapshot.links_of(task)
            self._links[task] = [link for link in found if self._wish.prints(self._snapshot, link)]
        return self._links[task]


def departments_with_tasks(snapshot: Snapshot) -> Sequence[str]:
    """The departments that lead or support something, in the office's order."""
    busy: set[str] = set()
    for node in snapshot.document.outline.of_level(Level.TASK, Level.MEASURE):
        assignment = snapshot.assignment(node.id)
        busy.update((assignment.lead, *assignment.supporting))
    known = snapshot.departments
    return [name for name in known if name in busy] + sorted(name for name in busy if name and name not in known)


def measures_of_departments(snapshot: Snapshot, wish: Wish) -> dict[str, tuple[int, int]]:
    """How many rows of the table each department with tasks leads and supports, in the office's order.

    Raises ExportError for a task that does not exist.
    """
    outline, counts = snapshot.document.outline, {name: [0, 0] for name in departments_with_tasks(snapshot)}
    for task in wish.chosen_tasks(snapshot):
        for node in outline.children(task) or (outline[task],):
            assignment = snapshot.assignment(node.id)
            for part, names in enumerate(({assignment.lead}, {*assignment.supporting} - {assignment.lead})):
                for name in names & counts.keys():
                    counts[name][part] += 1
    return {name: (led, supported) for name, (led, supported) in counts.items()}


def _row(snapshot: Snapshot, links: Sequence[Link], share: _Share) -> TableRow:
    """Whoever asks; whether they lead or support is added for each."""
    task, measure, assignment = share.task, share.measure, share.assignment
    reading, mark = snapshot.reading, f"（{wording.SUGGESTED}）"
    comparisons = snapshot.document.comparisons_of(task.id)
    return TableRow(
        node=measure.id,
        task=f"{reading.marker(task)}{reading.title(task)}",
        measure=reading.whole_text(measure),
        groundwork=_groundwork(snapshot, measure.id, links),
        targets=_targets(snapshot, [c for c in comparisons if c.measure == measure.id]),
        part="",
        lead=_marked(assignment.lead, "lead" in assignment.suggested, mark),
        supporting=_marked("、".join(assignment.supporting), "supporting" in assignment.suggested, mark),
        leader=assignment.leader,
        person=assignment.person,
        phone=assignment.phone,
        deadline=assignment.deadline.words,
        doubts=_doubts(snapshot, measure),
        place=f"{measure.id}，{wording.place(measure.span)}",
    )


def _marked(text: str, suggested: bool, mark: str) -> str:
    return f"{text}{mark}" if text and suggested else text


def _groundwork(snapshot: Snapshot, measure: NodeId, links: Sequence[Link]) -> str:
    lines = []
    for link in links:
        if link.measure in (measure, None):
            point = snapshot.document.outline[link.point]
            waiting = snapshot.link_verdict(link) is LinkVerdict.SUGGESTED
            mark = f"【{wording.SUGGESTED}】" if waiting else ""
            lines.append(f"{mark}{link.point} {snapshot.reading.title(point)}：{link.why}")
    return "\n".join(lines)


def _doubts(snapshot: Snapshot, measure: Node) -> str:
    """What is flagged in a measure: 【疑误】“形成12个在”疑为“形成1—2个在”，须核原件."""
    return "\n".join(
        f"【疑误】“{stands}”疑为“{would_read}”，须核原件" for stands, would_read, _ in flagged(snapshot, measure)
    )


def _targets(snapshot: Snapshot, comparisons: Sequence[Comparison]) -> str:
    if not comparisons:
        return ""
    review, plan = wording.years(snapshot)
    return "\n".join(target_line(comparison, review, plan) for comparison in comparisons)
