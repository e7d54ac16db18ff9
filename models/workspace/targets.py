"""What a node has current values of. Screen, command line and workbooks ask here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.figures import FigureKind
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

    @property
    def indicator(self) -> str:
        return self.names[0]


def targets(snapshot: Snapshot, node: NodeId) -> tuple[Target, ...]:
    """The targets that are compared with a baseline; where none is, the figures that are targets."""
    compared: dict[int, Target] = {}
    for one in snapshot.document.comparisons:
        if one.measure == node:
            place = one.target.span.start
            known = compared[place].names if place in compared else ()
            names = tuple(dict.fromkeys((*known, one.indicator)))
            compared[place] = Target(place, names, one.target.plain_unit, one.target_quote)
    found = compared.values() or [one for kind, one in _figures(snapshot, node) if kind is FigureKind.TARGET]
    return tuple(sorted(found, key=lambda target: target.place))


def targets_of(snapshot: Snapshot, node: NodeId) -> dict[int, str]:
    """The indicator of each target, by the place of its figure."""
    return {target.place: target.indicator for target in targets(snapshot, node)}


def targets_named(snapshot: Snapshot, node: NodeId, name: str) -> list[Target]:
    """Those that a name or a place may mean; every target where nothing is named. Whoever names no target
    may still mean another figure of the node: what was filed on it once can be changed."""
    known = targets(snapshot, node)
    if not name:
        return list(known)
    figures = (target for _, target in _figures(snapshot, node))
    return _meant(known, name) or _meant(figures, name)


def _meant(among: Iterator[Target] | tuple[Target, ...], name: str) -> list[Target]:
    return [target for target in among if name in (str(target.place), *target.names)]


def _figures(snapshot: Snapshot, node: NodeId) -> Iterator[tuple[FigureKind, Target]]:
    for figure in snapshot.reading.figures_of(snapshot.document.outline[node]):
        yield figure.kind, Target(figure.span.start, (figure.indicator,), figure.plain_unit, figure.quote)
