"""Typed readings: who, how far, and why the reading says so."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.links import LinkVerdict
from models.outline import NodeId
from models.source import RepairVerdict, Span
from models.workspace import Workspace
from models.workspace.entries import (
    EntryError,
    UnknownDepartmentError,
    clean_text,
    deleted,
    doubt_entry,
    filing_entry,
    link_entry,
    milestone_entry,
    node_entry,
    note_entry,
    remark_entry,
    verdict_entry,
)
from models.workspace.notes import NoteState
from models.workspace.office_entries import office_entry
from models.workspace.periods import Period
from models.workspace.progress import Source
from models.workspace.totals import totals

T03, S3 = NodeId("T03"), NodeId("T03.s3")
Q1, Q2 = Period.parse("2017Q1"), Period.parse("2017Q2")
NOW = datetime(2017, 4, 10, tzinfo=UTC)


@pytest.fixture
def space(document: Document) -> Workspace:
    return workspace(document)


def say(space: Workspace, node: NodeId, **typed: str) -> None:
    space.say(node_entry(space.now, node, typed), "设置", SCREEN)


def file(space: Workspace, node: NodeId, period: Period, unit: str = "社会福利处", **typed: str) -> None:
    space.say(filing_entry(space.now, node, period, unit, typed), "填报", SCREEN)


def test_with_nothing_said_the_departments_are_suggested(space: Workspace) -> None:
    found = space.now.assignment(T03)

    assert (found.lead, found.suggested, found.inherited) == (
        "社会福利处",
        frozenset({"lead", "supporting"}),
        frozenset(),
    )


def test_a_measure_inherits_what_its_task_says_until_it_says_otherwise(space: Workspace) -> None:
    say(space, T03, lead="老龄工作处", deadline="年底前")
    say(space, S3, deadline="6月底前")

    found = space.now.assignment(S3)

    assert (found.lead, found.deadline.words, found.deadline.due) == ("老龄工作处", "6月底前", date(2017, 6, 30))
    assert "lead" in found.inherited
    assert "deadline" not in found.inherited
    assert "lead" not in found.suggested


def test_clearing_a_field_brings_back_what_it_inherits(space: Workspace) -> None:
    say(space, T03, deadline="年底前")
    say(space, S3, deadline="6月底前")
    say(space, S3, deadline="")

    assert space.now.assignment(S3).deadline.words == "年底前"


def test_earlier_periods_stay_readable_when_a_later_one_is_filed(space: Workspace) -> None:
    file(space, S3, Q1, progress="选址210处", percent="20")
    file(space, S3, Q2, progress="开工60处", percent="45%")

    assert [(str(f.period), f.progress, f.percent) for f in space.now.filings_of(S3)] == [
        ("2017Q1", "选址210处", 20.0),
        ("2017Q2", "开工60处", 45.0),
    ]


def test_the_current_value_goes_to_the_target_it_is_about(space: Workspace) -> None:
    file(space, S3, Q1, **{"current@新增城乡社区居家养老服务照料中心数": "210"})

    ((place, value),) = space.now.filings_of(S3)[0].current
    assert value == 210
    assert space.document.source.text[place : place + 5] == "1000个"


def test_a_current_value_without_its_target_is_refused_where_there_are_several(space: Workspace) -> None:
    with pytest.raises(EntryError, match="、城乡社区居家养老服务照料中心累计数"):
        filing_entry(space.now, S3, Q1, "社会福利处", {"current": "210"})


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
    file(space, S3, Q1, "社会福利处", percent="20")
    file(space, S3, Q1, "老龄工作处", percent="40")
    file(space, S3, Q2, "老龄工作处", percent="60")

    assert space.now.percent(S3).value == 40.0


def test_a_late_measure_makes_its_task_late(space: Workspace) -> None:
    file(space, S3, Q1, status="滞后")
    file(space, NodeId("T03.s6"), Q1, status="已完成")

    assert (space.now.status(T03).word, space.now.status(T03).source) == ("滞后", Source.DERIVED)


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


def test_of_a_late_measure_the_task_says_how_many_are(space: Workspace) -> None:
    file(space, S3, Q1, status="滞后")
    file(space, NodeId("T03.s6"), Q1, status="达序时进度")

    assert space.now.status(T03).because == "10条举措中1条滞后"


def test_a_task_has_not_begun_while_nobody_reports_that_anything_has(space: Workspace) -> None:
    file(space, S3, Q1, status="未启动")

    assert space.now.status(T03).word == "未启动"


def test_measures_that_all_report_and_differ_are_under_way(space: Workspace) -> None:
    for number, measure in enumerate(space.document.outline.children(T03)):
        file(space, measure.id, Q1, status="已完成" if number else "超序时进度")

    found = space.now.status(T03)
    assert (found.word, found.because) == ("推进中", "10条举措状态不一")


def test_one_sentence_of_progress_is_no_green_lamp(space: Workspace) -> None:
    file(space, S3, Q1, progress="已选址")

    lamp = space.now.lamp(S3, date(2017, 4, 12))
    assert (lamp.colour, lamp.shape, lamp.word) == ("grey", "○", "无进度数据")


def test_the_lamp_names_the_rule_that_fired(space: Workspace) -> None:
    file(space, S3, Q1, percent="6")

    lamp = space.now.lamp(S3, date(2017, 7, 12))

    assert lamp.shape == "■"
    assert "53%" in lamp.because
    assert "6%" in lamp.because


def test_an_override_of_the_lamp_needs_a_reason(space: Workspace) -> None:
    with pytest.raises(EntryError, match="理由"):
        node_entry(space.now, S3, {"lamp": "绿"})

    say(space, S3, lamp="绿", lamp_reason="省厅已同意延期")

    lamp = space.now.lamp(S3, date(2017, 7, 12))
    assert lamp.overridden
    assert "省厅已同意延期" in lamp.because


def test_a_note_on_a_passage_stands_in_the_source(space: Workspace) -> None:
    start = space.document.source.text.index("全面提升养老服务质量")
    subject, fields = note_entry(
        space.now, S3, "补充星级评定数据", author="办公室", at=NOW, span=Span(start, start + 10)
    )
    space.say(fields, "批注", SCREEN)

    (note,) = space.now.notes(S3)

    assert note.passage is not None
    assert (note.passage.quote, note.state, note.author) == ("全面提升养老服务质量", NoteState.LIVE, "办公室")
    space.say(deleted(subject), "删除批注", SCREEN)
    assert space.now.notes(S3)[0].state is NoteState.DELETED
    space.say(deleted(subject, restored=True), "恢复批注", SCREEN)
    assert space.now.notes(S3)[0].state is NoteState.LIVE


def test_a_note_whose_words_are_gone_is_kept_as_an_orphan(space: Workspace) -> None:
    _, fields = note_entry(space.now, S3, "核实", author="办公室", at=NOW, span=Span(9840, 9850))
    lost = {key: "从来没有写过的话" if key[1] == "quote" else value for key, value in fields.items()}
    space.say(lost, "批注", SCREEN)

    assert space.now.notes(S3)[0].state is NoteState.ORPHAN


def test_a_passage_can_be_held_for_doubtful_without_altering_it(space: Workspace) -> None:
    start = space.document.source.text.index("形成12个")
    _, fields = doubt_entry(
        space.now, NodeId("T03.s2"), "疑为1—2个", author="办公室", at=NOW, span=Span(start, start + 5)
    )
    space.say(fields, "标疑误", SCREEN)

    (doubt,) = space.now.doubts()
    assert (doubt.passage.quote, doubt.reason) == ("形成12个", "疑为1—2个")


def test_confirming_a_link_is_undone_like_anything_else(space: Workspace) -> None:
    link = space.now.links_of(T03)[0]
    space.say(verdict_entry(space.now, link.id, "确认"), "确认关联", SCREEN)
    assert space.now.link_verdict(link) is LinkVerdict.CONFIRMED

    space.undo(SCREEN)

    assert space.now.link_verdict(link) is LinkVerdict.SUGGESTED


def test_a_confirmed_link_is_to_be_looked_at_again_when_the_words_at_an_end_change(space: Workspace) -> None:
    link = next(link for link in space.now.links() if link.id == "T03.s2>A1-2.1")
    space.say(verdict_entry(space.now, link.id, "确认"), "确认关联", SCREEN)
    assert not space.now.judged(link).look_again

    group = next(
        r.group for r in space.document.repairs if r.after == "—" and "12" not in r.before and r.span.start < 10000
    )
    space.say(verdict_entry(space.now, group, "采用"), "采用校订", SCREEN)

    assert "1—2个" in space.now.words(NodeId("T03.s2"))
    assert space.now.judged(link).look_again
    space.say(verdict_entry(space.now, link.id, "确认"), "确认关联", SCREEN)
    assert not space.now.judged(link).look_again


def test_a_person_makes_a_link_and_sees_it_from_both_ends(space: Workspace) -> None:
    space.say(link_entry(space.now, NodeId("T14.s3"), NodeId("A2-1.4"), "村（社区）普法"), "添加关联", SCREEN)

    (link,) = space.now.links_of(NodeId("T14"))
    assert link in space.now.links_to(NodeId("A2-1.4"))
    assert space.now.link_verdict(link) is LinkVerdict.CONFIRMED
    with pytest.raises(EntryError, match="已经有"):
        link_entry(space.now, NodeId("T14.s3"), NodeId("A2-1.4"), "")


def test_order_and_arithmetic_cannot_be_adopted(space: Workspace) -> None:
    arithmetic = next(r for r in space.document.repairs if r.after == "21.15%")

    with pytest.raises(EntryError, match="只能标疑误"):
        verdict_entry(space.now, arithmetic.group, "采用")
    space.say(verdict_entry(space.now, arithmetic.group, "不采用"), "不采用", SCREEN)
    assert space.now.repair_verdict(arithmetic) is RepairVerdict.REJECTED


def test_milestones_stand_by_their_dates(space: Workspace) -> None:
    for text, deadline in (("验收", "年底前"), ("开工", "6月底前")):
        _, fields = milestone_entry(space.now, S3, text, deadline)
        space.say(fields, "添加节点", SCREEN)

    assert [m.text for m in space.now.milestones(S3)] == ["开工", "验收"]


def test_a_department_must_be_on_the_maintained_list(space: Workspace) -> None:
    with pytest.raises(EntryError, match="外星处"):
        node_entry(space.now, T03, {"lead": "外星处"})

    space.say(office_entry({"departments": "外星处、社会福利处"}, space.now), "设置", SCREEN)
    say(space, T03, lead="外星处")

    assert space.now.assignment(T03).lead == "外星处"


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ({"percent": "120"}, "0到100"),
        ({"percent": "一半"}, "数字"),
        ({"status": "飞奔"}, "飞奔"),
        ({"colour": "red"}, "colour"),
        ({"lamp": "紫"}, "紫"),
        ({"person": "长" * 32_001}, "32000"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(space: Workspace, typed: dict[str, str], complaint: str) -> None:
    with pytest.raises(EntryError, match=complaint):
        node_entry(space.now, T03, typed)


def test_an_unknown_department_is_refused_without_a_word_of_commands(space: Workspace) -> None:
    with pytest.raises(UnknownDepartmentError) as refusal:
        node_entry(space.now, T03, {"lead": "外星处"})

    assert str(refusal.value).startswith("“外星处”不在单位名单里。名单：")
    assert str(refusal.value).endswith("。请先在单位名单里加上它，再填。")


def test_who_writes_a_department_in_short_is_told_what_may_be_meant(space: Workspace) -> None:
    with pytest.raises(UnknownDepartmentError, match="“规财处”不在单位名单里，是不是“规划财务处”？名单："):
        node_entry(space.now, T03, {"lead": "规财处"})


def test_text_has_one_normal_form() -> None:
    assert clean_text(" 一\r\n二\x07\u2028三 ") == "一\n二\n三"


def test_the_whole_is_counted_and_every_number_leads_to_its_tasks(space: Workspace) -> None:
    file(space, S3, Q1, status="滞后", percent="5")
    say(space, NodeId("T05"), deadline="3月底前")

    found = totals(space.now, date(2017, 7, 12))

    assert found.by_status["滞后"] == ("T03",)
    assert found.overdue == ("T05",)
    assert "T03" not in found.not_filed
    assert sum(len(tasks) for tasks in found.by_lamp.values()) == 15
    assert found.by_department["社会福利处"] == ("T03", "T05")


def test_a_status_renamed_by_the_office_still_reads_what_was_filed_under_the_old_name(space: Workspace) -> None:
    file(space, S3, Q1, status="滞后")
    space.say(office_entry({"rename_status": "滞后>欠进度"}, space.now), "设置", SCREEN)

    assert space.now.status(T03).word == "欠进度"
    assert space.now.filings_of(S3)[0].status == "滞后"


def test_an_entry_with_words_alone_takes_back_neither_number_nor_status(space: Workspace) -> None:
    file(space, S3, Q1, percent="26", status="滞后")
    file(space, S3, Period.parse("2017Q4"), progress="示例：正在收尾")

    assert space.now.percent(S3).value == 26
    assert space.now.status(S3).word == "滞后"


def test_a_renamed_status_that_was_set_by_hand_counts_with_those_set_since(space: Workspace) -> None:
    say(space, NodeId("T05"), status="滞后")
    space.say(office_entry({"rename_status": "滞后>欠进度"}, space.now), "设置", SCREEN)
    say(space, T03, status="欠进度")

    assert totals(space.now, date(2017, 4, 10)).by_status["欠进度"] == ("T03", "T05")


def test_the_office_changes_a_rule_of_the_lamp(space: Workspace) -> None:
    space.say(office_entry({"lamp_rule": "overdue=overdue:0|blue|◆|超期"}, space.now), "设置", SCREEN)
    say(space, S3, deadline="3月底前")

    lamp = space.now.lamp(S3, date(2017, 7, 12))

    assert (lamp.word, lamp.shape) == ("超期", "◆")
    with pytest.raises(EntryError, match="没有名为"):
        office_entry({"lamp_rule": "none=overdue:0|blue|◆|超期"}, space.now)


def test_a_note_is_edited_and_hidden_from_print(space: Workspace) -> None:
    subject, fields = note_entry(space.now, S3, "初稿", author="办公室", at=NOW)
    space.say(fields, "批注", SCREEN)

    space.say(remark_entry(subject, {"text": "改稿", "printed": "否"}, space.now), "修改批注", SCREEN)

    (note,) = space.now.notes(S3)
    assert (note.text, note.printed) == ("改稿", False)
    with pytest.raises(EntryError, match="note:nothing"):
        remark_entry("note:nothing", {"text": "x"}, space.now)


def test_a_filing_sent_back_needs_a_reason(space: Workspace) -> None:
    with pytest.raises(EntryError, match="退回要写明理由"):
        filing_entry(space.now, S3, Q1, "社会福利处", {"review": "退回"})

    file(space, S3, Q1, review="退回", review_reason="数字与台账不符")

    assert (space.now.filings_of(S3)[0].review, space.now.filings_of(S3)[0].review_reason) == ("退回", "数字与台账不符")


def test_who_leads_does_not_support_as_well(space: Workspace) -> None:
    assert space.now.assignment(T03).supporting == ("老龄工作处",)

    say(space, T03, lead="老龄工作处")

    assert space.now.assignment(T03).supporting == ()


@pytest.mark.parametrize(
    "words",
    [
        "无",
        "无。",
        "暂无",
        "没有",
        "/",
        "—",
        "——",
        "-",
        "无问题",
        "目前没有问题",
        "不存在问题",
        "暂时没有困难",
        "N/A",
        "０",
    ],
)
def test_a_problem_that_says_there_is_none_lights_no_lamp_and_is_kept_as_typed(space: Workspace, words: str) -> None:
    file(space, S3, Q1, problems=words, percent="100")

    (filing,) = space.now.filings_of(S3)
    assert (filing.problems, filing.has_problem) == (words, False)
    assert space.now.lamp(S3, Q1.last_day).rule == "done"


def test_a_problem_of_one_measure_lights_its_task_whatever_the_unit_reports_of_others(space: Workspace) -> None:
    file(space, NodeId("T03.s1"), Q1, problems="缺地")
    file(space, S3, Q1, progress="正在推进")

    assert (
        space.now.lamp(NodeId("T03"), Q1.last_day).rule
        == space.now.lamp(NodeId("T03.s1"), Q1.last_day).rule
        == "problem"
    )


@pytest.mark.parametrize("words", ["缺地", "无土地指标", "没有资金", "暂缺人手", "问题不大", "无人机没有到位"])
def test_a_problem_that_begins_like_none_is_one(space: Workspace, words: str) -> None:
    file(space, S3, Q1, problems=words, percent="20")

    assert space.now.filings_of(S3)[0].has_problem
    assert space.now.lamp(S3, Q1.last_day).rule == "problem"


def test_a_measure_of_which_only_words_were_filed_is_not_called_unfiled(document: Document) -> None:
    space = workspace(document)
    node, unit = NodeId("T03.s2"), "社会福利处"
    assert space.now.percent(node).because == "未填报"
    assert space.now.percent(NodeId("T03")).because == "各举措均未填报"

    space.say(filing_entry(space.now, node, Period.parse("2017Q4"), unit, {"progress": "示例"}), "填报", SCREEN)

    assert space.now.percent(node).because == "填报里没有完成率"
    assert space.now.percent(NodeId("T03")).because == "各举措的填报里都没有完成率"
