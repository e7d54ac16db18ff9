"""How a repair is put before a reader: the words as they stand and as they would read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from models.outline import Node
from models.source import Repair, RepairKind, RepairVerdict, SourceText, Span, full_width
from models.workspace import Snapshot

_BREAK = re.compile("[，。；：！？、;!?\n]|(?<![0-9])[,:]|[,:](?![0-9])")
_FARTHEST = 24  # characters on either side; no clause of an official paper is so long


@dataclass(frozen=True, slots=True)
class RepairWords:
    """One proposal, with the clause around it. `stands` is the source's own."""

    repairs: Sequence[Repair]
    span: Span
    stands: str
    would_read: str

    @property
    def repair(self) -> Repair:
        """Any of the group: kind, reason, certainty and verdict are the same for all."""
        return self.repairs[0]


def repair_words(source: SourceText, repairs: Sequence[Repair]) -> Iterator[RepairWords]:
    """The proposals among `repairs`, one for each group, in document order."""
    in_groups = sorted(repairs, key=lambda repair: (repair.group, repair.span, repair.id))
    groups = [tuple(group) for _, group in groupby(in_groups, key=lambda repair: repair.group)]
    for group in sorted(groups, key=lambda group: group[0].span):
        span = Span(group[0].span.start, group[-1].span.end)
        before, after = _around(source.text, span)
        yield RepairWords(
            group, span, before + span.of(source.text) + after, before + _changed(source.text, group) + after
        )


def flagged(snapshot: Snapshot, node: Node) -> Iterator[tuple[str, str, str]]:
    """The flagged repairs in a node: the words as they stand, as they would read, and why."""
    for words in repair_words(snapshot.document.source, flagged_repairs(snapshot, node)):
        stands, would_read = (full_width(text).strip("，。；：") for text in (words.stands, words.would_read))
        yield stands, would_read, words.repair.reason


def flagged_repairs(snapshot: Snapshot, node: Node) -> Sequence[Repair]:
    """Those in a node that would change more than quotation marks."""
    return [
        repair
        for repair in snapshot.document.repairs
        if node.span.contains(repair.span)
        and repair.kind is not RepairKind.LOST_QUOTATION
        and snapshot.repair_verdict(repair) is RepairVerdict.FLAGGED
    ]


def _around(text: str, span: Span) -> tuple[str, str]:
    """What the same clause has on either side, so that no word is cut: 形成12个在全国有重大影响的改革成果."""
    before, after = text[max(0, span.start - _FARTHEST) : span.start], text[span.end : span.end + _FARTHEST]
    begins = max((found.end() for found in _BREAK.finditer(before)), default=0)
    ends = found.start() if (found := _BREAK.search(after)) else len(after)
    return before[begins:].lstrip(), after[:ends].rstrip()


def _changed(text: str, group: Sequence[Repair]) -> str:
    words, position = "", group[0].span.start
    for repair in group:
        words += text[position : repair.span.start] + repair.after
        position = repair.span.end
    return words
