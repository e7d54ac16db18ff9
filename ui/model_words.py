"""Words and sentences of the models in the language of the interface. What an office can rename stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.sentence import Sentence

if TYPE_CHECKING:
    from models.workspace.lamp import Lamp
    from models.workspace.periods import Period

translate = QCoreApplication.translate


def word(chinese: str) -> str:
    """牵头单位, 界面录入, 待审核: a word of the lists below; any other as it is."""
    return translate("ModelWords", chinese)


def told(words: str) -> str:
    """A sentence of the models; any other words as they are."""
    if not isinstance(words, Sentence):
        return words
    template = translate("ModelSentences", words.template)
    if isinstance(words.values, tuple):
        return template.join(told(part) for part in words.values)
    if not words.values:
        return word(words) if template == words else template
    return template.format_map({name: _put_in(value) for name, value in words.values.items()})


def lamp_told(lamp: Lamp) -> str:
    """▲ 临近：还有5天到期; nothing is said twice."""
    words = told(lamp.says)
    return f"{lamp.shape} {words[:1].upper()}{words[1:]}"


def edit_name(label: str) -> str:
    """What an edit is called. How the others are worded is loaded where the interface is not Chinese."""
    if translate("ModelWords", "是") == "是":
        return label
    from ui.edit_words import edit_told

    return edit_told(label)


def each_told(words: Iterable[str]) -> list[str]:
    return [told(one) for one in words]


def office_words(words: str, known: Iterable[str]) -> str:
    """What the office calls what somebody chose or typed in the language of the interface: Behind is 滞后."""
    typed = words.strip().casefold()
    return next((one for one in known if told(one).casefold() == typed), words)


def _put_in(value: object) -> object:
    return told(value) if isinstance(value, str) else value


def period_name(period: Period) -> str:
    """2017年一季度, 2017年3月."""
    return told(period.name)


def period_named(identifier: str) -> str:
    """The same of 2017Q1; whatever names no period as it is."""
    from models.workspace.periods import Period, PeriodError

    try:
        return period_name(Period.parse(identifier))
    except PeriodError:
        return identifier


WORDS = (
    # fields, as histories name them
    QT_TRANSLATE_NOOP("ModelWords", "牵头单位"),
    QT_TRANSLATE_NOOP("ModelWords", "配合单位"),
    QT_TRANSLATE_NOOP("ModelWords", "责任领导"),
    QT_TRANSLATE_NOOP("ModelWords", "责任人"),
    QT_TRANSLATE_NOOP("ModelWords", "联系电话"),
    QT_TRANSLATE_NOOP("ModelWords", "完成时限"),
    QT_TRANSLATE_NOOP("ModelWords", "状态"),
    QT_TRANSLATE_NOOP("ModelWords", "完成率"),
    QT_TRANSLATE_NOOP("ModelWords", "警示灯"),
    QT_TRANSLATE_NOOP("ModelWords", "改灯理由"),
    QT_TRANSLATE_NOOP("ModelWords", "进展情况"),
    QT_TRANSLATE_NOOP("ModelWords", "存在问题"),
    QT_TRANSLATE_NOOP("ModelWords", "下一步打算"),
    QT_TRANSLATE_NOOP("ModelWords", "当前值"),
    QT_TRANSLATE_NOOP("ModelWords", "佐证材料"),
    QT_TRANSLATE_NOOP("ModelWords", "备注"),
    QT_TRANSLATE_NOOP("ModelWords", "审核"),
    QT_TRANSLATE_NOOP("ModelWords", "退回理由"),
    QT_TRANSLATE_NOOP("ModelWords", "审核人"),
    QT_TRANSLATE_NOOP("ModelWords", "处理"),
    QT_TRANSLATE_NOOP("ModelWords", "理由"),
    QT_TRANSLATE_NOOP("ModelWords", "内容"),
    QT_TRANSLATE_NOOP("ModelWords", "印出与否"),
    QT_TRANSLATE_NOOP("ModelWords", "删除"),
    QT_TRANSLATE_NOOP("ModelWords", "完成"),
    QT_TRANSLATE_NOOP("ModelWords", "名称"),
    QT_TRANSLATE_NOOP("ModelWords", "单位名单"),
    QT_TRANSLATE_NOOP("ModelWords", "单位改名"),
    QT_TRANSLATE_NOOP("ModelWords", "状态表"),
    QT_TRANSLATE_NOOP("ModelWords", "警示规则"),
    QT_TRANSLATE_NOOP("ModelWords", "发文机关标志"),
    QT_TRANSLATE_NOOP("ModelWords", "简报名称"),
    QT_TRANSLATE_NOOP("ModelWords", "标题"),
    QT_TRANSLATE_NOOP("ModelWords", "签发人"),
    QT_TRANSLATE_NOOP("ModelWords", "加盖印章"),
    QT_TRANSLATE_NOOP("ModelWords", "附注"),
    QT_TRANSLATE_NOOP("ModelWords", "署名（编发单位）"),
    QT_TRANSLATE_NOOP("ModelWords", "发文字号"),
    QT_TRANSLATE_NOOP("ModelWords", "期号"),
    QT_TRANSLATE_NOOP("ModelWords", "成文日期"),
    QT_TRANSLATE_NOOP("ModelWords", "密级和保密期限"),
    QT_TRANSLATE_NOOP("ModelWords", "紧急程度"),
    QT_TRANSLATE_NOOP("ModelWords", "份号"),
    QT_TRANSLATE_NOOP("ModelWords", "主送机关"),
    QT_TRANSLATE_NOOP("ModelWords", "报"),
    QT_TRANSLATE_NOOP("ModelWords", "送"),
    QT_TRANSLATE_NOOP("ModelWords", "抄送机关"),
    QT_TRANSLATE_NOOP("ModelWords", "印发机关"),
    QT_TRANSLATE_NOOP("ModelWords", "印发日期"),
    QT_TRANSLATE_NOOP("ModelWords", "印数"),
    # where an edit was made
    QT_TRANSLATE_NOOP("ModelWords", "界面录入"),
    QT_TRANSLATE_NOOP("ModelWords", "命令行"),
    QT_TRANSLATE_NOOP("ModelWords", "表格"),
    # what was said of a filing
    QT_TRANSLATE_NOOP("ModelWords", "待审"),
    QT_TRANSLATE_NOOP("ModelWords", "已审"),
    QT_TRANSLATE_NOOP("ModelWords", "退回"),
    # what a cell that came home is to us
    QT_TRANSLATE_NOOP("ModelWords", "未改"),
    QT_TRANSLATE_NOOP("ModelWords", "可收"),
    QT_TRANSLATE_NOOP("ModelWords", "请核"),
    QT_TRANSLATE_NOOP("ModelWords", "冲突"),
    QT_TRANSLATE_NOOP("ModelWords", "不能收"),
    QT_TRANSLATE_NOOP("ModelWords", "锁定内容被改"),
    QT_TRANSLATE_NOOP("ModelWords", "缺行"),
    QT_TRANSLATE_NOOP("ModelWords", "新增行"),
    QT_TRANSLATE_NOOP("ModelWords", "认不出"),
    # how a handout stands
    QT_TRANSLATE_NOOP("ModelWords", "已发"),
    QT_TRANSLATE_NOOP("ModelWords", "逾期未回"),
    QT_TRANSLATE_NOOP("ModelWords", "来过，没有收"),
    QT_TRANSLATE_NOOP("ModelWords", "已回，未收完"),
    QT_TRANSLATE_NOOP("ModelWords", "已收"),
    QT_TRANSLATE_NOOP("ModelWords", "已另行下发"),
    # colours of the lamp
    QT_TRANSLATE_NOOP("ModelWords", "红"),
    QT_TRANSLATE_NOOP("ModelWords", "黄"),
    QT_TRANSLATE_NOOP("ModelWords", "绿"),
    QT_TRANSLATE_NOOP("ModelWords", "灰"),
    QT_TRANSLATE_NOOP("ModelWords", "蓝"),
    # what is kept of verdicts, and answers
    QT_TRANSLATE_NOOP("ModelWords", "建议"),
    QT_TRANSLATE_NOOP("ModelWords", "已确认"),
    QT_TRANSLATE_NOOP("ModelWords", "已否决"),
    QT_TRANSLATE_NOOP("ModelWords", "不采用"),
    QT_TRANSLATE_NOOP("ModelWords", "采用"),
    QT_TRANSLATE_NOOP("ModelWords", "疑误"),
    QT_TRANSLATE_NOOP("ModelWords", "是"),
    QT_TRANSLATE_NOOP("ModelWords", "否"),
    # what people have said that is no field of a node
    QT_TRANSLATE_NOOP("ModelWords", "批注"),
    QT_TRANSLATE_NOOP("ModelWords", "节点"),
    QT_TRANSLATE_NOOP("ModelWords", "存档"),
    QT_TRANSLATE_NOOP("ModelWords", "筛选"),
    QT_TRANSLATE_NOOP("ModelWords", "下发"),
    QT_TRANSLATE_NOOP("ModelWords", "回收"),
    QT_TRANSLATE_NOOP("ModelWords", "来过没有收的表"),
    # statuses and lamps that the program comes with
    QT_TRANSLATE_NOOP("ModelWords", "未启动"),
    QT_TRANSLATE_NOOP("ModelWords", "推进中"),
    QT_TRANSLATE_NOOP("ModelWords", "达序时进度"),
    QT_TRANSLATE_NOOP("ModelWords", "滞后"),
    QT_TRANSLATE_NOOP("ModelWords", "超序时进度"),
    QT_TRANSLATE_NOOP("ModelWords", "已完成"),
    QT_TRANSLATE_NOOP("ModelWords", "需协调"),
    QT_TRANSLATE_NOOP("ModelWords", "逾期"),
    QT_TRANSLATE_NOOP("ModelWords", "有问题"),
    QT_TRANSLATE_NOOP("ModelWords", "临近"),
    QT_TRANSLATE_NOOP("ModelWords", "欠序时"),
    QT_TRANSLATE_NOOP("ModelWords", "自报滞后"),
    QT_TRANSLATE_NOOP("ModelWords", "未填报"),
    QT_TRANSLATE_NOOP("ModelWords", "无进度数据"),
    QT_TRANSLATE_NOOP("ModelWords", "正常"),
    # faces of the official page
    QT_TRANSLATE_NOOP("ModelWords", "小标宋"),
    QT_TRANSLATE_NOOP("ModelWords", "仿宋"),
    QT_TRANSLATE_NOOP("ModelWords", "楷体"),
    QT_TRANSLATE_NOOP("ModelWords", "黑体"),
    QT_TRANSLATE_NOOP("ModelWords", "宋体"),
    # what the number of a rule counts
    QT_TRANSLATE_NOOP("ModelWords", "天数"),
    QT_TRANSLATE_NOOP("ModelWords", "百分点"),
    # how far a baseline and a target speak of one thing
    QT_TRANSLATE_NOOP("ModelWords", "同一指标"),
    QT_TRANSLATE_NOOP("ModelWords", "口径相近"),
    QT_TRANSLATE_NOOP("ModelWords", "增量对存量"),
)
