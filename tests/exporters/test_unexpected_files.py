"""Files that are not what was expected: of others, of another year, or no tables at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.handouts import Q1, UNIT, as_excel_saves, filled, hand_out, opened, saved
from support.hostile import SHEET, packed_as, parts_of, with_stamp
from support.returns import progress, reviewed, take, taken
from support.workspaces import SCREEN, workspace

from exporters.errors import ReadError
from exporters.returning import review_files, review_returns
from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import node_entry
from models.workspace.homecomings import homecomings
from models.workspace.judged import Outcome, safe
from models.workspace.periods import Period

PROGRESS = ("T03.s3", "进展情况")


def reasons(office: Workspace, *files: bytes) -> list[tuple[Outcome, str]]:
    return [(row.outcome, row.reason) for row in reviewed(office, *files).judged if row.place is None]


def test_another_workspace_s_file_is_refused(office: Workspace, document: Document) -> None:
    other = workspace(document)
    hand_out(office)

    ((outcome, reason),) = reasons(office, hand_out(other)[0])

    assert outcome is Outcome.UNKNOWN
    assert "另一份工作文件" in reason


def test_an_issue_the_log_does_not_know_is_refused(office: Workspace) -> None:
    hand_out(office)
    (sent,) = hand_out(office)
    office.undo(SCREEN)

    ((outcome, reason),) = reasons(office, sent)

    assert outcome is Outcome.UNKNOWN
    assert "第2次下发" in reason


def test_another_year_s_file_is_refused(office: Workspace) -> None:
    from models.document import build
    from models.source import SourceText

    text = "一、2017年工作总结\n1、救助。一是扩面。\n二、2018年工作思路\n（一）加强救助。扩面提标。"
    other = workspace(build(SourceText.from_bytes(text.encode(), "另一年"), {"links.toml": ""}))
    other.say(node_entry(other.now, NodeId("T01"), {"person": "张三"}), "分工", SCREEN)
    (sent,) = hand_out(other, "某处", period=Period.parse("2018Q1"), everything=True)

    ((outcome, reason),) = reasons(office, sent)

    assert outcome is Outcome.UNKNOWN
    assert "另一年度" in reason


def test_an_older_issue_is_taken_with_a_warning(office: Workspace) -> None:
    (old,) = hand_out(office)
    hand_out(office)

    (row,) = safe(reviewed(office, filled(old, {PROGRESS: "旧表上填的"})).judged)

    assert "后来又下发过第2次" in row.reason


def test_a_late_return_of_an_earlier_period_is_taken_with_a_warning(office: Workspace) -> None:
    """Who is responsible goes by no period, and has been asked anew."""
    (old,) = hand_out(office)
    hand_out(office, period=Period.parse("2017Q2"))

    named = (f"{UNIT}.xlsx", filled(old, {("T03.s3", "责任人"): "张三"}))
    (row,) = safe(review_files(office.now, office.history, [named]).judged)

    assert "后来又下发过第2次（2017年二季度）" in row.reason


def test_what_was_sent_to_others_or_for_an_earlier_period_is_no_reason_to_warn(office: Workspace) -> None:
    (sent,) = hand_out(office, period=Period.parse("2017Q2"))
    hand_out(office, "老龄工作处", period=Period.parse("2017Q3"))
    hand_out(office, period=Q1)

    (row,) = safe(reviewed(office, filled(sent, {PROGRESS: "甲"})).judged)

    assert row.reason == ""


def test_two_of_the_same_are_looked_at_once(office: Workspace) -> None:
    home = filled(hand_out(office)[0], {PROGRESS: "甲"})

    review = reviewed(office, home, home)

    assert len(review.returns) == 1
    assert [row.outcome for row in review.judged if row.place is None] == [Outcome.UNCHANGED]


def test_a_bad_file_among_good_ones_is_named_and_the_good_ones_go_in(office: Workspace) -> None:
    home = filled(hand_out(office)[0], {PROGRESS: "甲"})

    taken(office, b"not a workbook", home)

    assert progress(office) == "甲"


def test_a_folder_is_read_without_what_programs_leave_in_it(office: Workspace, tmp_path: Path) -> None:
    home = filled(hand_out(office)[0], {PROGRESS: "甲"})
    (tmp_path / "一处").mkdir()
    (tmp_path / "一处" / "回.xlsx").write_bytes(home)
    (tmp_path / "~$回.xlsx").write_bytes(b"lock")

    review = review_returns(office.now, office.history, [tmp_path])

    assert [one.file.name for one in review.returns] == ["回.xlsx"]
    assert len(review.judged) == len([row for row in review.judged if row.place])


def test_whatever_else_lies_in_a_folder_is_named_with_its_reason(office: Workspace, tmp_path: Path) -> None:
    home = filled(hand_out(office)[0], {PROGRESS: "甲"})
    others = {
        "扫描.jpg": b"\xff\xd8\xff\xe0", "盖章.pdf": b"%PDF-1.7", "打包.zip": b"PK\x03\x04", "填报.docx": b"PK",
        "填报.wps": b"\xd0\xcf\x11\xe0", "说明.txt": "已报".encode(),
    }  # fmt: skip
    for name, data in others.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "没有扩展名").write_bytes(home)

    review = review_returns(office.now, office.history, [tmp_path])

    assert [one.file.name for one in review.returns] == ["没有扩展名"]
    named = {one.name: one.why for one in review.passed_over}
    assert set(named) == set(others)
    assert all(named.values())


def test_a_folder_of_pictures_alone_says_of_each_that_it_is_one(office: Workspace, tmp_path: Path) -> None:
    hand_out(office)
    for name in ("甲.png", "乙.png"):
        (tmp_path / name).write_bytes(b"\x89PNG")

    with pytest.raises(ReadError, match=r"乙\.png（图片.*甲\.png（图片"):
        review_returns(office.now, office.history, [tmp_path])


def test_one_bad_file_keeps_no_good_one_out(office: Workspace, tmp_path: Path) -> None:
    (sent,) = hand_out(office)
    parts = parts_of(as_excel_saves(sent))
    (tmp_path / "好.xlsx").write_bytes(filled(sent, {PROGRESS: "甲"}))
    (tmp_path / "坏.xlsx").write_bytes(with_stamp(parts, '承启 {"format":Infinity}'))
    (tmp_path / "更坏.xlsx").write_bytes(packed_as(parts, SHEET, b"\xff" * 400, 14, 1000))

    review = review_returns(office.now, office.history, [tmp_path])
    take(office, review, safe(review.judged))

    assert progress(office) == "甲"
    assert {row.file for row in review.judged if row.place is None} == {"坏.xlsx", "更坏.xlsx"}


def test_whoever_filled_it_in_and_whatever_the_file_is_called_it_can_be_kept(office: Workspace, tmp_path: Path) -> None:
    """Half a character in 填报人, and a name in the bytes of another system, kept the whole folder out."""
    book = opened(filled(hand_out(office)[0], {PROGRESS: "甲"}))
    place = str(book.defined_names["_cq_head_filled_by"].attr_text).rpartition("!")[2].replace("$", "")
    book["任务分解表"][place].value = "张_xD83D_三_x001B_" + "长" * 500
    file = tmp_path / os.fsdecode("回.xlsx".encode("gbk") if os.name == "posix" else "回.xlsx".encode())
    file.write_bytes(saved(book))

    review = review_returns(office.now, office.history, [tmp_path])
    take(office, review, safe(review.judged))

    (home,) = homecomings(office.now.register)
    assert home.file == "回.xlsx"
    assert home.by.startswith("张三长")
    assert len(home.by) <= 60
