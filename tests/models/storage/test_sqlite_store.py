from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from models.storage import SqliteStore
from models.workspace import EditId, Store, StoreError, SubjectId, Value
from models.workspace.register import fold, heads_by_field

from .scribe import DOCUMENT, Scribe


def test_a_sqlite_store_is_a_store(store: SqliteStore) -> None:
    asked_for: Store = store

    assert asked_for.document() == DOCUMENT


def test_every_kind_of_value_is_there_after_reopening(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    values: list[Value] = [
        "救助处",
        "",
        0,
        1,
        -(2**63),
        2.5,
        1.0,
        float("inf"),
        True,
        False,
        None,
        (),
        ("甲处", "乙处"),
    ]
    edits = [scribe.say(store, "T01", f"f{number:02}", value) for number, value in enumerate(values)]
    store.close()

    with SqliteStore.open(path, actor="张三") as again:
        assert list(again.edits()) == edits
        kept = [value for *_, value in again.heads()]
        assert [(type(value), value) for value in kept] == [(type(value), value) for value in values]


def test_a_field_changed_apart_has_its_heads_in_the_order_of_their_edits(store: SqliteStore, scribe: Scribe) -> None:
    ours = scribe.edit({("T01", "lead"): "救助处"})
    theirs = replace(scribe.edit({("T01", "lead"): "福利处"}), id=EditId("0"))

    scribe.keep(store, ours, theirs)

    assert [(edit, value) for _, _, edit, value in store.heads()] == [("0", "福利处"), (ours.id, "救助处")]


def test_the_heads_follow_from_the_log(store: SqliteStore, scribe: Scribe) -> None:
    for number in range(60):
        scribe.say(store, f"T{number % 7}", f"f{number % 3}", number)

    assert heads_by_field(store.heads()) == scribe.heads == fold(store.edits())
    assert list(store.doubts()) == []


def test_the_log_of_a_subject_is_what_touches_it_in_order(store: SqliteStore, scribe: Scribe) -> None:
    first = scribe.say(store, "T01", "lead", "救助处")
    scribe.say(store, "T02", "lead", "救助处")
    both = scribe.edit({("T02", "status"): "推进中", ("T01", "status"): "推进中"})
    scribe.keep(store, both)

    assert list(store.edits(SubjectId("T01"))) == [first, both]
    assert list(store.edits(SubjectId("T03"))) == []


def test_a_long_log_comes_in_order_also_while_it_grows(store: SqliteStore, scribe: Scribe) -> None:
    edits = [scribe.edit({("T01", f"f{number}"): number}) for number in range(1200)]
    scribe.keep(store, *edits)

    log = store.edits()
    first = next(log)
    scribe.say(store, "T02", "lead", "救助处")

    assert [first, *log][:1200] == edits
    assert len(store.edit_ids()) == 1201


def test_an_edit_is_found_by_its_id(store: SqliteStore, scribe: Scribe) -> None:
    edit = scribe.say(store, "T01", "lead", "救助处")

    assert store.edit(edit.id) == edit
    assert store.edit(EditId("unknown")) is None
    assert store.edit_ids() == {edit.id}


def test_the_trail_of_a_person_says_what_each_edit_undoes(store: SqliteStore, scribe: Scribe) -> None:
    edit = scribe.say(store, "T01", "lead", "救助处")
    undo = replace(scribe.edit({("T01", "lead"): None}), undoes=edit.id)
    scribe.keep(store, undo)
    other = Scribe("李四", heads_by_field(store.heads()).items())
    other.say(store, "T02", "lead", "福利处")

    assert list(store.trail("张三")) == [(edit.id, None), (undo.id, edit.id)]


def test_edits_that_come_together_are_kept_together_or_not_at_all(store: SqliteStore, scribe: Scribe) -> None:
    whole = scribe.edit({("T01", "lead"): "救助处"})
    broken = scribe.edit({("T02", "lead"): "\ud800"})

    with pytest.raises(StoreError, match="不成字"):
        scribe.keep(store, whole, broken)

    assert store.edit_ids() == set()
    assert list(store.heads()) == []
    scribe.keep(store, whole)
    assert list(store.edits()) == [whole]


@pytest.mark.parametrize("value", ["\ud800", ("救助处", "\udfff"), float("nan"), 2**63, -(2**63) - 1])
def test_what_cannot_come_back_as_it_was_is_refused_with_a_sentence(
    store: SqliteStore, scribe: Scribe, path: Path, value: Value
) -> None:
    with pytest.raises(StoreError, match=f"不能存入“{path}”：.*没有存入") as refused:
        scribe.say(store, "T01", "lead", value)

    assert refused.value.__cause__ is not None
    assert list(store.edits()) == []


def test_a_time_outside_the_calendar_is_refused_with_a_sentence(store: SqliteStore, scribe: Scribe) -> None:
    before_time = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=8)))
    edit = replace(scribe.edit({("T01", "lead"): "救助处"}), at=before_time)

    with pytest.raises(StoreError, match="超出"):
        scribe.keep(store, edit)


def test_an_edit_is_kept_once(store: SqliteStore, scribe: Scribe) -> None:
    edit = scribe.say(store, "T01", "lead", "救助处")

    with pytest.raises(StoreError, match="已经存过"):
        store.append([edit], {})

    assert list(store.edits()) == [edit]


def test_heads_of_an_edit_nobody_kept_are_refused(store: SqliteStore, scribe: Scribe) -> None:
    edit = scribe.edit({("T01", "lead"): "救助处"})
    other = replace(edit, id=EditId("other"))

    with pytest.raises(StoreError):
        store.append([other], fold([edit]))

    assert list(store.edits()) == []


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("document", "id, name, source, sha256, curated"),
        ("curated", "name, text, sha256"),
        ("edits", "seq, id, actor, at, origin_kind, origin_name, origin_sha256, label, undoes, digest"),
        ("changes", "edit, position, subject, field, before, after, replaces"),
    ],
)
@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM {table}",
        "UPDATE {table} SET ({columns}) = (SELECT {columns} FROM {table} LIMIT 1)",
        "INSERT OR REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}",
    ],
)
def test_the_file_itself_forbids_changing_what_is_kept(
    store: SqliteStore, scribe: Scribe, path: Path, table: str, columns: str, statement: str
) -> None:
    scribe.say(store, "T01", "lead", "救助处")

    with (
        closing(sqlite3.connect(path)) as other,
        pytest.raises(sqlite3.IntegrityError, match=r"只增不改|已经存过"),
    ):
        other.execute(statement.format(table=table, columns=columns))


def test_a_closed_store_says_so(store: SqliteStore, scribe: Scribe) -> None:
    store.close()

    uses: list[Callable[[], object]] = [
        lambda: list(store.heads()),
        store.document,
        store.edit_ids,
        lambda: list(store.edits()),
        lambda: scribe.say(store, "T01", "lead", "救助处"),
    ]
    for use in uses:
        with pytest.raises(StoreError, match="已经关闭"):
            use()


def test_a_file_opened_to_read_takes_no_edits(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    with SqliteStore.open(path, actor="李四", read_only=True) as reader:
        with pytest.raises(StoreError, match="只读方式"):
            scribe.say(reader, "T01", "lead", "救助处")
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            reader._connection.execute("DELETE FROM heads")

    assert list(store.heads()) == []
