"""From what somebody typed to the fields of an edit. Screen, command line and workbooks share it."""

from typing import TYPE_CHECKING

from models.late_names import late_names

if TYPE_CHECKING:
    from models.workspace.entries.assignments import label_for, node_entry
    from models.workspace.entries.filings import filing_entry, units_of_baselines
    from models.workspace.entries.links import link_entry, verdict_entry
    from models.workspace.entries.remarks import (
        deleted,
        doubt_entry,
        evidence_entry,
        milestone_entry,
        note_entry,
        remark_entry,
    )
    from models.workspace.entries.typed import (
        LONGEST,
        EntryError,
        Fields,
        UnknownDepartmentError,
        clean_text,
        known_colour,
        known_node,
        normal_text,
        whole_number,
    )
else:
    __getattr__ = late_names(
        __name__,
        assignments="label_for node_entry",
        filings="filing_entry units_of_baselines",
        links="link_entry verdict_entry",
        remarks="deleted doubt_entry evidence_entry milestone_entry note_entry remark_entry",
        typed="LONGEST EntryError Fields UnknownDepartmentError"
        " clean_text known_colour known_node normal_text whole_number",
    )

__all__ = [
    "LONGEST",
    "EntryError",
    "Fields",
    "UnknownDepartmentError",
    "clean_text",
    "deleted",
    "doubt_entry",
    "evidence_entry",
    "filing_entry",
    "known_colour",
    "known_node",
    "label_for",
    "link_entry",
    "milestone_entry",
    "node_entry",
    "normal_text",
    "note_entry",
    "remark_entry",
    "units_of_baselines",
    "verdict_entry",
    "whole_number",
]
