"""How words are put together in the language of the interface: colons, lists, brackets, dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate


def named(name: str, words: str) -> str:
    """警示：逾期."""
    return translate("Phrases", "{0}：{1}").format(name, words)


def listed(words: Iterable[str]) -> str:
    """民政局、财政局. Only to be shown: what is typed is read with 、."""
    return translate("Phrases", "、").join(words)


def spoken(parts: Iterable[str]) -> str:
    """What there is of several parts, as a screen reader says them."""
    return translate("Phrases", "，").join(part for part in parts if part)


def followed_by(first: str, second: str) -> str:
    """One sentence after the other."""
    return translate("Phrases", "{first}{second}").format(first=first, second=second) if second else first


def counted(words: str, count: int) -> str:
    """冲突2."""
    return translate("Phrases", "{0}{1}").format(words, count)


def beside(words: str, more: str) -> str:
    """养老床位（万张）."""
    return translate("Phrases", "{0}（{1}）").format(words, more)


def quoted(words: str) -> str:
    """“养老服务业”."""
    return translate("Phrases", "“{0}”").format(words)


def day_and_time(moment: datetime) -> str:
    """4月12日 09:30."""
    words = translate("Phrases", "{0}月{1}日 {2}")
    return words.format(moment.month, moment.day, f"{moment:%H:%M}")


def full_date_and_time(moment: datetime) -> str:
    """2017年4月12日 09:30."""
    words = translate("Phrases", "{0}年{1}月{2}日 {3}")
    return words.format(moment.year, moment.month, moment.day, f"{moment:%H:%M}")


def locale() -> QLocale:
    """Of the language of the interface: names of months and days in calendars."""
    return QLocale(translate("Phrases", "zh_CN"))


def menu_name(words: str) -> str:
    """A menu's name without the letter that opens it: 文件(&F) → 文件, &File → File."""
    return words.partition("(&")[0].replace("&", "")
