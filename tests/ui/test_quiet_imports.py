"""What is imported behind Qt's binding is not read by it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_source_of_what_is_imported_is_not_read_and_kept() -> None:
    code = (
        "import linecache; from PySide6.QtCore import QObject; from ui.quiet_imports import leave_sources_alone; "
        "leave_sources_alone(); from ui.editor import Editor; "
        "print([name for name in linecache.cache if 'editor' in name])"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
