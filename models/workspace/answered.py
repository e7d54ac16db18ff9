"""How much of what a workbook asked has been answered: so many of its rows, and which are still blank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from models.outline import Level, NodeId
from models.workspace.filings import WRITTEN, Filing, Review
from models.workspace.handouts import Handout, asks_about, day_of, handouts
from models.workspace.homecomings import Homecoming, homecomings, of_its_own
from models.workspace.labels import node_name
from models.workspace.ledger import LedgerEntry, LedgerState, ledger
from models.workspace.returned import Place, lies_in
from models.workspace.snapshot import Snapshot
from models.workspace.tiers import only_supports
from models.workspace.values import SubjectId

_TABLE = "table"


def ledger_with_answers(snapshot: Snapshot, on: date) -> tuple[LedgerEntry, ...]:
    """The ledger, and of each workbook how many rows it has, on how many of them its unit has reported, and which of
    them came home blank."""
    document, sent = snapshot.document, {one.subject: one for one in handouts(snapshot.register)}
    rows = {node: _involved(snapshot, node) for node in _row_nodes(snapshot)}
    home: dict[SubjectId, list[Homecoming]] = {}
    for one in homecomings(snapshot.register):
        home.setdefault(one.handout, []).append(one)
    entries = []
    for entry in ledger(snapshot.register, on):
        asked = [node for node, units in rows.items() if asks_about(document, sent[entry.handout], node, units)]
        owed = [node for node in asked if not _has_filed(snapshot, node, entry)]
        files = of_its_own(home.get(entry.handout, []))
        left = list(_blank(owed, files)) if _may_owe(entry) else []
        nodes = tuple(node for node in left if not _only_supports(snapshot, node, entry.department))
        blank = tuple(node_name(document, node) for node in nodes)
        late = max(0, (on - entry.due).days) if blank and entry.due and not entry.is_due_before_sent else 0
        counted = replace(entry, filled=len(asked) - len(owed), asked=len(asked), blank=blank, blank_late_days=late)
        back = () if entry.is_asked_anew else tuple(_sent_back(snapshot, asked, entry))
        counted = replace(counted, sent_back=back, blank_nodes=nodes, free=len(left) - len(nodes))
        is_free = _came_blank(entry) and is_only_supporting(snapshot, sent[entry.handout])
        entries.append(_nothing_to_say(counted) if is_free else counted)
    return tuple(entries)


def is_only_supporting(snapshot: Snapshot, sent: Handout) -> bool:
    """Whether a workbook asks its unit about nothing but what it supports: it has nothing to report of its own."""
    document, asked = snapshot.document, False
    for node in _row_nodes(snapshot):
        if asks_about(document, sent, node, _involved(snapshot, node)):
            asked = True
            if not _only_supports(snapshot, node, sent.to.unit):
                return False
    return asked


def _came_blank(entry: LedgerEntry) -> bool:
    """Nothing but the workbook as it was sent has come."""
    return entry.state is LedgerState.REFUSED and all(one.is_blank for one in entry.refused)


def _nothing_to_say(entry: LedgerEntry) -> LedgerEntry:
    """Who only supports, and sends the workbook back as it was, has answered on the day it first came."""
    came = min(one.came_at for one in entry.refused)
    day = day_of(came)
    late = max(0, (day - entry.due).days) if day and entry.due else 0
    return replace(
        entry,
        state=LedgerState.ACCEPTED,
        returned_at=came,
        accepted_at=came,
        late_days=late,
        refused=(),
        is_only_supporting=True,
    )


def _may_owe(entry: LedgerEntry) -> bool:
    """A workbook came home, and no later issue asks for the same."""
    return bool(entry.versions) and not entry.is_asked_anew


def _only_supports(snapshot: Snapshot, node: NodeId, unit: str) -> bool:
    """Who supports may say something; who leads, and each of many units asked the same, has to."""
    found = snapshot.assignment(node)
    return only_supports(unit, found.lead, found.supporting)


def _blank(owed: Iterable[NodeId], files: Sequence[Homecoming]) -> Iterator[NodeId]:
    """Rows of which nothing is filed: not those where something came home that nobody has taken, nor those that
    every file has lost, which are asked for by that name."""
    untaken = [place for one in files for place in (*one.left, *one.declined)]
    for node in owed:
        here = str(Place(_TABLE, node, ""))
        is_gone = all(any(lies_in(here, wider) for wider in one.gone) for one in files)
        if not is_gone and not any(_speaks_of(place, node) for place in untaken):
            yield node


def _speaks_of(place: str, node: NodeId) -> bool:
    """A cell of the row, or a whole column or sheet, in which it may have been filled in."""
    parts = place.split("|")
    return len(parts) > 1 and (not parts[1] or Place(parts[0], parts[1], "").node == node)


def _row_nodes(snapshot: Snapshot) -> list[NodeId]:
    """Measures, and tasks that have none."""
    outline = snapshot.document.outline
    return [node.id for task in outline.of_level(Level.TASK) for node in outline.children(task.id) or (task,)]


def _involved(snapshot: Snapshot, node: NodeId) -> frozenset[str]:
    found = snapshot.assignment(node)
    return frozenset({found.lead, *found.supporting})


def _has_filed(snapshot: Snapshot, node: NodeId, entry: LedgerEntry) -> bool:
    """Also before the workbook went out: what it showed and was left as it was stands."""
    of_node = snapshot.filings_of(node)
    return any(
        one.unit == entry.department and str(one.period) == entry.period and _says_something(one) for one in of_node
    )


def _sent_back(snapshot: Snapshot, asked: Iterable[NodeId], entry: LedgerEntry) -> Iterator[tuple[str, str]]:
    """The rows of which its filing was sent back and has not been reported anew."""
    for node in asked:
        for one in snapshot.filings_of(node):
            is_its_own = one.unit == entry.department and str(one.period) == entry.period
            if is_its_own and one.review is Review.RETURNED:
                yield node_name(snapshot.document, node), one.review_reason


def _says_something(filing: Filing) -> bool:
    """It was not cleared again."""
    words = any(getattr(filing, field) for field in (*WRITTEN, "status"))
    return words or filing.percent is not None or bool(filing.current)
