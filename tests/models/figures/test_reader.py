"""Every quantity in official prose, and nothing that only looks like one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.papers import source

from models.figures import Figure, FigureKind, figures
from models.outline import OutlineError, parse
from models.source import SourceText, reading


def found_in(sentence: str, *, plan: bool = False) -> list[Figure]:
    """The figures of a sentence that stands in the review or the plan of a paper."""
    review, task = ("做好工作。", sentence) if plan else (sentence, "做好工作。")
    text = source(f"一、2016年工作总结\n1、抓救助。{review}\n二、2017年工作思路\n（一）抓救助。{task}")
    return list(figures(text, reading(text, []), parse(text)))


@pytest.mark.parametrize(
    ("sentence", "quote", "value", "unit", "qualifier"),
    [
        ("全省在册低保对象73.5万人。", "73.5万人", "73.5", "万人", ""),
        ("重点残疾人4万余名。", "4万余名", "4", "万名", "余"),
        ("已评定照料中心300多家。", "300多家", "300", "家", "多"),
        ("有日间照料床位近16万张。", "16万张", "16", "万张", "近"),
        ("祭扫群众约为1578万余人。", "1578万余人", "1578", "万人", "约、余"),
        ("车流量达298万多台次。", "298万多台次", "298", "万台次", "达、多"),
        ("救助21.5万人(次)。", "21.5万人(次)", "21.5", "万人（次）", ""),
        ("资助144万困难群众参保。", "144万", "144", "万", ""),
        ("投入公益金2000余万。", "2000余万", "2000", "万", "余"),
        ("力争40%以上的中心实现。", "40%", "40", "%", "力争、以上"),
        ("确保措施24小时内到位。", "24小时", "24", "小时", "内"),
        ("预计销售150亿元。", "150亿元", "150", "亿元", "预计"),
        ("有68个县市区出台政策。", "68个", "68", "个", ""),
        ("比例提高2.5个百分点。", "2.5个百分点", "2.5", "个百分点", ""),
        ("支出1,200元。", "1,200元", "1200", "元", ""),
        ("低保对象１２３４５人。", "１２３４５人", "12345", "人", ""),
        ("每户补助2000－3000元。", "2000－3000元", "2000", "元", "至3000"),
        ("处理能力1.1万吨/日。", "1.1万吨/日", "1.1", "万吨/日", ""),
        ("增长2倍多。", "2倍", "2", "倍", "多"),
        ("3个工作日内办结。", "3个工作日", "3", "个工作日", "内"),
    ],
)
def test_a_quantity_is_read_as_printed(sentence: str, quote: str, value: str, unit: str, qualifier: str) -> None:
    (figure,) = found_in(sentence)

    assert (figure.quote, figure.value, figure.unit, figure.qualifier) == (quote, Decimal(value), unit, qualifier)


@pytest.mark.parametrize(
    "sentence",
    [
        "推进低收入农户“4600”巩固工作。",
        "贯彻落实46号文件精神。",
        "截至2016年11月完成。",
        "组织开展5.12防灾减灾宣传。",
        "纪念红军长征胜利80周年。",
        "推进96345联网工程。",
        "办好G20峰会。",
        "评定3A级机关。",
        "推进第2批试点。",
        "规范四类社会组织登记。",
        "落实“28条实施细则”精神。",
        "推广宁海36条入选成果。",
        "贯彻《规划（2017—2020年）》。",
        "转发民政部等9部委文件。",
        "年满60岁以上老人享受优待。",
        "开展三个年活动。",
        "推出144小时过境免签政策。",
        "设立7×24小时值守。",
        "为0—6岁儿童免费筛查。",
        "30万吨级航道建成投运。",
        "完成60万千瓦及以上机组改造。",
    ],
)
def test_names_dates_numbers_of_documents_and_classes_are_no_figures(sentence: str) -> None:
    assert found_in(sentence) == []


def test_a_threshold_inside_a_definition_is_no_figure() -> None:
    assert [figure.quote for figure in found_in("新增投资100万元以上产业基地80个。")] == ["80个"]


def test_a_written_number_counts_where_something_is_to_be_made() -> None:
    (figure,) = found_in("制定实施场所和物资储备两个地方标准。", plan=True)

    assert (figure.quote, figure.value, figure.unit, figure.kind) == ("两个", Decimal(2), "个", FigureKind.TARGET)


def test_last_year_in_the_clause_is_the_year_before_unless_compared_with() -> None:
    (before,) = found_in("在去年全省14个县试点的基础上推进。")
    (same,) = found_in("比去年增加9个乡。")

    assert (before.year, same.year) == (2015, 2016)


def test_the_amount_is_multiplied_out() -> None:
    (figure,) = found_in("累计建成2.3万个。")

    assert (figure.amount, figure.plain_unit) == (Decimal(23000), "个")


@given(st.text(alphabet="0123456789.,万亿余多个人%元第年月“”《》以上约近", max_size=60))
def test_any_text_is_read_without_error_and_quotes_stand_in_the_source(words: str) -> None:
    text = source(f"一、2016年工作总结\n1、抓救助。{words}。\n二、2017年工作思路\n（一）抓救助。做好。")
    try:
        outline = parse(text)
    except OutlineError:
        return

    for figure in figures(text, reading(text, []), outline):
        assert figure.span.of(text.text) == figure.quote
        assert outline[figure.node].span.contains(figure.span)


def test_a_text_without_numbers_has_no_figures() -> None:
    text = SourceText("一、2016年工作总结\n1、甲。乙。\n二、2017年思路\n（一）丙。丁。", "")

    assert figures(text, reading(text, []), parse(text)) == ()
