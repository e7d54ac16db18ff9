"""Words from people are shown as they are, wherever Qt would read more into them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as QtGuiNames
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QCheckBox, QInputDialog, QLabel, QMessageBox, QPushButton, QWidget

from models.outline import NodeId
from ui.dialogs import Dialogs
from ui.editor import Editor
from ui.panels.attachments_panel import AttachmentsPanel
from ui.panels.filter_bar import FilterBar
from ui.panels.node_link import NodeLink
from ui.panels.notice_bar import NoticeBar
from ui.plain_words import caption, tip
from ui.theme import Theme
from ui.windows.differences_window import DifferencesWindow

MARKUP = '<h1>大字</h1><a href="file:///etc/passwd">点我</a>\n第二行 &amp; 其他'
OURS = [
    "setToolTip(2, row.hint)",
    'setToolTip(f"{one.accessibleName()}（Alt+{one.text()}）")',
    "setToolTip(entry.hint or entry.words)",
    "setToolTip(said)",
]
"""Their words come from tr a few lines above, or from such a table."""


def read(hint: str) -> str:
    """What Qt shows of a tool tip."""
    document = QTextDocument()
    if not QtGuiNames.mightBeRichText(hint):
        return hint
    document.setHtml(hint)
    return document.toPlainText()


def test_what_looks_like_markup_is_shown_with_its_brackets_and_lines() -> None:
    assert read(tip(MARKUP)) == MARKUP
    assert tip("平常的话，1<2") == "平常的话，1<2"


def test_every_ampersand_is_seen_on_a_button() -> None:
    assert caption("AT&T & 民政") == "AT&&T && 民政"


def test_a_question_and_a_sentence_are_plain(qtbot: Any) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialogs = Dialogs()

    dialogs.say(parent, MARKUP, "细节")
    dialogs.ask(parent, MARKUP, ["好&坏"], lambda _: None)
    dialogs.ask_words(parent, MARKUP, "", lambda _: None)

    boxes = parent.findChildren(QMessageBox)
    assert [box.textFormat() for box in boxes] == [Qt.TextFormat.PlainText] * 2
    assert "好&&坏" in [button.text() for button in boxes[1].buttons()]
    asking = parent.findChild(QInputDialog)
    assert asking is not None
    (question,) = asking.findChildren(QLabel)
    assert question.textFormat() is Qt.TextFormat.PlainText
    for dialog in (*boxes, asking):
        dialog.close()


@pytest.fixture
def work(editor: Editor, theme: Theme, qtbot: Any) -> AttachmentsPanel:
    panel = AttachmentsPanel(editor, theme)
    qtbot.addWidget(panel)
    panel.show_node(NodeId("T03"))
    return panel


def test_names_of_milestones_and_evidence_keep_their_ampersand(work: AttachmentsPanel, editor: Editor) -> None:
    editor.add_milestone(NodeId("T03"), "A&B选址")
    editor.add_evidence(NodeId("T03"), "甲&乙.pdf", "https://example.invalid/", "")

    assert "A&&B选址" in [box.text() for box in work.findChildren(QCheckBox)]
    assert "甲&&乙.pdf" in [button.text() for button in work.findChildren(QPushButton)]


def test_a_unit_with_an_ampersand_is_whole_in_the_filter(editor: Editor, theme: Theme, qtbot: Any) -> None:
    bar = FilterBar(editor, theme)
    qtbot.addWidget(bar)
    editor.set_office({"departments": "规划&财务处"}, "设置单位名单")

    chip = bar.chips["departments"]
    chip.menu().aboutToShow.emit()

    assert "规划&&财务处" in [action.text() for action in chip.menu().actions()]


def test_details_and_names_are_plain_in_their_tool_tips(theme: Theme, qtbot: Any) -> None:
    bar, link = NoticeBar(theme, "一句话", details=MARKUP), NodeLink(theme)
    qtbot.addWidget(bar)
    qtbot.addWidget(link)
    link.show_node(NodeId("T03"), MARKUP)

    assert read(bar.sentence.toolTip()) == MARKUP
    assert read(link.toolTip()) == MARKUP


def test_what_somebody_wrote_is_plain_among_the_differences(editor: Editor, theme: Theme, qtbot: Any) -> None:
    editor.name_moment("送审稿一")
    editor.note(NodeId("T03"), MARKUP)
    window = DifferencesWindow(editor, theme)
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.model.rowCount() > 0)

    rows, columns = range(window.model.rowCount()), range(window.model.columnCount())
    hints = [window.model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) for row in rows for column in columns]

    assert any("<h1>大字</h1>" in read(hint) for hint in hints)


def test_every_tool_tip_is_a_text_of_ours_or_made_plain() -> None:
    files = (Path(__file__).parents[2] / "ui").rglob("*.py")
    calls = [line for file in files for line in re.findall(r"setToolTip\(.*", file.read_text("utf-8"))]

    unsure = [call for call in calls if not re.match(r"setToolTip\((?:\w+, )?(?:self\.tr|tip)\(", call)]

    assert len(calls) > 10
    assert sorted(unsure) == sorted(OURS)
