"""A workbook that came home: what the file says, and what was sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from models.outline import NodeId
from models.sentence import sentence
from models.workspace.entry_cells import EntryCell


class Place(NamedTuple):
    """A cell by what it means, wherever it stands: sheet, identifier of the row, column."""

    sheet: str
    row: str
    column: str

    @property
    def node(self) -> NodeId:
        """T03.s3@9901 is a target of T03.s3."""
        return NodeId(self.row.partition("@")[0])

    def __str__(self) -> str:
        return "|".join(self)


def lies_in(place: str, wider: str) -> bool:
    """Whether a place, as it is kept, is or belongs to another: a cell to its row, its column or its sheet."""
    return all(not asked or asked == own for asked, own in zip(wider.split("|"), place.split("|"), strict=False))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedCell:
    """What one cell says, with its address for people. `fault` says why it cannot be taken, `doubt` why it may
    be meant otherwise. `line` is the row of the sheet it stands in, `unit` what that row counts in, as the file
    prints it."""

    place: Place
    title: str
    address: str
    words: str
    fault: str = ""
    doubt: str = ""
    line: int = 0
    unit: str = ""


STRUCK = sentence("格子里的字划了删除线，是不是不算数了")
"""The doubt of a cell whose words, or some of them, are struck through."""


class Fit(StrEnum):
    """Whether what is printed above a column is still its heading, other words, or another column's heading."""

    SAME = "same"
    REWORDED = "reworded"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedColumn:
    """What is printed above a column now."""

    heading: str
    fit: Fit
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraColumn:
    """A column that somebody added, with so many filled cells beside rows of ours."""

    title: str
    address: str
    heading: str
    filled: int


@dataclass(frozen=True, slots=True)
class Merged:
    """A cell that was merged with others. Only the first one of them holds what is seen."""

    reference: str
    is_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LostSheet:
    """A sheet of ours in which no row can be known: its hidden column is gone. So many open cells are filled."""

    sheet: str
    title: str
    filled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadWords:
    """What the head says now of the 单位 or the 期次."""

    title: str
    address: str
    asks: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedRow:
    """A row without identifier that somebody added: words under their headings, and the row above it, or the
    one below where none is above. `fault` says which of its cells cannot be read."""

    title: str
    address: str
    above: str
    words: tuple[tuple[str, str], ...]
    sheet: str = ""
    below: str = ""
    fault: str = ""


class BesideKind(StrEnum):
    """What people put into a workbook beside its cells."""

    COMMENT = "comment"
    PICTURE = "picture"
    TEXT_BOX = "text box"
    SHEET = "sheet"
    WORDS = "words"


class Beside(NamedTuple):
    """One of these, with its words or its title."""

    kind: BesideKind
    words: str

    def __str__(self) -> str:
        return f"{self.kind}:{''.join(self.words.split())}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedFile:
    """What a file says, and which handout it says it is. `rows` and `columns` are those
    it still has, by sheet; `titles` is what its sheets are called now. `unsignable` names what of 填报人, 审核人
    and 填报日期 it has no place for, `beside` what stands in the workbook and in no cell that is read."""

    name: str
    sha256: str
    document: str
    workspace: str
    issue: int
    handout: str
    department: str
    period: str
    format: int
    cells: tuple[ReturnedCell, ...]
    rows: frozenset[tuple[str, str]]
    columns: Mapping[tuple[str, str], ReturnedColumn]
    titles: Mapping[str, str]
    added: tuple[AddedRow, ...]
    extra: tuple[ExtraColumn, ...] = ()
    merged: Mapping[Place, Merged]
    lost: tuple[LostSheet, ...] = ()
    head: tuple[HeadWords, ...] = ()
    filled_by: str = ""
    checked_by: str = ""
    filled_on: str = ""
    unsignable: tuple[str, ...] = ()
    beside: tuple[Beside, ...] = ()

    @property
    def sheets(self) -> frozenset[str]:
        return frozenset(self.titles)


@dataclass(frozen=True, slots=True)
class SentCell:
    """What one cell held when it was sent, below which heading. `entry` is None where it was locked."""

    heading: str
    words: str
    entry: EntryCell | None


SentCells = Mapping[Place, SentCell]
