"""Briefings as PDF."""

from exporters.pdf.render import render_pdf

__all__ = ["render_pdf"]
