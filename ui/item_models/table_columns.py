"""The columns of the two tables, and how a cell of each reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from PySide6.QtCore import QCoreApplication

from models.outline import NodeId
from models.workspace import Assignment, Snapshot
from models.workspace.entry_cells import current_words, lamp_words, review_words
from models.workspace.entry_rows import EntryRow, filing_of
from models.workspace.filings import Filing, Review
from models.workspace.lamp import Colour
from models.workspace.periods import Period
from models.workspace.progress import Source
from models.workspace.shipped_words import shipped
from models.workspace.targets import targets_of
from ui.item_models.outline_model import label_alone, node_label
from ui.model_words import told
from ui.phrases import beside

translate = QCoreApplication.translate


class TableKind(IntEnum):
    """分工 or 填报."""

    ASSIGNMENTS = 0
    FILINGS = 1


class Hand(StrEnum):
    """In which hand a value is written: as said, or lighter, or as a suggestion."""

    SAID = "said"
    SUGGESTED = "suggested"
    INHERITED = "inherited"
    DERIVED = "derived"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows. `edit` is what an editor starts with, where that differs; `below` stands
    under the text in a lighter hand; `why` is for whoever asks."""

    text: str = ""
    hand: Hand = Hand.SAID
    edit: str | None = None
    below: str = ""
    why: str = ""
    colour: str = ""
    may_edit: bool = True

    @property
    def words(self) -> str:
        return self.text if self.edit is None else self.edit

    @property
    def is_said(self) -> bool:
        """Somebody has put it there."""
        return self.hand is Hand.SAID and bool(self.words)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the cells of one row are read from, looked up once."""

    snapshot: Snapshot
    row: EntryRow
    on: date
    assignment: Assignment
    period: Period | None = None
    filing: Filing | None = None

    @classmethod
    def of(cls, snapshot: Snapshot, row: EntryRow, on: date, period: Period | None) -> Facts:
        filing = filing_of(snapshot, row.node, period, row.unit) if period and not row.is_heading else None
        return cls(snapshot, row, on, snapshot.assignment(row.node), period, filing)


@dataclass(frozen=True, slots=True)
class Column:
    """`field` names what typing changes; empty where nothing can be typed. `width` in pixels at 100 %."""

    name: str
    heading: str
    read: Callable[[Facts], Cell]
    width: int
    may_order: bool = False
    is_text: bool = False


def columns(kind: TableKind) -> Sequence[Column]:
    return _assignment_columns() if kind is TableKind.ASSIGNMENTS else _filing_columns()


def _assignment_columns() -> tuple[Column, ...]:
    return (
        Column("title", translate("FilingTable", "条目"), _title, 300, is_text=True),
        Column("lead", translate("FilingTable", "牵头"), _lead, 116),
        Column("supporting", translate("FilingTable", "配合"), _supporting, 116),
        Column("leader", translate("FilingTable", "责任领导"), _named("leader"), 76),
        Column("person", translate("FilingTable", "责任人"), _named("person"), 76),
        Column("phone", translate("FilingTable", "电话"), _named("phone"), 122),
        Column("deadline", translate("FilingTable", "时限"), _deadline, 104, may_order=True),
        Column("status", translate("FilingTable", "状态"), _status, 84, may_order=True),
        Column("percent", translate("FilingTable", "完成率"), _percent, 68, may_order=True),
        Column("lamp", translate("FilingTable", "警示"), _lamp, 92, may_order=True),
    )


def _filing_columns() -> tuple[Column, ...]:
    return (
        Column("title", translate("FilingTable", "条目"), _title, 240, is_text=True),
        Column("unit", translate("FilingTable", "填报单位"), _unit, 104),
        Column("progress", translate("FilingTable", "进展情况"), _filed("progress"), 200, is_text=True),
        Column("problems", translate("FilingTable", "存在问题"), _filed("problems"), 150, is_text=True),
        Column("next", translate("FilingTable", "下一步打算"), _filed("next"), 150, is_text=True),
        Column("percent", translate("FilingTable", "完成率"), _filed_percent, 68, may_order=True),
        Column("current", translate("FilingTable", "当前值"), _current, 132, is_text=True),
        Column("status", translate("FilingTable", "状态"), _filed_status, 84, may_order=True),
        Column("evidence", translate("FilingTable", "佐证材料"), _filed("evidence"), 120, is_text=True),
        Column("remark", translate("FilingTable", "备注"), _filed("remark"), 120, is_text=True),
        Column("review", translate("FilingTable", "审核"), _review, 92, may_order=True),
    )


def title_of(snapshot: Snapshot, row: EntryRow, *, alone: bool) -> str:
    """The row's words with the paper's own numbering; of a measure that stands `alone`, away from
    its heading, also the task's."""
    return label_alone(snapshot, row.node) if alone else node_label(snapshot, row.node)


# who does it


def _title(facts: Facts) -> Cell:
    words = title_of(facts.snapshot, facts.row, alone=False)
    return Cell(words, Hand.SOURCE, why=words, may_edit=False)


def _lead(facts: Facts) -> Cell:
    return _assigned(facts, "lead", facts.assignment.lead)


def _supporting(facts: Facts) -> Cell:
    return _assigned(facts, "supporting", "、".join(facts.assignment.supporting))


def _named(field: str) -> Callable[[Facts], Cell]:
    return lambda facts: _assigned(facts, field, str(getattr(facts.assignment, field)))


def _assigned(facts: Facts, field: str, words: str) -> Cell:
    if not words:
        return Cell()
    if field in facts.assignment.suggested:
        return Cell(words, Hand.SUGGESTED, why=translate("FilingTable", "建议，还没有人确认"))
    if field in facts.assignment.inherited:
        return Cell(words, Hand.INHERITED, why=translate("FilingTable", "沿用任务的"))
    return Cell(words)


def _deadline(facts: Facts) -> Cell:
    deadline = facts.assignment.deadline
    cell = _assigned(facts, "deadline", deadline.words)
    if not deadline.words:
        return cell
    below = deadline.due.isoformat() if deadline.due else translate("FilingTable", "没有日期")
    read = told(deadline.why)
    why = beside(read, cell.why) if cell.why else read
    return Cell(cell.text, cell.hand, below=below, why=why)


def _status(facts: Facts) -> Cell:
    status = facts.snapshot.status(facts.row.node)
    hand = Hand.SAID if status.source is Source.SAID else Hand.DERIVED
    return Cell(told(status.word), hand, why=told(status.because))


def _percent(facts: Facts) -> Cell:
    percent = facts.snapshot.percent(facts.row.node)
    hand = Hand.SAID if percent.source is Source.SAID else Hand.DERIVED
    return _share(percent.value, hand, told(percent.because))


def _share(value: float | None, hand: Hand, why: str) -> Cell:
    if value is None:
        return Cell(hand=hand, why=why)
    return Cell(f"{value:g}%", hand, edit=f"{value:g}", why=why)


def _lamp(facts: Facts) -> Cell:
    lamp = facts.snapshot.lamp(facts.row.node, facts.on)
    said = lamp_words(facts.snapshot, facts.row.node)
    hand = Hand.SAID if said else Hand.DERIVED
    words = f"{lamp.shape} {told(lamp.word)}"
    return Cell(words, hand, edit=said, why=told(lamp.because), colour=lamp.colour)


# what they report


def _unit(facts: Facts) -> Cell:
    unit = facts.row.unit
    if facts.row.is_heading:
        return Cell(may_edit=False)
    if not unit:
        return Cell(
            translate("FilingTable", "未定"),
            Hand.DERIVED,
            why=translate("FilingTable", "先在“分工”里定牵头单位，再填报"),
            may_edit=False,
        )
    is_suggested = unit == facts.assignment.lead and "lead" in facts.assignment.suggested
    hand = Hand.SUGGESTED if is_suggested else Hand.SAID
    below = "" if is_suggested else _part(facts.assignment, unit)
    return Cell(
        unit,
        hand,
        below=below,
        why=translate("FilingTable", "建议，还没有人确认") if is_suggested else below,
        may_edit=False,
    )


def _part(assignment: Assignment, unit: str) -> str:
    if unit == assignment.lead:
        return ""
    return translate("FilingTable", "配合") if unit in assignment.supporting else translate("FilingTable", "不在分工里")


def _filed(field: str) -> Callable[[Facts], Cell]:
    def read(facts: Facts) -> Cell:
        words = str(getattr(facts.filing, field)) if facts.filing else ""
        return Cell(words, why=words, may_edit=_may_file(facts))

    return read


def _filed_status(facts: Facts) -> Cell:
    words = told(shipped(facts.filing.status)) if facts.filing else ""
    return Cell(words, why=words, may_edit=_may_file(facts))


def _filed_percent(facts: Facts) -> Cell:
    found = _share(facts.filing.percent if facts.filing else None, Hand.SAID, "")
    return Cell(found.text, edit=found.edit, may_edit=_may_file(facts))


def _current(facts: Facts) -> Cell:
    node = facts.row.node
    if not _may_file(facts):
        return Cell(may_edit=False)
    targets = targets_of(facts.snapshot, node)
    if not targets:
        return Cell(why=translate("FilingTable", "这一条没有数据目标，不用填"), may_edit=False)
    words = current_words(facts.snapshot, node, facts.filing)
    start = current_words(facts.snapshot, node, facts.filing, all_targets=True)
    aim = translate("FilingTable", "目标：{0}").format(_target_words(facts.snapshot, node, targets))
    return Cell(words, edit=start, why=f"{words}\n{aim}" if "\n" in words else aim)


def _target_words(snapshot: Snapshot, node: NodeId, targets: Mapping[int, str]) -> str:
    figures = snapshot.reading.figures_of(snapshot.document.outline[node])
    quotes = {one.span.start: f"{one.qualifier}{one.quote}" for one in figures}
    return "；".join(f"{name} {quotes.get(place, '')}".strip() for place, name in targets.items())


def _review(facts: Facts) -> Cell:
    filing = facts.filing
    if filing is None:
        return Cell(
            may_edit=False, why="" if facts.row.is_heading else translate("FilingTable", "还没有填报，没有可以审核的")
        )
    shapes = {
        Review.WAITING: ("○", Colour.GREY),
        Review.APPROVED: ("✓", Colour.GREEN),
        Review.RETURNED: ("■", Colour.RED),
    }
    shape, colour = shapes[filing.review]
    who = translate("FilingTable", "审核人：{0}").format(filing.reviewer) if filing.reviewer else ""
    text = f"{shape} {filing.review.value}"
    return Cell(text, edit=review_words(filing), below=filing.review_reason, why=who, colour=colour)


def _may_file(facts: Facts) -> bool:
    return bool(facts.row.unit) and not facts.row.is_heading
