"""Workbooks."""

from exporters.workbook.handout import Letter, handout_workbook
from exporters.workbook.master import master_workbook

__all__ = ["Letter", "handout_workbook", "master_workbook"]
