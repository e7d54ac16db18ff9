"""How figures, places and suggestions are put into words, the same in every paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from models.figures import Comparison
from models.figures.comparing import RELATIONS as RELATIONS
from models.figures.comparing import difference as difference
from models.figures.comparing import distance as distance
from models.figures.comparing import large as large
from models.figures.comparing import plain as plain
from models.figures.comparing import printed as printed
from models.source import Span
from models.workspace import Snapshot

SUGGESTED = "建议"
NOT_DECIDED = "待明确"
PENDING = "待定"
_YEAR = re.compile("20[0-9]{2}")


def money(amount: Decimal, unit: str) -> str:
    """8.5亿元, 12万元; empty for what is no money, or has no shorter form."""
    short = large(amount, unit) if unit == "元" else ""
    return "" if short == f"{plain(amount)}{unit}" else short


def note(comparison: Comparison) -> str:
    """How far the two speak of one thing, and what was noted of it."""
    return f"{RELATIONS[comparison.relation]}。{comparison.note}"


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
