"""check: what wants looking at, a line each; exit 1 where there is any."""

from __future__ import annotations

import argparse
from datetime import date

from models.storage.evidence_files import evidence_is_whole
from models.workspace.review import wanting
from ui.command_line.open_document import add_source_options, open_snapshot
from ui.command_line.renew import in_words_of_commands


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_source_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Raises the errors of the document and StoreError."""
    snapshot = open_snapshot(arguments)
    found: list[str] = list(wanting(snapshot, date.today()))
    if arguments.workspace is not None:
        found += [
            f"佐证材料“{item.name}”（{item.node}）不在旁边的文件夹里，或被改动过。"
            for item in snapshot.evidence()
            if item.sha256 and not evidence_is_whole(arguments.workspace, item.address, item.sha256)
        ]
    for line in found:
        print(in_words_of_commands(line))
    if not found:
        print("没有发现问题。")
    return 1 if found else 0
