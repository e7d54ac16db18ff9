"""The paper of each kind."""

from __future__ import annotations

from exporters.content.annex import build_annex_paper
from exporters.content.blocks import Briefing
from exporters.content.bulletin import build_bulletin
from exporters.content.formal import build_formal
from exporters.content.letterhead import Kind
from exporters.content.onepage import build_onepage
from exporters.content.report import build_report
from exporters.content.wish import Wish
from models.workspace import Snapshot

_BUILDERS = {
    Kind.REPORT: build_report,
    Kind.BULLETIN: build_bulletin,
    Kind.FORMAL: build_formal,
    Kind.ONEPAGE: build_onepage,
    Kind.TABLE: build_annex_paper,
}


def build_briefing(snapshot: Snapshot, wish: Wish) -> Briefing:
    """What the paper of the kind wished for says. Raises ExportError for a task that does not exist."""
    return _BUILDERS[wish.kind](snapshot, wish)
