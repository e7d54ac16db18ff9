"""What a briefing consists of, before anybody asks how it looks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from exporters.content.letterhead import Kind, Letterhead
from models.outline import NodeId
from models.source import Span


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 is the title of a chapter. `source` is where its words stand in the source."""

    text: str
    level: int
    node: NodeId | None = None
    source: Span | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text of the paper, led back to its place in the source."""

    text: str
    node: NodeId
    source: Span


@dataclass(frozen=True, slots=True)
class Remark:
    """Words of the program, not of the paper."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class FinePrint:
    """What has to be said of the paper as a whole, below its text."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What a person wrote: a filing, a note. Printed as typed."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the contents; it leads to the heading of its node. `mark` is the shape of its lamp."""

    text: str
    node: NodeId
    mark: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    entries: tuple[ContentsEntry, ...]
    title: str = "目录"


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure drawn; `share` is its part of the longest bar beside it, 0 to 1."""

    label: str
    figure: str
    share: float


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One line of a table of targets; figures stand as the paper prints them.

    `current` and `reached` are empty where nobody has filed a present value. Without bars the
    figures do not stand on one scale, or are alike.
    """

    indicator: str
    baseline: str
    target: str
    difference: str
    note: str
    baseline_source: Span
    target_source: Span
    baseline_node: NodeId
    target_node: NodeId
    current: str = ""
    reached: str = ""
    bars: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    baseline_year: str
    target_year: str
    rows: tuple[ComparisonRow, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a task builds on a point, empty where nobody has said so, and whether nobody has confirmed it yet."""

    text: str
    suggested: bool


@dataclass(frozen=True, slots=True)
class GroundworkEntry:
    """A point of the year before, and why the task builds on it. A suggested entry has no confirmed reason."""

    number: str
    node: NodeId
    title: str
    source: Span
    reasons: tuple[Reason, ...]

    @property
    def suggested(self) -> bool:
        return all(reason.suggested for reason in self.reasons)

    @property
    def marks(self) -> int:
        """How many 【建议】 stand in it: one before a suggested entry, else one before each suggested reason."""
        return 1 if self.suggested else sum(reason.suggested for reason in self.reasons)


@dataclass(frozen=True, slots=True)
class Groundwork:
    entries: tuple[GroundworkEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a task stands: the lamp's shape and word, what follows it without a stop at the end, and in short.

    `lamp` is the lamp's own word where a status stands before it, `rule` names its rule. A plain one is set like
    any other words.
    """

    shape: str
    word: str
    lamp: str
    colour: str
    rest: str
    short: str
    rule: str
    is_plain: bool = False

    @property
    def words(self) -> str:
        """◆逾期10天（完成时限2017年3月31日），推进中."""
        return f"{self.shape}{self.word}{self.rest}"

    @property
    def short_words(self) -> str:
        """◆逾期10天（限3月31日）."""
        return f"{self.shape}{self.lamp}{self.short}"


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of the whole, with what it counts."""

    words: str
    number: str
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Totals:
    cells: tuple[Counted, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading and its part of the width."""

    heading: str
    share: float


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of words. `nodes` names what each row is about. What is alike below each other in the column `joined`
    is one cell. Where there is too little room, one that gives way loses its rows before any other, the last one
    first; `name` is what is then said of it, and `elsewhere` the paper that lists them all."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    nodes: tuple[NodeId, ...] = ()
    joined: int | None = None
    gives_way: bool = False
    name: str = ""
    elsewhere: str = ""


Block: TypeAlias = (
    Heading
    | Paragraph
    | Remark
    | FinePrint
    | Said
    | Contents
    | ComparisonTable
    | Groundwork
    | Standing
    | Totals
    | Table
)


@dataclass(frozen=True, slots=True)
class Annex:
    """附件: a table on pages of its own, read sideways. Without `mark` it is no annex but what the paper hands on."""

    mark: str
    title: str
    table: Table
    remarks: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """What a paper says. `source_line` names the source it can be led back to; where it is not printed at the
    end it is still among the properties of the file."""

    title: str
    source_line: str
    prints_source: bool = True
    blocks: tuple[Block, ...]
    kind: Kind = Kind.REPORT
    letterhead: Letterhead = field(default_factory=Letterhead)
    annex: Annex | None = None
