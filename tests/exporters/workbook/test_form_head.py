"""The head of an office's own form: unit and period stand where it asks for them, in whatever words it asks."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Side
from openpyxl.worksheet.worksheet import Worksheet
from support.handouts import DAY, Q1, opened
from support.own_forms import taken_in

from exporters.content import Wish
from exporters.workbook.handout import handout_workbook
from exporters.workbook.letter import Letter
from exporters.workbook.template import Template
from models.workspace import Snapshot
from models.workspace.handouts import Addressee

UNIT, PERIOD = "社会救助处", "2017年一季度"
HEADINGS = ["序号", "任务内容", "工作目标", "牵头单位", "完成时限", "进展情况", "完成率", "存在问题"]
TITLE, FORM = "示例单位2017年重点工作任务分解推进表", "附表"


def form(title: str = TITLE, **head: str) -> Workbook:
    """示例: narrow columns first, the head in the third row."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title, sheet["A1"] = FORM, title
    for address, words in head.items():
        sheet[address] = words
    for number, heading in enumerate(HEADINGS, start=1):
        sheet.cell(4, number).value = heading
    sheet.column_dimensions["A"].width, sheet.column_dimensions["D"].width = 5, 12
    return book


def handed(snapshot: Snapshot, template: Template, unit: str = UNIT) -> Worksheet:
    letter = Letter(to=Addressee(unit, Q1, everything=True), day=DAY, issue=1, workspace="w", handout="handout:h")
    return opened(handout_workbook(snapshot, Wish(), letter, template))[FORM]


def test_one_that_is_sent_again_says_so_behind_a_label_and_not_within_a_title(
    snapshot: Snapshot, tmp_path: Path
) -> None:
    letter = Letter(to=Addressee(UNIT, Q1), day=DAY, issue=7, workspace="w", handout="handout:h", time=2)

    def head(title: str, **cells: str) -> Worksheet:
        template = taken_in(form(title, **cells), tmp_path)
        return opened(handout_workbook(snapshot, Wish(), letter, template))[FORM]

    assert head("进展情况表", A3="填报单位：", G3="期次：")["H3"].value == f"{PERIOD}（第2次下发）"
    assert head("2017年第　季度进展情况表", A3="填报单位：")["A1"].value == "2017年第一季度进展情况表"


def aside(sheet: Worksheet) -> tuple[str | None, str | None]:
    """At the left and the right of the foot of each page."""
    foot = sheet.oddFooter
    assert foot is not None
    return foot.left.text, foot.right.text


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ({"A3": "填报单位（盖章）：", "G3": "期次："}, {"A3": f"填报单位（盖章）：{UNIT}", "H3": PERIOD}),
        ({"D3": "报送单位:", "G3": "期次"}, {"D3": "报送单位:", "E3": UNIT, "H3": PERIOD}),
        ({"A3": "填 报 单 位：", "G3": "期次：____"}, {"A3": f"填 报 单 位：{UNIT}", "G3": f"期次：{PERIOD}"}),
        (
            {"A3": "填报单位", "B3": "××处", "D3": "期次：", "E3": "  季度"},
            {"A3": "填报单位", "B3": UNIT, "D3": "期次：", "E3": PERIOD},
        ),
        (
            {"D3": "填报处室（盖章）：________", "G3": "期次：2017年第　　季度"},
            {"D3": f"填报处室（盖章）：{UNIT}", "G3": f"期次：{PERIOD}"},
        ),
        (
            {"A3": "填报单位（盖章）：            填报人：           期次：   "},
            {"A3": f"填报单位（盖章）：{UNIT}  填报人：           期次：{PERIOD}"},
        ),
        ({"A3": "单位：（公章）", "G3": "期次："}, {"A3": f"单位：{UNIT}  （公章）", "H3": PERIOD}),
        ({"A3": "单位：____", "G3": "期次："}, {"A3": f"单位：{UNIT}", "H3": PERIOD}),
    ],
)
def test_unit_and_period_stand_where_the_form_asks_for_them(
    snapshot: Snapshot, tmp_path: Path, head: dict[str, str], said: dict[str, str]
) -> None:
    template = taken_in(form(**head), tmp_path)

    sheet = handed(snapshot, template)

    assert template.remarks == ()
    assert {address: sheet[address].value for address in said} == said


def test_a_form_that_asks_for_neither_prints_both_at_the_foot_and_says_so(snapshot: Snapshot, tmp_path: Path) -> None:
    template = taken_in(form(A3="单位：万元"), tmp_path)

    sheet = handed(snapshot, template, "甲&乙县")

    assert template.remarks == ("表样上没有写填报单位、期次的地方，印在每页的页脚。",)
    assert aside(sheet)[0] == f"甲&&乙县　{PERIOD}"


def test_only_what_is_missing_is_printed_at_the_foot_where_the_form_leaves_room(
    snapshot: Snapshot, tmp_path: Path
) -> None:
    book = form(A3="填报单位（盖章）：")
    foot = book[FORM].oddFooter
    assert foot is not None
    foot.left.text = "内部资料"
    template = taken_in(book, tmp_path)

    sheet = handed(snapshot, template)

    assert template.remarks == ("表样上没有写期次的地方，印在每页的页脚。",)
    assert aside(sheet) == ("内部资料", PERIOD)


def test_somebodys_unit_and_period_give_way_to_those_of_the_issue(snapshot: Snapshot, tmp_path: Path) -> None:
    """A form is often last year's sheet as somebody filled it in."""
    head = {"A3": "填报单位（盖章）：社会福利处", "D3": "期次：2016年四季度", "F3": "报送单位", "G3": "示例厅办公室"}
    template = taken_in(form(**head), tmp_path)

    sheet = handed(snapshot, template)

    said = "表样上填着“社会福利处”“2016年四季度”“示例厅办公室”，下发时换成各单位自己的、当期的。"
    assert template.remarks == (said,)
    assert [sheet[address].value for address in ("A3", "D3", "F3", "G3")] == [
        f"填报单位（盖章）：{UNIT}", f"期次：{PERIOD}", "报送单位", UNIT,
    ]  # fmt: skip


def test_somebodys_unit_gives_way_also_where_a_cell_is_left_blank_before_it(snapshot: Snapshot, tmp_path: Path) -> None:
    sheet = handed(snapshot, taken_in(form(A3="填报单位（盖章）", C3="社会福利处", F3="期次："), tmp_path))

    assert [sheet[address].value for address in ("A3", "B3", "C3")] == ["填报单位（盖章）", None, UNIT]


@pytest.mark.parametrize("words", ["填报单位：由牵头处室填写", "单位：万元", "填报单位：甲、乙两处合填，分别盖章。"])
def test_what_says_how_to_fill_in_stays(snapshot: Snapshot, tmp_path: Path, words: str) -> None:
    sheet = handed(snapshot, taken_in(form(A3=words), tmp_path))

    assert sheet["A3"].value == words


@pytest.mark.parametrize("words", ["第一季度", "上半年", "3月份"])
def test_a_period_in_the_title_is_named_because_it_never_changes(tmp_path: Path, words: str) -> None:
    template = taken_in(form(f"示例单位2017年{words}推进表", A3="填报单位：", D3="期次："), tmp_path)

    assert template.remarks == (f"表样上写着“{words}”，下发哪一期都照印，请核对。",)


def test_a_column_for_each_quarter_fixes_no_period(tmp_path: Path) -> None:
    book = form(A3="填报单位：", D3="期次：")
    for letter, words in zip("FGHI", ("一季度", "二季度", "三季度", "四季度"), strict=True):
        book.worksheets[0][f"{letter}4"] = words

    assert not [one for one in taken_in(book, tmp_path).remarks if "照印，请核对" in one]


def test_a_period_in_a_heading_is_named_like_one_in_the_title(tmp_path: Path) -> None:
    book = form(A3="填报单位：", D3="期次：")
    book.worksheets[0]["F4"] = "一季度进展情况"

    assert "表样上写着“一季度”，下发哪一期都照印，请核对。" in taken_in(book, tmp_path).remarks


def test_what_somebody_has_to_fill_in_is_open(snapshot: Snapshot, tmp_path: Path) -> None:
    both = "填报单位：        填报日期：   年  月  日"
    sheet = handed(snapshot, taken_in(form(A3=both, E3="期次：", G3="填报人："), tmp_path))

    assert [sheet[address].protection.locked for address in ("A1", "A3", "E3", "G3", "H3")] == [
        True, False, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("（2017年第  季度）", "（2017年第一季度）"),
        ("2017年  季度进展情况表", "2017年一季度进展情况表"),
        ("（    年第    季度）", "（2017年第一季度）"),
        ("（2017 年第＿＿季度）", "（2017年第一季度）"),
        ("2017年第××季度", "2017年第一季度"),
    ],
)
def test_a_title_with_a_blank_for_the_period_gets_it(snapshot: Snapshot, tmp_path: Path, title: str, said: str) -> None:
    template = taken_in(form(A2=title, A3="填报单位：", E3="填表日期：    年  月  日"), tmp_path)

    sheet = handed(snapshot, template)

    assert template.remarks == ()
    assert sheet["A2"].value == said
    assert sheet["E3"].value == "填表日期：    年  月  日"
    assert aside(sheet) == (None, None)


def test_columns_that_nobody_knows_are_named_before_such_forms_go_out(tmp_path: Path) -> None:
    book = form(A3="填报单位：", E3="期次：")
    book[FORM]["I4"], book[FORM]["J4"], book[FORM]["K4"] = "当前状态", "红黄绿", "领导批示"
    book[FORM].page_setup.orientation = "landscape"

    template = taken_in(book, tmp_path)

    assert "status" in template.keys
    (remark,) = template.remarks
    assert remark.startswith("“红黄绿”“领导批示”栏是表样自带的，照样发出，整栏空着，填了程序不收。")


def test_the_unit_stands_in_the_merged_blank_beside_a_narrow_label(snapshot: Snapshot, tmp_path: Path) -> None:
    book = form(A3="填报处室", G3="期次")
    book.worksheets[0]["A3"].alignment = Alignment(wrap_text=True)
    book.worksheets[0].merge_cells("B3:D3")

    sheet = handed(snapshot, taken_in(book, tmp_path))

    assert (sheet["A3"].value, sheet["B3"].value) == ("填报处室", UNIT)


def test_the_unit_stands_on_the_line_behind_a_merged_label(snapshot: Snapshot, tmp_path: Path) -> None:
    book = form(A3="填报单位：", G3="期次")
    book.worksheets[0].merge_cells("A3:B3")
    book.worksheets[0].merge_cells("C3:D3")
    book.worksheets[0]["C3"].border = Border(bottom=Side(style="thin"))

    sheet = handed(snapshot, taken_in(book, tmp_path))

    assert (sheet["A3"].value, sheet["C3"].value) == ("填报单位：", UNIT)


def test_the_unit_stands_on_the_line_behind_a_label_too_long_for_its_cell(snapshot: Snapshot, tmp_path: Path) -> None:
    book = form(A3="填报处室：", G3="期次")
    book.worksheets[0]["B3"].border = Border(bottom=Side(style="thin"))

    sheet = handed(snapshot, taken_in(book, tmp_path))

    assert (sheet["A3"].value, sheet["B3"].value) == ("填报处室：", UNIT)


def test_a_form_in_which_no_column_is_that_of_the_progress_says_so_before_all_else(tmp_path: Path) -> None:
    """Not a column of it took in what units write, and it went out."""
    book = form(A3="填报单位：", G3="期次：")
    assert not any("进展" in words for words in taken_in(book, tmp_path).remarks)

    book[FORM].cell(4, 6).value = "工作动态"

    first, *_ = taken_in(book, tmp_path).remarks
    assert first.startswith("请注意：表样里没有一栏认作“进展情况”，单位写的进展一条也收不进来。")
