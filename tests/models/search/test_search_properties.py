"""Whatever is said can be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.search import Entry, SearchIndex, TextKind
from models.search import index as index_module
from models.search.folding import fold
from models.search.readings import beginnings, initials, readings, syllables

COMMON = "低保标准长城重庆行政银行社会救助会计绿色西安女大都会单调乐区养老欧阳啊"
CHINESE = st.one_of(st.sampled_from(COMMON), st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5))
ODD = st.sampled_from("😀\ud800\udfff\x00\x1f\x85\u2028\n\r\t 　.*+?()[]{}|^$\\=，。Ａｂ①㎡ßİς\u0301\uffff")
TEXT = st.text(st.one_of(CHINESE, ODD, st.sampled_from("adbzGDP20")), max_size=30)
OWNERS = ("T01", "T02", "T03", "T04")
KEYS = st.tuples(st.sampled_from(OWNERS), st.sampled_from(TextKind), st.sampled_from(["", "a", "b"]))
Pieces: TypeAlias = Callable[[frozenset[str]], frozenset[str]]
QUERY = st.one_of(TEXT, st.text("abdehiosuzhxg ", max_size=8))


@pytest.fixture(autouse=True, scope="module")
def small_blocks() -> Iterator[None]:
    """Several blocks even for a few texts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_module, "_BLOCK", 20)
        yield


@st.composite
def runs(draw: st.DrawFn) -> tuple[str, str]:
    """A text and a run of readable characters in it."""
    run = draw(st.text(CHINESE.filter(readings), min_size=1, max_size=6))
    return draw(TEXT) + run + draw(TEXT), run


@st.composite
def spelt(draw: st.DrawFn) -> tuple[str, str]:
    """A text and a word that may or may not spell a run in it."""
    text = draw(st.text(st.sampled_from(COMMON + "，GDP"), min_size=1, max_size=12))
    run = text[draw(st.integers(0, len(text) - 1)) :][:5]
    pieces = [draw(st.sampled_from(["x", *sorted(beginnings(readings(character)))])) for character in run]
    return text, fold("".join(pieces))


def one(text: str) -> SearchIndex:
    return SearchIndex(["T00", "T01"], [Entry("T01", TextKind.SOURCE, text), Entry("T00", TextKind.NOTE, "别的")])


@given(TEXT, st.data())
def test_every_piece_of_a_text_finds_its_owner(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    piece = text[start : data.draw(st.integers(start, len(text)))]

    assert "T01" in one(text).owners(piece)


@given(runs(), st.data())
def test_initials_of_any_run_find_it_whichever_reading_is_meant(found: tuple[str, str], data: st.DataObject) -> None:
    text, run = found
    typed = "".join(data.draw(st.sampled_from(sorted(initials(readings(character))))) for character in run)

    assert "T01" in one(text).owners(typed)


@given(runs(), st.data())
def test_full_pinyin_of_any_run_finds_it_however_far_typed(found: tuple[str, str], data: st.DataObject) -> None:
    text, run = found
    typed = "".join(data.draw(st.sampled_from(sorted(readings(character)))) for character in run)
    so_far = typed[: data.draw(st.integers(1, len(typed)))]

    assert "T01" in one(text).owners(so_far)


@given(st.lists(st.tuples(KEYS, TEXT), max_size=6), QUERY)
def test_hits_are_what_was_looked_for(said: list[tuple[tuple[str, TextKind, str], str]], query: str) -> None:
    texts = dict(said)
    index = SearchIndex(OWNERS, [Entry(owner, kind, text, key) for (owner, kind, key), text in texts.items()])

    hits = index.search(query)

    words = fold(query).split()
    for hit in hits:
        there = fold(texts[hit.owner, hit.kind, hit.key][hit.start : hit.end])
        assert any(there == word or spells(word, there, whole=True) for word in words)
    assert list(dict.fromkeys(hit.owner for hit in hits)) == list(hits.owners)
    assert list(hits.owners) == (index.owners(query) if words else [])


@given(st.lists(st.tuples(KEYS, st.one_of(st.none(), TEXT), QUERY), max_size=12), QUERY)
def test_edits_leave_what_a_fresh_index_would_hold(
    edits: list[tuple[tuple[str, TextKind, str], str | None, str]], query: str
) -> None:
    index = SearchIndex(OWNERS)
    texts: dict[tuple[str, TextKind, str], str] = {}
    for (owner, kind, key), text, between in edits:
        if text is None:
            index.remove(owner, kind, key)
            texts.pop((owner, kind, key), None)
        else:
            index.replace(owner, kind, key, text)
            texts[owner, kind, key] = text
        index.owners(between)

    fresh = SearchIndex(OWNERS, [Entry(owner, kind, text, key) for (owner, kind, key), text in texts.items()])

    assert index.owners(query) == fresh.owners(query)
    assert list(index.search(query)) == list(fresh.search(query))


@given(spelt(), TEXT)
def test_the_quick_look_misses_nothing_that_a_slow_one_finds(found: tuple[str, str], other: str) -> None:
    text, word = found
    index = SearchIndex(["T01", "T02"], [Entry("T01", TextKind.NOTE, text), Entry("T02", TextKind.NOTE, other)])

    slow = [owner for owner, said in (("T01", text), ("T02", other)) if stands(word, said)]

    assert index.owners(word) == slow


def test_more_sets_of_readings_than_bytes_change_no_answer() -> None:
    characters = [chr(code) for code in range(0x4E00, 0x5600)]
    assert len(set(map(readings, characters))) > 510

    index = SearchIndex(characters, [Entry(character, TextKind.NAME, character) for character in characters])
    joined = one("".join(characters))

    for word in ("shi", "zhuang", "lv", "y", "o"):
        spelt_so = [character for character in characters if spells(word, character)]
        assert index.owners(word) == spelt_so
        assert [characters[hit.start] for hit in joined.search(word)] == spelt_so


def stands(word: str, text: str) -> bool:
    return word in fold(text) or any(spells(word, fold(text)[start:]) for start in range(len(text)))


def spells(word: str, text: str, *, whole: bool = False) -> bool:
    """Slow and plain: whether the word spells a beginning of the text, or the whole of it."""
    known = syllables()
    if fits(word, text, initials, initials, whole=whole) or fits(
        word, text, known.intersection, beginnings, whole=whole
    ):
        return True
    pure = can_be_cut(word, initials(known), initials(known)) or can_be_cut(word, known, beginnings(known))
    return not pure and fits(word, text, lambda of: of | initials(of), beginnings, whole=whole)


def fits(word: str, text: str, inner: Pieces, last: Pieces, *, whole: bool) -> bool:
    if not word or not text:
        return False
    of = readings(text[0])
    if word in last(of) and (len(text) == 1 or not whole):
        return True
    return any(
        fits(word[len(piece) :], text[1:], inner, last, whole=whole) for piece in inner(of) if word.startswith(piece)
    )


def can_be_cut(word: str, inner: frozenset[str], last: frozenset[str]) -> bool:
    return word in last or any(
        can_be_cut(word[len(piece) :], inner, last) for piece in inner if word.startswith(piece) and word != piece
    )
