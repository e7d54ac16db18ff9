"""new, merge, backup, restore, rescue: whole workspace files."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from models.storage import Backup, list_backups, make_backup, restore
from models.storage.rescue import rescue
from models.workspace import StoreError
from models.workspace.labels import label_of
from models.workspace.merge import merge
from models.workspace.values import plain_value
from ui.command_line.chinese_parser import place
from ui.command_line.workspace_file import actor_of, add_actor_option, add_workspace_option, opened
from ui.opening import bring_evidence_over, create_workspace, edits_of_the_same_paper, stored_document

_KEPT = 10


def add_new_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=place, metavar="FILE.chengqi", help="新的工作文件")
    parser.add_argument(
        "--from", dest="text", type=place, metavar="DOCUMENT.txt", help="用另一份报告（.txt .docx .html），不用内置文件"
    )
    add_actor_option(parser)


def run_new(arguments: argparse.Namespace) -> int:
    """Raises StoreError and the document's errors; nothing half-made is left."""
    _refuse_another_ending(arguments.file)
    create_workspace(arguments.file, stored_document(arguments.text), actor_of(arguments))
    print(arguments.file)
    return 0


def _refuse_another_ending(path: Path) -> None:
    """The window, and who double-clicks, know a workspace by the end of its name. Raises StoreError."""
    if path.suffix.lower() != ".chengqi":
        raise StoreError(f"工作文件的名字要以 .chengqi 结尾，例如 {path.stem}.chengqi，不能是“{path}”。")


def add_merge_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    add_actor_option(parser)
    parser.add_argument("other", type=place, metavar="同事的文件", help="从同一份工作文件分出去的另一份")


def run_merge(arguments: argparse.Namespace) -> int:
    """Raises StoreError. Exit 1 where fields now hold several values: a line each."""
    with opened(arguments.workspace, actor_of(arguments)) as workspace:
        report = merge(workspace, edits_of_the_same_paper(arguments.other, workspace.document))
        print(f"并入{report.edits}次修改，涉及{report.fields}个栏目。")
        for line in bring_evidence_over(workspace.now, arguments.other, arguments.workspace):
            print(line)
        waiting = list(workspace.now.register.conflicts())
        for (subject, field), heads in waiting:
            values = "、".join(f"“{plain_value(head.value) or '（空）'}”" for head in heads)
            print(f"{label_of(workspace.document, subject, field)}现有几个值，待定：{values}。")
    return 1 if waiting else 0


def add_backup_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--keep", type=int, metavar="N", help=f"保留最近几份（默认{_KEPT}）")
    either.add_argument("--list", action="store_true", help="只列出已有的备份")


def run_backup(arguments: argparse.Namespace) -> int:
    """Raises StoreError."""
    if arguments.list:
        for backup in _backups(arguments.workspace):
            print(backup.path)
        return 0
    made = make_backup(arguments.workspace, keep=_KEPT if arguments.keep is None else arguments.keep)
    print(made or "上次备份以来没有修改，没有再备份。")
    return 0


def _backups(path: Path) -> Sequence[Backup]:
    """Those of a file that may itself be gone. Raises StoreError where there is neither."""
    found = list_backups(path)
    if not found and not path.exists():
        raise StoreError(f"没有找到“{path}”，旁边也没有它的备份。请核对文件名和所在文件夹。")
    return found


def add_restore_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    add_actor_option(parser)
    parser.add_argument("backup", type=place, metavar="备份文件", help="backup --list 列出的一份")


def run_restore(arguments: argparse.Namespace) -> int:
    """Raises StoreError; what stands now is itself kept first."""
    kept = restore(arguments.backup, arguments.workspace, actor=actor_of(arguments))
    print(f"已恢复。恢复前的文件另存为 {kept}。" if kept else "已恢复。")
    return 0


def add_rescue_arguments(parser: argparse.ArgumentParser) -> None:
    add_actor_option(parser)
    parser.add_argument("--embedded", action="store_true", help="原文也损坏时，用随程序带来的内置文件补上")
    parser.add_argument("damaged", type=place, metavar="损坏的文件", help="打不开或不完整的工作文件")
    parser.add_argument("into", type=place, metavar="FILE.chengqi", help="救出的内容写到这个新文件")


def run_rescue(arguments: argparse.Namespace) -> int:
    """Raises StoreError. Exit 1 where something is known to be missing. The damaged file is left as it is."""
    _refuse_another_ending(arguments.into)
    document = stored_document(None) if arguments.embedded else None
    report = rescue(arguments.damaged, arguments.into, document=document, actor=actor_of(arguments))
    print(report.sentence)
    return 0 if report.is_complete else 1
