"""Briefings as PDF."""

from exporters.pdf.render import Rendered, render, render_pdf

__all__ = ["Rendered", "render", "render_pdf"]
