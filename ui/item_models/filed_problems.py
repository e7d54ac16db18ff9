"""The problems filed on a node and below it: how many there are, and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from models.outline import Level, NodeId
from models.workspace import Snapshot
from models.workspace.filings import Filing, problems_in
from ui.model_words import period_name
from ui.phrases import beside, named

_MOST_TOLD, _MOST_SAID = 6, 60  # problems, and characters of each; the form has them whole

translate = QCoreApplication.translate


class Problems(NamedTuple):
    """The words of a cell and of whoever points at it: both empty where there is no problem."""

    number: str
    words: str


def problems_of(snapshot: Snapshot, node: NodeId) -> Problems:
    """Those of its measures too, where they may be closed away."""
    filed = [*_filed(snapshot, node)]
    if not filed:
        return Problems("", "")
    lines = [_line(node, filing) for filing in filed[:_MOST_TOLD]]
    if more := len(filed) - len(lines):
        lines.append(translate("OutlineModel", "另有{0}条").format(more))
    return Problems(str(len(filed)), "\n".join(lines))


def _filed(snapshot: Snapshot, node: NodeId) -> Iterator[Filing]:
    measures = (one.id for one in snapshot.document.outline.children(node) if one.level is Level.MEASURE)
    for one in (node, *measures):
        yield from problems_in(snapshot.filings_of(one))


def _line(node: NodeId, filing: Filing) -> str:
    """社会福利处（2017年一季度）：部分山区县用房落实困难; of a measure of the task before it its number."""
    words = " ".join(filing.problems.split())
    words = words if len(words) <= _MOST_SAID else f"{words[:_MOST_SAID]}…"
    line = named(beside(filing.unit, period_name(filing.period)), words)
    number = filing.node.partition(".s")[2] if filing.node != node else ""
    return translate("OutlineModel", "第{0}条举措　{1}").format(number, line) if number else line
