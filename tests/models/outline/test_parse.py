"""Papers of many makes become outlines."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.papers import outline, source, tree

from models.outline import Level, Outline, OutlineError, Role, parse
from models.source import SourceText, Span

DATA = Path(__file__).parents[2] / "data"
SIBLINGS = sorted((DATA / "siblings").glob("*.txt"))
MAKES = sorted((DATA / "makes").glob("*.txt"))

TWO_PARTS = (
    "一、2016年工作总结",
    "（一）保障民生。守住底线。",
    "1、社会救助。一是低保。扩面。二是医疗。提标。此外，做好宣传，形成氛围。",
    "二、2017年工作思路",
    "（一）抓救助。应保尽保。提高标准",
    "（二）抓养老。新增床位。",
)


def test_the_levels_of_a_work_report() -> None:
    text = "\n".join(TWO_PARTS)

    assert tree(outline(*TWO_PARTS), text) == [
        "P1 一、 2016年工作总结",
        "S1 （一） 保障民生",
        "A1-1 1、 社会救助",
        "A1-1.1 一是 低保",
        "A1-1.2 二是 医疗",
        "A1-1.3 此外 做好宣传",
        "P2 二、 2017年工作思路",
        "T01 （一） 抓救助",
        "T01.s1 应保尽保",
        "T01.s2 提高标准",
        "T02 （二） 抓养老",
        "T02.s1 新增床位",
    ]


def test_parts_without_markers_are_known_by_their_words() -> None:
    paper = outline(
        "某省政府工作报告",
        "2025年工作回顾",
        "——综合实力提升。总量增加。",
        "——民生改善。收入增长。",
        "2026年重点工作",
        "一、抓发展",
        "（一）抓工业。一要升级。二要创新。",
        "（二）抓农业。稳产。",
        "二、抓作风。严格要求。",
    )

    assert [paper.roles[part.id] for part in paper.children(None)] == [Role.REVIEW, Role.PLAN]
    assert [node.id for node in paper.of_level(Level.TASK)] == ["T01", "T02", "T03"]
    assert [node.id for node in paper.of_level(Level.ACHIEVEMENT)] == ["A1-1", "A1-2"]


def test_a_third_part_between_review_and_plan_holds_no_tasks() -> None:
    paper = outline(
        "一、2025年工作回顾",
        "（一）抓发展。总量增加。",
        "二、“十五五”时期主要目标任务",
        "（一）聚焦创新。提高强度。",
        "三、2026年重点工作",
        "（一）抓项目。开工建设。",
    )

    assert [paper.roles[part.id] for part in paper.children(None)] == [Role.REVIEW, Role.OTHER, Role.PLAN]
    assert [node.heading for node in paper.of_level(Level.TASK)] == [
        paper.children(paper.children(None)[2].id)[0].heading
    ]


def test_first_second_and_circled_numbers_are_points_too() -> None:
    paper = outline(
        "一、2016年工作总结",
        "1．救助。首先，扩面。其次，提标。",
        "2．养老。①建设床位；②培训人员。",
        "二、2017年工作思路",
        "1．抓救助。扩面。",
    )

    assert [node.marker for node in paper.of_level(Level.POINT)] == ["首先", "其次", "①", "②"]


def test_a_list_inside_a_point_does_not_end_it() -> None:
    paper = outline(
        "一、2016年工作总结",
        "1、救助。一是低保。做了两件事：一是扩面；二是提标。二是医疗。三是临时救助。",
        "二、2017年工作思路",
        "（一）抓救助。扩面。",
    )

    assert [node.marker for node in paper.of_level(Level.POINT)] == ["一是", "二是", "三是"]


def test_a_paragraph_that_lists_problems_is_no_achievement() -> None:
    paper = outline(
        "一、2016年工作总结",
        "——发展提速。增长。",
        "——民生改善。增收。",
        "同时存在不少问题。一是基础薄弱。二是人才不足。",
        "二、2017年工作思路",
        "（一）抓发展。增长。",
    )

    assert len(paper.of_level(Level.ACHIEVEMENT)) == 2


def test_page_furniture_belongs_to_no_node() -> None:
    paper = outline(
        "当前位置: 首页", "某厅2016年工作总结和2017年思路", *TWO_PARTS, "【上一篇】 【打印本页】", "Produced By 某公司"
    )
    whole = "\n".join(
        (
            "当前位置: 首页",
            "某厅2016年工作总结和2017年思路",
            *TWO_PARTS,
            "【上一篇】 【打印本页】",
            "Produced By 某公司",
        )
    )

    assert [span.of(whole).strip() for span in paper.unassigned()] == [
        "当前位置: 首页\n某厅2016年工作总结和2017年思路",
        "",
        "【上一篇】 【打印本页】\nProduced By 某公司",
    ]


def test_a_gap_in_the_numbering_is_named() -> None:
    paper = outline("一、2016年工作总结", "（一）甲。乙。", "（三）丙。丁。", "二、2017年思路", "（一）抓。做。")

    assert [doubt for doubt in paper.doubts if "（三）" in doubt and "第 2 项" in doubt]


def test_a_style_that_runs_on_stands_above_one_that_begins_anew() -> None:
    paper = outline(
        "一、2016年工作总结",
        "1、救助。",
        "（一）低保。扩面。",
        "（二）医疗。提标。",
        "2、养老。",
        "（一）床位。新增。",
        "（二）队伍。培训。",
        "二、2017年思路",
        "（一）抓。做。",
    )

    assert [node.marker for node in paper.of_level(Level.SECTION)] == ["1、", "2、"]
    assert [node.id for node in paper.of_level(Level.ACHIEVEMENT)] == ["A1-1", "A1-2", "A2-1", "A2-2"]


@pytest.mark.parametrize(
    "text",
    [
        "从前有座山。山里有座庙。",
        "买菜清单\n1、白菜",
        "一、缘起\n她走了。\n二、重逢\n他来了。",
        "1. Buy milk.\n2. Go home.",
    ],
    ids=["a tale", "a shopping list", "a novel", "English"],
)
def test_a_text_that_is_no_report_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(OutlineError, match=r"示例\.txt.*没有找到") as refusal:
        parse(source(text))

    assert "\n" not in str(refusal.value)


def test_a_paper_that_is_all_plan_is_one_part_of_tasks() -> None:
    paper = outline("某局2017年工作要点", "一、抓救助。扩面。", "二、抓养老。新增床位。提高质量。")

    assert [(node.id, len(paper.children(node.id))) for node in paper.of_level(Level.TASK)] == [("T01", 1), ("T02", 2)]


@given(st.text(alphabet="一二三、（）()123.是要此外首先。；\n年工作总结思路2017附件——各位代表", max_size=200))
def test_any_text_gives_a_sound_outline_or_a_sentence(text: str) -> None:
    try:
        paper = parse(SourceText(text, ""))
    except OutlineError:
        return

    assert_sound(paper, text)


@pytest.mark.parametrize(
    "above",
    [
        ("当前位置: 首页", " >> 政务公开 >> 规划计划 >> 计划总结"),
        ("您的位置：首页 » 计划总结",),
        ("首页＞政务公开＞2016年工作总结＞计划总结",),
    ],
)
def test_the_trail_of_pages_above_a_paper_is_not_its_title(above: tuple[str, ...]) -> None:
    """It was printed as the source of every paper: 据《>> 政务公开 >> 规划计划 >> 计划总结》."""
    name = "某省人民政府办公厅关于" + "全面推进基本民生保障基层社会治理" * 3 + "的2016年工作总结和2017年工作思路"
    paper = outline(*above, name, "发布时间：2017-04-06", *TWO_PARTS)

    assert len(name) > 60
    assert paper.imprint.title is not None
    assert paper.imprint.title.of("\n".join((*above, name))) == name


@pytest.mark.parametrize("file", SIBLINGS, ids=lambda file: file.stem)
def test_papers_of_other_offices(file: Path, golden: Callable[[str, str], None]) -> None:
    text = SourceText.from_bytes(file.read_bytes(), file.name)

    paper = parse(text)

    assert_sound(paper, text.text)
    golden(f"outline/{file.stem}.txt", "\n".join(tree(paper, text.text)) + "\n")


@pytest.mark.parametrize("file", MAKES, ids=lambda file: file.stem)
def test_papers_of_many_makes(file: Path, golden: Callable[[str, str], None]) -> None:
    text = SourceText.from_bytes(file.read_bytes(), file.name)

    paper = parse(text)

    assert_sound(paper, text.text)
    golden(f"makes/{file.stem}.txt", "\n".join([*tree(paper, text.text), *paper.doubts]) + "\n")


def assert_sound(paper: Outline, text: str) -> None:
    """Every character belongs to its deepest node or to nobody, exactly once."""
    owned = [span for node in paper for span in paper.own_spans(node)] + list(paper.unassigned())
    assert sorted(place for span in owned for place in range(span.start, span.end)) == list(range(len(text)))
    assert len({node.id for node in paper}) == len(paper)
    for node in paper:
        assert len(node.span) > 0 or node.level is Level.PART
        assert node.span.contains(Span(node.title.start, node.title.end))


def test_a_sentence_that_only_leads_in_goes_with_the_next() -> None:
    """In the tables that are handed out it stood as a measure of its own."""
    text = (
        *TWO_PARTS[:4],
        "（一）着力提振信心",
        "放大经济政策实施效应。用足用好政策。支持上市。",
        "促进民营经济发展。坚持两个毫不动摇。办好大会。",
        "为经营主体减负2500亿元以上。落实政策。",
        "（二）着力深化改革。以改革促发展。",
        "一是全面增强改革创造力。健全体制。深化改革。",
        "二是新建养老机构100家。加强监管。",
        "（三）抓养老。建成床位。落实补贴。",
        "加强监管。完善标准。",
    )

    measures = [line for line in tree(outline(*text), "\n".join(text)) if ".s" in line]

    assert measures == [
        "T01.s1 放大经济政策实施效应。用足用好政策",
        "T01.s2 支持上市",
        "T01.s3 促进民营经济发展。坚持两个毫不动摇",
        "T01.s4 办好大会",
        "T01.s5 为经营主体减负2500亿元以上",
        "T01.s6 落实政策",
        "T02.s1 以改革促发展",
        "T02.s2 一是 全面增强改革创造力。健全体制",
        "T02.s3 深化改革",
        "T02.s4 二是 新建养老机构100家",
        "T02.s5 加强监管",
        "T03.s1 建成床位",
        "T03.s2 落实补贴",
        "T03.s3 加强监管",
        "T03.s4 完善标准",
    ]


def test_what_addresses_the_assembly_is_no_measure() -> None:
    text = (
        *TWO_PARTS[:4],
        "（一）抓民生。提高标准。",
        "各位代表！今年我们要办好十方面实事。",
        "1.养老。新增床位。",
        "（二）抓作风。严格要求。",
    )

    measures = [line for line in tree(outline(*text), "\n".join(text)) if ".s" in line]

    assert measures == ["T01.s1 提高标准", "T01.s2 1. 养老。新增床位", "T02.s1 严格要求"]
