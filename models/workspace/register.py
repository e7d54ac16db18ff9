"""Every field anybody has spoken of: a fold of the log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from models.collector import collector_resting
from models.outline import NodeId
from models.workspace.edit import Change, Edit, EditId, Head, HeadRow, heads_after
from models.workspace.values import Key, SubjectId, Value, kind_of

NO_HEADS: tuple[Head, ...] = ()
_NO_EDIT = EditId("0" * 28)  # of what is only supposed to have been said


class Register:
    """The heads of every field, the value that shows for each, and who speaks of whom.

    A field with several heads was changed apart; the newest shows, all are listed. The
    same edits in any order give the same register.
    """

    def __init__(self, rows: Iterable[HeadRow] = ()) -> None:
        """`rows` are in the order of subject, field and edit, or each field has but one."""
        self._edits: dict[Key, EditId] = {}  # whose value shows
        self._values: dict[Key, Value] = {}
        self._apart: dict[Key, tuple[Head, ...]] = {}  # the heads of fields that have several
        self._subjects: dict[str, dict[SubjectId, None]] = {}
        self._of_node: dict[tuple[str, NodeId], dict[SubjectId, None]] = {}
        with collector_resting():
            self._take_on_all(rows)

    @classmethod
    def saying(cls, values: Mapping[Key, Value]) -> Register:
        """A register in which one edit has said all this."""
        return cls((*key, _NO_EDIT, value) for key, value in values.items())

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
        """None where nobody has said anything, one where a value stands, several where it was set apart."""
        if apart := self._apart.get(key):
            return apart
        edit = self._edits.get(key)
        return NO_HEADS if edit is None else (Head(edit, self._values.get(key)),)

    def conflicts(self) -> Iterator[tuple[Key, tuple[Head, ...]]]:
        """The fields that hold more than one value, in the order of their keys."""
        apart = ((key, heads) for key, heads in self._apart.items() if in_conflict(heads))
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
            self._show(key, standing)

    def copy(self) -> Register:
        """A register that later changes do not reach."""
        other = Register()
        other.__dict__.update(
            _edits=dict(self._edits),
            _values=dict(self._values),
            _apart=dict(self._apart),
            _subjects={kind: dict(subjects) for kind, subjects in self._subjects.items()},
            _of_node={key: dict(subjects) for key, subjects in self._of_node.items()},
        )
        return other

    def supposing(self, values: Mapping[Key, Value]) -> Register:
        """A register that differs from this one as if an edit had said all this."""
        other = self.copy()
        other.take({key: (Head(_NO_EDIT, value),) for key, value in values.items()})
        return other

    def _take_on_all(self, rows: Iterable[HeadRow]) -> None:
        """As `_show` for every field. A subject's kind is looked at once where its fields come together."""
        edits, values, of_node = self._edits, self._values, self._of_node  # a fifth faster by their own names
        same, kind = SubjectId(""), ""
        for subject, field, edit, value in rows:
            if subject != same:
                same, kind = subject, kind_of(subject)
                if kind:
                    self._subjects.setdefault(kind, {})[subject] = None
            key = (same, field)  # of equal words one is kept
            if key in edits:
                self._show(key, (*self.heads(key), Head(edit, value)))
                continue
            edits[key] = edit
            if value is not None:
                values[key] = value
            if field == "node" and kind and isinstance(value, str):
                of_node.setdefault((kind, NodeId(value)), {})[same] = None

    def _show(self, key: Key, heads: tuple[Head, ...]) -> None:
        """The newest of them; they are several where they were made apart."""
        before, newest = self._values.get(key), heads[-1]
        self._edits[key] = newest.edit
        if newest.value is None:
            self._values.pop(key, None)
        else:
            self._values[key] = newest.value
        if len(heads) > 1:
            self._apart[key] = heads
        else:
            self._apart.pop(key, None)
        self._file(key, before, newest.value)

    def _file(self, key: Key, before: Value, value: Value) -> None:
        """A subject under its kind, and under the node it speaks of."""
        subject, field = key
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


def rows_of(fields: Mapping[Key, tuple[Head, ...]]) -> list[HeadRow]:
    """The heads of fields in the order in which a store gives them."""
    return [(*key, *head) for key, heads in sorted(fields.items()) for head in heads]


def heads_by_field(rows: Iterable[HeadRow]) -> dict[Key, tuple[Head, ...]]:
    """As `fold` gives them."""
    fields: dict[Key, tuple[Head, ...]] = {}
    for subject, field, edit, value in rows:
        fields[subject, field] = (*fields.get((subject, field), ()), Head(edit, value))
    return fields
