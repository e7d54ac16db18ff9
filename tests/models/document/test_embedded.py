"""The paper the program is about, read to the last character."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from models.document import Document
from models.figures import CheckResult, Relation
from models.links import Strength
from models.outline import Level, NodeId
from models.source import Certainty, RepairKind, RepairVerdict, Span
from models.workspace import Snapshot
from ui.command_line import contract

FOLDER = Path(__file__).parents[3] / "resources" / "documents" / "zhejiang-2016-2017"
CHECKSUM = "4a5f241ac15fabe6a0d3321a058a1e76031be7d523b0931d8561ef53cdf65480"


def test_the_source_is_the_saved_page_byte_for_byte(document: Document) -> None:
    printed = (FOLDER / "source.txt.sha256").read_text().split()[0]

    assert document.source.sha256 == printed == CHECKSUM
    assert len(document.source.text) == 15049


def test_it_has_the_parts_that_were_counted_by_hand(document: Document) -> None:
    levels = Counter(node.level for node in document.outline)

    assert levels == {
        Level.PART: 2,
        Level.SECTION: 3,
        Level.ACHIEVEMENT: 12,
        Level.POINT: 44,
        Level.TASK: 15,
        Level.MEASURE: 105,
    }
    tasks = document.outline.of_level(Level.TASK)
    assert [len(document.outline.children(task.id)) for task in tasks] == [
        3,
        8,
        10,
        7,
        5,
        6,
        9,
        5,
        7,
        6,
        6,
        8,
        12,
        8,
        5,
    ]


def test_the_outline_node_for_node(snapshot: Snapshot, golden: Callable[[str, str], None]) -> None:
    golden(
        "zhejiang-2016-2017/outline.json", json.dumps(contract.outline(snapshot), ensure_ascii=False, indent=1) + "\n"
    )


def test_the_reading_character_for_character(snapshot: Snapshot, golden: Callable[[str, str], None]) -> None:
    golden("zhejiang-2016-2017/reading.txt", snapshot.reading.document_text() + "\n")


def test_the_figures_one_by_one(snapshot: Snapshot, golden: Callable[[str, str], None]) -> None:
    golden(
        "zhejiang-2016-2017/figures.json", json.dumps(contract.figures(snapshot), ensure_ascii=False, indent=1) + "\n"
    )


def test_every_figure_has_a_curated_name_and_every_name_a_figure(document: Document) -> None:
    named = [(node, quote) for node, names in document.indicators.items() for quote, _ in names]

    assert sorted(named) == sorted((figure.node, figure.quote) for figure in document.default.figures)


def test_every_character_is_counted_once(document: Document) -> None:
    owned = sum(len(span) for node in document.outline for span in document.outline.own_spans(node))

    assert owned + sum(len(span) for span in document.outline.unassigned()) == len(document.source.text)


def test_the_advertisement_stands_nowhere_in_the_reading(document: Document) -> None:
    assert "365bet" in document.source.text
    assert "365" not in document.default.document_text()


def test_the_advertisement_is_deleted_for_certain_and_the_name_only_proposed(document: Document) -> None:
    found = [repair for repair in document.repairs if repair.kind is RepairKind.ADVERTISEMENT]

    assert [(r.before, r.after, r.certainty is Certainty.CERTAIN) for r in found] == [
        ("365bet体育存款", "", True),
        ("", "浙江省人民政府办公厅", False),
        ("365bet体育存款", "", True),
        ("", "浙江省人民政府", False),
    ]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("八八战略两富”“两美浙江建设", "“八八战略”“两富”“两美”浙江建设"),
        ("截至201611月", "截至2016年11月"),
        ("民函〔2016257号", "民函〔2016〕257号"),
        ("20162017年度", "2016—2017年度"),
        ("宁海36入选“2015年度中国社区治理十大创新成果。", "宁海36条入选“2015年度中国社区治理十大创新成果”。"),
        ("国办46文件精神", "国办46号文件精神"),
        ("六个严禁“28条实施细则精神", "“六个严禁”“28条实施细则”精神"),
        ("工作人通知》", "工作的通知》"),
        ("谁主管谁普法”“谁执法谁普法普法责任制", "“谁主管谁普法”“谁执法谁普法”普法责任制"),
        ("检出率为21.24%", "检出率为21.24%。"),
        ("获国际微电影大赛最佳作品奖最佳音乐奖", "获国际微电影大赛“最佳作品奖”“最佳音乐奖”。"),
        ("打造一支浙江民政铁军", "打造一支浙江民政铁军。"),
        ("浙江省民政厅2016工作总结", "浙江省民政厅2016年工作总结"),
    ],
)
def test_what_the_saving_damaged_is_mended(document: Document, words: str, read: str) -> None:
    start = document.source.text.index(words)

    assert document.default.reading.of(Span(start, start + len(words))) == read


def test_with_all_certain_repairs_the_quotation_marks_balance(document: Document) -> None:
    for node in document.outline.of_level(Level.POINT, Level.MEASURE):
        text = document.default.whole_text(node)
        assert text.count("“") == text.count("”"), node.id


def test_order_and_arithmetic_are_only_flagged(document: Document) -> None:
    authors = [r for r in document.repairs if r.kind in (RepairKind.ORDER, RepairKind.ARITHMETIC)]

    assert len(authors) == 3
    assert {repair.default_verdict for repair in authors} == {RepairVerdict.FLAGGED}


def test_a_paragraph_never_lacks_its_stop(document: Document) -> None:
    for node in document.outline.of_level(Level.POINT, Level.MEASURE):
        assert document.default.whole_text(node).endswith("。"), node.id


def test_links_point_from_a_task_or_its_measure_to_a_point(document: Document) -> None:
    outline = document.outline
    for link in document.links:
        assert outline[link.task].level is Level.TASK
        assert outline[link.point].level is Level.POINT
        assert link.measure is None or outline[link.measure].parent_id == link.task
        assert link.why.endswith("。")
        assert "365" not in link.why
    assert len({(link.id) for link in document.links}) == len(document.links)


def test_what_a_reason_quotes_stands_at_one_of_its_ends(document: Document) -> None:
    reading = document.default
    for link in document.links:
        ends = [document.outline[i].span for i in (link.point, link.measure or link.task)]
        words = "".join(_bare(reading.words(span)) for span in ends)
        for quote in _quotes(link.why):
            assert _bare(quote) in words, (link.id, quote)


def test_a_reason_that_counts_quotes_the_clause_from_its_first_word(document: Document) -> None:
    reading = document.default
    for link in document.links:
        ends = [_bare(reading.words(document.outline[i].span)) for i in (link.point, link.measure or link.task)]
        for quote in filter(re.compile("[0-9]").search, map(_bare, _quotes(link.why))):
            before = {text[: text.index(quote)][-1:] for text in ends if quote in text}
            assert before <= {"", *"，。；、："}, (link.id, quote)


def test_reasons_say_what_the_source_says_of_sums_and_of_whom(document: Document) -> None:
    whys = {(str(link.measure), str(link.point)): link.why for link in document.links}

    assert "到2016年9月底“共建成城乡社区居家养老服务照料中心22356家”" in whys["T03.s3", "A1-2.2"]
    assert "“新建、改扩建避灾安置点1500个”" in whys["T10.s3", "A3-2.2"]
    assert "杭州等市“被列为全国地名地址库试点示范创建单位”" in whys["T11.s2", "A3-3.2"]
    assert "口径不同" in whys["T13.s11", "A3-4.3"]


def test_a_task_has_links_or_says_why_not(document: Document) -> None:
    for task in document.outline.of_level(Level.TASK):
        assert bool(document.links_of(task.id)) != (task.id in document.without_groundwork)
    assert set(document.without_groundwork) == {"T01", "T14", "T15"}


def test_most_links_are_direct(document: Document) -> None:
    strengths = Counter(link.strength for link in document.links)

    assert strengths == {Strength.DIRECT: 82, Strength.GROUNDWORK: 7}


@pytest.mark.parametrize(
    ("measure", "target", "baseline", "relation"),
    [
        ("T03.s3", 23000, 22356, Relation.SAME),
        ("T03.s6", 3000, 11200, Relation.FLOW_VS_STOCK),
        ("T06.s4", 300, 1941, Relation.SAME),
        ("T12.s4", 60, 80, Relation.SAME),
        ("T13.s9", 70, 65, Relation.SAME),
        ("T13.s11", 60, Decimal("55.6"), Relation.SIMILAR),
    ],
)
def test_targets_are_set_against_their_baselines(
    document: Document, measure: str, target: int, baseline: int | Decimal, relation: Relation
) -> None:
    found = [(c.target.amount, c.baseline.amount, c.relation) for c in document.comparisons if c.measure == measure]

    assert (Decimal(target), Decimal(baseline), relation) in found


def test_targets_below_last_years_result_are_shown_as_what_they_are(document: Document) -> None:
    below = {(c.measure, c.target.quote) for c in document.comparisons if (c.difference or 0) < 0}

    assert below == {
        ("T06.s4", "1万个"),
        ("T06.s4", "300个"),
        ("T08.s1", "600个"),
        ("T10.s3", "1500个"),
        ("T12.s4", "60个"),
        ("T12.s4", "70%"),
    }


def test_welfare_funds_are_not_compared_with_lottery_sales(document: Document) -> None:
    assert not [c for c in document.comparisons if c.task == "T05"]


def test_only_the_rate_of_detection_does_not_agree_with_its_parts(document: Document) -> None:
    wrong = [check.quote for check in document.checks if check.result is CheckResult.INCONSISTENT]

    assert wrong == ["21.24%"]


def test_every_task_has_a_suggested_lead_that_says_where_it_comes_from(document: Document) -> None:
    for task in document.outline.of_level(Level.TASK):
        suggestion = document.office.suggestion(task.id)
        assert suggestion is not None
        assert suggestion.because
        assert suggestion.lead in document.office.departments


def test_a_measure_of_another_field_has_a_suggestion_of_its_own(snapshot: Snapshot) -> None:
    law, office = snapshot.assignment(NodeId("T14.s2")), snapshot.assignment(NodeId("T14.s8"))

    assert (law.lead, law.inherited) == ("政策法规处", frozenset())
    assert (office.lead, "lead" in office.inherited) == ("办公室", True)


def test_another_verdict_gives_another_reading(document: Document) -> None:
    name = next(r for r in document.repairs if r.after == "浙江省人民政府办公厅")
    advertisement = next(r for r in document.repairs if r.span.end == name.span.start)

    read = document.read({name.group, advertisement.group})

    assert "《浙江省人民政府办公厅关于加快推进普惠型" in read.whole_text(document.outline[NodeId("A1-3.2")])


def _quotes(why: str) -> list[str]:
    """What stands between outermost quotation marks."""
    found, depth, start = [], 0, 0
    for place, character in enumerate(why):
        if character == "“":
            depth += 1
            start = place + 1 if depth == 1 else start
        elif character == "”":
            depth -= 1
            if depth == 0:
                found.append(why[start:place])
    return found


def _bare(text: str) -> str:
    return text.replace("“", "").replace("”", "").replace("\n", "")


def test_a_heading_keeps_the_mark_between_its_marker_and_its_title(document: Document) -> None:
    outline = document.outline
    beside = next(one for one in outline.of_level(Level.POINT) if document.default.marker(one) == "此外")

    assert document.default.heading(beside).startswith("此外，")
    assert document.default.heading(outline[NodeId("T03")]) == "（三）加快发展养老服务业"


def test_no_reason_is_worded_as_an_earlier_version_worded_it(document: Document) -> None:
    earlier = tomllib.loads((FOLDER / "earlier" / "links.toml").read_text("utf-8"))
    reasons = {link.id: link.why for link in document.links}

    assert earlier.keys() <= reasons.keys()
    assert not [link for link, words in earlier.items() if reasons[link] in words]


def test_a_reason_that_sets_two_figures_side_by_side_says_what_the_table_says_of_them(document: Document) -> None:
    """The table prints 口径不同 beside them."""
    silent = [
        link.id
        for one in document.comparisons
        for link in document.links
        if one.relation is not Relation.SAME and (link.measure, link.point) == (one.measure, one.baseline.node)
        if one.target.quote in link.why and one.baseline.quote in link.why and "口径不同" not in link.why
    ]

    assert silent == []


def test_no_comma_stands_between_two_quotations_in_a_row(document: Document) -> None:
    assert not [link.id for link in document.links if re.search("[”》]，“", re.sub("，[0-9]{4}年", "", link.why))]
