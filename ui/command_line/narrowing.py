"""show: the options that narrow what is shown, each for the one subject it is about."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from datetime import date

from models.outline import Level, Node
from models.search import Filter
from models.workspace import Edit, Snapshot, Workspace
from models.workspace.differences import Difference
from models.workspace.entries import EntryError, known_node
from models.workspace.finding import Finding
from models.workspace.moments import BEGINNING, NOW, differences_between
from models.workspace.settings import lamp_rules
from models.workspace.values import SubjectId
from ui.command_line.chinese_parser import day, filled

_OPTIONS = {
    "assignments": (
        "--find",
        "--department",
        "--status",
        "--lamp",
        "--due-by",
        "--problem",
        "--no-filing",
        "--no-evidence",
    ),
    "history": ("--node", "--by"),
    "diff": ("--since", "--until"),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    for option, metavar, about in (
        ("--node", "NODE", "history：只看这个条目"),
        ("--find", "字词", "assignments：含这些字词的，可写拼音首字母"),
        ("--department", "单位", "assignments：这个单位牵头或配合的"),
        ("--status", "状态", "assignments：这个状态的"),
        ("--lamp", "灯", "assignments：这种警示灯的（逾期、滞后、临近…）"),
        ("--by", "姓名", "history：只看这个人的修改"),
        ("--since", "时刻", f"diff：从哪时起（存档名称、2017-06-30，或最初 {BEGINNING}）"),
        ("--until", "时刻", f"diff：到哪时止（默认 {NOW}）"),
    ):
        parser.add_argument(option, type=filled, metavar=metavar, help=about)
    parser.add_argument("--due-by", type=day, metavar="2017-06-30", help="assignments：在这一天以前到期的")
    parser.add_argument("--problem", action="store_true", help="assignments：报了问题的")
    parser.add_argument("--no-filing", action="store_true", help="assignments：没有填报的")
    parser.add_argument("--no-evidence", action="store_true", help="assignments：已完成、没有佐证材料的")


def refuse_ignored(arguments: argparse.Namespace) -> None:
    """Raises EntryError for an option that means nothing for the subject."""
    for subject, options in _OPTIONS.items():
        for option in options:
            if subject != arguments.subject and getattr(arguments, option.strip("-").replace("-", "_")):
                raise EntryError(f"{option} 只用于 show {subject}，不用于 show {arguments.subject}。")


def chosen_nodes(workspace: Workspace, arguments: argparse.Namespace) -> list[Node]:
    """The tasks and measures that the options let through. Raises EntryError."""
    snapshot = workspace.now
    nodes = workspace.document.outline.of_level(Level.TASK, Level.MEASURE)
    wanted = Filter(
        text=arguments.find or "",
        departments=_known("--department", arguments.department, _departments(snapshot, nodes)),
        statuses=_statuses(snapshot, arguments.status),
        lamps=_known("--lamp", arguments.lamp, _lamps(snapshot, nodes)),
        due_by=arguments.due_by,
        has_problem=arguments.problem,
        no_filing=arguments.no_filing,
        no_evidence=arguments.no_evidence,
    )
    if wanted == Filter():
        return list(nodes)
    let_through = frozenset(Finding(snapshot).nodes(wanted, date.today()))
    return [node for node in nodes if node.id in let_through]


def chosen_edits(workspace: Workspace, arguments: argparse.Namespace) -> Iterator[Edit]:
    """The history of a node or of all, by one person or by all. Raises EntryError and StoreError."""
    node = known_node(workspace.document, arguments.node) if arguments.node else None
    wanted = _known("--by", arguments.by, (edit.actor for edit in workspace.history()))
    edits = workspace.history(SubjectId(node) if node else None)
    return (edit for edit in edits if not wanted or edit.actor in wanted)


def chosen_differences(workspace: Workspace, arguments: argparse.Namespace) -> list[Difference]:
    """Between two moments. Raises EntryError, MomentError and StoreError."""
    if arguments.since is None:
        raise EntryError("看两个时刻的差别要指明从哪时起：--since 存档名称，或 --since 2017-06-30。")
    register, log = workspace.now.register, list(workspace.history())
    return differences_between(register, log, arguments.since, arguments.until or NOW)


def _known(option: str, name: str | None, known: Iterable[str]) -> frozenset[str]:
    """The name asked for, none for None. Raises EntryError where nothing bears it."""
    if name is None:
        return frozenset()
    names = dict.fromkeys(filter(None, known))
    if name not in names:
        raise EntryError(f"{option} 后面的“{name}”这里没有。可以写：{'、'.join(names) or '（还没有）'}。")
    return frozenset({name})


def _departments(snapshot: Snapshot, nodes: Iterable[Node]) -> Iterator[str]:
    """The office's list, then those who still have work though the list no longer names them."""
    yield from snapshot.departments
    for node in nodes:
        found = snapshot.assignment(node.id)
        yield from (found.lead, *found.supporting)


def _statuses(snapshot: Snapshot, word: str | None) -> frozenset[str]:
    """All names of a status: what was said before it was renamed bears the old one. Raises EntryError."""
    status = snapshot.statuses.find(word) if word else None
    return frozenset(status.words) if status else _known("--status", word, snapshot.statuses.names)


def _lamps(snapshot: Snapshot, nodes: Iterable[Node]) -> Iterator[str]:
    """The words of the rules, then those that somebody set by hand."""
    yield from (rule.word for rule in lamp_rules(snapshot.register))
    yield from (snapshot.lamp(node.id, date.today()).word for node in nodes)
