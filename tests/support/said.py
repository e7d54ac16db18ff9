"""An office that has filled in its papers, and a year in which something has been said."""

from __future__ import annotations

from datetime import date

from models.outline import NodeId
from models.workspace import SubjectId
from models.workspace.filings import filing_subject
from models.workspace.periods import Period
from models.workspace.values import OFFICE, Key, Value
from ui.opening import embedded_document

SOURCE = embedded_document().source.text
DAY = date(2017, 4, 10)
HEAD: dict[Key, Value] = {
    (OFFICE, "paper_masthead"): "示例省示例厅文件",
    (OFFICE, "paper_issuer"): "示例省示例厅",
    (OFFICE, "paper_number"): "示例[2017]第012号",
    (OFFICE, "paper_issue"): "3",
    (OFFICE, "paper_issued"): "2017-04-10",
    (OFFICE, "paper_security"): "秘密★1年",
    (OFFICE, "paper_copy_number"): "000012",
    (OFFICE, "paper_recipients"): "示例部",
    (OFFICE, "paper_copy_to"): "示例市示例局，示例县示例局",
    (OFFICE, "paper_printer"): "示例厅办公室",
    (OFFICE, "paper_copies"): "80",
}


def said() -> dict[Key, Value]:
    """A year in which something has been said: filings, deadlines, notes."""
    filed = filing_subject(NodeId("T03.s3"), Period.parse("2017Q1"), "社会福利处")
    note, other, doubt = SubjectId("note:1"), SubjectId("note:2"), SubjectId("doubt:1")
    return {
        (other, "node"): "A1-2.2",
        (other, "text"): "上年数据已核（示例）。",
        (doubt, "node"): "T03.s3",
        (doubt, "text"): "与台账不符（示例）",
        (doubt, "start"): 9901,
        (doubt, "end"): 9905,
        (doubt, "quote"): SOURCE[9901:9905],
        (SubjectId("note:3"), "node"): "T03",
        (SubjectId("note:3"), "text"): "内部意见",
        (SubjectId("note:3"), "printed"): False,
        (filed, "node"): "T03.s3",
        (filed, "period"): "2017Q1",
        (filed, "unit"): "社会福利处",
        (filed, "progress"): "已落实选址210处（示例）。",
        (filed, "problems"): "用房难（示例）。",
        (filed, "next"): "协调解决（示例）。",
        (filed, "percent"): 6.0,
        (SubjectId("T05"), "deadline"): "3月底前",
        (SubjectId("T03"), "leader"): "示例领导",
        (note, "node"): "T03.s3",
        (note, "text"): "请补充\n<b>数据</b> & 说明。",
        (note, "author"): "示例",
        (note, "at"): "2017-04-01T00:00:00+00:00",
    }
