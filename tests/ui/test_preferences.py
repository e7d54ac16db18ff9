"""Whatever stands in the settings file, the window opens."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QRect, QSettings
from support.answering_dialogs import AnsweringDialogs

from ui.editor import Editor
from ui.main_window import MainWindow
from ui.opening import is_there
from ui.preferences import LANGUAGES, Preferences
from ui.theme import Theme, Tone

RUBBISH: list[Any] = ["", "/", "nan", "-inf", "9" * 5000, "\0", "\ud800", "[]", [], [1, None], {}, True, -1, 1e308]
RUBBISH += [QByteArray(b"\xff\x00"), QRect(1, 2, 3, 4), ["/", "..", ""], {"node": 1}, {"node": []}]
PLACES: list[dict[str, Any]] = [
    {"node": []},
    {"node": [1], "period": [], "side": [], "tasks": [None], "hidden": [[]]},
    {"columns": ["9" * 30, "1", "2", "3"]},
    {"columns": ["9" * 5000] * 4},
    {"columns": ["0", "0", "0", "0"]},
    {"node": ["T99"], "tasks": ["T99", ""], "hidden": ["0", "x"], "period": ["1717Q9"]},
]


def kept(folder: Path) -> QSettings:
    found = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    found.clear()
    return found


def make_sure(preferences: Preferences) -> None:
    """Everything that can be asked gets an answer one can work with."""
    assert preferences.tone in Tone
    assert preferences.language in LANGUAGES
    assert 0 * preferences.interface_scale == 0 * preferences.text_scale == 0
    preferences.actor.encode()
    for path in preferences.recent:
        is_there(path)
        path.with_name("另一个")
    for words in preferences.place(Path("示例.chengqi")).values():
        assert words
        assert all(isinstance(word, str) for word in words)
    preferences.state("window")


@pytest.mark.parametrize("said", RUBBISH, ids=lambda said: repr(said)[:30])
def test_rubbish_is_as_if_nothing_had_been_said(said: Any, tmp_path: Path, qapp: Any) -> None:
    file = kept(tmp_path)
    for name in ("actor", "recent", "tone", "interface_scale", "text_scale", "language", "state/window"):
        file.setValue(name, said)
    file.setValue("place/示例.chengqi", said)

    make_sure(Preferences(file, home=tmp_path))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=40))
def test_any_text_in_the_file_can_be_asked_for(words: str, tmp_path: Path, qapp: Any) -> None:
    name = ("actor", "recent", "tone", "interface_scale", "text_scale", "language")
    lines = "".join(f"{one}={words}\n" for one in (*name, "state\\window", "place\\示例.chengqi"))
    (tmp_path / "raw.ini").write_bytes(f"[General]\n{lines}".encode(errors="replace"))

    make_sure(Preferences(QSettings(str(tmp_path / "raw.ini"), QSettings.Format.IniFormat), home=tmp_path))


def test_an_unknown_language_and_sizes_that_are_no_numbers_are_the_usual_ones(tmp_path: Path, qapp: Any) -> None:
    file = kept(tmp_path)
    for name, said in (("interface_scale", "nan"), ("text_scale", "inf"), ("language", "tlh"), ("recent", "/")):
        file.setValue(name, said)

    found = Preferences(file, home=tmp_path)

    assert (found.interface_scale, found.text_scale, found.language, found.recent) == (1.0, 1.0, "zh", [])


def test_a_name_with_a_wide_blank_is_a_name(tmp_path: Path, qapp: Any) -> None:
    found = Preferences(kept(tmp_path), home=tmp_path)

    found.actor = "王　芳"
    found.remember(tmp_path / "重点　工作.chengqi")

    assert found.actor == "王　芳"
    assert found.recent == [tmp_path / "重点　工作.chengqi"]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: repr(place)[:30])
def test_the_window_opens_at_any_place(
    place: dict[str, Any], editor: Editor, theme: Theme, tmp_path: Path, qtbot: Any
) -> None:
    file = kept(tmp_path)
    file.setValue("place/示例.chengqi", place)
    file.setValue("state/window", QByteArray(b"\x01\x02"))
    file.setValue("state/splitter", "x")

    window = MainWindow(editor, theme, Preferences(file, home=tmp_path), AnsweringDialogs())
    qtbot.addWidget(window)
    window.show()

    assert window.node == "T01"
    assert all(int(width) >= 28 for width in window.tree.place()["columns"])
    window.close()
