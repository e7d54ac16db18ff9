"""A title broken by sense."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.faces import FONTS

from exporters.pdf import grid
from exporters.pdf.faces import Face
from exporters.pdf.measuring import TextStyle
from exporters.pdf.page import Words
from exporters.pdf.setting import title
from exporters.pdf.title import title_lines

STYLE = TextStyle(Face(FONTS["xiaobiaosong"]), 22, 22)


def lines(text: str) -> list[str]:
    return title_lines(text, STYLE, grid.ROOM)


def test_a_short_title_stands_on_one_line() -> None:
    assert lines("2017年工作任务与2016年工作基础") == ["2017年工作任务与2016年工作基础"]


@pytest.mark.parametrize(
    "found",
    [
        ["浙江省民政厅关于印发2016年工作总结", "和2017年工作思路任务分解表的通知"],
        ["关于全面加强基层社会治理", "和社会服务能力建设工作情况的汇报"],
        ["关于进一步加强和改进", "全省最低生活保障工作的实施意见"],
        ["关于贯彻落实", "《示例省社会养老服务促进条例》", "进一步推进养老服务的意见"],
        ["示例省民政厅关于印发", "《示例市、示例县养老服务办法》的通知"],
        ["关于报送《浙江省民政厅", "2017年一季度重点工作进展情况》的报告"],
    ],
)
def test_a_long_title_is_broken_where_words_meet(found: list[str]) -> None:
    assert lines("".join(found)) == found


@pytest.mark.parametrize(
    "found",
    [
        ["关于2017年一季度", "重点工作任务进展情况的函"],
        ["关于报送2017年一季度", "工作任务进展情况的报告"],
        ["关于申请解决全省救灾物资", "仓储用地指标的请示"],
        ["关于做好2017年一季度民政", "重点工作任务督查的通知"],
    ],
)
def test_the_genre_does_not_stand_alone_on_the_last_line(found: list[str]) -> None:
    assert lines("".join(found)) == found


@pytest.mark.parametrize("number", [2, 3])
def test_no_body_of_a_joint_title_is_torn_though_the_shape_suffers(number: int) -> None:
    """浙江省民政厅　浙江省卫生和计划生育／委员会　浙江省人力资源…: the shape won over the sense."""
    bodies = (
        "省民政厅",
        "省财政厅",
        "省卫生和计划生育委员会",
        "省人力资源和社会保障厅",
        "省残疾人联合会",
        "省老龄工作委员会办公室",
    )

    for names in permutations([f"示例省{body}" for body in bodies], number):
        found = lines(" ".join(names) + "关于印发医养结合工作要点的通知")
        assert all(any(name in line for line in found) for name in names)


def test_names_are_broken_behind_a_mark_before_one_inside_a_name() -> None:
    words = "（示例省民政厅、示例省财政厅、示例省卫生和计划生育委员会　2017年4月10日）"
    found = title_lines(words, TextStyle(Face(FONTS["fangsong"]), grid.SIZE_3, grid.PITCH), grid.ROOM)

    assert found == ["（示例省民政厅、示例省财政厅、", "示例省卫生和计划生育委员会　2017年4月10日）"]


@pytest.mark.parametrize("word", ["社会组织", "社会救助", "养老服务", "等级结果", "老旧小区"])
@pytest.mark.parametrize("before", range(3, 15))
def test_a_word_made_of_two_is_not_broken(word: str, before: int) -> None:
    found = lines(f"示例省民政厅关于公布{'示例' * 9}"[: before + 9] + f"全省性{word}评估情况的通知")

    assert any(word in line for line in found)


def test_names_side_by_side_stand_a_whole_character_apart() -> None:
    assert lines("示例省民政厅 示例省财政厅")[0] == "示例省民政厅　示例省财政厅"


def test_the_lines_make_a_trapezoid_or_a_lozenge() -> None:
    lengths = [len(line) for line in lines("浙江省民政厅关于印发2016年工作总结和2017年工作思路任务分解表的通知")]

    signs = [after > before for before, after in pairwise(lengths)]
    assert signs in (sorted(signs), sorted(signs, reverse=True))


@given(st.text(alphabet="民政厅关于的和年2017《》，", max_size=90))
def test_nothing_of_a_title_is_lost_or_runs_over_an_edge(text: str) -> None:
    found = [thing for item in title(text, STYLE) for thing in item.things if isinstance(thing, Words)]

    assert "".join(words.line.text for words in found) == text
    assert all(words.line.width <= grid.ROOM + 0.01 for words in found)


@pytest.mark.parametrize(
    "text",
    [
        "示例省民政厅、示例省财政厅、示例省人力资源和社会保障厅、示例省卫生和计划生育委员会关于2017年工作任务分解落实情况的报告",
        "示例省人民政府办公厅推进社会养老服务体系建设工作联席会议办公室（代章）关于2017年工作任务分解落实情况的报告",
    ],
)
def test_a_title_of_many_lines_is_broken_inside_no_word_and_no_name(text: str) -> None:
    found = lines(text)

    assert 2 < len(found) < 6
    assert found[-1].startswith("关于")
    for word in ("工作", "任务", "分解", "服务", "体系", "财政", "卫生", "省民政厅", "省财政厅"):
        for before, after in pairwise(found):
            assert not any(before.endswith(word[:k]) and after.startswith(word[k:]) for k in range(1, len(word)))


@pytest.mark.parametrize(
    "text",
    [
        "关于2017年一季度重点工作任务进展情况的函",
        "关于报送2017年一季度工作任务进展情况的报告",
        "关于申请解决全省救灾物资仓储用地指标的请示",
    ],
)
def test_the_name_of_the_genre_is_no_line_of_its_own(text: str) -> None:
    first, last = lines(text)

    assert len(last) > len(first) / 2
