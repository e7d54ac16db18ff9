"""The office's own lists and rules, as somebody types them."""

from __future__ import annotations

from datetime import date

import pytest
from support.workspaces import SCREEN

from models.outline import NodeId
from models.search import Filter
from models.workspace import Workspace
from models.workspace.entries import EntryError, node_entry
from models.workspace.finding import filter_entry, kept_filters
from models.workspace.labels import change_in_words, change_names, value_name
from models.workspace.lamp import DEFAULT_LAMP_RULES, Colour
from models.workspace.office_entries import office_entry
from models.workspace.settings import lamp_rules
from models.workspace.totals import totals
from models.workspace.values import OFFICE

T03, T05 = NodeId("T03"), NodeId("T05")
DAY = date(2017, 5, 20)


def set_office(space: Workspace, **typed: str) -> None:
    space.say(
        office_entry({field.replace("__", "@"): words for field, words in typed.items()}, space.now), "设置", SCREEN
    )


def test_departments_are_added_behind_those_that_are_there(space: Workspace) -> None:
    before = space.now.departments

    set_office(space, add_department="示例甲处、示例乙处")

    assert space.now.departments == (*before, "示例甲处", "示例乙处")


def test_several_fields_of_one_command_all_hold(space: Workspace) -> None:
    set_office(
        space,
        lamp_word__overdue="超期",
        lamp_colour__overdue="黄",
        lamp_shape__overdue="▲",
        lamp_threshold__behind="3",
    )

    rules = lamp_rules(space.now.register)
    assert (rules["overdue"].word, rules["overdue"].colour, rules["overdue"].shape) == ("超期", Colour.AMBER, "▲")
    assert rules["behind"].threshold == 3


def test_departments_renamed_and_added_together_are_all_in_the_list(space: Workspace) -> None:
    set_office(space, rename_department="救灾处>示例救灾处", add_department="示例督查室")

    assert "救灾处" not in space.now.departments
    assert {"示例救灾处", "示例督查室"} <= set(space.now.departments)


def test_a_later_field_speaks_of_what_an_earlier_one_has_made(space: Workspace) -> None:
    set_office(space, add_department="示例甲处", rename_department="示例甲处>示例乙处")

    assert space.now.departments[-1] == "示例乙处"


def test_a_renamed_department_keeps_its_place_and_what_it_was_given(space: Workspace) -> None:
    place = space.now.departments.index("社会福利处")
    space.say(node_entry(space.now, T03, {"lead": "社会福利处"}), "设置", SCREEN)
    space.say(node_entry(space.now, T05, {"lead": "救灾处", "supporting": "社会福利处"}), "设置", SCREEN)

    set_office(space, rename_department="社会福利处>示例养老处")

    assert space.now.departments[place] == "示例养老处"
    assert space.now.assignment(T03).lead == "示例养老处"
    assert space.now.assignment(T05).supporting == ("示例养老处",)


def test_what_is_only_suggested_follows_the_new_name_and_stays_a_suggestion(space: Workspace) -> None:
    assert space.now.assignment(T03).supporting == ("老龄工作处",)

    set_office(space, rename_department="社会福利处>示例养老处")
    set_office(space, rename_department="老龄工作处>示例老龄办")
    set_office(space, rename_department="示例养老处>示例养老服务处")

    found = space.now.assignment(T03)
    assert (found.lead, found.supporting) == ("示例养老服务处", ("示例老龄办",))
    assert {"lead", "supporting"} <= found.suggested
    assert space.now.assignment(NodeId("T03.s3")).lead == "示例养老服务处"


def test_no_task_falls_out_of_the_totals_by_renaming(space: Workspace) -> None:
    before = totals(space.now, DAY)

    set_office(space, rename_department="社会福利处>示例养老处")

    after = totals(space.now, DAY)
    assert after.led["示例养老处"] == before.led["社会福利处"]
    assert list(after.by_department.values()) == list(before.by_department.values())


def test_a_name_given_back_leaves_the_suggestions_as_the_paper_has_them(space: Workspace) -> None:
    set_office(space, rename_department="社会福利处>示例养老处")
    set_office(space, rename_department="示例养老处>社会福利处")

    assert space.now.assignment(T03).lead == "社会福利处"
    assert space.now.register.value(OFFICE, "renamed@社会福利处") is None


def test_a_filter_that_was_kept_goes_on_finding_the_department(space: Workspace) -> None:
    space.say(filter_entry("福利", Filter(departments=frozenset({"社会福利处"})))[1], "存筛选", SCREEN)

    set_office(space, rename_department="社会福利处>示例养老处")

    assert kept_filters(space.now.register)["福利"] == Filter(departments=frozenset({"示例养老处"}))


def test_renaming_a_department_is_taken_back_as_one_edit(space: Workspace) -> None:
    space.say(node_entry(space.now, T03, {"lead": "社会福利处"}), "设置", SCREEN)
    set_office(space, rename_department="社会福利处>示例养老处")

    space.undo(SCREEN)

    assert "社会福利处" in space.now.departments
    assert space.now.assignment(T03).lead == "社会福利处"
    assert space.now.assignment(T05).lead == "社会福利处"


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ({"departments": " "}, "不能是空的"),
        ({"departments": "甲@处"}, "不能换行"),
        ({"add_department": "社会福利处"}, "已经在单位名单里"),
        ({"add_department": ""}, "要写单位的名称"),
        ({"rename_department": "社会福利处>救灾处"}, "已经在单位名单里"),
        ({"rename_department": "社会福利处>甲、乙"}, "不能有顿号"),
        ({"rename_department": "社会福利处>"}, "不能为空"),
        ({"rename_department": "外星处>甲处"}, "不在单位名单里"),
        ({"rename_status": "滞后>慢>很慢"}, "不能有 >"),
        ({"lamp_word__behind": ""}, "不能为空"),
        ({"lamp_word__nothing": "慢"}, "没有名为"),
        ({"lamp_colour__behind": "紫"}, "紫"),
        ({"lamp_shape__behind": "X"}, "灯形"),
        ({"lamp_threshold__behind": "1000"}, "0到999"),
        ({"lamp_threshold__behind": "1.5"}, "整数"),
        ({"lamp_threshold__problem": "3"}, "不带数字"),
        ({"colour": "红"}, "没有“colour”这一项"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(space: Workspace, typed: dict[str, str], complaint: str) -> None:
    with pytest.raises(EntryError, match=complaint):
        set_office(space, **typed)


def test_each_property_of_a_rule_is_the_office_s_own(space: Workspace) -> None:
    set_office(space, lamp_word__due_soon="将到期")
    set_office(space, lamp_colour__due_soon="蓝")
    set_office(space, lamp_shape__due_soon="◆")
    set_office(space, lamp_threshold__due_soon="30")

    rule = lamp_rules(space.now.register)["due_soon"]
    assert (rule.word, rule.colour, rule.shape, rule.threshold) == ("将到期", Colour.BLUE, "◆", 30)


def test_the_history_shows_of_the_rules_only_what_differs(space: Workspace) -> None:
    set_office(space, lamp_threshold__due_soon="30")
    (edit,) = space.history()
    (change,) = edit.changes

    assert change_names(space.document, (OFFICE, "lamp_rules"), change.before, change.after) == (
        "▲ 临近（黄）：没有完成，15天之内到期",
        "▲ 临近（黄）：没有完成，30天之内到期",
    )


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"add_department": "信息中心、老年公寓"}, "添加 信息中心、老年公寓"),
        ({"rename_department": "办公室>综合处"}, "添加 综合处；移出 办公室"),
    ],
)
def test_the_history_shows_of_the_departments_what_came_and_went(
    space: Workspace, said: dict[str, str], words: str
) -> None:
    set_office(space, **said)
    (change,) = (one for one in next(iter(space.history())).changes if one.field == "departments")

    assert change_in_words(space.document, change.key, change.before, change.after) == words


def test_taking_back_a_department_does_not_look_like_emptying_the_list(space: Workspace) -> None:
    set_office(space, add_department="信息中心")
    space.undo(SCREEN)
    *_, last = space.history()
    (change,) = last.changes

    assert change_in_words(space.document, change.key, change.before, change.after) == "移出 信息中心"
    assert "（空）" not in change_names(space.document, change.key, change.before, change.after)


def test_a_list_put_in_another_order_says_so(space: Workspace) -> None:
    names = space.now.departments
    set_office(space, departments="、".join(reversed(names)))
    (change,) = next(iter(space.history())).changes

    assert change_in_words(space.document, change.key, change.before, change.after) == "调整次序"


def test_the_history_shows_the_names_of_statuses(space: Workspace) -> None:
    set_office(space, rename_status="滞后>欠进度")
    (change,) = next(iter(space.history())).changes

    assert value_name((OFFICE, "statuses"), change.after).startswith("未启动、推进中、达序时进度、欠进度、")
    assert value_name((OFFICE, "statuses"), None).startswith("未启动、推进中、达序时进度、滞后、")


def test_a_rule_that_came_later_is_put_into_rules_the_office_kept_before(space: Workspace) -> None:
    kept = tuple(line for line in DEFAULT_LAMP_RULES.to_values() if not line.startswith("no_data="))
    space.say({(OFFICE, "lamp_rules"): kept}, "设置警示规则", SCREEN)

    space.say(office_entry({"lamp_rule": "no_data=no_data|grey|○|无进度数据"}, space.now), "设置警示规则", SCREEN)

    assert lamp_rules(space.now.register) == DEFAULT_LAMP_RULES


def test_a_seal_is_yes_or_no(space: Workspace) -> None:
    set_office(space, paper_seal="是")
    assert space.now.register.text(OFFICE, "paper_seal") == "是"

    with pytest.raises(EntryError, match="只能填 是 或 否"):
        set_office(space, paper_seal="盖")
