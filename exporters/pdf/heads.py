"""What stands above the title of a bulletin and of a formal document (GB/T 9704-2012, 7.2)."""

from __future__ import annotations

from collections.abc import Iterator

from exporters.content.letterhead import Letterhead
from exporters.pdf import blanks, grid
from exporters.pdf.flow import Item
from exporters.pdf.masthead import FULL, Scale, masthead
from exporters.pdf.measuring import Run
from exporters.pdf.page import Rule, Thing, Words, moved
from exporters.pdf.setting import baseline, blank, fitted, one_line, paragraphs, title
from exporters.pdf.styles import Styles
from exporters.pdf.title import title_lines

_MARK_TOP = 35 * grid.MILLIMETRE  # from the text area's top to the upper edge of 发文机关标志
_RULE_BELOW = 4 * grid.MILLIMETRE
_RED_RULE = 2.0
_BULLETIN_TOP = 15 * grid.MILLIMETRE


def formal_head(
    head: Letterhead, name: str, styles: Styles, *, addressed: bool = True, scale: Scale = FULL
) -> Iterator[Item]:
    """份号, 密级, 紧急程度 where given; 发文机关标志, its names in this scale, 发文字号, 签发人, red rule,
    title, 主送机关."""
    mark = masthead(head.masthead or f"{'＿' * 6}文件", styles.masthead, scale)
    top = _MARK_TOP + mark.height + 2 * grid.LEADING
    below = _numbered_and_signed(head, styles) if is_upward(name) else [_numbered(head, styles)]
    rule = top + (len(below) - 1) * grid.LEADING + grid.SIZE_3 + _RULE_BELOW
    things: list[Thing] = [*upper_left(head, styles), *mark.at(_MARK_TOP)]
    things += [
        moved(thing, 0, top + number * grid.LEADING + baseline(styles.body))
        for number, row in enumerate(below)
        for thing in row
    ]
    things.append(Rule(0, rule, grid.WIDTH, _RED_RULE, grid.RED))
    yield Item(rule, tuple(things))
    yield blank(2)
    yield from titled(head, name, styles, addressed=addressed)


def titled(head: Letterhead, name: str, styles: Styles, *, addressed: bool) -> Iterator[Item]:
    """Title and 主送机关, a blank line between them."""
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
    style = styles.level_2 if head.signers else styles.body
    names = [fitted(name, style, room) for name in signers]
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


def upper_left(head: Letterhead, styles: Styles) -> Iterator[Thing]:
    """One below the other from the first line of the text area on, as far as there are any."""
    black = [styles.body, styles.level_1, styles.level_1]
    given = [(blanks.copy_number(head), black[0]), (head.security, black[1]), (head.urgency, black[2])]
    for number, (text, style) in enumerate((text, style) for text, style in given if text):
        yield Words(0, number * grid.LEADING + baseline(style), fitted(text, style, grid.ROOM))


def bulletin_head(head: Letterhead, name: str, styles: Styles) -> Iterator[Item]:
    """The name in red, 期号, 编发单位 left and date right, red rule, title."""
    mark = masthead(head.bulletin or "工作简报", styles.masthead)
    top = _BULLETIN_TOP + mark.height + 0.6 * grid.LEADING
    issue = fitted(blanks.issue(head), styles.body, grid.ROOM)
    issued = fitted(blanks.issued(head), styles.body, grid.ROOM / 2)
    room = grid.ROOM - 3 * grid.PITCH - issued.width
    issuers = [fitted(line, styles.body, room) for line in title_lines(blanks.issuer(head), styles.body, room)]
    below = top + 1.5 * grid.LEADING
    last = below + (len(issuers) - 1) * grid.LEADING
    rule = last + grid.SIZE_3 + 6
    things: tuple[Thing, ...] = (
        *mark.at(_BULLETIN_TOP),
        Words((grid.ROOM - issue.width) / 2, top + baseline(styles.body), issue),
        *(
            Words(grid.PITCH, below + number * grid.LEADING + baseline(styles.body), line)
            for number, line in enumerate(issuers)
        ),
        Words(grid.ROOM - grid.PITCH - issued.width, last + baseline(styles.body), issued),
        Rule(0, rule, grid.WIDTH, _RED_RULE, grid.RED),
    )
    yield Item(rule, things, on_grid=True)
    yield blank()
    yield from title(name, styles.title)
    yield blank()
