"""Workbooks handed out and taken back, as an office would script it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ui.command_line import run

Say = Callable[..., str]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "2017.chengqi"
    assert run(["new", str(path)]) == 0
    return path


@pytest.fixture
def say(file: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a verb on the file; what it prints, or complains of."""

    def verb(name: str, *words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert run([name, *words[:1], "--workspace", str(file), *words[1:]]) == code
        captured = capsys.readouterr()
        return captured.out if code != 2 else captured.err

    return verb


def ledger(say: Say) -> list[dict[str, Any]]:
    found = json.loads(say("show", "ledger", "--json"))
    assert isinstance(found, list)
    return found


def test_handing_out_is_kept_in_the_ledger(say: Say, tmp_path: Path) -> None:
    say("export", "xlsx", "--out", str(tmp_path / "下发"), "--period", "2017Q1", "--due", "2017-04-25")

    found = ledger(say)
    assert len(found) == 15
    assert {(row["issue"], row["period"], row["due"]) for row in found} == {(1, "2017Q1", "2017-04-25")}
    assert all((tmp_path / "下发" / row["file"]).is_file() for row in found)


def test_a_draft_is_not(say: Say, tmp_path: Path) -> None:
    say("export", "xlsx", "--out", str(tmp_path), "--draft")

    assert ledger(say) == []


def test_the_same_measures_can_be_handed_to_any_units(say: Say, tmp_path: Path) -> None:
    say("export", "xlsx", "--out", str(tmp_path), "--units", "甲县、乙县", "--tasks", "T02")

    assert [row["department"] for row in ledger(say)] == ["乙县", "甲县"]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--due", "明天"), "2017-04-25"),
        (("--period", "2017Q9"), "2017年9季度"),
        (("--draft", "--due", "2017-04-25"), "--due"),
        (("--units", "、"), "--units"),
        (("--units", "甲县", "--department", "救灾处"), "不能与"),
    ],
)
def test_what_cannot_be_is_said(say: Say, tmp_path: Path, words: tuple[str, ...], complaint: str) -> None:
    try:
        told = say("export", "xlsx", "--out", str(tmp_path), *words, code=2)
    except SystemExit:
        return
    assert complaint in told


def test_where_the_issue_cannot_be_kept_no_workbook_is_left(say: Say, file: Path, tmp_path: Path) -> None:
    from models.storage import SqliteStore

    with SqliteStore.open(file, actor="李强"):
        said = say("export", "xlsx", "--out", str(tmp_path / "下发"), code=2)

    assert "李强" in said
    assert not list(tmp_path.glob("下发/*"))
