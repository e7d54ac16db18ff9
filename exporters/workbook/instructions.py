"""填报说明: what whoever fills in a handout has to know, on its own sheet."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from exporters.workbook.cells import empty_from, put, written_as
from exporters.workbook.heights import NARROW_DIGIT, row_height
from exporters.workbook.layout import CLEAR, INSTRUCTIONS, LAST_INSTRUCTION
from exporters.workbook.page import print_setup
from exporters.workbook.rows import Row
from exporters.workbook.styles import CHAPTER, MARK, READ, Look
from models.workspace.lamp import LampRules
from models.workspace.statuses import Statuses

_WIDTH = 76.0  # of A4, upright, with room to spare: one column is not made smaller, and its digits may be wider
_ASSIGNED = {"leader": "责任领导", "person": "责任人", "phone": "联系电话", "deadline": "完成时限"}
_SIZES = {Look.CHAPTER: CHAPTER, Look.PARAGRAPH: READ}


@dataclass(frozen=True, slots=True)
class Told:
    """What the sheets hold that the instructions speak of: the caption of the table, its columns by key, whether it
    is an office's own form, and whether there are targets."""

    table: str
    columns: Collection[str]
    is_own: bool
    has_targets: bool


def instructions(
    statuses: Statuses, rules: LampRules, due: date | None, source: str, rows: Sequence[Row], told: Told
) -> Iterator[tuple[str, str]]:
    """A heading and its paragraph, in the order of reading. Nothing is said of what the sheets do not hold."""
    if again := "、".join(row.words["number"] for row in rows if row.sent_back):
        beside = "和“进展情况”格的批注里" if "progress" in told.columns else ""
        yield (
            "退回重报",
            f"序号{again}本期报过、退回重报：理由写在该行内容前面{beside}。格子里是上次报的内容，请改好再报。",
        )
    yield "填哪里", _where(rows, told)
    yield (
        "空白与清空",
        (
            "下发时格子里有内容的，空着就是不改；下发时没有内容的（新一期的进展、状态等），空着就是没填。"
            f"确实要把原来的内容清掉，在格子里填 {CLEAR} 。"
        ),
    )
    yield "怎样填", _how(statuses, rows, told)
    yield "可以做的", _may(told)
    yield "不要做的", "请不要另存为 .xls、.et、.csv 或图片，不要加打开密码，不要复制到自己的表里再报。"
    if due:
        yield "报回", f"请在{due.year}年{due.month}月{due.day}日前报回本表的电子件。"
    if "lamp" in told.columns:
        yield (
            "警示灯",
            "表上是下发时的警示灯，不随填报改变。按下列规则自上而下取第一条，字、形、色一致：\n"
            + "\n".join(rules.legend),
        )
    where = "“出处与疑误”栏写的是第几字，从原文第一个字数起。" if "place" in told.columns else ""
    yield LAST_INSTRUCTION, f"{source}。{where}"


def _where(rows: Sequence[Row], told: Told) -> str:
    marked = "底色为浅黄（或表样原有底色、没有锁定）" if told.is_own else f"栏名前有“{MARK}”、底色为浅黄"
    doubts = "；认为原文有误的，写在“备注”栏" if "remark" in told.columns else ""
    asked = {key for row in rows for key in row.entries}
    supports = any(row.words["part"] == "配合" for row in rows)
    parts = [
        f"{marked}的格子请填写，别的格子已锁定，是原文和本机关已定的内容，请不要改{doubts}。",
        f"“{told.table}”一行一条举措",
        "，“目标当前值”一行一个数据目标。" if told.has_targets else "。",
    ]
    shut = [label for key, label in _ASSIGNED.items() if key in told.columns and key not in asked]
    if shut and not supports:
        parts.append(f"{'、'.join(shut)}由本机关定，这张表上不用填。")
    if supports:
        lead = [label for key, label in _ASSIGNED.items() if key in told.columns]
        rest = f"；{'、'.join(lead)}由牵头单位填" if lead else ""
        parts.append(f"标“配合”的行，只填本单位承担的部分{rest}。")
    return "".join(parts)


def _how(statuses: Statuses, rows: Sequence[Row], told: Told) -> str:
    asked = {key for row in rows for key in row.entries if key in told.columns}
    said = {
        "status": f"状态从下拉单中选：{'、'.join(statuses.names)}。",
        "percent": "完成率填0到100之间的数，45就是45%，超过100%的不收。",
        "deadline": "完成时限照实际写，如 6月底前、第三季度、全年。",
        "evidence": "佐证材料写名称，材料另附。",
    }
    current = "当前值填数字，单位见同一行，大的数可以写成 10.2亿、2.26万家。" if told.has_targets else ""
    rest = "一格里可以换行（Alt+Enter），不超过3万字。请直接填文字和数字，不要填公式。"
    return "".join((*(words for key, words in said.items() if key in asked), current, rest))


def _may(told: Told) -> str:
    paper = "“任务分解表”用A3横向打印，“备注”右边的各栏只供查看、不印；"
    targets = "“目标当前值”用A4横向打印。" if told.has_targets else ""
    printed = f"{'' if told.is_own else paper}{targets}"
    remark = "，要说的写在“备注”栏" if "remark" in told.columns else ""
    return (
        f"{printed.rstrip('；')}{'。' if printed.endswith('；') else ''}"
        "可以筛选、隐藏栏目、调整栏宽，可以改文件名，可以几个人分头填几份再一并报回。"
        "行高随所填内容自动增加；没有增加、字显示不全的，拖动行号下边线把这一行拉高再印。"
        "要排序或增加行，先取消工作表保护（审阅→撤销工作表保护，没有密码）；排序、增删行都不影响回收。"
        f"新增的行不会成为任务，会作为批注或节点请本机关处理；自己加的栏目不回收{remark}。"
    )


def add_instructions(workbook: Workbook) -> Worksheet:
    """The sheet, ready to print on A4."""
    sheet: Worksheet = workbook.create_sheet(INSTRUCTIONS)
    sheet.column_dimensions["A"].width = _WIDTH
    put(sheet, 1, 1, INSTRUCTIONS, Look.TITLE)
    sheet.row_dimensions[1].height = 40
    print_setup(sheet, paper_a3=False, landscape=False, most=1)
    sheet.sheet_view.showGridLines = False
    sheet.protection.enable()
    return sheet


def write_instructions(sheet: Worksheet, paragraphs: Sequence[tuple[str, str]]) -> None:
    """In place of those that stand there. Most are the same for every unit and stay."""
    lines = [line for heading, text in paragraphs for line in ((heading, Look.CHAPTER), (text, Look.PARAGRAPH))]
    for row, (words, look) in enumerate(lines, start=2):
        if sheet.cell(row, 1).value != written_as(words):
            put(sheet, row, 1, words, look)
            sheet.row_dimensions[row].height = row_height(
                [(words, _WIDTH)], size=CHAPTER if look is Look.CHAPTER else READ, digit=NARROW_DIGIT
            )
    empty_from(sheet, len(lines) + 2)
