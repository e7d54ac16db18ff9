"""The text of a Word document."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree

from models.sentence import sentence
from models.source.errors import SourceError

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"
_LARGEST = 64 * 1024 * 1024  # bytes unpacked; a paper of a hundred pages has one


def from_word(data: bytes, name: str) -> str:
    """The paragraphs of a .docx, a line each. Raises SourceError where it is none."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            if package.getinfo(_DOCUMENT).file_size > _LARGEST:
                raise SourceError(sentence("“{name}”展开后太大，不像一份报告。请另存为纯文本再试。", name=name))
            root = ElementTree.fromstring(package.read(_DOCUMENT))  # noqa: S314 - expat fetches nothing
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError, NotImplementedError, RuntimeError) as error:
        raise SourceError(
            sentence("“{name}”不是可读的 Word 文档（.docx），或者加了密码。请另存为 .docx 或纯文本再试。", name=name)
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
