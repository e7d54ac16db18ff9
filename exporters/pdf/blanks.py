"""What the office has not filled in: blanks in their usual places, to be filled in by hand."""

from __future__ import annotations

from exporters.content.letterhead import Letterhead

_SHORT, _LONG = "＿" * 2, "＿" * 8
_DAY = f"{_SHORT}{_SHORT}年{_SHORT}月{_SHORT}日"


def issuer(head: Letterhead) -> str:
    return head.issuer or _LONG


def issued(head: Letterhead) -> str:
    return head.issued or _DAY


def printed_on(head: Letterhead) -> str:
    """A paper is printed when it is printed: the date it bears says nothing of that."""
    return head.printed_on.removesuffix("印发") or _DAY


def number(head: Letterhead) -> str:
    return head.number or f"{_SHORT}〔{_SHORT}{_SHORT}〕{_SHORT}号"


def signers(head: Letterhead) -> list[str]:
    return head.signers or [_SHORT * 2]


def copy_number(head: Letterhead) -> str:
    """Every copy of a classified paper has its number; another has none unless it is given."""
    return head.copy_number or ("＿" * 6 if head.security else "")


def issue(head: Letterhead) -> str:
    """第×期, whether the office typed the number or the words."""
    if not head.issue:
        return f"第{_SHORT}期"
    return f"第{head.issue}期" if head.issue.isdigit() else head.issue


def recipients(head: Letterhead) -> str:
    """Ends with ：, as it must."""
    return f"{(head.recipients or _LONG).rstrip('：:。，、；,; ')}："


def printer(head: Letterhead) -> str:
    return head.printer or _LONG


def addressed(words: str) -> str:
    """Ends with 。, whatever was typed there."""
    return words.rstrip("。，、；：.,;: ") + "。" if words else _LONG
