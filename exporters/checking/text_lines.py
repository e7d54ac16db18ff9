"""Which lines are body, heading, title or page number, as a reader tells them apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise, takewhile

from exporters.checking.faces import face_of
from exporters.checking.printed import PrintedPage, TextLine
from models.sentence import fixed_word

MILLIMETRE = 72 / 25.4
TOP, LEFT, WIDTH, HEIGHT = (n * MILLIMETRE for n in (37, 28, 156, 225))
BODY, TITLE, NUMBER = 16.0, 22.0, 14.0
_NEAR = 0.6  # points by which a size may be off
_LARGER = 2  # points: what is so much larger than the text is a title
_ASIDE = 2.5  # characters: further in than a paragraph begins
_PAGE_NUMBER = re.compile("[—－–-]([0-9]+)[—－–-]")
_MARKS = frozenset("，。、；：？！”’）》〉〕】")
_FACES = {1: "黑体", 2: "楷体"}  # of the levels that have one of their own
_ENDS_A_HEADING = frozenset("。：")
_NARROW = 0x2000  # characters below this take half of a full one
_APART = 1.3  # sizes from a sign to the words behind it, at the least
_MOST_IN_CONTENTS = 3  # lines of one entry
LEADERS = re.compile("…[0-9]*$")
_LEVELS = (
    (1, re.compile("[一二三四五六七八九十百]+、")),
    (2, re.compile("（[一二三四五六七八九十百]+）(?!（)")),
    (3, re.compile(r"[0-9]+[.．](?![0-9])")),
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """The page number that stands on a page."""

    line: TextLine
    value: int


def is_size(line: TextLine, size: float) -> bool:
    return abs(line.size - size) <= _NEAR


def body(page: PrintedPage) -> list[TextLine]:
    """The lines in the size of the text, from the top; none on a page that is read sideways."""
    if page.turned:
        return []
    small = small_title(page) if page.number == 1 else []
    lines = [line for line in page.lines if is_size(line, page.body_size) and _page_number(line) is None]
    return sorted((line for line in lines if line not in small), key=lambda line: -line.y)


def small_title(page: PrintedPage) -> list[TextLine]:
    """The title of a first page on which nothing is larger than the text: its highest lines, below a red rule where it
    has one, in the middle and in the face of a title, or in any above a blank line."""
    if page.number != 1 or page.turned:
        return []
    rules = [page.height - rule.y for rule in page.rules if rule.is_red and rule.y < page.height / 2]
    top = min(rules, default=page.height)
    lines = sorted((line for line in page.lines if line.y < top), key=lambda line: -line.y)
    if any(line.size > page.body_size + _LARGER for line in lines):
        return []
    found = list(takewhile(_is_in_the_middle, dropwhile(_is_on_the_right, lines)))
    is_title = bool(found) and (bool(rules) or face_of(found[0].first.font) == fixed_word("小标宋"))
    return found if is_title else []


def _is_on_the_right(line: TextLine) -> bool:
    """The number of a letter."""
    return line.first.x > LEFT + WIDTH / 2 and is_full(line)


def _is_in_the_middle(line: TextLine) -> bool:
    """And neither from edge to edge nor set in like a heading."""
    middle = (line.first.x + end_of(line)) / 2 - LEFT - WIDTH / 2
    return abs(middle) < line.size and line.first.x - LEFT > _ASIDE * BODY


def is_flush(line: TextLine) -> bool:
    """It begins at the edge of the text area; a mark's blank half is no ink but belongs to it."""
    return abs(line.first.x - LEFT) < BODY / 2


def is_indented(line: TextLine) -> bool:
    """It begins two characters in, as a paragraph does."""
    return 1.5 < (line.first.x - LEFT) / BODY < 2.5


def is_full(line: TextLine) -> bool:
    """It reaches the right edge of the text area."""
    return end_of(line) > LEFT + WIDTH - BODY


def is_hanzi(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def end_of(line: TextLine) -> float:
    """The right edge of the last character's body: of a full one a size behind its origin, of a mark its ink."""
    last, edge = line.last, LEFT + WIDTH
    if last.text in _MARKS and last.x + last.size > edge + MILLIMETRE:
        return max(last.right, min(edge, last.x + last.size))
    return last.x + last.size if ord(last.text) > _NARROW else last.right


def leading_of(pages: Sequence[PrintedPage]) -> float | None:
    """From line to line of the text."""
    steps = [
        above.y - below.y
        for page in pages
        for above, below in pairwise(body(page))
        if BODY < above.y - below.y < 2.4 * BODY
    ]
    return most_common(steps, 0.05)


def pitch_of(pages: Sequence[PrintedPage]) -> float | None:
    """From hanzi to hanzi of the text."""
    steps = [step for page in pages for line in body(page) for step in hanzi_steps(line)]
    return most_common(steps, 0.01)


def hanzi_steps(line: TextLine) -> list[float]:
    """From each Chinese character to a Chinese one behind it, in points."""
    return [
        after.x - before.x
        for before, after in pairwise(line.characters)
        if is_hanzi(before.text) and is_hanzi(after.text)
    ]


def page_number(page: PrintedPage) -> Numbered | None:
    """The lowest line that is a page number; of a page read sideways the one at its left edge."""
    found = [Numbered(line, value) for line in page.lines if (value := _page_number(line)) is not None]
    return min(found, key=lambda numbered: numbered.line.y, default=None)


def level(page: PrintedPage, line: TextLine) -> int | None:
    """1 for 一、, 2 for （一）, 3 for 1.; None for what is no heading. A heading begins two characters in
    and stands on its line without other text of its size, where the contents go on with dots and a page."""
    indent = (line.first.x - LEFT) / BODY
    if page.turned or not is_size(line, page.body_size) or not 1.5 < indent < 2.5:
        return None
    return None if _is_of_contents(page, line) else _form_of(line)


def _form_of(line: TextLine) -> int | None:
    return next((number for number, form in _LEVELS if form.match(line.text)), None)


def is_heading_at_the_edge(page: PrintedPage, line: TextLine, before: TextLine | None) -> bool:
    """A heading that is not set in: told by the face of its level, or below a line that ends its paragraph."""
    number = _form_of(line) if not page.turned and is_size(line, page.body_size) and is_flush(line) else None
    if number is None or _is_of_contents(page, line):
        return False
    is_faced = number in _FACES and face_of(line.first.font) == fixed_word(_FACES[number])
    return is_faced or (before is not None and _ends_a_paragraph(page, before) and before.y - line.y < 2.4 * BODY)


def _ends_a_paragraph(page: PrintedPage, line: TextLine) -> bool:
    is_short = end_of(line) < LEFT + WIDTH - 2 * BODY
    return is_short and (line.last.text in _ENDS_A_HEADING or level(page, line) is not None)


def own_line(line: TextLine) -> TextLine:
    """Of a heading that its text runs on behind, the heading; else all of it."""
    ends = [number for number, one in enumerate(line.characters, start=1) if one.text in _ENDS_A_HEADING]
    return TextLine(line.characters[: ends[0]]) if ends else line


def _is_of_contents(page: PrintedPage, line: TextLine) -> bool:
    """It, or a line that goes on below it as far in or further, ends with dots or has them beside it."""
    lines = [other for other in page.lines if is_size(other, page.body_size)]
    start = lines.index(line)
    for other in lines[start : start + _MOST_IN_CONTENTS]:
        if abs(other.y - line.y) > 1 and other.first.x < line.first.x - 1:
            return False
        if LEADERS.search(other.text) or any(one is not other and abs(one.y - other.y) < 1 for one in lines):
            return True
    return False


def has_sign(line: TextLine) -> bool:
    """A lamp or another sign stands before its words, apart from them."""
    first, *others = line.characters
    return bool(others) and not first.text.isalnum() and others[0].x - first.x > _APART * line.size


def following(page: PrintedPage) -> Iterator[tuple[TextLine, TextLine]]:
    """Lines with the one that goes on below in the same column; those of a title stand in the middle."""
    for before, after in pairwise(page.lines):
        down = before.y - after.y
        close = abs(before.size - after.size) < _NEAR and 0 < down < 2.2 * before.size
        if close and (is_size(before, TITLE) or abs(after.first.x - before.first.x) < 3 * before.size):
            yield before, after


def goes_on(before: TextLine, after: TextLine) -> bool:
    """The line below is the same paragraph: it begins at the edge of the text area."""
    return abs(after.first.x - LEFT) < BODY / 4 and _reaches(before)


def _reaches(line: TextLine) -> bool:
    return line.last.x > LEFT + WIDTH * 0.55


def _page_number(line: TextLine) -> int | None:
    match = _PAGE_NUMBER.fullmatch(line.text)
    return int(match[1]) if match else None


def most_common(values: Sequence[float], step: float) -> float | None:
    """The value, to a step, that occurs most often."""
    if not values:
        return None
    rounded = [round(value / step) for value in values]
    return max(sorted(set(rounded)), key=rounded.count) * step
