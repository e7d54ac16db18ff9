"""Opening a workspace file for a verb."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.storage import SqliteStore
from models.workspace import Origin, OriginKind, Workspace
from models.workspace.entries import clean_text
from ui.opening import document_in, login_name

ORIGIN = Origin(OriginKind.COMMAND_LINE)


def add_workspace_option(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    parser.add_argument("--workspace", type=Path, required=required, metavar="FILE", help="工作文件（.chengqi）")


def add_actor_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--actor", metavar="姓名", default=None, help="以谁的名义记入历史；不写则用系统登录名")


def actor_of(arguments: argparse.Namespace) -> str:
    """The name that goes into the log: as given, from CHENGQI_ACTOR, or the login."""
    name = getattr(arguments, "actor", None) or os.environ.get("CHENGQI_ACTOR", "")
    if cleaned := " ".join(clean_text(str(name)).split()):
        return cleaned
    return login_name()


@contextmanager
def opened(path: Path, actor: str, *, read_only: bool = False) -> Iterator[Workspace]:
    """A workspace, closed again at the end. Raises StoreError with a sentence."""
    store = SqliteStore.open(path, actor=actor, read_only=read_only)
    try:
        yield Workspace(document_in(store), store, actor)
    finally:
        store.close()
