"""set: what holds of a task, a filing, a link, the office …; one edit."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from textwrap import wrap

from exporters.content.letterhead import day_of_paper
from exporters.content.selections import SELECTION, selection_entry
from models.outline import NodeId
from models.workspace import Workspace, edit_labels
from models.workspace.entries import (
    EntryError,
    Fields,
    filing_entry,
    known_node,
    label_for,
    link_entry,
    milestone_entry,
    node_entry,
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

_OF_LAMP = "lamp_rule lamp_word@规则 lamp_colour@规则 lamp_shape@规则 lamp_threshold@规则"
_OF_PAPERS = "\n      ".join(wrap(" ".join(PAPER_FIELDS), 90))
_SPOKEN_OF = (
    ("任务和举措", "T03、T03.s2", "lead supporting leader person phone deadline status percent lamp lamp_reason"),
    ("新节点", "T03、T03.s2", "milestone deadline"),
    (
        "填报",
        "T03、T03.s2，与 --period 同用",
        "progress problems next evidence remark percent status current（几个目标时 current@指标） review review_reason",
    ),
    ("关联", "T03.s3>A1-2.2", "verdict=确认|否决|建议，新关联写 why"),
    ("校订", "R017", "verdict=采用|不采用|疑误"),
    ("批注、疑误", "note:…、doubt:…", "text printed=是|否 deleted=是|否"),
    ("节点", "milestone:…", "text deadline done=是|否 deleted=是|否"),
    ("佐证材料", "evidence:…", "deleted=是|否"),
    ("选印方案", "selection:厅长版", "kind tasks links period notes=是|否 doubts=是|否 deleted=是|否"),
    (
        "设置",
        "office",
        f"departments add_department rename_department=旧>新 rename_status=旧>新\n      {_OF_LAMP}\n      {_OF_PAPERS}",
    ),
)
"""What may be spoken of, how it is named, and its fields."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    lines = (f"  {what}（{which}）：\n      {fields}" for what, which, fields in _SPOKEN_OF)
    parser.description = "\n".join((f"{parser.description}。说什么，怎么写，有哪些栏目：", *lines))
    add_workspace_option(parser)
    add_actor_option(parser)
    parser.add_argument(
        "--period", type=filled, metavar="2017Q1", help="填报的期次（季 2017Q1 或月 2017-03）；写了就是填报"
    )
    parser.add_argument("--unit", metavar="单位", help="填报单位，与 --period 同用；不写则用牵头单位")
    parser.add_argument("node", metavar="NODE", help="说的是哪一条，写法见上面")
    parser.add_argument(
        "fields", nargs="+", metavar="栏目=内容", help="写一个或几个，是一次修改；等号后不写内容就是清空"
    )


def run(arguments: argparse.Namespace) -> int:
    """Raises EntryError, PeriodError, StoreError and the document's errors."""
    typed = _typed(arguments.fields)
    if arguments.unit is not None and not arguments.period:
        raise EntryError("--unit 只用于填报。请同时写明期次，例如 --period 2017Q1；改牵头单位写 lead=…。")
    with opened(arguments.workspace, actor_of(arguments)) as workspace:
        fields, label = _entry(workspace, arguments, typed)
        edit = workspace.say(fields, label, ORIGIN)
        print(f"{label}。" if edit else "没有变化，未记入历史。")
        _tell_of_date(workspace, typed.get("paper_issued", ""))
    return 0


def _tell_of_date(workspace: Workspace, words: str) -> None:
    """A date in words is printed as it is, but nothing can be counted up to it."""
    if words.strip() and day_of_paper(workspace.now.register, date.min) == date.min:
        print(f"注意：“{words}”读不出是哪一天，纸上照印，统计就截至当天。可以写成 2017年4月10日。", file=sys.stderr)


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
        return office_entry(typed, snapshot), edit_labels.office(typed)
    if kind_of(SubjectId(node)) == SELECTION:
        name = node.partition(":")[2]
        return selection_entry(snapshot, name, typed), edit_labels.selecting(name, typed)
    if kind_of(SubjectId(node)) in ("note", "doubt", "milestone", "evidence"):
        return remark_entry(node, typed, snapshot), edit_labels.remarking(workspace.document, SubjectId(node), typed)
    if ">" in node:
        return _link(workspace, node, typed)
    if node not in snapshot.document.outline and "verdict" in typed:
        return _verdict(workspace, node, typed)
    known = known_node(snapshot.document, node)
    if arguments.period:
        return _filing(workspace, known, arguments, typed)
    if "milestone" in typed:
        if others := [field for field in typed if field not in ("milestone", "deadline")]:
            raise EntryError(f"添加节点只能写 milestone 和 deadline，{'、'.join(others)} 请另写一条命令。")
        _, fields = milestone_entry(snapshot, known, typed["milestone"], typed.get("deadline", ""))
        return fields, edit_labels.adding(snapshot.document, known, "节点")
    if "verdict" in typed:
        raise EntryError(f"verdict 只用于关联（T03.s3>A1-2.2）和校订（R017），不用于“{node}”。")
    return node_entry(snapshot, known, typed), label_for(snapshot, known, typed)


def _link(workspace: Workspace, name: str, typed: dict[str, str]) -> tuple[Fields, str]:
    """A verdict on a link that is there, or a new one with its reason. Raises EntryError."""
    snapshot = workspace.now
    if unknown := set(typed) - {"verdict", "why"}:
        raise EntryError(f"关联没有“{'、'.join(sorted(unknown))}”这个栏目。可以填：verdict why。")
    is_there = any(link.id == name for link in snapshot.links())
    if is_there and set(typed) == {"verdict"}:
        return _verdict(workspace, name, typed)
    if is_there:
        raise EntryError(f"已经有“{name}”这条关联，只能确认或否决（verdict=…）。")
    if typed.get("verdict", "确认") not in ("确认", "已确认", "confirmed"):
        raise EntryError(f"没有“{name}”这条关联。现有的见 show links。")
    if not typed.get("why", "").strip():
        raise EntryError(f"没有“{name}”这条关联。要添加，写 why=理由。")
    end, _, point = name.partition(">")
    document = snapshot.document
    ends = known_node(document, end), known_node(document, point)
    return link_entry(snapshot, *ends, typed.get("why", "")), edit_labels.linking(document, *ends)


def _verdict(workspace: Workspace, subject: str, typed: dict[str, str]) -> tuple[Fields, str]:
    """Raises EntryError."""
    if others := [field for field in typed if field != "verdict"]:
        raise EntryError(f"“{subject}”没有“{'、'.join(others)}”这个栏目。可以填：verdict。")
    word = typed["verdict"]
    return verdict_entry(workspace.now, subject, word), edit_labels.judging(workspace.document, [subject], word)


def _filing(
    workspace: Workspace, node: NodeId, arguments: argparse.Namespace, typed: dict[str, str]
) -> tuple[Fields, str]:
    period = Period.parse(arguments.period)
    unit = workspace.now.assignment(node).lead if arguments.unit is None else arguments.unit
    fields = filing_entry(workspace.now, node, period, unit, with_reviewer(typed, workspace.actor))
    return fields, edit_labels.filing(workspace.document, node, unit, period, typed)
