"""take: workbooks that came home."""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

from exporters.returning import Review, review_returns
from models.workspace import Snapshot, Workspace
from models.workspace.deciding import Deciding, Decision
from models.workspace.declined import recall
from models.workspace.edit import now
from models.workspace.entries import EntryError, Fields
from models.workspace.handouts import unit_of
from models.workspace.judged import Judged, Outcome, where
from models.workspace.refusals import new_refusals, refusal_fields, unknown_senders
from models.workspace.register import Register
from models.workspace.returned_day import refuse_impossible_day
from models.workspace.taking_in import AddedAs, Chosen, answering, dated_anew, label_of_taking, origin_of, turned_away
from models.workspace.values import SubjectId, kind_of
from ui.command_line.chinese_parser import day, filled, place
from ui.command_line.contract import Json
from ui.command_line.progress import progress_line
from ui.command_line.take_page import Page, hints, printable
from ui.command_line.workspace_file import actor_of, add_actor_option, add_workspace_option, opened

_LEFT = (Outcome.DOUBTFUL, Outcome.CONFLICT, Outcome.REFUSED, Outcome.UNKNOWN)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    add_actor_option(parser)
    parser.add_argument("--dry-run", action="store_true", help="只看比对结果，和照所写的选项会收什么；什么也不写入")
    parser.add_argument("--json", action="store_true", help="与 --dry-run 同用：按约定的格式输出 JSON")
    parser.add_argument(
        "--accept",
        choices=["safe", "returned", "now"],
        default="safe",
        help="safe 只收不冲突的（默认）；returned 冲突时以报回的为准，列出被替换的；now 冲突时以现在的为准",
    )
    parser.add_argument(
        "--confirm",
        type=filled,
        metavar="O8、O12",
        help="“请核”的格子核对无误，一并收下；写格号，多张表写 表名!格号；没有写%%的可以写明读作多少，如 O8=25%%",
    )
    parser.add_argument(
        "--added-rows", choices=[kind.value for kind in AddedAs], help="新增的行收作批注（note）或节点（milestone）"
    )
    parser.add_argument("--returned-on", type=day, metavar="2017-04-24", help="哪一天报回的；不写则是今天")
    parser.add_argument(
        "--list", choices=["all", "problems"], help="逐格列出全部，或者只列要看的；不写则三份以内列全部"
    )
    parser.add_argument("files", nargs="+", type=place, metavar="FILE|FOLDER", help="报回的表，或放着这些表的文件夹")


def run(arguments: argparse.Namespace) -> int:
    """Exit 1 where something waits for a decision, 2 where no file could be read. Raises StoreError, EntryError
    and ReadError."""
    _refuse_ignored(arguments)
    with opened(arguments.workspace, actor_of(arguments), read_only=arguments.dry_run) as workspace:
        with progress_line() as progress:
            review = review_returns(workspace.now, workspace.history, arguments.files, progress)
        if arguments.json:
            print(json.dumps(_contract(review), ensure_ascii=False, indent=1))
        if review.is_unreadable:
            return _unreadable(workspace, review, arguments)
        if arguments.json:
            return 1 if _left(review) else 0
        wanted = None if arguments.list is None else arguments.list == "all"
        _print(Page(workspace.now, review, all_cells=wanted).lines())
        return _take(workspace, review, arguments)


def _refuse_ignored(arguments: argparse.Namespace) -> None:
    """Raises EntryError for options that would do nothing."""
    if arguments.json and not arguments.dry_run:
        raise EntryError("--json 只与 --dry-run 同用。")
    heard = {"--accept": "accept", "--confirm": "confirm", "--added-rows": "added_rows", "--list": "list"}
    heard["--returned-on"] = "returned_on"
    idle = [option for option, name in heard.items() if name in arguments.heard]
    if arguments.json and idle:
        raise EntryError(f"--json 列的是逐格的比对，与怎么收无关，不与 {'、'.join(idle)} 同用。")


def _unreadable(workspace: Workspace, review: Review, arguments: argparse.Namespace) -> int:
    """Where no file could be set against what was sent. That they came is kept. Raises EntryError."""
    register = workspace.now.register
    refused = new_refusals(register, review.judged)
    refuse_impossible_day(register, (row.handout for row in refused), arguments.returned_on, now())
    kept = _ledger_words(register, review, refused, arguments)
    if refused and not arguments.dry_run:
        fields = refusal_fields(register, refused, now(), arguments.returned_on)
        workspace.say(fields, label_of_taking(register, (), refused), origin_of((), refused))
    for row in review.judged:
        print(printable(f"{row.reason}{kept.get(id(row), '')}"), file=sys.stderr)
    return 2


def _ledger_words(
    register: Register, review: Review, refused: Iterable[Judged], arguments: argparse.Namespace
) -> dict[int, str]:
    """What the ledger will know of files of which nothing can be taken, by the identity of their rows."""
    if arguments.json:
        return {}
    doing = "会记入台账" if arguments.dry_run else "已记入台账"
    found = {id(row): f"{doing}：{_in_ledger(register, row)}（{row.file}）。" for row in refused}
    return found | {id(row): _unknown_words(row) for row in unknown_senders(review.judged)}


def _in_ledger(register: Register, row: Judged) -> str:
    unit = unit_of(register, SubjectId(row.handout))
    return f"{unit}已回，只配合，没有要填的" if row.owes_nothing else f"{unit}来过，没有收"


def _unknown_words(row: Judged) -> str:
    """Of whom the file speaks is known where it could be read: the ledger has nothing that waits for it."""
    if row.unit:
        return f"台账里没有在等{row.unit}的这份表，没有记入台账（{row.file}）。"
    return f"看不出是哪个单位报的，没有记入台账（{row.file}）；文件名里写上单位名称再收，就能记上。"


def _take(workspace: Workspace, review: Review, arguments: argparse.Namespace) -> int:
    """Exit 1 where something is left that waits for a decision; a dry run says what it would be. Raises EntryError."""
    deciding, snapshot = _decided(review, workspace.now.register, arguments), workspace.now
    on = arguments.returned_on
    choice = deciding.choice(on)
    fields = deciding.fields(snapshot, review.returns, workspace.actor, now(), on)
    is_any = any(kind_of(subject) != "refusal" for subject, _ in fields)
    turned = turned_away(snapshot.register, review.returns, review.judged, choice)
    refused = list(_ledger_words(snapshot.register, review, turned, arguments).values())
    if arguments.dry_run:
        _print([*_settled(choice, snapshot, tried=True), *_declined_before(choice, snapshot)])
        _print(refused)
        _print([_would_do(choice, dated_anew(fields), on) if is_any else "照这样收，没有可收的内容。"])
    else:
        files = answering(review.returns, review.judged, choice)
        if fields:
            label = label_of_taking(snapshot.register, files, turned)
            workspace.say(fields, label, origin_of(files, turned))
        _print([*_settled(choice, snapshot), *_declined_before(choice, snapshot), *refused])
        _print([_done(choice, dated_anew(fields), on) if is_any else _nothing(fields)])
    settled = arguments.accept != "safe"
    left = [row for row in _left(review) if id(row) not in choice.settled]
    _print(hints([*left, *_new(review)], conflicts_settled=settled, rows_taken=bool(choice.added)))
    return 1 if left else 0


def _nothing(fields: Fields) -> str:
    """That a file came may have been kept all the same."""
    return "没有可收的内容。" if fields else "没有可收的内容，什么也没有改。"


def _would_do(choice: Chosen, dated: int, on: date | None) -> str:
    return f"照这样收，会收{_counted(choice, dated, on)}。这次什么也没有写入。"


def _done(choice: Chosen, dated: int, on: date | None) -> str:
    if not (choice.taken or choice.added or dated):
        return "没有收下一格，只记下来过；一次撤销可全部退回。"
    return f"已收{_counted(choice, dated, on)}，一次撤销可全部退回。"


def _counted(choice: Chosen, dated: int, on: date | None) -> str:
    added = f"，新增{len(choice.added)}条" if choice.added else ""
    moved = f"；收过的{dated}份，报回日改记为{on}" if dated else ""
    return f"{len(choice.taken)}格{added}{moved}"


def _decided(review: Review, register: Register, arguments: argparse.Namespace) -> Deciding:
    """What was declined before is declined, else by the options. Raises EntryError."""
    deciding = Deciding(review.judged)
    recall(register, deciding)
    if arguments.accept != "safe":
        deciding.settle_conflicts(Decision.TAKE if arguments.accept == "returned" else Decision.LEAVE)
    if arguments.added_rows:
        rows = [number for number, row in enumerate(review.judged) if row.outcome is Outcome.NEW]
        deciding.decide(rows, Decision.NOTE if arguments.added_rows == AddedAs.NOTE else Decision.MILESTONE)
    if arguments.confirm is not None:
        for words in _cells(arguments.confirm):
            cell, _, reading = words.partition("=")
            number = _doubtful(review.judged, cell)
            deciding.decide([number], _as_read(review.judged[number], reading))
    return deciding


def _cells(words: str) -> list[str]:
    """Raises EntryError where marks alone stand between nothing."""
    cells = [cell for cell in re.split(r"[、,，;；\s]+", words) if cell]
    if not cells:
        raise EntryError("--confirm 后面没有写格号，例如 --confirm O8、O12。")
    return cells


def _doubtful(judged: Sequence[Judged], cell: str) -> int:
    """The one doubtful cell that is meant. Raises EntryError."""
    title, _, address = cell.rpartition("!")
    found = [
        number
        for number, row in enumerate(judged)
        if row.outcome is Outcome.DOUBTFUL and row.address == address.upper() and title in ("", row.title)
    ]
    if not found:
        raise EntryError(f"没有“请核”的格子“{cell}”。格号照预览写，例如 O8，或者 目标当前值!I8。")
    if len(found) > 1:
        places = "；".join(f"{judged[number].file} {judged[number].title}!{address}" for number in found)
        raise EntryError(f"“{cell}”有{len(found)}处（{places}），请写明表名，或者一次只收一份。")
    return found[0]


def _as_read(row: Judged, reading: str) -> Decision:
    """As typed, unless a bare share is to be read otherwise. Raises EntryError."""
    known, meant = row.readings, unicodedata.normalize("NFKC", reading)
    if not meant or (known and meant in (known.typed, known.typed.rstrip("%"))):
        return Decision.TAKE
    if known and meant in (known.second, known.second.rstrip("%")):
        return Decision.SECOND
    either = f"，可以写 {row.address}={known.typed} 或 {row.address}={known.second}" if known else ""
    raise EntryError(f"“{row.address}”报的是“{row.returned}”，不能读作“{reading}”{either}。")


def _shares_read(choice: Chosen) -> list[str]:
    """Which of its two readings each bare share was taken as."""
    second = {id(row) for row in choice.second}
    read = ((row, row.readings) for row in choice.taken if row.readings)
    return [
        f"没有写%的：{row.address}“{row.returned}”读作{meant.second if id(row) in second else meant.typed}。"
        for row, meant in read
    ]


def _settled(choice: Chosen, snapshot: Snapshot, *, tried: bool = False) -> list[str]:
    """Each value that was put in the place of another, or kept against one, in full."""
    done, left, unused = ("会替换", "会留现在的", "不用") if tried else ("已替换", "留现在的", "没有用")
    taken = [row for row in choice.taken if row.outcome is Outcome.CONFLICT]
    kept = [row for row in choice.declined if row.outcome is Outcome.CONFLICT]
    lines = _shares_read(choice)
    lines += [f"{done}：{where(row, snapshot)}：“{row.now or '空'}”→“{row.returned}”" for row in taken]
    return lines + [f"{left}：{where(row, snapshot)}：“{row.now or '空'}”，{unused}“{row.returned}”" for row in kept]


def _left(review: Review) -> list[Judged]:
    """What waits for a decision. A column that an office's own form has for itself was never asked for."""
    forms = {one.file.name for one in review.returns if one.is_own_form}
    columns = {id(row) for row in review.judged if row.file in forms and row.place is None}
    return [row for row in review.judged if row.outcome in _LEFT and id(row) not in columns]


def _declined_before(choice: Chosen, snapshot: Snapshot) -> list[str]:
    """What conflicts with nothing, and is not taken all the same."""
    rows = [row for row in choice.declined if row.outcome in (Outcome.TAKE, Outcome.DOUBTFUL)]
    return [
        f"上次定了不收，这次也没有收：{where(row, snapshot)}：“{row.returned}”。要收，请在窗口里收。" for row in rows
    ]


def _new(review: Review) -> list[Judged]:
    return [row for row in review.judged if row.outcome is Outcome.NEW]


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(printable(line))


def _contract(review: Review) -> Json:
    cells: list[Json] = [_row(row) for row in review.judged]
    return cells + [_passed_over(one.name, one.why) for one in review.passed_over]


def _row(row: Judged) -> Json:
    return {
        "file": row.file,
        "sheet": row.title or None,
        "cell": row.address or None,
        "node": row.node or None,
        "field": row.field or None,
        "sent": row.sent,
        "returned": row.returned,
        "now": row.now,
        "outcome": row.outcome.value,
        "reason": row.reason,
        "read_as": row.read_as,
    }


def _passed_over(name: str, why: str) -> Json:
    blank = dict.fromkeys(("sheet", "cell", "node", "field"))
    words = dict.fromkeys(("sent", "returned", "now", "read_as"), "")
    return {"file": name, **blank, **words, "outcome": "skipped", "reason": why}
