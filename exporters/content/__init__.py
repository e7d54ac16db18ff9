"""What papers say, without any format."""

from exporters.content.blocks import (
    Annex,
    Block,
    Briefing,
    ComparisonRow,
    ComparisonTable,
    Contents,
    ContentsEntry,
    FinePrint,
    Groundwork,
    GroundworkEntry,
    Heading,
    Paragraph,
    Remark,
    Said,
    Standing,
    Table,
    Totals,
)
from exporters.content.build import build_briefing
from exporters.content.letterhead import Kind, Letterhead, WhenEmpty, date_of_issue, head_fields, takes_seal
from exporters.content.links_said import LinksSaid, links_said, prints_links
from exporters.content.repair_words import RepairWords, repair_words
from exporters.content.report import build_report
from exporters.content.selections import (
    selection,
    selection_entry,
    selection_fields,
    selections,
    task_ids,
    wish_in_words,
    wish_said,
)
from exporters.content.table import TableRow, build_table, departments_with_tasks, measures_of_departments
from exporters.content.wish import LinkChoice, Wish

__all__ = [
    "Annex",
    "Block",
    "Briefing",
    "ComparisonRow",
    "ComparisonTable",
    "Contents",
    "ContentsEntry",
    "FinePrint",
    "Groundwork",
    "GroundworkEntry",
    "Heading",
    "Kind",
    "Letterhead",
    "LinkChoice",
    "LinksSaid",
    "Paragraph",
    "Remark",
    "RepairWords",
    "Said",
    "Standing",
    "Table",
    "TableRow",
    "Totals",
    "WhenEmpty",
    "Wish",
    "build_briefing",
    "build_report",
    "build_table",
    "date_of_issue",
    "departments_with_tasks",
    "head_fields",
    "links_said",
    "measures_of_departments",
    "prints_links",
    "repair_words",
    "selection",
    "selection_entry",
    "selection_fields",
    "selections",
    "takes_seal",
    "task_ids",
    "wish_in_words",
    "wish_said",
]
