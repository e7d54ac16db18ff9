"""What a colleague's file would bring is seen before any of it is taken in."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from support.answering_dialogs import AnsweringDialogs

from models.outline import NodeId
from models.storage import SqliteStore, backup_folder, list_backups, make_backup
from models.storage.evidence_files import keep_evidence
from models.workspace import Origin, OriginKind, Workspace
from models.workspace.entries import evidence_entry, node_entry
from ui.editor import Editor
from ui.opening import create_workspace, document_in, stored_document
from ui.panels.apart_table import OURS, THEIRS
from ui.theme import Theme
from ui.windows.merge_window import MergeWindow

T03, T05 = NodeId("T03"), NodeId("T05")
Open = Callable[[Path], MergeWindow]


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / "我们的.chengqi"
    create_workspace(path, stored_document(None), "王芳")
    return path


@pytest.fixture
def theirs(ours: Path) -> Path:
    """A colleague's copy, in which he has set a deadline and a lead."""
    path = ours.with_name("同事的.chengqi")
    shutil.copyfile(ours, path)
    said(path, "T03", deadline="9月底前")
    said(path, "T05", lead="办公室")
    return path


def said(path: Path, node: str, **typed: str) -> None:
    with SqliteStore.open(path, actor="李明") as store:
        workspace = Workspace(document_in(store), store, "李明")
        workspace.say(node_entry(workspace.now, NodeId(node), typed), f"设置{node}", Origin(OriginKind.SCREEN))


@pytest.fixture
def at_work(ours: Path, qapp: object) -> Iterator[Editor]:
    """Our file, open for writing."""
    store = SqliteStore.open(ours, actor="王芳")
    editor = Editor(Workspace(document_in(store), store, "王芳"), store.path)
    yield editor
    editor.stop()
    store.close()


@pytest.fixture
def merging(at_work: Editor, theme: Theme, dialogs: AnsweringDialogs, qtbot: Any) -> Iterator[Open]:
    behind = QWidget()
    qtbot.addWidget(behind)

    def open_window(path: Path) -> MergeWindow:
        window = MergeWindow(at_work, theme, dialogs, path, parent=behind)
        window.open()
        qtbot.waitUntil(lambda: "正在读" not in window.summary.text())
        return window

    yield open_window
    behind.close()
    for window in behind.findChildren(MergeWindow):
        window.close()


def taken_in(window: MergeWindow, qtbot: Any) -> None:
    with qtbot.waitSignal(window.taken):
        window.take.click()


def test_what_would_come_is_listed_and_nothing_has_changed_yet(merging: Open, theirs: Path, at_work: Editor) -> None:
    window = merging(theirs)

    assert "有2次我们还没有的修改（李明2次），涉及2个栏目" in window.summary.text()
    items = [window.edits.topLevelItem(row) for row in range(window.edits.topLevelItemCount())]
    assert [item.text(0) for item in items if item] == ["设置T05", "设置T03"]
    assert window.apart.rowCount() == 0
    assert list(at_work.workspace.history()) == []


def test_taking_in_brings_the_edits_with_their_authors(
    merging: Open, theirs: Path, at_work: Editor, qtbot: Any
) -> None:
    taken_in(merging(theirs), qtbot)

    assert at_work.snapshot.assignment(T05).lead == "办公室"
    assert [edit.actor for edit in at_work.workspace.history()] == ["李明", "李明"]


def test_what_both_changed_shows_both_values_and_may_be_left_open(
    merging: Open, theirs: Path, at_work: Editor, qtbot: Any
) -> None:
    at_work.assign([T03], {"deadline": "6月底前"})
    window = merging(theirs)

    cells = [window.apart.item(0, column) for column in range(3)]
    assert [cell.text().splitlines()[0] for cell in cells if cell] == ["任务（三）的完成时限", "6月底前", "9月底前"]
    taken_in(window, qtbot)

    (waiting,) = at_work.snapshot.register.conflicts()
    assert waiting[0] == ("T03", "deadline")


@pytest.mark.parametrize(("how", "words"), [(OURS, "6月底前"), (THEIRS, "9月底前")])
def test_what_both_changed_can_be_settled_at_once(
    merging: Open, theirs: Path, at_work: Editor, how: int, words: str, qtbot: Any
) -> None:
    at_work.assign([T03], {"deadline": "6月底前"})
    window = merging(theirs)

    window.apart.choices[0].setCurrentIndex(how)
    taken_in(window, qtbot)

    assert at_work.snapshot.assignment(T03).deadline.words == words
    assert list(at_work.snapshot.register.conflicts()) == []


def test_the_same_file_twice_brings_nothing(merging: Open, theirs: Path, qtbot: Any) -> None:
    taken_in(merging(theirs), qtbot)

    window = merging(theirs)

    assert "不用并入" in window.summary.text()
    assert not window.take.isEnabled()


def test_a_file_about_another_paper_is_refused(merging: Open, tmp_path: Path) -> None:
    other = tmp_path / "宁夏.chengqi"
    paper = Path(__file__).resolve().parents[2] / "data" / "siblings" / "ningxia-2026.txt"
    create_workspace(other, stored_document(paper), "李明")

    window = merging(other)

    assert "讲的是另一份文件" in window.summary.text()
    assert not window.take.isEnabled()


def test_evidence_comes_over_and_what_is_missing_is_said(
    merging: Open, theirs: Path, ours: Path, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    proof = tmp_path / "验收单.pdf"
    proof.write_bytes(b"%PDF-1.4")
    for name in ("验收单.pdf", "丢了.pdf"):
        kept = keep_evidence(theirs, proof)
        checksum = kept.sha256 if name == "验收单.pdf" else "0" * 64
        with SqliteStore.open(theirs, actor="李明") as store:
            workspace = Workspace(document_in(store), store, "李明")
            fields = evidence_entry(T03, name, kept.address, checksum)[1]
            workspace.say(fields, "添加佐证材料", Origin(OriginKind.SCREEN))

    taken_in(merging(theirs), qtbot)

    assert [file.name for file in ours.with_name("我们的.chengqi.佐证").iterdir()] == [kept.address]
    assert dialogs.said == ["佐证材料“丢了.pdf”（T03）两边的文件夹里都没有，请补上。"]


def test_right_before_a_copy_is_made_that_says_so_in_its_name(
    merging: Open, theirs: Path, ours: Path, at_work: Editor, qtbot: Any
) -> None:
    at_work.assign([T03], {"deadline": "6月底前"})
    make_backup(ours)

    taken_in(merging(theirs), qtbot)

    copies = list_backups(ours)
    assert sorted(one.remark for one in copies) == ["", "并入前"]
    (before,) = (one for one in copies if one.remark)
    assert before.path.stem.endswith(" 并入前")
    with SqliteStore.open(before.path, actor="", read_only=True) as store:
        assert [edit.label for edit in store.edits()] == ["设置任务（三）的完成时限"]


def test_where_no_copy_can_be_made_nothing_comes_in_before_somebody_says_so(
    merging: Open, theirs: Path, ours: Path, at_work: Editor, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    backup_folder(ours).write_text("没有地方", encoding="utf-8")
    window = merging(theirs)

    window.take.click()
    qtbot.waitUntil(lambda: bool(dialogs.asked))
    assert "没有备份成" in dialogs.asked[0]
    assert list(at_work.workspace.history()) == []
    dialogs.answers = ["照样并入"]
    taken_in(window, qtbot)

    assert at_work.snapshot.assignment(T05).lead == "办公室"
