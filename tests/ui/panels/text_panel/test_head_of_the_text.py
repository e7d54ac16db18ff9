"""The head above the words says who and until when, in one line, whatever is typed and however narrow it is."""

from __future__ import annotations

from typing import Any

from support.main_windows import S3, T03

from models.outline import NodeId
from ui.editor import Editor
from ui.panels.text_panel import TextPanel
from ui.theme import Theme, Tone


def test_the_head_says_when_it_speaks_of_a_measure_below_the_title_of_its_task(
    panel: TextPanel, editor: Editor
) -> None:
    editor.assign([S3], {"deadline": "6月底前"})
    panel.show_node(S3)
    assert panel.who.text().startswith("举措3　牵头 ")
    assert panel.confirm.accessibleName() == panel.confirm.toolTip() == "确认举措3牵头"
    panel.who.setFixedWidth(170)
    assert panel.who.shown.startswith("举措3　时限 6月底前")

    panel.show_node(T03)

    assert panel.who.text().startswith("牵头 ")
    assert panel.confirm.accessibleName() == "确认牵头"


def test_an_edit_is_seen_at_once_and_the_page_stays_where_it_was(panel: TextPanel, editor: Editor) -> None:
    panel.resize(900, 300)
    panel._scroll.verticalScrollBar().setValue(120)

    editor.assign([T03], {"deadline": "6月底前"})

    assert "时限 6月底前" in panel.who.text()
    assert panel._scroll.verticalScrollBar().value() == 120


def test_a_deadline_of_many_words_takes_one_line_and_is_told_whole(panel: TextPanel, editor: Editor) -> None:
    before = panel.who.height()
    deadline = "协调落实" * 40

    editor.assign([T03], {"deadline": deadline})

    assert panel.who.height() == before
    assert panel.who.shown.endswith("…")
    assert deadline in panel.who.toolTip()


def test_a_page_of_words_as_a_deadline_leaves_the_words_of_the_task_in_sight(panel: TextPanel, editor: Editor) -> None:
    editor.assign([T03], {"deadline": "协" * 12000})

    assert panel.who.height() < 40
    assert len(panel.who.toolTip()) < 1200


def test_in_a_narrow_page_the_path_is_cut_and_no_button_beside_it(
    english: None, editor: Editor, theme: Theme, qtbot: Any
) -> None:
    theme.wear(Tone.LIGHT, 1.5)
    panel = TextPanel(editor, theme)
    qtbot.addWidget(panel)
    panel.resize(520, 420)
    panel.show()
    panel.show_node(NodeId("A3-1"))
    qtbot.wait(20)
    is_below = panel.to_groundwork.isVisible()
    widths = [(one.width(), one.sizeHint().width()) for one in (panel.to_groundwork, panel.to_source)]
    theme.wear(Tone.LIGHT)

    assert is_below
    assert all(width >= wanted for width, wanted in widths)


def test_a_short_deadline_goes_first_where_not_all_has_room(panel: TextPanel, editor: Editor, qtbot: Any) -> None:
    editor.assign([T03], {"deadline": "6月底前"})
    panel.resize(330, 420)
    qtbot.wait(20)

    assert panel.who.shown.startswith("时限 6月底前")


def test_where_names_of_supporters_would_be_cut_it_says_how_many_there_are(
    panel: TextPanel, editor: Editor, qtbot: Any
) -> None:
    editor.assign([T03], {"lead": "社会福利处", "supporting": "老龄工作处、救灾处"})
    panel.resize(330, 420)
    qtbot.wait(20)
    assert panel.who.shown == "时限 未定  牵头 社会福利处  配合2个"
    assert "老龄工作处、救灾处" in panel.who.toolTip()

    panel.who.setFixedWidth(170)
    assert panel.who.shown == "时限 未定  牵头 社会福利处"

    panel.who.setMinimumWidth(0)
    panel.who.setMaximumWidth(2000)
    panel.resize(900, 420)
    qtbot.wait(20)

    assert "配合 老龄工作处、救灾处" in panel.who.shown
