"""From a text and its curated files to a document."""

from __future__ import annotations

import pytest
from support.papers import source

from models.document import DocumentError, build
from models.links import LinkOrigin
from models.outline import Level

PAPER = (
    "某局2016年工作总结和2017年工作思路\n"
    "一、2016年工作总结\n"
    "1、养老服务。一是推进智慧养老社区建设，建成照料中心20家。二是开展银龄互助活动。\n"
    "二、2017年工作思路\n"
    "（一）抓养老。加快推进智慧养老社区建设，新增照料中心5家。做好防汛。\n"
)


def test_a_paper_nobody_has_curated_gets_links_by_rule_with_the_shared_words() -> None:
    document = build(source(PAPER))

    (link,) = document.links
    assert (link.measure, link.point, link.origin) == ("T01.s1", "A1-1.1", LinkOrigin.RULE)
    assert "推进智慧养老社区建设" in link.why


def test_curated_files_are_held_against_the_source() -> None:
    files = {
        "comparisons.toml": (
            '[[comparison]]\nindicator = "照料中心"\nmeasure = "T01.s1"\ntarget = "新增照料中心{5家}"\n'
            'baseline_node = "A1-1.1"\nbaseline = "照料中心{20家}"\nrelation = "flow_vs_stock"\nnote = "增量对存量"\n'
        )
    }

    (comparison,) = build(source(PAPER), files).comparisons

    assert (int(comparison.target.amount), int(comparison.baseline.amount), comparison.difference) == (5, 20, None)


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("repairs.toml", "[[repair]", "不是合格的 TOML"),
        ("repairs.toml", '[[repair]]\nid = "R1"\nat = "没有{→的}话"\nkind = "wording"', "R1：原文里没有"),
        ("links.toml", '[[link]]\ntask = "T09"\npoint = "A1-1.1"\nwhy = "x"\nstrength = "direct"', "没有编号为 T09"),
        ("links.toml", '[[link]]\ntask = "T01"\npoint = "A1-1.1"\nstrength = "direct"', "缺少“why”"),
        ("links.toml", '[[link]]\ntask = "T01"\npoint = "A1-1.1"\nwhy = "x"\nstrength = "strong"', "strong"),
        ("office.toml", 'departments = []\n[[suggestion]]\ntask = "T01"\nlead = "甲处"\nbecause = "x"', "甲处"),
        ("checks.toml", '[[check]]\nnode = "A1-1.1"\nprinted = "建成{照料}中心"\nparts = []', "没有读作数据"),
    ],
)
def test_a_curated_file_that_does_not_fit_is_refused_with_its_place(name: str, text: str, complaint: str) -> None:
    with pytest.raises(DocumentError, match=complaint):
        build(source(PAPER), {name: text})


def test_a_workspace_keeps_to_the_edition_by_which_its_measures_were_numbered() -> None:
    paper = source("\n".join((PAPER.rstrip("\n"), "（九）抓民生。提高标准。", "1.养老。新增床位。")))

    def numbered(files: dict[str, str]) -> int:
        outline = build(paper, files).outline
        return len(outline.children(outline.of_level(Level.TASK)[-1].id))

    assert numbered({}) == 3  # made before there were editions
    assert numbered({"outline.toml": "edition = 2\n"}) == 2
    assert build(paper).edition == 2
    with pytest.raises(DocumentError, match="较新版本"):
        build(paper, {"outline.toml": "edition = 3\n"})
