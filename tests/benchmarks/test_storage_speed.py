"""How fast a workspace file opens and keeps; runs with -m benchmark --benchmark-enable."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from models.storage import SqliteStore
from models.workspace import Change, Edit, Head, Origin, OriginKind, StoredDocument, SubjectId, Value
from models.workspace.edit import new_edit_id, now
from models.workspace.register import Register
from models.workspace.values import Key

pytestmark = pytest.mark.benchmark

EDITS, FIELDS = 20_000, ("progress", "problems", "next", "percent", "status")
ROUNDS = 9
DOCUMENT = StoredDocument("思路", "省民政厅".encode() * 5000, {"repairs.toml": "[[repair]]\n" * 2000})


def filing(number: int) -> Edit:
    """What a department fills in for one task: five fields."""
    words: tuple[Value, ...] = (
        "已完成全省农村敬老院改造提升工作，惠及2.3万人",
        "资金拨付滞后",
        "加快推进",
        number % 100,
        "推进中",
    )
    subject = SubjectId(f"filing:T{number % 15:02}.s{number % 8}@2017Q{number % 4}:{number}")
    at = now()
    return Edit(
        id=new_edit_id(at),
        actor="张三",
        at=at,
        origin=Origin(OriginKind.WORKBOOK, "救助处.xlsx", "0" * 64),
        label="回收 救助处 2017Q1",
        changes=tuple(Change(subject, field, None, value) for field, value in zip(FIELDS, words, strict=True)),
    )


def heads_of(edits: list[Edit]) -> dict[Key, tuple[Head, ...]]:
    return {change.key: (Head(edit.id, change.after),) for edit in edits for change in edit.changes}


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with 100,000 changes, each of a field of its own: the most there is to read at opening."""
    path = tmp_path_factory.mktemp("large") / "large.chengqi"
    edits = [filing(number) for number in range(EDITS)]
    with SqliteStore.create(path, DOCUMENT) as store:
        store.append(edits, heads_of(edits))
    return path


def open_workspace(path: Path) -> Register:
    """All that a workspace needs to begin."""
    with SqliteStore.open(path, actor="张三") as store:
        store.document()
        return Register(store.heads())


def read_plainly(path: Path) -> list[tuple[str, str, str, Value]]:
    """The same rows through sqlite3 and nothing else."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT name, source FROM document").fetchall()
        connection.execute("SELECT name, text FROM curated").fetchall()
        return connection.execute("SELECT subject, field, edit, value FROM heads").fetchall()


def seconds(work: Callable[[Path], object], path: Path) -> float:
    start = time.perf_counter()
    work(path)
    return time.perf_counter() - start


def test_a_file_with_100_000_changes_opens_within_a_second(benchmark: Any, large: Path) -> None:
    heads = benchmark.pedantic(open_workspace, (large,), rounds=ROUNDS, warmup_rounds=1)

    assert len(heads) == EDITS * len(FIELDS)
    if benchmark.enabled:
        assert benchmark.stats.stats.max < 1


def test_opening_takes_at_most_twice_what_sqlite3_needs_for_the_same_rows(benchmark: Any, large: Path) -> None:
    pairs = [(seconds(open_workspace, large), seconds(read_plainly, large)) for _ in range(ROUNDS)]
    ours, plain = (min(times) for times in zip(*pairs, strict=True))

    benchmark.extra_info |= {"open": ours, "sqlite3": plain, "times": ours / plain}
    benchmark.pedantic(read_plainly, (large,), rounds=1)
    print(f"open {ours * 1000:.0f} ms, sqlite3 {plain * 1000:.0f} ms, {ours / plain:.2f} times")  # noqa: T201

    assert len(open_workspace(large)) == len(read_plainly(large))
    assert ours < 2 * plain


@pytest.fixture(params=["wal", "delete"])
def growing(request: pytest.FixtureRequest, large: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqliteStore]:
    """The large file open for writing, with each of the two journals."""
    monkeypatch.setattr("models.storage.connection.wal_is_safe", lambda _: request.param == "wal")
    with SqliteStore.open(large, actor="张三") as store:
        assert store._connection.execute("PRAGMA journal_mode").fetchone() == (request.param,)
        assert store._connection.execute("PRAGMA synchronous").fetchone()[0] >= 2
        yield store


def test_an_edit_is_kept_within_10_ms(benchmark: Any, growing: SqliteStore) -> None:
    numbers = iter(range(EDITS, EDITS * 100))
    times: list[float] = []

    def keep(edit: Edit, heads: dict[Key, tuple[Head, ...]]) -> None:
        start = time.perf_counter()
        growing.append([edit], heads)
        times.append(time.perf_counter() - start)

    def one_more() -> tuple[tuple[object, ...], dict[str, object]]:
        edit = filing(next(numbers))
        return (edit, heads_of([edit])), {}

    before = len(growing.edit_ids())
    benchmark.pedantic(keep, setup=one_more, rounds=300)
    median = statistics.median(times)
    print(f"kept in {median * 1000:.2f} ms")  # noqa: T201

    assert len(growing.edit_ids()) == before + len(times)
    assert median < 0.010
