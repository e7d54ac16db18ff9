"""Who signed a file that came home, and whether the day they wrote can be."""

from __future__ import annotations

from datetime import date

from models.workspace.deadlines import read_deadline
from models.workspace.handouts import Handout, day_of
from models.workspace.returned import ReturnedFile


def signed_by(file: ReturnedFile) -> str:
    """小李填，王处长审，4月20日."""
    filled = f"{file.filled_by}填" if file.filled_by else ""
    checked = f"{file.checked_by}审" if file.checked_by else ""
    return "，".join(part for part in (filled, checked, file.filled_on) if part)


def remark_on_day(file: ReturnedFile, sent: Handout) -> str:
    """What is odd about the day a file says it was filled in on; empty where nothing is."""
    if not file.filled_on:
        return ""
    due = read_deadline(file.filled_on, sent.to.period.year).due
    issued = day_of(sent.sent_at)
    if due is None:
        return f"填报日期“{file.filled_on}”读不出是哪一天。"
    if issued is not None and due < issued:
        return f"填报日期早于下发的{_day(issued)}。"
    return ""


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
