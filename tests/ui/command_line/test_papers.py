"""Papers on the command line, and the checker."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ui.command_line import run


def test_our_own_report_passes_and_says_what_was_measured(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "汇报材料.pdf"
    run(["export", "pdf", "--tasks", "T03", "--out", str(file)])
    capsys.readouterr()

    assert run(["check-pdf", str(file), "--json"]) == 0

    found = json.loads(capsys.readouterr().out)
    assert all(set(rule) == {"rule", "clause", "wanted", "measured", "pass", "page"} for rule in found)
    assert all(rule["pass"] is True for rule in found)


def test_a_paper_that_is_not_as_it_should_be_gives_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from reportlab.pdfgen.canvas import Canvas

    file = tmp_path / "a.pdf"
    canvas = Canvas(str(file), pagesize=(300, 300), invariant=1)
    canvas.drawString(80, 200, "x")
    canvas.save()

    assert run(["check-pdf", str(file)]) == 1
    assert "不合  幅面" in capsys.readouterr().out


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check-pdf", "没有这份.pdf"]) == 2
    assert "没有这份.pdf" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["report", "bulletin", "formal", "onepage", "table"])
def test_every_kind_can_be_asked_for(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"

    assert run(["export", "pdf", "--kind", kind, "--tasks", "T03", "--period", "2017Q1", "--out", str(file)]) == 0
    assert file.read_bytes().startswith(b"%PDF")


def test_a_period_that_cannot_be_read_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "pdf", "--period", "去年", "--out", str(tmp_path / "a.pdf")]) == 2
    assert "去年" in capsys.readouterr().err


def test_a_selection_kept_in_the_workspace_is_printed_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from support.printed import text_of

    workspace, file = str(tmp_path / "2017.chengqi"), tmp_path / "a.pdf"
    assert run(["new", workspace]) == 0
    assert run(["set", "--workspace", workspace, "selection:厅长版", "kind=bulletin", "tasks=T05"]) == 0
    assert run(["set", "--workspace", workspace, "office", "paper_masthead=示例简报"]) == 0

    assert run(["export", "pdf", "--workspace", workspace, "--selection", "厅长版", "--out", str(file)]) == 0

    text = text_of(file.read_bytes())
    assert "示　例　简　报".replace("　", "") in text
    assert "（五）大力促进慈善事业发展" in text
    assert "（三）加快发展养老服务业" not in text
    capsys.readouterr()
    assert run(["export", "pdf", "--workspace", workspace, "--selection", "没有", "--out", str(file)]) == 2
    assert "厅长版" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "has_note", "has_doubt"),
    [
        (("--kind", "report"), True, False),
        (("--kind", "report", "--no-notes", "--doubts"), False, True),
        (("--kind", "formal"), False, False),
        (("--kind", "formal", "--notes", "--doubts"), True, True),
        (("--selection", "带疑误"), True, True),
        (("--selection", "带疑误", "--no-doubts"), True, False),
    ],
    ids=str,
)
def test_notes_and_doubts_print_as_asked_and_else_as_is_usual_for_the_kind(
    options: tuple[str, ...], has_note: bool, has_doubt: bool, tmp_path: Path
) -> None:
    from support.printed import text_of

    workspace, file = str(tmp_path / "2017.chengqi"), tmp_path / "a.pdf"
    run(["new", workspace])
    run(["note", "--workspace", workspace, "T03", "请补充示例数据"])
    run(["set", "--workspace", workspace, "selection:带疑误", "doubts=是"])

    assert run(["export", "pdf", *options, "--tasks", "T03", "--workspace", workspace, "--out", str(file)]) == 0

    text = text_of(file.read_bytes())
    assert ("请补充示例数据" in text, "疑误" in text) == (has_note, has_doubt)


@pytest.mark.parametrize(
    ("options", "said"),
    [((), ""), (("--no-notes",), ""), (("--notes", "--doubts"), "一页纸不印批注和疑误，--notes、--doubts 没有用上。")],
    ids=str,
)
def test_what_a_sheet_of_one_page_has_no_room_for_is_said(
    options: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "a.pdf")

    assert run(["export", "pdf", "--kind", "onepage", *options, "--fonts", "shipped", "--out", file]) == 0

    told = capsys.readouterr().err
    assert ("一页纸不印" in told) == bool(said)
    assert said in told


@pytest.mark.parametrize(
    ("options", "day"),
    [((), "截至2017年4月10日，"), (("--day", "2017-03-31"), "截至2017年3月31日，")],
    ids=str,
)
def test_a_paper_counts_up_to_the_date_it_bears_unless_another_day_is_asked_for(
    options: tuple[str, ...], day: str, tmp_path: Path
) -> None:
    from support.printed import text_of

    workspace, file = str(tmp_path / "2017.chengqi"), tmp_path / "a.pdf"
    run(["new", workspace])
    run(["set", "--workspace", workspace, "office", "paper_issued=2017年4月10日"])
    run(["set", "--workspace", workspace, "T03", "deadline=2月底前"])

    assert run(["export", "pdf", *options, "--tasks", "T03", "--workspace", workspace, "--out", str(file)]) == 0

    assert day in text_of(file.read_bytes())


def test_a_day_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        run(["export", "pdf", "--day", "四月十日", "--out", str(tmp_path / "a.pdf")])
    assert stop.value.code == 2
    assert "四月十日" in capsys.readouterr().err


def test_what_does_not_stand_as_it_was_typed_is_named_on_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace, file = str(tmp_path / "2017.chengqi"), tmp_path / "a.pdf"
    run(["new", workspace])
    run(["note", "--workspace", workspace, "T03", "笑脸😀"])
    run(["set", "--workspace", workspace, "office", f"paper_number={'示例字' * 30}", "paper_recipients=各市民政局"])
    capsys.readouterr()

    options = ["--kind", "formal", "--notes", "--tasks", "T03"]
    assert run(["export", "pdf", "--workspace", workspace, *options, "--out", str(file)]) == 0

    said = capsys.readouterr().err
    assert "文件式：第1面“示例字示例字" in said
    assert "字缩小了" in said
    assert "U+1F600" in said
    assert "“报告”是上行文" in said


def test_a_sheet_for_each_unit_that_is_late(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from support.printed import text_of

    workspace, file = str(tmp_path / "2017.chengqi"), tmp_path / "督办单.pdf"
    run(["new", workspace])
    urge = ["export", "reminders", "--workspace", workspace, "--out", str(file)]
    assert run(urge) == 2
    assert "没有要督办的" in capsys.readouterr().err
    run(["export", "xlsx", "--workspace", workspace, "--due", "2017-04-25", "--out", str(tmp_path / "下发")])
    capsys.readouterr()

    assert run(urge) == 0

    assert capsys.readouterr().out == f"{file}\n"
    assert "社会福利处：" in text_of(file.read_bytes())
    assert run([*urge, "--department", "社会救助处"]) == 0
    text = text_of(file.read_bytes())
    assert "社会救助处：" in text
    assert "社会福利处：" not in text
    capsys.readouterr()
    assert run([*urge, "--department", "示例处"]) == 2
    assert "没有给“示例处”下发过表。下发过的：办公室、" in capsys.readouterr().err


def test_a_sheet_for_each_task_and_measure_that_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from support.printed import pages, text_of

    workspace, file = str(tmp_path / "2017.chengqi"), tmp_path / "督办单.pdf"
    run(["new", workspace])
    run(["set", "--workspace", workspace, "T02", "lead=社会救助处", "deadline=2017年6月30日"])
    urge = ["export", "reminders", "--workspace", workspace, "--out", str(file), "--tasks", "t2.S3、T05.s1"]
    capsys.readouterr()

    assert run(urge) == 0

    said = capsys.readouterr()
    assert said.out == f"{file}\n"
    assert "任务（五）举措1的牵头单位只是建议" in said.err
    first, second = pages(file.read_bytes())
    assert "社会救助处：截至" in first
    assert "下列事项已超过完成时限" in first
    assert "（五）大力促进慈善事业发展" in second
    assert run(["check-pdf", str(file)]) == 0
    assert run([*urge, "--department", "社会救助处"]) == 0
    assert "大力促进" not in text_of(file.read_bytes())


def test_what_cannot_be_urged_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    workspace, file = str(tmp_path / "2017.chengqi"), tmp_path / "a.pdf"
    run(["new", workspace])
    urge = ["export", "reminders", "--workspace", workspace, "--out", str(file)]
    capsys.readouterr()

    for more, words in (
        (["--tasks", "A1-1"], "督办单只能出给任务和举措，不能出给成绩（一）1。"),
        (["--tasks", "T99"], "没有编号为“T99”的条目。"),
        (["--tasks", "、"], "没有写明要督办哪几项"),
        (["--tasks", "T02", "--department", "社会救助处"], "所写的没有一项由“社会救助处”牵头（只是建议的不算）。"),
    ):
        assert run([*urge, *more]) == 2
        assert words in capsys.readouterr().err
    assert not file.exists()
