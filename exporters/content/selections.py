"""Named selections, kept in the workspace: 厅长版, 处室版."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from exporters.content.letterhead import Kind
from exporters.content.wish import LinkChoice, Wish
from exporters.errors import ExportError
from models.outline import NodeId
from models.sentence import joined, sentence
from models.workspace import Key, Snapshot, SubjectId, Value
from models.workspace.periods import Period, PeriodError

SELECTION = "selection"
_FIELDS = ("kind", "tasks", "links", "period", "notes", "doubts", "deleted")
_Choice = TypeVar("_Choice", Kind, LinkChoice)
_YES_NO: Mapping[str, bool] = {"是": True, "否": False}
_NO_YES: Mapping[bool | None, str] = {None: "", **{meant: word for word, meant in _YES_NO.items()}}


def selection_subject(name: str) -> SubjectId:
    """selection:厅长版: the same selection whoever makes it."""
    return SubjectId(f"{SELECTION}:{name}")


def selections(snapshot: Snapshot) -> Mapping[str, Wish]:
    """Every selection by its name, in the order of names."""
    register = snapshot.register
    kept = [subject for subject in register.subjects(SELECTION) if not register.value(subject, "deleted")]
    return {subject.partition(":")[2]: _read(snapshot, subject) for subject in sorted(kept)}


def selection(snapshot: Snapshot, name: str) -> Wish:
    """Raises ExportError with the names there are."""
    found = selections(snapshot)
    if name not in found:
        known = joined("、", found) or sentence("（还没有）")
        raise ExportError(sentence("没有名为“{name}”的选印方案。现有：{known}。", name=name, known=known))
    return found[name]


def selection_fields(snapshot: Snapshot, name: str, wish: Wish) -> dict[Key, Value]:
    """The fields that keep a wish under a name, whatever it was before."""
    wish.chosen_tasks(snapshot)
    subject = selection_subject(name)
    return {
        (subject, "kind"): wish.kind.value,
        (subject, "tasks"): wish.tasks,
        (subject, "links"): wish.links.value if wish.links else None,
        (subject, "period"): str(wish.period) if wish.period else None,
        (subject, "notes"): wish.notes,
        (subject, "doubts"): wish.doubts,
        (subject, "deleted"): None,
    }


def selection_entry(snapshot: Snapshot, name: str, typed: Mapping[str, str]) -> dict[Key, Value]:
    """kind, tasks, links, period, notes, doubts and deleted as somebody typed them; what is not named stays.
    Raises ExportError."""
    if not name.strip() or "\n" in name:
        raise ExportError(sentence("选印方案要有名称，例如 厅长版。"))
    if unknown := set(typed) - set(_FIELDS):
        given, known = joined("、", sorted(unknown)), " ".join(_FIELDS)
        raise ExportError(sentence("没有“{field}”这个栏目。可以填：{known}。", field=given, known=known))
    if _yes(typed.get("deleted", "否")) or set(typed) == {"deleted"}:
        return _deleted(snapshot, name, typed)
    wish = selections(snapshot).get(name, Wish())
    for field, words in typed.items():
        wish = _changed(wish, field, words.strip())
    return selection_fields(snapshot, name, wish)


def _deleted(snapshot: Snapshot, name: str, typed: Mapping[str, str]) -> dict[Key, Value]:
    """Into the bin, or back as it was. Raises ExportError, also for one that never was."""
    if len(typed) > 1:
        raise ExportError(sentence("删除选印方案时，不能同时改别的栏目。"))
    subject, gone = selection_subject(name), _yes(typed["deleted"])
    if gone or subject not in snapshot.register.subjects(SELECTION):
        selection(snapshot, name)
    return {(subject, "deleted"): gone or None}


def wish_in_words(wish: Wish) -> dict[str, str]:
    """What somebody would type for it; `wish_said` reads it back. The day is not kept: it goes on."""
    return {
        "kind": wish.kind.value,
        "tasks": ",".join(wish.tasks or ()),
        "links": wish.links.value if wish.links else "",
        "period": str(wish.period) if wish.period else "",
        "notes": _NO_YES[wish.notes],
        "doubts": _NO_YES[wish.doubts],
    }


def wish_said(snapshot: Snapshot, typed: Mapping[str, str]) -> Wish:
    """kind, tasks, links, period, notes and doubts as somebody typed them. Raises ExportError."""
    wish = Wish()
    for field, words in typed.items():
        wish = _changed(wish, field, words.strip())
    wish.chosen_tasks(snapshot)
    return wish


def task_ids(words: str) -> tuple[NodeId, ...]:
    """T3、t05,T07: each once, in the order typed."""
    found = [_task_id(name.strip()) for name in re.split("[,，、]", words) if name.strip()]
    return tuple(dict.fromkeys(found))


def _task_id(name: str) -> NodeId:
    """T3 and t03 mean T03, t3.S2 means T03.s2."""
    match = re.fullmatch("[Tt]([0-9]{1,3})(?:[.][Ss]([0-9]{1,4}))?", name)
    if match is None:
        return NodeId(name)
    return NodeId(f"T{int(match[1]):02}{f'.s{int(match[2])}' if match[2] else ''}")


def _changed(wish: Wish, field: str, words: str) -> Wish:
    match field:
        case "kind":
            return replace(wish, kind=_one_of(Kind, words))
        case "links":
            return replace(wish, links=_one_of(LinkChoice, words) if words else None)
        case "tasks":
            return replace(wish, tasks=task_ids(words) or None)
        case "period":
            return replace(wish, period=_period(words))
        case "notes":
            return replace(wish, notes=_yes(words) if words else None)
        case "doubts":
            return replace(wish, doubts=_yes(words) if words else None)
        case _:
            return wish


def _one_of(choices: type[_Choice], words: str) -> _Choice:
    try:
        return choices(words)
    except ValueError:
        raise ExportError(
            sentence("没有“{words}”这个选择，可以用：{known}。", words=words, known=joined("、", choices))
        ) from None


def _period(words: str) -> Period | None:
    try:
        return Period.parse(words) if words else None
    except PeriodError as error:
        raise ExportError(str(error)) from error


def _yes(words: str) -> bool:
    if words not in _YES_NO:
        raise ExportError(sentence("只能填 是 或 否，不能是“{words}”。", words=words))
    return _YES_NO[words]


def _read(snapshot: Snapshot, subject: SubjectId) -> Wish:
    """What cannot be read falls back on what holds without a selection; what was not said, on what is usual."""
    register = snapshot.register
    tasks = register.value(subject, "tasks")
    kind, links, period = (register.text(subject, field) for field in ("kind", "links", "period"))
    try:
        read = Period.parse(period) if period else None
    except PeriodError:
        read = None
    return Wish(
        kind=Kind(kind) if kind in set(Kind) else Kind.REPORT,
        tasks=tuple(map(NodeId, tasks)) if isinstance(tasks, tuple) else None,
        links=LinkChoice(links) if links in set(LinkChoice) else None,
        period=read,
        notes=_said(register.value(subject, "notes")),
        doubts=_said(register.value(subject, "doubts")),
    )


def _said(value: Value) -> bool | None:
    return value if isinstance(value, bool) else None
