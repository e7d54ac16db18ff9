"""show: the document and what is said about it, as a page or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator

from exporters.content import repair_words, wording
from models.outline import Level
from models.outline.tally import tally
from models.source import RepairKind, RepairVerdict, full_width
from models.workspace import Snapshot
from models.workspace.entries import EntryError
from ui.command_line import contract, narrowing, show_said
from ui.command_line.chinese_parser import place
from ui.command_line.open_document import add_source_options, open_snapshot
from ui.command_line.workspace_file import bear_actor_option

_SUBJECTS: dict[str, tuple[str, Callable[[Snapshot], contract.Json]]] = {
    "outline": ("提纲：部分、成绩、要点、任务、举措", contract.outline),
    "reading": ("校订本全文", contract.reading),
    "links": ("任务与上年工作的关联", contract.links),
    "figures": ("文中的数据", contract.figures),
    "comparisons": ("目标与基数", contract.comparisons),
    "repairs": ("校订", contract.repairs),
    "checks": ("数据核算", contract.checks),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    subjects = {**_SUBJECTS, **show_said.SUBJECTS}
    parser.add_argument(
        "subject", choices=list(subjects), metavar="内容", help="；".join(f"{k} {v[0]}" for k, v in subjects.items())
    )
    parser.add_argument("--json", action="store_true", help="按约定的格式输出 JSON")
    parser.add_argument("--csv", type=place, metavar="FILE.csv", help="ledger：写成一张表（Excel、WPS 可打开）")
    add_source_options(parser)
    bear_actor_option(parser)
    narrowing.add_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Raises EntryError and what opening and reading raise."""
    narrowing.refuse_ignored(arguments)
    if arguments.csv is not None and (arguments.subject != "ledger" or arguments.json):
        raise EntryError("--csv 只用于 show ledger，不与 --json 同用。")
    if arguments.subject in show_said.SUBJECTS:
        if arguments.workspace is None:
            raise EntryError(f"看{show_said.SUBJECTS[arguments.subject][0]}要指明工作文件：--workspace FILE。")
        return show_said.run(arguments)
    snapshot = open_snapshot(arguments)
    if arguments.json:
        print(json.dumps(_SUBJECTS[arguments.subject][1](snapshot), ensure_ascii=False, indent=1))
    else:
        for line in _PAGES[arguments.subject](snapshot):
            print(line)
    return 0


def _outline(snapshot: Snapshot) -> Iterator[str]:
    outline = snapshot.document.outline
    for node in outline:
        indent = "  " * sum(1 for _ in outline.ancestors(node.id))
        marker = snapshot.reading.marker(node)
        gap = "，" if marker == "此外" else ""
        yield f"{indent}{node.id} {marker}{gap}{snapshot.reading.title(node)}"
    whole = tally(outline)
    yield f"合计：归入条目{whole.assigned}字，未归入{whole.left}字，原文共{whole.characters}字。"
    yield from (f"注意：{doubt}" for doubt in outline.doubts)


def _reading(snapshot: Snapshot) -> Iterator[str]:
    yield snapshot.reading.document_text()


def _links(snapshot: Snapshot) -> Iterator[str]:
    for link in snapshot.links():
        mark = {"suggested": "建议", "confirmed": "已确认", "rejected": "已否决"}[snapshot.link_verdict(link).value]
        kind = {"direct": "直接延续", "groundwork": "工作基础"}[link.strength.value]
        yield f"{link.measure or link.task} ← {link.point}【{mark}·{kind}】{link.why}"
    for task, why in snapshot.document.without_groundwork.items():
        yield f"{task} 无工作基础：{why}"
    for point in snapshot.document.outline.of_level(Level.POINT):
        if not snapshot.links_to(point.id):
            yield f"{point.id} 没有任务承接：{snapshot.reading.title(point)}"


def _figures(snapshot: Snapshot) -> Iterator[str]:
    doubtful = [
        repair.span
        for repair in snapshot.document.repairs
        if repair.kind is not RepairKind.LOST_QUOTATION and snapshot.repair_verdict(repair) is RepairVerdict.FLAGGED
    ]
    for figure in snapshot.reading.figures:
        mark = "【疑误】" if any(figure.span.touches(span) for span in doubtful) else ""
        yield f"{mark}{figure.node} {figure.indicator}：{wording.printed(figure)}（{wording.place(figure.span)}）"


def _comparisons(snapshot: Snapshot) -> Iterator[str]:
    for c in snapshot.document.comparisons:
        change = f"{wording.printed(c.baseline)} → {wording.printed(c.target)}，{wording.difference(c)}"
        yield f"{c.measure} ← {c.baseline.node} {c.indicator}：{change}。{wording.note(c)}"


def _repairs(snapshot: Snapshot) -> Iterator[str]:
    marks = {"adopted": "采用", "flagged": "疑误", "rejected": "不采用"}
    for words in repair_words(snapshot.document.source, snapshot.document.repairs):
        verdict = marks[snapshot.repair_verdict(words.repair).value]
        place = wording.place(words.span) if len(words.span) else f"原文第{words.span.start}字之后"
        yield f"{words.repair.group}【{verdict}】{place}：“{words.stands}”→“{words.would_read}”。{words.repair.reason}"


def _checks(snapshot: Snapshot) -> Iterator[str]:
    marks = {"consistent": "一致", "inconsistent": "不一致", "undecidable": "不可判"}
    for check in snapshot.document.checks:
        yield f"{check.node}【{marks[check.result.value]}】{full_width(check.statement)}"


_PAGES: dict[str, Callable[[Snapshot], Iterator[str]]] = {
    "outline": _outline,
    "reading": _reading,
    "links": _links,
    "figures": _figures,
    "comparisons": _comparisons,
    "repairs": _repairs,
    "checks": _checks,
}
