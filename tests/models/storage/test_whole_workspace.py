"""Any sequence of edits, undos, redos, closings and merges leaves memory, file and log equal."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from support.workspaces import SCREEN, ticking

from models.outline import NodeId
from models.storage import SqliteStore
from models.workspace import StoredDocument, UndoError, Workspace
from models.workspace.entries import node_entry
from models.workspace.merge import merge
from models.workspace.register import fold, heads_by_field
from ui.opening import embedded_document

DOCUMENT = embedded_document()
CLOCK = ticking()
WHO = st.sampled_from(["ours", "theirs"])


class TwoFiles(RuleBasedStateMachine):
    """A file and a colleague's copy of it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.stores: dict[str, SqliteStore] = {}
        self.spaces: dict[str, Workspace] = {}
        document = StoredDocument("示例", b"x", {})
        SqliteStore.create(self.folder / "ours.chengqi", document).close()
        shutil.copy(self.folder / "ours.chengqi", self.folder / "theirs.chengqi")
        for who in ("ours", "theirs"):
            self.open(who)

    def open(self, who: str) -> None:
        store = SqliteStore.open(self.folder / f"{who}.chengqi", actor=who)
        self.stores[who], self.spaces[who] = store, Workspace(DOCUMENT, store, who, clock=CLOCK)

    @rule(who=WHO, node=st.sampled_from(["T03", "T05"]), lead=st.sampled_from(["办公室", "救灾处", ""]))
    def say(self, who: str, node: str, lead: str) -> None:
        space = self.spaces[who]
        space.say(node_entry(space.now, NodeId(node), {"lead": lead}), "设置", SCREEN)

    @rule(who=WHO)
    def undo(self, who: str) -> None:
        with suppress(UndoError):
            self.spaces[who].undo(SCREEN)

    @rule(who=WHO)
    def redo(self, who: str) -> None:
        with suppress(UndoError):
            self.spaces[who].redo(SCREEN)

    @rule(who=WHO)
    def close_and_open(self, who: str) -> None:
        self.stores[who].close()
        self.open(who)

    @rule(who=WHO)
    def take_in_the_other(self, who: str) -> None:
        other = self.spaces["theirs" if who == "ours" else "ours"]
        merge(self.spaces[who], list(other.history()))

    @invariant()
    def memory_file_and_log_are_equal(self) -> None:
        for who, space in self.spaces.items():
            folded = fold(space.history())
            assert heads_by_field(self.stores[who].heads()) == folded
            assert {key: space.now.register.heads(key) for key in folded} == folded

    def teardown(self) -> None:
        for store in self.stores.values():
            store.close()
        shutil.rmtree(self.folder)


TwoFiles.TestCase.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
TestTwoFiles = TwoFiles.TestCase
