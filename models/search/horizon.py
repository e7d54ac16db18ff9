"""Days that move with the calendar: this month is another one next month."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TypeAlias


class Horizon(StrEnum):
    """The day, week (from Monday), month, quarter or year that today lies in."""

    TODAY = "today"
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    THIS_QUARTER = "this_quarter"
    THIS_YEAR = "this_year"

    def first_day(self, today: date) -> date:
        """The first day of it."""
        match self:
            case Horizon.TODAY:
                return today
            case Horizon.THIS_WEEK:
                return today - timedelta(days=today.weekday())
            case Horizon.THIS_MONTH:
                return today.replace(day=1)
            case Horizon.THIS_QUARTER:
                return today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
            case Horizon.THIS_YEAR:
                return today.replace(month=1, day=1)

    def last_day(self, today: date) -> date:
        """The last day of it."""
        first = self.first_day(today)
        match self:
            case Horizon.TODAY:
                return first
            case Horizon.THIS_WEEK:
                return first + timedelta(days=6)
            case Horizon.THIS_MONTH:
                return end_of_month(first)
            case Horizon.THIS_QUARTER:
                return end_of_month(first.replace(month=first.month + 2))
            case Horizon.THIS_YEAR:
                return first.replace(month=12, day=31)


Day: TypeAlias = date | Horizon


def first_day(day: Day, today: date) -> date:
    """The day itself, or the first of its horizon."""
    return day.first_day(today) if isinstance(day, Horizon) else day


def last_day(day: Day, today: date) -> date:
    """The day itself, or the last of its horizon."""
    return day.last_day(today) if isinstance(day, Horizon) else day


def written_day(day: Day) -> str:
    """2017-06-30, or this_month."""
    return day.value if isinstance(day, Horizon) else day.isoformat()


def read_day(text: str) -> Day:
    """The day that was written so. Raises ValueError."""
    return Horizon(text) if text in set(Horizon) else date.fromisoformat(text)


def end_of_month(day: date) -> date:
    """The last day of its month."""
    return day.replace(day=31) if day.month == 12 else day.replace(month=day.month + 1, day=1) - timedelta(days=1)
