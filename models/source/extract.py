"""The text of a paper that was saved as a Word document or a web page."""

from __future__ import annotations


def plain_text(data: bytes, name: str) -> bytes:
    """The bytes of a paper as plain text, judged by the name's ending: .docx and .html are taken
    apart and become UTF-8, anything else stays as it is.

    Nothing the file refers to is opened. Raises SourceError where a .docx is none.
    """
    # Each way is imported where it is gone: parsers of XML and HTML have no part in starting the program.
    ending = name.lower().rpartition(".")[2]
    if ending == "docx":
        from models.source.word import from_word

        return from_word(data, name).encode()
    if ending in ("html", "htm"):
        from models.source.page import from_page

        return from_page(data, name).encode()
    return data
