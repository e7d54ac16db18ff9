"""evidence: a file or a link that proves something."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from models.storage.evidence_files import keep_evidence
from models.workspace import edit_labels
from models.workspace.entries import EntryError, evidence_entry, known_node
from ui.command_line.chinese_parser import filled
from ui.command_line.workspace_file import ORIGIN, actor_of, add_actor_option, add_workspace_option, opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    add_actor_option(parser)
    parser.add_argument("node", metavar="NODE", help="条目编号，如 T03.s2、A1-2.3")
    parser.add_argument(
        "address", type=filled, metavar="文件或网址", help="文件会复制一份放在工作文件旁边；http 开头的只记网址"
    )


def run(arguments: argparse.Namespace) -> int:
    """Raises EntryError, StoreError and the document's errors."""
    address = arguments.address.strip()
    with opened(arguments.workspace, actor_of(arguments)) as workspace:
        node = known_node(workspace.document, arguments.node)
        if _is_link(address):
            _, fields = evidence_entry(node, address, address, "")
        else:
            kept = keep_evidence(arguments.workspace, Path(address))
            _, fields = evidence_entry(node, kept.name, kept.address, kept.sha256)
        label = edit_labels.adding(workspace.document, node, "佐证材料")
        workspace.say(fields, label, ORIGIN)
        print(f"{label}。")
    return 0


def _is_link(address: str) -> bool:
    """Raises EntryError for an address that no browser of ours would open."""
    link = re.fullmatch(r"([A-Za-z][A-Za-z0-9+.-]+)://(.*)", address, re.DOTALL)
    if link is None:
        return False
    if link[1].lower() not in ("http", "https") or not link[2].strip("/"):
        raise EntryError(f"网址“{address}”打不开：要以 http:// 或 https:// 开头，后面写网站的地址。")
    return True
