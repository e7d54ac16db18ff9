"""What a file says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """`day` is the date that stands on the paper; without one the file names none, as nobody looks at the clock."""

    title: str
    subject: str
    author: str = ""
    keywords: str = ""
    day: date | None = None

    def write(self, canvas: Canvas) -> None:
        canvas._doc.info = info = _Info(self.day)  # type: ignore[attr-defined]  # noqa: SLF001 - there is no other way
        info.title, info.subject, info.author = self.title, self.subject, self.author
        info.keywords, info.creator = self.keywords, "承启"


class _Info(pdfdoc.PDFInfo):
    """With the date of the paper, which reportlab would give as the first day of the year 2000."""

    def __init__(self, day: date | None) -> None:
        super().__init__()
        self._day = day

    def format(self, document: Any) -> Any:
        words = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": self.keywords,
            "Creator": self.creator,
            "Producer": self.producer,
        }
        if self._day is not None:
            words["CreationDate"] = words["ModDate"] = f"D:{self._day:%Y%m%d}000000+08'00'"
        found = {name: pdfdoc.PDFString(text) for name, text in words.items()}
        return pdfdoc.PDFDictionary({**found, "Trapped": pdfdoc.PDFName(self.trapped)}).format(document)
