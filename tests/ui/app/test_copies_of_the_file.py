"""Dated copies are made by themselves and brought back."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.answering_dialogs import AnsweringDialogs
from support.at_the_program import T03, notices, window

from models.storage import list_backups
from ui.app import App


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
