from __future__ import annotations

from datetime import UTC, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.storage import SqliteStore
from models.workspace import Change, Edit, EditId, Origin, OriginKind, StoredDocument, SubjectId, Value
from models.workspace.register import fold, heads_by_field

from .scribe import DOCUMENT, Scribe

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
    assert {key: standing for key, standing in heads_by_field(long_lived.heads()).items() if key in heads} == {
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
