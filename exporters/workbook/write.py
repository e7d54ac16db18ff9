"""Workbooks for the departments, and the master."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from openpyxl import Workbook

from exporters.content import TableRow, Wish, build_table, repair_words, wording
from exporters.workbook.sheets import Column, fill_sheet
from models.figures import CheckResult
from models.links import LinkVerdict, Strength
from models.source import Certainty, RepairKind, RepairVerdict, full_width
from models.workspace import Snapshot

_NODE, _TASK, _MEASURE = Column("编号", 9), Column("重点任务", 18), Column("具体内容（校订本）", 44)
_GROUND, _TARGETS = Column("上年工作基础", 40), Column("目标与基数", 26)
_LEAD, _SUPPORTING = Column("牵头单位", 14), Column("配合单位", 14)
_FILL_IN = tuple(
    Column(heading, width, open=True)
    for heading, width in (("完成时限", 10), ("进展情况", 24), ("存在问题", 18), ("下一步打算", 18), ("完成率（%）", 9))
)
_PERSON, _PHONE = Column("责任人", 9, open=True), Column("联系电话", 12, open=True)
_REMARK, _PLACE = Column("备注", 18, open=True), Column("出处", 14)
_SUGGESTION_LINE = "标“建议”的关联和单位由程序提出，尚未经人确认。"

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


def department_workbook(snapshot: Snapshot, wish: Wish, department: str, day: date) -> bytes:
    """The department's own tasks, to be filled in. Raises ExportError for an unknown task."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "任务分解表"
    rows = [_row(row, row.part) for row in build_table(snapshot, wish, department)]
    line = (
        f"填报单位：{department}（建议）　填报人：　　　　审核人：　　　　填报日期：　　　　　"
        f"{_SUGGESTION_LINE}底色为浅黄的栏目请填写。"
    )
    fill_sheet(sheet, f"{_plan_year(snapshot)}任务分解表", line, _columns(Column("本单位", 8)), rows)
    return _saved(workbook, snapshot, day)


def master_workbook(snapshot: Snapshot, wish: Wish, day: date) -> bytes:
    """Everybody's tasks, and what the document holds beside them."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "任务分解表"
    rows = [_row(row) for row in build_table(snapshot, wish)]
    source = f"{wording.source_line(snapshot)}。"
    fill_sheet(sheet, f"{_plan_year(snapshot)}任务分解表（总表）", source + _SUGGESTION_LINE, _columns(), rows)
    _comparisons(workbook, snapshot, source)
    _links(workbook, snapshot, source + _SUGGESTION_LINE)
    _checks(workbook, snapshot, source)
    _repairs(workbook, snapshot, source)
    return _saved(workbook, snapshot, day)


def _columns(*part: Column) -> list[Column]:
    """Those of the cells that `_row` gives."""
    return [
        _NODE, _TASK, _MEASURE, _GROUND, _TARGETS, *part, _LEAD, _SUPPORTING, _PERSON,
        _PHONE, *_FILL_IN, _REMARK, _PLACE,
    ]  # fmt: skip


def _row(row: TableRow, *part: str) -> list[str]:
    return [
        row.node, row.task, row.measure, row.groundwork, row.targets, *part, row.lead, row.supporting, row.person,
        row.phone, row.deadline, "", "", "", "", row.doubts, row.place,
    ]  # fmt: skip


def _comparisons(workbook: Workbook, snapshot: Snapshot, line: str) -> None:
    review, plan = wording.years(snapshot)
    columns = [
        Column("任务", 8), Column("举措", 9), Column("指标", 34), Column(f"{review}年基数", 16), Column("基数原文", 40),
        Column(f"{plan}年目标", 16), Column("目标原文", 40), Column("相差", 12), Column("说明", 44), Column("出处", 34),
    ]  # fmt: skip
    rows = [
        [
            c.task, c.measure, c.indicator, wording.printed(c.baseline), full_width(c.baseline_quote),
            wording.printed(c.target), full_width(c.target_quote), wording.difference(c), wording.note(c),
            f"{c.baseline.node}，{wording.place(c.baseline.span)}；{c.target.node}，{wording.place(c.target.span)}",
        ]
        for c in snapshot.document.comparisons
    ]  # fmt: skip
    fill_sheet(workbook.create_sheet("目标与基数"), "目标与基数", line, columns, rows)


def _links(workbook: Workbook, snapshot: Snapshot, line: str) -> None:
    outline, reading = snapshot.document.outline, snapshot.reading
    columns = [
        Column("任务", 8), Column("任务名称", 30), Column("举措", 9), Column("要点", 9), Column("要点名称", 30),
        Column("关系", 10), Column("理由", 70), Column("状态", 9), Column("出处", 20),
    ]  # fmt: skip
    rows = [
        [
            link.task, reading.title(outline[link.task]), link.measure or "", link.point,
            reading.title(outline[link.point]), _STRENGTHS[link.strength], link.why,
            _VERDICTS[snapshot.link_verdict(link)], wording.place(outline[link.point].span),
        ]
        for link in snapshot.document.links
    ]  # fmt: skip
    for task, why in snapshot.document.without_groundwork.items():
        rows.append([task, reading.title(outline[task]), "", "", "", "无", why, "", ""])
    fill_sheet(workbook.create_sheet("关联"), "任务与上年工作的关联", line, columns, rows)


def _checks(workbook: Workbook, snapshot: Snapshot, line: str) -> None:
    columns = [Column("条目", 9), Column("原文所印", 16), Column("核算", 80), Column("结果", 10), Column("出处", 20)]
    rows = [
        [c.node, full_width(c.quote), c.statement, _RESULTS[c.result], wording.place(c.span)]
        for c in snapshot.document.checks
    ]
    fill_sheet(workbook.create_sheet("数据核算"), "数据核算", line, columns, rows)


def _repairs(workbook: Workbook, snapshot: Snapshot, line: str) -> None:
    """The one place where the original of a repair is shown, as an original."""
    columns = [
        Column("编号", 9), Column("种类", 10), Column("原文（照录）", 26), Column("校订为", 26), Column("理由", 70),
        Column("把握", 9), Column("处理", 12), Column("出处", 20),
    ]  # fmt: skip
    rows = [
        [
            words.repair.group, _KINDS[words.repair.kind], words.stands, words.would_read, words.repair.reason,
            _CERTAINTIES[words.repair.certainty], _REPAIR_VERDICTS[snapshot.repair_verdict(words.repair)],
            wording.place(words.span) if len(words.span) else f"原文第{words.span.start}字之后",
        ]
        for words in repair_words(snapshot.document.source, snapshot.document.repairs)
    ]  # fmt: skip
    fill_sheet(workbook.create_sheet("校订"), "校订（原文照录，不改原文）", line, columns, rows)


def _plan_year(snapshot: Snapshot) -> str:
    year = wording.years(snapshot)[1]
    return f"{year}年" if year else ""


def _saved(workbook: Workbook, snapshot: Snapshot, day: date) -> bytes:
    workbook.properties.title = f"{_plan_year(snapshot)}任务分解表"
    workbook.properties.creator = "承启"
    workbook.properties.description = wording.source_line(snapshot)
    workbook.properties.keywords = day.isoformat()
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()
