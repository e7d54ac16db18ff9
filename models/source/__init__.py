"""The saved text, its repairs and its reading."""

from models.source.errors import SourceError
from models.source.extract import plain_text
from models.source.punctuation import full_width
from models.source.reading import Piece, Reading, reading
from models.source.repair import Certainty, Repair, RepairKind, RepairVerdict
from models.source.span import Span, gaps
from models.source.text import SourceText

__all__ = [
    "Certainty",
    "Piece",
    "Reading",
    "Repair",
    "RepairKind",
    "RepairVerdict",
    "SourceError",
    "SourceText",
    "Span",
    "full_width",
    "gaps",
    "plain_text",
    "reading",
]
