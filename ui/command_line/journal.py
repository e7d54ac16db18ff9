"""undo, redo, snapshot: going back, going on, and naming a moment."""

from __future__ import annotations

import argparse
import sys

from models.workspace import edit_labels
from models.workspace.entries import clean_text
from models.workspace.handouts import files_taken_back, takes_back_an_issue
from models.workspace.moments import moment_entry, refuse_name
from ui.command_line.workspace_file import ORIGIN, actor_of, add_actor_option, add_workspace_option, opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    add_actor_option(parser)


def run_undo(arguments: argparse.Namespace) -> int:
    """Raises UndoError and StoreError."""
    with opened(arguments.workspace, actor_of(arguments)) as workspace:
        edit = workspace.undo(ORIGIN)
        print(f"{edit.label}。")
        if takes_back_an_issue(edit):
            files = files_taken_back(edit)
            named = f"作废的{len(files)}份表别再发出去：{'、'.join(files)}。" if files else ""
            warning = "注意：撤销的是一次下发，已经发出去的表报回来就收不进来。要恢复，接着用 redo。"
            print(f"{warning}{named}", file=sys.stderr)
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
    """Give this moment a name, to be compared with others. Raises EntryError, MomentError and StoreError."""
    name = clean_text(arguments.name)
    with opened(arguments.workspace, actor_of(arguments)) as workspace:
        refuse_name(workspace.now.register, name)
        _, fields = moment_entry(name, workspace.actor, workspace.history())
        workspace.say(fields, edit_labels.naming_moment(name), ORIGIN)
        print(f"已存档“{name}”。")
    return 0
