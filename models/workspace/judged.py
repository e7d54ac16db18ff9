"""What a cell that came home is to us, beside what was sent and what stands: the outcome and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from enum import StrEnum

from models.outline import NodeId
from models.sentence import sentence
from models.workspace.entries import Fields
from models.workspace.filings import CURRENT
from models.workspace.labels import FIELDS, node_name
from models.workspace.passages import alike_at_first
from models.workspace.returned import AddedRow, Place, ReturnedFile, SentCells
from models.workspace.snapshot import Snapshot
from models.workspace.targets import targets_of
from models.workspace.values import Key, plain_value

SETTLED = sentence("这份文件已经回收过。")


class Outcome(StrEnum):
    """What a cell that came home is to us. Doubtful: it can be read, and is probably meant otherwise."""

    UNCHANGED = "unchanged"
    TAKE = "take"
    DOUBTFUL = "doubtful"
    CONFLICT = "conflict"
    REFUSED = "refused"
    ALTERED = "altered"
    MISSING = "missing"
    NEW = "new"
    UNKNOWN = "unknown"

    @property
    def word(self) -> str:
        return _WORDS[self]


_WORDS = {
    Outcome.UNCHANGED: "未改",
    Outcome.TAKE: "可收",
    Outcome.DOUBTFUL: "请核",
    Outcome.CONFLICT: "冲突",
    Outcome.REFUSED: "不能收",
    Outcome.ALTERED: "锁定内容被改",
    Outcome.MISSING: "缺行",
    Outcome.NEW: "新增行",
    Outcome.UNKNOWN: "认不出",
}


_AROUND = 6  # characters before texts part, and behind where they meet again


@dataclass(frozen=True, slots=True)
class Readings:
    """The two things a bare share may mean, 0.25% as typed and 25%, and what the second would set."""

    typed: str
    second: str
    fields: Fields


_ASKED = (Outcome.UNCHANGED, Outcome.TAKE, Outcome.DOUBTFUL, Outcome.CONFLICT, Outcome.REFUSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One cell, row or file: sent, returned and now in words, the outcome and why.

    `fields` is what taking it would set; only `take`, `doubtful` and `conflict` have any. Cells that ask for one
    field have one `key`, from however many files. `read_as` is what would be kept, where that is worded otherwise
    than what was typed; `readings` are both where it is one of two. `asks` is what its unit is asked, of what is
    doubtful or said twice: what the office itself has changed meanwhile is no business of the unit's. Of a whole file
    that is not taken, `handout` is that of the unit that sent it, if that is known, and `unit` the one
    that the file itself speaks of. `asks_whole` is what its unit is asked of its whole file instead;
    `remedy` and `remedy_whole` are what helps (`Remedy`) where it is not the cell alone. `owes_nothing`:
    the file came back blank from a unit that only supports, and nothing was to be filled in.
    """

    file: str
    handout: str = ""
    title: str = ""
    address: str = ""
    place: Place | None = None
    node: str = ""
    field: str = ""
    sent: str = ""
    returned: str = ""
    now: str = ""
    read_as: str = ""
    readings: Readings | None = None
    outcome: Outcome
    reason: str = ""
    asks: str = ""
    asks_whole: str = ""
    remedy: str = ""
    remedy_whole: str = ""
    fields: Fields | None = None
    key: Key | None = None
    added: AddedRow | None = None
    sha256: str = ""
    unit: str = ""
    owes_nothing: bool = False

    @property
    def label(self) -> str:
        """进展情况, 当前值."""
        return FIELDS.get(self.field.partition("@")[0], "")

    @property
    def is_of_whole_file(self) -> bool:
        """It speaks of a file of which nothing could be looked at."""
        return not (self.title or self.address or self.node or self.place)

    @property
    def answers(self) -> bool:
        """Somebody has written something here."""
        return self.outcome in _ASKED and self.place is not None and self.returned not in ("", self.sent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """A file with what was sent. `left` are the places an earlier taking of this very file left open; None
    where it was never taken. `warning` is said with everything taken from it, `remark` of the file,
    `doubt` why all of it may be another unit's or another period's, `asks` what its unit is asked because of that,
    `remedy` what helps, `named` the handout of that.
    `of_many`: many units were asked the same and share its targets. `is_own_form`: the table has columns that are the
    office's own. `added`: the cells of added rows that an earlier taking took, `unwanted` the places that somebody
    declined then. `said_since`: the fields that somebody has spoken of since the file was sent. `owes_nothing`: its
    unit only supports, and has nothing to report of its own."""

    file: ReturnedFile
    sent: SentCells
    left: frozenset[str] | None = None
    warning: str = ""
    remark: str = ""
    doubt: str = ""
    asks: str = ""
    remedy: str = ""
    named: str = ""
    compares_locked: bool = True
    of_many: bool = False
    unwanted: frozenset[str] = frozenset()
    is_own_form: bool = False
    added: frozenset[str] = frozenset()
    said_since: Set[Key] = frozenset()
    owes_nothing: bool = False

    def has_settled(self, place: Place) -> bool:
        """Whether an earlier taking of this very file decided what stands there."""
        return self.left is not None and str(place) not in self.left

    def may_change(self, place: Place) -> bool:
        """Whether what was declined there may be taken after all."""
        return str(place) in self.unwanted


def safe(judged: Iterable[Judged]) -> list[Judged]:
    """What conflicts with nothing and leaves no doubt."""
    return [one for one in judged if one.outcome is Outcome.TAKE]


def overwriting(judged: Sequence[Judged]) -> list[Judged]:
    """The conflicts that the returned value may win: all but those in which two files say different things."""
    values: dict[Key, set[str]] = {}
    for one in judged:
        if one.key and one.fields:
            values.setdefault(one.key, set()).add(value_of(one))
    return [one for one in judged if one.outcome is Outcome.CONFLICT and one.key and len(values.get(one.key, ())) == 1]


def together(chosen: Iterable[Judged]) -> Fields:
    """The fields of all that was chosen, as one edit; the targets that several cells name are gathered."""
    found: Fields = {}
    for one in chosen:
        for key, value in (one.fields or {}).items():
            known = found.get(key)
            if key[1] == "targets" and isinstance(known, tuple) and isinstance(value, tuple):
                value = tuple(sorted({*known, *value}, key=int))
            found[key] = value
    return found


def value_of(one: Judged) -> str:
    """In words, what taking it would put into its field."""
    fields, key = one.fields or {}, one.key
    return plain_value(fields[key]) if key else ""


def as_second(one: Judged) -> Judged:
    """As it is where its second reading is meant."""
    return replace(one, fields=one.readings.fields) if one.readings else one


def shortened(words: str, most: int = 30) -> str:
    """On one line, cut where it is long."""
    line = " ".join(words.split())
    return f"{line[: most - 1]}…" if len(line) > most else line


def where_they_differ(one: str, other: str, most: int = 24) -> tuple[str, str]:
    """Excerpts of two texts, from shortly before they part to shortly behind where they meet again."""
    if max(len(one), len(other)) <= most:
        return shortened(one, most), shortened(other, most)
    same = alike_at_first(one, other)
    start, behind = max(0, same - _AROUND), max(0, alike_at_first(one[same:][::-1], other[same:][::-1]) - _AROUND)
    return _excerpt(one, start, behind, most), _excerpt(other, start, behind, most)


def _excerpt(words: str, start: int, behind: int, most: int) -> str:
    inside = shortened(words[start : len(words) - behind], most)
    is_cut = behind > 0 and not inside.endswith("…")
    return f"{'…' if start else ''}{inside}{'…' if is_cut else ''}"


def file_level(name: str, reason: str, outcome: Outcome = Outcome.REFUSED) -> Judged:
    """A whole file of which nothing can be taken."""
    return Judged(file=name, outcome=outcome, reason=reason)


def called(now: Snapshot, one: Judged) -> str:
    """任务（四）举措2 完成率; a present value also says of what it is one."""
    node = node_name(now.document, NodeId(one.node)) if one.node in now.document.outline else ""
    place = one.field.removeprefix(CURRENT)
    is_value = bool(node) and place != one.field and place.isdecimal()
    indicator = targets_of(now, NodeId(one.node)).get(int(place), "") if is_value else ""
    return " ".join(filter(None, (node, one.label, indicator)))


def where(one: Judged, snapshot: Snapshot) -> str:
    """回表.xlsx 任务分解表!Q7 举措T03.s3 进展情况."""
    cell = f"{one.title}!{one.address}" if one.address else one.title
    node = node_name(snapshot.document, NodeId(one.node)) if one.node else ""
    return " ".join(part for part in (one.file, cell, node, one.label) if part)
