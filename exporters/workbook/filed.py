"""What units reported, on sheets of the master: side by side, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from openpyxl import Workbook

from exporters.content.of_units import part_of
from exporters.workbook.heights import fits_a_row
from exporters.workbook.sheets import Said, columns_of, fill_sheet
from models.outline import Level, Node
from models.source import full_width
from models.workspace import Snapshot
from models.workspace.filings import Filing
from models.workspace.gathered import Gathered, gathered, periods_reported
from models.workspace.handouts import order_of_sending
from models.workspace.values import plain_value

FILED, VALUES = "填报明细", "当前值明细"
_PARTS = 60.0
_SHORT = 12  # characters


def add_filed(workbook: Workbook, snapshot: Snapshot, source: str) -> None:
    """What was written, the values one by one, and what they come to, where anything was reported."""
    rows = list(_named_once(_filed(snapshot)))
    if not rows:
        return
    columns = columns_of(
        ("举措", 8), ("举措名称", 28), ("期次", 11), ("填报单位", 13), ("牵头或配合", 8), ("状态", 10),
        ("完成率（%）", 7), ("进展情况", 40), ("存在问题", 25), ("下一步打算", 25), ("佐证材料", 16),
        ("备注", 14), ("审核", 9),
    )  # fmt: skip
    line = f"{source}一行一个单位一期的填报。"
    fill_sheet(workbook.create_sheet(FILED), FILED, line, columns, rows, frozen=4)
    _add_values(workbook, snapshot, source)
    _add_sums(workbook, snapshot, source)


def _add_values(workbook: Workbook, snapshot: Snapshot, source: str) -> None:
    rows = list(_named_once(_values(snapshot)))
    if not rows:
        return
    columns = columns_of(
        ("举措", 10), ("举措名称", 34), ("期次", 11), ("填报单位", 14), ("指标", 44), ("当前值", 12), ("单位", 8),
        ("审核", 10),
    )  # fmt: skip
    line = f"{source}一行一个单位一期的一个数。"
    fill_sheet(workbook.create_sheet(VALUES), VALUES, line, columns, rows, frozen=4)


def _add_sums(workbook: Workbook, snapshot: Snapshot, source: str) -> None:
    columns = columns_of(
        ("举措", 8), ("举措名称", 26), ("期次", 11), ("指标", 22), ("合计或平均", 11), ("单位", 7), ("怎样得出", 22),
        ("各单位所填", _PARTS), ("没有填的", 22), ("填了没有收下的", 16),
    )  # fmt: skip
    line = f"{source}计数的指标相加；比例和人均的指标取已填单位的简单平均。逐条见“{FILED}”、“{VALUES}”。"
    fill_sheet(workbook.create_sheet("填报汇总"), "填报汇总", line, columns, list(_sums(snapshot)), frozen=4)


def _named_once(rows: Iterable[list[Said]]) -> Iterator[list[Said]]:
    """A measure in full where its rows begin, below that as much of it as tells it from others."""
    node: Said = ""
    for row in rows:
        if row[0] == node and len(str(row[1])) > _SHORT:
            row[1] = f"{str(row[1])[:_SHORT]}…"
        node = row[0]
        yield row


def _filings(snapshot: Snapshot) -> Iterator[tuple[Node, str, Filing]]:
    """With node and title; the units of a period in the order they were sent their workbooks."""
    order = order_of_sending(snapshot.register)
    last = len(order)
    for node in snapshot.document.outline.of_level(Level.TASK, Level.MEASURE):
        title, filed = snapshot.reading.title(node), snapshot.filings_of(node.id)
        for filing in sorted(filed, key=lambda one: (one.period.order, order.get((one.period, one.unit), last))):
            yield node, title, filing


def _filed(snapshot: Snapshot) -> Iterator[list[Said]]:
    for node, title, filing in _filings(snapshot):
        yield [node.id, title, filing.period.name, filing.unit, part_of(snapshot, filing), *_said(filing)]


def _said(filing: Filing) -> list[Said]:
    return [
        filing.status, "" if filing.percent is None else filing.percent, filing.progress, filing.problems,
        filing.next, filing.evidence, filing.remark, filing.review.value,
    ]  # fmt: skip


def _values(snapshot: Snapshot) -> Iterator[list[Said]]:
    figures = {figure.span.start: figure for figure in snapshot.reading.figures}
    for node, title, filing in _filings(snapshot):
        for place, value in filing.current:
            figure = figures.get(place)
            asked = (full_width(figure.indicator), figure.plain_unit) if figure else (str(place), "")
            said: list[Said] = [asked[0], value, asked[1], filing.review.value]
            yield [node.id, title, filing.period.name, filing.unit, *said]


def _sums(snapshot: Snapshot) -> Iterator[list[Said]]:
    for period in periods_reported(snapshot):
        for one in gathered(snapshot, period):
            title = snapshot.reading.title(snapshot.document.outline[one.node])
            yield [one.node, title, period.name, one.indicator, *_value(one)]


def _value(one: Gathered) -> list[Said]:
    parts = "；".join(f"{part.unit} {plain_value(round(part.value, 4))}" for part in one.parts)
    if not fits_a_row(parts, _PARTS):
        parts = f"{len(one.parts)}个单位所填，见“{FILED if one.place is None else VALUES}”"
    return [one.value, one.measured_in, one.sentence, parts, "、".join(one.missing), "、".join(one.untaken)]
