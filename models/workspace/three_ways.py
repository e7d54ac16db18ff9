"""What was sent, what came back, what stands now: three ways, cell by cell. Decides nothing for anybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import isclose

from models.late_pattern import late_pattern
from models.sentence import followed, joined, sentence, written_day
from models.workspace.across_cells import against_each_other, without_contradictions
from models.workspace.assignment import task_of
from models.workspace.deadlines import read_deadline
from models.workspace.doubts import doubt_of, readings_of, to_look_at
from models.workspace.entries import EntryError, Fields
from models.workspace.entry_cells import EntryCell, fields_of_cell
from models.workspace.filings import CURRENT
from models.workspace.filled_words import filled_words
from models.workspace.judged import SETTLED, Judged, Outcome, Readings, Return, shortened
from models.workspace.misplaced import Misplaced, judge_misplaced, line_of, misplaced_in, plain
from models.workspace.quantities import read_typed, says_no_number
from models.workspace.register import in_conflict
from models.workspace.returned import Fit, Place, ReturnedCell, SentCell
from models.workspace.snapshot import Snapshot
from models.workspace.unasked import altered, judge_gone, judge_unasked, judged_at
from models.workspace.values import Key, node_subject, plain_value

_LONGEST_SHORT = 100  # characters of a number or a status; why it is none would repeat it
_FIFTEEN_DIGITS = 1e-14  # of a number: by so much they may miss it, rounded twice


def judge(now: Snapshot, returns: Sequence[Return], clear: str) -> list[Judged]:
    """Everything there is to say, file by file in the order of the sheets. `clear` is the mark that clears."""
    found = [
        replace(judged, asks_whole=one.asks, remedy_whole=one.remedy)
        for one in returns
        for judged in _file(now, one, clear)
    ]
    return without_contradictions(now, against_each_other(found), returns)


# one file


def _file(now: Snapshot, one: Return, clear: str) -> Iterator[Judged]:
    misplaced = misplaced_in(now, one)
    yield from judge_unasked(now, one)
    yield from judge_misplaced(one, misplaced)
    for cell in (*one.file.cells, *_emptied(one)):
        sent = one.sent.get(cell.place)
        if sent is None or misplaced.has(cell):
            continue
        if sent.entry is not None:
            yield _open_cell(now, one, _doubted(one, cell, sent, misplaced), sent, sent.entry, clear)
        elif one.compares_locked:
            yield from altered(one, cell, sent)
    yield from judge_gone(now, one)


def _emptied(one: Return) -> Iterator[ReturnedCell]:
    """Cells that held something when they were sent and are blank now, in rows and columns that are still there."""
    said = {cell.place for cell in one.file.cells}
    for place, sent in one.sent.items():
        is_there = (place.sheet, place.row) in one.file.rows and (place.sheet, place.column) in one.file.columns
        if sent.words and is_there and place not in said and not _is_hidden(one, place):
            yield ReturnedCell(place=place, title=one.file.titles.get(place.sheet, ""), address="", words="")


def _is_hidden(one: Return, place: Place) -> bool:
    """Below another cell that it was merged with."""
    merged = one.file.merged.get(place)
    return merged is not None and not merged.is_first


def _doubted(one: Return, cell: ReturnedCell, sent: SentCell, misplaced: Misplaced) -> ReturnedCell:
    """With the reason why it may be meant otherwise, by where it stands."""
    column, merged = one.file.columns.get((cell.place.sheet, cell.place.column)), one.file.merged.get(cell.place)
    doubt = one.doubt or cell.doubt or misplaced.doubtful.get(line_of(cell), "")
    if not doubt and column is not None and column.fit is Fit.REWORDED:
        heading: str = shortened(column.heading) or sentence("（空）")
        doubt = sentence("栏名改成了“{heading}”，填的是不是“{asked}”", heading=heading, asked=sent.heading)
    if merged is not None:
        alone = sentence("这一格与旁边的格子合并了（{cells}），只算在这一条上", cells=merged.reference)
        doubt = joined("；", (doubt, alone)) if doubt else alone
    return replace(cell, doubt=doubt) if doubt else cell


# one open cell


def _open_cell(now: Snapshot, one: Return, cell: ReturnedCell, sent: SentCell, entry: EntryCell, clear: str) -> Judged:
    stands = filled_words(now, entry)
    words = cell.words if cell.words == sent.words else plain(cell.words)
    judged = replace(
        judged_at(one, cell, Outcome.UNCHANGED), field=entry.field, sent=sent.words, returned=words, now=stands
    )
    if not words and not cell.fault:
        return replace(judged, reason=sentence("空白不改原来的内容。") if sent.words else "")
    if not one.has_settled(cell.place) or _same(now, entry, words, sent.words):
        return _said(now, one, judged, cell, entry, words, clear)
    again = _said(now, one, judged, cell, entry, words, clear) if one.may_change(cell.place) else None
    if again is None or again.outcome is Outcome.REFUSED:
        return replace(judged, reason=SETTLED)
    return again


def _said(
    now: Snapshot, one: Return, judged: Judged, cell: ReturnedCell, entry: EntryCell, words: str, clear: str
) -> Judged:
    if cell.fault:
        return replace(judged, outcome=Outcome.REFUSED, reason=sentence("{fault}。", fault=cell.fault))
    if _same(now, entry, words, judged.sent):
        return judged
    if _is_number(entry) and not judged.sent and says_no_number(words):
        return replace(judged, reason=sentence("“{words}”当作没有填；是0请写0。", words=words))
    return _read_cell(now, one, judged, cell, entry, words, clear)


def _read_cell(
    now: Snapshot, one: Return, judged: Judged, cell: ReturnedCell, entry: EntryCell, words: str, clear: str
) -> Judged:
    words, likely = ("", "") if _clears(words, clear) else _as_meant(now, one, cell, entry, words)
    if len(words) > _LONGEST_SHORT and (_is_number(entry) or entry.field == "status"):
        reason = sentence("这一栏只填一个数或一个词，不能填{length}个字。", length=len(words))
        return replace(judged, outcome=Outcome.REFUSED, reason=reason)
    try:
        fields = fields_of_cell(now, replace(entry, words=words), "")
    except EntryError as error:
        return replace(judged, outcome=Outcome.REFUSED, reason=str(error))
    doubt = cell.doubt or likely or doubt_of(now, entry, words, of_many=one.of_many)
    return _judged(now, one, judged, entry, fields, words, doubt)


def _as_meant(now: Snapshot, one: Return, cell: ReturnedCell, entry: EntryCell, words: str) -> tuple[str, str]:
    """As it would be kept, and the doubt where that is another word of the office's list."""
    if entry.field != "status":
        return _in_its_unit(one, cell, words), ""
    if now.statuses.find(words) or (status := now.statuses.likely(words)) is None:
        return words, ""
    return status.name, sentence("没有“{word}”这种状态，是不是“{likely}”", word=shortened(words), likely=status.name)


def _in_its_unit(one: Return, cell: ReturnedCell, words: str) -> str:
    """A number counts in the unit printed beside it, also where that was another one when the file was sent."""
    asked, typed = one.sent.get(cell.place._replace(column="unit")), read_typed(words)
    if asked is None or typed is None or typed.unit or plain(cell.unit) in ("", asked.words):
        return words
    return f"{words}{plain(cell.unit)}"


_BRACKETS = late_pattern(r"[\s【】\[\]［］〔〕（）()「」]")


def _clears(words: str, clear: str) -> bool:
    """【清空】, and what people make of it: [清空], 【 清空 】, 清空."""
    return words == clear or (len(words) < 12 and _BRACKETS.sub("", words) == _BRACKETS.sub("", clear))


def _judged(
    now: Snapshot, one: Return, judged: Judged, entry: EntryCell, fields: Fields, words: str, doubt: str
) -> Judged:
    key = _key(fields, entry)
    apart = in_conflict(now.register.heads(key))
    if not words and now.register.value(*key) is None and judged.now:
        reason = sentence(
            "这一条自己没有填，“{words}”是所属任务的，没有可清的；要清，请在任务上清。", words=shortened(judged.now)
        )
        asks = sentence(
            "这一格的“{words}”是随任务定的，表上清不了，请去掉【清空】；要改，请直接写新的内容。",
            words=shortened(judged.now),
        )
        return replace(judged, outcome=Outcome.REFUSED, reason=reason, asks=asks)
    if not apart and _same(now, entry, words, judged.now):
        return replace(judged, reason=sentence("现在已经是这个内容。"))
    judged = replace(judged, fields=fields, key=key, read_as=_read_otherwise(now, entry, fields, judged.returned))
    judged = replace(judged, readings=_readings(now, entry, words))
    why = _why_conflict(now, one, judged, entry, apart=apart)
    if doubt:
        more = sentence("{why}。", why=why) if why else ""
        asks = to_look_at(doubt)
        return replace(judged, outcome=Outcome.DOUBTFUL, reason=followed(asks, more, one.warning), asks=asks)
    if why:
        asks = sentence("{why}，请定用哪个。", why=why)
        return replace(judged, outcome=Outcome.CONFLICT, reason=followed(asks, one.warning))
    return replace(judged, outcome=Outcome.TAKE, reason=one.warning)


def _readings(now: Snapshot, entry: EntryCell, words: str) -> Readings | None:
    found = readings_of(now, entry, words)
    if found is None:
        return None
    try:
        return Readings(*found, fields_of_cell(now, replace(entry, words=found[1]), ""))
    except EntryError:
        return None


def _why_conflict(now: Snapshot, one: Return, judged: Judged, entry: EntryCell, *, apart: bool) -> str:
    if apart:
        return sentence("这一栏有几个值待定")
    if _same(now, entry, judged.sent, judged.now) and not _was_said_since(now, one, judged, entry):
        return ""
    if not judged.now.strip():
        return sentence("下发以后这里改过（现在是空的）")
    return sentence("下发以后这里改过（现在是“{words}”）", words=shortened(judged.now))


def _was_said_since(now: Snapshot, one: Return, judged: Judged, entry: EntryCell) -> bool:
    """Also of what is empty as it was: somebody has emptied it again. What a measure has from its task counts."""
    if judged.key in one.said_since:
        return True
    is_own = entry.period is not None or (judged.key is not None and now.register.value(*judged.key) is not None)
    return not is_own and (node_subject(task_of(now.document, entry.node)), entry.field) in one.said_since


def _read_otherwise(now: Snapshot, entry: EntryCell, fields: Fields, typed: str) -> str:
    """What is kept, where more than blanks and line ends tell it from what was typed; of a deadline its day."""
    kept = plain_value(fields[_key(fields, entry)])
    if not kept:
        return sentence("清空")
    if entry.field == "deadline" and (due := read_deadline(kept, now.year).due):
        kept = written_day(due)
    return kept if "".join(kept.split()) != "".join(typed.split()) else ""


def _key(fields: Fields, entry: EntryCell) -> Key:
    """The one field the cell is about, of those that taking it would set."""
    return next(key for key in fields if key[1] == entry.field)


def _same(now: Snapshot, entry: EntryCell, one: str, other: str) -> bool:
    if one == other:
        return True
    read, beside = _read_as(now, entry, one), _read_as(now, entry, other)
    return read == beside or (_is_number(entry) and _one_number(read, beside))


def _is_number(entry: EntryCell) -> bool:
    return entry.field == "percent" or entry.field.startswith(CURRENT)


def _one_number(one: str, other: str) -> bool:
    """A workbook keeps fifteen digits: what a number has more went out and cannot come home."""
    try:
        return isclose(float(one), float(other), rel_tol=_FIFTEEN_DIGITS)
    except ValueError:
        return False


def _read_as(now: Snapshot, entry: EntryCell, words: str) -> str:
    """45, 45.0 and ４５% are one percentage, 达序时 and 达序时进度 one status."""
    if not words.strip():
        return ""
    if entry.field == "status":
        status = now.statuses.find(words)
        return status.name if status else words
    if _is_number(entry):
        try:
            fields = fields_of_cell(now, replace(entry, words=words), "")
        except EntryError:
            return words
        return plain_value(fields[_key(fields, entry)])
    return plain(words)
