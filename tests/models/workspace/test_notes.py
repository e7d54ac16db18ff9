"""Notes and milestones: where they stand, and what becomes of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from support.workspaces import SCREEN

from models.outline import NodeId
from models.source import Span
from models.workspace import Workspace
from models.workspace.entries import (
    EntryError,
    deleted,
    doubt_entry,
    milestone_entry,
    note_entry,
    remark_entry,
)
from models.workspace.notes import NoteState

S3 = NodeId("T03.s3")
NOW = datetime(2017, 4, 10, tzinfo=UTC)


def test_a_note_on_a_passage_stands_in_the_source(space: Workspace) -> None:
    start = space.document.source.text.index("全面提升养老服务质量")
    subject, fields = note_entry(
        space.now, S3, "补充星级评定数据", author="办公室", at=NOW, span=Span(start, start + 10)
    )
    space.say(fields, "批注", SCREEN)

    (note,) = space.now.notes(S3)

    assert note.passage is not None
    assert (note.passage.quote, note.state, note.author) == ("全面提升养老服务质量", NoteState.LIVE, "办公室")
    space.say(deleted(subject), "删除批注", SCREEN)
    assert space.now.notes(S3)[0].state is NoteState.DELETED
    space.say(deleted(subject, restored=True), "恢复批注", SCREEN)
    assert space.now.notes(S3)[0].state is NoteState.LIVE


def test_a_note_whose_words_are_gone_is_kept_as_an_orphan(space: Workspace) -> None:
    _, fields = note_entry(space.now, S3, "核实", author="办公室", at=NOW, span=Span(9840, 9850))
    lost = {key: "从来没有写过的话" if key[1] == "quote" else value for key, value in fields.items()}
    space.say(lost, "批注", SCREEN)

    assert space.now.notes(S3)[0].state is NoteState.ORPHAN


def test_a_note_is_edited_and_hidden_from_print(space: Workspace) -> None:
    subject, fields = note_entry(space.now, S3, "初稿", author="办公室", at=NOW)
    space.say(fields, "批注", SCREEN)

    space.say(remark_entry(subject, {"text": "改稿", "printed": "否"}, space.now), "修改批注", SCREEN)

    (note,) = space.now.notes(S3)
    assert (note.text, note.printed) == ("改稿", False)
    with pytest.raises(EntryError, match="note:nothing"):
        remark_entry("note:nothing", {"text": "x"}, space.now)


def test_a_passage_can_be_held_for_doubtful_without_altering_it(space: Workspace) -> None:
    start = space.document.source.text.index("形成12个")
    _, fields = doubt_entry(
        space.now, NodeId("T03.s2"), "疑为1—2个", author="办公室", at=NOW, span=Span(start, start + 5)
    )
    space.say(fields, "标疑误", SCREEN)

    (doubt,) = space.now.doubts()
    assert (doubt.passage.quote, doubt.reason) == ("形成12个", "疑为1—2个")


def test_milestones_stand_by_their_dates(space: Workspace) -> None:
    for text, deadline in (("验收", "年底前"), ("开工", "6月底前")):
        _, fields = milestone_entry(space.now, S3, text, deadline)
        space.say(fields, "添加节点", SCREEN)

    assert [m.text for m in space.now.milestones(S3)] == ["开工", "验收"]
