"""Every cell that came home, a row each: what was sent, what came back, what stands, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QObject

from models.outline import NodeId
from models.search.folding import fold
from models.workspace import Snapshot
from models.workspace.deciding import TAKING, Deciding, Decision, choices
from models.workspace.declined import was_declined
from models.workspace.filings import CURRENT
from models.workspace.judged import Judged, Outcome, where_they_differ
from models.workspace.lamp import Colour
from models.workspace.targets import targets_of
from ui.item_models.outline_model import label_alone
from ui.item_models.sentence_model import SentenceColumn, SentenceModel
from ui.model_words import told, word
from ui.phrases import named

translate = QCoreApplication.translate
_LONGEST = 400  # characters of a cell: more cannot be seen in a row

SHAPES = MappingProxyType(
    {
        Outcome.UNCHANGED: ("○", Colour.GREY),
        Outcome.TAKE: ("✓", Colour.GREEN),
        Outcome.DOUBTFUL: ("！", Colour.AMBER),
        Outcome.CONFLICT: ("▲", Colour.AMBER),
        Outcome.REFUSED: ("■", Colour.RED),
        Outcome.ALTERED: ("◆", Colour.AMBER),
        Outcome.MISSING: ("－", Colour.GREY),
        Outcome.NEW: ("＋", Colour.BLUE),
        Outcome.UNKNOWN: ("？", Colour.GREY),
    }
)
_ORDER = (
    Outcome.DOUBTFUL,
    Outcome.CONFLICT,
    Outcome.REFUSED,
    Outcome.NEW,
    Outcome.ALTERED,
    Outcome.MISSING,
    Outcome.UNKNOWN,
    Outcome.TAKE,
    Outcome.UNCHANGED,
)  # what somebody has to look at comes first
_BOXES = MappingProxyType(
    {
        Decision.TAKE: "☑",
        Decision.SECOND: "☑",
        Decision.LEAVE: "☐",
        Decision.WAIT: "?",
        Decision.NOTE: "☑",
        Decision.MILESTONE: "☑",
    }
)


class ReturnModel(SentenceModel[int]):
    """Rows are numbers of what is to be decided, narrowed by outcome, by file and by words; whole files that
    cannot be read are no rows."""

    sent_column, now_column = 4, 6

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(self._columns(), parent, empty=translate("ReturnModel", "空"))
        self._snapshot: Snapshot | None = None
        self._units: dict[tuple[str, str], str] = {}
        self._names: dict[str, str] = {}
        self._searched: dict[int, str] = {}  # by the identity of rows, which live as long as the review
        self.deciding = Deciding(())
        self._all: tuple[int, ...] = ()

    def show_judged(self, deciding: Deciding, units: dict[tuple[str, str], str], snapshot: Snapshot) -> None:
        """`units` names the unit of each file and handout."""
        self.deciding, self._units, self._snapshot, self._names = deciding, units, snapshot, {}
        self._searched = {}
        cells = [number for number, row in enumerate(deciding.judged) if not row.is_of_whole_file]
        self._all = tuple(sorted(cells, key=lambda number: _ORDER.index(deciding.judged[number].outcome)))
        self.narrow(lambda _: True)

    def narrow(self, lets_through: Callable[[Judged], bool]) -> None:
        self.show_rows(number for number in self._all if lets_through(self.deciding.judged[number]))

    def cells(self) -> Iterable[Judged]:
        """All of them, narrowed or not."""
        return (self.deciding.judged[number] for number in self._all)

    def row_at(self, row: int) -> Judged:
        return self._judged(self._shown[row])

    def decision_at(self, row: int) -> Decision | None:
        return self.deciding.of(self._shown[row])

    def searched(self, row: Judged) -> str:
        """What somebody may look for."""
        if id(row) not in self._searched:
            parts = (self.unit_of(row), self._node_name(row), self.whole_field_name(row), row.returned, row.file)
            self._searched[id(row)] = fold(" ".join(parts))
        return self._searched[id(row)]

    def decide(self, rows: Sequence[int], decision: Decision | None = None) -> None:
        """For these rows; without a decision they go on to the next one."""
        numbers = [self._shown[row] for row in rows]
        if decision is None:
            self.deciding.turn(numbers)
        else:
            self.deciding.decide(numbers, decision)
        self.refresh()

    def refresh(self) -> None:
        """Decisions were made: of values for one field others may have changed with them."""
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    def field_name(self, row: Judged) -> str:
        if row.outcome is Outcome.ALTERED and not row.label:
            return translate("ReturnModel", "锁定的内容")
        if row.place and not row.place.column:
            return translate("ReturnModel", "整行") if row.place.row else translate("ReturnModel", "整张表")
        if row.place and not row.place.row:
            return translate("ReturnModel", "{0}一栏").format(word(row.label))
        return word(row.label)

    def whole_field_name(self, row: Judged) -> str:
        """A present value also says of what it is one."""
        name, place = self.field_name(row), row.field.removeprefix(CURRENT)
        if self._snapshot is None or place == row.field or not place.isdecimal() or not self._is_ours(row):
            return name
        indicator = targets_of(self._snapshot, NodeId(row.node)).get(int(place), "")
        return named(name, indicator) if indicator else name

    def more(self, row: int) -> str:
        return told(self._judged(row).reason)

    # inside

    def _columns(self) -> Sequence[SentenceColumn[int]]:
        return (
            SentenceColumn(
                heading=translate("ReturnModel", "怎么定"),
                words=self._decision,
                below=self._last_time,
                ink=self._decision_ink,
                width=88,
            ),
            SentenceColumn(
                heading=translate("ReturnModel", "结果"),
                words=lambda row: f"{self._shape(row)[0]} {word(self._judged(row).outcome.word)}",
                below=lambda row: told(self._judged(row).reason),
                colour=lambda row: self._shape(row)[1],
                width=196,
            ),
            SentenceColumn(
                heading=translate("ReturnModel", "条目"),
                words=lambda row: self._node_name(self._judged(row)),
                below=lambda row: self.unit_of(self._judged(row)) if len(self._units) > 1 else "",
                width=168,
            ),
            SentenceColumn(
                heading=translate("ReturnModel", "栏目"),
                words=lambda row: self.whole_field_name(self._judged(row)),
                below=lambda row: self._judged(row).address,
                width=112,
            ),
            SentenceColumn(
                heading=translate("ReturnModel", "下发值"),
                words=lambda row: _said_beside(self._judged(row))[0],
                ink=self._ink_beside,
            ),
            SentenceColumn(
                heading=translate("ReturnModel", "报回值"),
                words=lambda row: _said_beside(self._judged(row))[1],
                below=lambda row: read_as(self._judged(row)),
            ),
            SentenceColumn(
                heading=translate("ReturnModel", "现值"),
                words=lambda row: self._judged(row).now[:_LONGEST],
                ink=self._ink_beside,
            ),
        )

    def _judged(self, number: int) -> Judged:
        return self.deciding.judged[number]

    def _shape(self, number: int) -> tuple[str, Colour]:
        return SHAPES[self._judged(number).outcome]

    def _decision(self, number: int) -> str:
        decision = self.deciding.of(number)
        return f"{_BOXES[decision]} {decision_name(decision, self._judged(number))}" if decision else ""

    def _last_time(self, number: int) -> str:
        if self._snapshot is None or not was_declined(self._snapshot.register, self._judged(number)):
            return ""
        return translate("ReturnModel", "上次没有收")

    def _decision_ink(self, number: int) -> str:
        decision = self.deciding.of(number)
        return {Decision.WAIT: "amber_ink", Decision.LEAVE: "soft", None: "soft"}.get(decision, "accent")

    def _ink_beside(self, number: int) -> str:
        """What was sent and what stands step back where something else came home."""
        row = self._judged(number)
        return "ink" if row.returned in (row.sent, row.now) else "soft"

    def _is_ours(self, row: Judged) -> bool:
        return self._snapshot is not None and row.node in self._snapshot.document.outline

    def unit_of(self, row: Judged) -> str:
        return self._units.get((row.file, row.handout), "")

    def _node_name(self, row: Judged) -> str:
        """（三）3　新增照料中心…; the identifier where it is none of ours."""
        if row.node not in self._names and self._snapshot is not None:
            ours = self._is_ours(row)
            self._names[row.node] = label_alone(self._snapshot, NodeId(row.node)) if ours else row.node
        return self._names.get(row.node, row.node)


def decision_name(decision: Decision, row: Judged) -> str:
    """In the words of what is to be decided."""
    if decision is Decision.LEAVE:
        return {
            Outcome.CONFLICT: translate("ReturnModel", "留现值"),
            Outcome.REFUSED: translate("ReturnModel", "不再等"),
        }.get(row.outcome, translate("ReturnModel", "不收"))
    if decision is Decision.WAIT:
        return {
            Outcome.REFUSED: translate("ReturnModel", "等重报"),
            Outcome.DOUBTFUL: translate("ReturnModel", "待核"),
        }.get(row.outcome, translate("ReturnModel", "待定"))
    if row.readings and decision in TAKING:
        meant = row.readings.second if decision is Decision.SECOND else row.readings.typed
        return translate("ReturnModel", "读作{0}").format(meant)
    if decision is Decision.TAKE:
        return {
            Outcome.CONFLICT: translate("ReturnModel", "用报回值"),
            Outcome.DOUBTFUL: translate("ReturnModel", "确认收"),
        }.get(row.outcome, translate("ReturnModel", "收"))
    if decision is Decision.NOTE:
        return translate("ReturnModel", "收作批注")
    return translate("ReturnModel", "收作节点")


def _said_beside(row: Judged) -> tuple[str, str]:
    """What was sent and what came home; of long locked words from where they differ."""
    if row.outcome is Outcome.ALTERED:
        return where_they_differ(row.sent, row.returned)
    return row.sent[:_LONGEST], row.returned[:_LONGEST]


def decision_name_for(decision: Decision, rows: Sequence[Judged]) -> str:
    """In words that hold for all these rows: of several shares each has a number of its own."""
    like = [row for row in rows if decision in choices(row)]
    names = {decision_name(decision, row) for row in like}
    if len(names) == 1 or not any(row.readings for row in like):
        return decision_name(decision, like[0])
    share = next(row for row in like if row.readings)
    if share.readings and decision is Decision.SECOND:
        return translate("ReturnModel", "没写%的都作百分数（{0}→{1}）").format(share.returned, share.readings.second)
    if share.readings and decision is Decision.TAKE:
        return translate("ReturnModel", "都照写的收（{0}→{1}）").format(share.returned, share.readings.typed)
    return decision_name(decision, like[0])


def read_as(row: Judged) -> str:
    """读作 85: what would be kept, where it is worded otherwise than what was typed."""
    return translate("ReturnModel", "读作 {0}").format(told(row.read_as)) if row.read_as else ""


def decisions_of(rows: Iterable[Judged]) -> list[Decision]:
    """Whatever can be decided of at least one of these, in the order of the first."""
    kinds = {(row.outcome, bool(row.place or row.added), row.readings is None): row for row in rows}
    return list(dict.fromkeys(decision for row in kinds.values() for decision in choices(row)))
