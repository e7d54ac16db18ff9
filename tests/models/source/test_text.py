"""Reading the bytes of a saved text."""

from __future__ import annotations

import hashlib

import pytest

from models.source import SourceError, SourceText

WORDS = "一、2016年工作总结\n成绩。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_chinese_text_is_read_in_every_encoding_offices_save(encoding: str) -> None:
    source = SourceText.from_bytes(WORDS.encode(encoding))

    assert source.text == WORDS


def test_the_checksum_is_that_of_the_bytes_on_disk() -> None:
    data = WORDS.encode("gbk")

    assert SourceText.from_bytes(data).sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \n",
        "\u3000\n".encode(),
        b"\x89PNG\r\n\x1a\n\x00\x00\x00",
        b"PK\x03\x04\x00\x01" * 20,
        bytes(range(256)) * 4,
    ],
    ids=["empty", "blank", "ideographic blanks", "picture", "zip", "all bytes"],
)
def test_what_is_no_text_is_refused_in_one_sentence_with_its_name(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"报告\.txt") as refusal:
        SourceText.from_bytes(data, "报告.txt")

    assert "\n" not in str(refusal.value)
