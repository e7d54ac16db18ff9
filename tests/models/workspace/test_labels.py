"""Places and subjects in the words of the office."""

from __future__ import annotations

import re

import pytest
from support.papers import source

from models.document import Document, build
from models.outline import NodeId
from models.workspace.labels import node_name, subject_name, value_name
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

    assert name == "填报任务（三）举措2（2017年一季度，社会福利处）"


def test_a_repair_is_named_by_what_it_changes(document: Document) -> None:
    def named(group: str) -> str:
        return subject_name(document, SubjectId(f"repair:{group}"))

    together = {one.group: one for one in document.repairs}
    changed = next(one for one in together.values() if one.before and one.after)
    put_in = next(one for one in together.values() if not one.before and one.after == "年")
    quoted = next(one for one in together.values() if one.after == "”")

    assert named(changed.group) == f"校订「{changed.before}」→「{changed.after}」"
    assert named(put_in.group) == "校订补「年」"
    assert re.fullmatch("校订「[^“”]+」→「“[^“”]+”」", named(quoted.group))
    assert named("R999") == "校订R999"


def test_a_link_is_rejected_and_a_repair_is_not_taken() -> None:
    assert value_name((SubjectId("link:T03.s2>A1-2.1"), "verdict"), "rejected") == "已否决"
    assert value_name((SubjectId("repair:R001"), "verdict"), "rejected") == "不采用"


@pytest.mark.parametrize(("value", "words"), [(45.0, "45%"), (7.5, "7.5%"), (0, "0%"), (None, "（空）")])
def test_a_share_done_is_told_with_its_sign(value: float | None, words: str) -> None:
    assert value_name((SubjectId("T03.s2"), "percent"), value) == words
    assert value_name((SubjectId("filing:T03.s2@2017Q1@社会福利处"), "percent"), value) == words
