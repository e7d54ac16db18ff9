"""Where no window can be shown, a sentence says why, and what works instead."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ui.no_window import why_no_window

ROOT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")


def started(*before: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`python main.py` in an environment of our making."""
    clean = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and not name.startswith("QT_")}
    return subprocess.run(
        [sys.executable, *before, str(ROOT / "main.py")],
        env={**clean, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


@linux
def test_without_a_display_a_sentence_names_the_verb_that_works() -> None:
    done = started()

    assert done.returncode == 2
    assert "没有图形界面" in done.stderr
    assert "python main.py export all --out 文件夹" in done.stderr
    assert done.stdout == ""


@linux
def test_a_display_that_does_not_answer_is_named() -> None:
    done = started(DISPLAY=":7777")

    assert done.returncode == 2
    assert "“:7777”连不上" in done.stderr


@linux
@pytest.mark.parametrize(
    ("library", "package", "platform"),
    [("libxcb-cursor.so.0", "libxcb-cursor0", "xcb"), ("libEGL.so.1", "libegl1", "offscreen")],
)
def test_a_missing_library_is_named_with_the_package_to_install(
    tmp_path: Path, library: str, package: str, platform: str
) -> None:
    (tmp_path / library).touch()  # an empty file before the system's own, which cannot be loaded

    done = started(DISPLAY=":7777", QT_QPA_PLATFORM=platform, LD_LIBRARY_PATH=str(tmp_path))

    assert done.returncode == 2
    assert library in done.stderr
    assert f"sudo apt install {package}\n" in done.stderr


def test_without_qt_the_way_to_install_it_is_named() -> None:
    done = started("-S", DISPLAY=":7777")  # without the packages of this Python

    assert done.returncode == 2
    assert "没有安装 PySide6" in done.stderr
    assert "pip install" in done.stderr


def test_nothing_is_said_where_a_window_can_be_shown() -> None:
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen"}) == ""
