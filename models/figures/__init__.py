"""Quantities: found, compared over two years, and recomputed."""

from models.figures.checks import Check, CheckKind, CheckResult, check, undecidable
from models.figures.comparison import Comparison, Relation
from models.figures.figure import Figure, FigureKind
from models.figures.reader import UNITS, figures

__all__ = [
    "UNITS",
    "Check",
    "CheckKind",
    "CheckResult",
    "Comparison",
    "Figure",
    "FigureKind",
    "Relation",
    "check",
    "figures",
    "undecidable",
]
