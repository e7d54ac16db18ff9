"""What somebody has reviewed and somebody changes waits for review again."""

from __future__ import annotations

import pytest
from support.memory_store import MemoryStore
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import Workspace
from models.workspace.approval import ChangedSince, changed_since_review
from models.workspace.entries import filing_entry
from models.workspace.filings import Filing, Review, filing_subject
from models.workspace.history import spoken_changes
from models.workspace.labels import change_names, field_name
from models.workspace.merge import merge
from models.workspace.periods import Period

S3, Q1, UNIT = NodeId("T03.s3"), Period.parse("2017Q1"), "社会福利处"
SUBJECT = filing_subject(S3, Q1, UNIT)


def file(space: Workspace, **typed: str) -> None:
    space.say(filing_entry(space.now, S3, Q1, UNIT, typed), "填报", SCREEN)


def since(space: Workspace) -> ChangedSince:
    found = changed_since_review(space.history(SUBJECT), SUBJECT)
    assert found is not None
    return found


def filing(space: Workspace) -> Filing:
    (found,) = space.now.filings_of(S3)
    return found


@pytest.fixture
def space(document: Document) -> Workspace:
    """An entry that 王建国 has approved."""
    found = workspace(document, actor="王建国")
    file(found, progress="示例：已开工60处", percent="26")
    file(found, review="已审", reviewer="王建国")
    return found


def test_a_change_lets_it_wait_again(space: Workspace) -> None:
    file(space, percent="27")

    assert (filing(space).review, filing(space).reviewer, filing(space).percent) == (Review.WAITING, "", 27)


def test_the_history_says_so(space: Workspace) -> None:
    file(space, percent="27")

    *_, last = space.history()
    told = [
        (field_name(one.field), *change_names(space.document, one.key, one.before, one.after))
        for one in spoken_changes(last)
    ]
    assert told == [("完成率", "26%", "27%"), ("审核", "已审", "待审"), ("审核人", "王建国", "（空）")]


@pytest.mark.parametrize("typed", [{"progress": "示例：已开工60处"}, {"percent": "26.0"}])
def test_what_says_the_same_changes_nothing(space: Workspace, typed: dict[str, str]) -> None:
    file(space, **typed)

    assert filing(space).review is Review.APPROVED


def test_who_reviews_along_with_a_change_has_reviewed_it(space: Workspace) -> None:
    file(space, percent="27", review="已审", reviewer="王建国")

    assert filing(space).review is Review.APPROVED


def test_what_was_sent_back_and_put_right_waits_again(space: Workspace) -> None:
    file(space, review="退回", review_reason="数字与台账不符")
    file(space, percent="25")

    assert filing(space).review is Review.WAITING


def test_undoing_the_change_brings_the_review_back_and_redoing_takes_it_again(space: Workspace) -> None:
    file(space, percent="27")

    space.undo(SCREEN)
    assert (filing(space).review, filing(space).reviewer) == (Review.APPROVED, "王建国")

    space.redo(SCREEN)
    assert filing(space).review is Review.WAITING


def test_undoing_what_somebody_has_reviewed_since_lets_it_wait_again(document: Document) -> None:
    space = workspace(document, actor="李明")
    file(space, percent="26")
    file(space, percent="27")
    space.sign("王建国")
    file(space, review="已审", reviewer="王建国")
    space.sign("李明")

    space.undo(SCREEN)

    assert (filing(space).percent, filing(space).review) == (26, Review.WAITING)


def test_another_entry_keeps_its_review(space: Workspace) -> None:
    space.say(filing_entry(space.now, S3, Q1, "老龄工作处", {"percent": "5"}), "填报", SCREEN)

    assert next(one for one in space.now.filings_of(S3) if one.unit == UNIT).review is Review.APPROVED


def test_what_has_changed_since_is_known_from_the_log(space: Workspace) -> None:
    assert since(space).fields == ()

    file(space, percent="27")
    file(space, progress="示例：已开工61处", next="示例：收尾")

    assert (since(space).reviewer, since(space).fields) == ("王建国", ("percent", "progress", "next"))


def test_what_nobody_has_reviewed_has_not_changed_since(document: Document) -> None:
    space = workspace(document)
    file(space, percent="26")
    assert changed_since_review(space.history(SUBJECT), SUBJECT) is None

    file(space, review="已审")
    space.undo(SCREEN)
    file(space, percent="27")

    assert changed_since_review(space.history(SUBJECT), SUBJECT) is None


def parted(document: Document) -> tuple[Workspace, Workspace]:
    store = MemoryStore()
    file(workspace(document, store), percent="26")
    return workspace(document, store, "王建国"), workspace(document, MemoryStore(store.log), "李强")


def test_a_review_does_not_hold_for_what_a_colleague_wrote_meanwhile(document: Document) -> None:
    mine, theirs = parted(document)
    file(mine, review="已审", reviewer="王建国")
    file(theirs, percent="40")

    merge(mine, theirs.history())

    assert filing(mine).review is Review.WAITING
    *_, last = mine.history()
    assert last.label == "并入后重新待审"


def test_a_colleague_s_review_does_not_hold_for_what_we_wrote_meanwhile(document: Document) -> None:
    mine, theirs = parted(document)
    file(theirs, review="已审", reviewer="李强")
    file(mine, percent="40")

    merge(mine, theirs.history())
    merge(theirs, mine.history())

    assert (filing(mine).review, filing(theirs).review) == (Review.WAITING, Review.WAITING)
    assert merge(mine, theirs.history()).edits == 0


def test_a_review_of_what_both_know_stays_through_a_merge(document: Document) -> None:
    mine, theirs = parted(document)
    file(theirs, percent="40")
    file(theirs, review="已审", reviewer="李强")

    merge(mine, theirs.history())

    assert filing(mine).review is Review.APPROVED
