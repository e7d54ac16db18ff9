"""What was filed and what was noted, as far as a paper prints it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from exporters.content import wording
from exporters.content.blocks import Block, Remark, Said
from exporters.content.of_units import SUPPORTS, in_order, named, part_of, summed_up, trouble
from exporters.content.places import place_in_task, place_name
from exporters.content.present_values import present_values, summed_values
from exporters.content.quoting import quoted
from exporters.content.wish import Wish
from models.outline import Level, Node, NodeId
from models.source import full_width
from models.workspace import Snapshot
from models.workspace.filings import Filing, Review, latest_of_each_unit, says_nothing
from models.workspace.notes import Note, NoteState
from models.workspace.passages import Passage
from models.workspace.pending_numbers import HowFar, is_pending_in

PROGRESS, PROBLEMS, NEXT = (("progress", "进展情况"), ("problems", "存在问题"), ("next", "下一步打算"))
_EVERY = (PROGRESS, PROBLEMS, NEXT)
_STOPS, _CLOSING = tuple("。！？…；，、：.!?;,:"), "”’」』"


def filings(snapshot: Snapshot, task: Node) -> Sequence[Filing]:
    """What was filed on a task and its measures, the latest of each unit, who leads first."""
    nodes = (task, *snapshot.document.outline.children(task.id))
    latest = [latest_of_each_unit(snapshot.filings_of(node.id)) for node in nodes]
    return [filing for filed in latest for filing in in_order(snapshot, filed)]


def filing_blocks(snapshot: Snapshot, wish: Wish, filings: Sequence[Filing]) -> Iterator[Block]:
    """Who filed it, for when and how far it is, once; below it 进展情况, 存在问题 and 下一步打算. Before many
    units stands what they come to, and each that tells no more than its progress takes one paragraph."""
    for of_node in on_each_node(snapshot, filings):
        if of_node.total:
            yield Remark(of_node.total)
            if of_node.names_some:
                yield from summed_values(snapshot, of_node.node, of_node.all)
        for filing in of_node.named:
            yield from _filing_blocks(snapshot, wish, of_node, filing)


def _filing_blocks(snapshot: Snapshot, wish: Wish, of_node: OnNode, filing: Filing) -> Iterator[Block]:
    stands_below = of_node.total != ""
    when = filed_when(snapshot, filing, wish, trouble(snapshot, filing) if of_node.names_some else "")
    whole = f"{place_in_task(snapshot, filing.node)}（{filing.unit}，{when}）"
    head = f"{filing.unit}（{when}）" if stands_below else whole
    words = [*present_values(snapshot, filing), *filed_words(snapshot, filing)]
    if stands_below and [one.label for one in words] == [PROGRESS[1]]:
        yield Said(words[0].text, head)
        return
    if words or filing.percent is not None or filing.status:
        yield Said("", head) if words else Remark(f"{head}。")
    yield from words


@dataclass(frozen=True, slots=True)
class OnNode:
    """What was filed on a node: what many units say of it together, which has named the place, and the filings that
    the paper names; of `all` of them."""

    node: NodeId
    total: str
    named: Sequence[Filing]
    all: Sequence[Filing]

    @property
    def names_some(self) -> bool:
        """Only those to look at: then it is said of each why it is named."""
        return len(self.named) < len(self.all)


def on_each_node(snapshot: Snapshot, filings: Sequence[Filing]) -> Iterator[OnNode]:
    for node, alike in groupby(filings, key=lambda filing: filing.node):
        filed = list(alike)
        said = summed_up(snapshot, node, filed)
        total = f"{place_name(snapshot, node)}，{said}。" if said else ""
        yield OnNode(node, total, named(snapshot, node, filed), filed)


def filed_words(snapshot: Snapshot, filing: Filing, fields: Sequence[tuple[str, str]] = _EVERY) -> Iterator[Said]:
    """What was filed in these fields, each named, and whether it is settled; / and 无 say that there is nothing."""
    for field, label in fields:
        if not says_nothing(text := getattr(filing, field)):
            apart = is_pending_in(snapshot, filing, field)
            yield Said(stopped(text), f"{label}{f'（{wording.PENDING}）' if apart else ''}")


def stopped(text: str) -> str:
    """A sentence that somebody typed, with the stop at its end."""
    words = text.rstrip()
    return f"{words}。" if words and words.rstrip(_CLOSING)[-1:] not in _STOPS else text


def filed_when(snapshot: Snapshot, filing: Filing, wish: Wish, trouble: str = "") -> str:
    """2017年一季度，完成率30%，滞后，待审; 配合 before it of whoever only supports. What goes out says neither whose
    part it is nor what they call it, but why a unit is named. Behind what is not settled stands 待定."""
    parts: list[str] = [filing.period.name]
    if part_of(snapshot, filing) == SUPPORTS and not wish.goes_out:
        parts.insert(0, SUPPORTS)
    if filing.percent is not None:
        percent = f"完成率{wording.plain(Decimal(str(filing.percent)))}%"
        parts.append(f"{percent}{_if_pending(snapshot, filing, HowFar.PERCENT)}")
    if status := trouble if wish.goes_out else snapshot.statuses.name_now(filing.status):
        parts.append(f"{status}{_if_pending(snapshot, filing, HowFar.STATUS)}")
    if filing.review is not Review.APPROVED and not wish.goes_out:
        parts.append(filing.review.value)
    return "，".join(parts)


def _if_pending(snapshot: Snapshot, filing: Filing, field: HowFar) -> str:
    """Without brackets, as it stands in some."""
    return wording.PENDING if is_pending_in(snapshot, filing, field) else ""


def assigned_words(snapshot: Snapshot, wish: Wish, node: NodeId, field: str) -> str:
    """Who it is or until when, as the paper says it: 甲（建议）, 9月底前（待定）; nothing of what is only suggested
    where that does not print."""
    assignment = snapshot.assignment(node)
    if field in assignment.suggested and not wish.has_suggestions:
        return ""
    values = {
        "lead": assignment.lead,
        "supporting": "、".join(assignment.supporting),
        "leader": assignment.leader,
        "person": assignment.person,
        "phone": assignment.phone,
        "deadline": assignment.deadline.words,
    }
    mark = f"（{wording.SUGGESTED}）" if field in assignment.suggested else ""
    return f"{values[field]}{mark}{pending_mark(snapshot, node, field)}"


def pending_mark(snapshot: Snapshot, node: NodeId, field: str) -> str:
    """Behind a value of an assignment that is one of several, of which nobody has settled on one."""
    return f"（{wording.PENDING}）" if snapshot.is_pending(node, field) else ""


def notes_of(snapshot: Snapshot, wish: Wish, task: Node) -> Sequence[Note]:
    """The notes on a task and its measures that are meant for print."""
    nodes = (task, *snapshot.document.outline.children(task.id))
    return [note for node in nodes for note in _printable(wish, snapshot.notes(node.id))]


def other_notes(snapshot: Snapshot, wish: Wish) -> Sequence[Note]:
    """Those on what is no task and no measure: nothing that is to be printed is lost."""
    outline = snapshot.document.outline
    work = frozenset(node.id for node in outline.of_level(Level.TASK, Level.MEASURE))
    return [note for note in _printable(wish, snapshot.notes()) if note.node not in work]


def _printable(wish: Wish, notes: Iterable[Note]) -> Iterator[Note]:
    if wish.has_notes:
        yield from (note for note in notes if note.printed and note.state is not NoteState.DELETED)


def note_label(snapshot: Snapshot, note: Note) -> str:
    """任务（三）统筹城乡养老服务业协调发展“全面提升”，王芳批注: no bracket stands in another."""
    about = place_name(snapshot, note.node)
    if note.passage is not None:
        about += passage_words(snapshot, note.passage, is_there=note.state is NoteState.LIVE)
    if note.state is NoteState.ORPHAN:
        about += "（所指文字已不在原文中）"
    return f"{about}，{note.author}批注"


def passage_words(snapshot: Snapshot, passage: Passage, *, is_there: bool = True) -> str:
    """What was marked, quoted as the paper itself prints it."""
    return quoted(passage_read(snapshot, passage, is_there=is_there))


def passage_read(snapshot: Snapshot, passage: Passage, *, is_there: bool) -> str:
    """The same without marks around it: mended, with full-width marks; what has gone as kept."""
    return snapshot.reading.words(passage.span) if is_there else full_width(passage.quote)
