"""The bulletin and the formal document: the report's chapters under the office's own head."""

from __future__ import annotations

from dataclasses import replace

from exporters.content import wording
from exporters.content.annex import build_annex
from exporters.content.blocks import Briefing, FinePrint, Said
from exporters.content.letterhead import Kind, letterhead
from exporters.content.report import chapters
from exporters.content.wish import Wish
from models.workspace import Snapshot


def build_bulletin(snapshot: Snapshot, wish: Wish) -> Briefing:
    """工作简报. Raises ExportError for a task that does not exist."""
    _, plan = wording.years(snapshot)
    return Briefing(
        kind=Kind.BULLETIN,
        title=f"{plan + '年' if plan else ''}重点工作任务进展情况",
        source_line=wording.source_line(snapshot),
        blocks=tuple(chapters(snapshot, wish)),
        letterhead=letterhead(snapshot.register),
    )


def build_formal(snapshot: Snapshot, wish: Wish) -> Briefing:
    """文件式, with the table as its annex. What has to be explained stands below the table: nothing but text comes
    before the signature. Raises ExportError for a task that does not exist."""
    _, plan = wording.years(snapshot)
    head = letterhead(snapshot.register)
    blocks, annex = tuple(chapters(snapshot, wish)), build_annex(snapshot, wish)
    explained = (Said(block.text, block.label) for block in blocks if isinstance(block, FinePrint))
    return Briefing(
        kind=Kind.FORMAL,
        title=f"{head.issuer}关于{plan + '年' if plan else ''}工作任务分解落实情况的报告",
        source_line=wording.source_line(snapshot),
        blocks=tuple(block for block in blocks if not isinstance(block, FinePrint)),
        letterhead=head,
        annex=replace(annex, remarks=(*annex.remarks, *explained)),
    )
