"""Every field anybody has spoken of: a fold of the log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from models.collector import collector_resting
from models.outline import NodeId
from models.workspace.edit import Change, Edit, EditId, Head, HeadRow, heads_after
from models.workspace.values import Key, SubjectId, Value, kind_of

NO_HEADS: tuple[Head, ...] = ()
NODE = "node"  # the field that names the node a subject speaks of
_NOBODY: Mapping[str, EditId] = {}
_NOTHING: Mapping[str, Value] = {}
_NO_EDIT = EditId("0" * 28)  # of what is only supposed to have been said


class Register:
    """The heads of every field, the value that shows for each, and who speaks of whom.

    A field with several heads was changed apart; the newest shows, all are listed. The
    same edits in any order give the same register. What is kept of a subject is never changed,
    only replaced, so that copies share it.
    """

    def __init__(self, rows: Iterable[HeadRow] = ()) -> None:
        """`rows` are in the order of subject, field and edit, or each field has but one."""
        self._edits: dict[SubjectId, dict[str, EditId]] = {}  # whose value shows
        self._values: dict[SubjectId, dict[str, Value]] = {}
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
        return sum(1 for _ in self.items())

    def value(self, subject: SubjectId, field: str) -> Value:
        """What shows; None where nobody has said anything or it was cleared."""
        return self._values.get(subject, _NOTHING).get(field)

    def said_of(self, subject: SubjectId) -> Mapping[str, Value]:
        """What shows in each field of a subject; None, or none at all, as with `value`."""
        return self._values.get(subject, _NOTHING)

    def text(self, subject: SubjectId, field: str) -> str:
        """What shows, as text; empty for anything that is no text."""
        value = self._values.get(subject, _NOTHING).get(field)
        return value if isinstance(value, str) else ""

    def heads(self, key: Key) -> tuple[Head, ...]:
        """None where nobody has said anything, one where a value stands, several where it was set apart."""
        if apart := self._apart.get(key):
            return apart
        edit = self._edits.get(key[0], _NOBODY).get(key[1])
        return NO_HEADS if edit is None else (Head(edit, self.value(*key)),)

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

    def items(self) -> Iterator[tuple[Key, Value]]:
        """What shows, of every field where something does."""
        of_all = ((subject, *one) for subject, said in self._values.items() for one in said.items())
        return (((subject, field), value) for subject, field, value in of_all if value is not None)

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
        """As `_show` for every field. A subject is looked for once where its fields come together."""
        names, ids = dict[str, str](), dict[EditId, EditId]()  # of equal words one is kept
        subject, edits, values = SubjectId(""), dict[str, EditId](), dict[str, Value]()
        kind, of_kind = "", dict[SubjectId, None]()
        for one, field, edit, value in rows:
            if one != subject:
                subject = one
                edits, values = self._edits.setdefault(one, {}), self._values.setdefault(one, {})
                if kind != (kind := kind_of(one)):
                    of_kind = self._subjects.setdefault(kind, {}) if kind else {}
                of_kind[one] = None
            if field in edits:
                self._apart[subject, field] = (*self.heads((subject, field)), Head(edit, value))
            if field == NODE and kind:
                self._move(kind, subject, values.get(field), value)
            name = names.setdefault(field, field)
            edits[name], values[name] = ids.setdefault(edit, edit), value

    def _show(self, key: Key, heads: tuple[Head, ...]) -> None:
        """The newest of them; they are several where they were made apart."""
        (subject, field), newest = key, heads[-1]
        if kind := kind_of(subject):
            self._subjects.setdefault(kind, {})[subject] = None
        if field == NODE and kind:
            self._move(kind, subject, self.value(*key), newest.value)
        self._edits[subject] = {**self._edits.get(subject, _NOBODY), field: newest.edit}
        self._values[subject] = {**self._values.get(subject, _NOTHING), field: newest.value}
        if len(heads) > 1:
            self._apart[key] = heads
        else:
            self._apart.pop(key, None)

    def _move(self, kind: str, subject: SubjectId, before: Value, after: Value) -> None:
        """A subject from the node it spoke of to the one it speaks of."""
        if isinstance(before, str):
            self._of_node.get((kind, NodeId(before)), {}).pop(subject, None)
        if isinstance(after, str):
            self._of_node.setdefault((kind, NodeId(after)), {})[subject] = None


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
