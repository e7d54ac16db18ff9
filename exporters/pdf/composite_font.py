"""A TrueType font as one subset of two-byte characters, where reportlab would make a subset of every 256."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont

_TAG = "CHENGQ"  # a subset's name begins with six capitals, PDF 32000-1, 9.6.4
_BLOCK = 100  # a CMap holds at most so many entries in one block


@dataclass
class _Used:
    """The characters one document has used, in the order of their first use; code 0 is no character."""

    codes: dict[int, int] = field(default_factory=dict)
    name: str = ""


class CompositeFont(TTFont):
    """What the canvas asks of a font: to encode text, to be named, and at the end to write itself down."""

    face: Any  # reportlab's stubs leave its methods untyped

    def __init__(self, name: str, filename: str, subfont: int = 0) -> None:
        super().__init__(name, filename, subfontIndex=subfont, shapable=False)
        self._used: WeakKeyDictionary[Any, _Used] = WeakKeyDictionary()

    def has(self, character: str) -> bool:
        return ord(character) in self.face.charToGlyph

    def advance(self, character: str) -> float:
        """In thousandths of the size."""
        return float(self.face.getCharWidth(ord(character)))

    def encoded(self, text: str, doc: Any) -> str:
        """The characters as hexadecimal codes of this document."""
        codes = self._of(doc).codes
        return "".join([f"{codes.setdefault(ord(character), len(codes) + 1):04X}" for character in text])

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: ARG002, N802
        return [(0, bytes.fromhex(self.encoded(text, doc)))]

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:  # noqa: ARG002, N802 - reportlab's name
        used = self._of(doc)
        if not used.name:
            used.name = f"F{len(doc.fontMapping) + 1}"
            doc.fontMapping[self.fontName] = f"/{used.name}"
            doc.delayedFonts.append(self)
        return f"/{used.name}"

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        used = self._of(doc)
        name = f"{_TAG}+{self.face.name.decode('latin-1')}"
        font = _dictionary(
            Type="/Font",
            Subtype="/Type0",
            BaseFont=f"/{name}",
            Encoding="/Identity-H",
            DescendantFonts=pdfdoc.PDFArray([doc.Reference(self._descendant(doc, name, used))]),
            ToUnicode=doc.Reference(_stream(_to_unicode(list(used.codes)))),
        )
        doc.idToObject["BasicFonts"].dict[used.name] = doc.Reference(font, used.name)
        del self._used[doc]

    def _of(self, doc: Any) -> _Used:
        if doc not in self._used:
            self._used[doc] = _Used()
        return self._used[doc]

    def _descendant(self, doc: Any, name: str, used: _Used) -> Any:
        codes = list(used.codes)
        widths = [round(self.face.getCharWidth(code)) for code in codes]
        return _dictionary(
            Type="/Font",
            Subtype="/CIDFontType2",
            BaseFont=f"/{name}",
            CIDSystemInfo=_dictionary(
                Registry=pdfdoc.PDFString("Adobe"), Ordering=pdfdoc.PDFString("Identity"), Supplement=0
            ),
            DW=1000,
            W=pdfdoc.PDFArray([1, pdfdoc.PDFArray(widths)]),
            CIDToGIDMap=doc.Reference(_stream(self._glyphs(codes))),
            FontDescriptor=self.face.addSubsetObjects(doc, name, codes),
        )

    def _glyphs(self, codes: list[int]) -> bytes:
        """For each code its glyph in the subset, which holds a glyph once however many characters share it."""
        found: dict[int, int] = {0: 0}
        glyphs = [found.setdefault(self.face.charToGlyph.get(code, 0), len(found)) for code in codes]
        return b"".join(glyph.to_bytes(2, "big") for glyph in (0, *glyphs))


def _to_unicode(codes: list[int]) -> bytes:
    """The table that lets a reader copy and search the text."""
    lines = [
        f"<{number:04X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for number, code in enumerate(codes, start=1)
    ]
    blocks = [lines[start : start + _BLOCK] for start in range(0, len(lines), _BLOCK)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode("ascii")


def _dictionary(**entries: Any) -> Any:
    return pdfdoc.PDFDictionary(entries)


def _stream(content: bytes) -> Any:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])
