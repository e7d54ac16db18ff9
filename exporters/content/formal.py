"""The formal document: the report's chapters under the office's own head, and nothing of the program's."""

from __future__ import annotations

from collections.abc import Iterator

from exporters.content import wording
from exporters.content.annex import build_annex
from exporters.content.blocks import Block, Briefing, Remark
from exporters.content.gathered import gathered
from exporters.content.genre import form_of, handed_on, hands_on_table
from exporters.content.letterhead import Kind, letterhead
from exporters.content.report import chapters
from exporters.content.wish import Wish
from models.workspace import Snapshot


def build_formal(snapshot: Snapshot, wish: Wish) -> Briefing:
    """文件式, with the table as its annex; nothing but text comes before the signature. Where the table itself is what
    the notice hands on, nothing else is said. Raises ExportError for an unknown task."""
    _, plan = wording.years(snapshot)
    head, seen = letterhead(snapshot.register), wish.seen(snapshot)
    title = head.title or f"{head.in_title}关于{plan + '年' if plan else ''}工作任务分解落实情况的报告"
    handed = handed_on(title)
    return Briefing(
        kind=Kind.FORMAL,
        title=title,
        source_line=wording.source_line(snapshot),
        blocks=tuple(_text(seen, wish, title)),
        letterhead=head,
        annex=build_annex(seen, wish, is_handed_on=hands_on_table(title), handed_as=handed.table if handed else ""),
        prints_source=False,
    )


def _text(snapshot: Snapshot, wish: Wish, title: str) -> Iterator[Block]:
    """The chapters between the sentences that its genre asks for."""
    form = form_of(title)
    if form.opening:
        yield Remark(form.opening)
    if not hands_on_table(title):
        yield from chapters(snapshot, wish, gathered(snapshot, wish))
    if form.closing:
        yield Remark(form.closing)
