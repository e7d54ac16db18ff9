"""take: workbooks that came home."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from exporters.returning import Review, review_returns
from models.workspace import Snapshot, Workspace
from models.workspace.edit import now
from models.workspace.entries import EntryError
from models.workspace.judged import Judged, Outcome, overwriting, safe, shortened, where
from models.workspace.taking_in import AddedAs, added_fields, edit_fields, label_of_return, origin_of
from ui.command_line.contract import Json
from ui.command_line.progress import progress_line
from ui.command_line.workspace_file import actor_of, add_actor_option, add_workspace_option, opened

_LEFT = (Outcome.DOUBTFUL, Outcome.CONFLICT, Outcome.REFUSED, Outcome.UNKNOWN)
_QUIET = (Outcome.UNCHANGED,)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    add_actor_option(parser)
    parser.add_argument("--dry-run", action="store_true", help="只看比对结果，什么也不写入")
    parser.add_argument("--json", action="store_true", help="与 --dry-run 同用：按约定的格式输出 JSON")
    parser.add_argument(
        "--accept",
        choices=["safe", "returned", "now"],
        default="safe",
        help="safe 只收不冲突的（默认）；returned 冲突时以报回的为准，列出被替换的；now 冲突时以现在的为准",
    )
    parser.add_argument(
        "--added-rows", choices=[kind.value for kind in AddedAs], help="新增的行收作批注（note）或节点（milestone）"
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE|FOLDER", help="报回的表，或放着这些表的文件夹")


def run(arguments: argparse.Namespace) -> int:
    """Exit 1 where something waits for a decision, 2 where no file could be read. Raises StoreError and ReadError."""
    if arguments.json and not arguments.dry_run:
        raise EntryError("--json 只与 --dry-run 同用。")
    with opened(arguments.workspace, actor_of(arguments), read_only=arguments.dry_run) as workspace:
        with progress_line() as progress:
            review = review_returns(workspace.now, workspace.history, arguments.files, progress)
        if arguments.json:
            print(json.dumps(_contract(review), ensure_ascii=False, indent=1))
        if review.is_unreadable:
            return _unreadable(review)
        if not arguments.json:
            for line in _page(workspace.now, review):
                print(line)
        if arguments.dry_run:
            return 0
        return _take(workspace, review, arguments)


def _unreadable(review: Review) -> int:
    """Where no file could be set against what was sent."""
    for row in review.judged:
        print(row.reason, file=sys.stderr)
    return 2


def _take(workspace: Workspace, review: Review, arguments: argparse.Namespace) -> int:
    """Exit 1 where something is left that waits for a decision."""
    at, snapshot = now(), workspace.now
    over = overwriting(review.judged) if arguments.accept == "returned" else []
    chosen = [*safe(review.judged), *over]
    declined = [row for row in review.judged if row.outcome is Outcome.CONFLICT and arguments.accept == "now"]
    fields = edit_fields(snapshot, review.returns, review.judged, chosen, at, declined)
    if arguments.added_rows:
        for row in (row for row in review.judged if row.outcome is Outcome.NEW):
            fields.update(added_fields(snapshot, row, AddedAs(arguments.added_rows), workspace.actor, at))
    files = [one.file for one in review.returns]
    edit = workspace.say(fields, label_of_return(files), origin_of(files)) if fields else None
    for row in over:
        print(f"已替换：{where(row, snapshot)}：“{shortened(row.now) or '空'}”→“{shortened(row.returned)}”")
    print(f"已收{len(chosen)}格，一次撤销可全部退回。" if edit else "没有可收的内容，什么也没有改。")
    settled = set(map(id, (*chosen, *declined)))
    return 1 if any(row.outcome in _LEFT and id(row) not in settled for row in review.judged) else 0


def _page(snapshot: Snapshot, review: Review) -> Iterator[str]:
    for row in review.judged:
        if row.outcome not in _QUIET:
            yield f"【{row.outcome.word}】{where(row, snapshot)}{_what(row)}"
    yield _sum(review.judged)


def _what(row: Judged) -> str:
    words = f"：“{shortened(row.now) or '空'}”→“{shortened(row.returned)}”" if row.outcome is Outcome.TAKE else ""
    if row.outcome in (Outcome.CONFLICT, Outcome.ALTERED):
        words = f"：下发“{shortened(row.sent) or '空'}”，报回“{shortened(row.returned) or '空'}”"
    if row.outcome is Outcome.NEW:
        words = f"：{shortened(row.returned)}"
    return f"{words}。{row.reason}" if row.reason and words else words or f"：{row.reason}"


def _sum(judged: Sequence[Judged]) -> str:
    if not any(row.answers or row.outcome not in _QUIET for row in judged):
        return "与下发时完全一样，没有填报内容，不算回收。"
    counts = [(outcome, sum(row.outcome is outcome for row in judged)) for outcome in Outcome]
    return "合计：" + "，".join(f"{outcome.word}{count}" for outcome, count in counts if count) + "。"


def _contract(review: Review) -> Json:
    return [
        {
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
        for row in review.judged
    ]
