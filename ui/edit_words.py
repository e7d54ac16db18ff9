"""What edits are called, in the language of the interface. The log keeps their names as the office reads them: they
are known again by how they are worded, and what is worded otherwise is shown as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.workspace.label_reading import KIND, LINK, NODE, PERIOD, fields_read, link_read, node_read
from models.workspace.shipped_words import shipped
from ui.model_words import period_named, told, word

translate = QCoreApplication.translate

TEMPLATES = (
    QT_TRANSLATE_NOOP("EditWords", "撤销：{edit}"),
    QT_TRANSLATE_NOOP("EditWords", "重做：{edit}"),
    QT_TRANSLATE_NOOP("EditWords", "设置{node}的{fields}"),
    QT_TRANSLATE_NOOP("EditWords", "设置{count}条的{fields}"),
    QT_TRANSLATE_NOOP("EditWords", "设置警示规则“{lamp}”"),
    QT_TRANSLATE_NOOP("EditWords", "设置选印“{name}”"),
    QT_TRANSLATE_NOOP("EditWords", "设置{fields}"),
    QT_TRANSLATE_NOOP("EditWords", "确认{node}的{fields}"),
    QT_TRANSLATE_NOOP("EditWords", "确认{count}条的{fields}"),
    QT_TRANSLATE_NOOP("EditWords", "{node}的{fields}定为“{value}”"),
    QT_TRANSLATE_NOOP("EditWords", "审核通过{unit}填报的{node}（{period}）"),
    QT_TRANSLATE_NOOP("EditWords", "退回{unit}填报的{node}（{period}）"),
    QT_TRANSLATE_NOOP("EditWords", "重新待审{unit}填报的{node}（{period}）"),
    QT_TRANSLATE_NOOP("EditWords", "审核{unit}填报的{node}（{period}）"),
    QT_TRANSLATE_NOOP("EditWords", "审核通过{count}条填报（{period}）"),
    QT_TRANSLATE_NOOP("EditWords", "{unit}填报{node}（{period}）"),
    QT_TRANSLATE_NOOP("EditWords", "{unit}填报{place}的{fields}"),
    QT_TRANSLATE_NOOP("EditWords", "填入{count}条的{fields}（{period}）"),
    QT_TRANSLATE_NOOP("EditWords", "清除{count}条的{fields}（{period}）"),
    QT_TRANSLATE_NOOP("EditWords", "粘贴{count}格（{period}填报）"),
    QT_TRANSLATE_NOOP("EditWords", "粘贴{count}格（分工）"),
    QT_TRANSLATE_NOOP("EditWords", "清除{count}格"),
    QT_TRANSLATE_NOOP("EditWords", "确认{count}格建议"),
    QT_TRANSLATE_NOOP("EditWords", "补写{count}格的%"),
    QT_TRANSLATE_NOOP("EditWords", "{node}添加{kind}"),
    QT_TRANSLATE_NOOP("EditWords", "{node}标疑误"),
    QT_TRANSLATE_NOOP("EditWords", "批注{node}"),
    QT_TRANSLATE_NOOP("EditWords", "标疑误{node}"),
    QT_TRANSLATE_NOOP("EditWords", "添加关联{link}"),
    QT_TRANSLATE_NOOP("EditWords", "改接关联{link}到{other_link}"),
    QT_TRANSLATE_NOOP("EditWords", "确认关联{link}"),
    QT_TRANSLATE_NOOP("EditWords", "否决关联{link}"),
    QT_TRANSLATE_NOOP("EditWords", "确认{count}条关联"),
    QT_TRANSLATE_NOOP("EditWords", "否决{count}条关联"),
    QT_TRANSLATE_NOOP("EditWords", "不采用校订{words}"),
    QT_TRANSLATE_NOOP("EditWords", "采用校订{words}"),
    QT_TRANSLATE_NOOP("EditWords", "删除{kind}"),
    QT_TRANSLATE_NOOP("EditWords", "恢复{kind}"),
    QT_TRANSLATE_NOOP("EditWords", "修改{kind}"),
    QT_TRANSLATE_NOOP("EditWords", "存档“{name}”"),
    QT_TRANSLATE_NOOP("EditWords", "读不到原来的文件，按窗口里的内容写成"),
    QT_TRANSLATE_NOOP("EditWords", "保存筛选“{name}”"),
    QT_TRANSLATE_NOOP("EditWords", "保存选印方案“{name}”"),
    QT_TRANSLATE_NOOP("EditWords", "删除选印方案“{name}”"),
    QT_TRANSLATE_NOOP("EditWords", "恢复选印方案“{name}”"),
    QT_TRANSLATE_NOOP("EditWords", "第{count}次下发（{period}），{units}个单位"),
    QT_TRANSLATE_NOOP("EditWords", "第{count}次下发（{period}）"),
    QT_TRANSLATE_NOOP("EditWords", "回收{count}份填报表（{names}）"),
    QT_TRANSLATE_NOOP("EditWords", "回收{unit}{period}填报表"),
    QT_TRANSLATE_NOOP("EditWords", "{count}份报来的没有收（{names}）"),
    QT_TRANSLATE_NOOP("EditWords", "{count}份交回的没有要填的（{names}）"),
    QT_TRANSLATE_NOOP("EditWords", "并入“{name}”时定下{count}处"),
    QT_TRANSLATE_NOOP("EditWords", "单位名单增加{names}"),
    QT_TRANSLATE_NOOP("EditWords", "调整单位名单的次序"),
    QT_TRANSLATE_NOOP("EditWords", "{name}移出单位名单"),
    QT_TRANSLATE_NOOP("EditWords", "状态“{old}”改名为“{new}”"),
)
"""The first that fits: what is closer worded stands before what would take it, too."""

_FORMS = {
    "node": NODE,
    "link": LINK,
    "other_link": LINK,
    "count": "[0-9]+",
    "units": "[0-9]+",
    "period": PERIOD,
    "kind": KIND,
    "unit": ".+?",
}


def edit_told(label: str) -> str:
    """The name of an edit; of a kind that nobody knows here, as it is."""
    for template, form in _forms():
        if (found := form.fullmatch(label)) and (values := _values(found.groupdict())) is not None:
            return translate("EditWords", template).format_map(values)
    return label


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((template, re.compile("".join(_pieces(template)), re.DOTALL)) for template in map(str, TEMPLATES))


def _pieces(template: str) -> Iterator[str]:
    for number, piece in enumerate(re.split(r"\{(\w+)\}", template)):
        yield f"(?P<{piece}>{_FORMS.get(piece, '.+')})" if number % 2 else re.escape(piece)


def _values(found: Mapping[str, str]) -> dict[str, str] | None:
    """None where something is no field."""
    values = {name: _TOLD.get(name, str)(words) for name, words in found.items()}
    return None if None in values.values() else {name: words or "" for name, words in values.items()}


def _fields(words: str) -> str | None:
    read = fields_read(words)
    return None if read is None else told(read)


_TOLD: Mapping[str, Callable[[str], str | None]] = MappingProxyType(
    {
        "edit": edit_told,
        "node": lambda words: told(node_read(words)),
        "link": lambda words: told(link_read(words)),
        "other_link": lambda words: told(link_read(words)),
        "fields": _fields,
        "period": period_named,
        "kind": word,
        "lamp": lambda words: told(shipped(words)),
    }
)
