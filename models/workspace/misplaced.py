"""Rows and columns that no longer stand where their hidden names say: none of what is filled in there is taken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from models.sentence import Sentence, followed, joined, sentence
from models.workspace.entries import EntryError, clean_text
from models.workspace.judged import SETTLED, Judged, Outcome, Return, shortened
from models.workspace.labels import field_name, node_name
from models.workspace.remedy import Remedy
from models.workspace.returned import Fit, Place, ReturnedCell
from models.workspace.snapshot import Snapshot

TELLS = MappingProxyType({"table": ("measure", "place"), "targets": ("indicator", "place")})
"""The locked columns that say which row it is, by sheet: whoever sorts without the hidden column moves them."""

_AGAIN = sentence("请把各行连同隐藏的编号列一起放回原处，或者在下发的原表上重填。")


_MOVED = sentence("与隐藏的编号对不上（多半是排序时没有带上隐藏的列），填的没有收。请在下发的原表上重填。")


class Line(NamedTuple):
    """A row of a sheet, by the identifier it carries and where it stands."""

    sheet: str
    row: str
    number: int


@dataclass(slots=True)
class Misplaced:
    """`columns` and `lines` are not to be trusted; cells of `doubtful` lines want looking at. Each with why."""

    columns: dict[tuple[str, str], str] = field(default_factory=dict)
    lines: dict[Line, str] = field(default_factory=dict)
    rows: set[tuple[str, str]] = field(default_factory=set)  # of these lines
    doubtful: dict[Line, str] = field(default_factory=dict)

    def distrust(self, line: Line, why: str) -> None:
        """Nothing on this line is believed to be of the row it names."""
        self.lines[line] = why
        self.rows.add(line[:2])

    def has(self, cell: ReturnedCell) -> bool:
        """Whether a cell is not to be trusted; one without a line stands for a blank in some row of its name."""
        place, line = cell.place, line_of(cell)
        if (place.sheet, place.column) in self.columns or line in self.lines:
            return True
        return not cell.line and line[:2] in self.rows


def line_of(cell: ReturnedCell) -> Line:
    return Line(cell.place.sheet, cell.place.row, cell.line)


def plain(words: str) -> str:
    """What two ways of saving one text have in common."""
    try:
        return clean_text(words)
    except EntryError:
        return words


def misplaced_in(now: Snapshot, one: Return) -> Misplaced:
    """Columns by what is printed above them, rows by the locked words beside what was filled in."""
    found = Misplaced()
    for (sheet, key), column in one.file.columns.items():
        if column.fit is Fit.OTHER:
            found.columns[sheet, key] = column.heading
    for sheet, tells in TELLS.items():
        _compare_lines(found, now, one, sheet, [key for key in tells if (sheet, key) not in found.columns])
    return found


def judge_misplaced(one: Return, misplaced: Misplaced) -> Iterator[Judged]:
    """A line for each column and each row that is not taken, with what is filled in there."""
    filled: dict[object, list[ReturnedCell]] = {}
    for cell in one.file.cells:
        if _is_filled(one, cell):
            column = (cell.place.sheet, cell.place.column)
            filled.setdefault(column if column in misplaced.columns else line_of(cell), []).append(cell)
    for (sheet, key), heading in misplaced.columns.items():
        yield from _column(one, sheet, key, heading, filled.get((sheet, key), []))
    for line, why in misplaced.lines.items():
        yield _line(one, line, why, filled.get(line, []))


# rows


def _compare_lines(found: Misplaced, now: Snapshot, one: Return, sheet: str, tells: Sequence[str]) -> None:
    tells = [key for key in tells if (sheet, key) in one.file.columns]
    lines = {line: _apart(one, line, said, tells) for line, said in _said(one, sheet, tells).items()}
    if not any(apart for apart, _ in lines.values()):
        return
    owners = _owners(one, sheet, tells)
    for line, (apart, asked) in lines.items():
        others = sorted({row for key, words in apart.items() for row in owners.get((key, words), ())})
        if one.compares_locked or others:
            _tell(found, now, one, line, list(apart), others, is_all=len(apart) == asked > 1)


def _said(one: Return, sheet: str, tells: Sequence[str]) -> Mapping[Line, dict[str, str]]:
    """What each line says in the columns that tell."""
    found: dict[Line, dict[str, str]] = {}
    for cell in one.file.cells:
        if cell.place.sheet == sheet:
            words = found.setdefault(line_of(cell), {})
            if cell.place.column in tells:
                words[cell.place.column] = cell.words
    return found


def _apart(one: Return, line: Line, said: Mapping[str, str], tells: Sequence[str]) -> tuple[dict[str, str], int]:
    """Where a line says something else than was sent, and of how many columns. What is merged says nothing."""
    apart, asked = {}, 0
    for key in tells:
        place = Place(line.sheet, line.row, key)
        sent, merged = one.sent.get(place), one.file.merged.get(place)
        if sent is None or (merged and not merged.is_first):
            continue
        asked += 1
        words = said.get(key, "")
        if words != sent.words and _telling(key, words) != _telling(key, sent.words):
            apart[key] = _telling(key, words)
    return apart, asked


def _owners(one: Return, sheet: str, tells: Sequence[str]) -> Mapping[tuple[str, str], set[str]]:
    """The rows whose words in a column were these."""
    found: dict[tuple[str, str], set[str]] = {}
    for place, sent in one.sent.items():
        if place.sheet == sheet and place.column in tells and sent.words:
            found.setdefault((place.column, _telling(place.column, sent.words)), set()).add(place.row)
    return found


def _telling(key: str, words: str) -> str:
    """Of a place its first line: what is doubtful in the sentence stands below, and changes."""
    return plain(words).partition("\n")[0] if key == "place" else plain(words)


def _tell(
    found: Misplaced,
    now: Snapshot,
    one: Return,
    line: Line,
    apart: Sequence[str],
    others: Sequence[str],
    *,
    is_all: bool,
) -> None:
    names = joined("、", (sentence("“{heading}”", heading=_heading(one, line, key)) for key in apart))
    own = _own(now, line)
    if others:
        whose = node_name(now.document, Place(line.sheet, others[0], "").node)
        moved = sentence(
            "这一行像是排序错了位：{names}是{whose}的，隐藏的编号却是{own}的。", names=names, whose=whose, own=own
        )
        found.distrust(line, followed(moved, _AGAIN))
    elif is_all:
        unclear = sentence("这一行的{names}与编号（{own}）对不上，说不准填的是哪一条。", names=names, own=own)
        found.distrust(line, followed(unclear, _AGAIN))
    elif apart:
        found.doubtful[line] = sentence("这一行的{names}改动过，填的是不是{own}", names=names, own=own)


def _own(now: Snapshot, line: Line) -> str:
    return node_name(now.document, Place(line.sheet, line.row, "").node)


def _heading(one: Return, line: Line, key: str) -> str:
    return one.sent[Place(line.sheet, line.row, key)].heading


# what is said of them


def _is_filled(one: Return, cell: ReturnedCell) -> bool:
    """Somebody wrote something else than what was sent."""
    sent = one.sent.get(cell.place)
    return sent is not None and sent.entry is not None and plain(cell.words) not in ("", plain(sent.words))


def _line(one: Return, line: Line, why: str, filled: Sequence[ReturnedCell]) -> Judged:
    place = Place(line.sheet, line.row, "")
    cells = joined("、", (cell.address for cell in filled))
    listed = sentence("{cells}没有收。", cells=cells) if filled else ""
    return Judged(
        file=one.file.name,
        handout=one.file.handout,
        title=one.file.titles.get(line.sheet, ""),
        address=filled[0].address if filled else f"A{line.number}",
        place=place,
        node=place.node,
        returned=joined("；", (entered(cell.place.column, cell.words) for cell in filled)),
        outcome=Outcome.UNCHANGED if one.has_settled(place) else Outcome.REFUSED if filled else Outcome.ALTERED,
        reason=SETTLED if one.has_settled(place) else followed(why, listed),
        asks=_MOVED,
        remedy=Remedy.ORIGINAL,
    )


def _column(one: Return, sheet: str, key: str, heading: str, filled: Sequence[ReturnedCell]) -> Iterator[Judged]:
    """Where nothing is filled in, nothing is lost."""
    if not filled:
        return
    asked, place = one.sent[filled[0].place].heading, Place(sheet, "", key)
    named = sentence("栏名现在是“{heading}”", heading=shortened(heading)) if heading else sentence("现在没有栏名")
    first, last = filled[0].address, filled[-1].address
    why = sentence(
        "下发时这一栏是“{asked}”，{named}，栏目错了位，{count}格没有收（{where}）。"
        "请把各栏移回原处，或者在下发的原表上重填。",
        asked=asked,
        named=named,
        count=len(filled),
        where=first if len(filled) == 1 else sentence("{first}至{last}", first=first, last=last),
    )
    yield Judged(
        file=one.file.name,
        handout=one.file.handout,
        title=one.file.titles.get(sheet, ""),
        address=one.file.columns[sheet, key].address,
        place=place,
        field=key,
        returned=joined("；", (f"{cell.address} {plain(cell.words)}" for cell in filled)),
        outcome=Outcome.UNCHANGED if one.has_settled(place) else Outcome.REFUSED,
        reason=SETTLED if one.has_settled(place) else why,
        remedy=Remedy.ORIGINAL,
    )


def entered(column: str, words: str) -> Sentence:
    """进展情况：已建成."""
    return sentence("{field}：{words}", field=field_name(column), words=plain(words))
