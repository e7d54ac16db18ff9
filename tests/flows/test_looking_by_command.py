"""What came home is looked at before anything is taken, as an office would script it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.commands import Say, handed_out, home, ledger, sent_on
from support.handouts import UNIT, column_of, opened, row_of, saved

PROGRESS = ("T03.s3", "进展情况")


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


@pytest.mark.parametrize("reading", ["25%", "25", "２５％"])
def test_a_bare_share_is_confirmed_as_the_reading_that_is_named(say: Say, tmp_path: Path, reading: str) -> None:
    back = home(tmp_path, handed_out(say, tmp_path / "下发"), {("T03.s3", "完成率（%）"): 0.25})
    assert "是25%的，写 --confirm N8=25%" in say("take", str(back), code=1)
    assert "可以写 N8=0.25% 或 N8=25%" in say("take", str(back), "--confirm", "N8=30%", code=2)

    told = say("take", str(back), "--confirm", f"N8={reading}")

    assert "N8“0.25”读作25%" in told
    assert [one["percent"] for one in json.loads(say("show", "filings", "--json"))] == [25]


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


def test_a_dry_run_says_what_its_options_would_do_and_keeps_nothing(say: Say, file: Path, tmp_path: Path) -> None:
    sent = handed_out(say, tmp_path / "下发")
    say("set", "T03.s3", "--period", "2017Q1", "--unit", UNIT, "progress=厅里补记")
    back = home(tmp_path, sent, {PROGRESS: "甲", ("T03.s4", "完成率（%）"): "0.85", ("T03.s5", "进展情况"): "乙"})
    sent_on(file, "2017-04-10T09:00:00+08:00")
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


def test_a_file_that_is_no_workbook_is_told_in_one_sentence(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "回.xls"
    file.write_bytes(b"<html><table></table></html>")

    assert say("take", str(file), code=2).strip().count("\n") == 0
    (row,) = json.loads(json_of(say, file))
    assert (row["outcome"], row["cell"]) == ("refused", None)


def test_show_ledger_names_rows_that_are_gone_and_what_nobody_takes(say: Say, tmp_path: Path) -> None:
    data = handed_out(say, tmp_path / "下发")
    book = opened(home(tmp_path, data, {("T03.s3", "进展情况"): "已办"}).read_bytes())
    sheet = book["任务分解表"]
    sheet.delete_rows(row_of(book, "T03.s5"))
    locked = sheet.cell(row_of(book, "T03.s4"), column_of(book, "具体内容（校订本）"))
    locked.value = f"{locked.value}另加一句"
    (tmp_path / "回收" / "回.xlsx").write_bytes(saved(book))
    say("take", str(tmp_path / "回收" / "回.xlsx"))

    told = say("show", "ledger")

    assert "    缺1处，要补报：任务（三）举措5\n" in told
    assert "    没有收，以下发的为准：任务（三）举措4（" in told
    assert ledger(say)[0]["lacking"] == ["任务（三）举措5"]
    assert "表中缺少任务（三）举措5，请在下发的原表上补报。" in say("show", "reminders")


def test_a_last_day_before_the_day_of_sending_is_said_to_be_over_and_counts_no_days(say: Say, tmp_path: Path) -> None:
    say("export", "xlsx", "--out", str(tmp_path / "下发"), "--period", "2017Q1", "--due", "2007-04-25")

    told = say("show", "ledger")

    assert "逾期未回，下发时已过期，2007-04-25前报回" in told
    assert "迟" not in told
