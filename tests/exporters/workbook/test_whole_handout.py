"""A whole handout, line by line: whatever changes in how it is written, this must say the same."""

from __future__ import annotations

from collections.abc import Callable

from support.handouts import DAY, DUE, Q1
from support.seen_workbooks import seen

from exporters.content import Wish
from exporters.workbook.handout import handout_workbook
from exporters.workbook.letter import Letter
from models.document import build
from models.outline import NodeId
from models.source import SourceText
from models.workspace import Snapshot, SubjectId
from models.workspace.filings import filing_subject
from models.workspace.handouts import Addressee
from models.workspace.values import Key, Value

UNIT, ANOTHER = "示例一处", "示例二处"
_PAPER = """一、2016年工作总结
（一）社会救助。
1、低保。一是提高标准。全省低保标准达到每月600元。二是扩大范围。
二、2017年工作思路
（一）加强救助。全省低保标准提高到每月650元以上。健全救助机制，年内建成示范点20个。
（二）改进养老。新增床位2万张。"""


def said() -> Snapshot:
    """示例: a small paper of which this and that has been said, some of it in words that look like something else."""
    document = build(SourceText.from_bytes(_PAPER.encode(), "示例"), {"links.toml": ""})
    filing = filing_subject(NodeId("T01.s1"), Q1, UNIT)
    values: dict[Key, Value] = {
        (SubjectId("T01"), "lead"): UNIT,
        (SubjectId("T01.s2"), "lead"): ANOTHER,
        (SubjectId("T01.s2"), "supporting"): (UNIT,),
        (SubjectId("T02"), "lead"): ANOTHER,
        (SubjectId("T01.s1"), "person"): "=1+1",
        (SubjectId("T01.s1"), "deadline"): "6月底前",
        (filing, "node"): NodeId("T01.s1"),
        (filing, "period"): str(Q1),
        (filing, "unit"): UNIT,
        (filing, "status"): "推进中",
        (filing, "percent"): 45.0,
        (filing, "progress"): "第一行\n第二行 _x0041_",
        (filing, "remark"): "007",
        (filing, "targets"): ("87",),
        (filing, "current@87"): 640.5,
    }
    return Snapshot.saying(document, values)


def test_a_handout_shows_asks_and_prints_what_it_did(golden: Callable[[str, str], None]) -> None:
    letter = Letter(to=Addressee(UNIT, Q1), day=DAY, issue=1, workspace="w", handout="handout:h", due=DUE)

    lines = seen(handout_workbook(said(), Wish(), letter))

    golden("workbook/handout.txt", "\n".join([*lines, ""]))
