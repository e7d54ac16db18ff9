"""evidence: a file or a link that proves something."""

from __future__ import annotations

import argparse
from pathlib import Path

from models.storage.evidence_files import keep_evidence
from models.workspace import edit_labels
from models.workspace.entries import evidence_entry, known_node
from ui.command_line.workspace_file import ORIGIN, actor_of, add_actor_option, add_workspace_option, opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    add_actor_option(parser)
    parser.add_argument("node", metavar="NODE", help="任务或举措")
    parser.add_argument("address", metavar="文件或网址", help="文件会复制一份放在工作文件旁边；http 开头的只记网址")


def run(arguments: argparse.Namespace) -> int:
    """Raises EntryError, StoreError and the document's errors."""
    address = arguments.address
    with opened(arguments.workspace, actor_of(arguments)) as workspace:
        node = known_node(workspace.document, arguments.node)
        if address.startswith(("http://", "https://")):
            _, fields = evidence_entry(node, address, address, "")
        else:
            kept = keep_evidence(arguments.workspace, Path(address))
            _, fields = evidence_entry(node, kept.name, kept.address, kept.sha256)
        label = edit_labels.adding(workspace.document, node, "佐证材料")
        workspace.say(fields, label, ORIGIN)
        print(f"{label}。")
    return 0
