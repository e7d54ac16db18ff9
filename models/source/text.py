"""The saved text, byte for byte."""

from __future__ import annotations

import codecs
import hashlib
from dataclasses import dataclass, field

from models.late_pattern import late_pattern
from models.sentence import sentence
from models.source.errors import SourceError

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = late_pattern("[\0-\x08\x0e-\x1f]")  # no tab, no line end


@dataclass(frozen=True, slots=True)
class SourceText:
    """A document as it was saved. Positions count code points of `text`."""

    text: str
    sha256: str
    encoding: str = "utf-8"
    name: str = field(default="", compare=False)

    @classmethod
    def from_bytes(cls, data: bytes, name: str = "") -> SourceText:
        """Decode UTF-8, UTF-16 with a mark, or GB 18030 (which includes GBK).

        Raises SourceError where the bytes are empty or no text.
        """
        called = sentence("“{name}”", name=name) if name else sentence("原文")
        if not data.strip():
            raise SourceError(sentence("{name}是空文件，没有可读的文字。请换一份文件。", name=called))
        text, encoding = _decode(data, called)
        if not text.strip():
            raise SourceError(sentence("{name}里只有空白，没有可读的文字。请换一份文件。", name=called))
        return cls(text, hashlib.sha256(data).hexdigest(), encoding, name)


def _decode(data: bytes, called: str) -> tuple[str, str]:
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            candidates: tuple[str, ...] = (encoding,)
            break
    else:
        candidates = ("utf-8", "gb18030")
    for encoding in candidates:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _is_binary(text):
            return text, encoding
    raise SourceError(
        sentence("{name}不是文本文件（既不是 UTF-8，也不是 GB 18030）。请另存为纯文本再试。", name=called)
    )


def _is_binary(text: str) -> bool:
    """A text holds no NUL and hardly any control characters."""
    if "\0" in text:
        return True
    return len(_CONTROL.findall(text)) * 100 > len(text)
