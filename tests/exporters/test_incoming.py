"""Files from elsewhere: found, named and read without trust."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from exporters import incoming
from exporters.errors import ReadError
from exporters.incoming import file_name, inside, is_folder, read_bytes
from exporters.workbook.limits import LARGEST_FILE

PACKED = b"PK\x03\x04" + bytes(5000)
on_unix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")


def names(folder: Path) -> list[str]:
    return [file.name for file in inside(folder)]


def refusal(file: Path) -> str:
    with pytest.raises(ReadError) as refused:
        read_bytes(file)
    sentence = str(refused.value)
    assert sentence.startswith(f"“{file_name(file)}”")
    assert sentence.endswith("。")
    return sentence


# found


def test_every_file_of_a_folder_is_found_whatever_it_is(tmp_path: Path) -> None:
    """A scan that was sent instead of the table must not look like nothing at all."""
    (tmp_path / "乙县" / "图").mkdir(parents=True)
    for name in ("甲.xlsx", "扫描.jpg", "盖章.pdf", "填报.docx", "没有扩展名", "乙县/回.xlsm", "乙县/图/1.png"):
        (tmp_path / name).write_bytes(b"x")

    assert sorted(names(tmp_path)) == sorted(
        ["甲.xlsx", "扫描.jpg", "盖章.pdf", "填报.docx", "没有扩展名", "回.xlsm", "1.png"]
    )


def test_what_programs_leave_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".隐藏").mkdir()
    (tmp_path / "__MACOSX").mkdir()
    for name in (
        "~$甲.xlsx",
        ".~甲.xlsx",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        ".隐藏/乙.xlsx",
        "__MACOSX/._甲.xlsx",
    ):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "甲.xlsx").write_bytes(b"x")

    assert names(tmp_path) == ["甲.xlsx"]


def test_what_is_not_there_is_neither_file_nor_folder(tmp_path: Path) -> None:
    (tmp_path / "甲.xlsx").write_bytes(b"x")

    assert [is_folder(tmp_path / name) for name in (".", "甲.xlsx")] == [True, False]
    with pytest.raises(ReadError, match=r"没有找到“.*没有\.xlsx”"):
        is_folder(tmp_path / "没有.xlsx")


def test_a_folder_that_holds_a_disk_is_not_gone_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming, "_MOST_IN_FOLDERS", 6)
    for number in range(3):
        (tmp_path / f"{number}").mkdir()
        (tmp_path / f"{number}" / "甲.xlsx").write_bytes(b"x")
    assert names(tmp_path) == ["甲.xlsx"] * 3

    (tmp_path / "2" / "乙.xlsx").write_bytes(b"x")

    with pytest.raises(ReadError, match="超过6个"):
        names(tmp_path)


@on_unix
def test_links_lead_in_no_circle_and_out_of_no_folder(tmp_path: Path) -> None:
    """What cannot be looked into is named with the files, so that somebody hears of it."""
    elsewhere, folder = tmp_path / "别处", tmp_path / "回收"
    for place in (elsewhere, folder):
        place.mkdir()
        (place / "甲.xlsx").write_bytes(PACKED)
    (folder / "圈").symlink_to(folder)
    (folder / "外").symlink_to(elsewhere)

    assert names(folder) == ["圈", "外", "甲.xlsx"]
    assert "快捷方式" in refusal(folder / "圈")


@on_unix
def test_a_folder_nobody_may_look_into_is_named(tmp_path: Path) -> None:
    closed = tmp_path / "锁住"
    closed.mkdir()
    (tmp_path / "甲.xlsx").write_bytes(PACKED)
    closed.chmod(0)
    try:
        found = sorted(names(tmp_path))
    finally:
        closed.chmod(0o700)

    if os.geteuid():  # whoever may do everything looks into it
        assert found == ["甲.xlsx", "锁住"]
    assert "甲.xlsx" in found


# named


def test_a_name_stays_on_one_line_and_drives_no_terminal(tmp_path: Path) -> None:
    assert file_name(Path("甲\n乙\x1b[31m\u2028丙.xlsx")) == "甲 乙[31m 丙.xlsx"
    assert file_name(tmp_path / "甲.xlsx", whole=True) == str(tmp_path / "甲.xlsx")


@on_unix
def test_a_name_from_an_archive_made_on_windows_is_read_in_chinese() -> None:
    assert file_name(Path(os.fsdecode("回收.xlsx".encode("gbk")))) == "回收.xlsx"
    assert file_name(Path(os.fsdecode(b"\xff\xfe.xlsx"))).endswith(".xlsx")


# read


def test_a_workbook_is_read_whole_and_of_anything_else_what_tells_it(tmp_path: Path) -> None:
    table, picture = tmp_path / "甲.xlsx", tmp_path / "乙.png"
    table.write_bytes(PACKED)
    picture.write_bytes(b"\x89PNG" + bytes(LARGEST_FILE + 1))

    assert read_bytes(table) == PACKED
    assert len(read_bytes(picture)) < 5000


def test_a_file_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "大.xlsx"
    with file.open("wb") as opened:
        opened.write(b"PK")
        opened.truncate(LARGEST_FILE + 1)

    assert "太大" in refusal(file)


def test_a_folder_or_a_missing_file_is_no_workbook(tmp_path: Path) -> None:
    assert "文件夹" in refusal(tmp_path)
    assert "没有找到" in refusal(tmp_path / "没有.xlsx")


@on_unix
def test_a_pipe_is_not_waited_for_nor_a_device_read(tmp_path: Path) -> None:
    pipe, device = tmp_path / "管道.xlsx", tmp_path / "零.xlsx"
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")

    assert "管道" in refusal(pipe)
    assert "设备" in refusal(device)
    assert sorted(names(tmp_path)) == ["管道.xlsx", "零.xlsx"]


@on_unix
def test_what_became_a_pipe_after_it_was_looked_at_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other = tmp_path / "甲.xlsx", tmp_path / "乙.xlsx"
    os.mkfifo(file)
    other.write_bytes(PACKED)
    as_it_was = other.stat()
    monkeypatch.setattr(Path, "stat", lambda _self: as_it_was)

    assert "管道" in refusal(file)


def test_a_file_that_is_written_while_it_is_read_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "甲.xlsx"
    file.write_bytes(PACKED)
    look, looks = os.fstat, []

    def looked(handle: int) -> os.stat_result:
        looks.append(handle)
        if len(looks) == 2:
            with file.open("ab") as opened:
                opened.write(b"more")
        return look(handle)

    monkeypatch.setattr(os, "fstat", looked)

    assert "正在被改写" in refusal(file)


@on_unix
def test_a_file_nobody_may_read_says_so(tmp_path: Path) -> None:
    file = tmp_path / "甲.xlsx"
    file.write_bytes(PACKED)
    file.chmod(0)

    if os.geteuid():
        assert "没有权限" in refusal(file)


@on_unix
def test_a_link_that_leads_nowhere_says_so(tmp_path: Path) -> None:
    (tmp_path / "断.xlsx").symlink_to(tmp_path / "没有.xlsx")

    assert names(tmp_path) == ["断.xlsx"]
    assert "断了的快捷方式" in refusal(tmp_path / "断.xlsx")
