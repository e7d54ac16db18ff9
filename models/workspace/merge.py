"""Two files that were one: taking in what the other has and ours has not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.workspace.approval import waiting_after_merge
from models.workspace.edit import Edit, EditId, Head
from models.workspace.register import in_conflict
from models.workspace.values import Key, Value, kind_of
from models.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge took in, and the fields that now hold several values."""

    edits: int
    fields: int
    conflicts: tuple[tuple[Key, tuple[Head, ...]], ...]


@dataclass(frozen=True, slots=True)
class Apart:
    """A field that both changed since they parted: what shows in ours, and the newest value of theirs."""

    key: Key
    ours: Value
    theirs: Value
    edit: Edit


@dataclass(frozen=True, slots=True)
class MergePlan:
    """What a merge would take in. Nothing has changed yet."""

    edits: tuple[Edit, ...]
    heads: Mapping[Key, tuple[Head, ...]]
    apart: tuple[Apart, ...]


def plan_merge(workspace: Workspace, others: Iterable[Edit]) -> MergePlan:
    """The edits that ours has not seen, and what would follow from them. Raises StoreError."""
    unseen = tuple(workspace.unseen(others))
    if not unseen:
        return MergePlan((), {}, ())
    heads = workspace.heads_with(unseen, {change.key for edit in unseen for change in edit.changes})
    coming = {edit.id: edit for edit in unseen}
    apart = (_apart(key, standing, coming) for key, standing in sorted(heads.items()))
    return MergePlan(unseen, heads, tuple(one for one in apart if one is not None))


def merge(workspace: Workspace, others: Iterable[Edit]) -> MergeReport:
    """Take in the edits that ours has not seen, all together or none.

    A field that both changed since they parted holds both values until somebody resolves
    it. Merging twice changes nothing; the order of merging does not matter. Entries that one of
    the two reviewed without having seen what the other wrote wait for review again, by an edit of
    our own. Raises StoreError.
    """
    known = list(others)
    plan = plan_merge(workspace, known)
    if plan.edits:
        workspace.take_in(plan.edits, plan.heads)
        _wait_again(workspace, plan, {edit.id for edit in known})
    conflicts = tuple(sorted((key, standing) for key, standing in plan.heads.items() if in_conflict(standing)))
    return MergeReport(len(plan.edits), len(plan.heads), conflicts)


def _wait_again(workspace: Workspace, plan: MergePlan, theirs: set[EditId]) -> None:
    entries = {subject for subject, _ in plan.heads if kind_of(subject) == "filing"}
    coming = {edit.id for edit in plan.edits}
    values = waiting_after_merge(workspace.now.register, sorted(entries), coming, theirs)
    workspace.say(values, "并入后重新待审", plan.edits[-1].origin)


def _apart(key: Key, heads: tuple[Head, ...], coming: Mapping[EditId, Edit]) -> Apart | None:
    theirs = [head for head in heads if head.edit in coming]
    if not in_conflict(heads) or len(theirs) == len(heads):
        return None
    ours = [head for head in heads if head.edit not in coming]
    return Apart(key, ours[-1].value, theirs[-1].value, coming[theirs[-1].edit])
