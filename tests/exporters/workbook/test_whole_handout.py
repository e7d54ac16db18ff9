"""A whole handout, line by line: whatever changes in how it is written, this must say the same; and so must
one written after others."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from support.handouts import DAY, DUE, Q1
from support.seen_workbooks import seen

from exporters.content import Wish
from exporters.workbook.handout import Handouts, handout_workbook
from exporters.workbook.letter import Letter
from models.document import build
from models.outline import NodeId
from models.source import SourceText
from models.workspace import Snapshot, SubjectId
from models.workspace.filings import filing_subject
from models.workspace.handouts import Addressee
from models.workspace.values import Key, Value

UNIT, ANOTHER, THIRD, NOBODY = "示例一处", "示例二处", "=示例三处", "示例四处"
_PAPER = """一、2016年工作总结
（一）社会救助。
1、低保。一是提高标准。全省低保标准达到每月600元。二是扩大范围。
二、2017年工作思路
（一）加强救助。全省低保标准提高到每月650元以上。健全救助机制，年内建成示范点20个。
（二）改进养老。新增床位2万张。"""


def filed(unit: str, node: str) -> dict[Key, Value]:
    subject = filing_subject(NodeId(node), Q1, unit)
    return {(subject, "node"): NodeId(node), (subject, "period"): str(Q1), (subject, "unit"): unit}


def said() -> Snapshot:
    """示例: a small paper of which this and that has been said, some of it in words that look like something else."""
    document = build(SourceText.from_bytes(_PAPER.encode(), "示例"), {"links.toml": ""})
    filing = filing_subject(NodeId("T01.s1"), Q1, UNIT)
    values: dict[Key, Value] = {
        (SubjectId("T01"), "lead"): UNIT,
        (SubjectId("T01.s2"), "lead"): ANOTHER,
        (SubjectId("T01.s2"), "supporting"): (UNIT,),
        (SubjectId("T02"), "lead"): ANOTHER,
        (SubjectId("T02"), "supporting"): (THIRD,),
        (SubjectId("T01.s1"), "person"): "=1+1",
        (SubjectId("T01.s1"), "deadline"): "6月底前",
        **filed(UNIT, "T01.s1"),
        (filing, "status"): "推进中",
        (filing, "percent"): 45.0,
        (filing, "progress"): "第一行\n第二行 _x0041_",
        (filing, "remark"): "007",
        (filing, "targets"): ("87",),
        (filing, "current@87"): 640.5,
    }
    for unit in (ANOTHER, THIRD):
        secret = filing_subject(NodeId("T02"), Q1, unit)
        values |= {**filed(unit, "T02"), (secret, "progress"): secret_of(unit), (secret, "remark"): f"={unit}"}
    sent_back = filing_subject(NodeId("T02"), Q1, ANOTHER)
    values |= {(sent_back, "review"): "退回", (sent_back, "review_reason"): f"{secret_of(ANOTHER)}，请补充"}
    return Snapshot.saying(document, values)


def secret_of(unit: str) -> str:
    return f"只有{unit}知道"


def test_a_handout_shows_asks_and_prints_what_it_did(golden: Callable[[str, str], None]) -> None:
    letter = Letter(to=Addressee(UNIT, Q1), day=DAY, issue=1, workspace="w", handout="handout:h", due=DUE)

    lines = seen(handout_workbook(said(), Wish(), letter))

    golden("workbook/handout.txt", "\n".join([*lines, ""]))


def test_rows_that_are_filled_in_may_grow_and_the_head_stays_as_tall_as_it_is() -> None:
    letter = Letter(to=Addressee(UNIT, Q1), day=DAY, issue=1, workspace="w", handout="handout:h", due=DUE)

    book = handout_workbook(said(), Wish(), letter)

    with zipfile.ZipFile(BytesIO(book)) as parts:
        rows = re.findall(r"<row ([^>]*)>", parts.read("xl/worksheets/sheet1.xml").decode())

    assert all(' ht="' in f" {row}" for row in rows)
    assert ["customHeight" in row for row in rows] == [True] * 5 + [False] * (len(rows) - 5)


def test_nothing_empty_is_written_at_head_and_foot() -> None:
    book = handout_workbook(said(), Wish(), Letter(to=Addressee(UNIT, Q1), day=DAY))

    with zipfile.ZipFile(BytesIO(book)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()

    assert "<headerFooter><oddFooter>&amp;C— &amp;P / &amp;N —</oddFooter></headerFooter>" in sheet


LETTERS = st.builds(
    lambda unit, due, everything: Letter(
        to=Addressee(unit, Q1, everything), day=DAY, issue=1, workspace="w", handout=f"handout:{unit}", due=due
    ),
    st.sampled_from((UNIT, ANOTHER, THIRD, NOBODY)),
    st.sampled_from((DUE, None)),
    st.booleans(),
)


@settings(max_examples=15, deadline=None)
@given(st.lists(LETTERS, min_size=2, max_size=6))
def test_a_handout_written_after_others_is_the_one_written_alone(letters: list[Letter]) -> None:
    snapshot = said()
    handouts = Handouts(snapshot, Wish())

    one_after_the_other = [handouts.workbook(letter) for letter in letters]

    for letter, data in zip(letters, one_after_the_other, strict=True):
        assert seen(data) == seen(handout_workbook(snapshot, Wish(), letter))
        assert not any(secret_of(unit).encode() in _parts(data) for unit in {ANOTHER, THIRD} - {letter.to.unit})


def _parts(data: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return b"".join(package.read(name) for name in package.namelist())
