"""Briefings as PDF."""

from exporters.pdf.render import Rendered, render, render_pdf, render_urgings

__all__ = ["Rendered", "render", "render_pdf", "render_urgings"]
