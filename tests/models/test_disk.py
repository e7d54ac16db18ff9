"""What the system refuses, in the words of the office."""

from __future__ import annotations

import errno
import os

import pytest

from models.disk import why_refused


def refusal(code: int) -> OSError:
    return OSError(code, os.strerror(code))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EACCES, "没有权限"),
        (errno.ENOENT, "没有这个文件"),
        (errno.ENAMETOOLONG, "文件名太长"),
        (errno.ELOOP, "绕成了一圈"),
        (errno.EINVAL, "系统不认的字符"),
    ],
    ids=lambda one: errno.errorcode.get(one) if isinstance(one, int) else "",
)
def test_what_the_system_refuses_is_said_in_chinese(code: int, words: str) -> None:
    assert words in why_refused(refusal(code))
    assert "系统说" not in why_refused(refusal(code), writing=True)


def test_of_what_is_to_be_written_the_folder_is_missing_and_not_the_file() -> None:
    assert why_refused(refusal(errno.ENOENT), writing=True) == "所在的文件夹不存在。请先建好文件夹"


def test_what_no_list_knows_is_told_as_the_system_says_it() -> None:
    assert why_refused(refusal(errno.EXDEV)) == f"系统说：{os.strerror(errno.EXDEV)}"
