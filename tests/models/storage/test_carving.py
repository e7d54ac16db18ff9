from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.storage.carving import carve, is_cut_off

columns = (
    st.none()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
    | st.binary()
    | st.integers(1, 5000).map(lambda length: "民" * length)
)


@pytest.mark.parametrize("page_size", [512, 4096, 65536])
@given(rows=st.lists(st.tuples(columns, columns, columns), max_size=60))
@settings(max_examples=25, deadline=None)
def test_every_row_sqlite_wrote_is_carved(
    tmp_path_factory: pytest.TempPathFactory, page_size: int, rows: list[tuple[object, object, object]]
) -> None:
    path = tmp_path_factory.mktemp("carving") / "file"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {page_size}")
        connection.execute("CREATE TABLE plain (a ANY, b ANY, c ANY, d TEXT) STRICT")
        connection.execute(
            "CREATE TABLE keyed (n INTEGER PRIMARY KEY, a ANY, b ANY, c ANY, d ANY) STRICT, WITHOUT ROWID"
        )
        connection.executemany("INSERT INTO plain VALUES (?, ?, ?, 'plain')", rows)
        connection.executemany(
            "INSERT INTO keyed VALUES (?, ?, ?, ?, 'keyed')", ((n, *row) for n, row in enumerate(rows))
        )

    carved = list(carve(path.read_bytes()))

    plain = sorted((row.rowid, row.columns[:3]) for row in carved if not row.in_index and row.columns[-1] == "plain")
    keyed = sorted((row.columns[0], row.columns[1:4]) for row in carved if row.in_index and row.columns[-1] == "keyed")
    assert [row for _, row in plain] == rows
    assert [row for _, row in keyed] == rows


@settings(deadline=None)
@given(data=st.binary(max_size=9000) | st.binary(max_size=400).map(lambda start: (start * 50)[:8192]))
def test_any_bytes_are_carved_without_complaint(data: bytes) -> None:
    list(carve(data))
    list(carve(b"\x0d" + data))
    list(carve(b"SQLite format 3\0" + data))


def test_a_file_shorter_than_it_says_is_cut_off(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "file")) as connection:
        connection.execute("CREATE TABLE t (a)")
    data = (tmp_path / "file").read_bytes()

    assert not is_cut_off(data)
    assert is_cut_off(data[:-1])
    assert not is_cut_off(b"no such file")
