"""Workbooks that are written and kept, or gone again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from support.workspaces import SCREEN, workspace

from exporters.content import Wish, measures_of_departments
from exporters.errors import ExportError
from exporters.issuing import issue_fields, issue_label, or_taken_back
from exporters.papers import Sending, export_workbooks
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.chasing import reminders
from models.workspace.handouts import handouts, plan_issue
from models.workspace.ledger import ledger
from models.workspace.periods import Period

DAY, Q1 = date(2017, 4, 10), Period.parse("2017Q1")


def test_only_the_departments_chosen_are_sent_a_workbook_and_the_master_is_written(
    snapshot: Snapshot, tmp_path: Path
) -> None:
    sending = Sending(departments=["救灾处", "社会福利处"])

    files = list(export_workbooks(snapshot, Wish(), tmp_path, DAY, sending=sending))

    assert {one.to.unit for one in sending.sent} == {"救灾处", "社会福利处"}
    assert len(files) == 3
    assert "任务分解表_救灾处_2017年二季度_2017-04-10.xlsx" in {file.name for file in files}


def test_a_department_without_tasks_is_refused(snapshot: Snapshot, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="没有任务分给“甲县”"):
        list(export_workbooks(snapshot, Wish(), tmp_path, DAY, sending=Sending(departments=["甲县"])))


def test_of_some_tasks_only_those_are_sent_a_workbook_who_have_rows_in_it(snapshot: Snapshot, tmp_path: Path) -> None:
    wish, sending = Wish(tasks=(NodeId("T03"),)), Sending()

    list(export_workbooks(snapshot, wish, tmp_path, DAY, sending=sending))

    busy = {name for name, counts in measures_of_departments(snapshot, wish).items() if any(counts)}
    assert {one.to.unit for one in sending.sent} == busy
    assert 0 < len(busy) < 15


def test_whoever_has_no_row_among_the_tasks_chosen_is_refused(snapshot: Snapshot, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="所选的任务里没有分给“救灾处”"):
        list(
            export_workbooks(
                snapshot, Wish(tasks=(NodeId("T03"),)), tmp_path, DAY, sending=Sending(departments=["救灾处"])
            )
        )


def test_the_name_of_a_workbook_says_of_which_issue_it_is_so_that_a_void_one_is_told_from_it(
    document: Document, tmp_path: Path
) -> None:
    office, names = workspace(document), []
    for folder in ("作废的", "重发的"):
        issue = plan_issue(office, Q1, None, datetime(2017, 4, 10, 9, tzinfo=UTC))
        sending = Sending(departments=["救灾处"], period=Q1, issue=issue)
        files = list(export_workbooks(issue.snapshot, Wish(), tmp_path / folder, DAY, sending=sending))
        office.say(issue_fields(sending, ""), issue_label(sending), SCREEN)
        office.undo(SCREEN)
        names += [file.name for file in files if "救灾处" in file.name]

    assert names == [
        "任务分解表_救灾处_2017年一季度_2017-04-10.xlsx",
        "任务分解表_救灾处_2017年一季度_第2次下发_2017-04-10.xlsx",
    ]


def test_what_a_unit_reads_counts_what_it_was_sent_itself_for_the_period(document: Document, tmp_path: Path) -> None:
    """基层处's first workbook was 第4次下发, by its name, its head and its letter."""
    office = workspace(document)

    def sent(unit: str, period: Period) -> str:
        issue = plan_issue(office, period, None, datetime(2017, 4, 10, 9, tzinfo=UTC))
        sending = Sending(departments=[unit], period=period, issue=issue)
        files = list(export_workbooks(issue.snapshot, Wish(), tmp_path, DAY, unit, sending=sending))
        office.say(issue_fields(sending, ""), issue_label(sending), SCREEN)
        (file,) = files
        head = openpyxl.load_workbook(file)["任务分解表"]["F2"].value
        return f"{file.stem.removeprefix('任务分解表_').removesuffix('_2017-04-10')} {head}"

    assert sent("社会福利处", Q1) == "社会福利处_2017年一季度 2017年一季度"
    assert sent("救灾处", Q1) == "救灾处_2017年一季度 2017年一季度"
    assert sent("救灾处", Q1) == "救灾处_2017年一季度_第2次下发 2017年一季度（第2次下发）"
    assert sent("救灾处", Period.parse("2017Q2")) == "救灾处_2017年二季度 2017年二季度"

    entries = ledger(office.now.register, DAY)
    assert [(one.issue, one.time) for one in entries] == [(1, 1), (2, 1), (3, 2), (4, 1)]
    (letter,) = (one.text for one in reminders(entries, DAY) if one.unit == "救灾处")
    assert "2017年二季度任务分解表于" in letter
    assert "另，2017年一季度任务分解表（第2次下发）还没有报回" in letter


def test_an_issue_is_kept_with_everything_that_was_sent(document: Document, tmp_path: Path) -> None:
    office = workspace(document)
    sending = Sending(issue=plan_issue(office, Q1, None, datetime(2017, 4, 10, tzinfo=UTC)), departments=["救灾处"])
    list(export_workbooks(office.now, Wish(), tmp_path, DAY, sending=sending))

    edit = office.say(issue_fields(sending, "王芳"), issue_label(sending), SCREEN)

    assert edit is not None
    assert edit.label == "第1次下发（2017年一季度），1个单位"
    assert [one.to.unit for one in handouts(office.now.register)] == ["救灾处"]


def test_where_nothing_was_sent_or_only_drafts_there_is_nothing_to_keep(document: Document, tmp_path: Path) -> None:
    office = workspace(document)
    drafts = Sending(departments=["救灾处"])
    list(export_workbooks(office.now, Wish(), tmp_path, DAY, sending=drafts))
    nothing = Sending(issue=plan_issue(office, Q1, None, datetime(2017, 4, 10, tzinfo=UTC)))

    assert drafts.sent
    assert issue_fields(drafts, "王芳") == issue_fields(nothing, "王芳") == {}


def test_where_keeping_fails_the_workbooks_are_gone_and_the_master_stays(snapshot: Snapshot, tmp_path: Path) -> None:
    sending, files = Sending(departments=["救灾处"]), list[Path]()

    def write_and_fail() -> None:
        with or_taken_back(sending, files):
            files.extend(export_workbooks(snapshot, Wish(), tmp_path, DAY, sending=sending))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()

    assert [file.name for file in tmp_path.iterdir()] == ["任务分解表_总表_2017-04-10.xlsx"]


def test_each_department_knows_how_many_measures_it_leads_and_supports(snapshot: Snapshot) -> None:
    counts = measures_of_departments(snapshot, Wish(tasks=(NodeId("T03"),)))

    assert counts["社会福利处"] == (10, 0)
    assert counts["救灾处"] == (0, 0)


def test_what_somebody_holds_open_is_named_and_the_rest_is_gone(
    snapshot: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sending, unlink = Sending(departments=["救灾处", "社会福利处", "办公室"]), Path.unlink
    files = list(export_workbooks(snapshot, Wish(), tmp_path, DAY, sending=sending))

    def held(file: Path, missing_ok: bool = False) -> None:
        if "社会福利处" in file.name:
            raise PermissionError("open elsewhere")
        unlink(file, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)

    with pytest.raises(ExportError, match=r"^磁盘已满。“.*社会福利处.*”删不掉"), or_taken_back(sending, files):
        raise ExportError("磁盘已满。")

    assert [file.name.split("_")[1] for file in tmp_path.glob("*.xlsx") if "总表" not in file.name] == ["社会福利处"]
