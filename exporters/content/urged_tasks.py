"""督办单 of single tasks and measures: each the form, with its own words and what was reported of it last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from exporters.content.letterhead import Kind, date_of_issue
from exporters.content.of_units import trouble
from exporters.content.places import place_name, task_name
from exporters.content.progress import PROBLEMS, PROGRESS, assigned_words, filed_when, filed_words
from exporters.content.urging_form import (
    BY_HAND,
    BY_WHOM,
    NOT_FILED,
    OPINION,
    WHEN_DONE,
    Answer,
    FormRow,
    UrgingSheet,
    origin,
)
from exporters.content.wish import Wish
from exporters.content.wording import plain
from models.outline import Level, NodeId
from models.workspace import Snapshot
from models.workspace.addressed import addressed
from models.workspace.filings import Filing, Review
from models.workspace.labels import node_name
from models.workspace.urged_tasks import UrgedTask

_OUT = Wish(kind=Kind.FORMAL)
_ASSIGNED = ("lead", "supporting", "leader", "person", "deadline")
_IF_HARD = "如有困难，请说明原因和预计办结的时间"
_IF_LATE = "尚未办结的，请说明原因和预计办结的时间"
_SITUATION, _WHY_NOT, _WHEN = Answer(("办理情况",), 6), Answer(("未办结的原因",), 4), Answer((WHEN_DONE, BY_WHOM), 2)
_ANSWERS = (_SITUATION, _WHEN, OPINION)
_ANSWERS_OF_LATE = (_SITUATION, _WHY_NOT, _WHEN, OPINION)


def task_sheets(snapshot: Snapshot, urged: Sequence[UrgedTask], on: date) -> Sequence[UrgingSheet]:
    """As at the end of a day."""
    return [_sheet(snapshot, one, on) for one in urged]


def _sheet(snapshot: Snapshot, urged: UrgedTask, on: date) -> UrgingSheet:
    return UrgingSheet(
        unit=urged.lead,
        name=place_name(snapshot, urged.node),
        again=f"督办事项：{node_name(snapshot.document, urged.node)}",
        said=_said(snapshot, urged, on),
        form=list(_form(snapshot, urged)),
        answers=_ANSWERS_OF_LATE if urged.days else _ANSWERS,
    )


def _said(snapshot: Snapshot, urged: UrgedTask, on: date) -> str:
    """In two lines at the most: the whole is meant to stand on one page."""
    whom = addressed(urged.lead, snapshot.departments)
    if urged.days:
        late = f"截至{date_of_issue(on)}，下列事项已超过完成时限{urged.days}天"
        return f"{late}，请{whom}抓紧办理，填写办理情况后报回。"
    return f"请{whom}抓紧办理下列事项，填写办理情况后报回。"


def _form(snapshot: Snapshot, urged: UrgedTask) -> Iterator[FormRow]:
    """督办事项, 任务来源, 承办单位, 协办单位, 责任领导, 责任人, 交办日期, 完成时限, 目前进展, 办理要求."""
    said = {field: assigned_words(snapshot, _OUT, urged.node, field) for field in _ASSIGNED}
    yield (("督办事项", _matter(snapshot, urged.node)),)
    yield origin(snapshot)
    yield (("承办单位", said["lead"]), ("协办单位", said["supporting"]))
    if said["leader"] or said["person"]:
        yield (("责任领导", said["leader"]), ("责任人", said["person"]))
    yield (("交办日期", ""), ("完成时限", _until(said["deadline"], urged)))
    yield (("目前进展", _progress(snapshot, urged)),)
    yield (("办理要求", f"请抓紧办理，于{BY_HAND}前将办理情况报回；{_IF_LATE if urged.days else _IF_HARD}。"),)


def _matter(snapshot: Snapshot, node_id: NodeId) -> str:
    """The task with its number, below it its words, or those of the one measure."""
    node, reading = snapshot.document.outline[node_id], snapshot.reading
    if node.level is Level.TASK or node.parent_id is None:
        return "\n".join(filter(None, (task_name(snapshot, node_id), reading.body(node))))
    return f"{task_name(snapshot, node.parent_id)}\n{_measure(snapshot, node_id)}：{reading.whole_text(node)}"


def _measure(snapshot: Snapshot, node_id: NodeId) -> str:
    """举措3, where the task has just been named."""
    task = snapshot.document.outline[node_id].parent_id
    name = str(node_name(snapshot.document, node_id))
    return name.removeprefix(str(node_name(snapshot.document, task))) if task else name


def _until(words: str, urged: UrgedTask) -> str:
    """6月底前（2017年6月30日），已超过10天."""
    day = date_of_issue(urged.due) if urged.due else ""
    named = f"{words}（{day}）" if day and day not in words else words
    return f"{named}，已超过{urged.days}天" if urged.days else named


def _progress(snapshot: Snapshot, urged: UrgedTask) -> str:
    if urged.filed:
        return "\n".join(line for filing in urged.filed for line in _reported(snapshot, urged, filing))
    others = f"{urged.others}个单位填报" if urged.others else ""
    if not urged.lead:
        return others or NOT_FILED
    return f"承办单位{NOT_FILED}，另有{others}" if others else NOT_FILED


def _reported(snapshot: Snapshot, urged: UrgedTask, filing: Filing) -> Iterator[str]:
    """举措3，社会救助处，2017年一季度，完成率30%, as far as they are not known already; below it what was written, of
    one of many measures behind it."""
    is_part = filing.node != urged.node
    parts = [_measure(snapshot, filing.node)] if is_part else []
    parts += [filing.unit] if filing.unit != urged.lead else []
    if filing.review is Review.RETURNED:
        yield f"{'，'.join((*parts, filing.period.name))}的填报已退回，还没有重报。"
        return
    head = "，".join((*parts, filed_when(snapshot, filing, _OUT, trouble(snapshot, filing))))
    words = [f"{said.label}：{said.text}" for said in filed_words(snapshot, filing, (PROGRESS, PROBLEMS))]
    yield ("" if is_part else "\n").join((f"{head}{_percent_before(snapshot, filing)}。", *words))


def _percent_before(snapshot: Snapshot, filing: Filing) -> str:
    """Words for a later period take no number back."""
    if filing.percent is not None:
        return ""
    own = [one for one in snapshot.filings_of(filing.node) if one.unit == filing.unit and one.percent is not None]
    return f"，完成率{plain(Decimal(str(own[-1].percent)))}%（{own[-1].period.name}报）" if own else ""
