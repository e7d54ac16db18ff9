"""Expressions that wait until somebody uses them."""

from __future__ import annotations

import copy
import re
import subprocess
import sys
from pathlib import Path

import pytest

from models.late_pattern import late_pattern

ROOT = Path(__file__).parents[2]


def test_it_finds_and_changes_what_a_compiled_one_would() -> None:
    digits, words = late_pattern("([0-9])[0-9]*"), late_pattern("[a-z]+", re.IGNORECASE)

    assert digits.findall("12 与 3") == ["1", "3"]
    assert digits.sub("#", "12 与 3") == "# 与 #"
    assert words.fullmatch("Abc")
    assert words.flags & re.IGNORECASE


def test_it_is_compiled_at_the_first_use_and_not_before() -> None:
    broken = late_pattern("(")

    with pytest.raises(re.error):
        broken.search("x")


def test_its_expression_can_become_part_of_another() -> None:
    assert late_pattern(f"-{late_pattern('[0-9]').pattern}-").search("-7-")


def test_a_copy_finds_the_same() -> None:
    assert copy.deepcopy(late_pattern("a")).search("a")


def test_no_room_of_the_models_compiles_anything_when_it_is_imported() -> None:
    code = (
        "import importlib, pathlib, re, sys, decimal, fractions, tomllib; compiled = []; compile = re.compile\n"
        "def spy(expression, flags=0):\n"
        "    name = sys._getframe(1).f_globals['__name__']\n"
        "    compiled.extend([name] if name.startswith('models') else [])\n"
        "    return compile(expression, flags)\n"
        "re.compile = spy\n"
        "for file in pathlib.Path('models').rglob('*.py'):\n"
        "    importlib.import_module('.'.join(file.with_suffix('').parts).removesuffix('.__init__'))\n"
        "print(compiled)"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
