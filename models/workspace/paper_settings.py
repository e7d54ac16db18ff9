"""What the office fills in on its papers, kept among its settings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PAPER_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "paper_masthead": "发文机关标志",
        "paper_bulletin": "简报名称",
        "paper_issuer": "署名（编发单位）",
        "paper_title": "标题",
        "paper_number": "发文字号",
        "paper_signer": "签发人",
        "paper_issue": "期号",
        "paper_issued": "成文日期",
        "paper_security": "密级和保密期限",
        "paper_urgency": "紧急程度",
        "paper_copy_number": "份号",
        "paper_recipients": "主送机关",
        "paper_report_to": "报",
        "paper_send_to": "送",
        "paper_seal": "加盖印章",
        "paper_remark": "附注",
        "paper_copy_to": "抄送机关",
        "paper_printer": "印发机关",
        "paper_printed_on": "印发日期",
        "paper_copies": "印数",
    }
)
"""The fields by the names a command uses, with the office's own words."""

SEAL = "paper_seal"
"""是 where the signature is set for a seal; nothing or 否 where it is not."""
