"""A workspace file that commands are run on."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.commands import Say

from ui.command_line import run


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "2017.chengqi"
    assert run(["new", str(path)]) == 0
    return path


@pytest.fixture
def say(file: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a verb on the file; what it prints, or complains of."""

    def verb(name: str, *words: str, code: int = 0) -> str:
        capsys.readouterr()
        kind, rest = (words[:1], words[1:]) if name in ("show", "export") else ((), words)
        assert run([name, *kind, "--workspace", str(file), *rest]) == code
        captured = capsys.readouterr()
        return captured.out if code != 2 else captured.err

    return verb
