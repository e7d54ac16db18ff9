"""What manual, README and contract say of the command line is what the command line takes."""

from __future__ import annotations

import argparse
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.command_line import run
from ui.command_line.run import _parser

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "manual.zh.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRACT = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")
FILE = ["--workspace", "2017.chengqi"]


def commands(document: str) -> Iterator[list[str]]:
    """The words behind main.py. … stands for what the document has said before: program and workspace."""
    fenced = [line for block in re.findall(r"```sh\n(.*?)```", document, re.DOTALL) for line in block.splitlines()]
    for line in [*re.findall(r"`([^`\n]+)`", document), *fenced]:
        for command in line.split("&&"):
            words = re.sub(r"--workspace …|(?<=\S) …(?= )| …$", " " + shlex.join(FILE), command)
            if found := re.match(r"\s*(?:python3? main\.py|…) +([a-z-]+ .*)", words):
                yield shlex.split(found[1], comments=True)


def verbs(parser: argparse.ArgumentParser, path: str = "") -> Iterator[tuple[str, set[str]]]:
    """Each verb, with the options it has."""
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    for name, verb in (pair for action in below for pair in action.choices.items()):
        yield from verbs(verb, f"{path} {name}".strip())
    if not below:
        yield path, {option for action in parser._actions for option in action.option_strings if option[:2] == "--"}


@pytest.mark.parametrize(("verb", "options"), list(verbs(_parser())))
def test_the_contract_names_every_option_of_a_verb_and_no_other(verb: str, options: set[str]) -> None:
    listed = CONTRACT.split("```")[1].replace("undo|redo", "undo").splitlines()
    name = "undo" if verb == "redo" else verb
    lines = [line for line in listed if re.match(rf"python main\.py {name.replace(' ', ' +')} ", line)]

    said = set(re.findall(r"--[a-z-]+", " ".join(lines)))

    assert lines
    assert said == options - {"--help", "--actor"}  # these two are said once of all


def test_every_command_of_manual_and_readme_can_be_typed_as_it_stands() -> None:
    found = [*commands(MANUAL), *commands(README)]

    for words in found:
        _parser().parse_args(words)

    assert {words[0] for words in found} == {verb.split()[0] for verb, _ in verbs(_parser())}


def test_the_manual_names_no_option_that_is_not_there() -> None:
    there = {option for _, options in verbs(_parser()) for option in options}

    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", MANUAL)) - there == set()


def test_a_workspace_is_led_through_a_year_by_the_lines_of_the_manual(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("会议纪要.pdf").write_bytes(b"%PDF-1.7")
    (section,) = re.findall(r"\n## 工作文件\n(.*?)\n## ", MANUAL, re.DOTALL)

    for words in commands(section):
        assert run(words) == (1 if words[0] == "check" else 0), words
        if words[0] == "new":
            for copy in ("同事.chengqi", "备份文件", "坏文件.chengqi"):
                shutil.copy("2017.chengqi", copy)
