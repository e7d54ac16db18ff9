"""The outermost edge: no traceback reaches a user."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import main

Output = pytest.CaptureFixture[str]
ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program in which something has been overlooked."""

    def run(_words: object) -> int:
        raise ZeroDivisionError("示例")

    monkeypatch.setattr("ui.command_line.run", run)
    monkeypatch.setattr("sys.argv", ["main.py", "check"])


def test_what_nobody_expected_is_one_sentence_and_a_file_for_whoever_mends_it(
    tmp_path: Path, capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    code = main.main()

    (kept,) = tmp_path.iterdir()
    assert code == 70
    assert capsys.readouterr().err == f"程序出了没有料到的错。细节记在 {kept}。\n"
    assert "ZeroDivisionError" in kept.read_text(encoding="utf-8")


def test_where_the_disk_takes_no_file_the_last_line_is_said(capsys: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", full)

    code = main.main()

    error = capsys.readouterr().err
    assert code == 70
    assert "细节没能存下" in error
    assert error.endswith("ZeroDivisionError: 示例\n")
    assert error.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
def test_a_full_disk_behind_the_output_is_said_to_be_full() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        ended = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "show", "outline", "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert ended.returncode == 2
    assert ended.stderr.decode() == "输出没有写完：磁盘已满。请腾出空间再试。\n"
