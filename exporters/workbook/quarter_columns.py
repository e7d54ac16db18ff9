"""Forms for a whole year: 进展情况 with a column for each quarter, of which one is ours at each issue."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping

from exporters.workbook.grid import Grid
from exporters.workbook.heading_claims import heading_key
from exporters.workbook.heading_tiers import groups_over
from exporters.workbook.layout import ROW, Column, table_columns
from exporters.workbook.limits import LONGEST_HEADING
from models.sentence import Sentence, sentence

ByQuarter = Mapping[int, Mapping[int, Column]]
"""Of each quarter, its columns by their number."""

_QUARTER = re.compile("(?:20[0-9]{2}年)?第?([一二三四1-4])季度?")
_NUMBERS = {number: place for place, digits in enumerate(("一1", "二2", "三3", "四4"), start=1) for number in digits}
_REPORTED = ("progress", "percent", "status", "problems", "next")
_KNOWN = {column.key: column for column in table_columns("", "") if column.key != ROW}
_FEWEST = 2  # quarters: one alone is fixed


def quarter_columns(grid: Grid, tiers: tuple[int, int], words: Mapping[int, str], taken: Collection[str]) -> ByQuarter:
    """Those of what is reported; a form that has a column of its own for it is filled in there. `words` are the
    headings by column, `taken` the keys of ours that the form has."""
    by_key: dict[str, dict[int, int]] = {}
    for place, heading in words.items():
        for quarter, key in _named(heading, list(groups_over(grid, range(*tiers), place))):
            by_key.setdefault(key, {}).setdefault(quarter, place)
    found: dict[int, dict[int, Column]] = {}
    for key, places in by_key.items():
        if len(places) >= _FEWEST and key not in taken:
            for quarter, place in places.items():
                found.setdefault(quarter, {})[place] = _KNOWN[key]
    return found


def remarks_on_quarters(columns: ByQuarter) -> Iterator[Sentence]:
    """What somebody should know before such forms go out."""
    for heading in dict.fromkeys(column.heading for one in columns.values() for column in one.values()):
        yield sentence(
            "“{heading}”按季度分栏：下发哪一季，就填哪一季的那一栏，只收那一栏；别的季度的栏空着。", heading=heading
        )


def _named(heading: str, above: list[str]) -> Iterator[tuple[int, str]]:
    """The quarter and the key of 一季度 below 进展情况, and of 一季度进展情况."""
    plain = "".join(unicodedata.normalize("NFKC", heading[:LONGEST_HEADING]).split())
    if match := _QUARTER.match(plain):
        rest = plain[match.end() :]
        keys = (heading_key(words, tuple(_KNOWN.values())) for words in ([rest] if rest else above))
        yield from ((_NUMBERS[match[1]], key) for key in keys if key in _REPORTED)
