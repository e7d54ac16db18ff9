"""Whether what is not the office's name in red is black (GB/T 9704-2012, 5.2.4)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from exporters.checking.finding import Finding, not_applicable
from exporters.checking.paper_parts import red_name
from exporters.checking.printed import PrintedPage, TextLine
from exporters.checking.printed_rules import Colour
from exporters.checking.text_lines import NUMBER
from models.sentence import Sentence, sentence

_FINE = NUMBER - 1  # points: what is smaller is a table or a remark
_FEWEST = 4  # characters: fewer are a mark
_WORDS = 8  # characters: more than a word in colour
_GREY = 24  # of 255: by so much the three parts of a grey differ


def colour_rule(pages: Sequence[PrintedPage]) -> list[Finding]:
    """One finding where all is black, else one for each page with lines that are not."""
    rule, wanted = sentence("文字颜色"), sentence("除发文机关标志外是黑色")
    upright = [page for page in pages if not page.turned]
    lines = [(page.number, line) for page in upright for line in _looked_at(page)]
    if not lines:
        return [not_applicable(rule, "5.2.4", wanted, sentence("没有4号以上的字"))]
    wrong = [(number, line) for number, line in lines if _is_coloured(line)]
    if wrong:
        pages_wrong = groupby(wrong, key=lambda found: found[0])
        return [
            Finding(rule, "5.2.4", wanted, _told([line for _, line in found]), passed=False, page=number)
            for number, found in pages_wrong
        ]
    others = sum(len(page.lines) for page in pages) - len(lines)
    measured = sentence("{lines}行是黑色；表、小字、红色机关名{others}行没有看", lines=len(lines), others=others)
    return [Finding(rule, "5.2.4", wanted, measured, passed=True)]


def _looked_at(page: PrintedPage) -> list[TextLine]:
    name = red_name(page)
    return [line for line in page.lines if line.size > _FINE and line not in name]


def _is_coloured(line: TextLine) -> bool:
    """All of it, or more than a mark or a word."""
    coloured = sum(not one.is_black for one in line.characters)
    whole = coloured == len(line.characters) >= _FEWEST
    return whole or (coloured >= _WORDS and coloured > len(line.characters) / 2)


def _told(lines: Sequence[TextLine]) -> Sentence:
    """How many lines of a page, and the first of them."""
    colour = next(one.colour for one in lines[0].characters if not one.is_black)
    red, green, blue = colour
    return sentence(
        "{lines}行不是黑色，如{name}（红{red}绿{green}蓝{blue}）：{text}",
        lines=len(lines),
        name=_name(colour),
        red=red,
        green=green,
        blue=blue,
        text=lines[0].text[:12],
    )


def _name(colour: Colour) -> Sentence:
    red, green, blue = colour
    if max(colour) - min(colour) <= _GREY:
        return sentence("灰色")
    if max(red, green, blue) == red:
        return sentence("红色")
    return sentence("蓝色") if blue > green else sentence("绿色")
