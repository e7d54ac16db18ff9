"""Days that move with the calendar."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest

from models.search.horizon import end_of_month


@pytest.mark.parametrize("year", [1900, 2000, 2016, 2017, 9999])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_ends_where_the_calendar_says(year: int, month: int) -> None:
    end = date(year, month, monthrange(year, month)[1])

    assert end_of_month(date(year, month, 1)) == end_of_month(end) == end
