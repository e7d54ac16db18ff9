"""说明 and 警示灯 below a report: what its marks mean, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exporters.content.blocks import Block, FinePrint, Groundwork
from exporters.content.gathered import Gathered
from exporters.content.wish import Wish
from models.outline import NodeId
from models.source import RepairVerdict
from models.workspace import Snapshot
from models.workspace.settings import lamp_rules


def explanations(snapshot: Snapshot, wish: Wish, found: Gathered, printed: Sequence[Block]) -> Iterator[FinePrint]:
    """Below what is printed."""
    if said := "".join(_sentences(snapshot, wish, found.tasks, printed)):
        yield FinePrint(said, "说明")
    if legend := legend_of(snapshot, found):
        yield FinePrint(f"{legend}。", "警示灯")


def legend_of(snapshot: Snapshot, found: Gathered) -> str:
    """The rules of the lamps that are printed, in the office's order: ◆逾期：没有完成，已过时限."""
    used = {lamp.rule for lamp in found.lamps.values()}
    rules = lamp_rules(snapshot.register)
    return "；".join(f"{rule.shape}{rule.word}：{rule.asks}" for rule in rules if rule.name in used)


def _sentences(snapshot: Snapshot, wish: Wish, tasks: Sequence[NodeId], printed: Sequence[Block]) -> Iterator[str]:
    if mended := _mended(snapshot, tasks):
        yield f"任务文字照校订本，补正脱漏的引号、字词、句号等{mended}处。"
    if marks := sum(one.marks for block in printed if isinstance(block, Groundwork) for one in block.entries):
        yield f"上年工作基础中标有【建议】的共{marks}处，尚未经人确认。"
    if wish.has_suggestions and any("lead" in snapshot.assignment(task).suggested for task in tasks):
        yield "牵头、配合单位标“建议”的，原文没有指明，尚待明确。"
    if any(snapshot.document.comparisons_of(task) for task in tasks):
        yield "目标与上年基数的对照，以业务处室核定为准。"


def _mended(snapshot: Snapshot, tasks: Sequence[NodeId]) -> int:
    spans = [snapshot.document.outline[task].span for task in tasks]
    groups = {
        repair.group
        for repair in snapshot.document.repairs
        if snapshot.repair_verdict(repair) is RepairVerdict.ADOPTED
        and any(span.contains(repair.span) for span in spans)
    }
    return len(groups)
