"""Every field anybody has spoken of: a fold of the log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from models.outline import NodeId
from models.workspace.edit import Change, Edit, EditId, Head, heads_after
from models.workspace.values import Key, SubjectId, Value, kind_of

NO_HEADS: tuple[Head, ...] = ()


class Register:
    """The heads of every field, the value that shows for each, and who speaks of whom.

    A field with several heads was changed apart; the newest shows, all are listed. The
    same edits in any order give the same register.
    """

    def __init__(self, heads: Iterable[tuple[Key, tuple[Head, ...]]] = ()) -> None:
        self._heads: dict[Key, tuple[Head, ...]] = dict(heads)
        self._values: dict[Key, Value] = {}
        self._subjects: dict[str, dict[SubjectId, None]] = {}
        self._of_node: dict[tuple[str, NodeId], dict[SubjectId, None]] = {}
        self._take_on_all()

    @classmethod
    def saying(cls, values: Mapping[Key, Value]) -> Register:
        """A register in which one edit has said all this."""
        edit = EditId("0" * 28)
        return cls((key, (Head(edit, value),)) for key, value in values.items())

    def __len__(self) -> int:
        return len(self._values)

    def value(self, subject: SubjectId, field: str) -> Value:
        """What shows; None where nobody has said anything or it was cleared."""
        return self._values.get((subject, field))

    def text(self, subject: SubjectId, field: str) -> str:
        """What shows, as text; empty for anything that is no text."""
        value = self._values.get((subject, field))
        return value if isinstance(value, str) else ""

    def heads(self, key: Key) -> tuple[Head, ...]:
        return self._heads.get(key, NO_HEADS)

    def conflicts(self) -> Iterator[tuple[Key, tuple[Head, ...]]]:
        """The fields that hold more than one value, in the order of their keys."""
        apart = ((key, heads) for key, heads in self._heads.items() if in_conflict(heads))
        return iter(sorted(apart))

    def subjects(self, kind: str) -> tuple[SubjectId, ...]:
        """All subjects of a kind (note, filing, milestone …) anybody has spoken of."""
        return tuple(self._subjects.get(kind, ()))

    def subjects_of(self, kind: str, node: NodeId) -> tuple[SubjectId, ...]:
        """The subjects of a kind whose field `node` names this node."""
        return tuple(self._of_node.get((kind, node), ()))

    def items(self) -> Iterable[tuple[Key, Value]]:
        return self._values.items()

    def after(self, edit: Edit) -> dict[Key, tuple[Head, ...]]:
        """The heads of the fields an edit touches, once it is known."""
        return {change.key: heads_after(self.heads(change.key), edit.id, change) for change in edit.changes}

    def take(self, heads: Mapping[Key, tuple[Head, ...]]) -> None:
        """Take on new heads of fields."""
        for key, standing in heads.items():
            self._heads[key] = standing
            self._show(key, standing)

    def copy(self) -> Register:
        """A register that later changes do not reach."""
        other = Register()
        other.__dict__.update(
            _heads=dict(self._heads),
            _values=dict(self._values),
            _subjects={kind: dict(subjects) for kind, subjects in self._subjects.items()},
            _of_node={key: dict(subjects) for key, subjects in self._of_node.items()},
        )
        return other

    def _take_on_all(self) -> None:
        """As `_show` for every field. A subject's kind is looked at once where its fields come together."""
        before, kind = "", ""
        for key, standing in self._heads.items():
            subject, field = key
            value = standing[-1].value if standing else None
            if value is not None:
                self._values[key] = value
            if subject != before:
                before, kind = subject, kind_of(subject)
                if kind:
                    self._subjects.setdefault(kind, {})[subject] = None
            if kind and field == "node" and isinstance(value, str):
                self._of_node.setdefault((kind, NodeId(value)), {})[subject] = None

    def _show(self, key: Key, heads: tuple[Head, ...]) -> None:
        subject, field = key
        before = self._values.get(key)
        value = heads[-1].value if heads else None
        if value is None:
            self._values.pop(key, None)
        else:
            self._values[key] = value
        kind = kind_of(subject)
        if kind == "":
            return
        self._subjects.setdefault(kind, {})[subject] = None
        if field == "node":
            if isinstance(before, str):
                self._of_node.get((kind, NodeId(before)), {}).pop(subject, None)
            if isinstance(value, str):
                self._of_node.setdefault((kind, NodeId(value)), {})[subject] = None


def in_conflict(heads: tuple[Head, ...]) -> bool:
    """Changed apart, and to different values."""
    return len(heads) > 1 and any(head.value != heads[0].value for head in heads[1:])


def fold(edits: Iterable[Edit]) -> dict[Key, tuple[Head, ...]]:
    """The heads that follow from edits in any order: what no other of them replaces."""
    changes: dict[Key, dict[EditId, Change]] = {}
    replaced: dict[Key, set[EditId]] = {}
    for edit in edits:
        for change in edit.changes:
            changes.setdefault(change.key, {})[edit.id] = change
            replaced.setdefault(change.key, set()).update(change.replaces)
    return {
        key: tuple(Head(edit, change.after) for edit, change in sorted(of_key.items()) if edit not in replaced[key])
        for key, of_key in changes.items()
    }
