"""What an edit is called in the history, in the language of the office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from models.document import Document
from models.outline import NodeId
from models.workspace.filings import Review
from models.workspace.labels import KINDS, field_name, link_name, node_name, subject_name
from models.workspace.periods import Period
from models.workspace.values import SubjectId, link_subject, repair_subject

WRITTEN_ANEW = "读不到原来的文件，按窗口里的内容写成"
_LAMP = ("lamp_rule", "lamp_word", "lamp_colour", "lamp_shape", "lamp_threshold")
_OF_OFFICE = {"add_department": "departments", **dict.fromkeys(_LAMP, "lamp_rules")}
_REVIEWED = frozenset(("review", "review_reason", "reviewer"))
_VERDICTS = {
    Review.APPROVED.value: "审核通过",
    Review.RETURNED.value: "退回",
    Review.WAITING.value: "重新待审",
}


def adding(document: Document, node: NodeId, what: str) -> str:
    """任务（三）添加节点."""
    return f"{node_name(document, node)}添加{what}"


def doubting(document: Document, node: NodeId) -> str:
    return f"{node_name(document, node)}标疑误"


def filing(
    document: Document, node: NodeId, unit: str, period: Period, typed: Mapping[str, str] = MappingProxyType({})
) -> str:
    """社会福利处填报任务（三）举措2（2017年一季度）; of a review, which is not the unit's: 退回社会福利处填报的…."""
    about = f"{node_name(document, node)}（{period.name}）"
    if _REVIEWED.isdisjoint(typed) or not typed.keys() <= _REVIEWED:
        return f"{unit}填报{about}"
    return f"{_VERDICTS.get(typed.get('review', ''), '审核')}{unit}填报的{about}"


def remarking(document: Document, subject: SubjectId, typed: Mapping[str, str]) -> str:
    """删除批注, 恢复节点, 修改佐证材料."""
    doing = "删除" if typed.get("deleted") == "是" else "恢复" if "deleted" in typed else "修改"
    return f"{doing}{subject_name(document, subject)}"


def linking(document: Document, end: NodeId, point: NodeId) -> str:
    """添加关联任务（三）举措2—要点（一）2一是."""
    return f"添加关联{_link(document, end, point)}"


def retargeting(document: Document, link: str, end: NodeId, point: NodeId) -> str:
    return f"改接关联{link_name(document, link)}到{_link(document, end, point)}"


def renewing(count: int) -> str:
    return f"换用新版的关联理由{count}处"


def judging(document: Document, subjects: Sequence[str], word: str) -> str:
    """确认关联…, 采用校订R017, 确认3条关联."""
    if len(subjects) > 1:
        return f"{word}{len(subjects)}条关联"
    subject = link_subject(subjects[0]) if ">" in subjects[0] else repair_subject(subjects[0])
    return f"{word}{subject_name(document, subject)}"


def selecting(name: str, typed: Mapping[str, str]) -> str:
    """保存选印方案“厅长版”, 删除选印方案“厅长版”."""
    gone = typed.get("deleted", "")
    doing = "删除" if gone == "是" else "恢复" if gone and len(typed) == 1 else "保存"
    return f"{doing}选印方案“{name}”"


def naming_moment(name: str) -> str:
    """存档“送审稿一”."""
    return f"{KINDS['named']}“{name}”"


def office(typed: Mapping[str, str]) -> str:
    """救灾处改名为示例处; 状态“推进中”改名为“在办”; 设置单位名单、成文日期."""
    renamed, names = [], []
    for field, words in typed.items():
        old, _, new = (part.strip() for part in words.partition(">"))
        if field == "rename_department":
            renamed.append(f"{old}改名为{new}")
        elif field == "rename_status":
            renamed.append(f"状态“{old}”改名为“{new}”")
        else:
            names.append(field_name(_OF_OFFICE.get(field.partition("@")[0], field)).partition("（")[0])
    changed = f"设置{'、'.join(dict.fromkeys(names))}" if names else ""
    return "，".join((*renamed, *filter(None, (changed,))))


def _link(document: Document, end: NodeId, point: NodeId) -> str:
    return link_name(document, f"{end}>{point}")
