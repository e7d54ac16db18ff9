"""How figures, places and suggestions are put into words, the same in every paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from models.figures import Comparison, Figure, Relation
from models.sentence import sentence
from models.source import Span, full_width
from models.workspace import Snapshot

SUGGESTED = "建议"
NOT_DECIDED = "待明确"
PENDING = "待定"
_YEAR = re.compile("20[0-9]{2}")

RELATIONS = {
    Relation.SAME: "同一指标",
    Relation.SIMILAR: "口径相近",
    Relation.FLOW_VS_STOCK: "增量对存量",
}


def printed(figure: Figure) -> str:
    """The figure as the paper prints it, with the words that qualify it: 约1578万余人, 70%以上."""
    words = [word for word in figure.qualifier.split("、") if word]
    before = "".join(word for word in words if word not in _BEHIND and word[0] not in "余多至")
    behind = "".join(word for word in words if word in _BEHIND)
    return f"{before}{full_width(figure.quote)}{behind}"


_BEHIND = frozenset({"以上", "以下", "左右", "以内", "内", "上下", "之内"})


def difference(comparison: Comparison) -> str:
    """+644家, −20个, 持平; 口径不同 where target and baseline are not of one indicator."""
    value = comparison.difference
    if value is None or not comparison.is_comparable:
        return sentence("口径不同")
    if value == 0:
        return sentence("持平")
    sign, amount = "＋" if value > 0 else "－", plain(abs(value))
    if comparison.unit == "%":
        return sentence("{amount}个百分点", amount=f"{sign}{amount}")
    change = f"{amount}{comparison.unit}"
    return (
        sentence("{sign}约{change}", sign=sign, change=change) if _is_coarse(comparison, value) else f"{sign}{change}"
    )


def large(amount: Decimal, unit: str) -> str:
    """8.5亿元, 120万元; as it stands where that would want more than two decimals."""
    for word, one in (("亿", Decimal(10**8)), ("万", Decimal(10**4))):
        short = amount / one
        if abs(short) >= (1 if word == "亿" else 10) and short == round(short, 2):
            return f"{plain(short)}{word}{unit}"
    return f"{plain(amount)}{unit}"


def money(amount: Decimal, unit: str) -> str:
    """8.5亿元, 12万元; empty for what is no money, or has no shorter form."""
    short = large(amount, unit) if unit == "元" else ""
    return "" if short == f"{plain(amount)}{unit}" else short


def distance(comparison: Comparison) -> str:
    """The same without its sign: 约644个; empty where target and baseline are not of one indicator."""
    value = comparison.difference
    if value is None or not comparison.is_comparable:
        return ""
    return f"{'约' if _is_coarse(comparison, value) else ''}{_amount(comparison, value)}"


def _amount(comparison: Comparison, value: Decimal) -> str:
    return f"{plain(abs(value))}{'个百分点' if comparison.unit == '%' else comparison.unit}"


def _is_coarse(comparison: Comparison, value: Decimal) -> bool:
    """One of the two is printed in so round a figure that the last digits of the difference mean nothing."""
    coarse = max(comparison.target.precision, comparison.baseline.precision) * 10 >= abs(value)
    return coarse and comparison.unit != "%" and abs(value) > 100


def note(comparison: Comparison) -> str:
    """How far the two speak of one thing, and what was noted of it."""
    return f"{RELATIONS[comparison.relation]}。{comparison.note}"


def plain(value: Decimal) -> str:
    """A number without exponent and trailing zeros: 23000.0 → 23000."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def place(span: Span) -> str:
    """Where words stand: characters counted from 1 in the saved text."""
    return f"原文第{span.start + 1}—{span.end}字"


def strung(markers: Sequence[str]) -> str:
    """（一）（二）（五）: markers one after the other, others joined by 、."""
    return ("" if all(marker.startswith("（") for marker in markers) else "、").join(markers)


def years(snapshot: Snapshot) -> tuple[str, str]:
    """The year reviewed and the year planned, as the headings of the parts print them."""
    found: dict[str, str] = {}
    outline = snapshot.document.outline
    for part in outline.children(None):
        printed_years = _YEAR.findall(part.title.of(snapshot.document.source.text))
        role = outline.roles.get(part.id)
        if printed_years and role is not None:
            found[role.value] = max(printed_years)
    return found.get("review", ""), found.get("plan", "")


def source_line(snapshot: Snapshot) -> str:
    """Where all this comes from: title, publisher, date, checksum."""
    source = snapshot.document.source
    checksum = f"原文{snapshot.document.outline.characters}字，校验码{source.sha256[:16]}"
    return _source(snapshot, checksum)


def source_named(snapshot: Snapshot) -> str:
    """The same without what only those need who look whether a file is the same."""
    return _source(snapshot, "")


def _source(snapshot: Snapshot, checksum: str) -> str:
    imprint = snapshot.document.outline.imprint
    title = f"《{snapshot.reading.document_title}》" if imprint.title else snapshot.document.source.name
    publisher = snapshot.reading.words(imprint.publisher) if imprint.publisher else ""
    issued = f"{_written(imprint.issued)}发布" if imprint.issued else ""
    details = "，".join(part for part in (f"{publisher}{issued}", checksum) if part)
    return f"据{title}（{details}）" if details else f"据{title}"


def _written(day: str) -> str:
    """2017-04-06 as a paper writes it: 2017年4月6日."""
    year, month, day_of_month = (int(part) for part in day.split("-"))
    return f"{year}年{month}月{day_of_month}日"
