"""Named selections, kept in the workspace."""

from __future__ import annotations

import pytest
from support.workspaces import SCREEN, workspace

from exporters.content import (
    Kind,
    LinkChoice,
    Wish,
    selection,
    selection_entry,
    selection_fields,
    selections,
    wish_in_words,
    wish_said,
)
from exporters.errors import ExportError
from models.document import Document
from models.outline import NodeId
from models.workspace.periods import Period

WISH = Wish(
    kind=Kind.ONEPAGE,
    tasks=(NodeId("T05"), NodeId("T03")),
    links=LinkChoice.CONFIRMED,
    period=Period.parse("2017Q1"),
    notes=False,
)


def test_what_is_kept_comes_back_as_it_was(document: Document) -> None:
    kept = workspace(document)
    kept.say(selection_fields(kept.now, "厅长版", WISH), "设置选印", SCREEN)

    assert selections(kept.now) == {"厅长版": WISH}


def test_a_selection_that_does_not_speak_of_notes_follows_its_kind(document: Document) -> None:
    kept = workspace(document)
    kept.say(selection_entry(kept.now, "上报版", {"kind": "formal"}), "设置选印", SCREEN)

    found = selection(kept.now, "上报版")

    assert found == Wish(kind=Kind.FORMAL)
    assert found.settled == Wish(kind=Kind.FORMAL, links=LinkChoice.CONFIRMED, notes=False, doubts=False)
    assert Wish().settled == Wish(links=LinkChoice.ALL, notes=True, doubts=False)


def test_what_is_typed_changes_only_what_is_named(document: Document) -> None:
    kept = workspace(document)
    kept.say(selection_fields(kept.now, "厅长版", WISH), "设置选印", SCREEN)

    kept.say(
        selection_entry(kept.now, "厅长版", {"kind": "report", "tasks": "t3、T5", "notes": "是"}), "设置选印", SCREEN
    )

    found = selection(kept.now, "厅长版")
    assert (found.kind, found.tasks, found.notes) == (Kind.REPORT, ("T03", "T05"), True)
    assert (found.links, found.period) == (WISH.links, WISH.period)


def test_a_deleted_selection_is_gone_and_can_be_undone(document: Document) -> None:
    kept = workspace(document)
    kept.say(selection_fields(kept.now, "处室版", WISH), "设置选印", SCREEN)
    kept.say(selection_entry(kept.now, "处室版", {"deleted": "是"}), "删除选印", SCREEN)
    assert selections(kept.now) == {}

    kept.undo(SCREEN)

    assert list(selections(kept.now)) == ["处室版"]


def test_an_unknown_selection_is_refused_with_those_there_are(document: Document) -> None:
    kept = workspace(document)
    kept.say(selection_fields(kept.now, "厅长版", WISH), "设置选印", SCREEN)

    with pytest.raises(ExportError, match="厅长版"):
        selection(kept.now, "局长版")


@pytest.mark.parametrize(
    ("typed", "complaint"),
    [
        ({"kind": "novel"}, "novel"),
        ({"tasks": "T99"}, "T99"),
        ({"period": "去年"}, "去年"),
        ({"notes": "也许"}, "也许"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_what_cannot_be_is_refused_by_name(document: Document, typed: dict[str, str], complaint: str) -> None:
    with pytest.raises(ExportError, match=complaint):
        selection_entry(workspace(document).now, "厅长版", typed)


def test_a_wish_in_words_is_read_back_as_it_was(document: Document) -> None:
    snapshot = workspace(document).now

    assert wish_said(snapshot, wish_in_words(WISH)) == WISH
    assert wish_said(snapshot, wish_in_words(Wish())) == Wish()


def test_words_for_a_task_that_is_not_there_are_refused(document: Document) -> None:
    with pytest.raises(ExportError, match="没有编号为“T99”的任务"):
        wish_said(workspace(document).now, {"tasks": "T99"})
