"""What can be read, and is probably meant otherwise: a person has to look at it before it counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from models.figures import Figure, Relation
from models.late_pattern import late_pattern
from models.sentence import Sentence, sentence, written_day
from models.workspace.deadlines import DeadlineKind, read_deadline
from models.workspace.entries import units_of_baselines
from models.workspace.entry_cells import EntryCell
from models.workspace.filings import CURRENT, Filing
from models.workspace.quantities import is_share, read_typed
from models.workspace.snapshot import Snapshot
from models.workspace.statuses import StatusRole
from models.workspace.values import plain_value
from models.workspace.words_for_others import doubt_of_words

_MANY, _FEW = 10, Decimal("0.01")  # times what the paper says: beyond these a unit was probably mistaken
_NEARLY = Decimal("0.9")  # of what there was before
_SERIAL = late_pattern("[34][0-9]{4}")  # how a sheet keeps the days of 1982 to 2036
_MEASURED = ("元", "小时", "公里", "平方米", "亩", "吨", "倍")  # what need not come in whole ones


def doubt_of(now: Snapshot, entry: EntryCell, words: str, *, of_many: bool = False) -> str:
    """Why a person has to look at what somebody filled in, as a sentence; empty where nobody has to.

    `of_many`: one of many units that share the target, so that its part may be small.
    """
    if not words:
        return ""
    if entry.field == "percent":
        return _bare_share(words, "%") or _further_before(now, entry, words)
    if entry.field == "status":
        return _done_before(now, entry, words)
    if entry.field == "deadline":
        return doubt_of_words(entry.field, words) or _undated(words, now.year)
    if entry.field.startswith(CURRENT):
        return next(_of_current(now, entry, words, of_many=of_many), "")
    return doubt_of_words(entry.field, words)


def readings_of(now: Snapshot, entry: EntryCell, words: str) -> tuple[str, str] | None:
    """What a bare share may mean: 0.25% as typed, or 25%. None where it can mean one thing only."""
    if entry.field == "percent":
        return _readings(words, "%")
    target = _target(now, entry) if entry.field.startswith(CURRENT) else None
    unit = target.figure.plain_unit if target else ""
    return _readings(words, unit) if target and is_share(unit) and max(target.known) > 1 else None


def contradiction(role: StatusRole | None, word: str, percent: float | None) -> str:
    """Why a status and a percentage cannot both be; empty where they can."""
    if role is None or percent is None:
        return ""
    is_apart = (
        (role is StatusRole.DONE and percent < 100)
        or (role is StatusRole.NOT_STARTED and percent > 0)
        or (role in (StatusRole.LATE, StatusRole.UNDER_WAY) and percent == 100)
    )
    if not is_apart:
        return ""
    return sentence("状态是“{word}”，完成率却是{percent}%，两个对不上", word=word, percent=plain_value(percent))


def to_look_at(doubt: str) -> Sentence:
    """The doubt, and what it asks of whoever reads it."""
    return sentence("{doubt}，请核对。", doubt=doubt)


def _bare_share(words: str, unit: str) -> str:
    """A share of one, or a share of a hundred? 0.85 says neither."""
    readings = _readings(words, unit)
    if readings is None:
        return ""
    bare, hundredfold = readings
    return sentence("没有写{unit}：是{bare}，还是{hundredfold}", unit=unit, bare=bare, hundredfold=hundredfold)


def _readings(words: str, unit: str) -> tuple[str, str] | None:
    typed = read_typed(words)
    if typed is None or typed.unit or not 0 < typed.number <= 1:
        return None
    return f"{_plain(typed.number)}{unit}", f"{_plain(typed.number * 100)}{unit}"


def _further_before(now: Snapshot, entry: EntryCell, words: str) -> str:
    """Work does not go back: less than the same unit said for an earlier period."""
    before = [one.percent for one in _filed_before(now, entry) if one.percent is not None]
    typed = read_typed(words)
    if not before or typed is None or typed.number >= Decimal(str(before[-1])):
        return ""
    said, last = (plain_value(float(number)) for number in (typed.number, before[-1]))
    return sentence("{said}比上次报的{before}还少", said=f"{said}%", before=f"{last}%")


def _done_before(now: Snapshot, entry: EntryCell, words: str) -> str:
    """What the same unit has reported as done is under way again."""
    before = [one.status for one in _filed_before(now, entry) if one.status]
    last, typed = now.statuses.find(before[-1]) if before else None, now.statuses.find(words)
    if last is None or typed is None or last.role is not StatusRole.DONE or typed.role is StatusRole.DONE:
        return ""
    return sentence("上次报的状态是“{before}”，这次是“{said}”", before=last.name, said=typed.name)


def _filed_before(now: Snapshot, entry: EntryCell) -> Sequence[Filing]:
    """What the same unit filed on this for earlier periods."""
    period = entry.period
    if period is None:
        return ()
    return [one for one in now.filings_of(entry.node) if one.unit == entry.unit and one.period < period]


def _undated(words: str, year: int) -> str:
    found = read_deadline(words, year)
    if found.kind is not DeadlineKind.UNDATED:
        return ""
    if _SERIAL.fullmatch(words.strip()):
        day = date(1899, 12, 30) + timedelta(days=int(words))
        return sentence("像是日期变成了序号（{day}）", day=written_day(day))
    return found.why


@dataclass(frozen=True, slots=True)
class _Target:
    """What the paper says of a quantity, multiplied out. `stock` is what there was before, where the target only
    counts what is added to it; `grown_from` what a running total that is to grow starts from."""

    figure: Figure
    known: tuple[Decimal, ...]
    also: frozenset[str] = frozenset()
    stock: Decimal | None = None
    grown_from: Decimal | None = None

    @property
    def is_counted(self) -> bool:
        """In whole ones: by its unit, and by what the paper prints of it."""
        unit = self.figure.plain_unit
        return not is_share(unit) and not unit.endswith(_MEASURED) and all(one == int(one) for one in self.known)


def _of_current(now: Snapshot, entry: EntryCell, words: str, *, of_many: bool) -> Iterator[str]:
    target, typed = _target(now, entry), read_typed(words)
    amount = typed.in_unit(target.figure.plain_unit, target.also) if target and typed else None
    if target is None or typed is None or amount is None:
        return
    unit, known = target.figure.plain_unit, target.known
    said = f"{_plain(amount)}{unit}"
    if is_share(unit) and max(known) > 1 and (doubt := _bare_share(words, unit)):
        yield doubt
    if amount < 0 and not is_share(unit):
        yield sentence("是负数")
    if target.is_counted and amount != int(amount):
        yield sentence("{said}不是整数", said=said)
    if is_share(unit) and amount > 100 >= max(known):
        yield sentence("超过100{unit}", unit=unit)
    if target.stock and amount > max(known) and amount >= _NEARLY * target.stock:
        stock = f"{_plain(target.stock)}{unit}"
        yield sentence("这里只填新增的，{said}接近或超过基数{stock}，像是累计数", said=said, stock=stock)
    if max(known) > 0 and amount >= _MANY * max(known):
        times = f"{amount / max(known):.0f}"
        yield sentence("{said}是{known}的{times}倍", said=said, known=_beside(target), times=times)
    if not of_many and 0 < amount < _FEW * min(known):
        yield sentence("{said}不到{known}的百分之一", said=said, known=_beside(target))
    if not of_many and target.grown_from and target.is_counted and amount < target.grown_from:
        yield sentence("{said}比基数{base}还少", said=said, base=f"{_plain(target.grown_from)}{unit}")
    before = _reported_before(now, entry) if target.is_counted else None
    if before is not None and amount < before:
        yield sentence("{said}比上次报的{before}还少", said=said, before=f"{_plain(before)}{unit}")


def _reported_before(now: Snapshot, entry: EntryCell) -> Decimal | None:
    """What the same unit said last of this quantity, before this period: what adds up does not become less. A number
    of the same period is put right by the one that is typed now."""
    start = int(entry.field.removeprefix(CURRENT))
    said = (one for one in now.filings_of(entry.node) if one.unit == entry.unit)
    until = [one for one in said if entry.period is None or one.period < entry.period]
    values = [dict(one.current).get(start) for one in until]
    known = [Decimal(str(value)) for value in values if value is not None]
    return known[-1] if known else None


def _target(now: Snapshot, entry: EntryCell) -> _Target | None:
    """The target of a current value, and the amounts the paper prints of the same thing."""
    start = int(entry.field.removeprefix(CURRENT))
    compared = [one for one in now.document.comparisons if one.measure == entry.node and one.target.span.start == start]
    if compared:
        alike = [one.baseline.amount for one in compared if one.relation is not Relation.FLOW_VS_STOCK]
        added_to = [one.baseline.amount for one in compared if one.relation is Relation.FLOW_VS_STOCK]
        return _Target(
            compared[0].target,
            tuple(sorted({compared[0].target.amount, *alike})),
            units_of_baselines(now.document, entry.node, start),
            min(added_to, default=None),
            max((one for one in alike if one < compared[0].target.amount), default=None),
        )
    figures = now.reading.figures_of(now.document.outline[entry.node])
    figure = next((one for one in figures if one.span.start == start), None)
    return _Target(figure, (figure.amount,)) if figure else None


def _beside(target: _Target) -> Sentence:
    return sentence("目标") if len(target.known) == 1 else sentence("目标和基数")


def _plain(number: Decimal) -> str:
    words = f"{number:.6f}".rstrip("0").rstrip(".")
    return words if words not in ("", "-0") else "0"
