"""The house plan holds."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
LATER = ("ui.panels.said_panel", "models.workspace.returned")
HEAVY = ("PySide6", "reportlab", "openpyxl", "fontTools", "pypinyin")


def test_imports_run_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0


def test_showing_the_document_loads_nothing_heavy() -> None:
    code = (
        "import sys; from ui.command_line import run; run(['show', 'outline']); "
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stderr.strip() == "[]"


def test_the_window_loads_nothing_that_can_wait_until_it_has_been_painted() -> None:
    code = (
        "import sys; import ui.app; import ui.main_window; "
        f"print([name for name in {LATER!r} if name in sys.modules], file=sys.stderr)"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stderr.strip() == "[]"


def test_the_packages_listed_are_the_packages_there() -> None:
    import tomllib

    listed = set(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"])

    there = {
        ".".join(file.parent.relative_to(ROOT).parts)
        for top in ("models", "exporters", "ui", "resources")
        for file in (ROOT / top).rglob("__init__.py")
    }
    assert listed == there
