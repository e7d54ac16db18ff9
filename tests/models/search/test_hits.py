"""Hits say where."""

from __future__ import annotations

from models.search import Entry, Hit, Hits, SearchIndex, TextKind

TEXTS = [
    Entry("T01", TextKind.FILING, "低保已核实，低保边缘", "2017Q1"),
    Entry("T01", TextKind.NOTE, "ＤＢ见附件", "n1"),
    Entry("T01", TextKind.SOURCE, "提高低保标准"),
    Entry("T02", TextKind.SOURCE, "养老"),
    Entry("T03", TextKind.SOURCE, "低保"),
]


def searched() -> SearchIndex:
    return SearchIndex(["T01", "T02", "T03"], TEXTS)


def test_hits_lead_back_to_their_place_owner_by_owner() -> None:
    hits = searched().search("低保")

    assert hits.owners == ("T01", "T03")
    assert list(hits) == [
        Hit("T01", TextKind.SOURCE, "", 2, 4),
        Hit("T01", TextKind.FILING, "2017Q1", 0, 2),
        Hit("T01", TextKind.FILING, "2017Q1", 6, 8),
        Hit("T03", TextKind.SOURCE, "", 0, 2),
    ]


def test_a_spelling_hits_both_the_characters_and_itself() -> None:
    hits = searched().search("db").of("T01")

    assert [(hit.kind, hit.start, hit.end) for hit in hits] == [
        (TextKind.SOURCE, 2, 4),
        (TextKind.NOTE, 0, 2),
        (TextKind.FILING, 0, 2),
        (TextKind.FILING, 6, 8),
    ]


def test_whoever_marks_one_owner_does_not_search_them_all() -> None:
    searched_all: list[None] = []

    def find() -> tuple[str, ...]:
        searched_all.append(None)
        return ("T01",)

    hits = Hits(find, lambda owner: (Hit(owner, TextKind.SOURCE, "", 2, 4),))

    assert hits.of("T01")
    assert not searched_all
    assert (hits.owners, hits.owners) == (("T01",), ("T01",))
    assert len(searched_all) == 1


def test_hits_of_several_words_do_not_overlap() -> None:
    hits = searched().search("低保 保标 db 提高低").of("T01")

    assert [(hit.start, hit.end) for hit in hits if hit.kind is TextKind.SOURCE] == [(0, 3), (3, 5)]


def test_hits_are_counted_and_numbered() -> None:
    hits = searched().search("低保")

    assert len(hits) == 4
    assert hits[-1] == Hit("T03", TextKind.SOURCE, "", 0, 2)
    assert hits[1:3] == tuple(hits)[1:3]


def test_an_owner_that_was_not_found_may_still_have_hits_of_a_single_word() -> None:
    hits = searched().search("低保 核实")

    assert hits.owners == ("T01",)
    assert [hit.owner for hit in hits.of("T03")] == ["T03"]


def test_hits_follow_an_edit() -> None:
    index = searched()
    hits = index.search("低保")

    index.replace("T03", TextKind.SOURCE, "", "扩大低保")

    assert hits.of("T03") == (Hit("T03", TextKind.SOURCE, "", 2, 4),)


def test_changed_width_and_case_do_not_move_a_hit() -> None:
    text = "½ß㎡①ＧＤＰ：İ低保"
    index = SearchIndex(["T01"], [Entry("T01", TextKind.NOTE, text)])

    assert [text[hit.start : hit.end] for hit in index.search("gdp: db")] == ["ＧＤＰ：", "低保"]
