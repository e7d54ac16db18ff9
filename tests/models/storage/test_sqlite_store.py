from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.storage import SqliteStore, StoreBusy, list_backups, make_backup
from models.workspace import (
    Change,
    Edit,
    EditId,
    Origin,
    OriginKind,
    Store,
    StoredDocument,
    StoreError,
    SubjectId,
    Value,
)
from models.workspace.register import fold

from .scribe import DOCUMENT, Scribe


def test_a_sqlite_store_is_a_store(store: SqliteStore) -> None:
    asked_for: Store = store

    assert asked_for.document() == DOCUMENT


def test_a_new_file_holds_its_document_whole_and_nothing_said(path: Path) -> None:
    SqliteStore.create(path, DOCUMENT, actor="张三").close()

    with SqliteStore.open(path, actor="张三") as store:
        assert store.document() == DOCUMENT
        assert store.heads() == []
        assert list(store.edits()) == []


def test_only_its_owner_may_read_a_new_file_and_what_lies_beside_it(
    store: SqliteStore, scribe: Scribe, path: Path
) -> None:
    scribe.say(store, "T01", "lead", "救助处")

    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}

    assert path.name in modes
    assert set(modes.values()) == {0o600}


def test_a_closed_file_lies_alone(store: SqliteStore, scribe: Scribe, path: Path) -> None:
    scribe.say(store, "T01", "lead", "救助处")

    store.close()
    store.close()

    assert list(path.parent.iterdir()) == [path]


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
        kept = [head.value for _, (head,) in again.heads()]
        assert [(type(value), value) for value in kept] == [(type(value), value) for value in values]


def test_a_field_changed_apart_has_its_heads_in_the_order_of_their_edits(store: SqliteStore, scribe: Scribe) -> None:
    ours = scribe.edit({("T01", "lead"): "救助处"})
    theirs = replace(scribe.edit({("T01", "lead"): "福利处"}), id=EditId("0"))

    scribe.keep(store, ours, theirs)

    ((_, heads),) = store.heads()
    assert [(head.edit, head.value) for head in heads] == [("0", "福利处"), (ours.id, "救助处")]


def test_the_heads_follow_from_the_log(store: SqliteStore, scribe: Scribe) -> None:
    for number in range(60):
        scribe.say(store, f"T{number % 7}", f"f{number % 3}", number)

    assert dict(store.heads()) == scribe.heads == fold(store.edits())
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
    other = Scribe("李四", store.heads())
    other.say(store, "T02", "lead", "福利处")

    assert list(store.trail("张三")) == [(edit.id, None), (undo.id, edit.id)]


def test_edits_that_come_together_are_kept_together_or_not_at_all(store: SqliteStore, scribe: Scribe) -> None:
    whole = scribe.edit({("T01", "lead"): "救助处"})
    broken = scribe.edit({("T02", "lead"): "\ud800"})

    with pytest.raises(StoreError, match="不成字"):
        scribe.keep(store, whole, broken)

    assert store.edit_ids() == set()
    assert store.heads() == []
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


def test_durability_is_not_turned_off(store: SqliteStore, monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    def pragma(name: str) -> object:
        return store._connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert (pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")) == ("wal", 2, 1)

    store.close()
    monkeypatch.setattr("models.storage.connection.wal_is_safe", lambda _: False)
    store = SqliteStore.open(path, actor="张三")
    assert (pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")) == ("delete", 3, 1)
    store.close()


def test_a_copy_made_while_the_file_is_open_holds_everything(
    store: SqliteStore, scribe: Scribe, path: Path, tmp_path: Path
) -> None:
    edits = [scribe.say(store, "T01", "lead", str(number)) for number in range(20)]

    copy = Path(shutil.copyfile(path, tmp_path / "copy.chengqi"))

    with SqliteStore.open(copy, actor="李四") as copied:
        assert list(copied.edits()) == edits


def test_a_new_file_takes_nobodys_name(path: Path) -> None:
    path.write_text("别人的文件")

    with pytest.raises(StoreError, match="同名"):
        SqliteStore.create(path, DOCUMENT)

    assert path.read_text() == "别人的文件"
    assert list(path.parent.iterdir()) == [path]


def test_a_new_file_leaves_an_open_one_alone(store: SqliteStore, path: Path) -> None:
    with pytest.raises(StoreBusy):
        SqliteStore.create(path, DOCUMENT)

    assert store.document() == DOCUMENT


def test_nothing_half_made_is_left_when_a_new_file_fails(path: Path) -> None:
    with pytest.raises(StoreError, match="不成字"):
        SqliteStore.create(path, replace(DOCUMENT, curated={"repairs.toml": "\ud800"}))

    assert list(path.parent.iterdir()) == []


def test_nothing_half_made_is_left_when_a_new_file_cannot_be_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("models.storage.schema.refuse_altered", fail)

    with pytest.raises(StoreError):
        SqliteStore.create(path, DOCUMENT)

    assert list(path.parent.iterdir()) == []


def test_a_new_file_in_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"不能新建.*文件夹不存在"):
        SqliteStore.create(tmp_path / "没有" / "a.chengqi", DOCUMENT)


def test_a_new_file_beside_the_journal_of_an_old_one_is_refused(path: Path) -> None:
    journal = path.with_name(f"{path.name}-wal")
    journal.write_bytes(b"left by a crash")

    with pytest.raises(StoreError, match="旧文件的日志"):
        SqliteStore.create(path, DOCUMENT)

    assert list(path.parent.iterdir()) == [journal]


@pytest.mark.parametrize("name", ["a?b#c%20d.chengqi", "file:a", "'; --", "民政 厅（副本）", "无后缀", "-"])
def test_a_file_may_have_an_odd_name(tmp_path: Path, scribe: Scribe, name: str) -> None:
    with SqliteStore.create(tmp_path / name, DOCUMENT) as store:
        edit = scribe.say(store, "T01", "lead", "救助处")
        assert make_backup(store)

    with SqliteStore.open(tmp_path / name, actor="张三") as store:
        assert list(store.edits()) == [edit]
    assert len(list_backups(tmp_path / name)) == 1


def test_a_name_that_is_too_long_is_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="文件名太长"):
        SqliteStore.create(tmp_path / ("长" * 84), DOCUMENT)

    assert list(tmp_path.iterdir()) == []


def test_a_file_is_the_same_by_whatever_link_it_is_opened(store: SqliteStore, path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.chengqi"
    link.symlink_to(path.name)

    with pytest.raises(StoreBusy):
        SqliteStore.open(link, actor="李四")

    store.close()
    with SqliteStore.open(link, actor="李四") as linked:
        assert linked.path == path


def test_a_file_of_two_names_is_not_written_into(store: SqliteStore, path: Path, tmp_path: Path) -> None:
    store.close()
    other = tmp_path / "other.chengqi"
    os.link(path, other)

    with pytest.raises(StoreError, match="硬链接"):
        SqliteStore.open(other, actor="李四")

    with SqliteStore.open(other, actor="李四", read_only=True) as reader:
        assert reader.document() == DOCUMENT


def test_a_closed_store_says_so(store: SqliteStore, scribe: Scribe) -> None:
    store.close()

    uses: list[Callable[[], object]] = [
        store.heads,
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

    assert store.heads() == []


def test_a_reader_alone_leaves_nothing_beside_the_file(store: SqliteStore, path: Path) -> None:
    store.close()

    SqliteStore.open(path, actor="李四", read_only=True).close()

    assert list(path.parent.iterdir()) == [path]


def test_everything_can_be_copied_into_a_new_file(
    store: SqliteStore, scribe: Scribe, path: Path, tmp_path: Path
) -> None:
    edit = scribe.say(store, "T01", "lead", "救助处")

    store.copy_to(tmp_path / "copy.chengqi")

    with SqliteStore.open(tmp_path / "copy.chengqi", actor="李四") as copy:
        assert copy.state() == store.state()
        assert list(copy.edits()) == [edit]
    with pytest.raises(StoreError, match="同名"):
        store.copy_to(path)


texts = st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(
    ["a\0b", "\0", "👨‍👩‍👧 民", "\u202e", "'; DROP TABLE edits; --", "行\r\n", "\ufffd", "长" * 1000]
)
keys = st.tuples(texts, texts)
values: st.SearchStrategy[Value] = (
    texts
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.booleans()
    | st.none()
    | st.lists(texts, max_size=3).map(tuple)
)
changes = st.builds(
    lambda key, before, after, replaces: Change(SubjectId(key[0]), key[1], before, after, tuple(replaces)),
    keys,
    values,
    values,
    st.lists(texts.map(EditId), max_size=3),
)
edits = st.builds(
    Edit,
    id=st.uuids().map(lambda chance: EditId(str(chance))),
    actor=texts,
    at=st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=8))])).filter(lambda at: at.year > 1),
    origin=st.builds(Origin, st.sampled_from(OriginKind), texts, texts),
    label=texts,
    changes=st.lists(changes, max_size=4, unique_by=lambda change: change.key).map(tuple),
    undoes=st.none() | st.uuids().map(lambda chance: EditId(str(chance))),
)


@pytest.fixture(scope="module")
def long_lived(tmp_path_factory: pytest.TempPathFactory) -> SqliteStore:
    return SqliteStore.create(tmp_path_factory.mktemp("store") / "a.chengqi", DOCUMENT)


@given(kept=st.lists(edits, max_size=3, unique_by=lambda edit: edit.id))
def test_whatever_is_kept_comes_back_equal(long_lived: SqliteStore, kept: list[Edit]) -> None:
    kept = [edit for edit in kept if edit.id not in long_lived.edit_ids()]
    heads = fold(kept)

    long_lived.append(kept, heads)

    assert [long_lived.edit(edit.id) for edit in kept] == kept
    assert {key: standing for key, standing in long_lived.heads() if key in heads} == {
        key: standing for key, standing in heads.items() if standing
    }
    for edit in kept:
        assert all(edit in long_lived.edits(change.subject) for change in edit.changes)


def test_whatever_was_kept_agrees_with_itself(long_lived: SqliteStore) -> None:
    damage = [doubt for doubt in long_lived.doubts() if "日志推出" not in doubt]

    assert damage == []
    long_lived.close()


def test_a_text_may_be_very_long(store: SqliteStore, scribe: Scribe) -> None:
    edit = scribe.say(store, "T01", "progress", "长" * 3_000_000)

    assert list(store.edits()) == [edit]
    assert list(store.doubts()) == []


def test_a_document_may_be_large_and_odd(path: Path) -> None:
    document = StoredDocument(name="", source=bytes(range(256)) * 40_000, curated={"": "", "🀄": "a\0b" * 100_000})

    with SqliteStore.create(path, document) as store:
        assert store.document() == document
