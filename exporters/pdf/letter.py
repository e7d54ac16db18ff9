"""信函格式: how a 函 is set (GB/T 9704-2012, 10.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporters.content.bodies import bodies
from exporters.content.genre import genre_of
from exporters.content.letterhead import Letterhead
from exporters.pdf import blanks, grid
from exporters.pdf.flow import Item
from exporters.pdf.heads import titled, upper_left
from exporters.pdf.masthead import FULL, Scale, masthead
from exporters.pdf.page import Page, Rule, Thing, Words, moved
from exporters.pdf.setting import baseline, fitted
from exporters.pdf.styles import Styles

_GENRES = ("函", "复函")
_MARK_TOP = 30 * grid.MILLIMETRE - grid.TOP  # its upper edge stands above the text area
_BELOW_MARK, _FROM_FOOT = 4 * grid.MILLIMETRE, 20 * grid.MILLIMETRE
_LONG = 170 * grid.MILLIMETRE
_LEFT = (grid.PAPER_WIDTH - _LONG) / 2
_THICK, _THIN, _BETWEEN = 2.0, 0.75, 1.5  # the standard says no more than that one is thicker
_DOUBLE = _THICK + _BETWEEN + _THIN
_BELOW_RULES = grid.SIZE_3 * 7 / 8
_ABOVE_TITLE = 2  # lines


def is_letter(title: str) -> bool:
    return genre_of(title) in _GENRES


def letter_head(
    head: Letterhead, name: str, styles: Styles, *, addressed: bool = True, scale: Scale = FULL
) -> Iterator[Item]:
    """发文机关标志, of several bodies that of the first, red double rule; below it 份号, 密级, 紧急程度 left and
    发文字号 right; title, 主送机关 on lines of the grid."""
    mark = masthead(next(iter(bodies(head.masthead)), "＿" * 6), styles.masthead, scale)
    rules = _MARK_TOP + mark.height + _BELOW_MARK
    below = rules + _DOUBLE + _BELOW_RULES
    number = fitted(blanks.number(head), styles.body, grid.ROOM)
    left = list(upper_left(head, styles))
    things: list[Thing] = [*mark.at(_MARK_TOP), *_double(rules, thick_first=True)]
    things += [moved(thing, 0, below) for thing in left]
    things.append(Words(grid.ROOM - number.width, below + baseline(styles.body), number))
    last = below + (max(1, len(left)) - 1) * grid.LEADING + grid.SIZE_3
    yield Item(round(last / grid.LEADING + _ABOVE_TITLE) * grid.LEADING, tuple(things))
    yield from titled(head, name, styles, addressed=addressed)


def first_of_letter(page: Page) -> Page:
    """It bears no number, and a double rule near the edge of the paper."""
    foot = _double(grid.PAPER_HEIGHT - _FROM_FOOT - _DOUBLE, thick_first=False)
    moved_ = [moved(rule, grid.LEFT, 0) for rule in foot]
    return replace(page, things=(*page.things, *moved_), numbered=False)


def _double(top: float, *, thick_first: bool) -> Sequence[Rule]:
    """From the left edge of the text area, the thicker rule on the side of the text's outer edge."""
    upper, lower = (_THICK, _THIN) if thick_first else (_THIN, _THICK)
    return [
        Rule(_LEFT - grid.LEFT, top + upper / 2, _LONG, upper, grid.RED),
        Rule(_LEFT - grid.LEFT, top + upper + _BETWEEN + lower / 2, _LONG, lower, grid.RED),
    ]
