"""The fonts that ship with the program."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

from resources.fonts import roles

FOLDER = Path(__file__).parents[2] / "resources" / "fonts"


def test_every_role_has_files_that_are_there() -> None:
    assert {"xiaobiaosong", "fangsong", "kaiti", "heiti", "songti", "interface", "fallback"} <= set(roles())
    for role in roles().values():
        assert role.shipped
        assert all(file.is_file() for file in role.shipped)


def test_every_file_is_the_one_that_was_made_and_has_its_licence() -> None:
    for font in tomllib.loads((FOLDER / "fonts.toml").read_text("utf-8"))["font"]:
        assert hashlib.sha256((FOLDER / font["file"]).read_bytes()).hexdigest() == font["sha256"]
        assert (FOLDER / font["licence_file"]).is_file()


def test_together_they_stay_below_forty_megabytes() -> None:
    assert sum(file.stat().st_size for file in FOLDER.glob("*.ttf")) < 40_000_000
