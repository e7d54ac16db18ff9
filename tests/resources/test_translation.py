"""The English table agrees with the sources, and its compiled form with the table."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QTranslator
from support.source_texts import texts_of

from resources.i18n import build


@dataclass(frozen=True, slots=True)
class Message:
    """One text of the table."""

    context: str
    source: str
    words: str
    state: str


def messages_of(table: Path) -> Iterator[Message]:
    for context in ElementTree.parse(table).getroot().iter("context"):
        for one in context.iter("message"):
            translation = one.find("translation")
            assert translation is not None
            name, source = context.findtext("name", ""), one.findtext("source", "")
            yield Message(name, source, translation.text or "", translation.get("type", ""))


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    return list(messages_of(build.ENGLISH))


def test_every_text_of_the_window_has_an_english_one(messages: list[Message]) -> None:
    there = {(one.context, one.source) for one in messages if one.state == "" and one.words}
    wanted = {text for file in build.sources() for text in texts_of(file)}
    wanted |= {(build.SENTENCES, template) for template in build.templates()}

    assert sorted(wanted - there) == [], "run python3 resources/i18n/build.py, then translate what it names"


def test_a_template_that_is_not_written_out_is_no_template(tmp_path: Path) -> None:
    file = tmp_path / "loose.py"
    file.write_text('words = sentence(f"没有“{name}”。")', encoding="utf-8")

    with pytest.raises(ValueError, match=r"loose\.py:1"):
        list(build.templates_in(file))


def test_no_word_of_the_lists_is_a_sentence_too(messages: list[Message]) -> None:
    """Both are looked up by their words alone."""
    live = [one for one in messages if one.state == ""]
    words, sentences = ({one.source for one in live if one.context == name} for name in ("ModelWords", build.SENTENCES))

    assert words & sentences == set()


def test_the_tool_finds_the_same_texts_as_are_in_the_table(messages: list[Message], tmp_path: Path) -> None:
    if build.tool("pyside6-lupdate") is None:
        pytest.skip("the tool of PySide6 is not installed")
    fresh = tmp_path / "fresh.ts"
    shutil.copy(build.ENGLISH, fresh)

    build.update(fresh)

    assert list(messages_of(fresh)) == messages, "run python3 resources/i18n/build.py"


def test_nothing_waits_for_a_translation() -> None:
    assert list(build.unfinished(build.ENGLISH)) == []


def test_placeholders_are_the_same_on_both_sides(messages: list[Message]) -> None:
    def numbers(words: str) -> Counter[str]:
        return Counter(name for _, name, _, _ in Formatter().parse(words) if name is not None)

    wrong = [one for one in messages if numbers(one.source) != numbers(one.words)]

    assert wrong == []


def test_blanks_at_an_edge_are_the_same_on_both_sides(messages: list[Message]) -> None:
    """As in what stands between two keys: Ctrl+Shift+Z or Ctrl+Y."""

    def edges(words: str) -> tuple[bool, bool]:
        return words[:1] == " ", words[-1:] == " "

    spaced = [one for one in messages if any(edges(one.source))]

    assert spaced
    assert [one for one in spaced if edges(one.source) != edges(one.words)] == []


def test_measures_are_rounded_alike_on_both_sides(messages: list[Message]) -> None:
    def rounded(words: str) -> Counter[str]:
        return Counter(
            f"{name}:{form}" for _, name, form, _ in Formatter().parse(words) if name and "." in (form or "")
        )

    assert [one for one in messages if rounded(one.source) != rounded(one.words)] == []


def test_no_chinese_is_left_but_what_is_typed_or_looked_for(messages: list[Message]) -> None:
    chinese = {word for one in messages for word in re.findall("[一-鿿0-9]*[一-鿿]+", one.words)}

    # deadlines, headings and answers are read in Chinese
    assert chinese == {"6月底前", "全年", "重点任务", "具体内容", "是", "否"}


def test_quotation_marks_are_straight(messages: list[Message]) -> None:
    """The shipped font draws curly ones as wide as a character."""
    assert [one.words for one in messages if re.search("[“”‘’：，。（）]", one.words)] == []


def test_a_menu_has_a_letter_where_the_chinese_one_has(messages: list[Message]) -> None:
    lettered = [one for one in messages if "(&" in one.source]
    letters = [one.words[one.words.index("&") + 1].upper() for one in lettered]

    assert lettered
    assert len(set(letters)) == len(letters)
    assert all(f"(&{letter})" in one.source for one, letter in zip(lettered, letters, strict=True))


def test_the_compiled_table_says_the_same(messages: list[Message]) -> None:
    compiled = QTranslator()
    assert compiled.load(str(build.ENGLISH.with_suffix(".qm")))

    live = [one for one in messages if one.state == ""]
    old = [one for one in live if compiled.translate(one.context, one.source) != one.words]

    assert live
    assert old == [], "run python3 resources/i18n/build.py"


def test_what_is_gone_from_the_sources_is_not_in_the_compiled_table(messages: list[Message]) -> None:
    compiled = QTranslator()
    compiled.load(str(build.ENGLISH.with_suffix(".qm")))

    assert [one for one in messages if one.state == "vanished" and compiled.translate(one.context, one.source)] == []
