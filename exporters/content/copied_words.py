"""What an office copies from an old paper into a field of the head though the paper prints it beside the field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "number": "发文字号",
        "signer": "签发人",
        "issued": "成文日期",
        "security": "密级和保密期限|密级",
        "urgency": "紧急程度",
        "recipients": "主送机关|主送",
        "report_to": "主报|报送|报",
        "send_to": "主送|送",
        "copy_to": "抄送机关|抄送|抄报|分送|发",
        "remark": "附注",
        "issuer": "署名|编发单位|落款",
        "printer": "印发机关",
        "printed_on": "印发日期",
    }
)
_WITHOUT_COLON: Mapping[str, str] = MappingProxyType(
    {"copy_number": "份号", "copies": "共印|印数|印|共(?=\\s*约?[0-9])"}
)
_COUNTED = re.compile(r"\s*(?:份左右|份|左右)$")
_IN_BRACKETS = re.compile("[（(](.*)[）)]")


def plain_words(field: str, words: str) -> str:
    """80 of （共印80份）, 民政部 of 报：民政部; other words as typed."""
    if label := _LABELS.get(field):
        words = re.sub(f"^(?:{label})\\s*[：:]\\s*", "", words)
    if label := _WITHOUT_COLON.get(field):
        found = _IN_BRACKETS.fullmatch(words)
        words = re.sub(f"^(?:{label})\\s*[：:]?\\s*", "", found[1] if found else words)
    return _without_ending(field, words)


def _without_ending(field: str, words: str) -> str:
    """What the paper itself prints behind it: 份 and 印发, and of a remark the bracket, behind which no stop stands."""
    match field:
        case "copies":
            return _COUNTED.sub("", words).rstrip()
        case "printed_on":
            return words.removesuffix("印发").rstrip()
        case "remark":
            return words.rstrip("。.")
        case _:
            return words
