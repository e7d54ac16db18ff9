"""Papers saved as Word documents and web pages."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from models.source import SourceError, plain_text

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(*paragraphs: str) -> bytes:
    """A Word document of these paragraphs, each in two runs."""
    body = "".join(
        f"<w:p><w:r><w:t>{text[:2]}</w:t></w:r><w:r><w:t>{text[2:]}</w:t></w:r></w:p>" for text in paragraphs
    )
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
    return buffer.getvalue()


def test_a_word_document_gives_its_paragraphs() -> None:
    assert plain_text(word("一、2016年工作总结", "成绩。"), "报告.docx").decode() == "一、2016年工作总结\n成绩。"


def test_a_web_page_gives_its_lines_without_scripts() -> None:
    page = (
        "<html><head><title>x</title><script>var a='一、'</script></head>"
        "<body><p>一、2016年&nbsp;总结</p><div>成绩<b>好</b>。</div></body></html>"
    )

    lines = [line.strip() for line in plain_text(page.encode("gbk"), "报告.html").decode().split("\n") if line.strip()]

    assert lines == ["一、2016年\xa0总结", "成绩好。"]


def test_any_other_file_stays_as_it_is() -> None:
    assert plain_text(b"\xff\x00", "报告.txt") == b"\xff\x00"


def bomb() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (65 * 1024 * 1024))
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"no zip", word()[:40], bomb(), word("一")[:-30]],
    ids=["empty", "no zip", "cut", "bomb", "cut end"],
)
def test_what_is_no_word_document_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"报告\.docx"):
        plain_text(data, "报告.docx")
