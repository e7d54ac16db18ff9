"""Subjects and fields in the office's words."""

from __future__ import annotations

from models.document import Document
from models.outline import Level, Node, NodeId
from models.sentence import Sentence, fixed_word, joined, sentence
from models.workspace.lamp import DEFAULT_LAMP_RULES, LampError, LampRules
from models.workspace.paper_settings import PAPER_FIELDS
from models.workspace.periods import period_in_words
from models.workspace.shipped_words import shipped
from models.workspace.statuses import DEFAULT_STATUSES, StatusError, Statuses
from models.workspace.values import OFFICE, Key, SubjectId, Value, kind_of, link_subject, plain_value

FIELDS = {
    "lead": "牵头单位",
    "supporting": "配合单位",
    "leader": "责任领导",
    "person": "责任人",
    "phone": "联系电话",
    "deadline": "完成时限",
    "status": "状态",
    "percent": "完成率",
    "lamp": "警示灯",
    "lamp_reason": "改灯理由",
    "progress": "进展情况",
    "problems": "存在问题",
    "next": "下一步打算",
    "evidence": "佐证材料",
    "remark": "备注",
    "current": "当前值",
    "review": "审核",
    "review_reason": "退回理由",
    "reviewer": "审核人",
    "verdict": "处理",
    "why": "理由",
    "text": "内容",
    "printed": "印出与否",
    "deleted": "删除",
    "done": "完成",
    "name": "名称",
    "departments": "单位名单",
    "renamed": "单位改名",
    "statuses": "状态表",
    "lamp_rules": "警示规则",
    **PAPER_FIELDS,
}
_LONGEST = 16  # characters of a repair on either side
KINDS = {
    "note": "批注",
    "doubt": "疑误",
    "milestone": "节点",
    "evidence": "佐证材料",
    "named": "存档",
    "filter": "筛选",
    "handout": "下发",
    "return": "回收",
    "refusal": "来过没有收的表",
}

_LISTS = frozenset(("departments", "supporting"))
WORDS = {
    "suggested": "建议",
    "confirmed": "已确认",
    "rejected": "已否决",
    "not_taken": "不采用",
    "adopted": "采用",
    "flagged": "疑误",
    "red": "红",
    "amber": "黄",
    "green": "绿",
    "grey": "灰",
    "blue": "蓝",
}


def speaks_to_people(field: str) -> bool:
    """Fields that a person typed or chose; the rest (places, checksums) are for the program."""
    return field.partition("@")[0] in FIELDS


def value_name(key: Key, value: Value) -> str:
    """A value in the office's words; nothing as （空） or （未处理）. A link is 否决, a repair 不采用."""
    subject, field = key
    if field == "statuses":
        return joined("、", _statuses(value)) or sentence("（空）")
    if value in (None, "", ()):
        return sentence("（未处理）") if field == "verdict" else sentence("（空）")
    if isinstance(value, tuple):
        return joined("、", value)
    text = plain_value(value)
    if text == "rejected" and kind_of(subject) == "repair":
        text = "not_taken"
    if field in ("verdict", "lamp"):
        if text == "rejected" and kind_of(subject) == "repair":
            return fixed_word("不采用")
        return fixed_word(WORDS.get(text, text))
    if field == "status":
        return shipped(text)
    if field == "percent":
        return f"{text}%"
    return fixed_word(text) if field == "review" or isinstance(value, bool) else text


def quoted_value(value: Value) -> Sentence:
    """“老龄工作处”, or “（空）”."""
    return sentence("“{value}”", value=plain_value(value) or sentence("（空）"))


def change_names(document: Document, key: Key, before: Value, after: Value) -> tuple[str, str]:
    """Old and new in the office's words. Of the rules of the lamp only those that differ."""
    if key[1] != "lamp_rules":
        before, after = _standing(document, key, before), _standing(document, key, after)
        return value_name(key, before), value_name(key, after)
    old, new = _legend(before), _legend(after)
    return _without(old, new), _without(new, old)


def change_in_words(document: Document, key: Key, before: Value, after: Value) -> Sentence:
    """6月底前 → 年底前; of a list what was added to it and taken off it: 添加 信息中心、老年公寓."""
    old, new = _standing(document, key, before), _standing(document, key, after)
    if key[1] in _LISTS and old and new and isinstance(old, tuple) and isinstance(new, tuple):
        return _list_change(old, new)
    first, second = change_names(document, key, before, after)
    return sentence("{before} → {after}", before=first, after=second)


def _list_change(old: tuple[str, ...], new: tuple[str, ...]) -> Sentence:
    added = [name for name in new if name not in old]
    gone = [name for name in old if name not in new]
    parts = (
        sentence("添加 {names}", names=joined("、", added)) if added else "",
        sentence("移出 {names}", names=joined("、", gone)) if gone else "",
    )
    return joined("；", filter(None, parts)) or sentence("调整次序")


def _standing(document: Document, key: Key, value: Value) -> Value:
    """The office's departments are the paper's until somebody has said others, the reason of a link likewise."""
    if value is not None:
        return value
    if key == (OFFICE, "departments"):
        return document.office.departments
    return _own_reason(document, key) if key[1] == "why" else None


def _own_reason(document: Document, key: Key) -> Value:
    return next((link.why for link in document.links if link_subject(link.id) == key[0]), None)


def _without(legend: tuple[str, ...], other: tuple[str, ...]) -> Sentence:
    return joined("；", (line for line in legend if line not in other)) or sentence("（空）")


def _statuses(value: Value) -> tuple[str, ...]:
    """The names in a list of statuses; where nobody has set one, the default names."""
    if not isinstance(value, tuple):
        return DEFAULT_STATUSES.names
    try:
        return Statuses.from_values(value).names
    except StatusError:
        return value


def _legend(value: Value) -> tuple[str, ...]:
    """The rules of the lamp as sentences; where nobody has set them, the default ones."""
    if not isinstance(value, tuple):
        return DEFAULT_LAMP_RULES.legend
    try:
        return LampRules.from_values(value).legend
    except LampError:
        return value


def field_name(field: str) -> Sentence:
    """The field in Chinese: 牵头单位. A current value names itself: current@9901 → 当前值."""
    return fixed_word(FIELDS.get(field.partition("@")[0], field))


def key_name(document: Document, subject: SubjectId, field: str) -> Sentence:
    """As `field_name`; of a current value also what it counts: 当前值：新增城乡社区居家养老服务照料中心."""
    name, place = field_name(field), field.removeprefix("current@")
    node = NodeId(subject.partition(":")[2].partition("@")[0])
    if place == field or not place.isdecimal() or node not in document.outline:
        return name
    compared = (one.indicator for one in document.comparisons if one.target.span.start == int(place))
    figures = document.default.figures_of(document.outline[node])
    indicator = next(compared, "") or next((one.indicator for one in figures if one.span.start == int(place)), "")
    return sentence("{field}：{words}", field=name, words=indicator) if indicator else name


def subject_name(document: Document, subject: SubjectId) -> Sentence:
    """The subject in Chinese: 任务（三）, 任务（三）举措2, 批注, 关联任务（三）举措2—要点（一）2一是."""
    if subject == OFFICE:
        return sentence("设置")
    kind, of = kind_of(subject), subject.partition(":")[2]
    match kind:
        case "link":
            return sentence("关联{link}", link=link_name(document, of))
        case "filing":
            node, _, rest = of.partition("@")
            period, _, unit = rest.partition("@")
            name = node_name(document, NodeId(node))
            return sentence("填报{node}（{period}，{unit}）", node=name, period=period_in_words(period), unit=unit)
        case "repair":
            return sentence("校订{repair}", repair=_repaired(document, of))
        case "selection":
            return sentence("选印方案{name}", name=of)
        case "":
            return node_name(document, NodeId(subject))
        case _:
            return fixed_word(KINDS.get(kind, kind))


def _repaired(document: Document, group: str) -> str:
    """「46文件」→「46号文件」; what is put in or taken out alone: 补「年」, 删「约」."""
    repairs = sorted((one for one in document.repairs if one.group == group), key=lambda one: one.span.start)
    if not repairs:
        return group
    text, at, after = document.source.text, repairs[0].span.start, ""
    for one in repairs:
        after += text[at : one.span.start] + one.after
        at = one.span.end
    before = text[repairs[0].span.start : at]
    if not before or not after:
        if before:
            return sentence("删「{words}」", words=_brief(before))
        return sentence("补「{words}」", words=_brief(after))
    return f"「{_brief(before)}」→「{_brief(after)}」"


def _brief(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def link_name(document: Document, link: str) -> Sentence:
    """T03.s2>A1-2.1 as 任务（三）举措2—要点（一）2一是."""
    end, _, point = link.partition(">")
    return joined("—", (node_name(document, NodeId(end)), node_name(document, NodeId(point))))


def node_name(document: Document, node_id: NodeId) -> Sentence:
    """任务（三）, 任务（三）举措2, 成绩（一）2, 要点（一）2一是; its identifier where the paper gives no number."""
    if node_id not in document.outline:
        return fixed_word(node_id)
    node = document.outline[node_id]
    match node.level:
        case Level.MEASURE:
            return _measure_name(document, node)
        case Level.POINT:
            return sentence("要点{number}", number=_number_within(document, node))
        case Level.ACHIEVEMENT:
            return sentence("成绩{number}", number=_number_within(document, node))
        case Level.TASK:
            return sentence("任务{number}", number=_number(document, node) or node_id)
        case Level.SECTION:
            return sentence("节{number}", number=_number(document, node) or node_id)
        case Level.PART:
            return sentence("部分{number}", number=_number(document, node) or node_id)


def _measure_name(document: Document, node: Node) -> Sentence:
    number = node.id.partition(".s")[2]
    if node.parent_id is None:
        return sentence("举措{number}", number=number)
    return sentence("{task}举措{number}", task=node_name(document, node.parent_id), number=number)


def _number(document: Document, node: Node) -> str:
    """The paper's own number without the stop behind it."""
    return document.default.marker(node).rstrip("、.．，, ")


def _number_within(document: Document, node: Node) -> str:
    """Of section, achievement and point, from above: （一）2一是."""
    levels = (Level.SECTION, Level.ACHIEVEMENT, Level.POINT)
    above = [*document.outline.ancestors(node.id)]
    numbers = [_number(document, one) for one in [*reversed(above), node] if one.level in levels]
    return "".join(numbers) if all(numbers) else node.id


def label_of(document: Document, subject: SubjectId, field: str) -> Sentence:
    """任务（三）的牵头单位."""
    return sentence("{subject}的{field}", subject=subject_name(document, subject), field=field_name(field))
