"""The text of a web page."""

from __future__ import annotations

from html.parser import HTMLParser

from models.late_pattern import late_pattern
from models.source.text import SourceText

_BLOCKS = late_pattern(
    "address|article|aside|blockquote|br|caption|center|d[dlt]|div|footer|form|h[1-6r]|header|li|main|nav|ol|option|p|pre|"
    "section|table|tbody|t[dhr]|tfoot|thead|title|ul"
)
_UNSEEN = frozenset({"script", "style", "head", "noscript", "template"})


def from_page(data: bytes, name: str) -> str:
    """The words of a web page, a line a block. Raises SourceError where it is no text."""
    page = _Page()
    page.feed(SourceText.from_bytes(data, name).text)
    page.close()
    return "".join(page.words)


class _Page(HTMLParser):
    """The words of a web page, a line a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's way
        if tag in _UNSEEN:
            self._unseen += 1
        elif _BLOCKS.fullmatch(tag):
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif _BLOCKS.fullmatch(tag):
            self.words.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(" ".join(data.split("\n")))
