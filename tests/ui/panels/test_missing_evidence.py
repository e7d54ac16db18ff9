"""Evidence whose file is not beside the workspace is marked before anybody clicks on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QLabel

from models.outline import NodeId
from models.storage.evidence_files import evidence_folder, keep_evidence
from ui.editor import Editor
from ui.panels.attachments_panel import AttachmentsPanel
from ui.theme import Theme

T03, T05 = NodeId("T03"), NodeId("T05")


@pytest.fixture
def proven(editor: Editor, tmp_path: Path) -> Editor:
    """T03 is proven by two files and a web address."""
    editor.path = tmp_path / "示例.chengqi"
    for name in ("示例验收单.txt", "示例收据.txt"):
        file = tmp_path / name
        file.write_text(name, encoding="utf-8")
        kept = keep_evidence(editor.path, file)
        editor.add_evidence(T03, kept.name, kept.address, kept.sha256)
    editor.add_evidence(T03, "示例网页", "https://example.org", "")
    return editor


@pytest.fixture
def panel(proven: Editor, theme: Theme, qtbot: Any) -> AttachmentsPanel:
    found = AttachmentsPanel(proven, theme)
    qtbot.addWidget(found)
    found.show()
    return found


def marked(panel: AttachmentsPanel) -> list[str]:
    return [one.text() for one in panel.findChildren(QLabel) if one.isVisible() and "不见了" in one.text()]


def test_what_is_missing_is_marked_with_the_folder_where_it_belongs(
    panel: AttachmentsPanel, proven: Editor, qtbot: Any
) -> None:
    next(evidence_folder(proven.path).glob("*收据*")).unlink()

    panel.show_node(T03)
    qtbot.waitUntil(lambda: len(marked(panel)) == 2)

    mark, where = marked(panel)
    assert mark == "△ 不见了"
    assert "应在文件夹“示例.chengqi.佐证”里" in where


def test_after_copying_the_workspace_alone_all_files_are_marked_and_no_address_is(
    panel: AttachmentsPanel, proven: Editor, qtbot: Any
) -> None:
    proven.path = proven.path.with_name("改名.chengqi")

    panel.show_node(T03)

    qtbot.waitUntil(lambda: len(marked(panel)) == 3)


def test_nothing_is_marked_where_all_is_there(panel: AttachmentsPanel, qtbot: Any) -> None:
    panel.show_node(T03)
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(1)

    assert marked(panel) == []
