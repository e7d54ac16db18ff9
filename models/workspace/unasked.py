"""What a file says beside the cells that were asked for: rows, columns and sheets that are gone, new or unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from models.outline import NodeId
from models.sentence import Sentence, joined, sentence
from models.workspace.entries import EntryError, clean_text
from models.workspace.judged import SETTLED, Judged, Outcome, Return, where_they_differ
from models.workspace.labels import node_name
from models.workspace.misplaced import TELLS, entered, plain
from models.workspace.remedy import Remedy
from models.workspace.returned import AddedRow, ExtraColumn, LostSheet, Place, ReturnedCell, SentCell
from models.workspace.snapshot import Snapshot

SHEETS = {"table": "任务分解表", "targets": "目标当前值"}  # what each is called where a file has it no more
_LOOSE = frozenset({"number", "lamp"})  # counted anew by whoever sorts; worked out for the day of sending


def judge_unasked(now: Snapshot, one: Return) -> Iterator[Judged]:
    """A line for each of them."""
    yield from (_lost(one, sheet) for sheet in one.file.lost if any(place.sheet == sheet.sheet for place in one.sent))
    yield from _unknown(now, one)
    yield from (_extra(one, column) for column in one.file.extra)


def judge_gone(now: Snapshot, one: Return) -> Iterator[Judged]:
    """Sheets, rows and columns that were sent and are gone, then rows that somebody added."""
    yield from _missing(one)
    owners = _owners(one) if one.file.added else {}
    yield from (_added(now, one, row, _own_row(owners, row)) for row in one.file.added)


def altered(one: Return, cell: ReturnedCell, sent: SentCell) -> Iterator[Judged]:
    """A locked cell that says something else than was sent."""
    if cell.place.column not in _LOOSE and cell.words != sent.words and plain(cell.words) != plain(sent.words):
        yield replace(
            judged_at(
                one, cell, Outcome.ALTERED, _locked(sent.heading, *where_they_differ(sent.words, plain(cell.words)))
            ),
            field=cell.place.column,
            sent=sent.words,
            returned=plain(cell.words),
        )


def _locked(heading: str, sent: str, returned: str) -> Sentence:
    if not returned:
        return sentence("“{heading}”是锁定的内容，报回时被清空，没有收。", heading=heading)
    if not sent:
        return sentence("“{heading}”是锁定的，报回时填了“{returned}”，没有收。", heading=heading, returned=returned)
    return sentence(
        "“{heading}”是锁定的内容，报回时“{sent}”改成了“{returned}”，没有收。",
        heading=heading,
        sent=sent,
        returned=returned,
    )


def judged_at(one: Return, cell: ReturnedCell, outcome: Outcome, reason: str = "") -> Judged:
    """Of a cell of this file."""
    return Judged(
        file=one.file.name,
        handout=one.file.handout,
        title=cell.title,
        address=cell.address,
        place=cell.place,
        node=cell.place.row if outcome is Outcome.UNKNOWN else cell.place.node,
        outcome=outcome,
        reason=reason,
    )


# inside


def _lost(one: Return, sheet: LostSheet) -> Judged:
    lost = sentence("填报栏里有字的{count}格", count=sheet.filled) if sheet.filled else sentence("里面填的")
    why = sentence(
        "“{sheet}”隐藏的编号列（或栏目行）被删掉了，认不出各行是哪一条，{lost}没有收。请在下发的原表上填写。",
        sheet=sheet.title,
        lost=lost,
    )
    place = Place(sheet.sheet, "", "")
    return Judged(
        file=one.file.name,
        handout=one.file.handout,
        title=sheet.title,
        place=place,
        returned=sentence("{count}格", count=sheet.filled),
        outcome=Outcome.UNCHANGED if one.has_settled(place) else Outcome.REFUSED,
        reason=SETTLED if one.has_settled(place) else why,
        remedy=Remedy.ORIGINAL,
    )


def _unknown(now: Snapshot, one: Return) -> Iterator[Judged]:
    """A line for each row we never sent."""
    rows = {(place.sheet, place.row) for place in one.sent}
    first = {(cell.place.sheet, cell.place.row): cell for cell in reversed(one.file.cells)}
    for row, cell in reversed(first.items()):
        if row not in rows:
            yield judged_at(one, cell, Outcome.UNKNOWN, _why_unknown(now, one, cell.place))


def _why_unknown(now: Snapshot, one: Return, place: Place) -> Sentence:
    if place.node not in now.document.outline:
        return sentence("下发的表里没有编号为“{row}”的行，没有收。", row=place.row)
    name, unit, lead = node_name(now.document, place.node), one.file.department, now.assignment(place.node).lead
    if lead and lead != unit:
        return sentence(
            "这一行是{lead}的{name}，不在下发给{unit}的表里，没有收；请各报各的。", lead=lead, name=name, unit=unit
        )
    return sentence("这一行的{name}不在下发给{unit}的表里，没有收；请各报各的。", name=name, unit=unit)


def _extra(one: Return, column: ExtraColumn) -> Judged:
    return Judged(
        file=one.file.name,
        handout=one.file.handout,
        title=column.title,
        address=column.address,
        outcome=Outcome.UNKNOWN,
        reason=_not_asked(column) if one.is_own_form else _too_much(column),
        remedy=Remedy.OFFICE if one.is_own_form else "",
    )


def _not_asked(column: ExtraColumn) -> Sentence:
    return sentence(
        "“{heading}”是表样自带的一栏，程序不收这一栏；这一栏有{count}格字没有收，要用请到原表里看。",
        heading=column.heading,
        count=column.filled,
    )


def _too_much(column: ExtraColumn) -> Sentence:
    return sentence(
        "“{heading}”是表里多出来的一栏，{count}格的字没有收。要报的请写在原有的栏里，例如“备注”。",
        heading=column.heading,
        count=column.filled,
    )


def _missing(one: Return) -> Iterator[Judged]:
    """What they held here stays."""
    there, lost = one.file.sheets, {sheet.sheet for sheet in one.file.lost}
    for sheet in dict.fromkeys(place.sheet for place in one.sent):
        if sheet not in there and sheet not in lost:
            why = sentence("“{sheet}”整张没有报回；原来的内容不动。", sheet=SHEETS.get(sheet, sheet))
            yield _gone(one, Place(sheet, "", ""), "", why)
    rows = {(place.sheet, place.row): place for place in one.sent if place.sheet in there}
    for row, place in rows.items():
        if row not in one.file.rows:
            why = sentence("下发的表里有这一行，报回时没有了；原来的内容不动。")
            yield _gone(one, Place(*row, ""), place.node, why)
    columns = {(place.sheet, place.column): cell for place, cell in one.sent.items() if place.sheet in there}
    for (sheet, column), cell in columns.items():
        if cell.entry is not None and (sheet, column) not in one.file.columns:
            why = sentence("“{heading}”一栏报回时没有了；原来的内容不动。", heading=cell.heading)
            yield _gone(one, Place(sheet, "", column), "", why)


def _gone(one: Return, place: Place, node: str, reason: str) -> Judged:
    return Judged(
        file=one.file.name,
        handout=one.file.handout,
        title=one.file.titles.get(place.sheet, ""),
        place=place,
        node=node,
        outcome=Outcome.MISSING,
        reason=reason,
    )


def _added(now: Snapshot, one: Return, row: AddedRow, own: Place | None) -> Judged:
    if own is not None:
        return _nameless(now, one, row, own)
    beside = (row.above or row.below).partition("@")[0]
    named = _task_named(now, row, beside)
    found = Judged(
        file=one.file.name,
        handout=one.file.handout,
        title=row.title,
        address=row.address,
        node=named or beside,
        returned="；".join(plain(words) for _, words in row.words if words.strip()),
        outcome=Outcome.NEW,
        reason=_offer_of_task(now, named) if named else _offer(row),
        added=row,
    )
    if row.address in one.added:
        return replace(found, outcome=Outcome.UNCHANGED, reason=sentence("这一行已经收过。"), added=None)
    why = sentence("{fault}。", fault=row.fault) if row.fault else _too_long(found)
    if why:
        return replace(found, reason=sentence("新增的行没有收：{why}", why=why), added=None)
    return found if found.node else replace(found, added=None)


def _task_named(now: Snapshot, row: AddedRow, beside: str) -> str:
    """The task that the row itself names, where that is another one than the row beside it belongs to."""
    words = _bare("".join(words for key, words in row.words if key == "task"))
    reading, outline = now.reading, now.document.outline
    names = {task.id: (_bare(reading.heading(task)), _bare(reading.title(task))) for task in now.tasks}
    named = next((task for task, known in names.items() if words and words in known), None)
    is_here = named is not None and beside in (named, *(one.id for one in outline.children(named)))
    return named if named is not None and not is_here else ""


def _bare(words: str) -> str:
    return "".join(plain(words).split())


def _offer_of_task(now: Snapshot, task: str) -> Sentence:
    name = node_name(now.document, NodeId(task))
    return sentence("新增的行没有编号，不会成为任务；照“重点任务”一栏写的，可以收作{name}的批注或节点。", name=name)


def _offer(row: AddedRow) -> Sentence:
    if row.above:
        return sentence("新增的行没有编号，不会成为任务；可以收作上一行所属条目的批注或节点。")
    if row.below:
        return sentence("新增的行没有编号，不会成为任务；可以收作下一行所属条目的批注或节点。")
    return sentence("新增的行没有编号，不会成为任务；上下都没有下发的条目，没有收。")


def _too_long(row: Judged) -> str:
    """Why a row cannot be kept as a note; empty where it can."""
    try:
        clean_text(note_words(row.returned, row.file))
    except EntryError as error:
        return str(error)
    return ""


def note_words(words: str, file: str) -> str:
    """What a note on an added row says."""
    return f"{words}（{file}新增的行）"


def _nameless(now: Snapshot, one: Return, row: AddedRow, own: Place) -> Judged:
    """A row of ours without its identifier."""
    entries = [entered(key, words) for key, words in row.words if _is_open(one, own._replace(column=key))]
    name, settled = node_name(now.document, own.node), one.has_settled(own)
    return Judged(
        file=one.file.name,
        handout=one.file.handout,
        title=row.title,
        address=row.address,
        place=own,
        node=own.node,
        returned=joined("；", entries),
        outcome=Outcome.UNCHANGED if settled else Outcome.REFUSED if entries else Outcome.MISSING,
        reason=SETTLED if settled else _without_number(name),
        remedy=Remedy.ORIGINAL,
    )


def _without_number(name: str) -> Sentence:
    return sentence("这一行像是{name}，隐藏的编号没有了，没有收。请在下发的原表上填写。", name=name)


def _owners(one: Return) -> Mapping[tuple[str, str, str], Place]:
    """The rows of ours by sheet, column and locked words."""
    found: dict[tuple[str, str, str], Place] = {}
    for place, sent in one.sent.items():
        if sent.words and place.column in TELLS.get(place.sheet, ()):
            found.setdefault((place.sheet, place.column, plain(sent.words)), place._replace(column=""))
    return found


def _own_row(owners: Mapping[tuple[str, str, str], Place], row: AddedRow) -> Place | None:
    """The row of ours that one without identifier is, by its locked words."""
    found = (owners.get((row.sheet, key, plain(words))) for key, words in row.words)
    return next(filter(None, found), None)


def _is_open(one: Return, place: Place) -> bool:
    sent = one.sent.get(place)
    return sent is not None and sent.entry is not None
