"""What papers say, without any format."""

from exporters.content.blocks import (
    Block,
    Briefing,
    ComparisonRow,
    ComparisonTable,
    Groundwork,
    GroundworkEntry,
    Heading,
    Paragraph,
    Remark,
)
from exporters.content.repair_words import RepairWords, repair_words
from exporters.content.report import build_report
from exporters.content.table import TableRow, build_table, departments_with_tasks
from exporters.content.wish import LinkChoice, Wish

__all__ = [
    "Block",
    "Briefing",
    "ComparisonRow",
    "ComparisonTable",
    "Groundwork",
    "GroundworkEntry",
    "Heading",
    "LinkChoice",
    "Paragraph",
    "Remark",
    "RepairWords",
    "TableRow",
    "Wish",
    "build_report",
    "build_table",
    "departments_with_tasks",
    "repair_words",
]
