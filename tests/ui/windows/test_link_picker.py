"""Choosing what is linked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.links import LinkVerdict
from models.outline import NodeId
from ui.delegates.choice_delegate import Part
from ui.editor import Editor
from ui.theme import Theme
from ui.windows.link_picker import LinkPicker

T03, S1, S3, POINT = NodeId("T03"), NodeId("T03.s1"), NodeId("T03.s3"), NodeId("A1-2.2")
Open = Callable[..., LinkPicker]


@pytest.fixture
def pick(editor: Editor, theme: Theme, qtbot: Any) -> Iterator[Open]:
    opened: list[LinkPicker] = []

    def open_(node: NodeId, replacing: str = "") -> LinkPicker:
        picker = LinkPicker(editor, theme, node, replacing=replacing)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(picker)
        picker.open()
        opened.append(picker)
        return picker

    yield open_
    for picker in opened:
        picker.close()


def rows(picker: LinkPicker, part: int = Qt.ItemDataRole.DisplayRole) -> list[str]:
    return [str(picker.list.item(row).data(part) or "") for row in range(picker.list.count())]


def keys(picker: LinkPicker) -> list[str]:
    return [key for key in rows(picker, Part.KEY) if key]


def search(picker: LinkPicker, words: str, qtbot: Any) -> None:
    before = rows(picker)
    picker.line.setText(words)
    qtbot.waitUntil(lambda: rows(picker) != before)


def verdict(editor: Editor, link: str) -> LinkVerdict | None:
    found = next((one for one in editor.snapshot.links() if one.id == link), None)
    return editor.snapshot.link_verdict(found) if found else None


def test_all_points_are_there_in_the_order_of_the_paper_under_their_achievements(pick: Open) -> None:
    picker = pick(T03)

    assert len(keys(picker)) == 44
    assert rows(picker)[0] == "（一）切实提高民生保障能力 · 1、全力推进社会救助体系建设"
    assert rows(picker)[1] == "一是兜底保障低保群体"


def test_what_a_rule_proposes_comes_first_and_brings_its_reason_marked_as_a_suggestion(pick: Open) -> None:
    picker = pick(S1)

    assert rows(picker)[0].startswith("推荐")
    assert picker.list.chosen == "A1-2.3"
    assert picker.why.words == "两处都写到“加强养老服务”。"
    assert not picker.why.badge.isHidden()
    assert len(keys(picker)) == len(set(keys(picker))) == 44


def test_nothing_is_chosen_beforehand_where_no_rule_proposes_anything(pick: Open) -> None:
    picker = pick(T03)

    assert picker.list.chosen == ""
    assert not picker.add.isEnabled()
    QTest.keyClick(picker.line, Qt.Key.Key_Return)
    assert picker.isVisible()


def test_what_is_linked_is_shown_as_such_and_passed_over(pick: Open) -> None:
    picker = pick(S3)
    row = keys(picker).index(POINT)
    items = [picker.list.item(number) for number in range(picker.list.count())]
    linked = next(item for item in items if item.data(Part.KEY) == POINT)

    assert linked.data(Part.ASIDE) == "已关联，待确认"
    picker.list.choose(keys(picker)[row - 1])
    QTest.keyClick(picker.line, Qt.Key.Key_Down)
    assert picker.list.chosen not in ("", POINT)


def test_pinyin_initials_narrow_the_list_while_the_arrow_keys_go_through_it(pick: Open, qtbot: Any) -> None:
    picker = pick(S1)
    search(picker, "zlzx", qtbot)
    first = picker.list.chosen

    QTest.keyClick(picker.line, Qt.Key.Key_Down)

    assert 0 < len(keys(picker)) < 44
    assert picker.list.chosen != first
    assert picker.passage.title.text().endswith(picker.list.currentItem().text().rpartition(" · ")[2])


def test_nothing_found_has_its_sentence_and_cannot_be_added(pick: Open, qtbot: Any) -> None:
    picker = pick(T03)

    search(picker, "没有这个说法", qtbot)

    assert not picker.nothing.isHidden()
    assert picker.list.isHidden()
    assert not picker.add.isEnabled()


def test_enter_adds_the_link_with_its_reason_and_closes(pick: Open, editor: Editor) -> None:
    picker = pick(S1)
    picker.why.line.clear()
    picker.why.line.insert("示例理由")

    QTest.keyClick(picker.why.line, Qt.Key.Key_Return)

    (made,) = [link for link in editor.snapshot.links() if link.id == "T03.s1>A1-2.3"]
    assert made.why == "示例理由"
    assert not picker.isVisible()


def test_what_was_typed_as_reason_stays_while_other_rows_are_looked_at(pick: Open) -> None:
    picker = pick(S1)
    picker.why.line.insert("示例")
    words = picker.why.words

    QTest.keyClick(picker.line, Qt.Key.Key_Down)

    assert picker.why.words == words
    assert picker.why.badge.isHidden()


def test_escape_closes_and_changes_nothing(pick: Open, editor: Editor) -> None:
    before = len(editor.snapshot.links())
    picker = pick(S1)

    QTest.keyClick(picker.line, Qt.Key.Key_Escape)

    assert not picker.isVisible()
    assert len(editor.snapshot.links()) == before


def test_enter_on_the_button_that_cancels_cancels(pick: Open, editor: Editor) -> None:
    before = len(editor.snapshot.links())
    picker = pick(S1)
    picker.cancel.setFocus()

    QTest.keyClick(picker.cancel, Qt.Key.Key_Return)

    assert not picker.isVisible()
    assert len(editor.snapshot.links()) == before


def test_for_a_task_the_link_may_belong_to_one_of_its_measures(pick: Open, editor: Editor) -> None:
    picker = pick(T03)
    assert picker.end.currentText() == "整个任务"
    assert picker.end.count() == 11

    picker.end.setCurrentIndex(picker.end.findData(S1))
    picker.list.choose("A1-2.3")
    picker.add.click()

    assert verdict(editor, "T03.s1>A1-2.3") is LinkVerdict.CONFIRMED


def test_from_a_point_the_task_or_measure_is_chosen(pick: Open, editor: Editor) -> None:
    picker = pick(POINT)
    assert picker.end_row.isHidden()

    picker.list.choose("T05.s1")
    assert picker.passage.title.text() == "（五）大力促进慈善事业发展 · 举措1"
    picker.add.click()

    assert verdict(editor, f"T05.s1>{POINT}") is LinkVerdict.CONFIRMED


def test_from_an_achievement_one_of_its_points_is_chosen_first(pick: Open, editor: Editor) -> None:
    picker = pick(NodeId("A1-2"))

    picker.end.setCurrentIndex(picker.end.findData(POINT))
    picker.list.choose("T05.s1")
    picker.add.click()

    assert verdict(editor, f"T05.s1>{POINT}") is LinkVerdict.CONFIRMED


def test_the_reason_of_the_old_link_is_not_said_of_the_new_one(pick: Open, editor: Editor) -> None:
    old = f"{S3}>{POINT}"
    why = next(link.why for link in editor.snapshot.links() if link.id == old)

    picker = pick(T03, replacing=old)

    assert picker.why.words != why


def test_a_link_is_put_in_the_place_of_another_by_one_edit(pick: Open, editor: Editor) -> None:
    old = f"{S3}>{POINT}"
    picker = pick(T03, replacing=old)
    assert picker.windowTitle() == "改接关联"
    assert picker.end.currentData() == S3

    picker.list.choose("A1-2.4")
    picker.add.click()

    assert verdict(editor, old) is LinkVerdict.REJECTED
    assert verdict(editor, "T03.s3>A1-2.4") is LinkVerdict.CONFIRMED
    editor.undo()
    assert verdict(editor, old) is LinkVerdict.SUGGESTED
    assert verdict(editor, "T03.s3>A1-2.4") is None


def test_seen_from_the_point_another_measure_takes_the_place(pick: Open, editor: Editor) -> None:
    picker = pick(POINT, replacing=f"{S3}>{POINT}")

    picker.list.choose("T03.s5")
    picker.add.click()

    assert verdict(editor, f"{S3}>{POINT}") is LinkVerdict.REJECTED
    assert verdict(editor, f"T03.s5>{POINT}") is LinkVerdict.CONFIRMED


def test_a_link_that_was_rejected_is_taken_up_again_with_its_own_reason(pick: Open, editor: Editor) -> None:
    link = f"{S3}>{POINT}"
    why = next(one.why for one in editor.snapshot.links() if one.id == link)
    editor.judge([link], "否决")
    picker = pick(S3)

    picker.list.choose(POINT)
    assert (picker.why.words, picker.why.line.isReadOnly()) == (why, True)
    picker.add.click()

    assert verdict(editor, link) is LinkVerdict.CONFIRMED


def test_a_file_opened_for_reading_takes_no_link(pick: Open, editor: Editor) -> None:
    editor.read_only = True
    picker = pick(S1)

    assert not picker.add.isEnabled()
    assert "只读" in picker.hint.text()
