"""What writer and reader of a handout agree on: sheets, columns, names, and the mark that clears."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

FORMAT = 2  # goes up when locked cells are worded otherwise or columns mean something else
CLEAR = "【清空】"
INSTRUCTIONS = "填报说明"  # the sheet of them, and its title
LAST_INSTRUCTION = "出处"  # the heading of what stands last on it
LISTS = "_承启"  # the hidden sheet with the lists of the drop-downs
ROW = "row"  # the hidden column with the identifiers of the rows


class Sheet(StrEnum):
    """The sheets of a handout that come back."""

    TABLE = "table"
    TARGETS = "targets"

    @property
    def caption(self) -> str:
        return "任务分解表" if self is Sheet.TABLE else "目标当前值"


class Kind(StrEnum):
    """What a cell may hold. Only the last four are filled in."""

    LOCKED = "locked"
    CENTRED = "centred"
    TEXT = "text"
    STATUS = "status"
    PERCENT = "percent"
    NUMBER = "number"

    @property
    def is_open(self) -> bool:
        return self not in (Kind.LOCKED, Kind.CENTRED)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its key, heading, and width in digits of the workbook's own font, 6 points each. `names` are
    other headings that offices give it. What is not printed stands to the right, for whoever looks at the file."""

    key: str
    heading: str
    width: float
    kind: Kind = Kind.LOCKED
    names: tuple[str, ...] = ()
    printed: bool = True


_STATUSES = tuple(
    f"{of}状态"
    for of in ("进展", "完成", "当前", "目前", "现在", "工作", "进度", "推进", "办理", "落实", "任务", "执行")
)


def table_columns(review_year: str, plan_year: str) -> tuple[Column, ...]:
    """任务分解表: one row a measure. What is printed fits the width of A3 at nine tenths."""
    return (
        Column(ROW, "编号", 9, printed=False),
        Column("number", "序号", 4.5, Kind.CENTRED),
        Column("task", "重点任务", 11, names=("任务内容", "工作任务", "主要任务")),
        Column("measure", "具体内容（校订本）", 25, names=("具体内容", "工作目标", "具体措施", "目标任务")),
        Column("targets", f"{_of(plan_year, '本年')}目标与基数", 15, names=("目标", "年度目标", "目标值")),
        Column("part", "本单位", 4.5, Kind.CENTRED),
        Column("lead", "牵头单位", 9.5, names=("责任处室", "责任单位", "主办单位", "承办单位")),
        Column("supporting", "配合单位", 9.5, names=("协办单位",)),
        Column("leader", "责任领导", 9.5, Kind.TEXT, ("分管领导",)),
        Column("person", "责任人", 8, Kind.TEXT, ("经办人", "联系人")),
        Column("phone", "联系电话", 12, Kind.TEXT, ("电话",)),
        Column("deadline", "完成时限", 9.5, Kind.TEXT, ("时间节点", "办结时限", "时限")),
        Column("status", "状态", 9.5, Kind.STATUS, _STATUSES),
        Column("percent", "完成率（%）", 8, Kind.PERCENT, ("完成率", "序时进度", "完成比例")),
        Column("progress", "进展情况", 29.5, Kind.TEXT, ("工作进展", "完成情况", "办理情况", "季度形象进度")),
        Column("problems", "存在问题", 14.5, Kind.TEXT, ("存在的问题", "困难问题")),
        Column("next", "下一步打算", 14.5, Kind.TEXT, ("下一步措施", "下一步工作")),
        Column("evidence", "佐证材料", 9, Kind.TEXT),
        Column("remark", "备注", 7, Kind.TEXT),
        Column("lamp", "警示灯（下发时）", 11, Kind.CENTRED, printed=False),
        Column("groundwork", f"{_of(review_year, '上年')}基础", 80, names=("工作基础", "上年工作基础"), printed=False),
        Column("place", "出处与疑误", 45, printed=False),
    )


def target_columns(review_year: str, plan_year: str) -> tuple[Column, ...]:
    """目标当前值: one row a target. What is printed fits the width of A4."""
    return (
        Column(ROW, "编号", 9, printed=False),
        Column("number", "序号", 5, Kind.CENTRED),
        Column("task", "重点任务", 18),
        Column("indicator", "指标", 28),
        Column("baseline", f"{_of(review_year, '上年')}基数", 13, Kind.CENTRED),
        Column("target", f"{_of(plan_year, '本年')}目标", 14, Kind.CENTRED, ("目标值",)),
        Column("difference", "相差", 12, Kind.CENTRED),
        Column("unit", "单位", 6.5, Kind.CENTRED),
        Column("current", "当前值", 12, Kind.NUMBER),
        Column("note", "口径", 36),
        Column("place", "出处", 22, printed=False),
    )


HEAD = {"filled_by": "填报人", "checked_by": "审核人", "filled_on": "填报日期"}
"""The cells of the head that somebody fills in."""


def column_name(sheet: Sheet, key: str) -> str:
    """The defined name on the heading of a column: it follows wherever the column goes."""
    return f"_cq_{sheet}_{key}"


def head_name(key: str) -> str:
    return f"_cq_head_{key}"


def foot_names(sheet: Sheet) -> tuple[str, str]:
    """The defined names on the first and the last row below the body of an office's own form."""
    return f"_cq_{sheet}_foot_first", f"_cq_{sheet}_foot_last"


def _of(year: str, otherwise: str) -> str:
    return f"{year}年" if year else otherwise
