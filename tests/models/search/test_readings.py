"""Characters and how they are read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from models.search import readings as readings_module
from models.search.readings import beginnings, initials, readings, syllables

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("character", "expected"),
    [
        ("保", {"bao"}),
        ("长", {"chang", "zhang"}),
        ("绿", {"lv", "lu"}),
        ("略", {"lve", "lue"}),
        ("〇", {"ling", "yuan", "xing"}),
        ("p", {"p"}),
        ("i", set()),
        ("1", set()),
        ("，", set()),
        ("\n", set()),
        ("😀", set()),
        ("\ud800", set()),
        ("é", set()),
    ],
)
def test_readings_have_no_tones(character: str, expected: set[str]) -> None:
    assert readings(character) == expected


def test_readings_are_shortened_to_initials_and_cut_to_beginnings() -> None:
    assert initials(frozenset({"zhong", "chong"})) == {"z", "zh", "c", "ch"}
    assert beginnings(frozenset({"dib", "da"})) == {"d", "di", "dib", "da"}


def test_the_syllables_are_those_of_chinese() -> None:
    assert {"a", "zhuang", "lv", "er"} <= syllables()
    assert all(syllable.isascii() and syllable.islower() for syllable in syllables())
    assert len(syllables()) < 450


def test_the_package_of_pypinyin_is_not_imported_for_its_table() -> None:
    code = (
        "import sys; import models.search; before = 'pypinyin' in sys.modules;"
        "from models.search.readings import readings; assert readings('保');"
        "print(before, 'pypinyin' in sys.modules, 'pypinyin.phrases_dict' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["False"] * 3


def test_where_the_table_alone_cannot_be_found_the_package_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings_module, "find_spec", lambda _: None)

    assert readings_module._table_module().pinyin_dict[ord("保")] == "bǎo"
