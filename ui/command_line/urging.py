"""export reminders: 督办单 to those who are late with a workbook, or of tasks and measures that are named."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from exporters.content import task_ids
from exporters.papers import Fonts
from exporters.progress import Progress, Tell
from exporters.urging import export_task_urgings, export_urgings
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.entries import EntryError, known_node
from models.workspace.handouts import handouts
from models.workspace.unit_names import unit_now
from models.workspace.values import SubjectId
from ui.command_line.chinese_parser import filled, place
from ui.command_line.open_document import open_snapshot
from ui.command_line.workspace_file import bear_actor_option


def add_arguments(urge: argparse.ArgumentParser) -> None:
    urge.add_argument(
        "--tasks", type=filled, metavar="T02.s3,T05", help="督办这些任务、举措，每项一张；不写就督办迟报的单位"
    )
    urge.add_argument("--department", type=filled, metavar="NAME", help="只要这个单位的；写了 --tasks 就是只要它牵头的")
    urge.add_argument("--workspace", type=place, required=True, metavar="FILE", help="读这个工作文件（.chengqi）")
    urge.add_argument("--out", type=place, required=True, metavar="FILE", help="写到哪个文件")
    bear_actor_option(urge)


def write(arguments: argparse.Namespace, fonts: Fonts, file: Path, progress: Progress, tell: Tell) -> Path:
    """Raises ExportError where there is nothing to urge, EntryError for what is named and not there."""
    snapshot, on = open_snapshot(arguments), date.today()
    department = unit_now(snapshot.register, arguments.department or "")
    if arguments.tasks:
        nodes = _named(snapshot, arguments.tasks)
        led = _led(snapshot, nodes, department) if department else nodes
        return export_task_urgings(snapshot, led, on, fonts, file, progress=progress, tell=tell)
    only = _sent_to(snapshot, department) if department else None
    return export_urgings(snapshot, on, fonts, file, only=only, progress=progress, tell=tell)


def _named(snapshot: Snapshot, words: str) -> Sequence[NodeId]:
    nodes = [known_node(snapshot.document, one) for one in task_ids(words)]
    if not nodes:
        raise EntryError("没有写明要督办哪几项，例如 --tasks T02.s3,T05。")
    return nodes


def _led(snapshot: Snapshot, nodes: Sequence[NodeId], department: str) -> Sequence[NodeId]:
    """Of these what the department leads, as far as somebody has said so: a suggestion asks nobody."""
    assignments = [snapshot.assignment(node) for node in nodes]
    led = [one.node for one in assignments if one.lead == department and "lead" not in one.suggested]
    if not led:
        known = "、".join(dict.fromkeys(one.lead for one in assignments if one.lead and "lead" not in one.suggested))
        raise EntryError(f"所写的没有一项由“{department}”牵头（只是建议的不算）。牵头单位：{known or '（还没有填）'}。")
    return led


def _sent_to(snapshot: Snapshot, department: str) -> Collection[SubjectId]:
    sent = handouts(snapshot.register)
    only = {one.subject for one in sent if one.to.unit == department}
    if not only:
        known = "、".join(dict.fromkeys(one.to.unit for one in sent)) or "（还没有下发过）"
        raise EntryError(f"没有给“{department}”下发过表。下发过的：{known}。")
    return only
