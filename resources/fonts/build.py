"""Makes the shipped fonts from their originals, as fonts.toml describes them.

    python resources/fonts/build.py ORIGINALS [--into FOLDER]

README.md says how to get the originals. The same originals always give the same bytes.
"""

from __future__ import annotations

import argparse
import bz2
import gzip
import hashlib
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

HERE = Path(__file__).parent

GENERAL_STANDARD = "debian/usr/share/unicode/Unihan_OtherMappings.txt.bz2"

# Beside GB 2312, which has its own signs. A font gives those it has.
SIGNS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x00FF),  # Latin-1
    (0x2010, 0x2027),  # dashes, quotation marks, dots
    (0x2030, 0x203E),  # ‰ ′ ″ ※
    (0x20AC, 0x20AC),  # €
    (0x2100, 0x214F),  # ℃ ℉ №
    (0x2150, 0x218B),  # fractions, Roman numerals
    (0x2190, 0x2199),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x24FF),  # ① ⑴ ⒈
    (0x25A0, 0x25FF),  # lamps: ■ ▲ ● ◆ and the hollow ones
    (0x2605, 0x2606),  # ★ ☆
    (0x2610, 0x2612),  # ☐ ☑ ☒
    (0x2713, 0x2718),  # ✓ ✗
    (0x2776, 0x277F),  # ❶
    (0x3000, 0x303F),  # CJK punctuation
    (0x3220, 0x3243),  # ㈠
    (0x3251, 0x325F),  # ㉑
    (0x3280, 0x32BF),  # ㊀ ㊣ ㊱
    (0x3380, 0x33DF),  # ㎏ ㎡
    (0xFE4F, 0xFE4F),  # ﹏
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFFE0, 0xFFE6),  # ￠ ￥
)

RADICALS = range(0x2E80, 0x2FE0)
VARIATIONS = 14  # the format of a cmap that has no characters of its own

UNUSED_ON_PAPER = ["BASE", "DSIG", "GDEF", "GSUB", "VORG", "vhea", "vmtx"]

# Name records taken over from the original: copyright, version, trademark, makers, licence.
COPYRIGHT, VERSION, LICENCE = 0, 5, 13
KEPT_NAMES = (COPYRIGHT, VERSION, 7, 8, 9, 11, 12, LICENCE, 14)
WINDOWS_ENGLISH = (3, 1, 0x409)

# Thousandths of the type size: 0.006 mm in body text.
CONVERSION_ERROR = 1.0

# What a font without hinting writes into its maxp table.
UNHINTED = {
    "maxZones": 1,
    "maxTwilightPoints": 0,
    "maxStorage": 0,
    "maxFunctionDefs": 0,
    "maxInstructionDefs": 0,
    "maxStackElements": 0,
    "maxSizeOfInstructions": 0,
}

# Signs that take a whole square in Chinese text: “ ‘ lean on its right side, ” ’ on its left.
LEANING_RIGHT, LEANING_LEFT, CENTRED = "“‘", "”’", "·…"
LEAN = 80
DASH_OVERLAP = 10  # two dashes in a row must print as one line


@dataclass(frozen=True, slots=True)
class Original:
    """A file as its maker published it."""

    path: str
    sha256: str

    def read(self, originals: Path) -> Path:
        """Where the file lies, once it is known to be the right one."""
        path = originals / self.path
        found = _sha256(path.read_bytes())
        if found != self.sha256:
            raise SystemExit(f"{path} is not the original: sha256 {found}, wanted {self.sha256}")
        return path


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipped:
    """One [[font]] of fonts.toml."""

    file: str
    family: str
    style: str
    postscript_name: str
    whole: bool
    modified: date
    also: str
    without: str
    lift: int
    origin: str
    licence: str
    original: Original
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What fonts.toml says about the making of the fonts."""

    fonts: tuple[Shipped, ...]
    licences: Mapping[str, Original]


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("originals", type=Path, metavar="ORIGINALS")
    arguments.add_argument("--into", type=Path, metavar="FOLDER", default=HERE)
    options = arguments.parse_args()
    book = read_book(HERE / "fonts.toml")
    copy_licences(book, options.originals, options.into)
    differing = [font for font in book.fonts if not _built(font, options)]
    return 1 if differing else 0


def _built(font: Shipped, options: argparse.Namespace) -> bool:
    """Build one font, say so, and whether it is the one fonts.toml promises."""
    path = options.into / font.file
    build(font, options.originals).save(path, reorderTables=True)
    sha256 = _sha256(path.read_bytes())
    verdict = "as promised" if sha256 == font.sha256 else f"differs: sha256 {sha256}"
    print(f"{font.file:32} {path.stat().st_size:>10,} bytes  {verdict}", flush=True)
    return sha256 == font.sha256


def read_book(path: Path) -> Book:
    book = tomllib.loads(path.read_text(encoding="utf-8"))
    return Book(
        fonts=tuple(_shipped({"modified": book["modified"], **entry}) for entry in book["font"]),
        licences={entry["file"]: Original(**entry["original"]) for entry in book["licence"]},
    )


def _shipped(entry: Mapping[str, Any]) -> Shipped:
    return Shipped(
        file=entry["file"],
        family=entry["family"],
        style=entry["style"],
        postscript_name=entry["postscript_name"],
        whole=entry["covers"] == "whole",
        modified=entry["modified"],
        also=entry.get("also", ""),
        without=entry.get("without", ""),
        lift=entry.get("lift", 0),
        origin=entry["origin"],
        licence=entry["licence"],
        original=Original(**entry["original"]),
        sha256=entry["sha256"],
    )


def copy_licences(book: Book, originals: Path, folder: Path) -> None:
    for name, original in book.licences.items():
        path = original.read(originals)
        unpack = gzip.decompress if path.suffix == ".gz" else bytes
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(unpack(path.read_bytes()))


def build(shipped: Shipped, originals: Path) -> TTFont:
    font = TTFont(shipped.original.read(originals), recalcTimestamp=False)
    if not shipped.whole:
        kept = set(print_characters(originals)) | set(shipped.also)
        cut_down(font, "".join(sorted(kept - set(shipped.without))))
        if "CFF " in font:
            convert_to_truetype(font, shipped.lift)
        fill_squares(font)
    else:
        part_radicals(font)
    rename(font, shipped)
    return font


def print_characters(originals: Path) -> str:
    return "".join((*gb2312(), *signs(), *general_standard(originals)))


def gb2312() -> Iterator[str]:
    """The hanzi and the signs of GB 2312."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield bytes((row, cell)).decode("gb2312", errors="ignore")


def signs() -> Iterator[str]:
    for first, last in SIGNS:
        yield from map(chr, range(first, last + 1))


def general_standard(originals: Path) -> Iterator[str]:
    """通用规范汉字表 of 2013, the characters a name may be registered with, from Unihan's kTGH."""
    with bz2.open(originals / GENERAL_STANDARD, "rt", encoding="utf-8") as lines:
        for line in lines:
            codepoint, _, rest = line.partition("\t")
            if rest.startswith("kTGH\t"):
                yield chr(int(codepoint.removeprefix("U+"), 16))


def cut_down(font: TTFont, characters: str) -> None:
    """Keep what horizontal printing needs; a missing character still shows as a box."""
    options = Options(
        drop_tables=UNUSED_ON_PAPER,
        layout_features=["kern"],
        name_IDs=["*"],
        glyph_names=False,
        notdef_outline=True,
    )
    subsetter = Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    if "GPOS" in font and not font["GPOS"].table.FeatureList.FeatureRecord:
        del font["GPOS"]


def convert_to_truetype(font: TTFont, lift: int) -> None:
    """Redraw PostScript outlines as TrueType ones, the squares raised by `lift` units."""
    em = font["head"].unitsPerEm
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    widths = {name: font["hmtx"][name][0] for name in order}
    outlines = {name: _converted(glyphs[name], lift if widths[name] == em else 0) for name in order}

    font["glyf"] = newTable("glyf")
    font["glyf"].glyphOrder = order
    font["glyf"].glyphs = outlines
    font["loca"] = newTable("loca")
    font["maxp"].tableVersion = 0x00010000
    font["maxp"].__dict__.update(UNHINTED)
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"
    del font["CFF "]
    for name in order:
        _settle(font, name, widths[name])
    _measure_latin(font)


def _converted(glyph: Any, lift: int) -> Any:
    """TrueType outlines run the other way round."""
    target = TTGlyphPen(None)
    pen = Cu2QuPen(target, CONVERSION_ERROR, reverse_direction=True)
    glyph.draw(TransformPen(pen, (1, 0, 0, 1, 0, lift)))
    return target.glyph(dropImpliedOnCurves=True)


def _measure_latin(font: TTFont) -> None:
    """Tell the heights of H and x, which the original leaves at nought."""
    cmap, outlines = font.getBestCmap(), font["glyf"]
    font["OS/2"].sCapHeight = outlines[cmap[ord("H")]].yMax
    font["OS/2"].sxHeight = outlines[cmap[ord("x")]].yMax


def fill_squares(font: TTFont) -> None:
    """Give “ ” ‘ ’ · … — the width of a hanzi, as the office's fonts do."""
    em = font["head"].unitsPerEm
    for character in LEANING_RIGHT:
        _widen(font, character, lambda ink: em - LEAN - ink[2])
    for character in LEANING_LEFT:
        _widen(font, character, lambda ink: LEAN - ink[0])
    for character in CENTRED:
        _widen(font, character, lambda ink: (em - ink[0] - ink[2]) // 2)
    _lean(font, "？")
    _draw_dash(font)
    _draw_blank(font)


def _lean(font: TTFont, character: str) -> None:
    """Move a mark that stands in the middle of its square to the left, where its blank half is at its right."""
    name, em = font.getBestCmap()[ord(character)], font["head"].unitsPerEm
    left = _ink(font, name)[0]
    if left > em // 4:
        _shift(font, name, LEAN - left)


def _widen(font: TTFont, character: str, shift: Callable[[tuple[int, ...]], int]) -> None:
    """Move a narrow sign within a square of its own; wide ones stay as they are."""
    name, em = font.getBestCmap()[ord(character)], font["head"].unitsPerEm
    if font["hmtx"][name][0] == em:
        return
    _shift(font, name, shift(_ink(font, name)))


def _shift(font: TTFont, name: str, by: int) -> None:
    glyphs = font.getGlyphSet()
    drawing, target = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
    glyphs[name].draw(drawing)
    drawing.replay(TransformPen(target, (1, 0, 0, 1, by, 0)))
    font["glyf"][name] = target.glyph()
    _settle(font, name, font["head"].unitsPerEm)


def _draw_dash(font: TTFont) -> None:
    """A dash from edge to edge, at the height of the font's own full-width bar."""
    cmap = font.getBestCmap()
    name = cmap[ord("—")]
    _, dash_bottom, _, dash_top = _ink(font, name)
    _, bar_bottom, _, bar_top = _ink(font, cmap.get(ord("―"), name))
    bottom = (bar_bottom + bar_top - dash_top + dash_bottom) // 2
    _draw_bar(font, name, bottom, bottom + dash_top - dash_bottom)


def _draw_blank(font: TTFont) -> None:
    """The blanks to be filled in, ＿＿, as one line too."""
    name, em = font.getBestCmap()[ord("＿")], font["head"].unitsPerEm
    left, bottom, right, top = _ink(font, name)
    if right - left < em:
        _draw_bar(font, name, bottom, top)


def _draw_bar(font: TTFont, name: str, bottom: int, top: int) -> None:
    em = font["head"].unitsPerEm
    left, right = -DASH_OVERLAP, em + DASH_OVERLAP
    pen = TTGlyphPen(None)
    pen.moveTo((left, bottom))
    for corner in ((left, top), (right, top), (right, bottom)):
        pen.lineTo(corner)
    pen.closePath()
    font["glyf"][name] = pen.glyph()
    _settle(font, name, em)


def part_radicals(font: TTFont) -> None:
    """An outline of its own for each radical (⼯) that shares one with a hanzi (工). Qt prints PDFs in which a
    shared outline stands for the first of its characters, and a search for the hanzi finds nothing."""
    cmap = font.getBestCmap()
    hanzi = {name for code, name in cmap.items() if code > RADICALS[-1]}
    parted = {code: name for code in RADICALS if (name := cmap.get(code)) in hanzi}
    copies = {code: f"radical{code:04X}" for code in parted}
    font.setGlyphOrder([*font.getGlyphOrder(), *copies.values()])
    for code, name in parted.items():
        font["glyf"][copies[code]] = _same(font, name)
        for metrics in ("hmtx", "vmtx"):
            font[metrics][copies[code]] = font[metrics][name]
    for table in font["cmap"].tables:
        if table.format != VARIATIONS:
            table.cmap.update({code: copy for code, copy in copies.items() if code in table.cmap})


def _same(font: TTFont, name: str) -> Any:
    """The outline of another glyph, by its name."""
    pen = TTGlyphPen(font.getGlyphSet())
    pen.addComponent(name, (1, 0, 0, 1, 0, 0))
    glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    return glyph


def _ink(font: TTFont, name: str) -> tuple[int, ...]:
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return tuple(round(side) for side in pen.bounds)


def _settle(font: TTFont, name: str, width: int) -> None:
    """Keep the metrics in step with an outline that was drawn anew."""
    glyph = font["glyf"][name]
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))


def rename(font: TTFont, shipped: Shipped) -> None:
    """Names of our own, so that no reserved name is used and no installed font is mistaken."""
    if "STAT" in font:
        del font["STAT"]  # it speaks of sister weights that are not shipped
    table = font["name"]
    records = [table.getName(number, *WINDOWS_ENGLISH) for number in KEPT_NAMES]
    table.names = [record for record in records if record is not None and str(record)]
    for number, text in _names(shipped, table.getDebugName(VERSION)):
        table.setName(text, number, *WINDOWS_ENGLISH)
    if table.getDebugName(LICENCE) is None:
        table.setName(shipped.licence, LICENCE, *WINDOWS_ENGLISH)


def _names(shipped: Shipped, version: str) -> Iterator[tuple[int, str]]:
    full_name = f"{shipped.family} {shipped.style}"
    linked = shipped.style in ("Regular", "Bold")
    yield 1, shipped.family if linked else full_name
    yield 2, shipped.style if linked else "Regular"
    yield 3, f"{version};{shipped.postscript_name}"
    yield 4, full_name
    yield 6, shipped.postscript_name
    yield 10, f"Made from {shipped.origin}, modified for Chengqi on {shipped.modified}."
    if not linked:
        yield 16, shipped.family
        yield 17, shipped.style


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
