"""Quotations print as what they quote does."""

from __future__ import annotations

import re

import pytest

from exporters.content import Groundwork, Wish, build_report
from exporters.content.quoting import as_read, quoted
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.values import repair_subject


@pytest.mark.parametrize(
    ("words", "text", "printed"),
    [
        ("“总结推广救急难试点经验”", "总结推广“救急难”试点经验", "“总结推广‘救急难’试点经验”"),
        ("《治理十三五规划》", "《治理“十三五”规划》", "《治理“十三五”规划》"),
        ("“编制《治理十三五规划》”", "编制《治理“十三五”规划》", "“编制《治理‘十三五’规划》”"),
        ("印发“《治理十三五规划》”", "《治理“十三五”规划》", "印发《治理“十三五”规划》"),
        ("“《甲办法》《乙办法》”", "《甲办法》《乙办法》", "“《甲办法》《乙办法》”"),
        ("“引导参与银龄行动”", "引导参与“银龄行动”，", "“引导参与‘银龄行动’”"),
        ("“全国减灾日活动”", "开展“全国减灾日”活动", "“‘全国减灾日’活动”"),
        ("“银龄行动”", "参与“银龄行动”", "“银龄行动”"),
        ("“活动和银龄”", "活动和“银龄行动”", "“活动和银龄”"),
        ("“别处的话”", "原文没有", "“别处的话”"),
        ("新增“1000个”、“累计2.3万个”", "", "新增“1000个”“累计2.3万个”"),
    ],
)
def test_a_quotation_has_the_marks_of_what_it_quotes(words: str, text: str, printed: str) -> None:
    assert as_read(words, [text]) == printed


def test_a_passage_is_quoted_on_one_line_with_the_marks_inside_it_single() -> None:
    assert quoted("强化“四个意识”，\n特别是核心意识") == "“强化‘四个意识’，特别是核心意识”"


def test_every_quotation_of_the_groundwork_stands_word_for_word_in_the_reading(snapshot: Snapshot) -> None:
    reading = snapshot.reading.document_text().translate(str.maketrans("“”", "‘’"))
    found = [
        words.translate(str.maketrans("“”", "‘’"))
        for block in build_report(snapshot, Wish()).blocks
        if isinstance(block, Groundwork)
        for entry in block.entries
        for reason in entry.reasons
        for words in re.findall("“(.*?)”", reason.text)
    ]

    assert len(found) > 200
    assert [words for words in found if words not in reading] == []


def test_a_quotation_follows_a_repair_that_somebody_refused(snapshot: Snapshot) -> None:
    task = snapshot.document.outline[NodeId("T02")]
    (mended,) = {
        repair.group
        for repair in snapshot.document.repairs
        if task.span.contains(repair.span) and "救急难" in repair.reason
    }
    refused = Snapshot.saying(snapshot.document, {(repair_subject(mended), "verdict"): "rejected"})

    def reasons(of: Snapshot) -> str:
        blocks = build_report(of, Wish(tasks=(NodeId("T02"),))).blocks
        (groundwork,) = [block for block in blocks if isinstance(block, Groundwork)]
        return "".join(reason.text for entry in groundwork.entries for reason in entry.reasons)

    assert "“总结推广‘救急难’试点经验”" in reasons(snapshot)
    assert "“总结推广救急难试点经验”" in reasons(refused)
