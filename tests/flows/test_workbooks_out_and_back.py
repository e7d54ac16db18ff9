"""Workbooks handed out and taken back, as an office would script it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.handouts import UNIT, filled, opened, saved

from exporters.returning import review_returns
from models.workspace.deciding import Deciding, Decision
from models.workspace.declined import remembered_fields
from ui.command_line import run, workspace_file

Say = Callable[..., str]
PROGRESS = ("T03.s3", "进展情况")


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
        kind, rest = (words[:1], words[1:]) if name in ("show", "export") else ((), words)
        assert run([name, *kind, "--workspace", str(file), *rest]) == code
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


def handed_out(say: Say, folder: Path, unit: str = UNIT) -> Path:
    say("export", "xlsx", "--out", str(folder), "--period", "2017Q1", "--department", unit)
    return next(folder.glob("*.xlsx"))


def home(tmp_path: Path, sent: Path, cells: dict[tuple[str, str], object], name: str = "回.xlsx") -> Path:
    file = tmp_path / "回收" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(filled(sent.read_bytes(), cells))
    return file


def test_out_filled_in_shown_taken_and_taken_back(say: Say, tmp_path: Path) -> None:
    sent = handed_out(say, tmp_path / "下发")
    back = home(tmp_path, sent, {PROGRESS: "已选址210处", ("T03.s3", "完成率（%）"): 45, ("T03.s4", "状态"): "差不多"})

    rows = json.loads(say("take", str(back), "--dry-run", "--json", code=1))
    assert [(row["cell"], row["node"], row["field"], row["outcome"]) for row in rows] == [
        ("N8", "T03.s3", "percent", "take"),
        ("O8", "T03.s3", "progress", "take"),
        ("M9", "T03.s4", "status", "refused"),
    ]
    assert set(rows[0]) == {
        "file", "sheet", "cell", "node", "field", "sent", "returned", "now", "outcome", "reason", "read_as",
    }  # fmt: skip
    assert json.loads(say("show", "filings", "--json")) == []

    told = say("take", str(back.parent), code=1)
    assert "已收2格" in told
    (filing,) = json.loads(say("show", "filings", "--json"))
    assert (filing["progress"], filing["percent"], filing["unit"]) == ("已选址210处", 45.0, UNIT)
    assert ledger(say)[0]["state"] == "returned"
    edit = json.loads(say("show", "history", "--json"))[-1]
    assert edit["origin"] == "workbook 回.xlsx"

    say("undo")
    assert json.loads(say("show", "filings", "--json")) == []
    assert ledger(say)[0]["state"] == "sent"


def test_undoing_an_issue_says_what_that_means(
    say: Say, tmp_path: Path, capsys: pytest.CaptureFixture[str], file: Path
) -> None:
    handed_out(say, tmp_path / "下发")
    capsys.readouterr()

    assert run(["undo", "--workspace", str(file)]) == 0

    assert "撤销的是一次下发" in capsys.readouterr().err


def test_a_last_day_that_is_over_is_warned_of(tmp_path: Path, capsys: pytest.CaptureFixture[str], file: Path) -> None:
    words = ["export", "xlsx", "--workspace", str(file), "--out", str(tmp_path), "--due", "2017-04-25"]

    assert run([*words, "--department", UNIT]) == 0

    assert "2017-04-25已经过了" in capsys.readouterr().err


def test_what_conflicts_waits_until_somebody_says_the_return_wins(say: Say, tmp_path: Path) -> None:
    sent = handed_out(say, tmp_path / "下发")
    say("set", "T03.s3", "--period", "2017Q1", "--unit", UNIT, "progress=厅里补记")
    back = home(tmp_path, sent, {PROGRESS: "处里填的"})

    assert "【冲突】" in say("take", str(back), code=1)
    told = say("take", str(back), "--accept", "returned")

    assert "已替换：回.xlsx 任务分解表!O8 任务（三）举措3 进展情况：“厅里补记”→“处里填的”" in told
    assert ledger(say)[0]["state"] == "accepted"


def test_a_conflict_is_settled_for_what_stands(say: Say, tmp_path: Path) -> None:
    sent = handed_out(say, tmp_path / "下发")
    say("set", "T03.s3", "--period", "2017Q1", "--unit", UNIT, "progress=厅里补记")
    back = home(tmp_path, sent, {PROGRESS: "处里填的"})

    say("take", str(back), "--accept", "now")

    (filing,) = json.loads(say("show", "filings", "--json"))
    assert filing["progress"] == "厅里补记"
    assert ledger(say)[0]["state"] == "accepted"
    assert "没有可收的内容" in say("take", str(back), "--accept", "returned")


def test_added_rows_become_notes_where_asked(say: Say, tmp_path: Path) -> None:
    book = opened(handed_out(say, tmp_path / "下发").read_bytes())
    sheet = book["任务分解表"]
    sheet.cell(sheet.max_row + 1, 17).value = "另做了一件事"
    back = tmp_path / "回.xlsx"
    back.write_bytes(saved(book))

    assert "【新增行】" in say("take", str(back))
    assert json.loads(say("show", "notes", "--json")) == []
    say("take", str(back), "--added-rows", "note")
    (note,) = json.loads(say("show", "notes", "--json"))
    assert note["text"].startswith("另做了一件事")


def test_an_untouched_workbook_leaves_no_trace(say: Say, tmp_path: Path) -> None:
    sent = handed_out(say, tmp_path / "下发")
    before = say("show", "history", "--json")

    assert "完全一样" in say("take", str(sent))

    assert say("show", "history", "--json") == before


def test_a_returned_file_is_never_written_to(say: Say, tmp_path: Path) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "甲"})
    before = (back.read_bytes(), back.stat().st_mtime_ns)

    say("take", str(back))

    assert (back.read_bytes(), back.stat().st_mtime_ns) == before


def test_a_file_that_is_no_workbook_is_told_in_one_sentence(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "回.xls"
    file.write_bytes(b"<html><table></table></html>")

    assert say("take", str(file), code=2).strip().count("\n") == 0
    (row,) = json.loads(json_of(say, file))
    assert (row["outcome"], row["cell"]) == ("refused", None)


def json_of(say: Say, file: Path) -> str:
    """Standard output holds the JSON even where the sentence goes to standard error."""
    from contextlib import redirect_stdout
    from io import StringIO

    with redirect_stdout(StringIO()) as out:
        say("take", str(file), "--dry-run", "--json", code=2)
    return out.getvalue()


def test_what_is_doubtful_is_taken_only_where_somebody_has_confirmed_the_cell(say: Say, tmp_path: Path) -> None:
    share = ("T03.s3", "完成率（%）")
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {share: 0.85, ("T03.s4", "完成率（%）"): "0.5"})

    told = say("take", str(back), code=1)
    assert "【请核】任务分解表!N8 任务（三）举措3 完成率：（空）→“0.85”。没有写%：是0.85%，还是85%，请核对。" in told
    assert "加 --confirm 格号" in told
    say("take", str(back), "--accept", "returned", code=1)
    assert json.loads(say("show", "filings", "--json")) == []

    say("take", str(back), "--confirm", "任务分解表!N8", code=1)
    assert [one["percent"] for one in json.loads(say("show", "filings", "--json"))] == [0.85]
    assert "没有“请核”的格子“O8”" in say("take", str(back), "--confirm", "O8", code=2)
    say("take", str(back), "--confirm", "n9")
    assert ledger(say)[0]["state"] == "accepted"


def test_a_cell_that_is_meant_in_two_files_is_asked_about(say: Say, tmp_path: Path) -> None:
    say("export", "xlsx", "--out", str(tmp_path), "--period", "2017Q1", "--units", "甲县、乙县", "--tasks", "T03")
    for number, sent in enumerate(sorted(tmp_path.glob("*县*.xlsx"))):
        home(tmp_path, sent, {("T03.s3", "完成率（%）"): 0.85}, f"{number}.xlsx")

    assert "有2处" in say("take", str(tmp_path / "回收"), "--confirm", "N8", code=2)


def test_how_a_cell_is_read_is_said_where_that_differs(say: Say, tmp_path: Path) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {("T03.s3", "完成率（%）"): "85%"})

    (row,) = json.loads(say("take", str(back), "--dry-run", "--json"))

    assert (row["outcome"], row["returned"], row["read_as"]) == ("take", "85%", "85")
    assert "（空）→“85%”，读作85" in say("take", str(back), "--dry-run")


def test_every_file_of_a_folder_is_accounted_for(say: Say, tmp_path: Path) -> None:
    say("export", "xlsx", "--out", str(tmp_path / "下发"), "--period", "2017Q1", "--units", "甲县、乙县")
    one, other = sorted((tmp_path / "下发").glob("*县*.xlsx"))
    filled_in = home(tmp_path, one, {PROGRESS: "甲"}, "甲.xlsx")
    filled_in.with_name("又是甲.xlsx").write_bytes(filled_in.read_bytes())
    home(tmp_path, other, {}, "乙.xlsx")
    (tmp_path / "回收" / "报回.zip").write_bytes(b"PK")
    (tmp_path / "回收" / "坏.xlsx").write_bytes(b"PK")

    told = say("take", str(tmp_path / "回收"), "--dry-run", code=1)

    assert (
        "读了4份：填了的1份；没有填的1份（乙.xlsx）；不能收的1份（坏.xlsx）；与另一份相同的1份（甲.xlsx）。"
        "没有看的：报回.zip（压缩包，请解压后再收）。"
    ) in told
    rows = json.loads(say("take", str(tmp_path / "回收"), "--dry-run", "--json", code=1))
    assert (rows[-1]["file"], rows[-1]["outcome"]) == ("报回.zip", "skipped")


def test_of_many_files_only_what_has_to_be_looked_at_is_listed(say: Say, tmp_path: Path) -> None:
    units = "、".join(f"{name}县" for name in "甲乙丙丁")
    say("export", "xlsx", "--out", str(tmp_path / "下发"), "--period", "2017Q1", "--units", units, "--tasks", "T03")
    for number, sent in enumerate(sorted((tmp_path / "下发").glob("*县*.xlsx"))):
        home(
            tmp_path,
            sent,
            {PROGRESS: "好", ("T03.s3", "完成率（%）"): 0.5, ("T03.s4", "完成率（%）"): "50%"},
            f"{number}.xlsx",
        )

    told = say("take", str(tmp_path / "回收"), "--dry-run", code=1)
    assert (told.count("【请核】"), told.count("“好”")) == (4, 0)
    assert told.count("【可收】1格读法与所填不同，如N9“50%”读作50。") == 4
    assert say("take", str(tmp_path / "回收"), "--dry-run", "--list", "all", code=1).count("“好”") == 4


def test_the_day_a_file_came_can_be_given(say: Say, tmp_path: Path) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "甲"})

    with pytest.raises(SystemExit) as stop:
        say("take", str(back), "--returned-on", "4月24日")
    assert stop.value.code == 2
    say("take", str(back), "--returned-on", "2017-04-24")

    assert ledger(say)[0]["returned_at"] == "2017-04-24"


def test_a_dry_run_says_what_its_options_would_do_and_keeps_nothing(say: Say, file: Path, tmp_path: Path) -> None:
    sent = handed_out(say, tmp_path / "下发")
    say("set", "T03.s3", "--period", "2017Q1", "--unit", UNIT, "progress=厅里补记")
    back = home(tmp_path, sent, {PROGRESS: "甲", ("T03.s4", "完成率（%）"): "0.85", ("T03.s5", "进展情况"): "乙"})
    before, tried = file.read_bytes(), ("take", str(back), "--dry-run")

    cautious = say(*tried, code=1)
    bold = say(*tried, "--accept", "returned", "--confirm", "N9", "--returned-on", "2017-04-24")

    assert "照这样收，会收1格。这次什么也没有写入。" in cautious
    assert "会替换：回.xlsx 任务分解表!O8 任务（三）举措3 进展情况：“厅里补记”→“甲”" in bold
    assert "照这样收，会收3格。这次什么也没有写入。" in bold
    assert "会留现在的：" in say(*tried, "--accept", "now", code=1)
    assert "ZZ99" in say(*tried, "--confirm", "ZZ99", code=2)
    assert "没有写格号" in say(*tried, "--confirm", "、", code=2)
    assert "不与 --accept、--list 同用" in say(*tried, "--json", "--list", "all", "--accept", "now", code=2)
    assert file.read_bytes() == before
    assert "已收3格" in say("take", str(back), "--accept", "returned", "--confirm", "N9")


def test_the_day_can_be_put_right_by_taking_the_same_file_again(say: Say, tmp_path: Path) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "甲"})
    say("take", str(back))

    told = say("take", str(back), "--returned-on", "2017-05-03")

    assert "已收0格；收过的1份，报回日改记为2017-05-03，一次撤销可全部退回。" in told
    assert ledger(say)[0]["returned_at"] == "2017-05-03"
    assert "什么也没有改" in say("take", str(back), "--returned-on", "2017-05-03")
    assert "什么也没有改" in say("take", str(back))


def test_what_somebody_declined_in_the_window_is_not_taken_here_either(say: Say, file: Path, tmp_path: Path) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "甲", ("T03.s4", "进展情况"): "乙"})
    with workspace_file.opened(file, "王芳") as workspace:
        review = review_returns(workspace.now, workspace.history, [back])
        deciding = Deciding(review.judged)
        deciding.decide([number for number, row in enumerate(review.judged) if row.returned == "甲"], Decision.LEAVE)
        workspace.say(remembered_fields(workspace.now.register, deciding), "定了不收", workspace_file.ORIGIN)

    told = say("take", str(back))

    assert "上次定了不收，这次也没有收：回.xlsx 任务分解表!" in told
    assert "已收1格" in told
    assert [one["progress"] for one in json.loads(say("show", "filings", "--json"))] == ["乙"]


def test_where_only_problems_are_wanted_nothing_else_is_listed(say: Say, tmp_path: Path) -> None:
    sent = handed_out(say, tmp_path / "下发")
    say("take", str(home(tmp_path, sent, {PROGRESS: "甲", ("T03.s4", "进展情况"): "乙"}, "一.xlsx")))
    again = home(tmp_path, sent, {PROGRESS: "甲改", ("T03.s4", "进展情况"): "乙"}, "二.xlsx")

    told = say("take", str(again), "--dry-run", "--list", "problems", code=1)

    assert (told.count("【冲突】"), told.count("【未改】")) == (1, 0)
    assert "未改1，冲突1" in told
    assert say("take", str(again), "--dry-run", code=1).count("【未改】") == 1


def test_what_is_kept_against_a_return_is_listed_whole(say: Say, tmp_path: Path) -> None:
    sent = handed_out(say, tmp_path / "下发")
    say("set", "T03.s3", "--period", "2017Q1", "--unit", UNIT, "progress=厅里补记")
    back = home(tmp_path, sent, {PROGRESS: "长" * 50})

    told = say("take", str(back), "--accept", "now")

    assert f"留现在的：回.xlsx 任务分解表!O8 任务（三）举措3 进展情况：“厅里补记”，没有用“{'长' * 50}”" in told


def test_rows_that_were_added_are_counted_where_they_are_taken_and_where_not(say: Say, tmp_path: Path) -> None:
    book = opened(handed_out(say, tmp_path / "下发").read_bytes())
    sheet = book["任务分解表"]
    sheet.insert_rows(9)
    sheet.cell(9, 17).value = "另做了一件事"
    back = tmp_path / "回.xlsx"
    back.write_bytes(saved(book))

    assert "新增的1行这次没有收：收作批注加 --added-rows note" in say("take", str(back))
    assert "已收0格，新增1条" in say("take", str(back), "--added-rows", "note")
    assert "没有可收的内容" in say("take", str(back), "--added-rows", "note")


def test_nothing_of_a_stranger_s_file_reaches_the_terminal_but_words(say: Say, tmp_path: Path) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "红_x001B_[31m字"})

    assert "\x1b" not in repr(say("take", str(back), "--dry-run"))


def test_looking_needs_no_right_to_write(say: Say, file: Path, tmp_path: Path) -> None:
    from models.storage import SqliteStore

    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "甲"})

    with SqliteStore.open(file, actor="李强"):
        assert "可收1" in say("take", str(back), "--dry-run")


def test_the_name_written_with_every_command_is_borne_where_nothing_is_kept(say: Say, tmp_path: Path) -> None:
    say("export", "xlsx", "--out", str(tmp_path / "下发"), "--period", "2017Q1", "--due", "2017-04-25")

    assert say("show", "ledger", "--actor", "小李") == say("show", "ledger")
    say("export", "reminders", "--out", str(tmp_path / "督办单.pdf"), "--actor", "小李", "--fonts", "shipped")


def test_json_is_only_for_looking(say: Say, tmp_path: Path) -> None:
    assert "--dry-run" in say("take", str(tmp_path), "--json", code=2)


def test_counties_report_on_the_same_measures_and_their_sum_leads_back_to_them(say: Say, tmp_path: Path) -> None:
    say("export", "xlsx", "--out", str(tmp_path), "--period", "2017Q1", "--units", "甲县、乙县、丙县", "--tasks", "T03")
    sent = {file.name.split("_")[1]: file for file in tmp_path.glob("*县*.xlsx")}
    for county, value in (("甲县", 10), ("乙县", 20)):
        book = opened(sent[county].read_bytes())
        sheet = book["目标当前值"]
        row = next(row for row in range(6, 20) if str(sheet.cell(row, 1).value).startswith("T03.s3@"))
        home(tmp_path, sent[county], {}, f"{county}.xlsx").write_bytes(
            filled(sent[county].read_bytes(), {(str(sheet.cell(row, 1).value), "当前值"): value}, "目标当前值")
        )

    say("take", str(tmp_path / "回收"))

    (found,) = json.loads(say("show", "gathered", "--json"))
    assert (found["rule"], found["value"], found["missing"]) == ("sum", 30, ["丙县"])
    assert found["parts"] == [{"department": "甲县", "value": 10.0}, {"department": "乙县", "value": 20.0}]
    listed, letter = json.loads(say("show", "reminders", "--json"))
    assert "丙县" in listed["text"]
    assert letter["department"] == "丙县"


def test_the_office_s_own_form_goes_out_and_comes_home(say: Say, tmp_path: Path) -> None:
    from openpyxl import Workbook

    form = Workbook()
    for number, heading in enumerate(["工作任务", "具体措施", "牵头单位", "工作进展", "领导批示"], start=1):
        form.worksheets[0].cell(2, number).value = heading
    (tmp_path / "样式.xlsx").write_bytes(saved(form))

    folder = tmp_path / "下发"
    say("export", "xlsx", "--out", str(folder), "--department", UNIT, "--template", str(tmp_path / "样式.xlsx"))
    book = opened(next(folder.glob("*.xlsx")).read_bytes())
    book.worksheets[0].cell(5, 4).value, book.worksheets[0].cell(5, 5).value = "已选址", "同意。"
    back = tmp_path / "回.xlsx"
    back.write_bytes(saved(book))

    told = say("take", str(back))
    assert "已收1格" in told
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


def test_the_ledger_can_be_written_as_a_table(say: Say, tmp_path: Path) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "甲", ("T03.s4", "状态"): "差不多"})
    say("take", str(back), "--returned-on", "2017-04-24", code=1)

    say("show", "ledger", "--csv", str(tmp_path / "台账.csv"))

    head, row = (tmp_path / "台账.csv").read_text("utf-8-sig").splitlines()
    assert head.startswith("下发次数,期次,单位,状态")
    assert row.startswith(f"1,2017年一季度,{UNIT},已回，未收完,")
    assert "2017-04-24" in row
    assert "没有“差不多”这种状态" in row
    assert "--csv" in say("show", "filings", "--csv", str(tmp_path / "甲.csv"), code=2)
