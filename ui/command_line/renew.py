"""renew: the reasons of links that an earlier version of the program worded, in its present words; one edit."""

from __future__ import annotations

import argparse

from models.sentence import with_other_value
from models.workspace import edit_labels
from models.workspace.renewing import WHERE_TO_RENEW, renewal_fields, renewals
from ui.command_line.workspace_file import ORIGIN, actor_of, add_actor_option, add_workspace_option, opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.description = f"{parser.description}。只换没有人改过的，确认过的仍算确认；用 undo 可以换回来。"
    add_workspace_option(parser)
    add_actor_option(parser)
    parser.add_argument("--dry-run", action="store_true", help="只列出要换的，不写入")


def run(arguments: argparse.Namespace) -> int:
    """Raises StoreError and the document's errors."""
    with opened(arguments.workspace, actor_of(arguments), read_only=arguments.dry_run) as workspace:
        found = renewals(workspace.now)
        for one in found:
            print(f"{one.link.id}\n  旧：{one.link.why}\n  新：{one.why}")
        label = edit_labels.renewing(len(found))
        if found and not arguments.dry_run:
            workspace.say(renewal_fields(found), label, ORIGIN)
        print(_told(len(found), label, is_dry=arguments.dry_run))
    return 0


def in_words_of_commands(words: str) -> str:
    """Where a sentence leads to the menu, whoever works by commands is led to this one."""
    return with_other_value(words, WHERE_TO_RENEW, "命令 renew")


def _told(found: int, label: str, *, is_dry: bool) -> str:
    if not found:
        return "没有旧版写的关联理由，不用换。"
    return f"可以换用新版的关联理由{found}处，没有写入。" if is_dry else f"{label}。"
