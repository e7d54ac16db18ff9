"""Which task builds on which achievement, and what is left over on either side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.links import LinkVerdict
from models.outline import Level, Node, NodeId, Outline
from models.workspace.snapshot import Snapshot
from models.workspace.steps import Steps, at_once
from models.workspace.verdicts import JudgedLink

_A_STEP = 50  # links looked at between two pauses


class Standing(StrEnum):
    """How far the links of a cell are confirmed."""

    CONFIRMED = "confirmed"
    PARTLY = "partly"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Head:
    """A task or an achievement, as it reads. `opens` is the first below another heading than the one before."""

    node: NodeId
    marker: str
    title: str
    opens: bool = False

    @property
    def words(self) -> str:
        """Marker and title: （三）加快发展养老服务业."""
        return f"{self.marker}{self.title}"


@dataclass(frozen=True, slots=True)
class Cell:
    """The links between one task, or its measures, and the points of one achievement. At least one."""

    links: tuple[JudgedLink, ...]

    @property
    def confirmed(self) -> int:
        return sum(judged.verdict is LinkVerdict.CONFIRMED for judged in self.links)

    @property
    def suggested(self) -> int:
        """Those that nobody has judged yet."""
        return len(self.links) - self.confirmed

    @property
    def standing(self) -> Standing:
        if not self.confirmed:
            return Standing.SUGGESTED
        return Standing.CONFIRMED if self.confirmed == len(self.links) else Standing.PARTLY


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Tasks by achievements. Links that somebody has rejected count nowhere.

    `without_groundwork` are the tasks without a link, with the reason where one is known;
    `not_leaned_on` the points that no task builds on.
    """

    tasks: tuple[Head, ...]
    achievements: tuple[Head, ...]
    cells: Mapping[tuple[NodeId, NodeId], Cell]
    without_groundwork: Mapping[NodeId, str]
    not_leaned_on: tuple[NodeId, ...]

    def cell(self, task: NodeId, achievement: NodeId) -> Cell | None:
        """None where nothing links the two."""
        return self.cells.get((task, achievement))


def coverage(snapshot: Snapshot) -> Coverage:
    return at_once(coverage_in_steps(snapshot))


def coverage_in_steps(snapshot: Snapshot) -> Steps[Coverage]:
    """The same, some links at a time."""
    outline = snapshot.document.outline
    found: dict[tuple[NodeId, NodeId], list[JudgedLink]] = {}
    leaned_on: set[NodeId] = set()
    for number, link in enumerate(snapshot.links()):
        if number % _A_STEP == 0:
            yield
        judged = snapshot.judged(link)
        if judged.verdict is not LinkVerdict.REJECTED:
            found.setdefault((link.task, achievement_of(outline, link.point)), []).append(judged)
            leaned_on.add(link.point)
    yield
    linked = {task for task, _ in found}
    why = snapshot.document.without_groundwork
    return Coverage(
        tasks=tuple(_heads(snapshot, snapshot.tasks)),
        achievements=tuple(_heads(snapshot, _achievements(outline))),
        cells={ends: Cell(tuple(links)) for ends, links in found.items()},
        without_groundwork={task.id: why.get(task.id, "") for task in snapshot.tasks if task.id not in linked},
        not_leaned_on=tuple(point.id for point in outline.of_level(Level.POINT) if point.id not in leaned_on),
    )


def table_of(found: Coverage) -> tuple[tuple[str, ...], ...]:
    """The matrix as rows of words, sums at the end of each: 3（已确认1）. For a sheet of any kind."""
    heads = [head.title for head in found.achievements]
    rows = [("任务", *heads, "合计")]
    for task in found.tasks:
        cells = [found.cell(task.node, achievement.node) for achievement in found.achievements]
        rows.append((task.words, *(_counted(cell) for cell in cells), _sum(cells)))
    columns = [[found.cell(task.node, one.node) for task in found.tasks] for one in found.achievements]
    rows.append(("合计", *(_sum(cells) for cells in columns), _sum(found.cells.values())))
    return tuple(rows)


def achievement_of(outline: Outline, point: NodeId) -> NodeId:
    """The achievement a point stands in; in a paper without such a level what stands right above."""
    above = list(outline.ancestors(point))
    achievement = next((node for node in above if node.level is Level.ACHIEVEMENT), None)
    return (achievement or above[0]).id if above else point


def _achievements(outline: Outline) -> Iterator[Node]:
    """Every achievement, and whatever else holds points."""
    for node in outline:
        if node.level is Level.ACHIEVEMENT or any(child.level is Level.POINT for child in outline.children(node.id)):
            yield node


def _heads(snapshot: Snapshot, nodes: Iterable[Node]) -> Iterator[Head]:
    before: NodeId | None = None
    for number, node in enumerate(nodes):
        opens = number > 0 and node.parent_id != before
        before = node.parent_id
        yield Head(node.id, snapshot.reading.marker(node), snapshot.reading.title(node), opens)


def _counted(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return f"{len(cell.links)}（已确认{cell.confirmed}）" if cell.confirmed else str(len(cell.links))


def _sum(cells: Iterable[Cell | None]) -> str:
    return str(sum(len(cell.links) for cell in cells if cell is not None))
