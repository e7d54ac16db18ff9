"""Briefings as PDF."""

from exporters.pdf.writer import render_pdf

__all__ = ["render_pdf"]
