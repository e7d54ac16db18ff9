"""note: what a person writes on a node or on a passage."""

from __future__ import annotations

import argparse
import sys

from models.outline import NodeId
from models.source import Span
from models.workspace import Workspace, edit_labels
from models.workspace.edit import now
from models.workspace.entries import EntryError, doubt_entry, known_node, note_entry
from models.workspace.labels import node_name
from ui.command_line.chinese_parser import filled
from ui.command_line.workspace_file import ORIGIN, actor_of, add_actor_option, add_workspace_option, opened


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_workspace_option(parser)
    add_actor_option(parser)
    parser.add_argument("--doubt", action="store_true", help="标疑误：这几个字原文可能有误，内容写理由（要有 --quote）")
    parser.add_argument("--internal", action="store_true", help="内部批注，不印")
    parser.add_argument("--quote", type=filled, metavar="原文字句", help="批在这几个字上；字句照原文写")
    parser.add_argument("node", metavar="NODE", help="条目编号，如 T03.s2、A1-2.3")
    parser.add_argument("text", metavar="TEXT", help="批注内容；写 - 则从标准输入读")


def run(arguments: argparse.Namespace) -> int:
    """Raises EntryError, StoreError and the document's errors."""
    text = sys.stdin.read() if arguments.text == "-" else arguments.text
    actor = actor_of(arguments)
    with opened(arguments.workspace, actor) as workspace:
        node = known_node(workspace.document, arguments.node)
        span = _place(workspace, node, arguments.quote) if arguments.quote else None
        if arguments.doubt and span is None:
            raise EntryError("标疑误要写明是哪几个字：--quote 字句。")
        write = doubt_entry if arguments.doubt and span else note_entry
        _, fields = write(workspace.now, node, text, author=actor, at=now(), printed=not arguments.internal, span=span)
        document = workspace.document
        label = edit_labels.doubting(document, node) if arguments.doubt else edit_labels.adding(document, node, "批注")
        workspace.say(fields, label, ORIGIN)
        print(f"{label}。")
    return 0


def _place(workspace: Workspace, node: NodeId, quote: str) -> Span:
    """Where words stand in a node, as they are in the source or as they read. Raises EntryError."""
    reading = workspace.now.reading
    span = workspace.document.outline[node].span
    source = workspace.document.source.text
    start = source.find(quote, span.start, span.end)
    if start >= 0:
        if source.find(quote, start + 1, span.end) >= 0:
            raise EntryError(f"“{quote}”在{node_name(workspace.document, node)}里不止一处，请多引几个字。")
        return Span(start, start + len(quote))
    whole = reading.reading.to_reading(span)
    start = reading.reading.text.find(quote, whole.start, whole.end)
    if start < 0:
        name = node_name(workspace.document, node)
        raise EntryError(f"{name}里没有“{quote}”这几个字。字句要照原文写，原文见 show outline --json。")
    return reading.reading.to_source(Span(start, start + len(quote)))
