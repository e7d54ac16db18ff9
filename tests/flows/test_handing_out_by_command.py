"""Workbooks handed out, as an office would script it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.commands import Say, handed_out, home, ledger, sent_on
from support.handouts import UNIT, opened, saved

from ui.command_line import run

PROGRESS = ("T03.s3", "进展情况")


def test_handing_out_is_kept_in_the_ledger(say: Say, tmp_path: Path) -> None:
    say("export", "xlsx", "--out", str(tmp_path / "下发"), "--period", "2017Q1", "--due", "2017-04-25")

    found = ledger(say)
    assert len(found) == 15
    assert {(row["issue"], row["period"], row["due"]) for row in found} == {(1, "2017Q1", "2017-04-25")}
    assert all((tmp_path / "下发" / row["file"]).is_file() for row in found)


@pytest.mark.parametrize("what", ["xlsx", "all"])
def test_that_it_counts_as_an_issue_is_said(
    what: str, say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str], file: Path
) -> None:
    words = ["export", what, "--out", str(tmp_path), "--period", "2017Q1", "--workspace", str(file)]

    assert run([*words, "--draft"]) == 0
    assert "已记入台账" not in capsys.readouterr().err
    assert run(words) == 0
    assert "已记入台账：第1次下发（2017年一季度），15个单位。" in capsys.readouterr().err


def test_a_draft_is_not(say: Say, tmp_path: Path) -> None:
    say("export", "xlsx", "--out", str(tmp_path), "--draft")

    assert ledger(say) == []


def test_the_same_measures_can_be_handed_to_any_units(say: Say, tmp_path: Path) -> None:
    say("export", "xlsx", "--out", str(tmp_path), "--units", "甲县、乙县", "--tasks", "T02")

    assert [row["department"] for row in ledger(say)] == ["甲县", "乙县"]


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
def test_what_cannot_be_is_said(
    say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], complaint: str
) -> None:
    try:
        told = say("export", "xlsx", "--out", str(tmp_path), *words, code=2)
    except SystemExit:
        told = capsys.readouterr().err
    assert complaint in told


def test_where_the_issue_cannot_be_kept_no_workbook_is_left(say: Say, file: Path, tmp_path: Path) -> None:
    from models.storage import SqliteStore

    with SqliteStore.open(file, actor="李强"):
        said = say("export", "xlsx", "--out", str(tmp_path / "下发"), code=2)

    assert "李强" in said
    assert not list(tmp_path.glob("下发/*"))


def test_undoing_an_issue_says_what_that_means(
    say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str], file: Path
) -> None:
    handed_out(say, tmp_path / "下发")
    capsys.readouterr()

    assert run(["undo", "--workspace", str(file)]) == 0

    assert "撤销的是一次下发" in capsys.readouterr().err


def test_undoing_an_issue_of_many_names_the_first_and_the_last(
    say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str], file: Path
) -> None:
    say("export", "xlsx", "--out", str(tmp_path / "下发"), "--period", "2017Q1", "--units", "甲县、乙县、丙县")
    capsys.readouterr()

    assert run(["undo", "--workspace", str(file)]) == 0

    said = capsys.readouterr().err
    assert "别再发出去：“下发”文件夹里的3份，从“任务分解表_甲县_" in said
    assert "到“任务分解表_丙县_" in said
    assert said.count(".xlsx") == 2, "many names in one sentence nobody reads"


def test_a_last_day_that_is_over_is_warned_of(tmp_path: Path, capsys: pytest.CaptureFixture[str], file: Path) -> None:
    words = ["export", "xlsx", "--workspace", str(file), "--out", str(tmp_path), "--due", "2017-04-25"]

    assert run([*words, "--department", UNIT]) == 0

    assert "2017-04-25已经过了" in capsys.readouterr().err


def test_the_office_s_own_form_goes_out_and_comes_home(say: Say, tmp_path: Path) -> None:
    from openpyxl import Workbook

    form = Workbook()
    for number, heading in enumerate(["工作任务", "具体措施", "牵头单位", "工作进展", "领导批示"], start=1):
        form.worksheets[0].cell(2, number).value = heading
    form.worksheets[0]["A1"] = "填报单位：由牵头处室填写"
    form.create_sheet("附则")["A1"] = "照旧"
    (tmp_path / "样式.xlsx").write_bytes(saved(form))

    folder = tmp_path / "下发"
    say("export", "xlsx", "--out", str(folder), "--department", UNIT, "--template", str(tmp_path / "样式.xlsx"))
    book = opened(next(folder.glob("*.xlsx")).read_bytes())
    book.worksheets[0].cell(5, 4).value, book.worksheets[0].cell(5, 5).value = "已选址", "同意。"
    back = tmp_path / "回.xlsx"
    back.write_bytes(saved(book))

    told = say("take", str(back))
    assert "已收1格" in told
    assert "另有" not in told
    assert "“领导批示”是表样自带的一栏，程序不收这一栏；这一栏有1格字没有收" in told


def test_a_failure_halfway_leaves_no_workbook_that_the_log_does_not_know(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from exporters import papers
    from exporters.errors import ExportError

    written: list[Path] = []

    def full_after_three(path: Path, data: bytes) -> None:
        if len(written) == 3:
            raise ExportError("磁盘已满。")
        path.write_bytes(data)
        written.append(path)

    monkeypatch.setattr(papers, "write_whole", full_after_three)

    assert "磁盘已满" in say("export", "xlsx", "--out", str(tmp_path / "下发"), code=2)

    assert len(written) == 3
    assert not list((tmp_path / "下发").iterdir())
    assert ledger(say) == []


def test_all_papers_come_also_while_somebody_has_the_workspace_open(
    say: Say, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from models.storage import SqliteStore

    with SqliteStore.open(file, actor="李强"):
        assert run(["export", "all", "--workspace", str(file), "--out", str(tmp_path / "全部")]) == 0

    told = capsys.readouterr().err
    assert "李强" in told
    assert "只出样表" in told
    assert ledger(say) == []


def test_the_ledger_can_be_written_as_a_table(say: Say, file: Path, tmp_path: Path) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "甲", ("T03.s4", "状态"): "差不多"})
    sent_on(file, "2017-04-10T09:00:00+08:00")
    say("take", str(back), "--returned-on", "2017-04-24", code=1)

    say("show", "ledger", "--csv", str(tmp_path / "台账.csv"))

    head, row = (tmp_path / "台账.csv").read_text("utf-8-sig").splitlines()
    assert head.startswith("下发编号,期次,单位,状态")
    assert row.startswith(f"1,2017年一季度,{UNIT},已回，未收完,")
    assert "2017-04-24" in row
    assert "没有“差不多”这种状态" in row
    assert "--csv" in say("show", "filings", "--csv", str(tmp_path / "甲.csv"), code=2)
