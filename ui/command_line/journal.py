"""undo, redo, snapshot: going back, going on, and naming a moment."""

from __future__ import annotations

import argparse
from datetime import date

from models.workspace.entries import EntryError, clean_text
from models.workspace.moments import NOW, moment_entry, named_moments
from ui.command_line.workspace_file import ORIGIN, actor_of, add_actor_option, add_workspace_option, opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    add_actor_option(parser)


def run_undo(arguments: argparse.Namespace) -> int:
    """Raises UndoError and StoreError."""
    with opened(arguments.workspace, actor_of(arguments)) as workspace:
        print(f"{workspace.undo(ORIGIN).label}。")
    return 0


def run_redo(arguments: argparse.Namespace) -> int:
    """Raises UndoError and StoreError."""
    with opened(arguments.workspace, actor_of(arguments)) as workspace:
        print(f"{workspace.redo(ORIGIN).label}。")
    return 0


def add_snapshot_arguments(parser: argparse.ArgumentParser) -> None:
    add_arguments(parser)
    parser.add_argument("name", metavar="名称", help="例如 送审稿一")


def run_snapshot(arguments: argparse.Namespace) -> int:
    """Give this moment a name, to be compared with others. Raises EntryError and StoreError."""
    name = clean_text(arguments.name)
    with opened(arguments.workspace, actor_of(arguments)) as workspace:
        if not name or name in (NOW, *named_moments(workspace.now.register)) or _is_day(name):
            raise EntryError(f"存照要有一个没有用过的名称，不能是日期，“{name}”不行。")
        _, fields = moment_entry(name, workspace.actor, workspace.history())
        workspace.say(fields, f"存照“{name}”", ORIGIN)
        print(f"已存照“{name}”。")
    return 0


def _is_day(name: str) -> bool:
    try:
        date.fromisoformat(name)
    except ValueError:
        return False
    return True
