"""What stands above the title of a bulletin and of a formal document (GB/T 9704-2012, 7.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from exporters.content.letterhead import Letterhead
from exporters.pdf import blanks, grid
from exporters.pdf.flow import Item
from exporters.pdf.measuring import Run, TextStyle
from exporters.pdf.page import Rule, Thing, Words, moved
from exporters.pdf.setting import baseline, blank, fitted, one_line, paragraphs, title
from exporters.pdf.styles import Styles

_MARK_TOP = 35 * grid.MILLIMETRE  # from the text area's top to the upper edge of 发文机关标志
_RULE_BELOW = 4 * grid.MILLIMETRE
_RED_RULE = 2.0
_BULLETIN_TOP = 15 * grid.MILLIMETRE


def formal_head(head: Letterhead, name: str, styles: Styles, *, addressed: bool = True) -> Iterator[Item]:
    """份号, 密级, 紧急程度 where given; 发文机关标志, 发文字号, 签发人, red rule, title, 主送机关."""
    mark = _masthead(head.masthead or f"{'＿' * 6}文件", styles.masthead)
    top = _MARK_TOP + mark.style_size + 2 * grid.LEADING
    below = _numbered_and_signed(head, styles) if is_upward(name) else [_numbered(head, styles)]
    rule = top + (len(below) - 1) * grid.LEADING + grid.SIZE_3 + _RULE_BELOW
    things: list[Thing] = [*_upper_left(head, styles), mark.at(_MARK_TOP)]
    things += [
        moved(thing, 0, top + number * grid.LEADING + baseline(styles.body))
        for number, row in enumerate(below)
        for thing in row
    ]
    things.append(Rule(0, rule, grid.WIDTH, _RED_RULE, grid.RED))
    yield Item(rule, tuple(things), on_grid=True)
    yield blank(2)
    yield from title(name, styles.title)
    yield blank()
    if addressed:
        yield from paragraphs([Run(blanks.recipients(head), styles.body)], indent=0)


def is_upward(name: str) -> bool:
    """上行文: a report or a request to those above is signed by name (GB/T 9704-2012, 7.2.6)."""
    return name.endswith(_UPWARD)


_UPWARD = ("报告", "请示")


def _numbered(head: Letterhead, styles: Styles) -> list[Words]:
    number = fitted(blanks.number(head), styles.body, grid.ROOM)
    return [Words((grid.ROOM - number.width) / 2, 0, number)]


def _numbered_and_signed(head: Letterhead, styles: Styles) -> list[list[Words]]:
    """签发人 one character from the right, two names a row, each row below the first name; 发文字号 one character
    from the left on the last row."""
    label = one_line("签发人：", styles.body)
    signers = blanks.signers(head)
    columns = min(_A_ROW, len(signers))
    room = (grid.ROOM * _SIGNED - label.width) / columns - grid.PITCH
    names = [fitted(name, styles.level_2, room) for name in signers]
    rows = [names[start : start + columns] for start in range(0, len(names), columns)]
    column = max(name.width for name in names) + grid.PITCH
    left = grid.ROOM - column * columns - label.width
    number = fitted(blanks.number(head), styles.body, left - 2 * grid.PITCH)
    found = [[Words(left + label.width + place * column, 0, name) for place, name in enumerate(row)] for row in rows]
    found[0].insert(0, Words(left, 0, label))
    found[-1].insert(0, Words(grid.PITCH, 0, number))
    return found


_A_ROW = 2  # names
_SIGNED = 2 / 3  # of the width at most


def _upper_left(head: Letterhead, styles: Styles) -> Iterator[Thing]:
    """One below the other from the first line of the text area on, as far as there are any."""
    black = [styles.body, styles.level_1, styles.level_1]
    given = [(blanks.copy_number(head), black[0]), (head.security, black[1]), (head.urgency, black[2])]
    for number, (text, style) in enumerate((text, style) for text, style in given if text):
        yield Words(0, number * grid.LEADING + baseline(style), fitted(text, style, grid.ROOM))


def bulletin_head(head: Letterhead, name: str, styles: Styles) -> Iterator[Item]:
    """The name in red, 期号, 编发单位 left and date right, red rule, title."""
    mark = _masthead(head.bulletin or "工作简报", styles.masthead)
    top = _BULLETIN_TOP + mark.style_size + 0.6 * grid.LEADING
    half = grid.ROOM / 2 - 2 * grid.PITCH
    issue = fitted(blanks.issue(head), styles.body, grid.ROOM)
    issuer, issued = (fitted(words, styles.body, half) for words in (blanks.issuer(head), blanks.issued(head)))
    below = top + 1.5 * grid.LEADING
    rule = below + grid.SIZE_3 + 6
    things: tuple[Thing, ...] = (
        mark.at(_BULLETIN_TOP),
        Words((grid.ROOM - issue.width) / 2, top + baseline(styles.body), issue),
        Words(grid.PITCH, below + baseline(styles.body), issuer),
        Words(grid.ROOM - grid.PITCH - issued.width, below + baseline(styles.body), issued),
        Rule(0, rule, grid.WIDTH, _RED_RULE, grid.RED),
    )
    yield Item(rule, things, on_grid=True)
    yield blank()
    yield from title(name, styles.title)
    yield blank()


class _Mark:
    """A name in large red characters, as large as the text area is wide."""

    def __init__(self, text: str, style: TextStyle) -> None:
        spaced = "　".join(text) if len(text) <= _SPACED else text
        size = min(style.size, grid.ROOM / max(1.0, style.face.width(spaced, 1)))
        self._style = replace(style, size=size, pitch=size)
        self._line = one_line(spaced, self._style)
        self.style_size = size

    def at(self, top: float) -> Words:
        return Words((grid.ROOM - self._line.width) / 2, top + self._style.face.ascent * self.style_size, self._line)


_SPACED = 4  # characters that are set with blanks between them


def _masthead(text: str, style: TextStyle) -> _Mark:
    return _Mark(text, style)
