"""What a briefing consists of, before anybody asks how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

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
class ComparisonRow:
    """One line of a table of targets; figures stand as the paper prints them."""

    indicator: str
    baseline: str
    target: str
    difference: str
    note: str
    baseline_source: Span
    target_source: Span
    baseline_node: NodeId
    target_node: NodeId


@dataclass(frozen=True, slots=True)
class ComparisonTable:
    baseline_year: str
    target_year: str
    rows: tuple[ComparisonRow, ...]


@dataclass(frozen=True, slots=True)
class GroundworkEntry:
    """A point of the year before, and why the task builds on it."""

    node: NodeId
    title: str
    source: Span
    suggested: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Groundwork:
    entries: tuple[GroundworkEntry, ...]
    none_because: str = ""


Block: TypeAlias = Heading | Paragraph | Remark | ComparisonTable | Groundwork


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """What a paper says. `source_line` names the source it can be led back to."""

    title: str
    source_line: str
    blocks: tuple[Block, ...]
