"""How far work is, and why the reading says so."""

from __future__ import annotations

import pytest
from support.workspaces import SCREEN, file, say, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.entries import (
    filing_entry,
)
from models.workspace.office_entries import office_entry
from models.workspace.periods import Period
from models.workspace.progress import Source

T03, S3 = NodeId("T03"), NodeId("T03.s3")
Q1, Q2 = Period.parse("2017Q1"), Period.parse("2017Q2")


@pytest.mark.parametrize(
    ("said", "shown"), [(("0.85",), 0.85), (("33.33",), 33.33), (("0.8", "0.9"), 0.85), (("8", "9.9"), 9)]
)
def test_a_percentage_is_shown_as_it_was_reported(space: Workspace, said: tuple[str, ...], shown: float) -> None:
    for number, percent in enumerate(said):
        file(space, S3, Q1, f"第{number}县", percent=percent)

    assert space.now.percent(S3).value == shown


def test_the_percent_of_a_task_follows_from_its_measures_and_says_how(space: Workspace) -> None:
    file(space, S3, Q1, percent="50")
    file(space, NodeId("T03.s6"), Q1, percent="100")

    found = space.now.percent(T03)

    assert (found.value, found.source) == (15.0, Source.DERIVED)
    assert found.because == "按10条举措平均，其中8条未填报按0计"


def test_what_somebody_says_of_the_task_goes_before_what_follows(space: Workspace) -> None:
    file(space, S3, Q1, percent="50")
    say(space, T03, percent="30")

    assert (space.now.percent(T03).value, space.now.percent(T03).source) == (30.0, Source.SAID)


def test_of_several_units_the_mean_counts(space: Workspace) -> None:
    file(space, S3, Q1, "示例甲县", percent="20")
    file(space, S3, Q1, "示例乙县", percent="40")
    file(space, S3, Q2, "示例乙县", percent="60")

    assert space.now.percent(S3).value == 40.0


def test_an_entry_with_words_alone_takes_back_neither_number_nor_status(space: Workspace) -> None:
    file(space, S3, Q1, percent="26", status="滞后")
    file(space, S3, Period.parse("2017Q4"), progress="示例：正在收尾")

    assert space.now.percent(S3).value == 26
    assert space.now.status(S3).word == "滞后"


def test_a_measure_of_which_only_words_were_filed_is_not_called_unfiled(document: Document) -> None:
    space = workspace(document)
    node, unit = NodeId("T03.s2"), "社会福利处"
    assert space.now.percent(node).because == "未填报"
    assert space.now.percent(NodeId("T03")).because == "各举措均未填报"

    space.say(filing_entry(space.now, node, Period.parse("2017Q4"), unit, {"progress": "示例"}), "填报", SCREEN)

    assert space.now.percent(node).because == "填报里没有完成率"
    assert space.now.percent(NodeId("T03")).because == "各举措的填报里都没有完成率"

    space.say(filing_entry(space.now, S3, Period.parse("2017Q4"), unit, {"percent": "30"}), "填报", SCREEN)
    assert space.now.percent(NodeId("T03")).because == "按10条举措平均，其中9条未报完成率按0计"


def test_a_late_measure_makes_its_task_late(space: Workspace) -> None:
    file(space, S3, Q1, status="滞后")
    file(space, NodeId("T03.s6"), Q1, status="已完成")

    assert (space.now.status(T03).word, space.now.status(T03).source) == ("滞后", Source.DERIVED)


def test_of_a_late_measure_the_task_says_how_many_are(space: Workspace) -> None:
    file(space, S3, Q1, status="滞后")
    file(space, NodeId("T03.s6"), Q1, status="达序时进度")

    assert space.now.status(T03).because == "10条举措中1条滞后"


def test_what_one_measure_reports_is_no_word_on_the_whole_task(space: Workspace) -> None:
    file(space, S3, Q1, status="达序时进度", percent="30")

    found = space.now.status(T03)
    assert (found.word, found.because) == ("推进中", "10条举措中1条报了状态")


@pytest.mark.parametrize("word", ["达序时进度", "已完成", "未启动"])
def test_a_task_bears_the_word_that_all_its_measures_bear(space: Workspace, word: str) -> None:
    for measure in space.document.outline.children(T03):
        file(space, measure.id, Q1, status=word)

    found = space.now.status(T03)
    assert (found.word, found.because) == (word, f"10条举措都是{word}")


def test_a_task_has_not_begun_while_nobody_reports_that_anything_has(space: Workspace) -> None:
    file(space, S3, Q1, status="未启动")

    assert space.now.status(T03).word == "未启动"


def test_measures_that_all_report_and_differ_are_under_way(space: Workspace) -> None:
    for number, measure in enumerate(space.document.outline.children(T03)):
        file(space, measure.id, Q1, status="已完成" if number else "超序时进度")

    found = space.now.status(T03)
    assert (found.word, found.because) == ("推进中", "10条举措状态不一")


def test_a_status_renamed_by_the_office_still_reads_what_was_filed_under_the_old_name(space: Workspace) -> None:
    file(space, S3, Q1, status="滞后")
    space.say(office_entry({"rename_status": "滞后>欠进度"}, space.now), "设置", SCREEN)

    assert space.now.status(T03).word == "欠进度"
    assert space.now.filings_of(S3)[0].status == "滞后"
