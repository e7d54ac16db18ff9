"""A sentence beside the field, or one said by the window."""

from __future__ import annotations

from ui.editor import Editor


def test_a_field_may_hear_itself_why_something_was_refused(editor: Editor, said: list[str]) -> None:
    why = editor.refusal_of(lambda: editor.set_office({"departments": ""}, "设置单位名单"))

    assert why == "单位名单不能是空的。"
    assert said == []


def test_afterwards_refusals_are_said_by_the_window_again(editor: Editor, said: list[str]) -> None:
    assert editor.refusal_of(lambda: editor.set_office({"departments": "甲处"}, "设置单位名单")) == ""

    editor.set_office({"departments": ""}, "设置单位名单")

    assert said == ["单位名单不能是空的。"]


def test_another_name_signs_what_follows_and_takes_back_only_its_own(editor: Editor) -> None:
    editor.set_office({"departments": "甲处"}, "设置单位名单")

    editor.sign("李强")

    assert editor.undo_label() == ""
    editor.set_office({"departments": "乙处"}, "设置单位名单")
    assert [edit.actor for edit in editor.workspace.history()] == ["王芳", "李强"]
    assert editor.undo_label() == "设置单位名单"
