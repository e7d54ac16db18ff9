"""What the program proposes about a document, on sheets: links, comparisons, checks, repairs."""

from __future__ import annotations

from openpyxl import Workbook

from exporters.content import repair_words, wording
from exporters.content.targets import current_value
from exporters.workbook.sheets import Said, columns_of, fill_sheet
from models.figures import CheckResult, Comparison
from models.links import LinkVerdict, Strength
from models.source import Certainty, RepairKind, RepairVerdict, full_width
from models.workspace import Snapshot

_KINDS = {
    RepairKind.ADVERTISEMENT: "混入广告",
    RepairKind.LOST_CHARACTER: "脱字",
    RepairKind.LOST_QUOTATION: "脱引号",
    RepairKind.LOST_STOP: "脱句号",
    RepairKind.WORDING: "字词",
    RepairKind.ORDER: "次序",
    RepairKind.ARITHMETIC: "数字不合",
}
_CERTAINTIES = {Certainty.CERTAIN: "确定", Certainty.PROBABLE: "很可能", Certainty.DOUBTFUL: "存疑"}
_REPAIR_VERDICTS = {
    RepairVerdict.ADOPTED: "已采用",
    RepairVerdict.FLAGGED: "疑误，未改",
    RepairVerdict.REJECTED: "不采用",
}
_STRENGTHS = {Strength.DIRECT: "直接延续", Strength.GROUNDWORK: "工作基础"}
_VERDICTS = {
    LinkVerdict.SUGGESTED: "建议",
    LinkVerdict.CONFIRMED: "已确认",
    LinkVerdict.REJECTED: "已否决",
}
_RESULTS = {
    CheckResult.CONSISTENT: "一致",
    CheckResult.INCONSISTENT: "不一致",
    CheckResult.UNDECIDABLE: "不可判",
}


def add_comparisons(workbook: Workbook, snapshot: Snapshot, line: str) -> None:
    review, plan = wording.years(snapshot)
    columns = columns_of(
        ("任务", 6), ("举措", 8), ("指标", 26), (f"{review}年基数", 13), ("基数原文", 30),
        (f"{plan}年目标", 13), ("目标原文", 30), ("相差", 11), ("当前值", 11), ("单位", 7), ("说明", 33), ("出处", 22),
    )  # fmt: skip
    rows = [
        [
            c.task, c.measure, c.indicator, wording.printed(c.baseline), full_width(c.baseline_quote),
            wording.printed(c.target), full_width(c.target_quote), wording.difference(c), *_current(snapshot, c),
            wording.note(c),
            f"{c.baseline.node}，{wording.place(c.baseline.span)}；{c.target.node}，{wording.place(c.target.span)}",
        ]
        for c in snapshot.document.comparisons
    ]  # fmt: skip
    fill_sheet(workbook.create_sheet("目标与基数"), "目标与基数", line, columns, rows)


def _current(snapshot: Snapshot, comparison: Comparison) -> tuple[Said, str]:
    """What the units reported comes to, as a number, and what it counts."""
    value = current_value(snapshot, comparison)
    return ("" if value is None else value, comparison.unit)


def add_links(workbook: Workbook, snapshot: Snapshot, line: str) -> None:
    outline, reading = snapshot.document.outline, snapshot.reading
    columns = columns_of(
        ("任务", 8), ("任务名称", 30), ("举措", 9), ("要点", 9), ("要点名称", 30),
        ("关系", 10), ("理由", 70), ("状态", 9), ("出处", 20),
    )  # fmt: skip
    rows = [
        [
            link.task, reading.title(outline[link.task]), link.measure or "", link.point,
            reading.title(outline[link.point]), _STRENGTHS[link.strength], link.why,
            _VERDICTS[snapshot.link_verdict(link)], wording.place(outline[link.point].span),
        ]
        for link in snapshot.links()
    ]  # fmt: skip
    for task, why in snapshot.document.without_groundwork.items():
        rows.append([task, reading.title(outline[task]), "", "", "", "无", why, "", ""])
    fill_sheet(workbook.create_sheet("关联"), "任务与上年工作的关联", line, columns, rows)


def add_checks(workbook: Workbook, snapshot: Snapshot, line: str) -> None:
    columns = columns_of(
        ("条目", 9),
        ("原文所印", 16),
        ("核算", 80),
        ("结果", 10),
        ("出处", 20),
    )
    rows = [
        [c.node, full_width(c.quote), c.statement, _RESULTS[c.result], wording.place(c.span)]
        for c in snapshot.document.checks
    ]
    fill_sheet(workbook.create_sheet("数据核算"), "数据核算", line, columns, rows)


def add_repairs(workbook: Workbook, snapshot: Snapshot, line: str) -> None:
    """The one place where the original of a repair is shown, as an original."""
    columns = columns_of(
        ("编号", 9), ("种类", 10), ("原文（照录）", 26), ("校订为", 26), ("理由", 70),
        ("把握", 9), ("处理", 12), ("出处", 20),
    )  # fmt: skip
    rows = [
        [
            words.repair.group, _KINDS[words.repair.kind], words.stands, words.would_read, words.repair.reason,
            _CERTAINTIES[words.repair.certainty], _REPAIR_VERDICTS[snapshot.repair_verdict(words.repair)],
            wording.place(words.span) if len(words.span) else f"原文第{words.span.start}字之后",
        ]
        for words in repair_words(snapshot.document.source, snapshot.document.repairs)
    ]  # fmt: skip
    fill_sheet(workbook.create_sheet("校订"), "校订（原文照录，不改原文）", line, columns, rows)
