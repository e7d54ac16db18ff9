"""Two files that were one: taking in what the other has and ours has not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from models.workspace.edit import Edit, Head
from models.workspace.register import in_conflict
from models.workspace.values import Key
from models.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge took in, and the fields that now hold several values."""

    edits: int
    fields: int
    conflicts: tuple[tuple[Key, tuple[Head, ...]], ...]


def merge(workspace: Workspace, others: Iterable[Edit]) -> MergeReport:
    """Take in the edits that ours has not seen, all together or none.

    A field that both changed since they parted holds both values until somebody resolves
    it. Merging twice changes nothing; the order of merging does not matter. Raises StoreError.
    """
    unseen = workspace.unseen(others)
    if not unseen:
        return MergeReport(0, 0, ())
    touched = {change.key for edit in unseen for change in edit.changes}
    heads = workspace.heads_with(unseen, touched)
    workspace.take_in(unseen, heads)
    conflicts = tuple(sorted((key, standing) for key, standing in heads.items() if in_conflict(standing)))
    return MergeReport(len(unseen), len(touched), conflicts)
