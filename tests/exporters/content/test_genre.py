"""The sentences with which a formal document opens and closes."""

from __future__ import annotations

import pytest
from support.said import HEAD

from exporters.content import Kind, Remark, Wish, build_briefing
from exporters.content.genre import Form, form_of
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.values import OFFICE

MATTER = "2017年工作任务分解落实情况"


@pytest.mark.parametrize(
    ("title", "opening", "closing"),
    [
        (f"示例厅关于{MATTER}的报告", f"现将{MATTER}报告如下：", "特此报告。"),
        (f"示例厅关于{MATTER}的通知", f"现将{MATTER}通知如下：", "特此通知。"),
        (f"示例厅关于{MATTER}的函", f"现将{MATTER}函告如下：", "特此函告。"),
        (f"示例厅关于{MATTER}的复函", f"现将{MATTER}函复如下：", "特此函复。"),
        (f"示例厅关于{MATTER}的请示", f"现就{MATTER}有关事项请示如下：", "妥否，请批示。"),
        ("示例厅关于解决示例指标的请示", "现就解决示例指标有关事项请示如下：", "妥否，请批示。"),
        ("示例厅关于2017年工作任务有关事项的请示", "现就2017年工作任务有关事项请示如下：", "妥否，请批示。"),
        ("示例厅请示", "现就有关事项请示如下：", "妥否，请批示。"),
        (f"示例厅关于{MATTER}的报告（送审稿）", f"现将{MATTER}报告如下：", "特此报告。"),
        ("示例厅关于做好2017年重点工作的通知", "现就做好2017年重点工作有关事项通知如下：", "特此通知。"),
        ("关于做好示例和慈善工作的函", "现就做好示例和慈善工作有关事项函告如下：", "特此函告。"),
        ("关于报送2017年示例分解表的函", "现将2017年示例分解表函送如下：", "特此函告。"),
        (f"关于报送{MATTER}的函", f"现将{MATTER}函送如下：", "特此函告。"),
        ("关于报送示例工作的函", "现将示例工作有关情况函送如下：", "特此函告。"),
        ("关于请报送示例情况的函", "现就报送示例情况有关事项函商如下：", "请予研究并函复。"),
        (
            "关于印发2017年示例分解表和示例办法的通知",
            "现将《2017年示例分解表》和《示例办法》印发给你们，请认真贯彻执行。",
            "",
        ),
        (
            "关于印发示例规划和计划任务分解表的通知",
            "现将《示例规划和计划任务分解表》印发给你们，请认真贯彻执行。",
            "",
        ),
        ("关于申请示例补助资金的请示", "现就申请示例补助资金有关事项请示如下：", "妥否，请批示。"),
        ("关于申请示例补助资金的请示报告", "现将申请示例补助资金有关情况报告如下：", "特此报告。"),
        (f"示例厅关于报送{MATTER}的报告", f"现将{MATTER}报告如下：", "特此报告。"),
        ("示例厅关于印发《关于示例的办法》的通知", "现将《关于示例的办法》印发给你们，请认真贯彻执行。", ""),
        ("示例厅关于印发2017年示例机制建设的通知", "现将2017年示例机制建设印发给你们，请认真贯彻执行。", ""),
        ("示例厅关于印发2017年示例方案的通知", "现将《2017年示例方案》印发给你们，请认真贯彻执行。", ""),
        ("示例厅转发示例部关于做好示例的通知", "现将《示例部关于做好示例的通知》转发给你们，请认真贯彻执行。", ""),
        ("示例厅关于转发示例部关于示例的通知的通知", "现将《示例部关于示例的通知》转发给你们，请认真贯彻执行。", ""),
        ("转发示例部关于示例的通知的通知", "现将《示例部关于示例的通知》转发给你们，请认真贯彻执行。", ""),
        ("转发《示例部关于示例的通知》的通知", "现将《示例部关于示例的通知》转发给你们，请认真贯彻执行。", ""),
        ("示例厅转发《示例部关于示例的通知》的通知", "现将《示例部关于示例的通知》转发给你们，请认真贯彻执行。", ""),
        ("批转示例厅关于加强示例管理意见的通知", "现将《示例厅关于加强示例管理意见》批转给你们，请认真贯彻执行。", ""),
        ("印发2017年示例方案的通知", "现将《2017年示例方案》印发给你们，请认真贯彻执行。", ""),
        ("示例厅关于做好转发工作的通知", "现就做好转发工作有关事项通知如下：", "特此通知。"),
        ("示例厅关于商请支持示例设施建设的函", "现就支持示例设施建设有关事项函商如下：", "请予研究并函复。"),
        ("示例厅关于请予支持示例设施建设的函", "现就支持示例设施建设有关事项函商如下：", "请予研究并函复。"),
        ("示例厅关于征求示例办法意见的函", "现就征求示例办法意见有关事项函商如下：", "请予研究并函复。"),
        ("示例厅关于询问示例情况的函", "现就询问示例情况有关事项函商如下：", "请予研究并函复。"),
        ("示例厅关于支持示例建设情况的函", "现将支持示例建设情况函告如下：", "特此函告。"),
        ("示例厅关于同意设立示例站的复函", "现就同意设立示例站有关事项函复如下：", "特此函复。"),
        ("示例厅关于示例服务的报告", "现将示例服务有关情况报告如下：", "特此报告。"),
        ("示例厅关于开展示例工作的报告", "现将开展示例工作有关情况报告如下：", "特此报告。"),
        ("示例厅关于示例服务的通知", "现就示例服务有关事项通知如下：", "特此通知。"),
        ("示例厅关于加强示例管理的通知", "现就加强示例管理有关事项通知如下：", "特此通知。"),
        ("示例厅关于报送2017年示例总结的通知", "现就报送2017年示例总结有关事项通知如下：", "特此通知。"),
        ("示例厅关于报送2017年示例总结的复函", "现就报送2017年示例总结有关事项函复如下：", "特此函复。"),
        (f"示例厅关于{MATTER}的专题报告", f"现将{MATTER}报告如下：", "特此报告。"),
        (f"示例厅关于{MATTER}的通报", f"现将{MATTER}通报如下：", ""),
        ("示例厅工作报告", "现将有关情况报告如下：", "特此报告。"),
        ("示例厅通知", "现将有关事项通知如下：", "特此通知。"),
        (f"示例厅关于{MATTER}的意见", "", ""),
        ("", "", ""),
    ],
)
def test_a_paper_opens_and_closes_as_the_last_word_of_its_title_asks(title: str, opening: str, closing: str) -> None:
    assert form_of(title) == Form(opening, closing)


def test_the_text_of_a_formal_document_stands_between_the_two_sentences(document: Document) -> None:
    """It once began with 一、总体情况 and ended with 未填报。"""
    for said, first, last in (
        ({}, f"现将{MATTER}报告如下：", "特此报告。"),
        ({(OFFICE, "paper_title"): f"关于{MATTER}的请示"}, f"现就{MATTER}有关事项请示如下：", "妥否，请批示。"),
    ):
        snapshot = Snapshot.saying(document, {**HEAD, **said})
        blocks = build_briefing(snapshot, Wish(kind=Kind.FORMAL, tasks=(NodeId("T03"),))).blocks

        assert blocks[-1] == Remark(last)
        assert (blocks[0] == Remark(first or "")) == (first is not None)


def test_other_kinds_have_neither(document: Document) -> None:
    blocks = build_briefing(Snapshot.saying(document, HEAD), Wish(kind=Kind.REPORT)).blocks

    assert not [block for block in blocks if isinstance(block, Remark) and "如下：" in block.text]
