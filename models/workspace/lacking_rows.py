"""Rows that were sent out and that no file of their unit has any more: what it has to say of them it still owes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from models.outline import NodeId
from models.workspace.filings import CURRENT, content_keys, filing_subject
from models.workspace.handouts import Handout
from models.workspace.register import Register
from models.workspace.returned import lies_in


def lacking(
    register: Register, sent: Handout, missing: Sequence[Mapping[str, str]], owes: Callable[[NodeId], bool]
) -> Iterator[str]:
    """Their names. `missing` holds of each file the rows and sheets it has no more, by their places, `owes` tells of
    which its unit has to say something.

    What another file of this handout has is not lacking, nor what anybody has reported on.
    """
    named = {place: name for of_file in missing for place, name in of_file.items()}
    for place, name in named.items():
        is_gone = all(any(lies_in(place, wider) for wider in of_file) for of_file in missing)
        if is_gone and _is_owed(place, owes) and not _is_reported(register, sent, place):
            yield name


def _is_owed(place: str, owes: Callable[[NodeId], bool]) -> bool:
    """Of a whole sheet, as earlier versions kept it, nobody knows which of its rows are."""
    node = place.split("|")[1].partition("@")[0]
    return not node or owes(NodeId(node))


def _is_reported(register: Register, sent: Handout, place: str) -> bool:
    """Of a target whether its value is known, of a measure whether anything is."""
    node, _, target = place.split("|")[1].partition("@")
    subject = filing_subject(NodeId(node), sent.to.period, sent.to.unit)
    if target:
        return register.value(subject, f"{CURRENT}{target}") is not None
    return bool(node) and any(register.value(*key) not in (None, "") for key in content_keys(register, subject))
