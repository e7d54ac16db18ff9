"""set and note: one edit each."""

from __future__ import annotations

import argparse
import sys

from exporters.content.selections import SELECTION, selection_entry
from models.outline import NodeId
from models.source import Span
from models.workspace import Workspace, edit_labels
from models.workspace.edit import now
from models.workspace.entries import (
    EntryError,
    Fields,
    doubt_entry,
    filing_entry,
    known_node,
    label_for,
    link_entry,
    milestone_entry,
    node_entry,
    note_entry,
    remark_entry,
    verdict_entry,
)
from models.workspace.filings import with_reviewer
from models.workspace.office_entries import office_entry
from models.workspace.paper_settings import PAPER_FIELDS
from models.workspace.periods import Period
from models.workspace.values import SubjectId, kind_of
from ui.command_line.chinese_parser import filled
from ui.command_line.workspace_file import ORIGIN, actor_of, add_actor_option, add_workspace_option, opened

_OFFICE = {
    "departments": "单位名单",
    "add_department": "单位名单",
    "rename_department": "单位名称",
    "rename_status": "状态名称",
    **PAPER_FIELDS,
}


def add_set_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    add_actor_option(parser)
    parser.add_argument(
        "--period", type=filled, metavar="2017Q1", help="填报的期次（季 2017Q1 或月 2017-03）；写了就是填报"
    )
    parser.add_argument("--unit", metavar="单位", help="填报单位，与 --period 同用；不写则用牵头单位")
    parser.add_argument(
        "node",
        metavar="NODE",
        help="任务或举措（T03、T03.s2），关联（T03.s3>A1-2.2），校订（R017），选印（selection:厅长版），office",
    )
    parser.add_argument(
        "fields",
        nargs="+",
        metavar="栏目=内容",
        help="lead supporting leader person phone deadline status percent lamp lamp_reason milestone；"
        "填报：progress problems next percent status current review review_reason；"
        "关联和校订：verdict=确认|否决|采用|不采用|疑误；新关联：why=…；"
        "选印：kind tasks links period notes doubts；等号后不写内容就是清空",
    )


def run_set(arguments: argparse.Namespace) -> int:
    """Raises EntryError, PeriodError, StoreError and the document's errors."""
    typed = _typed(arguments.fields)
    if arguments.unit is not None and not arguments.period:
        raise EntryError("--unit 只用于填报。请同时写明期次，例如 --period 2017Q1；改牵头单位写 lead=…。")
    with opened(arguments.workspace, actor_of(arguments)) as workspace:
        fields, label = _entry(workspace, arguments, typed)
        edit = workspace.say(fields, label, ORIGIN)
        print(f"{label}。" if edit else "没有变化，未记入历史。")
    return 0


def _typed(words: list[str]) -> dict[str, str]:
    typed: dict[str, str] = {}
    for word in words:
        field, equals, content = word.partition("=")
        if not equals:
            raise EntryError(f"“{word}”应写成 栏目=内容，例如 deadline=6月底前。")
        if field in typed:
            raise EntryError(f"栏目“{field}”写了两次。")
        typed[field] = content
    return typed


def _entry(workspace: Workspace, arguments: argparse.Namespace, typed: dict[str, str]) -> tuple[Fields, str]:
    snapshot, node = workspace.now, arguments.node
    if arguments.period and node not in snapshot.document.outline:
        raise EntryError(f"--period 只用于任务和举措的填报，不用于“{node}”。")
    if node == "office":
        return office_entry(typed, snapshot), f"设置{'、'.join(_OFFICE.get(field, '警示规则') for field in typed)}"
    if kind_of(SubjectId(node)) == SELECTION:
        name = node.partition(":")[2]
        return selection_entry(snapshot, name, typed), f"设置选印方案“{name}”"
    if kind_of(SubjectId(node)) in ("note", "doubt", "milestone", "evidence"):
        return remark_entry(node, typed, snapshot), edit_labels.remarking(workspace.document, SubjectId(node), typed)
    if ">" in node:
        return _link(workspace, node, typed)
    if set(typed) == {"verdict"}:
        return _verdict(workspace, node, typed["verdict"])
    known = known_node(snapshot.document, node)
    if arguments.period:
        return _filing(workspace, known, arguments, typed)
    if set(typed) <= {"milestone", "deadline"} and "milestone" in typed:
        _, fields = milestone_entry(snapshot, known, typed["milestone"], typed.get("deadline", ""))
        return fields, edit_labels.adding(snapshot.document, known, "节点")
    return node_entry(snapshot, known, typed), label_for(snapshot, known, typed)


def _link(workspace: Workspace, name: str, typed: dict[str, str]) -> tuple[Fields, str]:
    """A verdict on a link that is there, or a new one with its reason. Raises EntryError."""
    snapshot = workspace.now
    if unknown := set(typed) - {"verdict", "why"}:
        raise EntryError(f"关联没有“{'、'.join(sorted(unknown))}”这个栏目。可以填：verdict why。")
    is_there = any(link.id == name for link in snapshot.links())
    if is_there and set(typed) == {"verdict"}:
        return _verdict(workspace, name, typed["verdict"])
    if is_there:
        raise EntryError(f"已经有“{name}”这条关联，只能确认或否决（verdict=…）。")
    if typed.get("verdict", "确认") not in ("确认", "已确认", "confirmed"):
        raise EntryError(f"没有“{name}”这条关联。")
    if set(typed) == {"verdict"}:
        raise EntryError(f"没有“{name}”这条关联。要添加，写 why=理由。")
    end, _, point = name.partition(">")
    document = snapshot.document
    ends = known_node(document, end), known_node(document, point)
    return link_entry(snapshot, *ends, typed.get("why", "")), edit_labels.linking(document, *ends)


def _verdict(workspace: Workspace, subject: str, word: str) -> tuple[Fields, str]:
    return verdict_entry(workspace.now, subject, word), edit_labels.judging(workspace.document, [subject], word)


def _filing(
    workspace: Workspace, node: NodeId, arguments: argparse.Namespace, typed: dict[str, str]
) -> tuple[Fields, str]:
    period = Period.parse(arguments.period)
    unit = workspace.now.assignment(node).lead if arguments.unit is None else arguments.unit
    fields = filing_entry(workspace.now, node, period, unit, with_reviewer(typed, workspace.actor))
    return fields, edit_labels.filing(workspace.document, node, unit, period, typed)


def add_note_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    add_actor_option(parser)
    parser.add_argument("--doubt", action="store_true", help="标疑误：这几个字原文可能有误，内容写理由（要有 --quote）")
    parser.add_argument("--internal", action="store_true", help="内部批注，不印")
    parser.add_argument("--quote", type=filled, metavar="原文字句", help="批在这几个字上；字句照原文写")
    parser.add_argument("node", metavar="NODE", help="条目编号，如 T03.s2、A1-2.3")
    parser.add_argument("text", metavar="TEXT", help="批注内容；写 - 则从标准输入读")


def run_note(arguments: argparse.Namespace) -> int:
    """Raises EntryError, StoreError and the document's errors."""
    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    actor = actor_of(arguments)
    with opened(arguments.workspace, actor) as workspace:
        node = known_node(workspace.document, arguments.node)
        span = _place(workspace, node, arguments.quote) if arguments.quote else None
        if arguments.doubt and span is None:
            raise EntryError("标疑误要写明是哪几个字：--quote 字句。")
        write = doubt_entry if arguments.doubt and span else note_entry
        _, fields = write(workspace.now, node, text, author=actor, at=now(), printed=not arguments.internal, span=span)
        document = workspace.document
        label = edit_labels.doubting(document, node) if arguments.doubt else edit_labels.adding(document, node, "批注")
        workspace.say(fields, label, ORIGIN)
        print(f"{label}。")
    return 0


def _place(workspace: Workspace, node: NodeId, quote: str) -> Span:
    """Where words stand in a node, as they are in the source or as they read. Raises EntryError."""
    reading = workspace.now.reading
    span = workspace.document.outline[node].span
    source = workspace.document.source.text
    start = source.find(quote, span.start, span.end)
    if start >= 0:
        if source.find(quote, start + 1, span.end) >= 0:
            raise EntryError(f"“{quote}”在{node}里不止一处，请多引几个字。")
        return Span(start, start + len(quote))
    whole = reading.reading.to_reading(span)
    start = reading.reading.text.find(quote, whole.start, whole.end)
    if start < 0:
        raise EntryError(f"{node}里没有“{quote}”这几个字。")
    return reading.reading.to_source(Span(start, start + len(quote)))
