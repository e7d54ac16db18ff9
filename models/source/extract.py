"""The text of a paper that was saved as a Word document or a web page."""

from __future__ import annotations

import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree

from models.source.errors import SourceError
from models.source.text import SourceText

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"
_LARGEST = 64 * 1024 * 1024  # bytes unpacked; a paper of a hundred pages has one
_BLOCKS = re.compile(
    "address|article|aside|blockquote|br|caption|center|d[dlt]|div|footer|form|h[1-6r]|header|li|main|nav|ol|option|p|pre|"
    "section|table|tbody|t[dhr]|tfoot|thead|title|ul"
)
_UNSEEN = frozenset({"script", "style", "head", "noscript", "template"})


def plain_text(data: bytes, name: str) -> bytes:
    """The bytes of a paper as plain text, judged by the name's ending: .docx and .html are taken
    apart and become UTF-8, anything else stays as it is.

    Nothing the file refers to is opened. Raises SourceError where a .docx is none.
    """
    ending = name.lower().rpartition(".")[2]
    if ending == "docx":
        return _from_word(data, name).encode()
    if ending in ("html", "htm"):
        return _from_page(data, name).encode()
    return data


def _from_word(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            if package.getinfo(_DOCUMENT).file_size > _LARGEST:
                raise SourceError(f"“{name}”展开后太大，不像一份报告。请另存为纯文本再试。")
            root = ElementTree.fromstring(package.read(_DOCUMENT))  # noqa: S314 - expat fetches nothing
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError, NotImplementedError, RuntimeError) as error:
        raise SourceError(
            f"“{name}”不是可读的 Word 文档（.docx），或者加了密码。请另存为 .docx 或纯文本再试。"
        ) from error
    return "\n".join(_words(paragraph) for paragraph in root.iter(f"{_WORD}p"))


def _words(paragraph: ElementTree.Element) -> str:
    """The words of a paragraph. Numbers that Word counts by itself are not in the file and not read."""
    words = ""
    for element in paragraph.iter():
        if element.tag == f"{_WORD}t":
            words += element.text or ""
        elif element.tag in (f"{_WORD}tab", f"{_WORD}br", f"{_WORD}cr"):
            words += " "
    return words


def _from_page(data: bytes, name: str) -> str:
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
