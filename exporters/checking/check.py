"""A file against every rule."""

from __future__ import annotations

from pathlib import Path

from exporters.checking.annex_note_rule import annex_note_rule
from exporters.checking.annex_rule import annex_rule
from exporters.checking.blank_line_rule import blank_line_rule
from exporters.checking.cell_rule import cell_rule
from exporters.checking.colour_rule import colour_rule
from exporters.checking.finding import Finding
from exporters.checking.first_page_rules import first_page_rules
from exporters.checking.head_rules import head_rules
from exporters.checking.line_pitch_rule import line_pitch_rule
from exporters.checking.line_rules import line_rules
from exporters.checking.mark_rules import mark_rule
from exporters.checking.page_number_rule import page_numbers
from exporters.checking.page_rules import page_rules
from exporters.checking.printed import read_pages
from exporters.checking.record_rules import record_rules
from exporters.checking.set_rules import set_rules
from exporters.checking.signature_rules import remark_rule, signature_rules
from exporters.checking.text_rules import text_rules
from exporters.checking.title_rules import title_rules
from exporters.checking.torn_row_rule import torn_row_rule
from exporters.progress import Progress, silent


def check_pdf(file: Path | bytes, progress: Progress = silent) -> list[Finding]:
    """Every rule with what was measured, in a file or in the bytes of one. Raises ExportError for what
    cannot be read."""
    pages = read_pages(file, progress)
    return [
        *page_rules(pages),
        *title_rules(pages),
        *set_rules(pages),
        mark_rule(pages),
        *line_rules(pages),
        *colour_rule(pages),
        *head_rules(pages),
        *signature_rules(pages),
        remark_rule(pages),
        *record_rules(pages),
        *first_page_rules(pages),
        *annex_note_rule(pages),
        annex_rule(pages),
        *page_numbers(pages),
        *text_rules(pages),
        *torn_row_rule(pages),
        *blank_line_rule(pages),
        *line_pitch_rule(pages),
        *cell_rule(pages),
    ]
