"""The log, as people look through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from models.document import Document
from models.outline import NodeId, Outline
from models.sentence import Sentence, fixed_word, sentence, written_day
from models.workspace.differences import TracedDifference
from models.workspace.edit import Change, Edit, Origin, OriginKind
from models.workspace.judged import shortened
from models.workspace.labels import change_names, field_name, key_name, node_name, speaks_to_people, subject_name
from models.workspace.periods import Period
from models.workspace.register import Register
from models.workspace.values import SubjectId, kind_of

Rows = tuple[tuple[str, ...], ...]
_LONGEST = 24  # characters of a point that a link goes to
_ORIGINS = {OriginKind.SCREEN: "界面录入", OriginKind.COMMAND_LINE: "命令行", OriginKind.WORKBOOK: "表格"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which edits are wanted. What is left empty asks nothing."""

    words: str = ""
    actor: str = ""
    origin: OriginKind | None = None

    def lets_through(self, document: Document, edit: Edit) -> bool:
        """Each of the words stands somewhere in the edit: label, name, day, field, old or new value."""
        if self.actor and edit.actor != self.actor:
            return False
        if self.origin is not None and edit.origin.kind is not self.origin:
            return False
        words = self.words.casefold().split()
        return not words or _holds(" ".join(_searched(document, edit)).casefold(), words)


def subjects_about(register: Register, node: NodeId) -> Iterator[SubjectId]:
    """A node, and what has been said that names it: notes, filings, links …"""
    yield SubjectId(node)
    for kind in ("note", "doubt", "filing", "milestone", "evidence"):
        yield from register.subjects_of(kind, node)
    for subject in register.subjects("link"):
        if node in subject.partition(":")[2].split(">"):
            yield subject


def subjects_from(outline: Outline, register: Register, node: NodeId) -> Iterator[SubjectId]:
    """The same of a node and of everything below it: of a task its measures, too."""
    yield from subjects_about(register, node)
    for child in outline.children(node):
        yield from subjects_from(outline, register, child.id)


def spoken_changes(edit: Edit) -> list[Change]:
    """The changes of what a person typed or chose."""
    return [change for change in edit.changes if speaks_to_people(change.field)]


def origin_kind_name(kind: OriginKind) -> str:
    """界面录入, 命令行, 表格."""
    return _ORIGINS[kind]


def origin_name(origin: Origin, of_value: Origin | None = None) -> Sentence:
    """Where an edit was made; of a workbook which: 表格 社会救助处.xlsx. What was done again, or brought back, has
    what it says from elsewhere, `of_value`."""
    kind = fixed_word(_ORIGINS[origin.kind])
    if origin.kind is OriginKind.WORKBOOK:
        return sentence("{kind} {name}", kind=kind, name=origin.name) if origin.name else kind
    name = of_value.name if of_value and of_value.kind is OriginKind.WORKBOOK else origin.name
    return sentence("{kind}，内容来自表格 {name}", kind=kind, name=name) if name else kind


def origin_of(found: TracedDifference) -> str:
    """Where a difference was made, and where its value is from; empty where nobody knows."""
    if found.edit is None:
        return ""
    origin, first = found.edit.origin, found.first.origin if found.first else None
    if found.file and first is not None:
        return origin_name(origin, replace(first, name=found.file))
    return origin_name(replace(origin, name=found.file) if found.file else origin, first)


def moment_name(at: datetime) -> Sentence:
    """As the clock on the wall shows it: 2017年4月12日 09:30."""
    moment = at.astimezone()
    return sentence("{day} {time}", day=written_day(moment), time=f"{moment:%H:%M}")


def table_of(document: Document, edits: Iterable[Edit]) -> Rows:
    """One row a change. For a sheet of any kind."""
    rows = [("时间", "何人", "来源", "修改", "对象", "栏目", "原来", "改为")]
    for edit in edits:
        told = (moment_name(edit.at), edit.actor, origin_name(edit.origin), edit.label)
        for change in spoken_changes(edit):
            names = change_names(document, change.key, change.before, change.after)
            rows.append(
                (
                    *told,
                    subject_name(document, change.subject),
                    key_name(document, change.subject, change.field),
                    *names,
                )
            )
    return tuple(rows)


def about(document: Document, found: TracedDifference) -> tuple[Sentence, Sentence]:
    """What a difference is about and which field: 任务（三） and 完成时限; 任务（三）举措3 and 批注的内容."""
    subject, field = found.difference.key
    of, kind = key_name(document, subject, field), kind_of(subject)
    if found.node is None or not kind:
        return subject_name(document, subject), of
    name = node_name(document, found.node)
    match kind:
        case "filing":
            _, period, unit = subject.split("@", 2)
            return name, sentence("{field}（{period}，{unit}）", field=of, period=Period.parse(period).name, unit=unit)
        case "link":
            return name, _link_field(document, NodeId(subject.partition(">")[2]), field)
        case _:
            return name, sentence("{subject}的{field}", subject=subject_name(document, subject), field=of)


def _link_field(document: Document, point: NodeId, field: str) -> Sentence:
    """与“二是加快养老设施建设”的关联; of another field than its verdict also which."""
    node = document.outline[point]
    words = shortened(f"{document.default.marker(node)}{document.default.title(node)}", _LONGEST)
    link = sentence("与“{words}”的关联", words=words)
    return link if field == "verdict" else sentence("{subject}的{field}", subject=link, field=field_name(field))


def differences_table(document: Document, found: Sequence[TracedDifference]) -> Rows:
    """One row a difference. For a sheet of any kind."""
    rows = [("对象", "栏目", "原来", "现在", "何人", "何时", "来源")]
    for one in found:
        names = change_names(document, one.difference.key, one.difference.before, one.difference.after)
        edit = one.edit
        told = (edit.actor, moment_name(edit.at), origin_of(one)) if edit else ("", "", "")
        rows.append((*about(document, one), *names, *told))
    return tuple(rows)


def _holds(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)


def _searched(document: Document, edit: Edit) -> Iterator[str]:
    yield from (edit.label, edit.actor, moment_name(edit.at), f"{edit.at.astimezone():%Y-%m-%d}")
    yield origin_name(edit.origin)
    for change in spoken_changes(edit):
        yield from (subject_name(document, change.subject), key_name(document, change.subject, change.field))
        yield from change_names(document, change.key, change.before, change.after)
