"""From what somebody typed into the cells of a table to the fields of one edit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.late_pattern import late_pattern
from models.outline import NodeId
from models.sentence import joined, sentence
from models.workspace.entries import EntryError, Fields, clean_text, filing_entry, node_entry
from models.workspace.entry_rows import filing_of
from models.workspace.filings import CURRENT, Filing, Review, with_reviewer
from models.workspace.labels import node_name
from models.workspace.lamp import Colour
from models.workspace.periods import Period
from models.workspace.snapshot import Snapshot
from models.workspace.targets import targets_named, targets_of
from models.workspace.values import node_subject, plain_value

_COLON = late_pattern("[：:]")
_LINES = late_pattern("[\n；;]")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryCell:
    """Words for one field of a node; with a period, of what a unit reports on it."""

    node: NodeId
    field: str
    words: str
    period: Period | None = None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class RefusedCell:
    """Which of the cells cannot be kept, by its number, and the sentence that says why."""

    number: int
    sentence: str


def fields_of_cells(
    snapshot: Snapshot, cells: Sequence[EntryCell], reviewer: str
) -> tuple[Fields, tuple[RefusedCell, ...]]:
    """The fields of all cells that can be kept, and which of the others are refused."""
    together: Fields = {}
    refused: list[RefusedCell] = []
    for number, cell in enumerate(cells):
        try:
            together.update(fields_of_cell(snapshot, cell, reviewer))
        except EntryError as error:
            refused.append(RefusedCell(number, str(error)))
    return together, tuple(refused)


def fields_of_cell(snapshot: Snapshot, cell: EntryCell, reviewer: str) -> Fields:
    """The fields of one cell. Raises EntryError."""
    typed = typed_fields(snapshot, cell)
    if cell.period is None:
        return node_entry(snapshot, cell.node, typed)
    return filing_entry(snapshot, cell.node, cell.period, cell.unit, with_reviewer(typed, reviewer))


def typed_fields(snapshot: Snapshot, cell: EntryCell) -> dict[str, str]:
    """The fields a cell stands for: 退回：数字不符 is a review and its reason, 黄▲：已同意延期 a lamp
    and its reason, a current value names its target. Raises EntryError."""
    match cell.field:
        case "lamp":
            return _lamp(cell.words)
        case "review":
            return _review(snapshot, cell)
        case "current":
            return dict(_current(snapshot, cell.node, cell.words))
        case _:
            return {cell.field: cell.words}


def current_words(snapshot: Snapshot, node: NodeId, filing: Filing | None, *, all_targets: bool = False) -> str:
    """The current values as a cell shows them: the number alone of an only target, else a line each."""
    targets = targets_of(snapshot, node)
    said = dict(filing.current) if filing else {}
    places = [place for place in dict.fromkeys((*targets, *said)) if all_targets or place in said]
    if len(places) == 1 and len(targets) < 2:
        return plain_value(said.get(places[0]))
    return "\n".join(f"{_name(snapshot, node, place)}：{plain_value(said.get(place))}" for place in places)


def lamp_words(snapshot: Snapshot, node: NodeId) -> str:
    """What somebody decided against the rules, with the reason: 黄▲：已同意延期; empty where nobody did."""
    colour = snapshot.register.text(node_subject(node), "lamp")
    if colour not in set(Colour):
        return ""
    return f"{Colour(colour).word}：{snapshot.register.text(node_subject(node), 'lamp_reason')}"


def review_words(filing: Filing | None) -> str:
    """待审, 已审, 退回：数字不符; empty where nothing has been filed."""
    if filing is None:
        return ""
    returned = filing.review is Review.RETURNED and filing.review_reason
    return f"{filing.review.value}：{filing.review_reason}" if returned else filing.review.value


# inside


def _lamp(words: str) -> dict[str, str]:
    word, reason = _with_reason(words)
    if not word:
        return {"lamp": ""}
    colour = next((one.word for one in Colour if word in (one.word, one.word[0])), word)
    if not reason:
        raise EntryError(sentence("改灯要写明理由，例如 {example}：省厅已同意延期到9月底。", example=Colour.AMBER.word))
    return {"lamp": colour, "lamp_reason": reason}


def _review(snapshot: Snapshot, cell: EntryCell) -> dict[str, str]:
    word, reason = _with_reason(cell.words)
    if cell.period is None or filing_of(snapshot, cell.node, cell.period, cell.unit) is None:
        node = node_name(snapshot.document, cell.node)
        raise EntryError(sentence("{unit}还没有填报{node}，没有可以审核的。", unit=cell.unit, node=node))
    if word == Review.RETURNED and not reason:
        raise EntryError(sentence("退回要写明理由，例如 {example}：数字与台账不符。", example=Review.RETURNED.value))
    return {"review": word, "review_reason": reason} if reason else {"review": word}


def _with_reason(words: str) -> tuple[str, str]:
    """退回：数字不符 → 退回 and 数字不符."""
    word, *rest = _COLON.split(clean_text(words), maxsplit=1)
    return word.strip(), rest[0].strip() if rest else ""


def _current(snapshot: Snapshot, node: NodeId, words: str) -> Iterator[tuple[str, str]]:
    """A line for each target, its indicator before the colon. Nothing at all clears them."""
    targets = targets_of(snapshot, node)
    if not targets:
        raise EntryError(sentence("{node}没有数据目标，不用填当前值。", node=node_name(snapshot.document, node)))
    lines = [line.strip() for line in _LINES.split(clean_text(words)) if line.strip()]
    if not lines:
        yield from ((f"{CURRENT}{place}", "") for place in targets)
    for line in lines:
        name, *number = _COLON.split(line, maxsplit=1)
        yield f"{CURRENT}{_place(snapshot, node, name if number else '')}", (number or [line])[0]


def _place(snapshot: Snapshot, node: NodeId, name: str) -> int:
    meant = targets_named(snapshot, node, name.strip())
    if len(meant) != 1:
        known = joined("；", (f"{indicator}：…" for indicator in targets_of(snapshot, node).values()))
        raise EntryError(
            sentence("{node}的当前值要写明是哪个目标：{known}。", node=node_name(snapshot.document, node), known=known)
        )
    return meant[0].place


def _name(snapshot: Snapshot, node: NodeId, place: int) -> str:
    targets = targets_of(snapshot, node)
    if place in targets:
        return targets[place]
    figures = snapshot.reading.figures_of(snapshot.document.outline[node])
    return next((one.indicator for one in figures if one.span.start == place), str(place))
