"""What was deleted can be found and brought back."""

from __future__ import annotations

from support.workspaces import SCREEN, workspace

from models.document import Document
from models.outline import NodeId
from models.workspace.deleted import deleted
from models.workspace.edit import now
from models.workspace.entries import milestone_entry, note_entry, remark_entry

T03 = NodeId("T03")


def test_what_was_deleted_is_listed_with_its_place_and_words(document: Document) -> None:
    about = workspace(document)
    note, fields = note_entry(about.now, T03, "示例：请补充数据", author="王芳", at=now())
    about.say(fields, "批注", SCREEN)
    milestone, fields = milestone_entry(about.now, T03, "示例：完成选址")
    about.say(fields, "节点", SCREEN)

    for subject in (note, milestone):
        about.say(remark_entry(subject, {"deleted": "是"}, about.now), "删除", SCREEN)

    found = list(deleted(about.now.register))
    assert [(one.kind, one.node, one.words) for one in found] == [
        ("note", "T03", "示例：请补充数据"),
        ("milestone", "T03", "示例：完成选址"),
    ]


def test_what_was_brought_back_is_deleted_no_more(document: Document) -> None:
    about = workspace(document)
    note, fields = note_entry(about.now, T03, "示例：请补充数据", author="王芳", at=now())
    about.say(fields, "批注", SCREEN)
    about.say(remark_entry(note, {"deleted": "是"}, about.now), "删除", SCREEN)

    about.say(remark_entry(note, {"deleted": "否"}, about.now), "恢复", SCREEN)

    assert list(deleted(about.now.register)) == []
    assert about.now.notes(T03)[0].text == "示例：请补充数据"
