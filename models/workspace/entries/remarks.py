"""What is said beside the fields: notes, doubts, milestones, evidence."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from models.outline import NodeId
from models.sentence import sentence
from models.source import Span
from models.workspace.entries.typed import EntryError, Fields, clean_text, known_node, yes_or_no
from models.workspace.labels import node_name
from models.workspace.notes import passage_fields
from models.workspace.passages import passage
from models.workspace.snapshot import Snapshot
from models.workspace.values import SubjectId, kind_of, new_subject

_REMARKED = {
    "note": ("text", "printed", "deleted"),
    "doubt": ("text", "printed", "deleted"),
    "milestone": ("text", "done", "deadline", "deleted"),
    "evidence": ("deleted",),
}


def note_entry(
    snapshot: Snapshot,
    node: NodeId,
    text: str,
    *,
    author: str,
    at: datetime,
    printed: bool = True,
    span: Span | None = None,
) -> tuple[SubjectId, Fields]:
    """A new note on a node, or on a range of the source inside it. Raises EntryError."""
    return _remark("note", snapshot, node, text, author=author, at=at, printed=printed, span=span)


def doubt_entry(
    snapshot: Snapshot,
    node: NodeId,
    text: str,
    *,
    author: str,
    at: datetime,
    printed: bool = True,
    span: Span | None,
) -> tuple[SubjectId, Fields]:
    """A passage held for doubtful in the original, with the reason. Raises EntryError."""
    if span is None:
        raise EntryError(sentence("标疑误要写明是哪几个字。"))
    return _remark("doubt", snapshot, node, text, author=author, at=at, printed=printed, span=span)


def _remark(
    kind: str,
    snapshot: Snapshot,
    node: NodeId,
    text: str,
    *,
    author: str,
    at: datetime,
    printed: bool,
    span: Span | None,
) -> tuple[SubjectId, Fields]:
    words = clean_text(text)
    if not words:
        raise EntryError(sentence("批注没有内容。"))
    if span is not None and not snapshot.document.outline[node].span.contains(span):
        raise EntryError(
            sentence(
                "第{first}—{last}字不在{node}里。",
                first=span.start + 1,
                last=span.end,
                node=node_name(snapshot.document, node),
            )
        )
    subject = new_subject(kind)
    marked = passage(snapshot.document.source.text, span) if span else None
    return subject, {
        (subject, "node"): node,
        (subject, "text"): words,
        (subject, "printed"): printed,
        (subject, "author"): author,
        (subject, "at"): at.isoformat(timespec="seconds"),
        **passage_fields(subject, marked),
    }


def milestone_entry(snapshot: Snapshot, node: NodeId, text: str, deadline: str = "") -> tuple[SubjectId, Fields]:
    """A step on the way of a node. Raises EntryError."""
    words = clean_text(text)
    if not words:
        raise EntryError(sentence("节点没有内容。"))
    known_node(snapshot.document, node)
    subject = new_subject("milestone")
    return subject, {
        (subject, "node"): node,
        (subject, "text"): words,
        (subject, "deadline"): clean_text(deadline) or None,
        (subject, "done"): False,
    }


def evidence_entry(node: NodeId, name: str, address: str, sha256: str) -> tuple[SubjectId, Fields]:
    """A file copied beside the workspace, or a link (without checksum)."""
    subject = new_subject("evidence")
    return subject, {
        (subject, "node"): node,
        (subject, "name"): name,
        (subject, "address"): address,
        (subject, "sha256"): sha256 or None,
    }


def remark_entry(subject: str, typed: Mapping[str, str], snapshot: Snapshot) -> Fields:
    """Change a note, a doubt, a milestone or a piece of evidence that is there: text, printed, done,
    deadline, deleted (是 or 否), as far as it has them. Raises EntryError."""
    known = SubjectId(subject)
    own = _REMARKED.get(kind_of(known), ())
    if not snapshot.register.text(known, "node"):
        raise EntryError(sentence("没有“{subject}”这一条。", subject=subject), kind_of(known))
    found: Fields = {}
    for field, words in typed.items():
        if field not in own:
            raise EntryError(
                sentence("这一条没有“{field}”这个栏目。可以改：{known}。", field=field, known=" ".join(own))
            )
        if field in ("printed", "done", "deleted"):
            found[(known, field)] = yes_or_no(field, words)
        elif field == "text" and not clean_text(words):
            raise EntryError(sentence("内容不能是空的。不要这一条，可以把它删除。"), "deleted")
        else:
            found[(known, field)] = clean_text(words) or None
    return found


def deleted(subject: SubjectId, *, restored: bool = False) -> Fields:
    """Into the bin, or back to its place."""
    return {(subject, "deleted"): None if restored else True}
