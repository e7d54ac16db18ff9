"""Bring the translations up to date with the sources: python3 resources/i18n/build.py."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ENGLISH = HERE / "chengqi_en.ts"
SENTENCES = "ModelSentences"  # the context of what models/sentence.py makes
_MAKING = ("sentence", "joined")


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


def templates() -> list[str]:
    """The template of every sentence that is made anywhere, in the order of the files."""
    files = [file for room in ("models", "exporters", "ui") for file in sorted((ROOT / room).rglob("*.py"))]
    return list(dict.fromkeys(one for file in files for one in templates_in(file)))


def templates_in(file: Path) -> Iterator[str]:
    """Raises ValueError for a template that is not written out where the sentence is made."""
    text = file.read_text(encoding="utf-8")
    calls = ast.walk(ast.parse(text)) if any(f"{name}(" in text for name in _MAKING) else ()
    for call in calls:
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _MAKING:
            first = call.args[0] if call.args else None
            if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
                raise ValueError(f"{file}:{call.lineno}: write the template out, it is collected from here")
            yield first.value


def update(table: Path, *, tidy: bool = False) -> None:
    """Add what is new. What is gone stays for the day it comes back, unless somebody tidies up."""
    names = [str(file.relative_to(ROOT)) for file in sources()]
    options = ["-silent", "-locations", "none", "-source-language", "zh_CN", "-target-language", "en_GB"]
    options += ["-no-obsolete"] if tidy else []
    with TemporaryDirectory() as folder:
        listed = Path(folder) / "sentences.py"  # in words that the tool can read
        lines = (f'QT_TRANSLATE_NOOP("{SENTENCES}", {json.dumps(one, ensure_ascii=False)})\n' for one in templates())
        listed.write_text("".join(lines), encoding="utf-8")
        _run("pyside6-lupdate", *options, *names, str(listed), "-ts", str(table))


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
