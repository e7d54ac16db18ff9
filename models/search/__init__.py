"""Finding nodes by what is said of them: words, spellings, and facts."""

from typing import TYPE_CHECKING

from models.late_names import late_names

if TYPE_CHECKING:
    from models.search.facts import Facts
    from models.search.filter import Filter, FilterError, narrow
    from models.search.hits import Hit, Hits, TextKind
    from models.search.horizon import Day, Horizon
    from models.search.index import Entry, SearchIndex
    from models.search.readings import load_readings
else:
    __getattr__ = late_names(
        __name__,
        facts="Facts",
        filter="Filter FilterError narrow",
        hits="Hit Hits TextKind",
        horizon="Day Horizon",
        index="Entry SearchIndex",
        readings="load_readings",
    )

__all__ = [
    "Day",
    "Entry",
    "Facts",
    "Filter",
    "FilterError",
    "Hit",
    "Hits",
    "Horizon",
    "SearchIndex",
    "TextKind",
    "load_readings",
    "narrow",
]
