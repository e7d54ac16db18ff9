"""From a double click to a window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QThreadPool, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from support.answering_dialogs import AnsweringDialogs

from models.outline import NodeId
from models.storage import SqliteStore, list_backups
from models.workspace import Origin, OriginKind, StoreError, Workspace
from models.workspace.entries import node_entry
from ui.app import FIRST_NAME, App
from ui.drafts import Drafts, draft_file
from ui.main_window import MainWindow
from ui.opening import create_workspace, document_in, login_name, stored_document
from ui.panels.field_row import TextField
from ui.panels.notice_bar import NameBar, NoticeBar
from ui.panels.table_panel import TablePanel
from ui.panels.views import TABLE
from ui.preferences import Preferences
from ui.second_start import FrontDoor, is_brought_up
from ui.windows.backups_window import BackupsWindow
from ui.windows.merge_window import MergeWindow
from ui.windows.new_window import NewWindow
from ui.windows.pending_window import PendingWindow

ROOT = Path(__file__).resolve().parents[2]
T03 = NodeId("T03")


@pytest.fixture
def app(qapp: QApplication, preferences: Preferences, dialogs: AnsweringDialogs) -> Iterator[App]:
    """The program on the machine of somebody who has never started it."""
    found = App(qapp, preferences=preferences, dialogs=dialogs)
    yield found
    found.end()
    found.deleteLater()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace file that nobody has open."""
    path = tmp_path / "示例.chengqi"
    create_workspace(path, stored_document(None), "李明")
    return path


@pytest.fixture
def elsewhere() -> Iterator[Callable[[Path], subprocess.Popen[str]]]:
    """Another process that has a file open and has said something in it; killed at the end."""
    started: list[subprocess.Popen[str]] = []

    def open_elsewhere(path: Path) -> subprocess.Popen[str]:
        code = (
            "import sys; from pathlib import Path; from models.storage import SqliteStore\n"
            "from models.workspace import *; from models.workspace.entries import node_entry\n"
            "from models.outline import NodeId; from ui.opening import document_in\n"
            "store = SqliteStore.open(Path(sys.argv[1]), actor='李明')\n"
            "said = Workspace(document_in(store), store, '李明')\n"
            "fields = node_entry(said.now, NodeId('T03'), {'deadline': '6月底前'})\n"
            "said.say(fields, '设置任务（三）的完成时限', Origin(OriginKind.SCREEN))\n"
            "print('open', flush=True); sys.stdin.read()\n"
        )
        process = subprocess.Popen(
            [sys.executable, "-c", code, str(path)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUTF8": "1"},
        )  # fmt: skip
        started.append(process)
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        return process

    yield open_elsewhere
    for process in started:
        end(process)


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def window(app: App) -> MainWindow:
    assert app.window is not None
    return app.window


def notices(app: App) -> list[str]:
    return [bar.sentence.text() for bar in window(app).findChildren(NoticeBar) if bar.isVisible()]


def press(app: App, words: str) -> None:
    """A button of a notice."""
    bars = [bar for kind in (NoticeBar, NameBar) for bar in window(app).findChildren(kind)]
    buttons = [one for bar in bars for one in bar.findChildren(QPushButton)]
    next(one for one in buttons if one.text() == words and one.isVisible()).click()


# the first start


def test_the_first_start_opens_the_embedded_paper_in_the_users_documents(
    app: App, preferences: Preferences, dialogs: AnsweringDialogs
) -> None:
    app.start([])

    assert window(app).editor.path == (preferences.first_place() / FIRST_NAME).resolve()
    assert len(window(app).editor.snapshot.tasks) == 15
    assert dialogs.asked == dialogs.said == []


def test_a_name_is_asked_for_once_and_stops_nobody(app: App, preferences: Preferences) -> None:
    app.start([])
    (bar,) = window(app).findChildren(NameBar)
    window(app).editor.assign([T03], {"status": "推进中"})

    bar.line.setText(" 王芳 ")
    press(app, "用这个署名")
    window(app).editor.assign([T03], {"deadline": "6月底前"})

    actors = [edit.actor for edit in window(app).editor.workspace.history()]
    assert actors == [login_name(), "王芳"]
    assert preferences.actor == "王芳"
    assert not bar.isVisible()


def test_who_has_given_a_name_is_not_asked_again(app: App, preferences: Preferences) -> None:
    preferences.actor = "王芳"

    app.start([])

    assert window(app).findChildren(NameBar) == []


def test_documents_that_cannot_be_written_are_said(
    app: App, preferences: Preferences, dialogs: AnsweringDialogs
) -> None:
    preferences.first_place().parent.mkdir()
    preferences.first_place().touch()

    app.start([])

    assert "不能在" in dialogs.said[0]
    assert app.window is None
    assert app.start_window is not None
    assert app.start_window.isVisible()


# later starts


def test_the_file_of_last_time_comes_back(app: App, preferences: Preferences, file: Path) -> None:
    preferences.remember(file)

    app.start([])

    assert window(app).editor.path == file.resolve()


def test_a_file_named_is_opened(app: App, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)

    app.start([file.name])

    assert window(app).editor.path == file.resolve()


def test_a_recent_file_that_is_gone_is_said_and_dropped(
    app: App, preferences: Preferences, file: Path, tmp_path: Path
) -> None:
    preferences.remember(file)
    gone = tmp_path / "U盘" / "不在了.chengqi"
    preferences.remember(gone)

    app.start([])

    assert preferences.recent == [file]
    assert any(f"“{gone}”不在了" in sentence for sentence in notices(app))


def test_a_file_that_is_gone_is_said_when_it_is_chosen(
    app: App, preferences: Preferences, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    preferences.remember(tmp_path / "不在了.chengqi")

    app.open(tmp_path / "不在了.chengqi")

    assert "没有这个文件" in dialogs.said[0]
    assert preferences.recent == []


def test_another_file_takes_the_place_of_the_one_that_is_open(app: App, file: Path) -> None:
    app.start([])
    first = window(app)

    window(app).files.open_wanted.emit(file)

    assert not first.isVisible()
    assert window(app).editor.path == file.resolve()
    SqliteStore.open(first.editor.path, actor="张三").close()


def test_the_file_that_is_open_is_not_opened_again(app: App, file: Path, dialogs: AnsweringDialogs) -> None:
    app.open(file)
    first = window(app)

    assert app.open(file)

    assert window(app) is first
    assert dialogs.asked == []


@pytest.fixture
def all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.opener._SMALL", 0)


def is_free(path: Path) -> bool:
    SqliteStore.open(path, actor="张三").close()
    return True


@pytest.mark.usefixtures("all_are_large")
def test_a_large_file_is_opened_while_the_window_stays_there(app: App, file: Path, qtbot: Any) -> None:
    app.start([])
    first = window(app)

    first.files.open_wanted.emit(file)

    assert first.isVisible()
    assert first.status.doing.text() == "正在打开“示例”…"
    qtbot.waitUntil(lambda: window(app) is not first)
    assert window(app).editor.path == file.resolve()
    window(app).editor.assign([T03], {"deadline": "6月底前"})
    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert is_free(app.preferences.first_place() / FIRST_NAME)


@pytest.mark.usefixtures("all_are_large")
def test_opening_can_be_stopped_and_lets_go_of_the_file(app: App, file: Path, qtbot: Any) -> None:
    app.start([])
    first = window(app)
    first.files.open_wanted.emit(file)

    first.status.stop.click()

    assert not first.status.doing.text()
    QThreadPool.globalInstance().waitForDone()
    qtbot.wait(50)
    assert window(app) is first
    assert is_free(file)


@pytest.mark.usefixtures("all_are_large")
def test_a_large_file_that_cannot_be_opened_is_said_and_the_window_stays(
    app: App, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    damaged = tmp_path / "坏了.chengqi"
    damaged.write_bytes(b"no workspace" * 99)
    app.start([])
    first = window(app)

    first.files.open_wanted.emit(damaged)

    qtbot.waitUntil(lambda: bool(dialogs.said or dialogs.asked))
    assert window(app) is first
    assert not first.status.doing.text()


@pytest.mark.usefixtures("all_are_large")
def test_ending_while_a_file_is_being_opened_lets_go_of_it(app: App, file: Path) -> None:
    app.start([])
    window(app).files.open_wanted.emit(file)

    assert app.end() == ""

    assert is_free(file)


def said_elsewhere(words: str, path: Path) -> subprocess.Popen[bytes]:
    """Another process of the same person that says something about a file."""
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtWidgets import QApplication, QWidget\n"
        "from ui.second_start import FrontDoor, is_brought_up\n"
        f"app = QApplication([]); path = Path(sys.argv[1]); {words}\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen([sys.executable, "-c", code, str(path)], cwd=ROOT, env=environment)


def test_a_second_start_on_the_file_brings_its_window_to_the_front(
    app: App, file: Path, preferences: Preferences, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    app.open(file)
    window(app).showMinimized()
    qtbot.waitUntil(lambda: bool(window(app).findChildren(FrontDoor)))

    second = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), str(file)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(file.parent), "LOGNAME": login_name()},
    )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)

    assert second.returncode == 0
    assert not window(app).isMinimized()
    assert dialogs.asked == []


def test_a_name_left_behind_by_a_killed_process_keeps_nobody_out(file: Path, qtbot: Any) -> None:
    killed = said_elsewhere("door = FrontDoor(path, QWidget()); os.kill(os.getpid(), 9)", file)
    killed.wait()
    assert not is_brought_up(file)
    window = QWidget()
    qtbot.addWidget(window)
    door = FrontDoor(file, window)

    asking = said_elsewhere("sys.exit(not is_brought_up(path))", file)
    qtbot.waitUntil(lambda: asking.poll() is not None, timeout=20_000)

    assert asking.returncode == 0
    door.close()
    assert not is_brought_up(file)


def colleague(file: Path, path: Path) -> Path:
    """A copy in which 王芳 has set a deadline."""
    shutil.copyfile(file, path)
    with SqliteStore.open(path, actor="王芳") as store:
        said = Workspace(document_in(store), store, "王芳")
        said.say(node_entry(said.now, T03, {"deadline": "9月底前"}), "设置时限", Origin(OriginKind.SCREEN))
    return path


def merged(app: App, path: Path, qtbot: Any) -> None:
    """Taken in with all values left standing."""
    app.merge(path)
    (merging,) = window(app).findChildren(MergeWindow)
    qtbot.waitUntil(lambda: "正在读" not in merging.summary.text())
    merging.take.click()


def test_after_merging_a_calm_line_says_how_many_edits_came(app: App, file: Path, tmp_path: Path, qtbot: Any) -> None:
    app.open(file)

    merged(app, colleague(file, tmp_path / "同事.chengqi"), qtbot)

    assert "已并入“同事.chengqi”的1次修改。" in notices(app)


def test_after_merging_the_line_says_what_is_to_be_settled_and_leads_to_it(
    app: App, file: Path, tmp_path: Path, qtbot: Any
) -> None:
    theirs = colleague(file, tmp_path / "同事.chengqi")
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "6月底前"})

    merged(app, theirs, qtbot)

    assert notices(app)[-1] == "已并入“同事.chengqi”的1次修改。有1个栏目两边改得不一样，值都留着，待定。"
    press(app, "去定")
    (waiting,) = window(app).findChildren(PendingWindow)
    assert [row.line.head.text() for row in waiting.rows.values()] == ["△ 任务（三）的完成时限"]


def test_the_list_of_what_is_pending_leads_to_the_place_and_opens_only_once(app: App, file: Path) -> None:
    app.open(file)
    window(app).actions_["pending"].trigger()
    window(app).status.pending_wanted.emit()

    (waiting,) = window(app).findChildren(PendingWindow)
    waiting.node_wanted.emit("T05")

    assert window(app).node == "T05"
    assert waiting.summary.text().startswith("没有待定的栏目。")


def test_closing_asks_nothing_and_lets_go_of_the_file(app: App, file: Path, dialogs: AnsweringDialogs) -> None:
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "6月底前"})

    window(app).close()

    assert dialogs.asked == dialogs.said == []
    SqliteStore.open(file, actor="张三").close()


def test_the_program_goes_on_from_file_to_file_and_ends_with_the_last_window(file: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QTimer; import ui.app\n"
        "def start(self, words):\n"
        "    self.open(Path(words[0]))\n"
        "    QTimer.singleShot(200, lambda: self.open_first())\n"
        "    QTimer.singleShot(600, lambda: print(self.window.editor.path.name, flush=True))\n"
        "    QTimer.singleShot(700, lambda: self.window.close())\n"
        "ui.app.App.start = start\n"
        "print(ui.app.run(sys.argv[1:]))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        env={**os.environ, "HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config"), "PYTHONUTF8": "1"},
    )

    assert done.stdout.splitlines() == [FIRST_NAME, "0"]
    assert [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line] == []


# files that will not open


def test_a_file_open_elsewhere_says_who_has_it_and_may_be_read(
    app: App, file: Path, dialogs: AnsweringDialogs, elsewhere: Callable[[Path], object]
) -> None:
    elsewhere(file)
    dialogs.answers = ["以只读方式打开"]

    app.open(file)

    assert "李明已在“" in dialogs.asked[0]
    assert window(app).editor.read_only
    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert any(sentence.startswith("只读：") for sentence in notices(app))


def test_what_is_read_only_refuses_to_be_changed_with_a_sentence(
    app: App, file: Path, dialogs: AnsweringDialogs
) -> None:
    app.open(file, read_only=True)

    assert not window(app).editor.assign([T03], {"deadline": "6月底前"})

    assert "只读" in dialogs.said[0]


def test_a_file_open_elsewhere_can_be_copied(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, elsewhere: Callable[[Path], object], qtbot: Any
) -> None:
    elsewhere(file)
    dialogs.answers = ["另存副本…", tmp_path / "副本.chengqi"]

    app.open(file)
    qtbot.waitUntil(lambda: app.window is not None)

    assert window(app).editor.path == (tmp_path / "副本.chengqi").resolve()
    assert not window(app).editor.read_only
    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"


def test_once_the_other_has_closed_a_file_that_is_read_can_be_changed(
    app: App, file: Path, dialogs: AnsweringDialogs, elsewhere: Callable[[Path], subprocess.Popen[str]]
) -> None:
    other = elsewhere(file)
    app.open(file, read_only=True)
    end(other)

    press(app, "再试着打开来修改")

    assert not window(app).editor.read_only


def spoil(path: Path) -> None:
    """Damage the head of a file, so that SQLite no longer knows it."""
    data = bytearray(path.read_bytes())
    data[:100] = bytes(100)
    path.write_bytes(bytes(data))


def test_what_can_be_read_of_a_damaged_file_is_rescued_into_a_new_one(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "6月底前"})
    app.leave()
    spoil(file)
    dialogs.answers = ["抢救到新文件…", tmp_path / "救出.chengqi"]

    app.open(file)
    qtbot.waitUntil(lambda: app.window is not None)

    assert window(app).editor.path.name == "救出.chengqi"
    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert any("找回 1 次修改" in sentence for sentence in notices(app))


def test_what_is_no_workspace_is_said_and_something_else_can_be_opened(
    app: App, tmp_path: Path, file: Path, dialogs: AnsweringDialogs
) -> None:
    other = tmp_path / "别的.chengqi"
    other.touch()
    dialogs.answers = [file]

    app.start([str(other)])
    assert "文件是空的" in dialogs.said[0]
    assert app.start_window is not None
    app.start_window.choose_wanted.emit()

    assert window(app).editor.path == file.resolve()
    assert app.start_window is None


# after a crash


def test_after_a_crash_one_notice_says_what_was_kept_and_shows_the_history(
    app: App, file: Path, elsewhere: Callable[[Path], subprocess.Popen[str]], qtbot: Any
) -> None:
    end(elsewhere(file))

    app.open(file)
    qtbot.waitUntil(lambda: any("没有正常退出" in sentence for sentence in notices(app)))

    (sentence,) = (one for one in notices(app) if "没有正常退出" in one)
    assert "由李明打开" in sentence
    assert "最后存入的是“设置任务（三）的完成时限”" in sentence
    assert "一样没少" in sentence
    press(app, "看历史")
    assert window(app).said.history.isVisible()


def test_after_an_orderly_end_nothing_is_said(app: App, file: Path, preferences: Preferences) -> None:
    preferences.actor = "王芳"
    app.open(file)
    app.leave()

    app.open(file)

    assert notices(app) == []


# copies made by themselves


def test_a_dated_copy_is_made_at_the_end_where_something_was_said(app: App, file: Path) -> None:
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "6月底前"})

    assert app.end() == ""
    app.end()

    assert len(list_backups(file)) == 1


def test_of_a_file_in_which_nobody_has_said_anything_no_copy_is_made(app: App, file: Path) -> None:
    app.open(file)

    app.end()

    assert list_backups(file) == ()


def test_a_backup_takes_the_place_of_the_file_which_is_kept_first(app: App, file: Path) -> None:
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "6月底前"})
    app.end()
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "全年"})
    (backup,) = list_backups(file)

    app.restore(backup.path, file)

    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert any("恢复前的文件另存为" in sentence for sentence in notices(app))
    assert len(list_backups(file)) == 2


def test_where_a_backup_cannot_be_restored_the_file_stays_open(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs
) -> None:
    app.open(file)

    app.restore(tmp_path / "没有.chengqi", file)

    assert "读取备份" in dialogs.said[0]
    assert window(app).editor.path == file.resolve()


def test_an_unexpected_answer_of_the_disk_at_the_end_is_a_sentence(
    app: App, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.open(file)
    app.leave()
    file.unlink()

    assert "没有这个文件" in app.end()


# files that are dropped


def drop(app: App, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window(app).dropEvent(event)


def test_a_workspace_dropped_on_the_window_is_opened(app: App, file: Path, dialogs: AnsweringDialogs) -> None:
    app.start([])
    dialogs.answers = ["打开"]

    drop(app, file)

    assert window(app).editor.path == file.resolve()


def test_a_report_dropped_on_the_window_can_become_a_workspace(
    app: App, dialogs: AnsweringDialogs, tmp_path: Path, qtbot: Any
) -> None:
    report = ROOT / "tests" / "data" / "siblings" / "ningxia-2026.txt"
    app.start([])
    dialogs.answers = ["用它新建工作文件…", tmp_path / "宁夏.chengqi"]

    drop(app, report)
    (new,) = window(app).findChildren(NewWindow)
    qtbot.waitUntil(lambda: "任务6项" in new.found.text())
    new.make.click()

    assert window(app).editor.path == (tmp_path / "宁夏.chengqi").resolve()
    assert len(window(app).editor.snapshot.tasks) == 6


# words that are not kept yet


def typed(app: App, words: str) -> None:
    """A note is being written on T03."""
    window(app).show_node(T03)
    window(app).said.write_note(T03, None)
    window(app).said.notes.text.insertPlainText(words)


def drafts(app: App) -> Drafts:
    (found,) = window(app).findChildren(Drafts)
    return found


def crash(app: App) -> None:
    """As if the process had been killed: nothing is closed, nothing kept."""
    for text in window(app).findChildren(TextField):
        text.blockSignals(True)
    drafts(app).waiting = [*drafts(app).waiting, *window(app).unkept()]
    app.leave()


def test_words_being_typed_are_offered_back_after_a_crash(app: App, file: Path) -> None:
    app.open(file)
    typed(app, "请补充星级评定的数据")
    drafts(app).look()
    crash(app)

    app.open(file)
    (sentence,) = (one for one in notices(app) if "没有存入" in one)
    assert sentence == "上次有几个字没有存入（任务（三）的批注）：请补充星级评定的数据"
    press(app, "放回去")

    assert window(app).said.notes.text.toPlainText() == "请补充星级评定的数据"
    window(app).said.keep_pending()
    assert [note.text for note in window(app).editor.snapshot.notes(T03)] == ["请补充星级评定的数据"]
    drafts(app).look()
    assert list(drafts(app).waiting) == []


def test_a_draft_that_nobody_wants_is_gone(app: App, file: Path) -> None:
    app.open(file)
    typed(app, "不必了")
    drafts(app).look()
    crash(app)
    app.open(file)

    press(app, "不要了")
    app.leave()
    app.open(file)

    assert [one for one in notices(app) if "没有存入" in one] == []


def test_what_was_kept_leaves_no_draft(app: App, file: Path, preferences: Preferences) -> None:
    app.open(file)
    typed(app, "请补充星级评定的数据")
    drafts(app).look()
    place = draft_file(preferences.data_place(), file.resolve())
    assert place.exists()

    window(app).close()

    assert not place.exists()


def test_on_a_full_disk_nothing_typed_is_lost_from_the_screen(
    app: App, file: Path, dialogs: AnsweringDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.open(file)
    typed(app, "请补充星级评定的数据")
    fill_disk(monkeypatch)

    window(app).said.keep_pending()
    assert dialogs.said == ["不能存入：磁盘已满。"]
    assert window(app).said.notes.text.toPlainText() == "请补充星级评定的数据"

    window(app).show_node("T05")
    assert window(app).said.notes.text.toPlainText() == ""
    assert "这几个字还没有存入（任务（三）的批注）：请补充星级评定的数据" in notices(app)
    monkeypatch.undo()
    press(app, "放回去")
    window(app).said.keep_pending()

    assert window(app).node == T03
    assert [note.text for note in window(app).editor.snapshot.notes(T03)] == ["请补充星级评定的数据"]


def fill_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise StoreError("不能存入：磁盘已满。")

    monkeypatch.setattr(SqliteStore, "append", refuse)


def test_a_cell_typed_on_a_full_disk_is_offered_back(
    app: App, file: Path, dialogs: AnsweringDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.open(file)
    window(app).show_view(TABLE)
    (panel,) = window(app).findChildren(TablePanel)
    model = panel.model
    column = [one.name for one in model.columns].index("leader")
    row = model.rows_of(T03)[0]
    fill_disk(monkeypatch)

    assert not model.setData(model.index(row, column), "示例：张厅长")
    assert "这几个字还没有存入（任务（三）的责任领导）：示例：张厅长" in notices(app)
    monkeypatch.undo()
    press(app, "放回去")

    assert window(app).said.assignment.rows["leader"].words == "示例：张厅长"


def test_a_line_typed_on_a_full_disk_stays_and_is_kept_once_there_is_room(
    app: App, file: Path, dialogs: AnsweringDialogs, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.open(file)
    window(app).show_node(T03)
    row = window(app).said.assignment.rows["deadline"]
    fill_disk(monkeypatch)
    row.line.setFocus()
    row.line.setText("6月底前")

    row.line.clearFocus()
    row.line.editingFinished.emit()  # as when the dialog takes the focus away
    assert len(dialogs.said) == 1
    assert row.words == "6月底前"
    monkeypatch.undo()
    row.keep()

    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"


def test_drafts_that_cannot_be_read_are_as_if_there_were_none(app: App, file: Path, preferences: Preferences) -> None:
    place = draft_file(preferences.data_place(), file.resolve())
    place.parent.mkdir(parents=True)
    place.write_text('[{"form": 1}]', encoding="utf-8")

    app.open(file)

    assert drafts(app).waiting == []


# what is gone or damaged comes back from a dated copy


def lose(app: App, file: Path) -> None:
    """A file of which a copy was made, and which is then gone."""
    app.open(file)
    window(app).editor.assign([T03], {"deadline": "6月底前"})
    app.end()
    file.unlink()


def test_a_file_that_is_gone_comes_back_from_its_copy(
    app: App, file: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    lose(app, file)
    dialogs.answers = ["从备份恢复…", "恢复"]

    app.open(file)
    (backups,) = app.shown().findChildren(BackupsWindow)
    qtbot.waitUntil(backups.restore.isEnabled)
    backups.restore.click()

    assert window(app).editor.path == file.resolve()
    assert window(app).editor.snapshot.assignment(T03).deadline.words == "6月底前"
    assert app.start_window is None


def test_what_cannot_be_rescued_is_said(
    app: App, file: Path, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    file.write_bytes(b"?" * 10_000)
    dialogs.answers = ["抢救到新文件…", tmp_path / "救出.chengqi"]

    app.open(file)
    qtbot.waitUntil(lambda: len(dialogs.asked) == 3)

    assert dialogs.asked[2].startswith("不能抢救")
    assert not (tmp_path / "救出.chengqi").exists()


def test_a_new_workspace_is_made_from_the_start_window(
    app: App, tmp_path: Path, dialogs: AnsweringDialogs, qtbot: Any
) -> None:
    dialogs.answers = [tmp_path / "今年.chengqi"]
    app.start([str(tmp_path / "不在.chengqi")])
    assert app.start_window is not None

    app.start_window.new_wanted.emit()
    (new,) = app.start_window.findChildren(NewWindow)
    qtbot.waitUntil(new.make.isEnabled)
    new.make.click()

    assert window(app).editor.path == (tmp_path / "今年.chengqi").resolve()
