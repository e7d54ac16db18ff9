"""From what the departments filed to a paper that can be signed: in the window, then on the command line."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from support.answering_dialogs import AnsweringDialogs
from support.printed import text_of

from exporters.content import Kind
from models.outline import NodeId
from models.storage import SqliteStore
from models.workspace import Workspace
from models.workspace.periods import Period
from ui.editor import Editor
from ui.main_window import MainWindow
from ui.opening import create_workspace, document_in, stored_document
from ui.preferences import Preferences
from ui.theme import Theme, Tone
from ui.windows.export_window import ExportWindow

PROGRAM = Path(__file__).parents[2] / "main.py"
T03 = NodeId("T03")


class Office:
    """Somebody's desk with one workspace open."""

    def __init__(self, folder: Path, qapp: QApplication) -> None:
        self.file = folder / "2017.chengqi"
        if not self.file.exists():
            create_workspace(self.file, stored_document(None), "王芳")
        self._store = SqliteStore.open(self.file, actor="王芳")
        self.editor = Editor(Workspace(document_in(self._store), self._store, "王芳"), self.file)
        self.dialogs = AnsweringDialogs()
        self.theme = Theme(qapp)
        self.theme.wear(Tone.LIGHT)
        settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        preferences = Preferences(settings, home=folder / "home")
        self.window = MainWindow(self.editor, self.theme, preferences, self.dialogs)
        self.window.show()

    def export(self, qtbot: Any) -> ExportWindow:
        """The export window, its paper shown."""
        self.window.actions_["export_pdf"].trigger()
        found = next(one for one in self.window.findChildren(ExportWindow) if one.isVisible())
        shown(found, qtbot)
        return found

    def close(self) -> None:
        self.window.close()
        self.editor.stop()
        self._store.close()


def shown(window: ExportWindow, qtbot: Any) -> bytes:
    qtbot.waitUntil(lambda: bool(window.data) and not window.making.is_running, timeout=30_000)
    return window.data


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(PROGRAM), *words], capture_output=True, text=True, check=False)


def test_the_window_and_the_command_line_print_the_same_paper_of_one_selection(
    qapp: QApplication, tmp_path: Path, qtbot: Any
) -> None:
    office = Office(tmp_path, qapp)
    office.editor.report(T03, Period.parse("2017Q1"), "社会福利处", {"progress": "已落实选址210处（示例）。"})
    office.window.tree.choose(T03)
    export = office.export(qtbot)

    export.content.tasks.tick_chosen()
    export.content.kinds.button(list(Kind).index(Kind.FORMAL)).click()
    for field, words in (("paper_issuer", "示例省示例厅"), ("paper_number", "示例〔2017〕12号")):
        line = export.head.lines[field]
        line.line.setText(words)
        line.keep()
    export.head.today.click()
    office.dialogs.answers = ["厅长版", tmp_path / "window.pdf"]
    export.content.selections.keep.click()
    data = shown(export, qtbot)
    export.foot.save.click()
    qtbot.waitUntil(lambda: export.foot.saved is not None)
    office.close()

    printed = text_of(data)
    today = date.today()
    assert (tmp_path / "window.pdf").read_bytes() == data
    for words in ("已落实选址210处（示例）。", "示例〔2017〕12号", f"{today.year}年{today.month}月{today.day}日"):
        assert words in printed

    done = run("export", "pdf", "--workspace", str(office.file), "--selection", "厅长版",
               "--out", str(tmp_path / "command.pdf"))  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "command.pdf").read_bytes() == data
    assert run("check-pdf", str(tmp_path / "window.pdf")).returncode == 0


def test_the_choices_are_there_at_the_next_start(qapp: QApplication, tmp_path: Path, qtbot: Any) -> None:
    office = Office(tmp_path, qapp)
    export = office.export(qtbot)
    export.content.kinds.button(list(Kind).index(Kind.ONEPAGE)).click()
    export.content.links.setCurrentIndex(1)
    shown(export, qtbot)
    office.close()

    again = Office(tmp_path, qapp)
    export = again.export(qtbot)

    assert export.content.kind is Kind.ONEPAGE
    assert export.content.links.currentText() == "全部，建议的标“建议”"
    assert export.view.count == 1
    again.close()
