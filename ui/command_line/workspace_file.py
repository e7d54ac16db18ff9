"""Opening a workspace file for a verb."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.storage import SqliteStore
from models.workspace import Origin, OriginKind, Workspace
from models.workspace.entries import EntryError, clean_text
from ui.command_line.chinese_parser import place
from ui.opening import document_in, login_name

ORIGIN = Origin(OriginKind.COMMAND_LINE)


def add_workspace_option(parser: argparse.ArgumentParser, *, required: bool = True) -> None:
    parser.add_argument("--workspace", type=place, required=required, metavar="FILE", help="工作文件（.chengqi）")


def add_actor_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--actor", metavar="姓名", default=None, help="以谁的名义记入历史；不写则用系统登录名")


def bear_actor_option(parser: argparse.ArgumentParser) -> None:
    """For what only looks: whoever writes the name with every command need not leave it out."""
    parser.add_argument("--actor", metavar="姓名", default=None, help="只看不记，写不写都一样")


def actor_of(arguments: argparse.Namespace) -> str:
    """The name that goes into the log: as given, from CHENGQI_ACTOR, or the login. Raises EntryError."""
    given = getattr(arguments, "actor", None)
    name = " ".join(clean_text(os.environ.get("CHENGQI_ACTOR", "") if given is None else given).split())
    if given is not None and not name:
        raise EntryError("--actor 后面没有姓名。要用系统登录名，就不写 --actor。")
    return name or login_name()


@contextmanager
def opened(path: Path, actor: str, *, read_only: bool = False) -> Iterator[Workspace]:
    """A workspace, closed again at the end. Raises StoreError with a sentence."""
    store = SqliteStore.open(path, actor=actor, read_only=read_only)
    try:
        yield Workspace(document_in(store), store, actor)
    finally:
        store.close()
