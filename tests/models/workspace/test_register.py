"""The same edits in any order say the same."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from models.outline import NodeId
from models.workspace import Change, Edit, EditId, Head, Origin, OriginKind, SubjectId, Value
from models.workspace.register import Register, fold, heads_by_field, in_conflict, rows_of

FIELDS = [(SubjectId("T01"), "lead"), (SubjectId("T02"), "lead")]


@st.composite
def histories(draw: st.DrawFn) -> list[Edit]:
    """Edits of several people who do not always know each other's."""
    edits: list[Edit] = []
    for number in range(draw(st.integers(0, 8))):
        known = [edit for edit in edits if draw(st.booleans())]
        key = draw(st.sampled_from(FIELDS))
        heads = fold(known).get(key, ())
        before = heads[-1].value if heads else None
        after: Value = draw(st.sampled_from(["甲", "乙", None]))
        change = Change(*key, before, after, tuple(head.edit for head in heads))
        edits.append(edit_of(f"{number:03}", change))
    return edits


def edit_of(name: str, *changes: Change) -> Edit:
    at = datetime(2017, 4, 10, tzinfo=UTC)
    return Edit(id=EditId(name), actor="甲", at=at, origin=Origin(OriginKind.SCREEN), label="", changes=changes)


@given(histories(), st.randoms())
def test_the_order_in_which_edits_are_known_does_not_matter(edits: list[Edit], chance: Random) -> None:
    shuffled = list(edits)
    chance.shuffle(shuffled)

    assert fold(shuffled) == fold(edits)


@given(histories())
def test_knowing_an_edit_twice_changes_nothing(edits: list[Edit]) -> None:
    assert fold([*edits, *edits]) == fold(edits)


@given(histories())
def test_an_edit_that_knows_all_before_it_can_be_taken_on_alone(edits: list[Edit]) -> None:
    register = Register(rows_of(fold(edits)))
    key = FIELDS[0]
    newest = edit_of("999", Change(*key, None, "丙", tuple(head.edit for head in register.heads(key))))

    register.take(register.after(newest))

    assert register.heads(key) == fold([*edits, newest])[key] == (Head(EditId("999"), "丙"),)


@given(histories())
def test_a_register_read_from_rows_is_the_one_that_took_on_the_edits(edits: list[Edit]) -> None:
    heads = fold(edits)
    taken = Register()
    taken.take(heads)

    read = Register(rows_of(heads))

    for key in FIELDS:
        assert read.heads(key) == taken.heads(key) == heads.get(key, ())
        assert read.value(*key) == taken.value(*key)
    assert list(read.conflicts()) == list(taken.conflicts())


@given(histories())
def test_heads_come_back_from_rows_as_they_were(edits: list[Edit]) -> None:
    assert heads_by_field(rows_of(fold(edits))) == fold(edits)


def test_values_set_apart_stand_side_by_side_and_the_newest_shows() -> None:
    key = FIELDS[0]
    register = Register(
        rows_of(fold([edit_of("001", Change(*key, None, "甲")), edit_of("002", Change(*key, None, "乙"))]))
    )

    assert register.value(*key) == "乙"
    assert list(register.conflicts()) == [(key, (Head(EditId("001"), "甲"), Head(EditId("002"), "乙")))]


def test_the_same_value_set_apart_is_no_conflict() -> None:
    assert not in_conflict((Head(EditId("1"), "甲"), Head(EditId("2"), "甲")))


def test_subjects_are_found_by_the_node_they_speak_of() -> None:
    note = SubjectId("note:1")
    register = Register.saying({(note, "node"): "T01", (note, "text"): "甲"})

    moved = edit_of("9", Change(note, "node", "T01", "T02", (EditId("0" * 28),)))
    before = register.subjects_of("note", NodeId("T01"))
    register.take(register.after(moved))

    assert before == (note,)
    assert register.subjects_of("note", NodeId("T01")) == ()
    assert register.subjects_of("note", NodeId("T02")) == (note,)


def test_a_copy_is_not_reached_by_later_changes() -> None:
    register = Register.saying({(SubjectId("note:1"), "node"): "T01"})
    copy = register.copy()

    register.take({(SubjectId("note:2"), "node"): (Head(EditId("1"), "T01"),)})

    assert len(copy.subjects("note")) == 1


def test_a_copy_and_what_it_was_copied_from_go_their_own_ways() -> None:
    register = Register.saying({(SubjectId("T01"), "lead"): "甲", (SubjectId("T01"), "due"): "6月底前"})
    copy = register.copy()

    register.take({(SubjectId("T01"), "lead"): (Head(EditId("1"), "乙"),)})
    copy.take({(SubjectId("T01"), "due"): (Head(EditId("2"), None),)})

    assert dict(register.items()) == {(SubjectId("T01"), "lead"): "乙", (SubjectId("T01"), "due"): "6月底前"}
    assert dict(copy.items()) == {(SubjectId("T01"), "lead"): "甲"}


def test_what_is_supposed_of_several_subjects_in_turn_is_all_there() -> None:
    first, second = SubjectId("T01"), SubjectId("T02")

    register = Register.saying({(first, "lead"): "甲", (second, "lead"): "乙", (first, "due"): "6月底前"})

    assert (register.said_of(first), register.said_of(second)) == ({"lead": "甲", "due": "6月底前"}, {"lead": "乙"})


def test_a_large_register_keeps_each_name_once() -> None:
    rows = [(SubjectId(f"T{number:02}"), "lead", EditId("".join(("00", "1"))), "救助处") for number in range(2)]

    register = Register(rows)

    (one,), (other,) = (register.heads((subject, "lead")) for subject, *_ in rows)
    assert one.edit is other.edit
