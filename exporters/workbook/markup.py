"""XML read as a stream, without a document type: no entities, nothing fetched, nothing built up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol
from xml.parsers import expat

from exporters.workbook.limits import (
    DEEPEST,
    LARGEST_SMALL_PART,
    LARGEST_TOKEN,
    MOST_NAMES,
    Left,
    TooMuchError,
)
from exporters.workbook.package import Package
from models.sentence import sentence

_ENCODINGS = ("utf-8", "utf-16", "us-ascii")  # for another, a module of its name would be looked up
_BROKEN = sentence("文件不完整或已损坏，打不开。请重新发一份填好的原表。")
_TOO_MUCH = sentence(
    "里面的内容太多（空格子也算），不像是填报的表，没有读。请删去表格下方多余的空行和右边多余的空列，"
    "或在下发的原表上填写。"
)
_DOCTYPE = sentence("里面有不该有的内容（XML 文档类型声明），为安全起见没有读。请在下发的原表上填写。")


class Listener(Protocol):
    """Is told of elements by their local names. `wants_text` says whether it listens to characters now.

    Raises TooMuchError where there is more than it can want.
    """

    wants_text: bool

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def text(self, words: str) -> None: ...

    def end(self, name: str) -> None: ...


class _DoctypeError(Exception):
    """The document brings a type, and with it what it likes."""


def listen(package: Package, part: str, listener: Listener, largest: int = LARGEST_SMALL_PART) -> None:
    """Tell the listener all there is in a part. Raises ReadError for what is no plain XML, or too much."""
    parser = expat.ParserCreate()  # without name spaces: it would put their addresses before every name
    parser.buffer_text = True
    telling = _Telling(package.left, listener, parser)
    parser.XmlDeclHandler = telling.declaration
    parser.StartDoctypeDeclHandler = telling.doctype
    parser.StartElementHandler = telling.start
    parser.EndElementHandler = telling.end
    try:
        for chunk in package.chunks(part, largest):
            parser.Parse(chunk, False)
            telling.look_back(len(chunk))
        parser.Parse(b"", True)
    except _DoctypeError:
        raise package.refused(_DOCTYPE) from None
    except TooMuchError:
        raise package.refused(_TOO_MUCH) from None
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise package.refused(_BROKEN) from error


@dataclass(slots=True)
class _Telling:
    """Between the parser and the listener: counts, and stops what goes on without end."""

    left: Left
    listener: Listener
    parser: expat.XMLParserType
    fed: int = 0
    depth: int = 0
    hears: bool = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.left.marks -= 1 + len(attributes)
        if self.left.marks < 0 or self.depth > DEEPEST:
            raise TooMuchError
        self.listener.start(_local(name) if ":" in name else name, attributes)
        if self.listener.wants_text is not self.hears:
            self._turn()

    def end(self, name: str) -> None:
        self.depth -= 1
        self.listener.end(_local(name) if ":" in name else name)
        if self.listener.wants_text is not self.hears:
            self._turn()

    def text(self, words: str) -> None:
        self.left.hear(words)
        self.listener.text(words)

    def declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise LookupError(encoding)

    def doctype(self, *_: object) -> None:
        raise _DoctypeError

    def look_back(self, size: int) -> None:
        """After each piece: how much of it waits for its end, and how many names the parser has kept."""
        self.fed += size
        if self.fed - self.parser.CurrentByteIndex > LARGEST_TOKEN or len(self.parser.intern) > MOST_NAMES:
            raise TooMuchError

    def _turn(self) -> None:
        self.hears = self.listener.wants_text
        self.parser.CharacterDataHandler = self.text if self.hears else None


def attribute(attributes: dict[str, str], name: str) -> str:
    """By its local name, whatever prefix the program that wrote it used."""
    if name in attributes:
        return attributes[name]
    return next((value for key, value in attributes.items() if _local(key) == name), "")


def _local(name: str) -> str:
    return name[name.rfind(":") + 1 :]
