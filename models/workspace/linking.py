"""What could stand at the other end of a link, and what stands there already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.figures import Comparison
from models.links import PENDING, Link, LinkVerdict
from models.outline import Level, NodeId, Outline
from models.workspace.assignment import task_of
from models.workspace.snapshot import Snapshot
from models.workspace.values import link_subject

WORK = (Level.TASK, Level.MEASURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A node that a given one could be linked with.

    `link` is the one between the two, `verdict` what has been said of it. `beside`: they are not linked, but
    the same task is, by these of its nodes. `suggestion` is the reason for which a rule proposes the link;
    it is empty where none does, and where the task has the point already.
    """

    node: NodeId
    link: Link | None = None
    verdict: LinkVerdict | None = None
    beside: tuple[NodeId, ...] = ()
    suggestion: str = ""

    @property
    def may_be_chosen(self) -> bool:
        """Not linked yet, or rejected and to be taken up again."""
        return self.verdict in (None, LinkVerdict.REJECTED)

    @property
    def is_proposed(self) -> bool:
        return bool(self.suggestion)


def link_ends(outline: Outline, node: NodeId) -> tuple[NodeId, ...]:
    """Where a link that somebody makes from a node may end: a task or one of its measures, a point or the
    points of an achievement."""
    level, below = outline[node].level, outline.children(node)
    if level is Level.MEASURE:
        return link_ends(outline, outline[node].parent_id or node)
    if level is Level.TASK:
        return (node, *(child.id for child in below))
    return (node,) if level is Level.POINT else tuple(child.id for child in below)


def candidates(snapshot: Snapshot, fixed: NodeId) -> tuple[Candidate, ...]:
    """For a task or measure every point, for a point every task and measure, in the order of the paper."""
    outline = snapshot.document.outline
    is_work = outline[fixed].level in WORK
    links = {link.id: link for link in snapshot.links()}
    reasons = _reasons(snapshot)
    levels = (Level.POINT,) if is_work else WORK
    pairs = ((node.id, (fixed, node.id) if is_work else (node.id, fixed)) for node in outline.of_level(*levels))
    return tuple(_candidate(snapshot, node, work, point, links, reasons) for node, (work, point) in pairs)


def _candidate(
    snapshot: Snapshot,
    node: NodeId,
    work: NodeId,
    point: NodeId,
    links: Mapping[str, Link],
    reasons: Mapping[tuple[NodeId, NodeId], str],
) -> Candidate:
    link = links.get(f"{work}>{point}")
    if link is not None:
        return Candidate(node=node, link=link, verdict=snapshot.link_verdict(link))
    beside = tuple(other for other in _family(snapshot, work) if _stands(snapshot, links.get(f"{other}>{point}")))
    is_task = snapshot.document.outline[work].level is Level.TASK
    suggestion = "" if is_task and beside else reasons.get((work, point), "")
    return Candidate(node=node, beside=beside, suggestion=suggestion)


def _family(snapshot: Snapshot, work: NodeId) -> tuple[NodeId, ...]:
    """The task and all its measures."""
    task = task_of(snapshot.document, work)
    return (task, *(child.id for child in snapshot.document.outline.children(task)))


def _stands(snapshot: Snapshot, link: Link | None) -> bool:
    return link is not None and snapshot.link_verdict(link) is not LinkVerdict.REJECTED


def _reasons(snapshot: Snapshot) -> dict[tuple[NodeId, NodeId], str]:
    """Why a rule proposes a measure and a point, or a task by the first measure that leads there."""
    found: dict[tuple[NodeId, NodeId], str] = {}
    for link in snapshot.document.proposals:
        why = link.why.replace(PENDING, "")
        for work in (link.measure or link.task, link.task):
            found.setdefault((work, link.point), why)
    return found


def is_baseline_rejected(snapshot: Snapshot, compared: Comparison) -> bool:
    """Somebody has rejected what joins a target with the point its baseline stands in, and no other link does."""
    ends = (compared.measure, compared.task)
    links = {link_subject(f"{end}>{compared.baseline.node}") for end in dict.fromkeys(ends)}
    said = {snapshot.register.text(link, "verdict") for link in links}
    if LinkVerdict.REJECTED not in said:
        return False
    return not any(link_subject(link.id) in links for link in snapshot.links_to(compared.baseline.node))
