"""What stands below the text: 附件说明, signature and date, 版记 (GB/T 9704-2012, 7.3 and 7.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporters.content.bodies import bodies
from exporters.content.letterhead import Letterhead
from exporters.pdf import blanks, grid
from exporters.pdf.breaking import Line
from exporters.pdf.flow import Item
from exporters.pdf.measuring import Run
from exporters.pdf.page import Link, Rule, Words, moved
from exporters.pdf.seals import sealed_together
from exporters.pdf.setting import baseline, blank, fitted, hanging, paragraphs, together
from exporters.pdf.styles import Styles
from exporters.pdf.title import title_lines

_OUTER, _MIDDLE = 0.35 * grid.MILLIMETRE, 0.25 * grid.MILLIMETRE
_WITH = 2  # lines of text that go with the signature


def annex_note(name: str, target: str, styles: Styles) -> Iterator[Item]:
    """One blank line, two characters in, no mark at its end. A line that goes on stands below the name's first
    character. It leads to the annex."""
    yield Item(on_grid=True)
    yield blank()
    indent = 2 * grid.PITCH
    link = Link(indent, 0, grid.ROOM - indent, grid.LEADING, target)
    for row in hanging("附件：", name, styles.body, grid.ROOM - indent):
        yield Item(grid.LEADING, (*(moved(words, indent, baseline(styles.body)) for words in row), link))


def signature(head: Letterhead, styles: Styles) -> list[Item]:
    """署名, 成文日期 and 附注, with or without room for a seal. No seal is drawn."""
    items = _names_and_day(head, styles)
    if head.remark:
        items += paragraphs([Run(f"（{head.remark.strip('（）()')}）", styles.body)])
    elif head.is_sealed:
        items.append(Item(grid.LEADING * _BELOW_SEAL))
    return together(items)


def _names_and_day(head: Letterhead, styles: Styles) -> list[Item]:
    names = bodies(head.issuer)
    if head.is_sealed and len(names) > 1:
        room = grid.ROOM - 8 * grid.PITCH
        return sealed_together(names, fitted(blanks.issued(head), styles.body, room), styles)
    found = _sealed(head, styles) if head.is_sealed else _unsealed(head, styles)
    items = [Item(grid.LEADING, (moved(words, 0, baseline(styles.body)),)) for words in found]
    items[0] = replace(items[0], gap=grid.LEADING * (_ABOVE_SEAL if head.is_sealed else 1))
    return items


def _signers(head: Letterhead, styles: Styles, room: float) -> list[list[Line]]:
    """Each body on a line of its own, a long name on several."""
    names = bodies(head.issuer) or [blanks.issuer(head)]
    broken = [title_lines(name, styles.body, room) for name in names]
    return [[fitted(line, styles.body, room) for line in lines] for lines in broken]


def _unsealed(head: Letterhead, styles: Styles) -> list[Words]:
    """署名 two characters from the right, a name of several lines with each in the middle of the widest; the date's
    first character two right of the first of the name above it. A date that is longer stands two characters from the
    right itself (7.3.5.2)."""
    room = grid.ROOM - 6 * grid.PITCH
    names, day = _signers(head, styles, room), fitted(blanks.issued(head), styles.body, room)
    right = grid.ROOM - 2 * grid.PITCH
    over = 2 * grid.PITCH + day.width - (_widest(names[-1]) + names[-1][0].width) / 2
    edge = right - max(0.0, over)
    found = [Words(left, 0, line) for name in names for left, line in _in_the_middle(name, edge)]
    return [*found, Words(found[-len(names[-1])].x + 2 * grid.PITCH, 0, day)]


def _widest(name: Sequence[Line]) -> float:
    return max(line.width for line in name)


def _in_the_middle(name: Sequence[Line], right: float) -> Iterator[tuple[float, Line]]:
    """Where each line of a name begins whose widest ends here."""
    widest = _widest(name)
    left = max(0.0, right - widest)
    for line in name:
        yield left + (widest - line.width) / 2, line


def _sealed(head: Letterhead, styles: Styles) -> list[Words]:
    """The date four characters from the right, 署名 centred above it (7.3.5.1)."""
    room = grid.ROOM - 8 * grid.PITCH
    names, day = _signers(head, styles, room), fitted(blanks.issued(head), styles.body, room)
    left = grid.ROOM - 4 * grid.PITCH - day.width
    found = [
        Words(place, 0, line)
        for name in names
        for place, line in _in_the_middle(name, min(left + (day.width + _widest(name)) / 2, grid.ROOM))
    ]
    return [*found, Words(left, 0, day)]


# A seal of 45 mm is four and a half lines high. With its centre a little above the two lines that it is set on, its
# upper edge is within one line of the text where two are left blank above them, and its lower edge a line below.
_ABOVE_SEAL, _BELOW_SEAL = 2, 1


def signed(items: Sequence[Item], signature_items: Sequence[Item]) -> list[Item]:
    """The signature with 附件说明 above it, or what stands at the foot, never stands alone: the last lines of text go
    with it."""
    kept = list(items)
    texts = [number for number, item in enumerate(kept) if any(isinstance(thing, Words) for thing in item.things)]
    for number in range(texts[-_WITH:][0], len(kept)) if texts else ():
        kept[number] = replace(kept[number], keep=len(kept) - number + len(signature_items) - 1)
    return [*kept, *signature_items]


def record(head: Letterhead, styles: Styles, *, recipients: str = "") -> list[Item]:
    """版记: 主送 where the first page has no room for it, 抄送 between an outer and a middle rule, 印发机关 and date,
    the last rule on the text area's edge."""
    style = styles.record
    rows = _addressed("主送", recipients, styles) if recipients else []
    rows += _addressed("抄送", head.copy_to, styles) if head.copy_to else []
    printed = fitted(f"{blanks.printed_on(head)}印发", style, grid.WIDTH / 2 - style.size)
    printer = fitted(blanks.printer(head), style, grid.WIDTH - 3 * style.size - printed.width)
    last = [Words(style.size, 0, printer), Words(grid.WIDTH - style.size - printed.width, 0, printed)]
    return _ruled([*rows, last], styles)


def letter_record(head: Letterhead, styles: Styles, *, recipients: str = "") -> list[Item]:
    """主送 where they have no room above, and 抄送, without rules and without who printed it and when (10.1)."""
    rows = _addressed("主送", recipients, styles) if recipients else []
    rows += _addressed("抄送", head.copy_to, styles) if head.copy_to else []
    items = _ruled(rows, styles) if rows else []
    return [replace(item, things=tuple(one for one in item.things if isinstance(one, Words))) for item in items]


def bulletin_record(head: Letterhead, styles: Styles) -> list[Item]:
    """报, 送, 发 and the number of copies, between two rules."""
    style = styles.record
    rows = [
        row
        for label, words in (("报", head.report_to), ("送", head.send_to), ("发", head.copy_to))
        for row in _addressed(label, words, styles)
    ]
    copies = fitted(f"（共印{head.copies or '＿＿'}份）", style, grid.WIDTH - 2 * style.size)
    return _ruled([*rows, [Words(grid.WIDTH - style.size - copies.width, 0, copies)]], styles)


def _addressed(label: str, words: str, styles: Styles) -> list[list[Words]]:
    """One character in on either side; ends with a full stop."""
    style = styles.record
    rows = hanging(f"{label}：", blanks.addressed(words), style, grid.WIDTH - 2 * style.size)
    return [[replace(thing, x=thing.x + style.size) for thing in row] for row in rows]


def _ruled(rows: Sequence[Sequence[Words]], styles: Styles) -> list[Item]:
    """Rows of equal height at the foot of a page, the last one below a thinner rule; below the text a blank line, but
    where it would send them to a page with hardly any text. What is more than a page holds stands on those before."""
    first = len(rows) % grid.LINES or grid.LINES
    parts = [rows[:first], *(rows[start : start + grid.LINES] for start in range(first, len(rows), grid.LINES))]
    items = [_part(part, styles) for part in parts]
    above = Rule(0, 0, grid.WIDTH, _OUTER)
    items[0] = replace(items[0], things=(*items[0].things, above), gap=grid.LEADING, gives=grid.LEADING)
    height = items[-1].height
    below = Rule(0, height + grid.HEIGHT - grid.LEADING * grid.LINES - _OUTER / 2, grid.WIDTH, _OUTER)
    middle = Rule(0, height - grid.LEADING, grid.WIDTH, _MIDDLE)
    between = (middle,) if len(parts[-1]) > 1 else ()
    items[-1] = replace(items[-1], things=(*items[-1].things, *between, below))
    return items


def _part(rows: Sequence[Sequence[Words]], styles: Styles) -> Item:
    size = styles.record.size
    down = (grid.LEADING - size) / 2 + size * styles.record.face.ascent
    words = tuple(replace(one, y=number * grid.LEADING + down) for number, row in enumerate(rows) for one in row)
    return Item(grid.LEADING * len(rows), words, at_bottom=True)
