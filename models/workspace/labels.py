"""Subjects and fields in the office's words."""

from __future__ import annotations

from models.document import Document
from models.outline import Level, Node, NodeId
from models.workspace.lamp import DEFAULT_LAMP_RULES, LampError, LampRules
from models.workspace.paper_settings import PAPER_FIELDS
from models.workspace.periods import period_in_words
from models.workspace.statuses import DEFAULT_STATUSES, StatusError, Statuses
from models.workspace.values import OFFICE, Key, SubjectId, Value, kind_of, plain_value

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
    "printed": "印出",
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
_KINDS = {
    "note": "批注",
    "doubt": "疑误",
    "filing": "填报",
    "link": "关联",
    "repair": "校订",
    "milestone": "节点",
    "evidence": "佐证材料",
    "named": "存照",
    "filter": "筛选",
    "handout": "下发",
    "return": "回收",
    "selection": "选印",
    "office": "设置",
}


WORDS = {
    "suggested": "建议",
    "confirmed": "已确认",
    "rejected": "已否决",
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
    text = "、".join(_statuses(value)) if field == "statuses" else plain_value(value)
    if field in ("verdict", "lamp"):
        is_refused = text == "rejected" and kind_of(subject) == "repair"
        text = "不采用" if is_refused else WORDS.get(text, text)
    return text or ("（未处理）" if field == "verdict" else "（空）")


def change_names(key: Key, before: Value, after: Value) -> tuple[str, str]:
    """Old and new in the office's words. Of the rules of the lamp only those that differ."""
    if key[1] != "lamp_rules":
        return value_name(key, before), value_name(key, after)
    old, new = _legend(before), _legend(after)
    return _without(old, new), _without(new, old)


def _without(legend: tuple[str, ...], other: tuple[str, ...]) -> str:
    return "；".join(sentence for sentence in legend if sentence not in other) or "（空）"


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


def field_name(field: str) -> str:
    """The field in Chinese: 牵头单位. A current value names itself: current@9901 → 当前值."""
    return FIELDS.get(field.partition("@")[0], field)


def subject_name(document: Document, subject: SubjectId) -> str:
    """The subject in Chinese: 任务（三）, 任务（三）举措2, 批注, 关联任务（三）举措2—要点（一）2一是."""
    if subject == OFFICE:
        return "设置"
    kind, of = kind_of(subject), subject.partition(":")[2]
    if kind == "link":
        return f"{_KINDS[kind]}{link_name(document, of)}"
    if kind == "filing":
        node, _, rest = of.partition("@")
        period, _, unit = rest.partition("@")
        return f"{_KINDS[kind]}{node_name(document, NodeId(node))}（{period_in_words(period)}，{unit}）"
    if kind == "repair":
        return f"{_KINDS[kind]}{_repaired(document, of)}"
    if kind == "selection":
        return f"{_KINDS[kind]}{of}"
    if kind:
        return _KINDS.get(kind, kind)
    return node_name(document, NodeId(subject))


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
        return f"删「{_brief(before)}」" if before else f"补「{_brief(after)}」"
    return f"「{_brief(before)}」→「{_brief(after)}」"


def _brief(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"


def link_name(document: Document, link: str) -> str:
    """T03.s2>A1-2.1 as 任务（三）举措2—要点（一）2一是."""
    end, _, point = link.partition(">")
    return f"{node_name(document, NodeId(end))}—{node_name(document, NodeId(point))}"


def node_name(document: Document, node_id: NodeId) -> str:
    """任务（三）, 任务（三）举措2, 成绩（一）2, 要点（一）2一是; its identifier where the paper gives no number."""
    if node_id not in document.outline:
        return node_id
    node = document.outline[node_id]
    match node.level:
        case Level.MEASURE:
            return f"{_name_above(document, node)}举措{node_id.partition('.s')[2]}"
        case Level.POINT | Level.ACHIEVEMENT:
            numbers = [_number(document, one) for one in _achieved(document, node)]
            return f"{_LEVELS[node.level]}{''.join(numbers) if all(numbers) else node_id}"
        case level:
            return f"{_LEVELS[level]}{_number(document, node) or node_id}"


_LEVELS = {
    Level.PART: "部分",
    Level.SECTION: "节",
    Level.ACHIEVEMENT: "成绩",
    Level.POINT: "要点",
    Level.TASK: "任务",
}


def _number(document: Document, node: Node) -> str:
    """The paper's own number without the stop behind it."""
    return document.default.marker(node).rstrip("、.．，, ")


def _name_above(document: Document, node: Node) -> str:
    return node_name(document, node.parent_id) if node.parent_id else ""


def _achieved(document: Document, node: Node) -> list[Node]:
    """Section, achievement and point of a node of the review, from above."""
    levels = (Level.SECTION, Level.ACHIEVEMENT, Level.POINT)
    above = [*document.outline.ancestors(node.id)]
    return [one for one in [*reversed(above), node] if one.level in levels]


def label_of(document: Document, subject: SubjectId, field: str) -> str:
    """任务（三）的牵头单位."""
    return f"{subject_name(document, subject)}的{field_name(field)}"
