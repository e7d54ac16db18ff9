"""Finding nodes by anything that is said in or about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from time import monotonic

from models.outline import NodeId
from models.search import Entry, Facts, Filter, FilterError, Hits, SearchIndex, TextKind, narrow
from models.workspace.filings import filed_words, problems_in
from models.workspace.notes import NoteState
from models.workspace.proven import is_done, proofs_of
from models.workspace.register import Register
from models.workspace.snapshot import Snapshot
from models.workspace.values import Key, SubjectId, Value, kind_of, new_subject


class Finding:
    """An index over source, reading, notes, filings and names, kept up to date with a workspace.

    Give `update` to the workspace as a listener. A change of a verdict on a repair changes the
    readings, so it is made anew.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._facts: dict[NodeId, Facts] = {}
        self._day = date.min
        self._begin()

    def prepare(self, seconds: float = float("inf")) -> bool:
        """Make ready for the first search, for about as long as given; True when all is."""
        until = monotonic() + seconds
        for node in self._unread:
            for entry in (*self._printed(node), *self._said(node)):
                self._index.replace(entry.owner, entry.kind, entry.key, entry.text)
            if monotonic() >= until:
                return False
        return self._index.prepare(until - monotonic())

    def nodes(self, wanted: Filter, on: date) -> list[NodeId]:
        """The nodes the filter lets through, in the order of the paper."""
        self.prepare()
        self._ask_on(on)
        return [NodeId(owner) for owner in narrow(self._index, wanted, lambda owner: self._fact(NodeId(owner)), on)]

    def ahead(self, wanted: Filter, on: date) -> Iterator[NodeId]:
        """Work out what `nodes` will ask, one node a step: after a large edit that is half a second. What is known
        stays known, so whoever stops in between has lost nothing."""
        self.prepare()
        self._ask_on(on)
        for owner in self._index.owners(wanted.text) if wanted.asks_for_facts() else ():
            self._fact(NodeId(owner))
            yield NodeId(owner)

    def hits(self, text: str) -> Hits:
        """Where the words stand, to be marked and counted."""
        self.prepare()
        return self._index.search(text)

    def update(self, subjects: Iterable[SubjectId]) -> None:
        """Take in what was said of these subjects."""
        kinds = {kind_of(subject) for subject in subjects}
        if "repair" in kinds or "office" in kinds:
            self._facts.clear()
            self._begin()
            return
        for subject in subjects:
            self._forget_words(subject)
        for node in {node for subject in subjects for node in self._touched(subject)}:
            self._facts.pop(node, None)
            for entry in self._said(node):
                self._index.replace(entry.owner, entry.kind, entry.key, entry.text)

    def _touched(self, subject: SubjectId) -> Iterator[NodeId]:
        """The node a subject speaks of, its task, and what inherits from it."""
        outline = self._snapshot.document.outline
        node = self._node_of(subject)
        if node in outline:
            yield node
            yield from (ancestor.id for ancestor in outline.ancestors(node))
            yield from (child.id for child in outline.children(node))

    def _node_of(self, subject: SubjectId) -> NodeId:
        """Also where everything that was said of the subject has been taken back, and its node with it."""
        if not kind_of(subject):
            return NodeId(subject)
        return NodeId(self._snapshot.register.text(subject, "node")) or self._spoke_of.get(subject, NodeId(""))

    def _forget_words(self, subject: SubjectId) -> None:
        """Of what was taken back altogether."""
        if subject in self._spoke_of and not self._snapshot.register.text(subject, "node"):
            kind = TextKind.NOTE if kind_of(subject) == "note" else TextKind.FILING
            self._index.replace(self._spoke_of[subject], kind, subject, "")

    def _begin(self) -> None:
        """Know the nodes; what is said in and of them is read as `prepare` goes along."""
        nodes = [node.id for node in self._snapshot.document.outline]
        self._index = SearchIndex(nodes)
        self._unread = iter(nodes)
        self._spoke_of: dict[SubjectId, NodeId] = {}  # notes and filings that have words in the index, and proofs

    def _printed(self, node_id: NodeId) -> Iterator[Entry]:
        """What the paper says."""
        snapshot = self._snapshot
        node = snapshot.document.outline[node_id]
        source = "".join(span.of(snapshot.document.source.text) for span in snapshot.document.outline.own_spans(node))
        yield Entry(node_id, TextKind.SOURCE, source)
        yield Entry(node_id, TextKind.READING, snapshot.reading.text(node))

    def _said(self, node_id: NodeId) -> Iterator[Entry]:
        """What people say. A text that is gone is empty, so that it is not found any more."""
        snapshot = self._snapshot
        for note in snapshot.notes(node_id):
            text = "" if note.state is NoteState.DELETED else note.text
            self._spoke_of[note.subject] = node_id
            yield Entry(node_id, TextKind.NOTE, text, note.subject)
        for subject, text in filed_words(snapshot.register, node_id):
            self._spoke_of[subject] = node_id
            yield Entry(node_id, TextKind.FILING, text, subject)
        found = snapshot.assignment(node_id)
        names = (found.lead, *found.supporting, found.leader, found.person, found.phone, found.deadline.words)
        yield Entry(node_id, TextKind.NAME, " ".join(name for name in names if name))

    def _ask_on(self, day: date) -> None:
        if day != self._day:
            self._facts.clear()
            self._day = day

    def _fact(self, node_id: NodeId) -> Facts:
        if node_id not in self._facts:
            self._facts[node_id] = self._found(node_id)
        return self._facts[node_id]

    def _found(self, node_id: NodeId) -> Facts:
        snapshot = self._snapshot
        assignment, filings = snapshot.assignment(node_id), snapshot.filings_of(node_id)
        departments = {assignment.lead, *assignment.supporting} - {""}
        return Facts(
            departments=frozenset(departments),
            status=snapshot.status(node_id).word,
            lamp=snapshot.lamp(node_id, self._day).word if departments or filings else "",
            due=assignment.deadline.due,
            has_problem=bool(problems_in(filings)),
            has_filing=bool(filings) or snapshot.is_reported(node_id),
            lacks_evidence=self._lacks_evidence(node_id),
        )

    def _lacks_evidence(self, node_id: NodeId) -> bool:
        if not is_done(self._snapshot, node_id):
            return False
        proofs = [*proofs_of(self._snapshot, node_id)]
        self._spoke_of.update((proof.subject, proof.node) for proof in proofs)
        return not proofs


def filter_entry(name: str, wanted: Filter) -> tuple[SubjectId, dict[Key, Value]]:
    """A combination kept under a name: 本月到期, 滞后, 未反馈."""
    subject = new_subject("filter")
    return subject, {(subject, "name"): name, (subject, "criteria"): wanted.to_strings()}


def kept_filters(register: Register) -> dict[str, Filter]:
    """The combinations kept, by name. One that cannot be read any more is left out."""
    found: dict[str, Filter] = {}
    for subject in register.subjects("filter"):
        name, criteria = register.text(subject, "name"), register.value(subject, "criteria")
        if not name or not isinstance(criteria, tuple) or register.value(subject, "deleted"):
            continue
        try:
            found[name] = Filter.from_strings(criteria)
        except FilterError:
            continue
    return found
