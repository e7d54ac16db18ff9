"""Words that were being typed when the program or the disk gave way are not lost."""

from __future__ import annotations

import json
import shutil
import stat
from pathlib import Path

import pytest
from support.answering_dialogs import AnsweringDialogs
from support.at_the_program import T03, notices, press, window

from models.storage import SqliteStore
from models.workspace import StoreError
from ui.app import App
from ui.draft_file import draft_file
from ui.drafts import Drafts
from ui.opening import create_workspace, stored_document
from ui.panels.table_panel import TablePanel
from ui.panels.text_field import TextField
from ui.panels.views import TABLE
from ui.preferences import Preferences


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


def test_what_is_being_typed_is_for_nobody_else_to_read(app: App, file: Path, preferences: Preferences) -> None:
    app.open(file)
    typed(app, "还没有想好")

    drafts(app).look()

    place = draft_file(preferences.data_place(), file.resolve())
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700


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
    window(app).views.choose(TABLE)
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


def offered(app: App) -> list[str]:
    return [sentence.partition("：")[2] for sentence in notices(app) if "没有存入" in sentence]


def leave_words(app: App, file: Path, words: str) -> None:
    """The program ends in the midst of a note."""
    app.open(file)
    typed(app, words)
    drafts(app).look()
    crash(app)


def test_words_left_over_follow_the_workspace_to_its_new_name(app: App, file: Path) -> None:
    leave_words(app, file, "请补充星级评定的数据")
    renamed = file.rename(file.with_name("改名.chengqi"))

    app.open(renamed)
    assert offered(app) == ["请补充星级评定的数据"]
    press(app, "放回去")
    window(app).said.keep_pending()
    app.leave()
    app.open(renamed.rename(file))

    assert offered(app) == []


def test_words_left_over_wait_for_the_file_that_is_still_there_and_for_none_of_its_copies(
    app: App, file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "副本.chengqi"
    shutil.copyfile(file, copy)
    leave_words(app, file, "请补充星级评定的数据")

    app.open(copy)
    assert offered(app) == []
    app.open(file)

    assert offered(app) == ["请补充星级评定的数据"]


def test_words_left_over_are_not_offered_to_another_workspace_of_that_name(
    app: App, file: Path, tmp_path: Path
) -> None:
    leave_words(app, file, "请补充星级评定的数据")
    renamed = file.rename(file.with_name("改名.chengqi"))
    create_workspace(file, stored_document(None), "李明")

    app.open(file)
    assert offered(app) == []
    typed(app, "别的一份里写的")
    drafts(app).look()
    crash(app)
    app.open(renamed)

    assert offered(app) == ["请补充星级评定的数据"]


def test_words_that_an_earlier_version_left_are_offered(app: App, file: Path, preferences: Preferences) -> None:
    place = draft_file(preferences.data_place(), file.resolve())
    place.parent.mkdir(parents=True)
    old = {"form": "note", "nodes": ["T03"], "field": "text", "words": "旧版留下的", "about": {}}
    place.write_text(json.dumps([old]), encoding="utf-8")

    app.open(file)

    assert offered(app) == ["旧版留下的"]
