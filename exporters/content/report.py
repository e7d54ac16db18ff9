"""The report: the whole first, then every task."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from exporters.content import wording
from exporters.content.blocks import (
    Block,
    Briefing,
    Contents,
    ContentsEntry,
    FinePrint,
    Heading,
    Remark,
    Said,
    Standing,
)
from exporters.content.gathered import Gathered, gathered
from exporters.content.letterhead import Kind, letterhead
from exporters.content.progress import note_label, other_notes
from exporters.content.task import task_blocks
from exporters.content.wish import LinkChoice, Wish
from models.links import LinkVerdict
from models.outline import NodeId
from models.source import RepairVerdict
from models.workspace import Snapshot

_GRAVEST_FIRST = ("red", "amber", "blue", "grey", "green")


def build_report(snapshot: Snapshot, wish: Wish) -> Briefing:
    """What the report says. Raises ExportError for a task that does not exist."""
    return Briefing(
        kind=Kind.REPORT,
        title=report_title(snapshot),
        source_line=wording.source_line(snapshot),
        blocks=tuple(chapters(snapshot, wish)),
        letterhead=letterhead(snapshot.register),
    )


def report_title(snapshot: Snapshot) -> str:
    review, plan = wording.years(snapshot)
    return f"{plan + '年' if plan else ''}工作任务与{review + '年' if review else ''}工作基础"


def chapters(snapshot: Snapshot, wish: Wish) -> Iterator[Block]:
    """The whole, the contents, every task, and what is left."""
    found = gathered(snapshot, wish)
    tasks, numbers = found.tasks, found.numbers
    yield Heading(numbers.chapter(1, "总体情况"), 1)
    yield from (Remark(text) for text in overview(snapshot, wish, found))
    if len(tasks) > 1:
        yield Contents(tuple(_contents(snapshot, found)))
    yield Heading(numbers.chapter(2, "各项任务"), 1)
    for task in tasks:
        yield from task_blocks(snapshot, wish, found, snapshot.document.outline[task])
    if others := other_notes(snapshot, wish):
        yield Heading(numbers.chapter(3, "其他批注"), 1)
        yield from (Said(note.text, note_label(snapshot, note)) for note in others)
    yield FinePrint(explanation(snapshot, wish, tasks), "说明")
    if found.lamps:
        yield FinePrint("；".join(wording.legend(snapshot)) + "。从前往后，先符合的为准。", "警示灯")


def overview(snapshot: Snapshot, wish: Wish, found: Gathered) -> Iterator[str]:
    """The result first, then the problem, then the next step; numbers before adjectives."""
    document, tasks = snapshot.document, found.tasks
    measures = sum(len(document.outline.children(task)) for task in tasks)
    compared = sum(len(document.comparisons_of(task)) for task in tasks)
    _, plan = wording.years(snapshot)
    says = f"{plan + '年' if plan else ''}工作任务共{len(tasks)}项"
    says += f"，分解为{measures}条举措" if measures else ""
    says += _how_many_are_based(snapshot, wish, tasks)
    says += f"；有上年基数可比的目标{compared}个" if compared else ""
    yield f"{says}。"
    if found.lamps and wish.day:
        yield _how_they_stand(snapshot, found.lamps, wish.day)


def _how_many_are_based(snapshot: Snapshot, wish: Wish, tasks: Sequence[NodeId]) -> str:
    """Those whose links are all suggestions count, and are named as such."""
    printed = [[link for link in snapshot.links_of(task) if wish.prints(snapshot, link)] for task in tasks]
    verdicts = [{snapshot.link_verdict(link) for link in links} for links in printed if links]
    suggested = verdicts.count({LinkVerdict.SUGGESTED})
    if not verdicts:
        return ""
    mark = "" if not suggested else "均为建议" if suggested == len(verdicts) else f"{suggested}项为建议"
    return f"，其中{len(verdicts)}项有上年工作基础{f'（{mark}，尚待确认）' if mark else ''}"


def _how_they_stand(snapshot: Snapshot, lamps: Mapping[NodeId, Standing], day: date) -> str:
    counted: dict[str, list[str]] = {}
    for task, lamp in sorted(lamps.items(), key=lambda item: _GRAVEST_FIRST.index(item[1].colour)):
        counted.setdefault(f"{lamp.shape}{lamp.word}", []).append(
            snapshot.reading.marker(snapshot.document.outline[task])
        )
    words = "；".join(f"{word}{len(markers)}项：{wording.strung(markers)}" for word, markers in counted.items())
    return f"截至{day.year}年{day.month}月{day.day}日，{words}。"


def _contents(snapshot: Snapshot, found: Gathered) -> Iterator[ContentsEntry]:
    for task in found.tasks:
        node, lamp = snapshot.document.outline[task], found.lamps.get(task)
        words = f"{snapshot.reading.marker(node)}{snapshot.reading.title(node)}"
        yield ContentsEntry(words, task, lamp.shape if lamp else "")


def explanation(snapshot: Snapshot, wish: Wish, tasks: Sequence[NodeId]) -> str:
    """What is the paper's and what is the program's, said once."""
    spans = [snapshot.document.outline[task].span for task in tasks]
    mended = {
        repair.group
        for repair in snapshot.document.repairs
        if snapshot.repair_verdict(repair) is RepairVerdict.ADOPTED
        and any(span.contains(repair.span) for span in spans)
    }
    says = "正文照校订本印"
    if mended:
        says += f"，任务部分采用校订{len(mended)}处（补引号、脱字、句号等），逐条见总表“校订”页"
    says += "；编号和字序指向保存的原文，原文不改。"
    says += _waiting_links(snapshot, wish, tasks)
    if any("lead" in snapshot.assignment(task).suggested for task in tasks):
        says += "牵头和配合单位标“建议”的，原文没有指明，是按任务内容提出的。"
    if any(snapshot.document.comparisons_of(task) for task in tasks):
        says += "目标与基数的对照以业务处室核定为准。"
    return says


def _waiting_links(snapshot: Snapshot, wish: Wish, tasks: Sequence[NodeId]) -> str:
    """Links nobody has confirmed: printed with a mark, or left out."""
    links = [link for task in tasks for link in snapshot.links_of(task)]
    waiting = [link for link in links if snapshot.link_verdict(link) is LinkVerdict.SUGGESTED]
    if not waiting:
        return ""
    if wish.links is LinkChoice.CONFIRMED:
        return f"上年工作基础只印已确认的，另有{len(waiting)}条建议尚待确认，未印。"
    points = len({(link.task, link.point) for link in waiting})
    return f"上年工作基础所列{points}个要点、{len(waiting)}条理由尚未经人确认，标“建议”。"
