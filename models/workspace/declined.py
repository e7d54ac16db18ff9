"""What somebody declined of what came home: the same words are not asked for again as if nobody had seen them."""

from __future__ import annotations

from collections.abc import Iterable

from models.workspace.deciding import Deciding, Decision
from models.workspace.entries import Fields
from models.workspace.judged import Judged
from models.workspace.register import Register
from models.workspace.values import Key, SubjectId

_WORDS = "words"


def was_declined(register: Register, row: Judged) -> bool:
    """Whether the very words that a cell asks for now have been declined before, from whichever file."""
    return row.key is not None and bool(row.returned) and register.value(*_remembered(row.key)) == row.returned


def recall(register: Register, deciding: Deciding) -> None:
    """Declined before is declined again, until somebody decides otherwise."""
    again = (number for number, row in enumerate(deciding.judged) if was_declined(register, row))
    deciding.decide(list(again), Decision.LEAVE)


def remembered_fields(register: Register, deciding: Deciding) -> Fields:
    """What is to be known next time: the words declined now, and no longer those that are taken now."""
    found: Fields = {}
    for row in _rows(deciding, Decision.LEAVE):
        if row.key and row.returned:
            found[_remembered(row.key)] = row.returned
    for row in (*_rows(deciding, Decision.TAKE), *_rows(deciding, Decision.SECOND)):
        if row.key and register.value(*_remembered(row.key)) is not None:
            found[_remembered(row.key)] = None
    return found


def _rows(deciding: Deciding, decision: Decision) -> Iterable[Judged]:
    return (deciding.judged[number] for number in deciding.numbers(decision))


def _remembered(key: Key) -> Key:
    return SubjectId(f"declined:{key[0]}"), f"{_WORDS}@{key[1]}"
