"""Places and subjects in the words of the office."""

from __future__ import annotations

import pytest
from support.papers import source

from models.document import Document, build
from models.outline import NodeId
from models.workspace.labels import node_name, subject_name
from models.workspace.values import SubjectId


@pytest.mark.parametrize(
    ("node", "name"),
    [
        ("P2", "部分二"),
        ("T03", "任务（三）"),
        ("T03.s2", "任务（三）举措2"),
        ("A1-2", "成绩（一）2"),
        ("A1-2.1", "要点（一）2一是"),
    ],
)
def test_a_place_is_named_by_the_numbers_of_the_paper(document: Document, node: str, name: str) -> None:
    assert node_name(document, NodeId(node)) == name


def test_a_place_without_a_number_is_named_by_its_identifier() -> None:
    paper = build(
        source("一、2016年工作总结\n完成救助。\n二、2017年工作思路\n加强救助工作。推进养老服务。"), {"links.toml": ""}
    )
    unnumbered = next(node.id for node in paper.outline if node.id.startswith("T"))

    assert node_name(paper, unnumbered) == f"任务{unnumbered}"


def test_a_link_is_named_by_both_its_ends(document: Document) -> None:
    name = subject_name(document, SubjectId("link:T03.s2>A1-2.1"))

    assert name == "关联任务（三）举措2—要点（一）2一是"


def test_a_filing_is_named_by_its_place_period_and_unit(document: Document) -> None:
    name = subject_name(document, SubjectId("filing:T03.s2@2017Q1@社会福利处"))

    assert name == "填报任务（三）举措2 2017Q1 社会福利处"
