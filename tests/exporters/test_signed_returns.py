"""Who filled a workbook in is read wherever the head says so, and a label is never a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook as Book
from support.handouts import UNIT, filled, hand_out, opened, saved
from support.own_forms import FORM, HEADING_ROW, handed_in_form, own_form
from support.returns import reviewed

from models.workspace import Workspace
from models.workspace.judged import Outcome
from models.workspace.returned import ReturnedFile

TABLE = "任务分解表"
PROGRESS = {("T03.s3", "进展情况"): "已办"}


def signed(data: bytes) -> bytes:
    """Our own sheet with its three cells filled in."""
    book = opened(filled(data, PROGRESS))
    for label, words in {"填报人：": "王小明", "审核人：": "李建国", "填报日期：": "4月20日"}.items():
        cell = labelled(book, TABLE, label)
        book[TABLE].cell(cell.row, cell.column + 1).value = words
    return saved(book)


def labelled(book: Book, sheet: str, label: str) -> Cell:
    (found,) = (cell for row in book[sheet].iter_rows() for cell in row if cell.value == label)
    assert isinstance(found, Cell)
    return found


def home(office: Workspace, data: bytes) -> ReturnedFile:
    (one,) = reviewed(office, data).returns
    return one.file


def names(office: Workspace, data: bytes) -> tuple[str, str, str]:
    file = home(office, data)
    return (file.filled_by, file.checked_by, file.filled_on)


def in_form(office: Workspace, folder: Path, head: dict[str, str], **typed: str) -> bytes:
    """Handed out in an office's own form, then typed into."""
    book = opened(handed_in_form(office, own_form(**head), folder))
    sheet = book[FORM]
    sheet.cell(HEADING_ROW + 1, 6).value = "已办"
    for address, words in typed.items():
        sheet[address] = words
    return saved(book)


# our own sheet


def test_a_sheet_with_another_title_still_says_who_filled_it_in(office: Workspace) -> None:
    book = opened(signed(hand_out(office)[0]))
    book[TABLE].title = "Sheet1"

    assert names(office, saved(book)) == ("王小明", "李建国", "4月20日")


@pytest.mark.parametrize("column", [4, 9, 11, 16])
def test_where_a_column_was_inserted_no_label_counts_as_a_name(office: Workspace, column: int) -> None:
    book = opened(signed(hand_out(office)[0]))
    book[TABLE].insert_cols(column)  # leaves the names of the cells behind

    assert names(office, saved(book)) == ("王小明", "李建国", "4月20日")


def test_a_name_may_be_written_behind_its_label(office: Workspace) -> None:
    book = opened(filled(hand_out(office)[0], PROGRESS))
    labelled(book, TABLE, "填报人：").value = "填报人：王五"

    assert names(office, saved(book)) == ("王五", "", "")


def test_nobody_signed_is_no_fault(office: Workspace) -> None:
    (one,) = reviewed(office, filled(hand_out(office)[0], PROGRESS)).returns

    assert (one.file.unsignable, one.remark) == ((), "")


def test_a_head_that_has_no_place_for_a_name_any_more_says_so(office: Workspace) -> None:
    book = opened(filled(hand_out(office)[0], PROGRESS))
    labelled(book, TABLE, "填报人：").value = "王五"

    (one,) = reviewed(office, saved(book)).returns

    assert one.file.filled_by == ""
    assert one.remark == "表头里找不到填报人，没有记下。"


# an office's own form


HEADS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "a label in each cell, the name beside it": (
        {"A3": "填报单位（盖章）：", "C3": "填报人：", "F3": "填报日期："},
        {"B3": UNIT, "D3": "王五", "G3": "4月20日"},
    ),
    "behind the labels": (
        {"A3": "填报单位（盖章）：", "C3": "填报人：", "F3": "填报日期："},
        {"C3": "填报人：王五", "F3": "填报日期：4月20日"},
    ),
    "all in one cell": (
        {"A3": "填报单位（盖章）：　　　　填报人：　　　　填报日期：　　年　月　日"},
        {"A3": f"填报单位（盖章）：{UNIT}　　填报人：王五　　填报日期：4月20日"},
    ),
    "with a telephone": (
        {"A3": "填报单位：", "C3": "填报人：", "F3": "填报日期："},
        {"D3": "王五　联系电话：0571-1234", "G3": "4月20日"},
    ),
    "as forms of others call it": (
        {"A3": "单位：　　（公章）", "C3": "制表：", "F3": "填报时间："},
        {"C3": "制表：王五", "F3": "填报时间：4月20日"},
    ),
    "labels drawn out": (
        {"A3": "填报单位：", "C3": "填 报 人：", "F3": "填报日期"},
        {"D3": "王五", "G3": "4月20日"},
    ),
}


@pytest.mark.parametrize("what", HEADS)
def test_an_own_form_says_it_in_its_own_way(office: Workspace, tmp_path: Path, what: str) -> None:
    head, typed = HEADS[what]

    assert names(office, in_form(office, tmp_path, head, **typed)) == ("王五", "", "4月20日")


@pytest.mark.parametrize("beside", ["单位：万元", "厅领导（签字）：李四", "审核人：李四", "电话：0571-1234"])
def test_what_has_a_label_of_its_own_is_nobody_s_name(office: Workspace, tmp_path: Path, beside: str) -> None:
    data = in_form(office, tmp_path, {"A3": "填报单位：", "C3": "填报人："}, D3=beside)

    assert home(office, data).filled_by == ""


def test_what_was_printed_to_be_written_over_is_no_day(office: Workspace, tmp_path: Path) -> None:
    data = in_form(office, tmp_path, {"A3": "填报单位：", "C3": "填报人：　　　　填报日期：　　年　月　日"})

    (one,) = reviewed(office, data).returns
    assert (one.file.filled_by, one.file.filled_on, one.remark) == ("", "", "")


def test_below_the_table_counts_too(office: Workspace, tmp_path: Path) -> None:
    data = in_form(office, tmp_path, {"A3": "填报单位："})
    book = opened(data)
    place = labelled(book, FORM, "审核人：")
    book[FORM].cell(place.row, place.column + 1).value = "赵六"

    assert names(office, saved(book)) == ("", "赵六", "")


def test_a_form_that_asks_for_no_name_is_not_told_that_it_lacks_one(office: Workspace, tmp_path: Path) -> None:
    (one,) = reviewed(office, in_form(office, tmp_path, {"A3": "填报单位："})).returns

    assert one.remark == ""


def test_the_name_of_whoever_filled_it_in_is_not_the_unit(office: Workspace, tmp_path: Path) -> None:
    head = {"A3": "填报单位（盖章）：", "C3": "填报人："}

    review = reviewed(office, in_form(office, tmp_path, head, A3="填报单位（盖章）：", B3="", C3="填报人：王五"))

    assert [one.file.filled_by for one in review.returns] == ["王五"]


def test_a_column_of_the_form_that_is_not_ours_is_counted(office: Workspace, tmp_path: Path) -> None:
    data = in_form(office, tmp_path, {"A3": "填报单位："}, H5="同意。", H6="同意。")

    (row,) = [row for row in reviewed(office, data).judged if row.outcome is Outcome.UNKNOWN]

    assert "“分管领导批示”是表样自带的一栏" in row.reason
    assert "这一栏有2格字没有收" in row.reason


@pytest.mark.parametrize(
    ("words", "is_refused"),
    [
        ("（2017年第三季度）", True),
        ("（第三季度）", True),
        ("（2017年一季度）", False),
        ("（一季度）", False),
        ("", False),
    ],
)
def test_a_period_changed_in_the_title_of_an_offices_own_form_is_refused_as_in_ours(
    office: Workspace, tmp_path: Path, words: str, is_refused: bool
) -> None:
    book = opened(handed_in_form(office, own_form(A2="（2017年第  季度）", A3="填报单位："), tmp_path))
    sheet = book[FORM]
    assert sheet["A2"].value == "（2017年第一季度）"
    sheet["A2"], sheet["F6"] = words or None, "已选址"

    rows = reviewed(office, saved(book)).judged

    assert (
        [row.is_of_whole_file for row in rows] == [is_refused]
        if is_refused
        else not any(row.is_of_whole_file for row in rows)
    )
    assert not is_refused or "期次现在是" in rows[0].reason


@pytest.mark.parametrize("beside", ["填报日期：2017年　月　日", "填报时间：2017年　月　日　截至：一季度"])
def test_a_year_that_was_printed_is_no_day(office: Workspace, tmp_path: Path, beside: str) -> None:
    data = in_form(office, tmp_path, {"A3": "填报单位：", "C3": "填报人：", "F3": beside}, C3="填报人：王五")

    assert names(office, data) == ("王五", "", "")
