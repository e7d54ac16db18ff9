"""Which document a verb speaks of."""

from __future__ import annotations

import argparse

from models.document import build
from models.source import SourceText
from models.workspace import Snapshot
from ui.command_line.chinese_parser import place
from ui.opening import embedded_document, stored_document


def add_source_options(parser: argparse.ArgumentParser) -> None:
    either = parser.add_mutually_exclusive_group()
    either.add_argument("--workspace", type=place, metavar="FILE", help="读这个工作文件（.chengqi）")
    either.add_argument(
        "--from", dest="text", metavar="DOCUMENT.txt", type=place, help="读另一份报告（.txt .docx .html），不读内置文件"
    )


def open_snapshot(arguments: argparse.Namespace) -> Snapshot:
    """The document a command names, or the embedded one, with what is said about it.

    Raises SourceError, OutlineError, DocumentError or StoreError with a sentence.
    """
    if getattr(arguments, "workspace", None) is not None:
        from ui.command_line.workspace_file import actor_of, opened

        with opened(arguments.workspace, actor_of(arguments), read_only=True) as workspace:
            return workspace.snapshot()
    if getattr(arguments, "text", None) is not None:
        stored = stored_document(arguments.text)
        return Snapshot(build(SourceText.from_bytes(stored.source, arguments.text.name), stored.curated))
    return Snapshot(embedded_document())
