"""Workbooks: out and back. Reading one needs no openpyxl, so nothing is imported here."""
