"""The disk gets whole files or none."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from exporters.errors import ExportError
from exporters.files import free_name, make_folder, refuse_unreadable, write_whole


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_whole(tmp_path / "简报.pdf", b"new")

    assert (tmp_path / "简报.pdf").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["简报.pdf"]


def test_when_the_disk_is_full_the_old_file_stands_and_nothing_is_left_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "简报.pdf"
    file.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(ExportError, match="磁盘已满"):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["简报.pdf"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="文件夹不存在"):
        write_whole(tmp_path / "没有" / "简报.pdf", b"")


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "下发").write_text("")

    with pytest.raises(ExportError, match="下发"):
        make_folder(tmp_path / "下发" / "内")


def test_a_link_is_followed_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "真.pdf").write_bytes(b"old")
    (tmp_path / "链接.pdf").symlink_to(tmp_path / "真.pdf")

    write_whole(tmp_path / "链接.pdf", b"new")

    assert (tmp_path / "链接.pdf").is_symlink()
    assert (tmp_path / "真.pdf").read_bytes() == b"new"


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.pdf")

    with pytest.raises(ExportError, match="不是普通文件"):
        write_whole(tmp_path / "管道.pdf", b"new")
    assert not (tmp_path / "管道.pdf").is_file()


def test_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    for name in ("表.xlsx", "表_2.xlsx"):
        (tmp_path / name).write_text("填过")

    assert free_name(tmp_path / "表.xlsx").name == "表_3.xlsx"


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="文件名太长"):
        write_whole(tmp_path / ("长" * 300), b"")
    with pytest.raises(ExportError, match="文件名太长"):
        free_name(tmp_path / ("长" * 300))


def test_what_cannot_be_read_is_refused_with_the_reason(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "管道.pdf")
    wrong = {"没有.pdf": "没有找到", "": "是文件夹", "管道.pdf": "不是文件", "长" * 300: "文件名太长"}

    for name, why in wrong.items():
        with pytest.raises(ExportError, match=why):
            refuse_unreadable(tmp_path / name)
