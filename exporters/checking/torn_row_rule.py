"""Rows of a numbered table that go on over the end of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.printed import Character, PrintedPage
from exporters.checking.text_lines import TITLE, is_size
from models.sentence import Sentence, sentence

_APART = 0.5  # of a character between words of two cells
_NARROW = 0x2000  # characters below this take half of a full one
_BESIDE = 2.0  # points by which words of one column may begin elsewhere
_NUMBER = re.compile("[0-9]{1,4}")
_CELL = 12.0  # points: what is larger is text
_ENDS = frozenset("。！？；）”’》〉】…")
_GOES_ON = frozenset("，、：（《〈“‘→—－＋约")
_MAY_END = frozenset("，：")  # a paragraph that somebody typed
_AMOUNT = re.compile("[0-9][万亿]?[^0-9]{0,3}")
_IN_BRACKETS = re.compile("（[^）]*$")
_TOKEN = re.compile("[0-9.]+.?|.")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of a cell on one line."""

    characters: Sequence[Character]

    @property
    def text(self) -> str:
        return "".join(one.text for one in self.characters)

    @property
    def x(self) -> float:
        return self.characters[0].x

    @property
    def y(self) -> float:
        return self.characters[0].y

    @property
    def right(self) -> float:
        return self.characters[-1].right

    def stands_below(self, other: _Piece) -> bool:
        return self.y <= other.y + 1

    def is_in_column_of(self, other: _Piece) -> bool:
        return abs(self.x - other.x) < _BESIDE


def torn_row_rule(pages: Sequence[PrintedPage]) -> Iterator[Finding]:
    """Known by its number, which stands on both pages. A cell that is as high as a page is not looked at."""
    rule, clause, wanted = sentence("表格换面"), sentence("排版惯例"), sentence("一行跨两面时，各格在段末拆开")
    tables = [(page, _pieces(page)) for page in pages]
    torn = [
        (before.number, number, above, below)
        for (before, above), (after, below) in pairwise(tables)
        if not _begins_anew(after) and (number := _torn(above, below))
    ]
    wrong = [(page, fault) for page, number, above, below in torn for fault in _faults(number, above, below)]
    wrong += [
        (before.number, fault)
        for (before, above), (after, _) in pairwise(tables)
        if not _begins_anew(after)
        for fault in _unnumbered(before, above, after)
    ]
    for page, fault in wrong:
        yield Finding(rule, clause, wanted, fault, passed=False, page=page)
    if not (torn or wrong):
        yield not_applicable(rule, clause, wanted, sentence("没有看得出跨面的行"))
    elif not wrong:
        yield Finding(rule, clause, wanted, sentence("{rows}行跨面，没有看出拆在句中的", rows=len(torn)), passed=True)


def _begins_anew(page: PrintedPage) -> bool:
    """Another paper in the same file, or one that nobody can read."""
    return not page.is_readable or any(is_size(line, TITLE) for line in page.lines)


def _pieces(page: PrintedPage) -> list[_Piece]:
    """What stands in cells, from line to line."""
    found: list[_Piece] = []
    for line in page.lines:
        piece: list[Character] = []
        for one in line.characters if line.size < _CELL else ():
            if piece and one.x - _end(piece[-1]) > _APART * one.size:
                found.append(_Piece(piece))
                piece = []
            piece.append(one)
        found += [_Piece(piece)] if piece else []
    return found


def _end(one: Character) -> float:
    """The blank half of a mark belongs to it."""
    return one.x + one.size if ord(one.text) > _NARROW else one.right


def _torn(above: Sequence[_Piece], below: Sequence[_Piece]) -> tuple[_Piece, _Piece] | None:
    """The last number of a page where it is the first of the next."""
    last = min(_numbers(above), key=lambda one: one.y, default=None)
    first = max(_numbers(below), key=lambda one: one.y, default=None)
    if last is None or first is None or last.text != first.text or not last.is_in_column_of(first):
        return None
    return last, first


def _numbers(pieces: Sequence[_Piece]) -> list[_Piece]:
    """In the first column."""
    left = min((one.x for one in pieces if _NUMBER.fullmatch(one.text)), default=0.0)
    return [one for one in pieces if _NUMBER.fullmatch(one.text) and one.x - left < _CELL]


def _faults(numbers: tuple[_Piece, _Piece], above: Sequence[_Piece], below: Sequence[_Piece]) -> Iterator[Sentence]:
    last, first = numbers
    further = max((one.y for one in _numbers(below) if one.text != first.text), default=0.0)  # the next row
    for top in [one for one in below if abs(one.y - first.y) < 1 and one is not first]:
        cell = [one for one in above if one.is_in_column_of(top) and one.stands_below(last)]
        if not cell or cell[0].text == top.text:
            continue
        rest = [one for one in below if one.is_in_column_of(top) and further < one.y < top.y + 1]
        lowest = min(one.y for one in (*above, *below))
        leading = _leading((*cell, *rest))
        is_as_high_as_a_page = (len(cell) + len(rest)) * leading > first.y - lowest + leading
        if not is_as_high_as_a_page and _is_broken(cell[-1], top, [*above, *below]):
            apart = f"{cell[-1].text[-8:]}／{top.text[:6]}"
            yield sentence("序号{number}拆在句中：{words}", number=last.text, words=apart)


def _unnumbered(before: PrintedPage, above: Sequence[_Piece], after: PrintedPage) -> Iterator[Sentence]:
    """Below the head that stands again a row without number goes on with the last one of the page before."""
    last = min(_numbers(above), key=lambda one: one.y, default=None)
    head, first = _rows(before)[0], _rows(after)
    is_table = len(head) > 1 and [one.text for one in head] == [one.text for one in first[0]]
    if last is None or not is_table or any(one.x - last.x < _CELL for one in first[1]):
        return
    for top in _highest(first[1]):
        cell = [one for one in above if one.is_in_column_of(top) and one.stands_below(last)]
        if cell and cell[-1].text[-1] not in _ENDS and not _ends_a_paragraph(cell[-1], top, [*above, *first[1]]):
            apart = f"{cell[-1].text[-8:]}／{top.text[:6]}"
            yield sentence("序号{number}拆在句中：{words}", number=last.text, words=apart)


def _rows(page: PrintedPage) -> tuple[list[_Piece], list[_Piece]]:
    """The first two rows of a table that is not read sideways: between its rules, without rules the highest line and
    all that stands below it."""
    pieces = [] if page.turned else _pieces(page)
    edges = sorted({round(page.height - rule.y) for rule in page.rules}, reverse=True)
    rows = [[one for one in pieces if lower < one.y < upper] for upper, lower in pairwise(edges)]
    filled = [row for row in rows if row]
    if len(filled) > 1 or not pieces:
        return (filled[0], filled[1]) if len(filled) > 1 else ([], [])
    head = _highest(pieces)
    return head, [one for one in pieces if one not in head]


def _highest(pieces: Sequence[_Piece]) -> list[_Piece]:
    top = max((one.y for one in pieces), default=0.0)
    return [one for one in pieces if abs(one.y - top) < 1]


def _leading(cell: Sequence[_Piece]) -> float:
    return min((one.y - other.y for one, other in pairwise(cell) if one.y > other.y), default=0.0)


def _is_broken(last: _Piece, first: _Piece, pieces: Sequence[_Piece]) -> bool:
    """Inside a sentence: by its last mark, or as the line is full and ends with neither mark nor amount. Behind a line
    that has room for what follows a paragraph ends."""
    text = last.text
    if _IN_BRACKETS.search(text) or (text[-1] in _GOES_ON and not _ends_a_paragraph(last, first, pieces)):
        return True
    amount = list(_AMOUNT.finditer(text))
    return _is_full(last, first, pieces) and text[-1] not in _ENDS and not (amount and amount[-1].end() == len(text))


def _ends_a_paragraph(last: _Piece, first: _Piece, pieces: Sequence[_Piece]) -> bool:
    return last.text[-1] in _MAY_END and not _is_full(last, first, pieces)


def _is_full(last: _Piece, first: _Piece, pieces: Sequence[_Piece]) -> bool:
    """It has no room for the character or number that the next begins with."""
    token = _TOKEN.match(first.text)
    width = first.characters[token.end() - 1].right - first.x if token else 0.0
    edge = max(one.right for one in pieces if one.is_in_column_of(first))
    return last.right + width > edge
