"""总览: the whole in numbers, what is late, what was sent and came back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from openpyxl import Workbook

from exporters.content.places import place_name, task_name
from exporters.workbook.layout import Column
from exporters.workbook.sheets import Said, fill_sheet, read_only
from models.outline import Level, NodeId
from models.workspace import Snapshot
from models.workspace.answered import ledger_with_answers
from models.workspace.labels import node_name
from models.workspace.periods import Period
from models.workspace.settings import lamp_rules
from models.workspace.totals import totals

_MOST_BY_TITLE = 3
_COLUMNS: Sequence[Column] = (
    read_only("类别", 14, centred=True),
    read_only("名称", 26),
    read_only("项数", 10, centred=True),
    read_only("任务", 110),
)


def add_overview(workbook: Workbook, snapshot: Snapshot, day: date, source: str) -> None:
    outline = snapshot.document.outline
    line = f"截至{day.year}年{day.month}月{day.day}日。{source}全文{len(outline)}个条目，任务{len(snapshot.tasks)}项。"
    fill_sheet(workbook.create_sheet("总览"), "总览", line, _COLUMNS, list(_rows(snapshot, day)))


def _rows(snapshot: Snapshot, day: date) -> Iterator[list[Said]]:
    found = totals(snapshot, day)
    heed = {"逾期": found.overdue, "未填报": found.not_filed, "未分工": found.unassigned}
    for kind, counted in (
        ("状态", found.by_status), ("警示灯", found.by_lamp), ("牵头", found.led), ("配合", found.supported),
        ("需留意", heed),
    ):  # fmt: skip
        for name, nodes in counted.items():
            yield [kind, name, len(nodes), _named(snapshot, nodes)]
    for entry in ledger_with_answers(snapshot, day):
        late = f"，{entry.how_late}" if entry.days_late else ""
        due = f"，{entry.due.isoformat()}前报回" if entry.due else ""
        period = Period.parse(entry.period).name
        yield ["台账", entry.department, f"编号{entry.issue}", f"{period}{due}：{entry.stands}{late}"]
    for rule in lamp_rules(snapshot.register):
        yield ["图例", f"{rule.shape} {rule.word}", "", rule.line]


def _named(snapshot: Snapshot, nodes: Sequence[NodeId]) -> str:
    """As the paper prints them: a few by their titles, many by their numbers."""
    if len(nodes) > _MOST_BY_TITLE:
        return "、".join(node_name(snapshot.document, node).removeprefix("任务") for node in nodes)
    outline = snapshot.document.outline
    return "；".join(
        task_name(snapshot, node) if outline[node].level is Level.TASK else place_name(snapshot, node) for node in nodes
    )
