"""An entry that has been reviewed and changes afterwards waits for review again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from models.workspace.edit import Edit, EditId, Head
from models.workspace.filings import Review, content_keys, is_content
from models.workspace.register import Register
from models.workspace.values import Key, SubjectId, Value, Values

_REVIEW, _REVIEWER = "review", "reviewer"
_REVIEWED = frozenset({Review.APPROVED.value, Review.RETURNED.value})


@dataclass(frozen=True, slots=True)
class ChangedSince:
    """Who reviewed an entry and when, and the fields that have changed since."""

    review: Review
    reviewer: str
    at: datetime
    fields: Sequence[str]


def waiting_again(register: Register, values: Values) -> dict[Key, Value]:
    """What is to be said beside these values: the review of every entry whose content they change.

    Nothing for an entry whose review is said at the same time.
    """
    found: dict[Key, Value] = {}
    for (subject, field), value in values.items():
        is_news = is_content(subject, field) and value != register.value(subject, field)
        if is_news and (subject, _REVIEW) not in values and register.value(subject, _REVIEW) in _REVIEWED:
            found.update(_waiting(subject))
    return found


def waiting_after_merge(
    register: Register, subjects: Iterable[SubjectId], coming: Collection[EditId], theirs: Collection[EditId]
) -> dict[Key, Value]:
    """The same for those of these entries that one side reviewed without having seen what the other wrote.

    `coming` are the edits that have been taken in, `theirs` all that the other side knows.
    """
    found: dict[Key, Value] = {}
    for subject in subjects:
        heads = register.heads((subject, _REVIEW))
        if not heads or heads[-1].value not in _REVIEWED:
            continue
        is_theirs = heads[-1].edit in coming
        known = (lambda edit: edit in theirs) if is_theirs else (lambda edit: edit not in coming)
        if any(_has_unseen(register.heads(key), known) for key in content_keys(register, subject)):
            found.update(_waiting(subject))
    return found


def changed_since_review(edits: Iterable[Edit], subject: SubjectId) -> ChangedSince | None:
    """From the log of an entry that waits: what has changed since it was last reviewed. None where it never was."""
    last: ChangedSince | None = None
    for edit in edits:
        of_entry = {change.field: change.after for change in edit.changes if change.subject == subject}
        is_news = any(is_content(subject, field) for field in of_entry)
        is_taken_back = of_entry.get(_REVIEW, "") is None and not is_news
        last = None if is_taken_back else _reviewed(edit, of_entry) or _with_changes(last, subject, of_entry)
    return last


def _waiting(subject: SubjectId) -> dict[Key, Value]:
    return {(subject, _REVIEW): Review.WAITING.value, (subject, _REVIEWER): None}


def _has_unseen(heads: Sequence[Head], known: Callable[[EditId], bool]) -> bool:
    """Whether a field holds a value that whoever reviewed did not know."""
    seen = {head.value for head in heads if known(head.edit)}
    return any(head.value not in seen for head in heads)


def _reviewed(edit: Edit, of_entry: Mapping[str, Value]) -> ChangedSince | None:
    word = of_entry.get(_REVIEW)
    if word not in _REVIEWED:
        return None
    return ChangedSince(Review(str(word)), str(of_entry.get(_REVIEWER) or edit.actor), edit.at, ())


def _with_changes(last: ChangedSince | None, subject: SubjectId, of_entry: Mapping[str, Value]) -> ChangedSince | None:
    if last is None:
        return None
    news = [field for field in of_entry if is_content(subject, field) and field not in last.fields]
    return ChangedSince(last.review, last.reviewer, last.at, (*last.fields, *news))
