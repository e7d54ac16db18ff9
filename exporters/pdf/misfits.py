"""What did not go onto the page as it was typed, in sentences for people."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from exporters.pdf.page import Page, Words
from exporters.pdf.styles import Styles
from models.sentence import Sentence, joined, sentence

_MOST_NAMED = 6
_LONGEST = 16  # characters of a line that is named


def misfits(pages: Sequence[Page], styles: Styles) -> Iterator[Sentence]:
    """Lines set smaller so that they fit, characters that no font has."""
    for number, page in enumerate(pages, start=1):
        for thing in page.things:
            if isinstance(thing, Words) and _is_shrunk(thing, styles):
                words = thing.line.text
                named = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
                yield sentence("第{page}面“{words}”太长，一行放不下，字缩小了。", page=number, words=named)
    if unprintable := {character for style in styles.every for character in style.face.unprintable}:
        named = joined("、", (_name(one) for one in sorted(unprintable)[:_MOST_NAMED]))
        if len(unprintable) > _MOST_NAMED:
            named = sentence("{named}等{count}个", named=named, count=len(unprintable))
        yield sentence("有的字符没有字体能印，纸上印的是编码：{named}。", named=named)


def _is_shrunk(words: Words, styles: Styles) -> bool:
    """A name in red fills its line in whatever size."""
    line = words.line
    if not line.text.strip():
        return False
    style = line.measured.style_at(line.start)
    if style.colour == styles.masthead.colour:
        return False
    return all(abs(style.size - known.size) > 0.01 for known in styles.every)


def _name(character: str) -> str:
    """Its code, and the character itself where it can be seen."""
    code = f"U+{ord(character):04X}"
    if unicodedata.category(character)[0] in "CZ":
        return code
    return sentence("{code}（{character}）", code=code, character=character)
