"""Which column each heading of a row names, where several may name the same one."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from exporters.workbook.heading_names import key_by_usual_name, key_otherwise, loose_name, says_share
from exporters.workbook.heading_years import is_of_another_year, without_year
from exporters.workbook.layout import Column
from exporters.workbook.limits import LONGEST_HEADING

_OWN, _CLOSE, _LOOSE = 2, 1, 0  # below: the looser, the less


class _Claim(NamedTuple):
    """The column a heading may name, and how well it does."""

    key: str
    rank: int


_NONE = _Claim("", _LOOSE)
_OF_BEFORE = ("groundwork", "baseline")  # what was reached in the year under review


def heading_keys(headings: Mapping[int, str], columns: Sequence[Column], year: int = 0) -> dict[int, str]:
    """Which column each of these headings names; empty for none. Our own words take theirs first, then close names;
    what may mean two things gives way: 进度 beside 进展情况 is the share, beside both of them nothing of ours. What
    is of another year than the plan's can only be what that builds on; `year` is 0 where the plan's is not known."""
    claims = {place: _claim_in(year, words, columns) for place, words in headings.items()}
    for place in list(_beaten(claims)):
        claims[place] = _otherwise(headings[place], columns)
    claims |= dict(_giving_way(claims, headings, columns))
    for place in list(_beaten(claims)):
        claims[place] = _NONE
    return {place: claim.key for place, claim in claims.items()}


def heading_key(words: str, columns: Iterable[Column]) -> str:
    """Which column a heading alone names, by any of the names that offices give it; empty for none."""
    return _claim(words, tuple(columns)).key


def is_loose(words: str, column: Column) -> bool:
    """Whether a heading that was taken for a column may be meant otherwise."""
    claim = _claim(words, (column,))
    return claim.key != column.key or claim.rank <= _LOOSE


def plain_heading(words: str) -> str:
    """Without years, widths and what stands in brackets: 2016年基础 and 上年基础 are one heading."""
    text = "".join(unicodedata.normalize("NFKC", words[:LONGEST_HEADING]).split()).partition("(")[0]
    return without_year(text)


def _claim_in(year: int, words: str, columns: Sequence[Column]) -> _Claim:
    claim = _claim(words, columns)
    return claim if claim.key in _OF_BEFORE or not is_of_another_year(words, year) else _NONE


def _claim(words: str, columns: Sequence[Column]) -> _Claim:
    if len(words) > LONGEST_HEADING:
        return _NONE
    keys = {column.key for column in columns}
    return next((claim for claim in _claims(words, columns) if claim.key in keys), _NONE)


def _claims(words: str, columns: Sequence[Column]) -> Iterator[_Claim]:
    """The best first, as far as anybody asks."""
    plain = plain_heading(words).rstrip("%")
    is_share = says_share(words) and not says_share(plain)
    if is_share and any(claim.key == "progress" for claim in _claims(plain, columns)):
        yield _Claim("percent", _CLOSE)  # 完成情况（%） holds no words
        return
    yield from (_Claim(column.key, _OWN) for column in columns if plain in _plain_names((column.heading,)))
    yield _loose_claim(plain, words)
    yield from (_Claim(column.key, _CLOSE) for column in columns if plain in _plain_names(column.names))
    yield _Claim(key_by_usual_name(plain, words), _CLOSE)


def _loose_claim(plain: str, words: str) -> _Claim:
    key, order = loose_name(plain)
    is_sharper = key != "" and key_by_usual_name(plain, words) not in ("", key)  # 进度（%）
    return _NONE if is_sharper else _Claim(key, _LOOSE - order)


@cache
def _plain_names(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(plain_heading, names))


def _beaten(claims: Mapping[int, _Claim]) -> Iterator[int]:
    best: dict[str, int] = {}
    for key, rank in claims.values():
        best[key] = max(rank, best.get(key, rank))
    return (place for place, (key, rank) in claims.items() if key and rank < best[key])


def _giving_way(
    claims: Mapping[int, _Claim], headings: Mapping[int, str], columns: Sequence[Column]
) -> Iterator[tuple[int, _Claim]]:
    """任务内容 beside 任务名称, which can be nothing else."""
    others = {place: _otherwise(headings[place], columns) for place, claim in claims.items() if claim.key}
    sure = {claims[place].key for place, other in others.items() if not other.key}
    taken = {claim.key for claim in claims.values()}
    for place, other in others.items():
        if other.key and claims[place].key in sure and other.key not in taken:
            yield place, other


def _otherwise(words: str, columns: Iterable[Column]) -> _Claim:
    key = key_otherwise(plain_heading(words))
    return _Claim(key, _LOOSE) if any(column.key == key for column in columns) else _NONE
