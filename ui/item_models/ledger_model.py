"""The ledger, a row each workbook that was sent: late ones first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QObject

from models.workspace.lamp import Colour
from models.workspace.ledger import LedgerEntry, LedgerState
from models.workspace.periods import Period
from ui.item_models.sentence_model import SentenceColumn, SentenceModel
from ui.model_words import period_name, told, word
from ui.phrases import spoken

translate = QCoreApplication.translate

STATES = MappingProxyType(
    {
        LedgerState.LATE: ("■", Colour.RED),
        LedgerState.REFUSED: ("✕", Colour.AMBER),
        LedgerState.RETURNED: ("▲", Colour.AMBER),
        LedgerState.SENT: ("○", Colour.GREY),
        LedgerState.ACCEPTED: ("✓", Colour.GREEN),
        LedgerState.SUPERSEDED: ("－", Colour.GREY),
    }
)  # in the order in which somebody has to look at them
WANTING = "wanting"  # what was taken and is not whole is no more in order than what was not taken whole
KINDS = (LedgerState.LATE, LedgerState.REFUSED, LedgerState.RETURNED, WANTING, LedgerState.SENT, LedgerState.ACCEPTED,
         LedgerState.SUPERSEDED)  # fmt: skip


def kind_of_entry(entry: LedgerEntry) -> str:
    """As what it is counted."""
    return WANTING if entry.is_wanting else entry.state


def kind_name(kind: str) -> str:
    """▲ 已收，有缺: shape and word."""
    if kind == WANTING:
        name = translate("LedgerModel", "已收，有缺")
        return f"{STATES[LedgerState.RETURNED][0]} {name}"
    state = LedgerState(kind)
    return f"{STATES[state][0]} {word(state.word)}"


class LedgerModel(SentenceModel[LedgerEntry]):
    """Issue, state and words narrow what is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_columns(), parent, empty=translate("LedgerModel", "无"))
        self.entries: tuple[LedgerEntry, ...] = ()

    def show_entries(self, entries: Sequence[LedgerEntry]) -> None:
        self.entries = tuple(
            sorted(entries, key=lambda one: (KINDS.index(kind_of_entry(one)), -one.days_late, -one.issue))
        )

    def narrow(self, lets_through: Callable[[LedgerEntry], bool]) -> None:
        self.show_rows(filter(lets_through, self.entries))

    def entry(self, row: int) -> LedgerEntry:
        return self._shown[row]


def _columns() -> Sequence[SentenceColumn[LedgerEntry]]:
    return (
        SentenceColumn(
            heading=translate("LedgerModel", "状态"),
            words=lambda one: f"{_mark(one)[0]} {told(one.stands)}",
            below=lambda one: told(one.how_late),
            colour=lambda one: _mark(one)[1],
            width=144,
        ),
        SentenceColumn(heading=translate("LedgerModel", "单位"), words=lambda one: one.department, width=128),
        SentenceColumn(
            heading=translate("LedgerModel", "期次"),
            words=lambda one: period_name(Period.parse(one.period)),
            below=lambda one: translate("LedgerModel", "下发编号{0}").format(one.issue),
            width=104,
        ),
        SentenceColumn(
            heading=translate("LedgerModel", "应报回"),
            words=lambda one: one.due.isoformat() if one.due else translate("LedgerModel", "不限期"),
            below=lambda one: translate("LedgerModel", "{0}下发").format(_day(one.sent_at)),
            width=106,
        ),
        SentenceColumn(
            heading=translate("LedgerModel", "报回"),
            words=_came,
            below=_by_whom,
            width=116,
        ),
        SentenceColumn(
            heading=translate("LedgerModel", "收下"),
            words=lambda one: _day(one.accepted_at),
            below=_counted,
            width=124,
        ),
        SentenceColumn(
            heading=translate("LedgerModel", "文件，没有收的"),
            words=lambda one: _not_taken(one) or one.file,
            ink=lambda one: "ink" if _not_taken(one) else "soft",
        ),
    )


def _mark(entry: LedgerEntry) -> tuple[str, Colour]:
    return STATES[LedgerState.RETURNED if kind_of_entry(entry) == WANTING else entry.state]


def _counted(entry: LedgerEntry) -> str:
    if not entry.share:
        return ""
    words = translate("LedgerModel", "填了{0}/{1}条").format(entry.filled, entry.asked)
    return spoken((words, translate("LedgerModel", "配合{0}").format(entry.free) if entry.free else ""))


def _came(entry: LedgerEntry) -> str:
    """The day it came home; of what came and could not be taken the day it came."""
    if entry.state is LedgerState.REFUSED:
        return _day(entry.refused[-1].came_at)
    return _day(entry.returned_at)


def _by_whom(entry: LedgerEntry) -> str:
    if entry.state is LedgerState.REFUSED:
        return translate("LedgerModel", "没有收")
    if not entry.versions:
        return ""
    copies = translate("LedgerModel", "{0}份").format(entry.versions)
    filled = translate("LedgerModel", "{0}填").format(entry.returned_by) if entry.returned_by else ""
    checked = translate("LedgerModel", "{0}审").format(entry.checked_by) if entry.checked_by else ""
    after = translate("LedgerModel", "后来{0}份没有收").format(len(entry.waits_again)) if entry.waits_again else ""
    whole = translate("LedgerModel", "{0}报齐").format(_whole_later(entry)) if _whole_later(entry) else ""
    return " · ".join(part for part in (whole, filled, checked, entry.filled_on, copies, after) if part)


def _whole_later(entry: LedgerEntry) -> str:
    """The day on which the last of it came, where that was not the first day."""
    whole = entry.whole_on.isoformat() if entry.whole_on else ""
    return "" if whole == _day(entry.returned_at) else whole


def _not_taken(entry: LedgerEntry) -> str:
    """Which files could not be taken and why, if nothing better came after them; else what of a file still waits."""
    refused = translate("LedgerModel", "“{0}”没有收：{1}")
    files = [refused.format(one.file, one.why) for one in reversed(entry.waits_again)]
    waiting = translate("LedgerModel", "还有{0}处没有收：{1}")
    cells = [waiting.format(len(entry.why), "；".join(entry.why))] if entry.why else []
    others = (translate("LedgerModel", "{0}，还没有收。").format(told(words)) for words in entry.on_tables_of_others)
    return " ".join((*files, *others, *cells, *_beside(entry)))


def _beside(entry: LedgerEntry) -> Iterator[str]:
    """Which rows are gone, and what was changed or added that nobody takes."""
    if entry.lacking:
        yield translate("LedgerModel", "缺{0}处，要补报：{1}。").format(len(entry.lacking), "、".join(entry.lacking))
    if entry.told:
        words = "；".join(one.words for one in entry.told)
        yield translate("LedgerModel", "{0}处没有收，以下发的为准：{1}").format(len(entry.told), words)
    if entry.sent_back:
        names = "、".join(name for name, _ in entry.sent_back)
        yield translate("LedgerModel", "{0}条审核退回，要改好再报：{1}。").format(len(entry.sent_back), names)
    if entry.unwanted:
        names = "、".join(entry.unwanted)
        yield translate("LedgerModel", "{0}格填的没有收，要再报：{1}。").format(len(entry.unwanted), names)
    if entry.blank:
        yield translate("LedgerModel", "{0}条没有填，要补填：{1}。").format(len(entry.blank), "、".join(entry.blank))


def _day(moment: str) -> str:
    """Of a moment by the clock of this machine."""
    return f"{datetime.fromisoformat(moment).astimezone():%Y-%m-%d}" if moment else ""
