"""The house plan holds."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from ui.opening import create_workspace, stored_document

ROOT = Path(__file__).parents[1]
LATER = (
    *("ui.panels.text_panel", "ui.panels.said_panel", "ui.panels.comparison_bar", "ui.panels.choices", "ui.paper"),
    *("models.search.index", "models.search.facts", "models.links.rules", "models.storage.rescue"),
    *("models.document.rewording", "models.workspace.returned", "models.workspace.entry_cells"),
    *("models.workspace.doubts", "models.workspace.finding", "models.workspace.handouts", "models.workspace.moments"),
    *("models.workspace.office_entries", "models.workspace.pending", "models.workspace.attachments"),
)
UNSEEN = ("QWizard", "QMessageBox", "QFileDialog", "QDateEdit", "QGraphicsView")  # classes that Qt need not make known
ENTRIES = "models.workspace.entries"
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


def test_the_window_loads_nothing_that_can_wait_until_it_has_been_painted(tmp_path: Path) -> None:
    file = tmp_path / "示例.chengqi"
    create_workspace(file, stored_document(None), "王芳")
    code = (
        "import sys; import PySide6.QtWidgets; from PySide6.QtCore import QSettings\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from ui.app import App; from ui.preferences import Preferences\n"
        "kept = QSettings(sys.argv[2], QSettings.Format.IniFormat)\n"
        "application = QApplication(sys.argv[:1]); app = App(application, preferences=Preferences(kept))\n"
        "app.start([sys.argv[1]]); tree = app.window.tree.tree\n"
        f"tree.painted.connect(lambda: print([name for name in {LATER!r} if name in sys.modules]))\n"
        f"tree.painted.connect(lambda: print([name for name in {UNSEEN!r} if name in vars(PySide6.QtWidgets)]))\n"
        "tree.painted.connect(application.quit); application.exec()"
    )

    done = subprocess.run(
        [sys.executable, "-c", code, str(file), str(tmp_path / "settings.ini")],
        cwd=ROOT, capture_output=True, text=True, check=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip

    assert done.stdout.split() == ["[]", "[]"]


@pytest.mark.parametrize("package", ["models.document", "models.links", "models.search", "models.storage", ENTRIES])
def test_every_name_that_a_package_offers_is_there(package: str) -> None:
    offered = importlib.import_module(package)

    assert [name for name in offered.__all__ if getattr(offered, name, None) is None] == []
    assert not hasattr(offered, "no_such_name")


def test_the_packages_listed_are_the_packages_there() -> None:
    import tomllib

    listed = set(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"])

    there = {
        ".".join(file.parent.relative_to(ROOT).parts)
        for top in ("models", "exporters", "ui", "resources")
        for file in (ROOT / top).rglob("__init__.py")
    }
    assert listed == there
