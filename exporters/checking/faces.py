"""Which face of the official page a font is, by the name inside it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FACES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "小标宋": ("xiaobiaosong", "小标宋", "fzxbs", "stzhongsong", "华文中宋", "serifsc-bold"),
        "仿宋": ("fangsong", "仿宋", "fzfs", "fandolfang"),
        "楷体": ("kaiti", "楷体", "kai", "wenkai"),
        "黑体": ("simhei", "黑体", "heiti", "sthei", "fzhei", "sanssc"),
        "宋体": ("simsun", "宋体", "stsong", "songti", "shusong", "serifsc-regular", "nsimsun"),
    }
)


def face_of(font: str) -> str:
    """小标宋, 仿宋, 楷体, 黑体 or 宋体; the font's own name where it is none of them."""
    plain = font.partition("+")[2] or font
    lowered = plain.lower().replace(" ", "").replace("_", "")
    for face, words in FACES.items():
        if any(word in lowered for word in words):
            return face
    return plain
