"""Of a file that is dropped the window asks what is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QMimeData,
    QPoint,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from support.answering_dialogs import AnsweringDialogs

from models.outline import NodeId
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.windows.return_window import ReturnWindow


def test_a_dropped_file_proves_something_if_the_person_says_so(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    editor.path = tmp_path / "示例.chengqi"
    proof = tmp_path / "示例验收单.txt"
    proof.write_text("示例", encoding="utf-8")
    dialogs.answers = ["添加"]

    drop(window, proof)

    qtbot.waitUntil(lambda: not window.proofs.desk.is_running)
    (kept,) = editor.snapshot.evidence(window.node)
    assert kept.name == "示例验收单.txt"


def drop(window: MainWindow, *addresses: str | Path, over: QWidget | None = None) -> bool:
    """Whether it was taken at the edge of the window, or over a field; then it is let go of there."""
    words = QMimeData()
    words.setUrls([QUrl.fromLocalFile(str(one)) if isinstance(one, Path) else QUrl(one) for one in addresses])
    point = QPoint(50, 50) if over is None else over.mapTo(window, over.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(point, Qt.DropAction.CopyAction, words, left, none)
    entering.ignore()
    QApplication.sendEvent(window.windowHandle(), entering)
    if entering.isAccepted():
        moving = QDragMoveEvent(point, Qt.DropAction.CopyAction, words, left, none)
        QApplication.sendEvent(window.windowHandle(), moving)
        assert moving.isAccepted()
        falling = QDropEvent(point.toPointF(), Qt.DropAction.CopyAction, words, left, none)
        QApplication.sendEvent(window.windowHandle(), falling)
    return entering.isAccepted()


def test_a_file_let_go_of_over_a_field_is_not_written_into_it(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    """Its address stood in the filing as what is to be done next."""
    window.show_node("T03.s3")
    field = window.said.filing.findChildren(QPlainTextEdit)[0]
    (tmp_path / "示例.pdf").write_bytes(b"x")

    assert drop(window, tmp_path / "示例.pdf", over=field)

    assert field.toPlainText() == ""
    assert "（三）举措3" in dialogs.asked[0]


def test_words_let_go_of_over_a_field_are_written_into_it(window: MainWindow) -> None:
    window.show_node("T03.s3")
    field = window.said.filing.findChildren(QPlainTextEdit)[0]
    words = QMimeData()
    words.setText("示例进展")
    point = field.mapTo(window, field.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    for event in (
        QDragEnterEvent(point, Qt.DropAction.CopyAction, words, left, none),
        QDropEvent(point.toPointF(), Qt.DropAction.CopyAction, words, left, none),
    ):
        QApplication.sendEvent(window.windowHandle(), event)

    assert field.toPlainText() == "示例进展"


def test_what_is_dropped_and_cannot_be_used_is_refused_with_a_sentence(
    window: MainWindow, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    file, other = tmp_path / "示例.pdf", tmp_path / "另一个.chengqi"
    for one in (file, other):
        one.write_bytes(b"x")

    assert all(
        drop(window, *dropped)
        for dropped in (["https://example.org/示例.pdf"], [file, "https://example.org"], [file, other])
    )

    assert len(dialogs.said) == 3
    assert dialogs.asked == []
    assert "https://example.org" in dialogs.said[0]
    assert "一次拖一个" in dialogs.said[2]


def test_a_dropped_folder_is_reviewed_as_what_came_home(window: MainWindow, tmp_path: Path, qtbot: Any) -> None:
    (tmp_path / "示例文件夹").mkdir()

    drop(window, tmp_path / "示例文件夹")

    review = window.findChild(ReturnWindow)
    assert review is not None
    qtbot.waitUntil(lambda: not window.workbooks.reviewing.is_running)
    review.close()


def test_several_dropped_files_all_prove_something(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    editor.path = tmp_path / "示例.chengqi"
    files = [tmp_path / f"示例{number}.pdf" for number in range(3)]
    for file in files:
        file.write_text(file.name, encoding="utf-8")
    dialogs.answers = ["添加"]

    drop(window, *files)

    qtbot.waitUntil(lambda: not window.proofs.desk.is_running)
    assert [one.name for one in editor.snapshot.evidence(window.node)] == [file.name for file in files]


def test_what_was_achieved_needs_no_evidence_that_nobody_would_see(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    window.show_node("A1-2")

    window.proofs.add(tmp_path / "示例.pdf")

    assert editor.snapshot.evidence(NodeId("A1-2")) == ()
    assert "先在左边选" in dialogs.said[0]


def test_nothing_is_written_beside_a_file_that_is_only_read(
    window: MainWindow, editor: Editor, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    editor.path, editor.read_only = tmp_path / "示例.chengqi", True
    proof = tmp_path / "示例验收单.txt"
    proof.write_text("示例", encoding="utf-8")

    window.proofs.add(proof)
    window.actions_["evidence"].trigger()
    window.actions_["backup"].trigger()

    assert not list(tmp_path.glob("示例.chengqi*"))
    assert dialogs.asked == []
    assert len([words for words in dialogs.said if "只读" in words]) == 3
