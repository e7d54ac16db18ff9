"""A workspace of another paper, made before the measures were numbered otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.storage import SqliteStore
from models.workspace import StoredDocument, StoreError
from ui.opening import create_workspace, document_in, edits_of_the_same_paper, stored_document

PAPER = Path(__file__).parents[1] / "data" / "siblings" / "ningxia-2026.txt"


def test_it_keeps_its_measures_and_is_not_merged_with_one_that_counts_otherwise(tmp_path: Path) -> None:
    before, today = tmp_path / "旧.chengqi", tmp_path / "新.chengqi"
    SqliteStore.create(before, StoredDocument(PAPER.name, PAPER.read_bytes(), {}), actor="王芳").close()
    create_workspace(today, stored_document(PAPER), "李明")
    with SqliteStore.open(before, actor="", read_only=True) as store:
        old = document_in(store)
    with SqliteStore.open(today, actor="", read_only=True) as store:
        new = document_in(store)

    def words(document: object, node: str) -> str:
        return document.default.whole_text(document.outline[node])  # type: ignore[attr-defined,no-any-return]

    assert words(old, "T02.s2") == "一是全面增强改革创造力。"
    assert words(new, "T02.s2").startswith("一是全面增强改革创造力。进一步健全")
    with pytest.raises(StoreError, match="举措的编号不一样"):
        edits_of_the_same_paper(before, new)
    assert edits_of_the_same_paper(before, old) == []
