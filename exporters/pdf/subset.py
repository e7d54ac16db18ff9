"""The characters of one font that one document uses, as a font of two-byte codes in the file."""

from __future__ import annotations

import zlib
from typing import Any

from reportlab.pdfbase import pdfdoc

from exporters.pdf.truetype import TrueType

_TAG = "CHENGQ"  # a subset's name begins with six capitals, PDF 32000-1, 9.6.4
_BLOCK = 100  # a CMap holds at most so many entries in one block
_QUICK = 2  # outlines hardly get smaller with more effort: a twentieth for twice the time
HALF = 0.5  # of a full character
WIDER = 100  # thousandths of the size: a step by which a character is wider for readers of the file
_OTHER = "\0"  # behind it stands by how many thousandths a character is wider than it is, or less
_SYMBOLIC = 4  # its codes are the subset's own


class Subset:
    """Codes are given in the order of first use, from 1; they are the glyphs of the embedded font as well.

    The document asks it for its objects when everything is drawn.
    """

    def __init__(self, font: TrueType, name: str) -> None:
        self._font = font
        self._codes: dict[str, str] = {}
        self.name = name

    def encoded(self, text: str, wider: int = 0) -> str:
        """The characters as hexadecimal codes; so many steps wider where they stand far apart."""
        if wider:
            return "".join([self._other(character, wider * WIDER) for character in text])
        codes = self._codes
        try:
            return "".join([codes[character] for character in text])
        except KeyError:
            for character in text:
                codes.setdefault(character, f"{len(codes) + 1:04X}")
            return "".join([codes[character] for character in text])

    def half(self, character: str, wider: int = 0) -> str:
        """The code of a mark that is followed by another in its blank half, and is half as wide."""
        return self._other(character, wider * WIDER - round(HALF * 1000))

    def _other(self, character: str, thousandths: int) -> str:
        return self._codes.setdefault(f"{character}{_OTHER}{thousandths}", f"{len(self._codes) + 1:04X}")

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab's name
        name = f"/{_TAG}+{self._font.name}"
        glyphs = [self._font.glyph(ord(character[0])) for character in self._codes]
        font = _dictionary(
            Type="/Font",
            Subtype="/Type0",
            BaseFont=name,
            Encoding="/Identity-H",
            DescendantFonts=pdfdoc.PDFArray([doc.Reference(self._descendant(doc, name, glyphs))]),
            ToUnicode=doc.Reference(_stream(_to_unicode([character[0] for character in self._codes]))),
        )
        doc.idToObject["BasicFonts"].dict[self.name] = doc.Reference(font, self.name)

    def _descendant(self, doc: Any, name: str, glyphs: list[int]) -> Any:
        more = (int(character.partition(_OTHER)[2] or 0) for character in self._codes)
        widths = [round(self._font.width(glyph)) + one for glyph, one in zip(glyphs, more, strict=True)]
        return _dictionary(
            Type="/Font",
            Subtype="/CIDFontType2",
            BaseFont=name,
            CIDSystemInfo=_dictionary(
                Registry=pdfdoc.PDFString("Adobe"), Ordering=pdfdoc.PDFString("Identity"), Supplement=0
            ),
            DW=1000,
            W=pdfdoc.PDFArray([1, pdfdoc.PDFArray(widths)]),
            CIDToGIDMap="/Identity",
            FontDescriptor=doc.Reference(self._descriptor(doc, name, glyphs)),
        )

    def _descriptor(self, doc: Any, name: str, glyphs: list[int]) -> Any:
        program = self._font.subset(glyphs)
        stream = pdfdoc.PDFStream(content=zlib.compress(program, _QUICK))
        stream.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
        stream.dictionary["Length1"] = len(program)
        ascent, descent = self._font.rises
        return _dictionary(
            Type="/FontDescriptor",
            FontName=name,
            Flags=_SYMBOLIC,
            FontBBox=pdfdoc.PDFArray(self._font.box),
            ItalicAngle=0,
            Ascent=ascent,
            Descent=descent,
            CapHeight=ascent,
            StemV=80,
            FontFile2=doc.Reference(stream),
        )


def _to_unicode(characters: list[str]) -> bytes:
    """The table that lets a reader copy and search the text."""
    lines = [
        f"<{number:04X}> <{character.encode('utf-16-be').hex().upper()}>"
        for number, character in enumerate(characters, start=1)
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
