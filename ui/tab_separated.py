"""Cells as spreadsheets put them on the clipboard: a tab between columns, a line for each row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

_QUOTE = '"'


def written(rows: Iterable[Sequence[str]]) -> str:
    """Rows of cells as text. What holds a tab or a line end stands in quotation marks, as Excel does it."""
    return "\n".join("\t".join(map(_written, row)) for row in rows)


def read(text: str) -> list[list[str]]:
    """The cells of such text. Quotation marks that somebody wrote stay; a last empty line is none."""
    rows: list[list[str]] = [[]]
    for cell, end in _cells(text.replace("\r\n", "\n").replace("\r", "\n")):
        rows[-1].append(cell)
        if end == "\n":
            rows.append([])
    if rows[-1] in ([], [""]) and (len(rows) > 1 or not text):
        rows.pop()
    return rows


def _written(cell: str) -> str:
    plain = cell.replace("\r\n", "\n").replace("\r", "\n")
    if "\n" in plain or "\t" in plain or plain.startswith(_QUOTE):
        return f"{_QUOTE}{plain.replace(_QUOTE, _QUOTE * 2)}{_QUOTE}"
    return plain


def _cells(text: str) -> Iterator[tuple[str, str]]:
    """Each cell and what ends it: a tab, a line end, or nothing."""
    place = 0
    while True:
        quoted = _quoted_until(text, place)
        stop = quoted if quoted is not None else _end_of_plain(text, place)
        raw, end = text[place:stop], text[stop : stop + 1]
        yield (raw[1:-1].replace(_QUOTE * 2, _QUOTE) if quoted is not None else raw), end
        if not end:
            return
        place = stop + 1


def _end_of_plain(text: str, place: int) -> int:
    found = [stop for mark in "\t\n" if (stop := text.find(mark, place)) >= 0]
    return min(found, default=len(text))


def _quoted_until(text: str, place: int) -> int | None:
    """Where a cell in quotation marks ends; None for one that is not, or only looks like it: marks
    around plain words are the words' own."""
    if not text.startswith(_QUOTE, place):
        return None
    stop = place + 1
    while (stop := text.find(_QUOTE, stop)) >= 0:
        if text.startswith(_QUOTE, stop + 1):
            stop += 2
            continue
        inside = text[place + 1 : stop]
        closes = stop + 1 == len(text) or text[stop + 1] in "\t\n"
        return stop + 1 if closes and any(mark in inside for mark in '\t\n"') else None
    return None
