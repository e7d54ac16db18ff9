"""What a script of an office does with workbooks, command by command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from support.handouts import UNIT, filled

from models.workspace.handouts import handouts
from ui.command_line import workspace_file

Say = Callable[..., str]


def ledger(say: Say) -> list[dict[str, Any]]:
    found = json.loads(say("show", "ledger", "--json"))
    assert isinstance(found, list)
    return found


def handed_out(say: Say, folder: Path, unit: str = UNIT) -> Path:
    say("export", "xlsx", "--out", str(folder), "--period", "2017Q1", "--department", unit)
    return next(folder.glob("*.xlsx"))


def sent_on(file: Path, at: str) -> None:
    """As if what was handed out had gone out then."""
    with workspace_file.opened(file, "王芳") as workspace:
        found = {(one.subject, "sent_at"): at for one in handouts(workspace.now.register)}
        workspace.say(found, "示例", workspace_file.ORIGIN)


def home(tmp_path: Path, sent: Path, cells: dict[tuple[str, str], object], name: str = "回.xlsx") -> Path:
    file = tmp_path / "回收" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(filled(sent.read_bytes(), cells))
    return file
