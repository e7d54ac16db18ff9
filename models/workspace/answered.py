"""How much of what a workbook asked has been answered: how many of its rows, which are owed, and which came late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.outline import NodeId
from models.workspace.filings import WRITTEN, Filing, Review
from models.workspace.handouts import Handout, asks_about, day_of, handouts, row_nodes
from models.workspace.homecomings import Homecoming, homecomings, of_its_own
from models.workspace.labels import field_name, node_name
from models.workspace.lacking_rows import lacking
from models.workspace.ledger import LedgerEntry, LedgerState, ledger
from models.workspace.periods import Period
from models.workspace.reported_on import ReportedOn
from models.workspace.returned import Place, lies_in
from models.workspace.snapshot import Snapshot
from models.workspace.tiers import only_supports
from models.workspace.unwanted import Unwanted, unwanted
from models.workspace.values import SubjectId

_TABLE = "table"


def ledger_with_answers(snapshot: Snapshot, on: date) -> tuple[LedgerEntry, ...]:
    """The ledger, and of each workbook how many rows it has, on how many of them its unit has reported, which of
    them came home blank, came late, or were not wanted."""
    answers = _Answers(snapshot)
    return tuple(answers.counted(entry, on) for entry in ledger(snapshot.register, on))


def is_only_supporting(snapshot: Snapshot, sent: Handout) -> bool:
    """Whether a workbook asks its unit about nothing but what it supports: it has nothing to report of its own."""
    asked = [node for node in row_nodes(snapshot.document) if _holds(snapshot, sent, node)]
    return bool(asked) and not any(_owes(snapshot, sent, node) for node in asked)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A workbook with the rows that it held, of which of them its unit has to say something, what is filed on them
    (also before it went out: what it showed and was left as it was stands), and its files."""

    sent: Handout
    rows: Sequence[NodeId]
    own: Sequence[NodeId]
    filed: dict[NodeId, Filing]
    files: Sequence[Homecoming]


class _Answers:
    """What was filed, and what came home, each looked for once."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot, self._rows = snapshot, row_nodes(snapshot.document)
        self._sent = {one.subject: one for one in handouts(snapshot.register)}
        self._filed: dict[tuple[str, Period], dict[NodeId, Filing]] = {}
        for node in self._rows:
            for one in snapshot.filings_of(node):
                if _says_something(one):
                    self._filed.setdefault((one.unit, one.period), {})[node] = one
        self._home: dict[SubjectId, list[Homecoming]] = {}
        home = homecomings(snapshot.register)
        for came in home:
            self._home.setdefault(came.handout, []).append(came)
        self._reported = ReportedOn(snapshot.register, self._sent, home)

    def counted(self, entry: LedgerEntry, on: date) -> LedgerEntry:
        asked = self._asked(entry)
        found = replace(entry, filled=len(asked.filed), asked=len(asked.rows))
        if not entry.is_asked_anew:
            found = self._with_days(self._with_wants(found, asked), asked, on)
        is_free = _came_blank(entry) and is_only_supporting(self._snapshot, asked.sent)
        return _nothing_to_say(found) if is_free else found

    def _asked(self, entry: LedgerEntry) -> _Asked:
        sent = self._sent[entry.handout]
        rows = [node for node in self._rows if _holds(self._snapshot, sent, node)]
        filed = self._filed.get((sent.to.unit, sent.to.period), {})
        own = [node for node in rows if _owes(self._snapshot, sent, node)]
        files = of_its_own(self._home.get(entry.handout, []))
        return _Asked(sent, rows, own, {node: filed[node] for node in rows if node in filed}, files)

    def _with_wants(self, entry: LedgerEntry, asked: _Asked) -> LedgerEntry:
        """What its unit is asked for again: what it left blank or lost, what was sent back, what nobody wanted."""
        snapshot, sent, own = self._snapshot, asked.sent, frozenset(asked.own)
        open_rows = [node for node in asked.rows if node not in asked.filed]
        found = (*unwanted(snapshot.register, sent, asked.files), *_declined_of_old(snapshot, open_rows, asked.files))
        refused = [node for node in open_rows if any(_speaks_of(str(one.place), node) for one in found)]
        left = list(_blank((node for node in open_rows if node not in refused), asked.files)) if asked.files else []
        blank = tuple(node for node in left if node in own)
        gone = [one.gone for one in asked.files]
        return replace(
            entry,
            sent_back=tuple(_sent_back(snapshot, asked)),
            unwanted=tuple(one.name for one in found),
            unwanted_rows=tuple(node_name(snapshot.document, node) for node in refused if node in own),
            blank=tuple(node_name(snapshot.document, node) for node in blank),
            blank_nodes=blank,
            free=sum(_only_supports(snapshot, sent, node) for node in left),
            lacking=tuple(lacking(snapshot.register, sent, gone, lambda node: _owes(snapshot, sent, node))),
        )

    def _with_days(self, entry: LedgerEntry, asked: _Asked, on: date) -> LedgerEntry:
        """How late it is with what is wanting, which rows came late though the workbook had come, and when it was
        whole."""
        if not asked.files:
            return entry
        own = (asked.filed[node] for node in asked.own if node in asked.filed)
        days = {one.node: self._reported.of(one, asked.files) for one in own}
        first = day_of(entry.returned_at)
        settled = (day for one in asked.files for day in self._reported.settled_by(one, entry.department))
        is_whole = entry.state is LedgerState.ACCEPTED and not entry.wanting
        whole = max(filter(None, (first, *days.values(), *settled)), default=None)
        found = replace(entry, whole_on=whole if is_whole else None)
        if entry.due is None or entry.is_due_before_sent:
            return found
        late = {node: day for node, day in days.items() if day and day > max(entry.due, first or entry.due)}
        return replace(
            found,
            blank_late_days=max(0, (on - entry.due).days) if entry.blank or entry.lacking else 0,
            late_rows=tuple(node_name(self._snapshot.document, node) for node in late),
            late_rows_days=max(((day - entry.due).days for day in late.values()), default=0),
        )


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
        whole_on=day,
    )


def _holds(snapshot: Snapshot, sent: Handout, node: NodeId) -> bool:
    """Whether the workbook had a row for it, whoever leads it by now."""
    if sent.rows is not None:
        return node in sent.rows
    return asks_about(snapshot.document, sent, node, _involved(snapshot, node))


def _owes(snapshot: Snapshot, sent: Handout, node: NodeId) -> bool:
    """Who supports may say something; who leads, and each of many units asked the same, has to. What was given to
    others since the workbook went out is asked of them."""
    is_its_own = sent.to.everything or sent.to.unit in _involved(snapshot, node)
    return is_its_own and not _only_supports(snapshot, sent, node)


def _only_supports(snapshot: Snapshot, sent: Handout, node: NodeId) -> bool:
    found = snapshot.assignment(node)
    return only_supports(sent.to.unit, found.lead, found.supporting)


def _declined_of_old(snapshot: Snapshot, rows: Sequence[NodeId], files: Iterable[Homecoming]) -> Iterator[Unwanted]:
    """Of a file taken in before what was declined had names: where something else stands nobody knows what gave way."""
    for place in (Place(*place.split("|")) for one in files if not one.names_declined for place in one.declined):
        if place.node in rows:
            name = f"{node_name(snapshot.document, place.node)} {field_name(place.column) if place.column else ''}"
            yield Unwanted(place, name.strip())


def _blank(owed: Iterable[NodeId], files: Sequence[Homecoming]) -> Iterator[NodeId]:
    """Rows of which nothing is filed: not those where something came home that waits for a decision, nor those that
    every file has lost, which are asked for by that name."""
    waiting = [place for one in files for place in one.left]
    for node in owed:
        here = str(Place(_TABLE, node, ""))
        is_gone = all(any(lies_in(here, wider) for wider in one.gone) for one in files)
        if not is_gone and not any(_speaks_of(place, node) for place in waiting):
            yield node


def _speaks_of(place: str, node: NodeId) -> bool:
    """A cell of the row, or a whole column or sheet, in which it may have been filled in."""
    parts = place.split("|")
    return len(parts) > 1 and (not parts[1] or Place(parts[0], parts[1], "").node == node)


def _involved(snapshot: Snapshot, node: NodeId) -> frozenset[str]:
    found = snapshot.assignment(node)
    return frozenset({found.lead, *found.supporting})


def _sent_back(snapshot: Snapshot, asked: _Asked) -> Iterator[tuple[str, str]]:
    """The rows of which its filing was sent back and has not been reported anew."""
    for node, filing in asked.filed.items():
        if filing.review is Review.RETURNED:
            yield node_name(snapshot.document, node), filing.review_reason


def _says_something(filing: Filing) -> bool:
    """It was not cleared again."""
    if filing.percent is not None or filing.status or filing.current:
        return True
    return any(getattr(filing, field) for field in WRITTEN)
