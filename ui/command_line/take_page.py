"""What came home, as a page: file by file, what somebody has to look at first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from exporters.returning import Review
from exporters.workbook.layout import CLEAR
from models.workspace import Snapshot
from models.workspace.changed_columns import by_column
from models.workspace.judged import SETTLED, Judged, Outcome, Return, shortened, where
from models.workspace.signing import signed_by
from models.workspace.values import Key

_FEW_FILES = 3
_FIRST = (
    Outcome.DOUBTFUL, Outcome.CONFLICT, Outcome.REFUSED, Outcome.UNKNOWN, Outcome.NEW, Outcome.ALTERED, Outcome.MISSING,
)  # fmt: skip


class Page:
    """The lines of a review. With many files, or where only problems are wanted, cells that can be taken or say
    nothing new are only counted."""

    def __init__(self, snapshot: Snapshot, review: Review, *, all_cells: bool | None) -> None:
        self._snapshot, self._review = snapshot, review
        self._lists_all = len(review.returns) <= _FEW_FILES if all_cells is None else all_cells
        self._of_file: dict[tuple[str, str], list[Judged]] = {}
        for row in _once(review.judged):
            self._of_file.setdefault((row.file, row.handout), []).append(row)

    def lines(self) -> Iterator[str]:
        for row in self._review.judged:
            if row.outcome is not Outcome.UNCHANGED and row.is_of_whole_file:
                yield f"【{row.outcome.word}】{row.reason}"
        for one in self._review.returns:
            yield from self._file(one)
        if len(self._review.returns) > 1 or self._review.passed_over or self._whole_files():
            yield self._files()
        yield self._sum()

    def _file(self, one: Return) -> Iterator[str]:
        rows = self._rows(one)
        signed = f"，{signed_by(one.file)}" if signed_by(one.file) else ""
        counts = _counts(rows) if _says_something(rows) else _as_sent(one.owes_nothing)
        yield f"{one.file.name}（{one.file.department}，第{one.file.issue}次下发{signed}）：{counts}。{one.remark}"
        for outcome in _FIRST:
            yield from (self._line(row) for row in by_column(rows) if row.outcome is outcome)
        taken = [row for row in rows if row.outcome is Outcome.TAKE]
        if self._lists_all:
            yield from (self._line(row) for row in taken)
        elif any(row.read_as for row in taken):
            read = [row for row in taken if row.read_as]
            example = f"{read[0].address}“{shortened(read[0].returned)}”读作{read[0].read_as}"
            yield f"  【可收】{len(read)}格读法与所填不同，如{example}。"
        if self._lists_all:
            yield from (self._line(row) for row in rows if _was_answered_before(row))
        if blank := [row for row in rows if row.outcome is Outcome.UNCHANGED and row.sent and not row.returned]:
            yield f"  下发时有字、报回空白的{len(blank)}格，按规矩不改（要清掉的填{CLEAR}）：{self._places(blank)}。"

    def _line(self, row: Judged) -> str:
        place = where(row, self._snapshot).removeprefix(row.file).strip()
        return f"  【{row.outcome.word}】{place}{_what(row)}"

    def _places(self, rows: Sequence[Judged]) -> str:
        names = [where(row, self._snapshot).removeprefix(row.file).strip() for row in rows]
        return "；".join(names[:10]) + ("等" if len(names) > 10 else "")

    def _rows(self, one: Return) -> list[Judged]:
        return self._of_file.get((one.file.name, one.file.handout), [])

    def _whole_files(self) -> list[Judged]:
        return [row for row in self._review.judged if row.is_of_whole_file]

    def _files(self) -> str:
        """共5份：…; what became of each file, so that none is missed."""
        silent = [one for one in self._review.returns if not _says_something(self._rows(one))]
        free = [one.file.name for one in silent if one.owes_nothing]
        blank = [one.file.name for one in silent if not one.owes_nothing]
        refused = [row.file for row in self._whole_files() if row.outcome is not Outcome.UNCHANGED]
        same = [row.file for row in self._whole_files() if row.outcome is Outcome.UNCHANGED]
        answered = len(self._review.returns) - len(silent)
        parts = [f"读了{len(self._review.returns) + len(refused) + len(same)}份：填了的{answered}份"]
        for what, names in (
            ("没有填的", blank),
            ("只配合、没有要填的", free),
            ("不能收的", refused),
            ("与另一份相同的", same),
        ):
            if names:
                parts.append(f"{what}{len(names)}份（{'、'.join(names)}）")
        over = "、".join(f"{one.name}（{one.why}）" for one in self._review.passed_over)
        return "；".join(parts) + "。" + (f"没有看的：{over}。" if over else "")

    def _sum(self) -> str:
        rows = list(_once(self._review.judged))
        if not any(row.answers or row.outcome is not Outcome.UNCHANGED for row in rows):
            returns = self._review.returns
            return f"{_as_sent(all(one.owes_nothing for one in returns))}。"
        return f"合计：{_counts(rows)}。"


def hints(judged: Sequence[Judged], *, conflicts_settled: bool, rows_taken: bool) -> Iterator[str]:
    """What somebody can do about what is left."""
    found = Counter(row.outcome for row in _once(judged))
    if found[Outcome.DOUBTFUL]:
        yield "请核：核对无误的，加 --confirm 格号（如 --confirm O8、O12）再收；不对的，请单位改了再报。"
    if share := next((row for row in judged if row.outcome is Outcome.DOUBTFUL and row.readings), None):
        second = share.readings.second if share.readings else ""
        yield f"没有写%的：照写的数收，只写格号；是{second}的，写 --confirm {share.address}={second}。"
    apart = _keys_apart(judged)
    if any(row.outcome is Outcome.CONFLICT and row.key not in apart for row in judged) and not conflicts_settled:
        yield "冲突：以报回的为准，加 --accept returned；以现在的为准，加 --accept now；要逐格定，请在窗口里收。"
    if apart:
        yield "几处填得不一样的，请在窗口里逐格定，或者只收其中一份。"
    offered = sum(row.outcome is Outcome.NEW and row.added is not None for row in judged)
    if offered and not rows_taken:
        yield f"新增的{offered}行这次没有收：收作批注加 --added-rows note，收作节点加 --added-rows milestone。"


def printable(line: str) -> str:
    """Without what a stranger's file could tell a terminal to do."""
    return "".join(character if character.isprintable() else " " for character in line)


# inside


def _once(judged: Sequence[Judged]) -> Iterator[Judged]:
    """Of the places that say different things for one field, the first."""
    seen: set[Key] = set()
    for row in judged:
        if row.outcome is Outcome.CONFLICT and row.key is not None:
            if row.key in seen:
                continue
            seen.add(row.key)
        yield row


def _keys_apart(judged: Sequence[Judged]) -> set[Key]:
    times = Counter(row.key for row in judged if row.outcome is Outcome.CONFLICT and row.key is not None)
    return {key for key, count in times.items() if count > 1}


def _as_sent(owes_nothing: bool) -> str:
    if owes_nothing:
        return "与下发时完全一样：只配合，没有要填的"
    return "与下发时完全一样，没有填报内容，不算回收"


def _says_something(rows: Sequence[Judged]) -> bool:
    return any(row.answers or row.outcome is not Outcome.UNCHANGED for row in rows)


def _was_answered_before(row: Judged) -> bool:
    """Filled in, and nothing to take all the same: why is said, but for files that were taken before."""
    return row.outcome is Outcome.UNCHANGED and row.answers and row.reason not in ("", SETTLED)


def _counts(rows: Sequence[Judged]) -> str:
    counts = [(outcome, sum(row.outcome is outcome for row in rows)) for outcome in Outcome]
    if all(row.outcome is Outcome.UNCHANGED for row in rows):
        return f"{SETTLED.rstrip('。')}，没有新内容" if any(row.reason == SETTLED for row in rows) else "没有新内容"
    return "，".join(f"{outcome.word}{count}" for outcome, count in counts if count)


def _what(row: Judged) -> str:
    """（空）→“85%”，读作85。"""
    match row.outcome:
        case Outcome.TAKE | Outcome.DOUBTFUL | Outcome.UNCHANGED:
            words = f"：{_quoted(row.now)}→{_quoted(row.returned)}"
        case Outcome.ALTERED:
            words = ""  # the reason quotes both from where they differ
        case Outcome.CONFLICT:
            words = f"：下发{_quoted(row.sent)}，报回{_quoted(row.returned)}"
        case Outcome.NEW | Outcome.REFUSED if row.returned:
            words = f"：{_quoted(row.returned)}"
        case _:
            words = ""
    words += f"，读作{row.read_as}" if row.read_as else ""
    return f"{words}。{row.reason}" if row.reason and words else words or f"：{row.reason}"


def _quoted(words: str) -> str:
    return f"“{shortened(words)}”" if words.strip() else "（空）"
