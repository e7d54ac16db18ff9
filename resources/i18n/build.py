"""Bring the translations up to date with the sources: python3 resources/i18n/build.py."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ENGLISH = HERE / "chengqi_en.ts"


def main(words: list[str]) -> int:
    """1 where something waits for a translation, each named on a line."""
    update(ENGLISH, tidy="--tidy" in words)
    for table in sorted(HERE.glob("*.ts")):
        compile_(table)
    waiting = list(unfinished(ENGLISH))
    for context, source in waiting:
        print(f"{context}: {source}")
    print(f"{ENGLISH.name}: {len(waiting)} to be translated")
    return 1 if waiting else 0


def sources() -> list[Path]:
    """Every file of the window; the command line is Chinese."""
    files = sorted((ROOT / "ui").rglob("*.py"))
    return [file for file in files if "command_line" not in file.parts]


def update(table: Path, *, tidy: bool = False) -> None:
    """Add what is new. What is gone stays for the day it comes back, unless somebody tidies up."""
    names = [str(file.relative_to(ROOT)) for file in sources()]
    options = ["-silent", "-locations", "none", "-source-language", "zh_CN", "-target-language", "en_GB"]
    options += ["-no-obsolete"] if tidy else []
    _run("pyside6-lupdate", *options, *names, "-ts", str(table))


def compile_(table: Path) -> None:
    _run("pyside6-lrelease", "-silent", str(table), "-qm", str(table.with_suffix(".qm")))


def unfinished(table: Path) -> Iterator[tuple[str, str]]:
    """Context and words of what waits for a translation."""
    for context in ElementTree.parse(table).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") == "unfinished":
                yield context.findtext("name", ""), message.findtext("source", "")


def tool(name: str) -> str | None:
    """A program that comes with PySide6, where it is installed."""
    return shutil.which(name, path=sysconfig.get_path("scripts")) or shutil.which(name)


def _run(name: str, *words: str) -> None:
    program = tool(name)
    if program is None:
        sys.exit(f"{name} is missing: it comes with PySide6, see CONTRIBUTING.md")
    subprocess.run([program, *words], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
