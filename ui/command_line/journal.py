"""undo, redo, snapshot: going back, going on, and naming a moment."""

from __future__ import annotations

import argparse
import sys

from models.workspace import Edit, UndoError, Workspace, edit_labels
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
        edit = _undone(workspace)
        print(f"{edit.label}。")
        if takes_back_an_issue(edit):
            files = files_taken_back(edit)
            named = f"作废的表别再发出去：{files}。" if files else ""
            warning = "注意：撤销的是一次下发，已经发出去的表报回来就收不进来。要恢复，接着用 redo。"
            print(f"{warning}{named}", file=sys.stderr)
    return 0


def _undone(workspace: Workspace) -> Edit:
    """Raises UndoError, with how another name is given where only others have done something."""
    try:
        return workspace.undo(ORIGIN)
    except UndoError as error:
        is_another_s = workspace.next_undone() is None and any(
            edit.actor != workspace.actor for edit in workspace.history()
        )
        if not is_another_s:
            raise
        raise UndoError(f"{error}名字写在 --actor 后面。") from error


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
