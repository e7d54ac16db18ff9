"""What a page puts around a paper: menus before, links, signatures and annexes behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.late_pattern import late_pattern
from models.outline.markers import Style, paragraph_marker
from models.source import Span

_FURNITURE = late_pattern(
    "版权所有|ICP|备案|网站标识|[Cc]opyright|Produced [Bb]y|未经许可|扫一扫|分享到|打印本页|打印本稿|关闭窗口|关闭本页|"
    "上一篇|下一篇|相关报道|相关阅读|相关链接|责任编辑|主办单位|承办单位|技术支持|网站地图|返回顶部|浏览次数"
)
_DATE_LINE = (
    r"(?:[0-9０-９]{4}|[二〇○零一三四五六七八九]{4})\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月\s*"
    r"(?:[0-9０-９一二三四五六七八九十]{1,3}\s*日)?"
)
_ANNEX = r"附\s*(?:件|表|录)\s*[0-9０-９一二三四五六七八九十]{0,2}\s*(?:[：:].*)?|附\s*[：:].*"
_SENTENCE_MARK = "[。！？；!?;]"


def body_end(text: str, lines: Sequence[Span]) -> int:
    """The number of lines before the signature and the page's own at the end.

    A numbered line is never furniture, nor is anything that ends like a sentence, unless it
    says that it is.
    """
    numbered = [i for i, line in enumerate(lines) if paragraph_marker(text, line.start, line.end)]
    last_numbered = numbered[-1] if numbered else 0
    end = len(lines)
    for position in range(last_numbered + 1, len(lines)):
        words = lines[position].of(text)
        if _FURNITURE.search(words) or re.fullmatch(_DATE_LINE, words):
            end = position
            break
    while end > last_numbered + 1 and not re.search(_SENTENCE_MARK, lines[end - 1].of(text)):
        end -= 1
    return end


def annex_start(text: str, lines: Sequence[Span]) -> int:
    """The first line of the annexes, or the number of lines. An annex stands behind numbered text."""
    numbered = 0
    for position, line in enumerate(lines):
        if numbered > 1 and text.startswith("附", line.start) and re.fullmatch(_ANNEX, line.of(text)):
            return position
        numbered += paragraph_marker(text, line.start, line.end) is not None
    return len(lines)


def after_contents(text: str, lines: Sequence[Span]) -> int:
    """The first line behind a table of contents: two or more high headings that stand twice, the
    first time with nothing but headings between them."""
    seen: dict[str, int] = {}
    repeated = []
    for position, line in enumerate(lines):
        marker = paragraph_marker(text, line.start, line.end)
        if marker is None or marker.style not in (Style.DIVISION, Style.COMMA):
            continue
        entry = _entry(line.of(text))
        if entry in seen:
            repeated.append((seen[entry], position))
        seen.setdefault(entry, position)
    if len(repeated) < 2:
        return 0
    first, again = repeated[0]
    is_list = all("。" not in line.of(text) for line in lines[first:again])
    return again if is_list else 0


def _entry(words: str) -> str:
    """A heading without leader dots and page number, nor text behind it."""
    heading = re.split("[。：:]", words, maxsplit=1)[0]
    return re.sub(r"[\s.．…·—_]*[0-9]*\s*$", "", heading)
