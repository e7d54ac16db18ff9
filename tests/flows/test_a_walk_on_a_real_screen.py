"""A walk through the real program on a real screen, with keyboard and mouse."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.real_screen import RealScreen

pytestmark = pytest.mark.system
PROGRAM = Path(__file__).parents[2] / "main.py"
THIRD_TASK, TAB_OF_OVERVIEW = (150, 261), (613, 137)  # places of the window below the question for a name


@pytest.fixture(scope="module")
def screen() -> Iterator[RealScreen]:
    found = RealScreen()
    yield found
    found.end()


class Desk:
    """Somebody's home, and the program started in it as by a double click."""

    def __init__(self, screen: RealScreen, home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self._home = home
        self.screen = screen
        self.file = home / "Documents" / "承启" / "2017年重点工作.chengqi"
        self.environment = {**screen.environment, "HOME": str(home), "LANG": "C.UTF-8"}
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR"):
            self.environment.pop(name, None)

    def start(self) -> tuple[subprocess.Popen[bytes], str]:
        """The process and the number of its window, painted."""
        process = subprocess.Popen([sys.executable, str(PROGRAM)], env=self.environment)
        window = self.screen.wait_for_window("2017年重点工作")
        self.screen.click(window, *THIRD_TASK)
        return process, window

    def told(self, *words: str) -> Any:
        """What the command line says of the file, as JSON."""
        (file,) = self._home.rglob(self.file.name)
        done = subprocess.run(
            [sys.executable, str(PROGRAM), *words, "--json", "--workspace", str(file)],
            env=self.environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(done.stdout)

    def preferences(self) -> dict[str, str]:
        """What the program remembers of this person."""
        (file,) = self._home.rglob("chengqi.conf")
        lines = (line.partition("=") for line in file.read_text(encoding="utf-8").splitlines())
        return {name: value for name, _, value in lines}


@pytest.fixture
def desk(screen: RealScreen, tmp_path: Path) -> Desk:
    return Desk(screen, tmp_path / "home")


def close(process: subprocess.Popen[bytes], screen: RealScreen) -> int:
    screen.press("ctrl+q")
    return process.wait(20)


def test_a_note_written_with_the_keyboard_on_the_task_the_mouse_chose_is_kept(desk: Desk) -> None:
    process, _ = desk.start()

    desk.screen.press("F4")
    desk.screen.type("example 210")
    desk.screen.press("ctrl+Return")
    ended = close(process, desk.screen)

    assert ended == 0
    notes = desk.told("show", "notes")
    assert [(note["node"], note["text"]) for note in notes] == [("T03", "example 210")]


def test_a_deadline_is_typed_taken_back_and_done_again(desk: Desk) -> None:
    process, _ = desk.start()

    desk.screen.press("F5", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
    desk.screen.press("ctrl+z")  # nothing to take back: nothing happens
    desk.screen.press("F4")
    desk.screen.type("one")
    desk.screen.press("ctrl+Return", "F6", "ctrl+z", "ctrl+shift+z", "ctrl+z")
    close(process, desk.screen)

    assert all(note["state"] == "deleted" or not note["text"] for note in desk.told("show", "notes"))
    labels = [edit["label"] for edit in desk.told("show", "history")]
    assert sum(label.startswith("撤销") for label in labels) == 2


def test_arrows_search_and_views_by_keyboard_leave_the_program_well(desk: Desk) -> None:
    process, window = desk.start()

    desk.screen.press("Down", "Right", "Down", "F8", "F8", "ctrl+2", "ctrl+3", "ctrl+1", "F9", "F9")
    desk.screen.press("ctrl+f")
    desk.screen.type("ylfw")
    desk.screen.press("Return", "F3", "shift+F3", "ctrl+shift+f", "F1", "Escape", "ctrl+shift+p", "Escape")
    desk.screen.click(window, *TAB_OF_OVERVIEW)
    ended = close(process, desk.screen)

    assert ended == 0
    assert desk.told("show", "history") == []


def test_keys_make_the_interface_larger_by_whole_steps(desk: Desk) -> None:
    process, _ = desk.start()

    desk.screen.press("ctrl+alt+equal", "ctrl+alt+equal", "ctrl+equal")
    close(process, desk.screen)

    kept = desk.preferences()
    assert (kept["interface_scale"], kept["text_scale"]) == ("1.2", "1.1")


def test_a_second_double_click_brings_the_window_that_is_there_to_the_front(desk: Desk) -> None:
    process, _ = desk.start()

    second = subprocess.run([sys.executable, str(PROGRAM)], env=desk.environment, timeout=30, check=False)

    assert second.returncode == 0
    desk.screen.press("F4")
    desk.screen.type("still here")
    desk.screen.press("ctrl+Return")
    assert close(process, desk.screen) == 0
    assert [note["text"] for note in desk.told("show", "notes")] == ["still here"]


def test_what_was_kept_is_there_after_the_process_was_killed(desk: Desk) -> None:
    process, _ = desk.start()
    desk.screen.press("F4")
    desk.screen.type("before the end")
    desk.screen.press("ctrl+Return")

    process.send_signal(signal.SIGKILL)
    process.wait(10)
    again, _ = desk.start()
    close(again, desk.screen)

    assert [note["text"] for note in desk.told("show", "notes")] == ["before the end"]
