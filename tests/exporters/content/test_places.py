"""What papers call a task, a measure and a point; tasks in the paper's own sections."""

from __future__ import annotations

import re

import pytest
from support.papers import source

from exporters.content import Contents, Heading, Kind, Wish, build_briefing
from exporters.content.places import brief_title, place_in_task, place_name, task_name
from models.document import build
from models.outline import Level, NodeId
from models.workspace import Snapshot

LINES = (
    "第一部分 2016年工作总结",
    "1、救助。一是扩面。二是提标。",
    "第二部分 2017年重点工作",
    "一、深化改革",
    "（一）抓救助。各位代表！提高标准，扩大范围。提高标准，规范程序。",
    "（二）抓养老。新建《示例，办法》所列机构，增加床位，改善设施，提高服务水平。",
    "二、加强建设",
    "（一）抓队伍。建设队伍。",
)


@pytest.fixture(scope="module")
def sectioned() -> Snapshot:
    return Snapshot(build(source("\n".join(LINES)), {"links.toml": ""}))


def test_every_measure_has_a_name_of_its_own_in_the_words_of_the_paper(snapshot: Snapshot) -> None:
    measures = snapshot.document.outline.of_level(Level.MEASURE)
    names = [place_name(snapshot, one.id) for one in measures]

    assert len(set(names)) == len(measures) == 105
    assert place_name(snapshot, NodeId("T03.s3")) == "任务（三）统筹城乡养老服务业协调发展"
    assert place_name(snapshot, NodeId("T10.s6")) == "任务（十）组织开展5.12防灾减灾宣传活动"
    for name in names:
        assert [name.count(mark) for mark in "“《（"] == [name.count(mark) for mark in "”》）"]
        assert len(name) < 50


def test_a_clause_is_as_long_as_it_takes_to_be_the_only_one(sectioned: Snapshot) -> None:
    assert place_in_task(sectioned, NodeId("T01.s1")) == "提高标准，扩大范围"
    assert place_in_task(sectioned, NodeId("T01.s2")) == "提高标准，规范程序"
    assert place_in_task(sectioned, NodeId("T02.s1")) == "新建《示例，办法》所列机构"


def test_a_task_below_a_section_has_the_section_s_number_before_its_own(sectioned: Snapshot) -> None:
    """Three tasks were （一）, and the overview said 逾期：（一）."""
    assert [place_name(sectioned, task.id) for task in sectioned.tasks] == [
        "任务一（一）",
        "任务一（二）",
        "任务二（一）",
    ]
    assert task_name(sectioned, NodeId("T03")) == "二（一）抓队伍"


@pytest.mark.parametrize("kind", [Kind.REPORT, Kind.BULLETIN, Kind.FORMAL])
def test_the_headings_of_sections_stand_before_their_tasks(sectioned: Snapshot, kind: Kind) -> None:
    blocks = build_briefing(sectioned, Wish(kind=kind)).blocks
    headings = [(block.level, block.text) for block in blocks if isinstance(block, Heading)]

    assert headings[-6:] == [
        (1, "任务内容" if kind is Kind.BULLETIN else "各项任务"),
        (1, "一、深化改革"),
        (2, "（一）抓救助"),
        (2, "（二）抓养老"),
        (1, "二、加强建设"),
        (2, "（一）抓队伍"),
    ]


def test_the_contents_name_the_sections_too(sectioned: Snapshot) -> None:
    (contents,) = [one for one in build_briefing(sectioned, Wish()).blocks if isinstance(one, Contents)]

    assert [one.text for one in contents.entries] == [
        "一、深化改革", "（一）抓救助", "（二）抓养老", "二、加强建设", "（一）抓队伍",
    ]  # fmt: skip


def test_a_title_that_is_a_sentence_is_called_by_its_first_clause(sectioned: Snapshot) -> None:
    short, *_ = sectioned.document.outline.children(NodeId("T01"))
    (long,) = sectioned.document.outline.children(NodeId("T02"))

    assert brief_title(sectioned, short) == sectioned.reading.title(short)
    assert brief_title(sectioned, long) == "新建《示例，办法》所列机构"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (
            "民间投资项目数占比、能源等领域民间投资比重、新增工业用地支持民间投资项目比重分别为99.3%、93.1%、75.7%",
            "民间投资项目数占比、能源等领域民间投资比重等",
        ),
        ("全省规模以上工业企业研发费用占营业收入的比重达到并稳定保持在全国前列约达99.35个百分点", None),
    ],
)
def test_a_long_title_is_cut_before_a_member_of_its_list_and_inside_no_number(title: str, words: str | None) -> None:
    paper = "\n".join((*LINES[:4], f"（一）抓投资。{title}。"))
    snapshot = Snapshot(build(source(paper), {"links.toml": ""}))

    found = place_in_task(snapshot, NodeId("T01.s1"))

    assert found.endswith(("比重等", "……"))
    assert words in (None, found)
    assert not re.search("[0-9.]…+$", found)
    assert len(found) <= 40
