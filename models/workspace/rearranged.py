"""What was sent in the cells to be filled in has come back in other rows: somebody sorted these cells alone, and then
nothing tells which row an answer belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from models.sentence import followed, joined, sentence
from models.workspace.judged import Return
from models.workspace.misplaced import plain
from models.workspace.remedy import Remedy
from models.workspace.returned import Place

_FEWEST = 2  # words of which each has come to stand in the row of another


def with_rearranged(one: Return) -> Return:
    """With the doubt of all its cells where that is so; one that has another doubt keeps that."""
    headings = "" if one.doubt else joined("”“", dict.fromkeys(_rearranged(one)))
    if not headings:
        return one
    doubt = sentence(
        "“{headings}”栏下发时填好的内容换了行，像是只把要填的格子排了序，填的不一定在自己的行上", headings=headings
    )
    asks = sentence(
        "“{headings}”栏下发时填好的内容换了行，像是只把要填的格子排了序。请核对各行，或者在下发的原表上重填；"
        "确是改成这样的，请告知。",
        headings=headings,
    )
    remark = sentence("“{headings}”栏的内容换了行，整份请逐行核对，确认了再收。", headings=headings)
    return replace(one, doubt=doubt, asks=asks, remedy=Remedy.ORIGINAL, remark=followed(one.remark, remark))


def _rearranged(one: Return) -> Iterator[str]:
    """The headings of the columns in which exactly what was sent in some rows stands in others of them."""
    returned = {cell.place: plain(cell.words) for cell in one.file.cells}
    for (sheet, column), sent in _sent(one).items():
        now = {row: returned.get(Place(sheet, row, column), "") for row in sent}
        moved = [row for row, words in sent.items() if now[row] != words]
        before, after = Counter(sent[row] for row in moved), Counter(now[row] for row in moved)
        if before == after and len([words for words in before if words]) >= _FEWEST:
            yield one.sent[Place(sheet, moved[0], column)].heading


def _sent(one: Return) -> Mapping[tuple[str, str], dict[str, str]]:
    """What stood in the open cells of each column, by the rows that are still there."""
    found: dict[tuple[str, str], dict[str, str]] = {}
    for place, sent in one.sent.items():
        is_there = (place.sheet, place.row) in one.file.rows and (place.sheet, place.column) in one.file.columns
        if sent.entry is not None and is_there:
            found.setdefault((place.sheet, place.column), {})[place.row] = plain(sent.words)
    return found
