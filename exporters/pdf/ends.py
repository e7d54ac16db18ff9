"""What stands below the text: 附件说明, signature and date, 版记 (GB/T 9704-2012, 7.3 and 7.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from exporters.content.letterhead import Letterhead
from exporters.pdf import blanks, grid
from exporters.pdf.flow import Item
from exporters.pdf.page import Link, Rule, Thing, Words, moved
from exporters.pdf.setting import baseline, blank, fitted, hanging
from exporters.pdf.styles import Styles

_OUTER, _MIDDLE = 0.35 * grid.MILLIMETRE, 0.25 * grid.MILLIMETRE
_WITH = 3  # lines that go with the signature: 附件说明 and two of text


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
    """Without seal: 署名 two characters from the right, the date's first character two right of its first.
    A date that is longer stands two characters from the right itself."""
    room = grid.ROOM - 6 * grid.PITCH
    name, day = (fitted(words, styles.body, room) for words in (blanks.issuer(head), blanks.issued(head)))
    right = grid.ROOM - 2 * grid.PITCH
    left = min(right - name.width, right - day.width - 2 * grid.PITCH)
    below = left + 2 * grid.PITCH
    y = baseline(styles.body)
    return [
        Item(grid.LEADING, (Words(left, y, name),), keep=1, gap=grid.LEADING),
        Item(grid.LEADING, (Words(below, y, day),)),
    ]


def signed(items: Sequence[Item], signature_items: Sequence[Item]) -> list[Item]:
    """The signature never stands alone: the last lines of text go with it."""
    kept = list(items)
    texts = [number for number, item in enumerate(kept) if item.height > 0][-_WITH:]
    for number in texts:
        kept[number] = replace(kept[number], keep=len(kept) - number + len(signature_items) - 1)
    return [*kept, *signature_items]


def record(head: Letterhead, styles: Styles) -> Item:
    """版记: 抄送 between an outer and a middle rule, 印发机关 and date, the last rule on the text area's edge."""
    style = styles.record
    rows = _addressed("抄送", head.copy_to, styles) if head.copy_to else []
    split = len(rows)
    room = grid.WIDTH / 2 - style.size
    printer = fitted(blanks.printer(head), style, room)
    printed = fitted(f"{blanks.printed_on(head)}印发", style, room)
    rows.append([Words(style.size, 0, printer), Words(grid.WIDTH - style.size - printed.width, 0, printed)])
    return _ruled(rows, split, styles)


def bulletin_record(head: Letterhead, styles: Styles) -> Item:
    """报, 送, 发 and the number of copies, between two rules."""
    style = styles.record
    rows = [
        row
        for label, words in (("报", head.report_to), ("送", head.send_to), ("发", head.copy_to))
        for row in _addressed(label, words, styles)
    ]
    copies = fitted(f"（共印{head.copies or '＿＿'}份）", style, grid.WIDTH - 2 * style.size)
    rows.append([Words(grid.WIDTH - style.size - copies.width, 0, copies)])
    return _ruled(rows, len(rows) - 1, styles)


def _addressed(label: str, words: str, styles: Styles) -> list[list[Thing]]:
    """One character in on either side; ends with a full stop."""
    style = styles.record
    rows = hanging(f"{label}：", blanks.addressed(words), style, grid.WIDTH - 2 * style.size)
    return [[moved(thing, style.size, 0) for thing in row] for row in rows]


def _ruled(rows: Sequence[Sequence[Thing]], split: int, styles: Styles) -> Item:
    """Rows of equal height; the first and the last rule are the thicker ones."""
    size = styles.record.size
    height = grid.LEADING * len(rows)
    down = (grid.LEADING - size) / 2 + size * styles.record.face.ascent
    things: list[Thing] = [
        replace(thing, y=number * grid.LEADING + down) for number, row in enumerate(rows) for thing in row
    ]
    things.append(Rule(0, 0, grid.WIDTH, _OUTER))
    if 0 < split < len(rows):
        things.append(Rule(0, split * grid.LEADING, grid.WIDTH, _MIDDLE))
    edge = height + grid.HEIGHT - grid.LEADING * grid.LINES
    things.append(Rule(0, edge - _OUTER / 2, grid.WIDTH, _OUTER))
    return Item(height, tuple(things), at_bottom=True, gap=grid.LEADING)
