"""What is asked of somebody above, and what only speaks of it."""

from __future__ import annotations

import pytest

from exporters.content.decisions import asked_above, needs_decision
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.filings import Filing, filing_subject
from models.workspace.periods import Period

Q1, NODE = Period.parse("2017Q1"), NodeId("T03.s3")


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("用地手续未批，需省自然资源、住建部门协调。", True),
        ("立法计划未列入一类项目，需请省政府法制办协调支持。", True),
        ("两县编制不足，请厅领导审定。", True),
        ("资金缺口较大，有待省里协调解决", True),
        ("建议召开专题会议研究。", True),
        ("拟请示省政府。", True),
        ("土地指标无法落实，要求省里协调", True),
        ("经费缺口较大，希望省厅协调解决", True),
        ("请厅长办公会审议", True),
        ("望领导协调", True),
        ("口径不清，盼省厅明确", True),
        ("建议提交厅党组会议研究", True),
        ("需上级审批", True),
        ("经费问题已与财务处协调解决，无其他问题", False),
        ("部门协调不够顺畅", False),
        ("统筹协调任务重", False),
        ("无需上级协调", False),
        ("已请省财政厅批准", False),
        ("已请示省政府", False),
        ("需进一步加强组织领导", False),
        ("建议各县加强领导", False),
        ("需在6月底前完成审批", False),
        ("要求各地明确责任", False),
        ("希望各县加大支持力度", False),
        ("已建议省厅研究", False),
        ("需在全省推广并研究解决办法", False),
        ("请支持。养老服务协调发展不够", False),
    ],
)
def test_a_problem_asks_for_a_decision_where_its_words_ask(document: Document, words: str, asks: bool) -> None:
    filing = Filing(subject=filing_subject(NODE, Q1, "示例处"), node=NODE, unit="示例处", period=Q1, problems=words)

    assert needs_decision(Snapshot.saying(document, {}), filing) is asks


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("救灾物资仓储用地指标不足，需要请厅领导出面协调省国土资源厅。", "厅领导"),
        ("立法计划未列入一类项目，需请省政府法制办协调支持。", "省政府法制办"),
        ("部分老城区用房难，38个街道尚未落实场所，需省自然资源、住建部门协调。", "省自然资源、住建部门"),
        ("两县编制不足，请厅领导审定。", "厅领导"),
        ("拟请示省政府。", "省政府"),
        ("补助标准偏低，恳请省财政厅支持，待厅党组研究决定。", "省财政厅"),
        ("资金缺口较大，需报请省委编办批准。", "省委编办"),
        ("资金缺口较大，有待协调解决", ""),
        ("建议召开专题会议研究。", ""),
        ("已请省财政厅批准", ""),
        ("请予以协调，部门之间配合不够", ""),
        ("需要全省各级财政部门加大投入，请批准。", ""),
        ("用地紧张，需加强部门协调", ""),
        ("资金缺口大，需要进一步加强与财政部门协调", ""),
        ("需与省发改委协调资金", ""),
        ("建议加大对山区县政府支持", ""),
        ("建议成立领导小组统筹协调", ""),
        ("需协调有关部门解决用地", ""),
        ("待与国土部门协调", ""),
        ("需多部门协调", ""),
        ("需进一步明确牵头部门", ""),
        ("部分项目需审批部门批准", ""),
        ("建议尽快召开联席会议研究", ""),
        ("需各县（市、区）政府协调落实用地", ""),
        ("由于省财政厅资金未到位", ""),
        ("已请示省政府", ""),
        ("已由省政府协调解决", ""),
        ("无需请省财政厅支持", ""),
        ("已邀请省财政厅参加", ""),
        ("填报单位反映进展慢", ""),
        ("请示范区管委会协调用地", "示范区管委会"),
        ("需请分管领导协调", "分管领导"),
        ("待完善后报省厅审定", "省厅"),
        ("待编办批复机构编制", ""),
        ("建议由省发改委牵头", "省发改委"),
        ("提请省政府常务会议审议", "省政府常务会议"),
        ("请省委组织部支持", "省委组织部"),
        ("请厅长办公会审议", "厅长办公会"),
        ("请厅长审定", "厅长"),
        ("请示例市政府协调", "示例市政府"),
        ("恳请省委、省政府支持", "省委、省政府"),
        ("请财政部门加大投入", "财政部门"),
        ("建议省厅研究", "省厅"),
        ("望领导协调", "领导"),
        ("请省政府研究室支持", "省政府研究室"),
        ("拟请省财政厅对山区县政府加大支持", "省财政厅"),
    ],
)
def test_whom_a_problem_asks_is_taken_from_its_words(words: str, who: str) -> None:
    assert asked_above(words) == who
