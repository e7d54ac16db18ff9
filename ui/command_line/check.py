"""check: what wants looking at, a line each; exit 1 where there is any."""

from __future__ import annotations

import argparse
from datetime import date

from models.workspace.review import wanting
from ui.command_line.open_document import add_source_options, open_snapshot


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_source_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Raises the errors of the document and StoreError."""
    found = list(wanting(open_snapshot(arguments), date.today()))
    for line in found:
        print(line)
    if not found:
        print("没有发现问题。")
    return 1 if found else 0
