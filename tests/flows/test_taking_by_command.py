"""Workbooks taken back, as an office would script it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.commands import Say, handed_out, home, ledger, sent_on
from support.handouts import UNIT, filled, opened, saved

from exporters.returning import review_returns
from models.workspace.deciding import Deciding, Decision
from models.workspace.declined import remembered_fields
from ui.command_line import workspace_file

PROGRESS = ("T03.s3", "进展情况")


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


def test_an_untouched_workbook_is_no_answer_and_its_letter_says_that_nothing_is_filled_in(
    say: Say, tmp_path: Path
) -> None:
    sent = handed_out(say, tmp_path / "下发")

    assert "完全一样" in say("take", str(sent))

    assert json.loads(say("show", "filings", "--json")) == []
    assert "没有能收下：交回的表没有填，与下发时一样。请填好“" in say("show", "reminders")


def test_a_returned_file_is_never_written_to(say: Say, tmp_path: Path) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "甲"})
    before = (back.read_bytes(), back.stat().st_mtime_ns)

    say("take", str(back))

    assert (back.read_bytes(), back.stat().st_mtime_ns) == before


def test_the_day_a_file_came_can_be_given(say: Say, file: Path, tmp_path: Path) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "甲"})
    sent_on(file, "2017-04-10T09:00:00+08:00")

    with pytest.raises(SystemExit) as stop:
        say("take", str(back), "--returned-on", "4月24日")
    assert stop.value.code == 2
    say("take", str(back), "--returned-on", "2017-04-24")

    assert ledger(say)[0]["returned_at"] == "2017-04-24"


@pytest.mark.parametrize("name", ["回.xlsx", f"{UNIT}.xls"])
@pytest.mark.parametrize("tried", [(), ("--dry-run",)])
def test_a_day_on_which_no_file_can_have_come_is_refused(
    say: Say, file: Path, tmp_path: Path, name: str, tried: tuple[str, ...]
) -> None:
    """Of a file of last year the ledger said 迟271天."""
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "甲"}, name)
    if name.endswith(".xls"):
        back.write_bytes(b"<html></html>")
    sent_on(file, "2017-04-10T09:00:00+08:00")

    told = say("take", str(back), "--returned-on", "2017-03-01", *tried, code=2)
    assert f"报回日期2017年3月1日早于下发给{UNIT}的日期（2017年4月10日），请核对。" in told
    assert "还没有到，请核对。" in say("take", str(back), "--returned-on", "2999-01-01", *tried, code=2)
    assert ledger(say)[0]["state"] == "sent"


def test_the_day_can_be_put_right_by_taking_the_same_file_again(say: Say, file: Path, tmp_path: Path) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {PROGRESS: "甲"})
    sent_on(file, "2017-04-10T09:00:00+08:00")
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
    listed, letter, *unfinished = json.loads(say("show", "reminders", "--json"))
    assert "丙县" in listed["text"]
    assert letter["department"] == "丙县"
    assert [one["department"] for one in unfinished] == ["甲县", "乙县"]
    assert all("还有9条没有填：" in one["text"] for one in unfinished)


def test_a_blank_table_of_who_only_supports_is_an_answer(say: Say, tmp_path: Path) -> None:
    helper, folder = "社会工作处", tmp_path / "下发"
    say("export", "xlsx", "--out", str(folder), "--period", "2017Q1", "--department", helper, "--tasks", "T06")
    back = home(tmp_path, next(folder.glob("*.xlsx")), {}, "空表.xlsx")

    told = say("take", str(back))

    assert "与下发时完全一样：只配合，没有要填的。" in told
    assert f"已记入台账：{helper}已回，只配合，没有要填的（空表.xlsx）。" in told
    assert "没有收" not in told
    assert "不算回收" not in told
    assert json.loads(say("show", "history", "--json"))[-1]["label"] == f"1份交回的没有要填的（{helper}）"
