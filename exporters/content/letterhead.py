"""What the office fills in on a paper. Nothing is invented: what it has not set prints as a blank."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from models.workspace.register import Register
from models.workspace.values import OFFICE


class Kind(StrEnum):
    """The kinds of paper."""

    REPORT = "report"
    BULLETIN = "bulletin"
    FORMAL = "formal"
    ONEPAGE = "onepage"
    TABLE = "table"

    @property
    def word(self) -> str:
        return _WORDS[self]


_WORDS = {
    Kind.REPORT: "汇报材料",
    Kind.BULLETIN: "工作简报",
    Kind.FORMAL: "文件式",
    Kind.ONEPAGE: "一页纸",
    Kind.TABLE: "任务分解表",
}


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head and the foot of a paper, as the office typed them.

    `masthead` is 发文机关标志 or the bulletin's name; `issuer` signs; `issued` is 成文日期 or the bulletin's date.
    """

    masthead: str = ""
    issuer: str = ""
    number: str = ""
    issue: str = ""
    issued: str = ""
    security: str = ""
    urgency: str = ""
    copy_number: str = ""
    recipients: str = ""
    report_to: str = ""
    send_to: str = ""
    copy_to: str = ""
    printer: str = ""
    printed_on: str = ""
    copies: str = ""


def letterhead(register: Register) -> Letterhead:
    """As the workspace's settings have it."""
    return Letterhead(**{field.name: register.text(OFFICE, setting(field.name)) for field in fields(Letterhead)})


def setting(field: str) -> str:
    """The name under which the workspace keeps a field: paper_issuer."""
    return f"paper_{field}"


LABELS = {
    "masthead": "发文机关标志（简报名称）",
    "issuer": "署名（编发单位）",
    "number": "发文字号",
    "issue": "期号",
    "issued": "成文日期",
    "security": "密级和保密期限",
    "urgency": "紧急程度",
    "copy_number": "份号",
    "recipients": "主送机关",
    "report_to": "报",
    "send_to": "送",
    "copy_to": "抄送机关",
    "printer": "印发机关",
    "printed_on": "印发日期",
    "copies": "印数",
}
