"""XML read as a stream, without a document type: no entities, nothing fetched, nothing built up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol
from xml.parsers import expat

from exporters.errors import ReadError

_LONGEST = 400_000  # characters of one element; a cell holds 32,767


class Listener(Protocol):
    """Is told of elements by their local names. `wants_text` says whether it listens to characters now."""

    wants_text: bool

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def text(self, words: str) -> None: ...

    def end(self, name: str) -> None: ...


def listen(chunks: Iterable[bytes], listener: Listener, refused: Callable[[str], ReadError]) -> None:
    """Tell the listener all there is. Raises ReadError for what is no plain XML."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    length = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal length
        length = 0
        listener.start(name[name.rfind("}") + 1 :], attributes)
        parser.CharacterDataHandler = text if listener.wants_text else None

    def text(words: str) -> None:
        nonlocal length
        length += len(words)
        if length > _LONGEST:
            raise refused("有一格的内容太多，不像是填报的表，没有读。请在下发的原表上填写。")
        listener.text(words)

    def end(name: str) -> None:
        listener.end(name[name.rfind("}") + 1 :])
        parser.CharacterDataHandler = text if listener.wants_text else None

    def refuse_doctype(*_: object) -> None:
        raise refused("里面有不该有的内容（XML 文档类型声明），为安全起见没有读。请在下发的原表上填写。")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse_doctype
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise refused("文件不完整或已损坏，打不开。请用 Excel 或 WPS 打开后另存为 .xlsx 再报。") from error


def attribute(attributes: dict[str, str], name: str) -> str:
    """By its local name, whatever prefix the program that wrote it used."""
    if name in attributes:
        return attributes[name]
    return next((value for key, value in attributes.items() if key.endswith("}" + name)), "")
