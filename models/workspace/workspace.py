"""A document and everything people have said about it: the one thing that changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property

from models.document import Document
from models.sentence import Sentence, joined, sentence
from models.workspace.edit import Change, Edit, EditId, Head, Origin, OriginKind, new_edit_id, now
from models.workspace.register import Register, fold
from models.workspace.snapshot import Snapshot
from models.workspace.store import Store
from models.workspace.undo import REDONE, UNDONE, Standing, Trail, UndoError, deed
from models.workspace.values import Key, SubjectId, Value, plain_value

Listener = Callable[[frozenset[SubjectId]], None]


class Workspace:
    """One door: every change is an edit, kept on the disk before memory takes it on.

    Where keeping fails (StoreError), memory is as it was and nobody is told.
    """

    def __init__(self, document: Document, store: Store, actor: str, *, clock: Callable[[], datetime] = now) -> None:
        self.document = document
        self.actor = actor
        self._store = store
        self._clock = clock
        self._register = Register(store.heads())
        self._listeners: list[Listener] = []

    # what is said

    @cached_property
    def now(self) -> Snapshot:
        """The workspace as it stands, following every edit. For reading here and now; a worker
        gets a `snapshot`."""
        return Snapshot(self.document, self._register)

    def snapshot(self) -> Snapshot:
        """A copy that later edits do not reach: safe to hand to a worker."""
        return Snapshot(self.document, self._register.copy())

    def history(self, subject: SubjectId | None = None) -> Iterator[Edit]:
        """The log, or what touched one subject, oldest first. Raises StoreError."""
        return self._store.edits(subject)

    def edit_ids(self) -> frozenset[EditId]:
        """Of everything the log holds. Raises StoreError."""
        return frozenset(self._store.edit_ids())

    def edit(self, edit_id: EditId) -> Edit | None:
        """One edit of the log. Raises StoreError."""
        return self._store.edit(edit_id)

    # saying something

    def say(self, values: Mapping[Key, Value], label: str, origin: Origin) -> Edit | None:
        """One edit that sets these fields, and lets entries that it changes wait for review again; None where
        that would change nothing. Raises StoreError."""
        from models.workspace.approval import waiting_again

        changes = tuple(self._changes({**values, **waiting_again(self._register, values)}))
        if not changes:
            return None
        edit = self._edit(changes, label, origin)
        self.apply(edit)
        return edit

    def apply(self, edit: Edit) -> None:
        """Keep the edit, then take it on, then tell everyone; in that order. Raises StoreError."""
        heads = self._register.after(edit)
        self._store.append((edit,), heads)
        self._take_on((edit,), heads)

    def unseen(self, edits: Iterable[Edit]) -> list[Edit]:
        """Those of the edits that our log does not hold, in their order. Raises StoreError."""
        known = self._store.edit_ids()
        return [edit for edit in edits if edit.id not in known]

    def heads_with(self, edits: Sequence[Edit], keys: Collection[Key]) -> dict[Key, tuple[Head, ...]]:
        """The heads these fields would have once the edits were known too. Raises StoreError.

        The log says which of them were replaced by edits we already know.
        """
        ours = (edit for subject in {subject for subject, _ in keys} for edit in self._store.edits(subject))
        known = {edit.id: edit for edit in ours}
        folded = fold([*known.values(), *edits])
        return {key: folded[key] for key in keys}

    def take_in(self, edits: Sequence[Edit], heads: Mapping[Key, tuple[Head, ...]]) -> None:
        """Keep edits made elsewhere, with the heads that follow. Raises StoreError."""
        self._store.append(edits, heads)
        self._take_on(edits, heads)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Be told the subjects of every edit. Returns the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def sign(self, actor: str) -> None:
        """From now on in this name; what went before keeps its own. Undo takes back what this name has done."""
        self.actor = actor
        self.__dict__.pop("_trail", None)

    # taking back

    def undoable(self) -> Edit | None:
        """My newest edit that stands. Raises StoreError."""
        edit = self.next_undone()
        return self._store.edit(edit) if edit else None

    def redoable(self) -> Edit | None:
        """My newest undo that stands. Raises StoreError."""
        return self._store.edit(self._trail.undone[-1]) if self._trail.undone else None

    def next_undone(self) -> EditId | None:
        """Which edit `undo` would take back. Raises StoreError."""
        return self._trail.done[-1] if self._trail.done else None

    def undo_label(self) -> str:
        """What `undo` would take back; empty where there is nothing. Raises StoreError."""
        edit = self.next_undone()
        return deed(self._store.label(edit)) if edit else ""

    def redo_label(self) -> str:
        """What `redo` would do again; empty where there is nothing. Raises StoreError."""
        return deed(self._store.label(self._trail.undone[-1])) if self._trail.undone else ""

    def undo(self, origin: Origin) -> Edit:
        """Take back my newest edit that stands. Raises UndoError where there is none or
        somebody has changed one of its fields since, StoreError where it cannot be kept."""
        edit = self.undoable()
        if edit is None:
            raise UndoError(self._nothing_of_mine())
        return self._take_back(edit, f"{UNDONE}{deed(edit.label)}", origin, sentence("撤销"))

    def _nothing_of_mine(self) -> Sentence:
        """Names who made the newest edit that stands, where it is another's."""
        log = [edit for edit in self.history() if edit.actor != self.actor]
        trails = (Trail.of(self._store.trail(actor)) for actor in {edit.actor for edit in log})
        standing = {edit for trail in trails for edit in trail.done}
        others = [edit for edit in log if edit.id in standing]
        if not others:
            return sentence("没有可以撤销的修改。")
        return sentence(
            "“{me}”名下没有可以撤销的修改。最近一次是“{other}”的：{label}；谁的修改用谁的名字撤销。",
            me=self.actor,
            other=others[-1].actor,
            label=deed(others[-1].label),
        )

    def pass_over(self) -> bool:
        """Leave my newest edit out of what `undo` goes through, until the file is opened again, so that
        those before it can be reached. It stays in the log, and its values stand. False where there is none."""
        return self._trail.pass_over()

    def redo(self, origin: Origin) -> Edit:
        """Do again what I last took back. Raises as `undo`."""
        edit = self.redoable()
        if edit is None:
            raise UndoError(sentence("没有可以重做的修改。"))
        origin = self._with_source(origin, edit)
        return self._take_back(edit, f"{REDONE}{deed(edit.label)}", origin, sentence("重做"))

    def _with_source(self, origin: Origin, undone: Edit) -> Origin:
        """Of what is done again also the workbook it came from at first."""
        first: Edit | None = undone
        while first is not None and first.undoes is not None:
            first = self._store.edit(first.undoes)
        if first is None or first.origin.kind is not OriginKind.WORKBOOK:
            return origin
        return replace(origin, name=first.origin.name, sha256=first.origin.sha256)

    def _take_back(self, edit: Edit, label: str, origin: Origin, doing: Sentence) -> Edit:
        from models.workspace.approval import waiting_again

        changes = []
        standing = Standing(self._store.edit)
        for change in edit.changes:
            self._refuse_settled(edit, change, standing)
            heads = self._register.heads(change.key)
            stands = [standing.stands_for(head.edit, change.key) for head in heads]
            if stands != [standing.stands_for(edit.id, change.key)]:
                raise UndoError(self._why_not(edit, change, doing))
            replaces = tuple(head.edit for head in heads)
            changes.append(Change(change.subject, change.field, change.after, change.before, replaces))
        changes += self._changes(waiting_again(self._register, {change.key: change.after for change in changes}))
        reverse = self._edit(tuple(changes), label, origin, undoes=edit.id)
        self.apply(reverse)
        return reverse

    def _refuse_settled(self, edit: Edit, change: Change, standing: Standing) -> None:
        """What settled a field that held several values cannot be taken back: no single edit could
        bring them all back, and one alone would lose the others. Raises UndoError with the values."""
        from models.workspace.labels import label_of, quoted_value

        if len(change.replaces) < 2:
            return
        values = standing.values(change.replaces, change.key)
        if len(values) > 1:
            what = label_of(self.document, change.subject, change.field)
            had = joined("、", (quoted_value(value) for value in sorted(values, key=plain_value)))
            raise UndoError(
                sentence(
                    "不能撤销“{label}”：它定下了{field}待定的几个值（{values}）。请直接填要的值。",
                    label=deed(edit.label),
                    field=what,
                    values=had,
                )
            )

    def _why_not(self, edit: Edit, change: Change, doing: Sentence) -> Sentence:
        from models.workspace.labels import label_of

        heads = self._register.heads(change.key)
        later = self._store.edit(heads[-1].edit) if heads else None
        what, label = label_of(self.document, change.subject, change.field), deed(edit.label)
        if later is None:
            return sentence("不能{doing}“{label}”：{field}后来又改过。", doing=doing, label=label, field=what)
        at = later.at.astimezone()
        return sentence(
            "不能{doing}“{label}”：{actor}在{when}又改了{field}（{later}）。请直接修改。",
            doing=doing,
            label=label,
            actor=later.actor,
            when=sentence("{month:02}月{day:02}日 {time}", month=at.month, day=at.day, time=f"{at:%H:%M}"),
            field=what,
            later=later.label,
        )

    # inside

    @cached_property
    def _trail(self) -> Trail:
        return Trail.of(self._store.trail(self.actor))

    def _changes(self, values: Mapping[Key, Value]) -> Iterable[Change]:
        for (subject, field), after in values.items():
            heads = self._register.heads((subject, field))
            before = heads[-1].value if heads else None
            if after != before or type(after) is not type(before) or len(heads) > 1:
                yield Change(subject, field, before, after, tuple(head.edit for head in heads))

    def _edit(self, changes: tuple[Change, ...], label: str, origin: Origin, undoes: EditId | None = None) -> Edit:
        at = self._clock()
        return Edit(
            id=new_edit_id(at), actor=self.actor, at=at, origin=origin, label=label, changes=changes, undoes=undoes
        )

    def _take_on(self, edits: Sequence[Edit], heads: Mapping[Key, tuple[Head, ...]]) -> None:
        self._register.take(heads)
        for edit in edits:
            if edit.actor == self.actor and "_trail" in self.__dict__:
                self._trail.follow(edit.id, edit.undoes)
        subjects = frozenset(change.subject for edit in edits for change in edit.changes)
        self.now.forget(subjects)
        for listener in tuple(self._listeners):
            listener(subjects)
