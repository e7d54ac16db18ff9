"""What tests do at the main window."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from models.outline import NodeId
from models.search import Filter
from models.workspace.periods import Period
from ui.editor import Editor
from ui.main_window import MainWindow

T03, S3 = NodeId("T03"), NodeId("T03.s3")
Q1 = Period.parse("2017Q1")
UNIT = "社会福利处"
WITH_PROBLEMS = Filter(has_problem=True)


def shown(window: MainWindow) -> list[str]:
    model = window.tree.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def search(window: MainWindow, words: str, qtbot: Any) -> None:
    window.filter.line.setText(words)
    qtbot.waitUntil(lambda: window.filter.filter.text == words and "…" not in window.filter.count.text())


def led(window: MainWindow, words: str, node: str, qtbot: Any) -> None:
    """Searched for by somebody who types, and led to where they are found."""
    window.filter.line.setFocus()
    search(window, words, qtbot)
    qtbot.waitUntil(lambda: window.node == node)
    qtbot.wait(60)


def problem(editor: Editor, node: str, words: str = "示例：缺经费") -> None:
    editor.report(NodeId(node), Q1, UNIT, {"problems": words})


def narrow_to_problems(window: MainWindow, editor: Editor, nodes: Iterable[str], qtbot: Any) -> None:
    """Each of these has one, and the tree shows no others."""
    for node in nodes:
        problem(editor, node)
    window.show_filter(WITH_PROBLEMS)
    qtbot.waitUntil(lambda: window.filter.count.text().startswith("任务举措"))
