"""The words for statuses and lamps that the program comes with. An office may have others, which are its own."""

from __future__ import annotations

from models.sentence import fixed_word

SHIPPED = frozenset(
    (
        *("未启动", "推进中", "达序时进度", "滞后", "超序时进度", "已完成", "需协调"),
        *("逾期", "有问题", "临近", "欠序时", "自报滞后", "未填报", "无进度数据", "正常"),
    )
)


def shipped(word: str) -> str:
    """As a word that a window says in its own language; any other as it is."""
    return fixed_word(word) if word in SHIPPED else word
