"""What two places share is quoted in whole words, in sentences of three provincial reports of 2026."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.document import build
from models.links.shared_words import SharedWords
from models.source import SourceText

SIBLINGS = Path(__file__).parents[2] / "data" / "siblings"


@pytest.fixture(scope="module")
def reasons() -> dict[str, set[str]]:
    """What is quoted in the links of each paper."""
    found = {}
    for file in sorted(SIBLINGS.glob("*.txt")):
        document = build(SourceText.from_bytes(file.read_bytes(), file.name))
        found[file.stem] = {link.why.partition("“")[2].partition("”")[0] for link in document.links}
    return found


@pytest.mark.parametrize(
    ("paper", "half", "whole"),
    [
        ("zhejiang-2026", "业增加值增长", "增加值增长"),
        ("zhejiang-2026", "宁波东方理工大学建", "宁波东方理工大学"),
        ("zhejiang-2026", "全产业链总产值达", "全产业链总产值"),
        ("ningxia-2026", "千伏和330千伏电网工程", "750千伏和330千伏电网工程"),
        ("ningxia-2026", "等综合治理工程", "综合治理工程"),
        ("neimenggu-2026", "业技术创新中心", "技术创新中心"),
        ("neimenggu-2026", "各民族交往交流交融", "民族交往交流交融"),
    ],
)
def test_half_a_word_or_a_unit_without_its_number_is_quoted_nowhere(
    reasons: dict[str, set[str]], paper: str, half: str, whole: str
) -> None:
    assert half not in reasons[paper]
    assert whole in reasons[paper]


def test_a_workspace_made_before_quotes_as_it_did_when_its_tables_were_sent_out() -> None:
    file = SIBLINGS / "zhejiang-2026.txt"

    links = build(SourceText.from_bytes(file.read_bytes(), file.name), {}).links

    assert any("业增加值增长" in link.why and "工业增加值增长" not in link.why for link in links)


@pytest.mark.parametrize(
    "words", ["超长期特别国债", "消费品以旧换新", "研发投入强度", "中欧班列集结中心", "军政军民团结", "社保科创基金"]
)
def test_whole_words_stay_whole(reasons: dict[str, set[str]], words: str) -> None:
    assert words in reasons["zhejiang-2026"]


def test_a_number_that_is_cut_goes_with_its_unit() -> None:
    shared = SharedWords([])

    assert shared.longest("新建1750千伏输电线路", "扩建50千伏输电线路", 4) == "输电线路"
    assert shared.longest("新增床位5万张，养老机构护理型床位60张", "养老机构护理型床位65张", 4) == "养老机构护理型床位"


def test_nothing_shared_is_nothing() -> None:
    assert SharedWords([]).longest("推进殡葬改革", "健全救灾体系", 4) == ""
