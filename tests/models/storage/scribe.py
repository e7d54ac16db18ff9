"""One who makes edits as a workspace does: knows what stands, and says what each change replaces."""

from __future__ import annotations

from collections.abc import Iterable

from models.storage import SqliteStore
from models.workspace.edit import Change, Edit, Head, Origin, OriginKind, heads_after, new_edit_id, now
from models.workspace.store import StoredDocument
from models.workspace.values import Key, SubjectId, Value

DOCUMENT = StoredDocument(
    name="浙江省民政厅2016工作总结和2017年工作思路",
    source="一、2016年工作总结\r\n".encode() * 500,
    curated={"repairs.toml": "[[repair]]\n" * 900, "office.toml": "", "links.toml": "# 关联"},
)


class Scribe:
    def __init__(self, actor: str = "张三", heads: Iterable[tuple[Key, tuple[Head, ...]]] = ()) -> None:
        self.actor = actor
        self.heads = dict(heads)

    def edit(self, values: dict[tuple[str, str], Value], label: str = "设置") -> Edit:
        """An edit that gives fields new values. Nothing is kept, nothing remembered."""
        at = now()
        changes = tuple(self._change(SubjectId(subject), field, value) for (subject, field), value in values.items())
        return Edit(
            id=new_edit_id(at),
            actor=self.actor,
            at=at,
            origin=Origin(OriginKind.WORKBOOK, "救助处.xlsx", "0" * 64),
            label=label,
            changes=changes,
        )

    def remember(self, *edits: Edit) -> set[Key]:
        """Know the heads that follow from edits; returns the fields they touch."""
        for edit in edits:
            for change in edit.changes:
                self.heads[change.key] = heads_after(self.heads.get(change.key, ()), edit.id, change)
        return {change.key for edit in edits for change in edit.changes}

    def keep(self, store: SqliteStore, *edits: Edit) -> None:
        """Append edits; the heads that follow are remembered once they are kept."""
        then = Scribe(self.actor, self.heads.items())
        touched = then.remember(*edits)
        store.append(edits, {key: then.heads[key] for key in touched})
        self.heads = then.heads

    def say(self, store: SqliteStore, subject: str, field: str, value: Value) -> Edit:
        """Make an edit of one field and keep it."""
        edit = self.edit({(subject, field): value})
        self.keep(store, edit)
        return edit

    def _change(self, subject: SubjectId, field: str, value: Value) -> Change:
        standing = self.heads.get((subject, field), ())
        before = standing[-1].value if standing else None
        return Change(subject, field, before, value, tuple(head.edit for head in standing))
