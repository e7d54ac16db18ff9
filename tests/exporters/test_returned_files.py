"""Which files are looked at, and whether they are what they were sent as."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl.workbook.workbook import Workbook as Book
from support.handouts import filled, hand_out, opened, saved
from support.returns import reviewed, taken
from support.workspaces import SCREEN, workspace

from exporters.errors import ReadError
from exporters.incoming import read_bytes
from exporters.returned_files import files_in
from exporters.returning import review_returns
from models.document import Document
from models.workspace import Workspace
from models.workspace.judged import Outcome, safe
from models.workspace.periods import Period
from models.workspace.values import kind_of

PROGRESS = ("T03.s3", "进展情况")
TABLE, TARGETS = "任务分解表", "目标当前值"


def put(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(name.encode())


# files and folders


def test_what_is_no_table_is_named_with_what_it_is(tmp_path: Path) -> None:
    put(
        tmp_path, "回.xlsx", "报回.zip", "盖章.PDF", "扫描.jpg", "说明.docx", "表.xlsx.crdownload", "数据.bin", "不知道"
    )

    found = files_in([tmp_path])

    assert [name for name, _ in found.read] == ["不知道", "回.xlsx"]  # without an ending it may be one
    assert {one.name: one.why for one in found.passed_over} == {
        "报回.zip": "压缩包，请解压后再收",
        "盖章.PDF": "PDF，读不出格子里的内容",
        "扫描.jpg": "图片，读不出格子里的内容",
        "说明.docx": "文档，不是表格",
        "表.xlsx.crdownload": "没有下载完",
        "数据.bin": "不是表格（.xlsx）",
    }


def test_what_programs_leave_behind_is_nobodys(tmp_path: Path) -> None:
    put(tmp_path, "回.xlsx", "~$回.xlsx", ".~lock.回.xlsx#", "._回.xlsx", ".DS_Store", "Thumbs.db", "__MACOSX/回.xlsx")

    found = files_in([tmp_path])

    assert ([name for name, _ in found.read], found.passed_over) == (["回.xlsx"], ())


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    put(tmp_path, "救助处/表.xlsx", "福利处/表.xlsx", "福利处/别的.xlsx")

    assert sorted(name for name, _ in files_in([tmp_path]).read) == ["别的.xlsx", "救助处/表.xlsx", "福利处/表.xlsx"]


def test_a_file_that_is_named_is_read_whatever_it_is(tmp_path: Path) -> None:
    put(tmp_path, "报回.zip")

    assert [name for name, _ in files_in([tmp_path / "报回.zip"]).read] == ["报回.zip"]


def test_a_folder_without_tables_says_what_it_holds(tmp_path: Path, document: Document) -> None:
    office = workspace(document)
    put(tmp_path, "报回.zip")

    with pytest.raises(ReadError, match="压缩包，请解压后再收"):
        review_returns(office.now, office.history, [tmp_path])


def test_an_empty_folder_holds_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="文件夹里没有可以回收的表"):
        files_in([tmp_path])


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    put(tmp_path, "回.xlsx")
    (tmp_path / "链接.xlsx").symlink_to(tmp_path / "没有")

    found = dict(files_in([tmp_path]).read)

    with pytest.raises(ReadError, match="断了的快捷方式"):
        read_bytes(found["链接.xlsx"])


# the head


def headed(data: bytes, sheet: str, address: str, words: str) -> bytes:
    book: Book = opened(filled(data, {PROGRESS: "甲"}))
    assert book[sheet][address].value
    book[sheet][address].value = words
    return saved(book)


def refusal(office: Workspace, data: bytes) -> str:
    review = reviewed(office, data)
    if review.returns:
        assert [row.outcome for row in review.judged] == [Outcome.TAKE]
        return ""
    (row,) = review.judged
    assert row.outcome is Outcome.REFUSED
    return row.reason


@pytest.mark.parametrize(
    ("sheet", "address", "words", "named"),
    [
        (TABLE, "F2", "2017年二季度（第1次下发）", "期次现在是“2017年二季度（第1次下发）”"),
        (TABLE, "F2", "二季度", "下发时是“2017年一季度”"),
        (TABLE, "F2", "2017年一季度（第2次下发）", "期次"),
        (TABLE, "F2", "2017年上半年", "期次"),
        (TABLE, "D2", "救助处", "填报单位现在是“救助处”"),
        (TARGETS, "B2", "填报单位：社会福利处　期次：2016年四季度", "期次现在是“2016年四季度”"),
        (TARGETS, "B2", "填报单位：老龄处　期次：2017年一季度", "填报单位现在是“老龄处”"),
    ],
)
def test_a_file_whose_head_names_another_period_or_unit_is_held_back(
    office: Workspace, sent: bytes, sheet: str, address: str, words: str, named: str
) -> None:
    reason = refusal(office, headed(sent, sheet, address, words))

    assert named in reason
    assert "整份先没有收" in reason
    edit = taken(office, headed(sent, sheet, address, words))
    assert edit is not None
    assert {kind_of(change.subject) for change in edit.changes} == {"refusal"}


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("F2", "2017年1季度"),
        ("F2", "一季度"),
        ("F2", "2017Q1"),
        ("F2", "２０１７年一季度（第1次下发）"),
        ("D2", "浙江省民政厅社会福利处"),
        ("D2", "社会福利处（盖章）"),
        ("C2", "填报单位（盖章）："),
    ],
)
def test_the_same_in_other_words_is_borne(office: Workspace, sent: bytes, address: str, words: str) -> None:
    assert refusal(office, headed(sent, TABLE, address, words)) == ""


def test_a_head_that_was_emptied_says_nothing(office: Workspace, sent: bytes) -> None:
    assert refusal(office, headed(sent, TABLE, "F2", " ")) == ""


def test_a_month_is_told_from_its_quarter(office: Workspace) -> None:
    (data,) = hand_out(office, period=Period.parse("2017M03"))

    assert refusal(office, headed(data, TABLE, "F2", "2017年3月")) == ""
    assert refusal(office, headed(data, TABLE, "F2", "2017年一季度"))


# the issue


def test_a_handout_that_was_taken_back_is_told_as_such(office: Workspace) -> None:
    """It was the only one, so that nothing else of the workspace is known."""
    (data,) = hand_out(office)
    office.undo(SCREEN)

    (row,) = reviewed(office, filled(data, {PROGRESS: "甲"})).judged

    assert row.outcome is Outcome.UNKNOWN
    assert "那次下发后来撤销了" in row.reason
    office.redo(SCREEN)
    assert len(safe(reviewed(office, filled(data, {PROGRESS: "甲"})).judged)) == 1


def test_who_is_to_put_the_head_right_reads_where_it_stands_and_what_to_ask(office: Workspace, sent: bytes) -> None:
    assert refusal(office, headed(sent, TABLE, "D2", "救助处")) == (
        "“1.xlsx”表头（任务分解表!D2）的填报单位现在是“救助处”，下发时是“社会福利处”，整份先没有收。"
        "请问清报的是哪个单位；确是原来的，把表头改回来再收。"
    )
    assert refusal(office, headed(sent, TABLE, "F2", "二季度")) == (
        "“1.xlsx”表头（任务分解表!F2）的期次现在是“二季度”，下发时是“2017年一季度”，整份先没有收。"
        "请问清报的是哪一期；确是原来的，把表头改回来再收。"
    )
