"""One value that somebody typed, in the form in which it is kept."""

from __future__ import annotations

import re
from collections.abc import Set
from math import isfinite

from models.document import Document
from models.late_pattern import late_pattern
from models.outline import Level, NodeId
from models.sentence import Sentence, followed, joined, sentence
from models.workspace.department_names import likely_department
from models.workspace.labels import field_name
from models.workspace.lamp import Colour
from models.workspace.quantities import read_typed, says_no_number
from models.workspace.snapshot import Snapshot
from models.workspace.statuses import StatusError
from models.workspace.values import Key, Value

Fields = dict[Key, Value]
LONGEST = 32_000  # characters; below the 32,767 that a cell of a workbook holds
_LINE_END = late_pattern("\r\n|[\r\u2028\u2029]")
_NO_TEXT = late_pattern(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)  # controls, halves of a pair, nothings
_COLOURS = {colour.word: colour for colour in Colour} | {colour.value: colour for colour in Colour}


class EntryError(ValueError):
    """What was typed cannot be kept as it is. Carries a sentence.

    `wanted` is the field that would help, or the kind of thing that is wanted: a door knows how it is written there.
    """

    def __init__(self, words: str, wanted: str = "") -> None:
        super().__init__(words)
        self.wanted = wanted


class UnknownDepartmentError(EntryError):
    """A department that is not in the office's list: screen and command line each know a way to add it."""


def clean_text(words: str) -> str:
    """The normal form of what was typed. Raises EntryError for a text too long to travel in a workbook."""
    text = normal_text(words)
    length = _length_in_a_cell(text)
    if length > LONGEST:
        raise EntryError(
            sentence("文字有{length}个字，超过{most}个字的上限。请分成几条。", length=length, most=LONGEST)
        )
    return text


def normal_text(words: str) -> str:
    """One form: line ends are \\n, nothing that some file could not hold, no blanks at the ends."""
    return _NO_TEXT.sub("", _LINE_END.sub("\n", words)).strip()


def _length_in_a_cell(text: str) -> int:
    """An emoji counts as two. What could be read as an escape (_x0041_) is written with six more."""
    if 2 * len(text) <= LONGEST and "_x" not in text:
        return len(text)
    return len(text.encode("utf-16-le")) // 2 + 6 * text.count("_x")


def known_node(document: Document, node: str) -> NodeId:
    """The node of this identifier. Raises EntryError."""
    if node not in document.outline:
        tasks = document.outline.of_level(Level.TASK)
        raise EntryError(
            sentence(
                "没有编号为“{node}”的条目。任务的编号是 {first} 至 {last}，举措如 T03.s2。",
                node=node,
                first=tasks[0].id,
                last=tasks[-1].id,
            )
        )
    return NodeId(node)


def no_such_field(field: str, known: str) -> Sentence:
    """`known` are the fields there are, with blanks between them."""
    return sentence("没有“{field}”这个栏目。可以填：{known}。", field=field, known=known)


def known_department(snapshot: Snapshot, name: str) -> str:
    """A name of the office's list. Raises UnknownDepartmentError, with the one that was probably meant."""
    if name not in snapshot.departments:
        known = joined("、", snapshot.departments) or sentence("（名单是空的）")
        raise UnknownDepartmentError(_unknown(name, likely_department(snapshot.departments, name), known))
    return name


def _unknown(name: str, likely: str, known: str) -> Sentence:
    if likely:
        return sentence(
            "“{name}”不在单位名单里，是不是“{likely}”？名单：{known}。请先在单位名单里加上它，再填。",
            name=name,
            likely=likely,
            known=known,
        )
    return sentence("“{name}”不在单位名单里。名单：{known}。请先在单位名单里加上它，再填。", name=name, known=known)


def known_status(snapshot: Snapshot, word: str) -> str:
    """The office's own word for it. Raises EntryError."""
    try:
        return snapshot.statuses.read(word).name
    except StatusError as error:
        raise EntryError(str(error)) from error


def percentage(text: str) -> float:
    """From 0 to 100, with or without %. Raises EntryError."""
    value = typed_number(text, field_name("percent"), "%")
    if not 0 <= value <= 100:
        raise EntryError(sentence("完成率要在0到100之间，不能是“{text}”。", text=text))
    return value


def known_colour(text: str) -> Colour:
    """The colour of a lamp by its word. Raises EntryError."""
    if text not in _COLOURS:
        known = joined("、", (colour.word for colour in Colour))
        raise EntryError(sentence("警示灯只能是{known}，不能是“{text}”。", known=known, text=text))
    return _COLOURS[text]


def typed_number(text: str, what: str, unit: str = "", also: Set[str] = frozenset()) -> float:
    """So many of this unit, whether it was written behind the number or not. Raises EntryError.

    `what` is the field as a sentence calls it; `also` are other words for what the unit counts (家 beside 个).
    """
    typed = read_typed(text)
    if typed is None:
        why = sentence("{what}要填数字，不能是“{text}”。", what=what, text=text)
        raise EntryError(followed(why, _about_commas(text), _about_nothing(text)))
    value = typed.in_unit(unit, also)
    if value is None and unit:
        raise EntryError(
            sentence("{what}要填数字，这里的单位是“{unit}”，不能是“{text}”。", what=what, unit=unit, text=text)
        )
    if value is None:
        raise EntryError(sentence("{what}要填数字，这里不写单位，不能是“{text}”。", what=what, text=text))
    if not isfinite(number := float(value)):
        raise EntryError(sentence("{what}太大了，不能是{length}位的数。", what=what, length=len(text)))
    return number


def _about_commas(text: str) -> str:
    if not re.search("[0-9][,，][0-9]", text):
        return ""
    return sentence("逗号只能用来分千位（22,356），小数点要写成“.”。")


def _about_nothing(text: str) -> str:
    return sentence("没有就空着；是0就写0。") if says_no_number(text) else ""


def whole_number(text: str, what: str) -> int:
    """A number without decimals. Raises EntryError."""
    value = typed_number(text, what)
    if value != int(value):
        raise EntryError(sentence("{what}要填整数，不能是“{text}”。", what=what, text=text))
    return int(value)


def yes_or_no(field: str, words: str) -> bool | None:
    """What is no longer deleted says nothing of it. Raises EntryError."""
    answers = {"是": True, "否": False, "yes": True, "no": False}
    if words.strip() not in answers:
        raise EntryError(sentence("“{field}”只能填 是 或 否，不能是“{words}”。", field=field_name(field), words=words))
    answer = answers[words.strip()]
    return None if field == "deleted" and not answer else answer
