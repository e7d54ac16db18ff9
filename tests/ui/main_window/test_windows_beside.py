"""Windows that open from the main one, and what they lead to."""

from __future__ import annotations

from pathlib import Path

from support.answering_dialogs import AnsweringDialogs
from support.main_windows import T03

from models.outline import NodeId
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.windows.command_palette import CommandPalette
from ui.windows.link_picker import LinkPicker
from ui.windows.shortcut_list import ShortcutList


def test_links_are_added_and_retargeted_by_the_picker(window: MainWindow, editor: Editor) -> None:
    window.show_node(NodeId("T03.s1"))
    window.actions_["add_link"].trigger()
    picker = window.findChild(LinkPicker)
    assert picker is not None
    picker.keep()
    assert "T03.s1>A1-2.3" in {link.id for link in editor.snapshot.links()}

    window.show_node(T03)
    window.text.retarget_wanted.emit("T03.s3>A1-2.2")
    picker = window.findChildren(LinkPicker)[-1]
    assert picker.windowTitle() == "改接关联"
    picker.close()


def test_a_part_of_the_paper_is_linked_with_nothing(window: MainWindow, dialogs: AnsweringDialogs) -> None:
    window.show_node(NodeId("S1"))

    window.actions_["add_link"].trigger()

    assert window.findChild(LinkPicker) is None
    assert "先在左边选" in dialogs.said[0]


def test_the_palette_does_what_is_found_and_leads_to_tasks(window: MainWindow, editor: Editor) -> None:
    editor.assign([T03], {"deadline": "6月底前"})
    window.views.choose(2)
    window.actions_["palette"].trigger()
    palette = window.findChildren(CommandPalette)[-1]
    palette.line.setText("cxsz")
    assert palette.list.item(0).text() == "撤销：设置任务（三）的完成时限"
    palette.do()
    assert editor.snapshot.assignment(T03).deadline.words == ""

    window.actions_["palette"].trigger()
    palette = window.findChildren(CommandPalette)[-1]
    palette.line.setText("第三项")
    palette.do()

    assert (window.node, window.views.current) == (T03, 0)


def test_an_action_of_the_palette_finds_the_window_as_it_was(window: MainWindow) -> None:
    window.activateWindow()
    window.actions_["palette"].trigger()
    palette = window.findChildren(CommandPalette)[-1]
    palette.line.setText("查找")

    palette.do()

    assert window.focusWidget() is window.filter.line


def test_the_palette_opens_the_list_of_recent_files(window: MainWindow) -> None:
    window.actions_["recent"].trigger()

    assert window.files.recent.isVisible()
    assert [action.text() for action in window.files.recent.actions()] == ["还没有打开过文件"]
    window.files.recent.close()


def test_the_list_of_keys_opens_and_is_kept(window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path) -> None:
    file = tmp_path / "快捷键.pdf"
    dialogs.answers = [file]

    window.actions_["shortcuts"].trigger()
    shortcuts = window.findChild(ShortcutList)
    assert shortcuts is not None
    shortcuts.keep.click()
    shortcuts.close()

    assert file.read_bytes().startswith(b"%PDF")
