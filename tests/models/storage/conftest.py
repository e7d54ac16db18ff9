from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.storage import SqliteStore

from .scribe import DOCUMENT, Scribe


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "民政 2017.chengqi"


@pytest.fixture
def store(path: Path) -> Iterator[SqliteStore]:
    with SqliteStore.create(path, DOCUMENT, actor="张三") as store:
        yield store


@pytest.fixture
def scribe() -> Scribe:
    return Scribe()


@pytest.fixture
def kept(path: Path, scribe: Scribe) -> Path:
    """A file with a hundred edits in it, closed."""
    with SqliteStore.create(path, DOCUMENT) as store:
        scribe.keep(store, *(scribe.edit({(f"T{number}", "progress"): "民" * 500}) for number in range(100)))
    return path
