"""Pages of our own papers, and the same with one thing set otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from support.faces import FONTS
from support.said import HEAD

from exporters.checking import Finding, check_pdf
from exporters.content import Kind, Wish, build_briefing
from exporters.pdf import grid
from exporters.pdf.measuring import TextStyle
from exporters.pdf.page import Page, Rule, Thing, Words, moved
from exporters.pdf.papers import set_pages
from exporters.pdf.properties import Properties
from exporters.pdf.setting import one_line
from exporters.pdf.styles import styles_with
from exporters.pdf.writer import write_pages
from exporters.progress import silent
from models.document import Document
from models.outline import NodeId
from models.workspace import Snapshot
from models.workspace.values import OFFICE

STYLES = styles_with(FONTS)
BODY = STYLES.body
FULL = "推进城乡社区居家养老服务照料中心建设提高服务质量促进健"  # as a line of text
Change = Callable[[Thing], Thing | None]


def made(document: Document, kind: Kind = Kind.FORMAL, task: str = "T15", **settings: str) -> list[Page]:
    """A paper of one task, of an office that has filled in its head."""
    values = {**HEAD, **{(OFFICE, f"paper_{name}"): words for name, words in settings.items()}}
    wish = Wish(kind=kind, day=date(2017, 4, 10), tasks=(NodeId(task),))
    return set_pages(build_briefing(Snapshot.saying(document, values), wish), STYLES, silent)


def findings(pages: list[Page]) -> list[Finding]:
    return check_pdf(write_pages(pages, STYLES, Properties(title="示例", subject="示例"), silent))


def failed(pages: list[Page]) -> dict[str, Finding]:
    return {found.rule: found for found in findings(pages) if not found.passed}


def said_of(rule: str, pages: list[Page]) -> Finding:
    return next(found for found in findings(pages) if found.rule == rule)


def changed(pages: list[Page], *changes: Change) -> list[Page]:
    """Every thing of the upright pages as the changes give it."""
    return [page if page.sideways else replace(page, things=tuple(_things(page, changes))) for page in pages]


def _things(page: Page, changes: tuple[Change, ...]) -> Iterator[Thing]:
    for thing in page.things:
        found: Thing | None = thing
        for change in changes:
            found = change(found) if found is not None else None
        if found is not None:
            yield found


def style_of(words: Words) -> TextStyle:
    return words.line.measured.style_at(words.line.start)


def _is(thing: Thing, start: str, size: float | None) -> bool:
    if not isinstance(thing, Words) or not thing.line.text.startswith(start):
        return False
    return size is None or style_of(thing).size == size


def shifted(start: str, x: float = 0, y: float = 0, size: float | None = None) -> Change:
    """The line that begins so, by characters and lines of the grid."""
    return lambda thing: moved(thing, x * grid.PITCH, y * grid.LEADING) if _is(thing, start, size) else thing


def left_out(start: str, size: float | None = None) -> Change:
    return lambda thing: None if _is(thing, start, size) else thing


def written(start: str, instead: str, style: TextStyle | None = None) -> Change:
    """Other words in the place of the line that begins so."""

    def change(thing: Thing) -> Thing:
        if not isinstance(thing, Words) or not _is(thing, start, None):
            return thing
        return replace(thing, line=one_line(instead, style or style_of(thing)))

    return change


def of_red(change: Callable[[Rule], Thing | None]) -> Change:
    return lambda thing: change(thing) if isinstance(thing, Rule) and thing.colour == grid.RED else thing


def at(line: int, *parts: tuple[str, TextStyle], indent: int = 0) -> list[Words]:
    """Words in several styles, one behind the other on a line of the grid."""
    found: list[Words] = []
    x, y = grid.LEFT + indent * grid.PITCH, grid.TOP + line * grid.LEADING + 0.88 * grid.SIZE_3
    for text, style in parts:
        found.append(Words(x, y, one_line(text, style)))
        x += found[-1].line.width
    return found


def on_a_page(*lines: str, style: TextStyle = BODY) -> Page:
    """These lines at the foot of an otherwise empty page, as they begin."""
    things = []
    for number, text in enumerate(lines, start=grid.LINES - len(lines)):
        blank = len(text) - len(text.lstrip("　"))
        x, y = grid.LEFT + blank * grid.PITCH, grid.TOP + number * grid.LEADING + 0.88 * grid.SIZE_3
        things.append(Words(x, y, one_line(text.lstrip("　"), style)))
    return Page(tuple(things))


def texts(page: Page) -> list[str]:
    return [thing.line.text for thing in page.things if isinstance(thing, Words)]
