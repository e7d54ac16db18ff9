"""Reasons that an earlier version of the program worded, in a workspace made then."""

from __future__ import annotations

import tomllib

import pytest
from support.workspaces import SCREEN, workspace

from exporters.content import Kind, LinkChoice, Wish, build_briefing
from exporters.content.lacking import lacking
from models.document import Document, build
from models.links import LinkVerdict
from models.outline import NodeId
from models.source import SourceText
from models.workspace import Snapshot, Workspace, edit_labels
from models.workspace.entries import verdict_entry
from models.workspace.labels import change_in_words
from models.workspace.renewing import renewal_fields, renewals
from models.workspace.values import link_subject
from resources.documents import embedded

LINK = "T03.s3>A1-2.2"
WHY = (link_subject(LINK), "why")


@pytest.fixture(scope="module")
def older() -> Document:
    """The paper as a version kept it that worded one reason otherwise."""
    files = embedded()
    older = {**files.curated, "links.toml": files.curated["links.toml"].replace(now(LINK), earlier(LINK))}
    return build(SourceText.from_bytes(files.source, files.name), older, files.shipped)


def earlier(link: str) -> str:
    return str(tomllib.loads(embedded().earlier["links.toml"])[link][0])


def now(link: str) -> str:
    return build(SourceText.from_bytes(embedded().source, ""), None, embedded().shipped).rewordings[link].now


def reason(space: Workspace) -> str:
    return next(link.why for link in space.now.links() if link.id == LINK)


def test_a_reason_of_an_earlier_version_is_renewed_in_one_edit_and_stays_confirmed(older: Document) -> None:
    space = workspace(older)
    space.say(verdict_entry(space.now, LINK, "确认"), "确认关联", SCREEN)
    found = renewals(space.now)
    assert [(one.link.id, one.link.why, one.why) for one in found] == [(LINK, earlier(LINK), now(LINK))]

    edit = space.say(renewal_fields(found), edit_labels.renewing(len(found)), SCREEN)

    link = next(link for link in space.now.links() if link.id == LINK)
    assert link.why == now(LINK)
    assert space.now.link_verdict(link) is LinkVerdict.CONFIRMED
    assert not space.now.judged(link).look_again
    assert not renewals(space.now)
    assert edit is not None
    (change,) = edit.changes
    shown = change_in_words(older, change.key, change.before, change.after)
    assert shown == f"{earlier(LINK)} → {now(LINK)}"
    space.undo(SCREEN)
    assert reason(space) == earlier(LINK)


def test_what_a_person_wrote_is_no_earlier_wording(older: Document) -> None:
    space = workspace(older)
    space.say({WHY: "王芳另写的理由。"}, "改理由", SCREEN)

    assert not renewals(space.now)
    assert reason(space) == "王芳另写的理由。"


def test_a_renewed_reason_that_a_later_version_words_anew_is_renewed_again(document: Document) -> None:
    space = workspace(document)
    space.say({WHY: earlier(LINK)}, "并入旧版换过的理由", SCREEN)

    assert [one.why for one in renewals(space.now)] == [now(LINK)]


def test_a_rejected_link_and_a_workspace_of_today_have_nothing_to_renew(older: Document, document: Document) -> None:
    space = workspace(older)
    space.say(verdict_entry(space.now, LINK, "否决"), "否决关联", SCREEN)

    assert not renewals(space.now)
    assert not renewals(Snapshot(document))


def test_a_paper_that_prints_such_a_reason_says_so_and_no_other(older: Document) -> None:
    def told(**wanted: object) -> bool:
        wish = Wish(kind=Kind.REPORT, **wanted)  # type: ignore[arg-type]
        found = lacking(Snapshot(older), wish, build_briefing(Snapshot(older), wish))
        return any("有1处关联理由是旧版写的" in one for one in found)

    assert told()
    assert not told(tasks=(NodeId("T05"),))
    assert not told(links=LinkChoice.CONFIRMED)
