"""Fields that two files changed apart: both values are there, with who said which, until one is settled on."""

from __future__ import annotations

from support.memory_store import MemoryStore
from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace import SubjectId, Workspace
from models.workspace.entries import node_entry
from models.workspace.merge import merge
from models.workspace.pending import pending, pending_of, settling_label

T03 = SubjectId("T03")
LEAD = (T03, "lead")


def said(document: Document, actor: str, lead: str) -> Workspace:
    space = workspace(document, MemoryStore(), actor)
    space.say(node_entry(space.now, NodeId("T03"), {"lead": lead}), "设置", SCREEN)
    return space


def apart(document: Document, *others: tuple[str, str]) -> Workspace:
    """王芳's file, into which those of others were merged."""
    ours = said(document, "王芳", "老龄工作处")
    for actor, lead in others:
        merge(ours, said(document, actor, lead).history())
    return ours


def test_a_field_that_two_changed_apart_is_pending_with_both_values_and_names(document: Document) -> None:
    (found,) = pending(apart(document, ("李明", "社会福利处")))

    assert found.key == LEAD
    assert {(rival.value, rival.edit.actor) for rival in found.rivals} == {
        ("老龄工作处", "王芳"),
        ("社会福利处", "李明"),
    }


def test_the_value_that_shows_comes_last(document: Document) -> None:
    space = apart(document, ("李明", "社会福利处"))

    found = pending_of(space, LEAD)

    assert found is not None
    assert found.rivals[-1].value == space.now.assignment(NodeId("T03")).lead


def test_a_value_that_two_people_say_is_listed_once(document: Document) -> None:
    (found,) = pending(apart(document, ("李明", "社会福利处"), ("赵强", "社会福利处")))

    assert sorted(str(rival.value) for rival in found.rivals) == ["社会福利处", "老龄工作处"]


def test_a_field_with_one_value_or_none_is_not_pending(document: Document) -> None:
    space = apart(document, ("李明", "老龄工作处"))

    assert pending_of(space, LEAD) is None
    assert pending_of(space, (T03, "deadline")) is None
    assert list(pending(space)) == []


def test_settling_names_field_and_value_and_of_long_words_the_beginning(document: Document) -> None:
    assert settling_label(document, LEAD, "老龄工作处") == "任务（三）的牵头单位定为“老龄工作处”"
    assert settling_label(document, (T03, "status"), "长" * 30).endswith(f"“{'长' * 20}…”")
    assert settling_label(document, LEAD, None).endswith("“（空）”")
