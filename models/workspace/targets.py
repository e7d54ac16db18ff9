"""What a node has current values of. Screen, command line and workbooks ask here."""

from __future__ import annotations

from dataclasses import dataclass

from models.figures import FigureKind
from models.figures.comparing import printed
from models.outline import NodeId
from models.workspace.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Target:
    """A figure to be reached. `names` are what its comparisons call it, or its own indicator; the first is shown.
    `quote` is how the paper words it."""

    place: int
    names: tuple[str, ...]
    unit: str
    quote: str
    has_baseline: bool = False

    @property
    def indicator(self) -> str:
        return self.names[0]


def targets(snapshot: Snapshot, node: NodeId) -> tuple[Target, ...]:
    """The targets that are compared with a baseline, and the other figures that are targets."""
    compared: dict[int, Target] = {}
    for one in snapshot.document.comparisons:
        if one.measure == node:
            place = one.target.span.start
            known = compared[place].names if place in compared else ()
            names = tuple(dict.fromkeys((*known, one.indicator)))
            compared[place] = Target(place, names, one.target.plain_unit, one.target_quote, has_baseline=True)
    return tuple(sorted({**_alone(snapshot, node), **compared}.values(), key=lambda target: target.place))


def targets_of(snapshot: Snapshot, node: NodeId) -> dict[int, str]:
    """The indicator of each target, by the place of its figure."""
    return {target.place: target.indicator for target in targets(snapshot, node)}


def targets_named(snapshot: Snapshot, node: NodeId, name: str) -> list[Target]:
    """Those that a name or a place may mean; where nothing is named, every target that has a baseline, else every
    one."""
    known = targets(snapshot, node)
    if not name:
        return [target for target in known if target.has_baseline] or list(known)
    return [target for target in known if name in (str(target.place), *target.names)]


def _alone(snapshot: Snapshot, node: NodeId) -> dict[int, Target]:
    """The figures that are targets, whether or not they are compared with anything."""
    figures = snapshot.reading.figures_of(snapshot.document.outline[node])
    return {
        one.span.start: Target(one.span.start, (one.indicator,), one.plain_unit, printed(one))
        for one in figures
        if one.kind is FigureKind.TARGET
    }
