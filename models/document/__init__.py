"""The document: source, outline and every proposal, frozen."""

from typing import TYPE_CHECKING

from models.document.build import build
from models.document.curated import OUTLINE, edition
from models.document.document import Document
from models.document.document_reading import DocumentReading
from models.document.errors import DocumentError
from models.document.office import LeadSuggestion, Office
from models.late_names import late_names

if TYPE_CHECKING:
    from models.document.rewording import Rewording
else:
    __getattr__ = late_names(__name__, rewording="Rewording")

__all__ = [
    "OUTLINE",
    "Document",
    "DocumentError",
    "DocumentReading",
    "LeadSuggestion",
    "Office",
    "Rewording",
    "build",
    "edition",
]
