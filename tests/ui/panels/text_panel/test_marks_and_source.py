"""From the words to what was repaired and counted in them, to the saved page, and back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from models.outline import NodeId
from models.source import RepairVerdict, Span
from ui.editor import Editor
from ui.marked_text import Mark, MarkKind
from ui.panels.mark_popup import MarkPopup
from ui.panels.text_panel import TextPanel
from ui.theme import Tone


def test_selected_words_lead_to_the_deepest_node_and_their_place_in_the_source(
    panel: TextPanel, editor: Editor
) -> None:
    panel.words.setTextCursor(panel.words.document().find("全面提升养老服务质量"))

    chosen = panel.selected()

    assert chosen is not None
    node, span = chosen
    assert node == "T03.s3"
    assert span.of(editor.document.source.text) == "全面提升养老服务质量"


def test_the_saved_page_shows_every_character_as_it_was(panel: TextPanel, editor: Editor) -> None:
    panel.show_source(Span(100, 110))

    assert panel.source is not None
    shown = panel.source.page.document().toRawText().replace("\u2029", "\n")
    assert shown == editor.document.source.text.replace("\r", " ")
    assert panel.source.page.extraSelections()[0].cursor.selectedText() == shown[100:110].replace("\n", "\u2029")


def test_a_place_in_the_saved_page_leads_back_to_its_node(panel: TextPanel, editor: Editor, qtbot: Any) -> None:
    panel.show_source()
    assert panel.source is not None
    at = editor.document.outline[NodeId("T05.s2")].span.start + 5

    with qtbot.waitSignal(panel.node_wanted) as wanted:
        panel.source.page.clicked_at.emit(at)

    assert wanted.args == ["T05.s2"]


def test_a_repair_can_be_refused_where_it_stands(panel: TextPanel, editor: Editor, qtbot: Any) -> None:
    repair = next(r for r in editor.document.repairs if editor.snapshot.repair_verdict(r) is RepairVerdict.ADOPTED)
    popup = MarkPopup(editor, panel._theme, panel)
    popup.show_mark(Mark(MarkKind.REPAIR, 0, 0, repair.group), QPoint(10, 10))
    refuse = next(button for word, button in popup._buttons if word == "不采用")

    qtbot.mouseClick(refuse, Qt.MouseButton.LeftButton)

    assert editor.snapshot.repair_verdict(repair) is RepairVerdict.REJECTED


def test_every_mark_in_the_paper_says_what_it_means(panel: TextPanel, editor: Editor, qtbot: Any) -> None:
    groups = {repair.group for repair in editor.document.repairs}
    marks = [Mark(MarkKind.REPAIR, 0, 0, group) for group in sorted(groups)]
    marks += [Mark(MarkKind.FIGURE, 0, 0, str(figure.span.start)) for figure in editor.snapshot.reading.figures]

    for mark in marks:
        popup = MarkPopup(editor, panel._theme, panel)
        popup.show_mark(mark, QPoint(10, 10))
        assert popup._layout.count() >= 3
        popup.close()


def test_broken_lines_in_a_mark_are_whole_at_a_large_size(panel: TextPanel, editor: Editor) -> None:
    """The height was counted for letters of another size."""
    panel._theme.wear(Tone.LIGHT, 1.5)
    repair = max(editor.document.repairs, key=lambda one: len(one.reason))
    popup = MarkPopup(editor, panel._theme, panel)

    popup.show_mark(Mark(MarkKind.REPAIR, 0, 0, repair.group), QPoint(10, 10))

    cut = [one.text() for one in popup.findChildren(QLabel) if one.height() < one.heightForWidth(one.width())]
    popup.close()
    panel._theme.wear(Tone.LIGHT)
    assert cut == []


def test_a_place_where_something_is_missing_is_shown_between_its_neighbours(panel: TextPanel, editor: Editor) -> None:
    panel.show_source(Span(9812, 9812))

    assert panel.source is not None
    (mark,) = panel.source.page.extraSelections()
    assert len(mark.cursor.selectedText()) == 2


def is_in_sight(panel: TextPanel) -> bool:
    """The line of the cursor."""
    port = panel.words.parentWidget()
    assert port is not None
    line = panel.words.cursorRect()
    return port.rect().contains(panel.words.viewport().mapTo(port, line.center()))


def test_what_keys_go_to_in_the_words_is_in_sight(panel: TextPanel, qtbot: Any) -> None:
    """Marks far above were opened, and words selected, that nobody could see."""
    panel.resize(900, 420)
    panel.show_node(NodeId("T03.s6"))
    panel.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    for key in (Qt.Key.Key_Right, *[Qt.Key.Key_Backtab] * 4, *[Qt.Key.Key_Down] * 14, *[Qt.Key.Key_Tab] * 2):
        qtbot.keyClick(panel.words, key)
        qtbot.wait(1)
        assert is_in_sight(panel)
