"""The head of a formal document so that its first page shows text, as it must (GB/T 9704-2012, 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from exporters.content.bodies import bodies
from exporters.content.letterhead import Letterhead
from exporters.pdf import grid
from exporters.pdf.flow import Frame, Item, paginate
from exporters.pdf.heads import formal_head
from exporters.pdf.letter import is_letter, letter_head
from exporters.pdf.masthead import LEAST, Scale
from exporters.pdf.page import Target, Words
from exporters.pdf.setting import ANNOUNCES
from exporters.pdf.styles import Styles

_SEVERAL = 2
_OPENING = 3  # lines at the most
_SCALES = tuple(map(Scale, (1.0, 0.85, 0.72, 0.6)))  # in which the names of bodies that issue together are tried


@dataclass(frozen=True, slots=True)
class Top:
    """What stands above the text, the text, and 主送机关 where they go down into 版记 (7.4.2)."""

    items: list[Item]
    text: Sequence[Item]
    recipients: str
    shows_text: bool

    @property
    def lines(self) -> int:
        """Of the grid, that it takes."""
        return ceil(sum(item.height + item.gap for item in self.items) / grid.LEADING)


def first_page(head: Letterhead, name: str, text: Sequence[Item], styles: Styles) -> Top:
    """The names of several bodies become smaller first, then the sentence that opens the text leaves what follows,
    then its first line the others, as no custom of lone lines stands above the standard, then the names become no
    larger than the title, then 主送机关 go into 版记; where nothing helps, as it was."""
    tops = _tops(head, name, text, styles)
    usual = next(tops)
    return usual if usual.shows_text else next((top for top in tops if top.shows_text), usual)


def _tops(head: Letterhead, name: str, text: Sequence[Item], styles: Styles) -> Iterator[Top]:
    above = letter_head if is_letter(name) else formal_head
    for addressed, below, scale in _ways(head, text):
        items = list(above(head, name, styles, addressed=addressed, scale=scale))
        yield Top(items, below, "" if addressed else head.recipients, _shows(items, below))


def _ways(head: Letterhead, text: Sequence[Item]) -> Iterator[tuple[bool, Sequence[Item], Scale]]:
    """With 主送机关 above the text or not; the text; the names."""
    is_of_several = len(bodies(head.masthead)) >= _SEVERAL
    scales = _SCALES if is_of_several else _SCALES[:1]
    texts = [text, _alone(text), _parted(text)] if head.recipients else [text, _parted(text)]
    yield from ((True, below, scale) for below in texts for scale in scales)
    least = [LEAST] if is_of_several else []
    yield from ((True, below, scale) for below in texts for scale in least)
    if head.recipients:
        yield from ((False, below, scale) for below in (text, _parted(text)) for scale in (*scales, *least))


def _alone(text: Sequence[Item]) -> Sequence[Item]:
    """With the sentence that opens it bound to nothing that follows: 现将…报告如下： is text, and 主送机关 stand above
    the text wherever it has room there (7.3.2)."""
    for number, item in enumerate(text[:_OPENING]):
        if any(isinstance(thing, Words) and thing.line.text.endswith(ANNOUNCES) for thing in item.things):
            return [*text[:number], replace(item, keep=0), *text[number + 1 :]]
    return text


def _parted(text: Sequence[Item]) -> Sequence[Item]:
    """With its first line bound to nothing that follows, and headings above it to that line alone."""
    first = next((number for number, item in enumerate(text) if item.things and not _is_heading(item)), None)
    if first is None:
        return text
    return [*(replace(item, keep=first - number) for number, item in enumerate(text[: first + 1])), *text[first + 1 :]]


def _is_heading(item: Item) -> bool:
    return any(isinstance(thing, Target) for thing in item.things)


def _shows(top: Sequence[Item], text: Sequence[Item]) -> bool:
    """Whether any of the text comes onto the first page; what it begins with may be a heading, which keeps some."""
    first = next(paginate([*top, *text], Frame()))
    above = sum(isinstance(thing, Words) for item in top for thing in item.things)
    return sum(isinstance(thing, Words) for thing in first.things) > above
