"""Evidence is copied and looked at beside the window, and opened only where that starts nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QUrl

from models.outline import NodeId
from models.workspace.attachments import Evidence
from ui.editor import Editor
from ui.evidence import EvidenceDesk

T03 = NodeId("T03")


class Desk:
    """A desk, what it opened, and the sentences it said."""

    def __init__(self, editor: Editor) -> None:
        self.opened: list[str] = []
        self.said: list[str] = []
        self.desk = EvidenceDesk(editor, show=self._show)
        self.desk.failed.connect(self.said.append)

    def _show(self, url: QUrl) -> bool:
        self.opened.append(url.toString())
        return "没有程序" not in url.toString()


@pytest.fixture
def at(editor: Editor, tmp_path: Path, qtbot: Any) -> Iterator[Desk]:
    editor.path = tmp_path / "示例.chengqi"
    found = Desk(editor)
    yield found
    found.desk.cancel()
    qtbot.waitUntil(lambda: not found.desk.is_running)


def kept(editor: Editor, address: str, sha256: str = "") -> Evidence:
    editor.add_evidence(T03, "示例材料", address, sha256)
    return editor.snapshot.evidence(T03)[-1]


@pytest.mark.parametrize("address", ["https://example.org/验收", "HTTP://example.org"])
def test_a_web_address_is_opened(address: str, at: Desk, editor: Editor) -> None:
    at.desk.open(kept(editor, address))

    assert len(at.opened) == 1
    assert at.said == []


@pytest.mark.parametrize(
    "address", ["file:///usr/share/applications/x.desktop", "ssh://example.org", "/etc/passwd", "https:///x", ""]
)
def test_any_other_address_is_refused_with_a_sentence(address: str, at: Desk, editor: Editor) -> None:
    at.desk.open(kept(editor, address))

    assert at.opened == []
    assert "没有打开" in at.said[0]


def test_a_kept_file_is_opened_after_a_look_and_one_that_was_altered_is_not(
    at: Desk, editor: Editor, tmp_path: Path, qtbot: Any
) -> None:
    proof = tmp_path / "示例验收单.txt"
    proof.write_text("示例", encoding="utf-8")
    at.desk.add(T03, [proof])
    qtbot.waitUntil(lambda: bool(editor.snapshot.evidence(T03)))
    (one,) = editor.snapshot.evidence(T03)

    at.desk.open(one)
    qtbot.waitUntil(lambda: bool(at.opened))
    assert at.opened[0].endswith(one.address)

    next((tmp_path / "示例.chengqi.佐证").iterdir()).write_text("改了", encoding="utf-8")
    at.desk.open(one)
    qtbot.waitUntil(lambda: bool(at.said))
    folder = tmp_path / "示例.chengqi.佐证"
    assert at.said == [f"佐证材料“示例验收单.txt”被改动过，和添加时不一样，没有打开：在文件夹“{folder}”里。"]
    assert len(at.opened) == 1


def test_a_kept_file_that_is_not_there_is_said_with_the_folder_it_is_looked_for_in(
    at: Desk, editor: Editor, tmp_path: Path, qtbot: Any
) -> None:
    at.desk.open(kept(editor, "000000000000_示例.txt", "0" * 64))

    qtbot.waitUntil(lambda: bool(at.said))
    assert f"没有找到佐证材料“示例材料”：它应在文件夹“{tmp_path / '示例.chengqi.佐证'}”里。" in at.said[0]
    assert at.opened == []


def test_a_file_outside_the_folder_is_never_opened(at: Desk, editor: Editor, qtbot: Any) -> None:
    at.desk.open(kept(editor, "../../etc/passwd", "0" * 64))

    qtbot.waitUntil(lambda: bool(at.said))
    assert at.opened == []


def test_several_files_are_copied_one_after_the_other_and_what_is_missing_is_said(
    at: Desk, editor: Editor, tmp_path: Path, qtbot: Any
) -> None:
    files = [tmp_path / f"示例{number}.txt" for number in range(3)]
    for file in files:
        file.write_text(file.name, encoding="utf-8")

    at.desk.add(T03, [*files[:2], tmp_path / "没有.txt", files[2]])

    qtbot.waitUntil(lambda: not at.desk.is_running)
    assert [one.name for one in editor.snapshot.evidence(T03)] == [file.name for file in files]
    assert len(at.said) == 1
    assert "没有找到" in at.said[0]


def test_copying_can_be_stopped_and_nothing_is_said_of_it(at: Desk, editor: Editor, tmp_path: Path, qtbot: Any) -> None:
    large = tmp_path / "示例.bin"
    large.write_bytes(b"x" * (64 << 20))
    told: list[str] = []
    at.desk.progressed.connect(lambda words, _: told.append(words))

    at.desk.add(T03, [large, large])
    at.desk.cancel()

    qtbot.waitUntil(lambda: not at.desk.is_running)
    assert editor.snapshot.evidence(T03) == ()
    assert at.said == []
    assert not list((tmp_path / "示例.chengqi.佐证").glob("*"))


def test_in_a_file_that_is_only_read_nothing_is_copied(
    at: Desk, editor: Editor, said: list[str], tmp_path: Path
) -> None:
    editor.read_only = True
    at.desk.add(T03, [tmp_path / "示例.txt"])

    assert not at.desk.is_running
    assert "只读" in said[0]
