"""Workbooks."""

from exporters.workbook.write import department_workbook, master_workbook

__all__ = ["department_workbook", "master_workbook"]
