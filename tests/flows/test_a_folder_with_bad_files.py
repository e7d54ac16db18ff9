"""What came home lies in one folder: good workbooks, and everything else that people and strangers put there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from support.handouts import UNIT, as_excel_saves, filled, opened, saved
from support.hostile import HOSTILE, parts_of, with_rows, with_stamp

from ui.command_line import run

BAD = [
    "a comment without end", "bzip2 that claims little", "broken LZMA", "a directory without end, by Zip64",
    "two hundred copies of a row", "ranges merged over one another",
]  # fmt: skip


@pytest.fixture
def sent(tmp_path: Path) -> bytes:
    file = tmp_path / "2017.chengqi"
    assert run(["new", str(file)]) == 0
    out = ["--out", str(tmp_path / "下发"), "--period", "2017Q1", "--department", UNIT]
    assert run(["export", "xlsx", "--workspace", str(file), *out]) == 0
    return next((tmp_path / "下发").glob("*.xlsx")).read_bytes()


def taken(tmp_path: Path, capsys: pytest.CaptureFixture[str], code: int) -> str:
    capsys.readouterr()
    assert run(["take", str(tmp_path / "回收"), "--workspace", str(tmp_path / "2017.chengqi")]) == code
    return capsys.readouterr().out


def progress(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["show", "filings", "--workspace", str(tmp_path / "2017.chengqi"), "--json"]) == 0
    return capsys.readouterr().out


def test_good_files_are_taken_and_each_bad_one_is_named_in_a_line(
    sent: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, parts = tmp_path / "回收", parts_of(as_excel_saves(sent))
    home.mkdir()
    for number, kind in enumerate(BAD):
        (home / f"{number}.xlsx").write_bytes(HOSTILE[kind][0](parts))
    (home / "标识.xlsx").write_bytes(with_stamp(parts, '承启 {"format":Infinity}'))
    (home / "好.xlsx").write_bytes(filled(sent, {("T03.s3", "进展情况"): "已选址210处"}))

    said = taken(tmp_path, capsys, 1)

    for name in (*(f"{number}.xlsx" for number in range(len(BAD))), "标识.xlsx"):
        assert len([line for line in said.splitlines() if line.startswith(f"【不能收】“{name}”")]) == 1
    assert "已选址210处" in progress(tmp_path, capsys)


def test_nothing_a_stranger_wrote_drives_the_terminal_or_keeps_the_others_out(
    sent: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "回收").mkdir()
    book = opened(filled(sent, {("T03.s4", "进展情况"): "甲_x001B_[31m_xD83D_\u009b乙"}))
    place = str(book.defined_names["_cq_head_filled_by"].attr_text).rpartition("!")[2].replace("$", "")
    book["任务分解表"][place].value = "张_x001B_[2J_xD83D_三"
    wild = with_rows(
        parts_of(saved(book)),
        '<row r="90"><c r="A90" t="str"><v>T99_x001B_[31m</v></c><c r="Q90" t="str"><v>_x0007_x</v></c></row>',
    )
    name = os.fsdecode("回\x1b[31m.xlsx".encode("gbk")) if os.name == "posix" else "回.xlsx"
    (tmp_path / "回收" / name).write_bytes(wild)

    said = taken(tmp_path, capsys, 1)

    assert not [one for one in said if one != "\n" and not one.isprintable()]
    assert "张[2J三填" in said
    assert "甲[31m乙" in progress(tmp_path, capsys)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_pipes_devices_and_links_in_circles_stop_nobody(
    sent: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "回收"
    home.mkdir()
    os.mkfifo(home / "管道.xlsx")
    (home / "零.xlsx").symlink_to("/dev/zero")
    (home / "圈").symlink_to(home)
    (home / "断.xlsx").symlink_to(home / "没有")
    (home / "好.xlsx").write_bytes(filled(sent, {("T03.s3", "进展情况"): "已选址210处"}))

    said = taken(tmp_path, capsys, 1)

    assert all(f"“{name}”" in said for name in ("管道.xlsx", "零.xlsx", "圈", "断.xlsx"))
    assert "已选址210处" in progress(tmp_path, capsys)
