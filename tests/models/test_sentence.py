"""A sentence is its Chinese text, and remembers what it was made of."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import date

from models.sentence import Sentence, joined, sentence, with_other_value, written_day


def test_it_is_its_text_to_everybody() -> None:
    made = sentence("没有“{name}”这条关联。", name="T03>A1-2.2")

    assert made == "没有“T03>A1-2.2”这条关联。"
    assert {made: 1} == {"没有“T03>A1-2.2”这条关联。": 1}
    assert f"出错：{made}" == "出错：没有“T03>A1-2.2”这条关联。"
    assert json.dumps([made], ensure_ascii=False) == '["没有“T03>A1-2.2”这条关联。"]'


def test_it_remembers_template_and_values() -> None:
    made = sentence("读作{day}", day=written_day(date(2017, 6, 30)))

    assert made == "读作2017年6月30日"
    assert made.template == "读作{day}"
    assert isinstance(made.values, dict)
    assert made.values["day"].template == "{year}年{month}月{day}日"


def test_a_row_of_sentences_is_one() -> None:
    made = joined("；", [sentence("没有填报"), "人工填定"])

    assert made == "没有填报；人工填定"
    assert (made.template, made.values) == ("；", ("没有填报", "人工填定"))


def test_words_from_people_are_never_read_as_places_to_fill() -> None:
    assert sentence("没有“{name}”。", name="{0}{name}{") == "没有“{0}{name}{”。"
    assert sentence("{旧→新}没有写明") == "{旧→新}没有写明"


def test_a_value_is_said_otherwise_wherever_it_stands_and_nowhere_else() -> None:
    menu = sentence("菜单“任务”")
    inside = sentence("可以一次换好：{where}，{count}处。", where=menu, count=2)
    whole = joined("；", [sentence("{kind}：{words}", kind="汇报材料", words=inside), "菜单“任务”里没有"])

    assert with_other_value(whole, menu, "命令 renew") == "汇报材料：可以一次换好：命令 renew，2处。；菜单“任务”里没有"
    assert with_other_value("没有这回事", menu, "命令 renew") == "没有这回事"


def test_an_error_gives_its_sentence_back_as_it_was() -> None:
    error = ValueError(sentence("要填数字，不能是“{text}”。", text="甲"))

    assert isinstance(str(error), Sentence)


def test_what_is_kept_elsewhere_is_the_text_alone() -> None:
    made = sentence("没有“{name}”。", name="甲")

    for kept in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made), made.strip()):  # noqa: S301 - made here
        assert type(kept) is str
        assert kept == made
