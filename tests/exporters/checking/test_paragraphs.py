"""Lines on an otherwise empty page, with what a typist would circle in paragraphs, notes of annexes and at feet."""

from __future__ import annotations

import pytest
from support.spoiled_pages import BODY, FULL, STYLES, failed, findings, on_a_page, said_of

from exporters.pdf import grid
from exporters.pdf.measuring import TextStyle
from exporters.pdf.page import Page, moved


@pytest.mark.parametrize(
    ("lines", "style"),
    [
        (("　　第3条（社会福利和慈善事业促进处，2017年一季度）：",), BODY),
        (("　　（二）充分发挥社会救助托底保障功能第三条（社会救助处，", "2017年一季度）："), STYLES.level_2),
        (("　　（二）充分发挥社会救助托底保障功能和慈善事业补充作用，", "编密织牢民生安全网"), STYLES.level_2),
        (("　　二、需要关注的任务",), STYLES.level_1),
    ],
)
def test_what_announces_what_follows_at_the_foot_of_a_page(lines: tuple[str, ...], style: TextStyle) -> None:
    assert "标题不落面末" in failed([on_a_page(*lines, style=style), on_a_page(FULL)])


def test_a_paragraph_that_begins_like_a_heading_may_end_a_page() -> None:
    lines = ("　　（二）充分发挥社会救助托底保障功能和慈善事业补充作用", "编密织牢民生安全网。")

    assert "标题不落面末" not in failed([on_a_page(*lines), on_a_page(FULL)])


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        ((FULL[:-2] + "10", "00个照料中心投入使用，" + FULL[:17]), "行首行末"),
        ((FULL[:-5] + "1,000,", "000元投入使用。" + FULL[:17]), "行首行末"),
        ((FULL[:10] + '"养老"' + FULL[10:20], FULL), "标点全角"),
        ((FULL[:10] + "million,同比;" + FULL[10:20], FULL), "标点全角"),
    ],
)
def test_torn_numbers_and_marks_of_half_width(lines: tuple[str, ...], rule: str) -> None:
    assert rule in failed([on_a_page(*lines), on_a_page(FULL)])


def test_at_how_many_feet_of_pages_a_heading_was_looked_for_is_said() -> None:
    lines = ("　　" + FULL[:26], FULL)

    assert said_of("标题不落面末", [on_a_page(*lines), on_a_page(*lines)]).measured.startswith("看了1处面末")


@pytest.mark.parametrize("characters", [1, 3, 4])
def test_a_paragraph_without_a_heading_that_is_not_set_in_by_two_characters(characters: int) -> None:
    first = "　" * characters + FULL[: grid.CHARACTERS - characters]

    assert "首行缩进" in failed([on_a_page(first, FULL, FULL), on_a_page(FULL)])
    assert "首行缩进" not in failed([on_a_page("　　" + FULL[:26], FULL, FULL), on_a_page(FULL)])


@pytest.mark.parametrize(
    ("before", "after", "page"),
    [
        (("　　一、总体情况", "　　" + FULL[:26]), (FULL, FULL), 1),
        ((FULL, "　　" + FULL[:26]), (FULL, FULL), 1),
        (("　　" + FULL[:26], FULL), (FULL, "　　已印发。"), 2),
    ],
)
def test_one_line_of_a_paragraph_alone_also_below_its_heading_and_where_it_is_full(
    before: tuple[str, ...], after: tuple[str, ...], page: int
) -> None:
    assert failed([on_a_page(*before), on_a_page(*after)])["孤行"].page == page


def test_of_one_page_nothing_is_said_of_lone_lines_and_of_several_how_many_were_looked_at() -> None:
    lines = ("　　" + FULL[:26], FULL)

    assert not said_of("孤行", [on_a_page(*lines)]).applies
    assert "换面1处，1段跨面" in said_of("孤行", [on_a_page(*lines), on_a_page(FULL, FULL)]).measured


def test_every_fault_of_an_annex_note_is_named() -> None:
    lines = ("　　" + FULL[:26], FULL, "附件：1、示例分解表。", "2、示例名单；")
    found = [one.measured for one in findings([on_a_page(*lines)]) if one.rule == "附件说明"]

    assert [one.partition("：")[0] for one in found] == [
        "没有左空二字",
        "与正文之间没有空一行",
        "序号应写作“1.”",
        "序号应写作“2.”",
        "名称后有标点",
        "名称后有标点",
        "序号没有对齐",
    ]


def test_an_annex_note_of_several_names_as_it_should_be() -> None:
    text, *note = (
        on_a_page("　　" + FULL[:26], FULL).things,
        *(on_a_page("　　附件：1. 示例分解表很长很长", "　　　　　　示例名单", "　　　　　2. 示例表").things),
    )
    page = Page((*(moved(one, 0, -4 * grid.LEADING) for one in text), *note))

    assert "附件说明" not in failed([page])
    assert "没有看" in said_of("附件说明", [page]).measured


def test_a_paragraph_at_the_edge_below_the_end_of_another() -> None:
    flush = (FULL, FULL, "已印发。")
    above = ("　　" + FULL[:26], FULL, "已经报送。")

    assert "首行缩进" in failed([on_a_page(*above, *flush)])
    assert "首行缩进" in failed([on_a_page("示例市民政局：", *flush)])
    assert "首行缩进" not in failed([on_a_page(*above, "　　" + FULL[:26], FULL)])


def test_what_may_begin_a_paragraph_below_a_full_line_is_said_not_to_be_looked_at() -> None:
    lines = ("　　" + FULL[:26], FULL[:27] + "。", FULL)

    assert "看得出的1段都空二字；1行" in said_of("首行缩进", [on_a_page(*lines)]).measured
