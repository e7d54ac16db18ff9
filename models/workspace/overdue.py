"""What is past its own deadline and not done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from models.outline import NodeId
from models.workspace.lamp import Condition
from models.workspace.proven import is_done
from models.workspace.settings import lamp_rules
from models.workspace.snapshot import Snapshot


def is_overdue(snapshot: Snapshot, node: NodeId, on: date) -> bool:
    """Whether a deadline said of this very node has passed, and the work is not done."""
    assignment = snapshot.assignment(node)
    due = assignment.deadline.due
    if due is None or due >= on or "deadline" in assignment.inherited:
        return False
    return not is_done(snapshot, node)


def late_measures(snapshot: Snapshot, task: NodeId, on: date) -> tuple[NodeId, ...]:
    """Those of a task that are past a deadline of their own, whatever the lamp of the task says."""
    measures = (one.id for one in snapshot.document.outline.children(task))
    return tuple(one for one in measures if is_overdue(snapshot, one, on))


def lit_otherwise(snapshot: Snapshot, overdue: Iterable[NodeId], on: date) -> dict[str, tuple[NodeId, ...]]:
    """Those past their deadline whose lamp says something else, by its word: somebody set it, or a rule that comes
    first holds. Nothing where the office has no rule for that."""
    rules = lamp_rules(snapshot.register)
    of_late = {rule.name for rule in rules if rule.condition is Condition.OVERDUE}
    found: dict[str, list[NodeId]] = {}
    for node in overdue if of_late else ():
        lamp = snapshot.lamp(node, on)
        if lamp.rule not in of_late:
            found.setdefault(lamp.word, []).append(node)
    return {word: tuple(nodes) for word, nodes in found.items()}


def overdue_word(snapshot: Snapshot) -> str:
    """How the office's lamps call what is past its deadline; empty where no rule speaks of it."""
    rules = lamp_rules(snapshot.register)
    return next((rule.word for rule in rules if rule.condition is Condition.OVERDUE), "")
