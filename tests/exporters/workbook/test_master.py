"""The master: everybody's tasks as they stand, and all that belongs to them."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook as Book
from support.handouts import filled, hand_out
from support.returns import taken
from support.workspaces import SCREEN, ticking, workspace

from exporters.content import Wish
from exporters.workbook.heights import fits_a_row
from exporters.workbook.master import master_workbook
from exporters.workbook.notices import CUT
from exporters.workbook.sheets import HEADING_ROW
from models.document import Document
from models.figures import Relation
from models.outline import Level, NodeId
from models.workspace import Snapshot, Workspace
from models.workspace.entries import filing_entry, note_entry
from models.workspace.periods import Period

DAY = date(2017, 4, 10)


def opened(snapshot: Snapshot) -> Book:
    return openpyxl.load_workbook(BytesIO(master_workbook(snapshot, Wish(), DAY)))


def column(book: Book, sheet: str, heading: str) -> list[str]:
    """What stands below a heading."""
    rows = [[cell.value for cell in row] for row in book[sheet].iter_rows(min_row=3)]
    index = rows[0].index(heading)
    return [str(row[index] or "") for row in rows[1:]]


def test_it_has_a_row_for_every_measure_in_the_order_of_the_paper(snapshot: Snapshot) -> None:
    book = opened(snapshot)

    measures = snapshot.document.outline.of_level(Level.MEASURE)
    assert column(book, "任务分解表", "编号") == [node.id for node in measures]
    assert column(book, "任务分解表", "具体内容（校订本）") == [snapshot.reading.whole_text(node) for node in measures]


def test_suggested_departments_and_links_are_marked(snapshot: Snapshot) -> None:
    book = opened(snapshot)

    assert all(lead.endswith("（建议）") for lead in column(book, "任务分解表", "牵头单位"))
    assert all(text.startswith("【建议】") for text in column(book, "任务分解表", "2016年基础") if text)


def test_the_original_of_a_repair_is_shown_only_where_originals_are_shown(snapshot: Snapshot) -> None:
    where = {
        sheet.title
        for sheet in opened(snapshot)
        for row in sheet.iter_rows()
        for cell in row
        if "365" in str(cell.value)
    }

    assert where == {"校订"}


def test_it_holds_overview_matrix_links_comparisons_checks_and_repairs_and_nothing_empty(snapshot: Snapshot) -> None:
    assert opened(snapshot).sheetnames == [
        "总览",
        "任务分解表",
        "关联矩阵",
        "关联",
        "目标与基数",
        "数据核算",
        "校订",
    ]


def test_the_overview_calls_tasks_as_the_paper_does_and_periods_in_words(document: Document) -> None:
    office = workspace(document)
    hand_out(office, "社会救助处")

    book = opened(office.now)
    said = dict(zip(column(book, "总览", "名称"), column(book, "总览", "任务"), strict=True))

    assert said["社会救助处"] == "2017年一季度，2017-04-25前报回：已发"
    assert said["移民工作处"] == "（十二）强化移民安置全程监管和精准扶持"
    assert said["未分工"] == ""
    assert said["未填报"].startswith("（一）、（二）、（三）、")
    assert not [words for words in said.values() if "T0" in words]


def test_the_matrix_counts_the_links_of_each_task(snapshot: Snapshot) -> None:
    book = opened(snapshot)

    assert column(book, "关联矩阵", "合计")[-1] == "89"
    assert len(column(book, "关联矩阵", "任务")) == 16


def test_the_latest_filing_of_each_unit_stands_in_the_table(document: Document) -> None:
    office = workspace(document)
    for unit, words in (("社会福利处", "已选址"), ("老龄工作处", "已摸底")):
        fields = filing_entry(office.now, NodeId("T03.s3"), Period.parse("2017Q1"), unit, {"progress": words})
        office.say(fields, "填报", SCREEN)

    book = opened(office.now)

    row = column(book, "任务分解表", "编号").index("T03.s3")
    assert column(book, "任务分解表", "进展情况")[row] == "社会福利处：已选址\n老龄工作处：已摸底"


def test_every_note_stands_in_one_list_with_its_source(document: Document) -> None:
    office, clock, node = workspace(document), ticking(), NodeId("T03.s3")
    span = document.outline[node].span
    for text, printed in (("请补充", True), ("内部用", False)):
        _, fields = note_entry(
            office.now, NodeId("T03.s3"), text, author="王芳", at=clock(), printed=printed, span=span
        )
        office.say(fields, "批注", SCREEN)

    book = opened(office.now)

    assert column(book, "批注", "批注") == ["请补充", "内部用"]
    assert column(book, "批注", "印出") == ["是", "内部"]
    assert all(place.startswith("原文第") for place in column(book, "批注", "出处"))


def test_what_a_note_quotes_reads_as_in_papers_and_the_note_as_typed(document: Document) -> None:
    """发展,加强 stood beside the table that prints 发展，加强."""
    office, node = workspace(document), NodeId("T03.s3")
    span = document.outline[node].span
    _, fields = note_entry(office.now, node, "改为3,000个?", author="王芳", at=ticking()(), printed=True, span=span)
    office.say(fields, "批注", SCREEN)

    book = opened(office.now)

    assert column(book, "批注", "所批文字") == [office.now.reading.words(span)]
    assert column(book, "批注", "批注") == ["改为3,000个?"]


def test_what_units_filed_stands_side_by_side_with_what_it_comes_to(document: Document) -> None:
    office = workspace(document)
    place = next(one.target.span.start for one in document.comparisons if one.measure == "T03.s3")
    for unit, value in (("甲县", "10"), ("乙县", "20")):
        fields = filing_entry(office.now, NodeId("T03.s3"), Period.parse("2017Q1"), unit, {f"current@{place}": value})
        office.say(fields, "填报", SCREEN)

    book = opened(office.now)

    assert column(book, "填报明细", "填报单位") == ["乙县", "甲县"]
    assert column(book, "填报明细", "牵头或配合") == ["单位", "单位"]
    assert column(book, "填报汇总", "合计或平均") == ["30"]
    assert column(book, "填报汇总", "各单位所填") == ["乙县 20；甲县 10"]


def test_units_stand_in_the_order_of_sending_and_who_was_not_taken_is_told_apart(document: Document) -> None:
    office = workspace(document)
    place = next(one.target.span.start for one in document.comparisons if one.measure == "T03.s3")
    cell = (f"T03.s3@{place}", "当前值")
    units = ("第2县", "第10县", "第1县", "第3县")
    second, tenth, first, _ = hand_out(office, *units, everything=True)

    for data, value in ((tenth, 20), (second, 10), (first, "约30")):
        taken(office, filled(data, {cell: value}, "目标当前值"))
    book = opened(office.now)

    assert column(book, "填报明细", "填报单位") == ["第2县", "第10县"]
    assert column(book, "当前值明细", "当前值") == ["10", "20"]
    assert column(book, "填报汇总", "没有填的") == ["第3县"]
    assert column(book, "填报汇总", "填了没有收下的") == ["第1县"]


def reported(office: Workspace, node: str, **said: str) -> None:
    for number in range(87):
        fields = filing_entry(office.now, NodeId(node), Period.parse("2017Q1"), f"第{number}县", said)
        office.say(fields, "填报", SCREEN)


def test_what_too_many_units_wrote_is_counted_and_stands_on_a_sheet_of_its_own(document: Document) -> None:
    office = workspace(document)
    reported(office, "T03.s3", progress="已选址三处，其中开工两处，资金到位率超过八成。", remark="无")

    book = opened(office.now)

    row = column(book, "任务分解表", "编号").index("T03.s3")
    assert column(book, "任务分解表", "进展情况")[row] == "87个单位填报，见“填报明细”"
    assert len(column(book, "填报明细", "进展情况")) == 87


def test_what_too_many_units_counted_is_summed_and_stands_on_a_sheet_of_its_own(document: Document) -> None:
    office = workspace(document)
    place = next(one.target.span.start for one in document.comparisons if one.measure == "T03.s3")
    for number in range(250):
        said = {"percent": "33.333333333", f"current@{place}": "10001"}
        fields = filing_entry(office.now, NodeId("T03.s3"), Period.parse("2017Q1"), f"示例第{number}县", said)
        office.say(fields, "填报", SCREEN)

    book = opened(office.now)

    assert column(book, "填报汇总", "各单位所填") == [
        "250个单位所填，见“填报明细”",
        "250个单位所填，见“当前值明细”",
    ]
    assert len(column(book, "当前值明细", "当前值")) == 250


def test_no_cell_is_cut_without_a_sign(document: Document) -> None:
    office = workspace(document)
    text = "很长的进展情况，" * 900
    fields = filing_entry(office.now, NodeId("T03.s3"), Period.parse("2017Q1"), "甲县", {"progress": text})
    office.say(fields, "填报", SCREEN)

    book = opened(office.now)

    for title in ("任务分解表", "填报明细"):
        (words,) = filter(None, column(book, title, "进展情况"))
        assert words == f"{CUT}{text}"
    for sheet in book:
        for line in sheet.iter_rows(min_row=HEADING_ROW + 1):
            for number, cell in enumerate(line, start=1):
                said, width = str(cell.value or ""), sheet.column_dimensions[get_column_letter(number)].width
                assert said.startswith(CUT) or fits_a_row(said, width, cell.font.size)


def test_numbers_are_numbers_and_nothing_is_a_formula(document: Document) -> None:
    office = workspace(document)
    place = next(one.target.span.start for one in document.comparisons if one.measure == "T03.s3")
    for unit, percent, value in (("甲县", "33.333333", "1234.5"), ("乙县", "50", "20000")):
        said = {"percent": percent, f"current@{place}": value}
        office.say(filing_entry(office.now, NodeId("T03.s3"), Period.parse("2017Q1"), unit, said), "填报", SCREEN)

    book = opened(office.now)

    assert numbers(book, "填报明细", "完成率（%）") == [(50, "0"), (33.333333, "0.0")]
    assert numbers(book, "当前值明细", "当前值") == [(20000, "0"), (1234.5, "0.0")]
    assert column(book, "当前值明细", "单位") == ["个", "个"]
    assert numbers(book, "填报汇总", "合计或平均") == [(41.666667, "0.0"), (21234.5, "0.0")]
    assert (21234.5, "0.0") in numbers(book, "目标与基数", "当前值")
    assert numbers(book, "任务分解表", "序号")[0] == (1, "0")
    assert numbers(book, "总览", "项数")
    assert not [cell for sheet in book for line in sheet.iter_rows() for cell in line if cell.data_type == "f"]


def numbers(book: Book, sheet: str, heading: str) -> list[tuple[float, str]]:
    """The numbers below a heading, and how they are shown."""
    number = next(cell.column or 0 for cell in book[sheet][HEADING_ROW] if "".join(str(cell.value).split()) == heading)
    below = [book[sheet].cell(row, number) for row in range(HEADING_ROW + 1, book[sheet].max_row + 1)]
    return [(cell.value, cell.number_format) for cell in below if cell.data_type == "n" and cell.value is not None]  # type: ignore[misc]


def test_no_arrow_leads_from_what_there_is_to_what_is_to_be_added(snapshot: Snapshot) -> None:
    book = opened(snapshot)

    stocks = [one for one in snapshot.document.comparisons if one.relation is Relation.FLOW_VS_STOCK]
    targets = "\n".join(column(book, "任务分解表", "2017年目标与基数")).split("\n")
    lines = [line for line in targets if any(line.startswith(f"{one.indicator}：") for one in stocks)]
    assert lines
    assert not [line for line in lines if "→" in line]


def test_a_measure_stands_in_full_once_and_below_that_its_units(document: Document) -> None:
    office = workspace(document)
    for unit in ("甲县", "乙县", "丙县"):
        fields = filing_entry(office.now, NodeId("T03.s3"), Period.parse("2017Q1"), unit, {"progress": "已办"})
        office.say(fields, "填报", SCREEN)

    names = column(opened(office.now), "填报明细", "举措名称")

    assert len(names[0]) > 13
    assert names[1:] == [f"{names[0][:12]}…"] * 2


def test_a_status_that_follows_from_several_units_says_how(document: Document) -> None:
    office = workspace(document)
    for unit, status in (("甲县", "推进中"), ("乙县", "滞后"), ("丙县", "推进中")):
        fields = filing_entry(office.now, NodeId("T03.s3"), Period.parse("2017Q1"), unit, {"status": status})
        office.say(fields, "填报", SCREEN)
    office.say(
        filing_entry(office.now, NodeId("T03.s4"), Period.parse("2017Q1"), "甲县", {"status": "滞后"}), "填报", SCREEN
    )

    book = opened(office.now)

    said = [words for words in column(book, "任务分解表", "状态") if words]
    assert said == ["推进中\n据3个单位最近填报（推进中2个、滞后1个）", "滞后"]
    rules = [rule for area in book["任务分解表"].conditional_formatting for rule in area.rules]
    assert any('FIND(CHAR(10),K4&CHAR(10))-1)="滞后"' in str(rule.formula) for rule in rules)


def test_words_of_many_units_stand_where_each_has_a_row(document: Document) -> None:
    office = workspace(document)
    for number in range(6):
        fields = filing_entry(office.now, NodeId("T03.s3"), Period.parse("2017Q1"), f"第{number}县", {"remark": "无"})
        office.say(fields, "填报", SCREEN)

    assert "6个单位填报，见“填报明细”" in column(opened(office.now), "任务分解表", "备注")
