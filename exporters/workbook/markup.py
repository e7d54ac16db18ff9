"""XML read as a stream, without a document type: no entities, nothing fetched, nothing built up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from xml.parsers import expat

from exporters.workbook.package import LARGEST_SMALL_PART, Package
from models.sentence import sentence

_LONGEST = 400_000  # characters of one element; a cell holds 32,767
_DEEPEST = 60
_BROKEN = sentence("文件不完整或已损坏，打不开。请用 Excel 或 WPS 打开后另存为 .xlsx 再报。")
_TOO_MUCH = sentence("里面的内容太多，不像是填报的表，没有读。请在下发的原表上填写。")
_DOCTYPE = sentence("里面有不该有的内容（XML 文档类型声明），为安全起见没有读。请在下发的原表上填写。")


class Listener(Protocol):
    """Is told of elements by their local names. `wants_text` says whether it listens to characters now."""

    wants_text: bool

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def text(self, words: str) -> None: ...

    def end(self, name: str) -> None: ...


def listen(package: Package, part: str, listener: Listener, largest: int = LARGEST_SMALL_PART) -> None:
    """Tell the listener all there is in a part. Raises ReadError for what is no plain XML, or too much."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    telling = _Telling(package, listener, parser)
    parser.StartElementHandler = telling.start
    parser.EndElementHandler = telling.end
    parser.StartDoctypeDeclHandler = telling.doctype
    try:
        for chunk in package.chunks(part, largest):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise package.refused(_BROKEN) from error


@dataclass(slots=True)
class _Telling:
    """Between the parser and the listener: counts, and stops what goes on without end."""

    package: Package
    listener: Listener
    parser: expat.XMLParserType
    depth: int = 0
    length: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.length = 0
        self.package.elements_left -= 1
        if self.depth > _DEEPEST or self.package.elements_left < 0:
            raise self.package.refused(_TOO_MUCH)
        self.listener.start(name[name.rfind("}") + 1 :], attributes)
        self.parser.CharacterDataHandler = self.text if self.listener.wants_text else None

    def end(self, name: str) -> None:
        self.depth -= 1
        self.listener.end(name[name.rfind("}") + 1 :])
        self.parser.CharacterDataHandler = self.text if self.listener.wants_text else None

    def text(self, words: str) -> None:
        self.length += len(words)
        if self.length > _LONGEST:
            raise self.package.refused(_TOO_MUCH)
        self.listener.text(words)

    def doctype(self, *_: object) -> None:
        raise self.package.refused(_DOCTYPE)


def attribute(attributes: dict[str, str], name: str) -> str:
    """By its local name, whatever prefix the program that wrote it used."""
    if name in attributes:
        return attributes[name]
    return next((value for key, value in attributes.items() if key.endswith("}" + name)), "")
